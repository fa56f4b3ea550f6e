import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lead, life, straight } from '../../../domain/mining/life.test-data.ts';
import type { Life } from '../../../domain/mining/life.ts';
import { makeKeyring } from '../../../store/keyring.ts';
import { EVENT_WORDS } from '../../../words/vi/event-words.ts';
import { pseudonymsBy } from './pseudonyms.ts';
import { xesText } from './xes.ts';
import { attributeOf, named, readXml, XES_RULES } from './xes-rules.test-data.ts';

const KEYRING = makeKeyring(['a-secret-of-the-tests-longer-than-32-characters']);
const ABOUT = {
  name: 'Một cửa',
  from: '2026-11-01T00:00:00Z',
  to: '2026-12-01T00:00:00Z',
  asOf: '2026-12-02T00:00:00Z',
};

/** Every kind of event there is, and what would break a text that is not escaped. */
const EVERYTHING = {
  ...life(
    'b',
    ...(Object.keys(EVENT_WORDS) as (keyof typeof EVENT_WORDS)[]).map((type, at) => [type, at] as const),
  ),
  field: 'Đất đai & "nhà" <ở>\u0001',
};
const PAUSED = life(
  'c',
  ['DossierSubmitted', 0],
  ['SupplementRequested', 1, { stage: 'resolution', recordedAt: '2026-11-25T00:00:00.000Z' }],
  ['SupplementProvided', 2, { stage: 'resolution', to: [lead('tham-dinh')] }],
);
const LIVES = [[straight('a'), EVERYTHING], [PAUSED]];

async function* told(lives: readonly (readonly Life[])[]) {
  yield* lives;
}

async function xes(lives = LIVES, officersAs: 'role' | 'digest' = 'role'): Promise<string> {
  const pieces = await Array.fromAsync(xesText(ABOUT, told(lives), pseudonymsBy(KEYRING, officersAs)));
  return pieces.join('');
}

for (const [rule, broken] of Object.entries(XES_RULES))
  test(`IEEE 1849-2016: ${rule}`, async () => {
    assert.deepEqual(broken(readXml(await xes())), []);
    assert.deepEqual(broken(readXml(await xes([]))), [], 'and of a log of nothing');
  });

test('the rules see what is wrong', async () => {
  const good = await xes();
  const planted: Readonly<Record<string, (text: string) => string>> = {
    'the root is': (text) => text.replace('1849.2016', 'mới'),
    'extensions, globals': (text) =>
      text.replace('</log>', '<extension name="A" prefix="a" uri="http://a.vn/"/></log>'),
    'an extension has': (text) => text.replace('prefix="org"', 'prefix="time"'),
    'globals are of': (text) => text.replace('<global scope="event">', '<global scope="trace">'),
    'an attribute has': (text) => text.replace(/(time:timestamp" value=")2026-11-23T01/, '$1hôm qua'),
    'a key with': (text) => text.replaceAll('org:group', 'org:phong'),
    'every trace and event': (text) => text.replace('<string key="step" value="tiep-nhan"/>', ''),
    'a classifier has': (text) => text.replace('keys="concept:name step"', 'keys="concept:name buoc"'),
    'transitions are': (text) => text.replace('transition" value="assign"', 'transition" value="giao"'),
  };
  for (const [begins, plant] of Object.entries(planted)) {
    const found = Object.entries(XES_RULES).find(([rule]) => rule.startsWith(begins));
    assert.ok(found && found[1](readXml(plant(good))).length > 0, begins);
  }
  assert.equal(Object.keys(planted).length, Object.keys(XES_RULES).length);
});

test('read again, it has the same events in the same order', async () => {
  const names = pseudonymsBy(KEYRING, 'role');
  const again = named(readXml(await xes()), 'trace').map((trace) => ({
    id: attributeOf(trace, 'concept:name'),
    field: attributeOf(trace, 'field'),
    events: named(trace, 'event').map((event) => [
      ...['code', 'time:timestamp', 'step', 'org:resource'].map((key) => attributeOf(event, key)),
      attributeOf(event, 'recordedAt') ?? attributeOf(event, 'time:timestamp'),
    ]),
  }));
  assert.deepEqual(
    again,
    LIVES.flat().map(({ id, field, events }) => ({
      id: names.dossier(id),
      // A control character has no place in XML.
      field: field.replace('\u0001', ''),
      events: events.map(({ type, at, to, recordedAt }) => [
        ...[type, at, to[0]?.step ?? '', 'specialist@xa/tu-phap', recordedAt],
      ]),
    })),
  );
});

test('a supplement asked for after the receipt suspends, and its coming resumes', async () => {
  const [trace] = named(readXml(await xes([[PAUSED]])), 'trace');
  assert.ok(trace);
  assert.deepEqual(
    named(trace, 'event').map((event) => attributeOf(event, 'lifecycle:transition')),
    ['complete', 'suspend', 'resume'],
  );
});

test('nobody is named: dossiers and officers by digests that the key makes, or officers by what they are', async () => {
  const byDigest = await xes(LIVES, 'digest');
  assert.ok(!byDigest.includes('value="lan"') && !byDigest.includes('specialist@'));
  assert.equal(new Set(byDigest.match(/cb-[0-9a-f]{16}/g)).size, 1, 'one officer, one name');
  const other = pseudonymsBy(makeKeyring(['another-secret-that-is-longer-than-32-characters']), 'digest');
  assert.notEqual(other.dossier('a'), pseudonymsBy(KEYRING, 'digest').dossier('a'));
});
