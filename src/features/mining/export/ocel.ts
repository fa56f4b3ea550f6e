import { type AskedBeside, askedBeside, type Life, type LifeEvent } from '../../../domain/mining/life.ts';
import { EVENT_WORDS } from '../../../words/vi/event-words.ts';
import type { Pseudonyms } from './pseudonyms.ts';

interface Relation {
  objectId: string;
  qualifier: string;
}

interface OcelObject {
  id: string;
  type: string;
  attributes: { name: string; value: string | number; time: string }[];
  relationships: Relation[];
}

const ATTRIBUTES: Readonly<Record<string, readonly { name: string; type: string }[]>> = {
  dossier: [
    { name: 'field', type: 'string' },
    { name: 'channel', type: 'string' },
    { name: 'procedureVersion', type: 'integer' },
  ],
  procedure: [],
  agency: [],
  unit: [],
  officer: [],
  opinion: [],
  part: [{ name: 'code', type: 'string' }],
};

const EVENT_ATTRIBUTES = [
  { name: 'words', type: 'string' },
  { name: 'step', type: 'string' },
  { name: 'role', type: 'string' },
  { name: 'recordedAt', type: 'time' },
];

/**
 * An object-centric event log (OCEL 2.0, JSON), a piece at a time. Objects stand before events, so the lives are read twice;
 * `lives` must give the same both times, as reading as of a moment does.
 */
export async function* ocelText(
  lives: () => AsyncIterable<readonly Life[]>,
  names: Pseudonyms,
): AsyncGenerator<string> {
  yield `{"objectTypes":${JSON.stringify(typesOf(ATTRIBUTES))},"eventTypes":${JSON.stringify(
    typesOf(Object.fromEntries(Object.keys(EVENT_WORDS).map((type) => [type, EVENT_ATTRIBUTES]))),
  )},"objects":[`;
  // Of the office there are few; they are kept until all who name them were read.
  const office = new Map<string, OcelObject>();
  let comma = '';
  for await (const some of lives()) {
    const objects = some.flatMap((life) => objectsOf(life, names, office));
    yield comma + objects.map((one) => JSON.stringify(one)).join(',\n');
    comma = ',\n';
  }
  if (office.size > 0) yield comma + [...office.values()].map((one) => JSON.stringify(one)).join(',\n');
  yield '],"events":[';
  comma = '';
  for await (const some of lives()) {
    const events = some.flatMap((life) => eventsOf(life, names));
    yield comma + events.map((one) => JSON.stringify(one)).join(',\n');
    comma = ',\n';
  }
  yield ']}\n';
}

function typesOf(attributes: typeof ATTRIBUTES) {
  return Object.entries(attributes).map(([name, own]) => ({ name, attributes: own }));
}

/** A dossier with what was asked beside it; what they name of the office goes into `office`. */
function objectsOf(life: Life, names: Pseudonyms, office: Map<string, OcelObject>): OcelObject[] {
  const { id, agency, procedure, field, channel, submittedAt: time } = life;
  const of = (type: string, objectId: string, ...relationships: Relation[]) => {
    if (!office.has(objectId)) office.set(objectId, { id: objectId, type, attributes: [], relationships });
  };
  of('procedure', procedureId(procedure.id));
  of('agency', agencyId(agency));
  for (const { actor, to } of life.events) {
    const places = actor.kind === 'officer' ? [actor, ...to] : to;
    for (const place of places) {
      of('agency', agencyId(place.agency));
      const within = { objectId: agencyId(place.agency), qualifier: 'unit of' };
      of('unit', unitId(place), within);
    }
    if (actor.kind === 'officer') of('officer', officerId(names.actor(actor)));
    for (const { officer } of to) {
      const holder = names.holder(officer);
      if (holder !== null) of('officer', officerId(holder));
    }
  }
  const dossierId = names.dossier(id);
  const asked = askedBeside(life).map(({ asked: by, place }): OcelObject => {
    const at = life.events.find(({ version }) => version === by)?.at ?? time;
    return {
      id: besideId(dossierId, by, place.leg),
      type: place.kind,
      attributes: place.kind === 'part' ? [{ name: 'code', value: place.step, time: at }] : [],
      relationships: [
        { objectId: dossierId, qualifier: 'asked for' },
        { objectId: unitId(place), qualifier: 'asked of' },
      ],
    };
  });
  return [
    {
      id: dossierId,
      type: 'dossier',
      attributes: [
        { name: 'field', value: field, time },
        { name: 'channel', value: channel, time },
        { name: 'procedureVersion', value: procedure.version, time },
      ],
      relationships: [
        { objectId: procedureId(procedure.id), qualifier: 'is of' },
        { objectId: agencyId(agency), qualifier: 'received by' },
      ],
    },
    ...asked,
  ];
}

function eventsOf(life: Life, names: Pseudonyms) {
  const dossierId = names.dossier(life.id);
  const asked = askedBeside(life);
  return life.events.map((event) => eventOf(dossierId, asked, event, names));
}

function eventOf(dossierId: string, asked: readonly AskedBeside[], event: LifeEvent, names: Pseudonyms) {
  const { version, type, at, actor, to, recordedAt } = event;
  const beside = asked.filter(({ events }) => events.includes(version));
  const lead = to.find(({ kind }) => kind === 'lead');
  const holder = lead ? names.holder(lead.officer) : null;
  const relationships: Relation[] = [
    { objectId: dossierId, qualifier: 'about' },
    ...beside.map(({ asked: by, place }) => ({
      ...{ objectId: besideId(dossierId, by, place.leg), qualifier: 'beside' },
    })),
    ...(actor.kind === 'officer'
      ? [
          { objectId: officerId(names.actor(actor)), qualifier: 'done by' },
          { objectId: unitId(actor), qualifier: 'done in' },
        ]
      : []),
    ...(lead ? [{ objectId: unitId(lead), qualifier: 'given to' }] : []),
    ...(holder === null ? [] : [{ objectId: officerId(holder), qualifier: 'given to' }]),
  ];
  return {
    id: `${dossierId}-${version}`,
    type,
    time: at,
    attributes: [
      { name: 'words', value: EVENT_WORDS[type] },
      { name: 'step', value: lead?.step ?? '' },
      { name: 'role', value: actor.kind === 'officer' ? actor.role : actor.kind },
      { name: 'recordedAt', value: recordedAt },
    ],
    relationships,
  };
}

function besideId(dossierId: string, asked: number, leg: number): string {
  return `${dossierId}-${asked}-${leg}`;
}

function procedureId(id: string): string {
  return `procedure:${id}`;
}

function agencyId(id: string): string {
  return `agency:${id}`;
}

function unitId({ agency, unit }: { agency: string; unit: string }): string {
  return `unit:${agency}/${unit}`;
}

function officerId(name: string): string {
  return `officer:${name}`;
}
