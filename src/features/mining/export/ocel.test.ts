import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lead, life, straight } from '../../../domain/mining/life.test-data.ts';
import type { Life } from '../../../domain/mining/life.ts';
import { makeKeyring } from '../../../store/keyring.ts';
import { ocelText } from './ocel.ts';
import { pseudonymsBy } from './pseudonyms.ts';

interface Relation {
  objectId: string;
  qualifier: string;
}
interface Thing {
  id: string;
  type: string;
  time?: string;
  attributes: { name: string; value: unknown; time?: string }[];
  relationships: Relation[];
}
interface Kind {
  name: string;
  attributes: { name: string; type: string }[];
}
interface Ocel {
  objectTypes: Kind[];
  eventTypes: Kind[];
  objects: Thing[];
  events: Thing[];
}

const beside = (kind: 'opinion' | 'part', leg: number, step: string) => ({
  ...lead(step),
  kind,
  leg,
  agency: 'so',
});
const ASKING = life(
  'b',
  ['DossierSubmitted', 0],
  ['DossierReceived', 1, 'tiep-nhan'],
  ['OpinionAsked', 2, { to: [beside('opinion', 2, 'y-kien')] }],
  ['PartsSent', 3, { to: [beside('part', 3, 'thue'), beside('part', 4, 'cong-an')] }],
  ['OpinionAnswered', 4, { leg: 2 }],
  ['PartAnswered', 5, { leg: 4 }],
);

async function ocel(
  lives: readonly (readonly Life[])[],
  officersAs: 'role' | 'digest' = 'digest',
): Promise<Ocel> {
  const names = pseudonymsBy(makeKeyring(['a-secret-of-the-tests-longer-than-32-characters']), officersAs);
  async function* told() {
    yield* lives;
  }
  return JSON.parse((await Array.fromAsync(ocelText(told, names))).join(''));
}

const ISO = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const FITS: Readonly<Record<string, (value: unknown) => boolean>> = {
  string: (value) => typeof value === 'string',
  integer: Number.isInteger,
  time: (value) => ISO.test(String(value)),
};

for (const officersAs of ['role', 'digest'] as const)
  test(`OCEL 2.0, officers by ${officersAs}: types and attributes are declared once, ids are of one thing, references lead to objects`, async () => {
    const log = await ocel([[straight('a')], [ASKING]], officersAs);
    assert.deepEqual(Object.keys(log).toSorted(), ['eventTypes', 'events', 'objectTypes', 'objects']);
    for (const [things, kinds] of [
      [log.objects, log.objectTypes],
      [log.events, log.eventTypes],
    ] as const) {
      const declared = new Map(kinds.map(({ name, attributes }) => [name, attributes]));
      assert.equal(declared.size, kinds.length, 'no type is declared twice');
      assert.equal(new Set(things.map(({ id }) => id)).size, things.length, 'no id is given twice');
      for (const { type, attributes } of things)
        for (const { name, value } of attributes) {
          const known = declared.get(type)?.find((one) => one.name === name);
          assert.ok(known && FITS[known.type]?.(value), `${type}.${name} = ${value}`);
        }
      assert.ok(things.every(({ type }) => declared.has(type)));
    }
    const ids = new Set(log.objects.map(({ id }) => id));
    for (const { id, relationships } of [...log.objects, ...log.events])
      for (const { objectId, qualifier } of relationships)
        assert.ok(ids.has(objectId) && qualifier !== '', `${id} leads to ${objectId}`);
    assert.ok(log.events.every(({ time = '' }) => ISO.test(time)));
    assert.ok(log.objects.flatMap(({ attributes }) => attributes).every(({ time = '' }) => ISO.test(time)));
    assert.ok(
      log.events.every(({ relationships }) => relationships.length > 0),
      'no event is about nothing',
    );
  });

test('a dossier, its procedure, agencies, units, officers and what was asked beside it are objects of their own', async () => {
  const log = await ocel([[ASKING]]);
  assert.deepEqual(log.objects.map(({ type }) => type).toSorted(), [
    'agency',
    'agency',
    'dossier',
    'officer',
    'opinion',
    'part',
    'part',
    'procedure',
    'unit',
    'unit',
  ]);
  const answered = log.events.find(({ type }) => type === 'PartAnswered');
  const part = answered?.relationships.find(({ qualifier }) => qualifier === 'beside')?.objectId;
  assert.equal(log.objects.find(({ id }) => id === part)?.attributes[0]?.value, 'cong-an');
  assert.ok(!JSON.stringify(log).includes('lan"'), 'an officer is a digest');
});

test('a log of nothing is one too', async () => {
  const { objects, events, eventTypes } = await ocel([]);
  assert.deepEqual([objects, events], [[], []]);
  assert.ok(eventTypes.length > 40);
});
