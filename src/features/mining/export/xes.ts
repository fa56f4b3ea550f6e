import { roleOf } from '../../../domain/access/actor.ts';
import type { EventType } from '../../../domain/dossier/events.ts';
import type { Life, LifeEvent } from '../../../domain/mining/life.ts';
import { EVENT_WORDS } from '../../../words/vi/event-words.ts';
import { capitalise } from '../../../words/vi/phrases.ts';
import type { Pseudonyms } from './pseudonyms.ts';

/** What a file is about. */
export interface LogAbout {
  name: string;
  from: string;
  to: string;
  asOf: string;
}

/** What an event is in the life of an activity (the standard model); others are done when they are written down. */
const TRANSITIONS: Partial<Record<EventType, string>> = {
  OfficerAssigned: 'assign',
  HolderReplaced: 'reassign',
  HolderClaimed: 'assign',
  HolderOpened: 'start',
  OpinionAsked: 'schedule',
  PartsSent: 'schedule',
  PaymentRequired: 'suspend',
  PaymentConfirmed: 'resume',
  OpinionWithdrawn: 'withdraw',
  DossierStopped: 'pi_abort',
  DossierWithdrawn: 'pi_abort',
};

const EXTENSIONS = [
  { name: 'Concept', prefix: 'concept' },
  { name: 'Time', prefix: 'time' },
  { name: 'Organizational', prefix: 'org' },
  { name: 'Lifecycle', prefix: 'lifecycle' },
];

/** An event log of IEEE 1849-2016, a piece at a time: extensions, what every trace and event has, classifiers, traces. */
export async function* xesText(
  about: LogAbout,
  lives: AsyncIterable<readonly Life[]>,
  names: Pseudonyms,
): AsyncGenerator<string> {
  yield head(about);
  for await (const some of lives) yield some.map((life) => trace(life, names)).join('');
  yield '</log>\n';
}

function head({ name, from, to, asOf }: LogAbout): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<log xes.version="1849.2016" xes.features="" xmlns="http://www.xes-standard.org/">',
    ...EXTENSIONS.map(
      (one) =>
        `<extension name="${one.name}" prefix="${one.prefix}" uri="http://www.xes-standard.org/${one.prefix}.xesext"/>`,
    ),
    '<global scope="trace">',
    ...[text('concept:name', ''), text('procedure', ''), whole('procedureVersion', 0)],
    ...[text('field', ''), text('channel', ''), text('agency', '')],
    '</global>',
    '<global scope="event">',
    ...[text('concept:name', ''), text('lifecycle:transition', 'complete')],
    ...[text('org:resource', ''), text('org:role', ''), text('org:group', '')],
    ...[date('time:timestamp', '1970-01-01T00:00:00.000Z'), text('code', ''), text('step', '')],
    '</global>',
    '<classifier name="Việc đã làm" scope="event" keys="concept:name"/>',
    '<classifier name="Việc và bước đến" scope="event" keys="concept:name step"/>',
    text('concept:name', name),
    text('lifecycle:model', 'standard'),
    ...[date('from', from), date('to', to), date('asOf', asOf)],
    '',
  ].join('\n');
}

function trace(life: Life, names: Pseudonyms): string {
  const { id, agency, procedure, field, channel } = life;
  return [
    '<trace>',
    text('concept:name', names.dossier(id)),
    ...[text('procedure', procedure.id), whole('procedureVersion', procedure.version)],
    ...[text('field', field), text('channel', channel), text('agency', agency)],
    ...life.events.map((event) => eventElement(event, names)),
    '</trace>',
    '',
  ].join('\n');
}

function eventElement(event: LifeEvent, names: Pseudonyms): string {
  const { type, actor, at, recordedAt, stage } = event;
  const step = event.to.find(({ kind }) => kind === 'lead')?.step ?? '';
  const asksAfterReceipt = type === 'SupplementRequested' && stage === 'resolution';
  const goesOn = type === 'SupplementProvided' && stage === 'resolution';
  const transition = asksAfterReceipt ? 'suspend' : goesOn ? 'resume' : (TRANSITIONS[type] ?? 'complete');
  return [
    '<event>',
    text('concept:name', capitalise(EVENT_WORDS[type])),
    text('lifecycle:transition', transition),
    text('org:resource', names.actor(actor)),
    text('org:role', roleOf(actor)),
    text('org:group', actor.kind === 'officer' ? `${actor.agency}/${actor.unit}` : ''),
    date('time:timestamp', at),
    text('code', type),
    text('step', step),
    // Only of what was written down later than it happened.
    ...(recordedAt === at ? [] : [date('recordedAt', recordedAt)]),
    '</event>',
  ].join('');
}

function text(key: string, value: string): string {
  return `<string key="${key}" value="${escaped(value)}"/>`;
}

function date(key: string, value: string): string {
  return `<date key="${key}" value="${value}"/>`;
}

function whole(key: string, value: number): string {
  return `<int key="${key}" value="${value}"/>`;
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** What XML 1.0 has no way to write. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken away
const UNWRITABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

function escaped(value: string): string {
  return value
    .toWellFormed()
    .replaceAll(UNWRITABLE, '')
    .replaceAll(/[&<>"]/g, (letter) => ESCAPES[letter] ?? '')
    .replaceAll(/[\t\n\r]/g, ' ');
}
