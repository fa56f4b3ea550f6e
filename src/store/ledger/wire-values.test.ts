import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readerOf, toWire } from './wire-values.ts';

const TIMESTAMPTZ = 1184;

test('an instant comes as events write it, whatever the server leaves out and whatever zone it tells', () => {
  const instants = {
    '2026-11-23 02:30:00+00': '2026-11-23T02:30:00.000Z',
    '2026-11-23 02:30:00.5+00': '2026-11-23T02:30:00.500Z',
    '2026-11-23 02:30:00.25+00': '2026-11-23T02:30:00.250Z',
    '2026-11-23 02:30:00.123+00': '2026-11-23T02:30:00.123Z',
    '2026-11-23 02:30:00.123456+00': '2026-11-23T02:30:00.123Z',
    '2026-11-23 09:30:00.5+07': '2026-11-23T02:30:00.500Z',
    '2026-11-23 08:00:00+05:30': '2026-11-23T02:30:00.000Z',
  };
  for (const [told, instant] of Object.entries(instants)) assert.equal(readerOf(TIMESTAMPTZ)(told), instant);
});

test('parameters are written as the server reads them', () => {
  assert.deepEqual(
    [toWire(null), toWire(undefined), toWire('{"a":1}'), toWire(7), toWire(true)],
    [null, null, '{"a":1}', '7', 'true'],
  );
  assert.equal(toWire({ a: 'é' }), '{"a":"é"}');
  assert.equal(toWire([]), '{}');
  assert.equal(toWire(['a"b\\c', 1, null, ['d']]), '{"a\\"b\\\\c","1",NULL,{"d"}}');
});
