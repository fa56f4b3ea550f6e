import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readRecord } from './read-record.ts';
import { plainRecord } from './record.test-data.ts';

const text = fc.string({
  unit: fc.constantFrom('a', 'ệ', 'e\u0323\u0302', ' ', '\n', '\u0000', '\uD800', '1', '.', ',', 'đ'),
});
const orOther = <Value>(right: fc.Arbitrary<Value>) =>
  fc.oneof({ weight: 9, arbitrary: right }, fc.jsonValue());

const fee = fc.record(
  { raw: text, amount: orOther(fc.nat()), currency: orOther(fc.constant('VND')), note: text },
  {
    requiredKeys: [],
  },
);
const channel = fc.record(
  {
    channel: orOther(fc.constantFrom('online', 'post', 'counter')),
    duration: orOther(
      fc.record({
        value: fc.oneof(fc.double(), fc.nat(40)),
        unit: fc.constantFrom(null, 'working_day', 'hour', 'week', '__proto__', 'constructor'),
      }),
    ),
    duration_raw: orOther(text),
    fees: orOther(fc.array(fee)),
  },
  { requiredKeys: [] },
);
const change = fc.record(
  {
    id: orOther(text),
    name: orOther(text),
    code: orOther(text),
    levels: orOther(fc.array(fc.constantFrom('bo', 'tinh', 'xa', 'toString'))),
    channels: orOther(fc.array(channel)),
    document_groups: orOther(
      fc.array(fc.record({ title: text, documents: fc.array(fc.record({ name: text })) })),
    ),
    steps: orOther(fc.array(text)),
    results: orOther(fc.array(fc.record({ code: text, name: text }))),
  },
  { requiredKeys: [] },
);

test('whatever stands in a record, it is read or refused, and can be written down', () => {
  fc.assert(
    fc.property(change, (changed) => {
      const { outcome, reasons, content } = readRecord(plainRecord(changed), 'x');
      assert.equal(outcome === 'refused', content === null);
      assert.equal(outcome === 'imported', reasons.length === 0);
      // The database takes neither of these, and no text of ours has doubled blanks.
      const written = JSON.stringify({ content, reasons });
      assert.doesNotMatch(written, /\\u0000|\\ud[89a-f]|NaN/);
      if (content === null) return;
      for (const name of [content.name, ...content.papers.map((paper) => paper.name)])
        assert.equal(name, name.normalize('NFC').replace(/\s+/g, ' ').trim());
    }),
  );
});
