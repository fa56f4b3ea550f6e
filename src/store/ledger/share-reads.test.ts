import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { done, OTHER_COMMUNE, openTestOffice } from '../../../test/support/test-office.ts';
import { codeKey } from '../../domain/regime/dossier-code.ts';
import type { Question } from './database.ts';
import { shareReads } from './share-reads.ts';

const office = await openTestOffice({ after });
const codes = [
  done(await office.receive()).code,
  done(await office.receive({ agency: OTHER_COMMUNE })).code,
  done(await office.receive()).code,
];

/** Everything this code may see. */
const seenBy = (code: string): Question => ({
  identity: { kind: 'public', codeKeys: [codeKey(code)], codeFolds: [] },
  statement: { name: 'seen', text: 'select code from dossier', values: [] },
});

function counted() {
  const trips: number[] = [];
  const share = shareReads({
    readEach: (questions) => {
      trips.push(questions.length);
      return office.database.readEach(questions);
    },
  });
  return { trips, share };
}

test('who asks while another is under way shares the next round trip, and sees only their own', async () => {
  const { trips, share } = counted();
  const first = share(seenBy(codes[0] ?? ''));
  while (trips.length === 0) await setImmediate();
  const [second, third] = [share(seenBy(codes[1] ?? '')), share(seenBy(codes[2] ?? ''))];
  assert.deepEqual(
    await Promise.all([first, second, third]),
    codes.map((code) => [{ code }]),
  );
  assert.deepEqual(trips, [1, 2]);
});

test('so do those who arrive in one turn of the loop, and nobody waits longer than that', async () => {
  const { trips, share } = counted();
  const asked = codes.map((code) => share(seenBy(code)));
  await setImmediate();
  assert.deepEqual(trips, [3]);
  assert.deepEqual(
    await Promise.all(asked),
    codes.map((code) => [{ code }]),
  );
});

test('nothing is kept: what is asked again is read again', async () => {
  const { trips, share } = counted();
  await share(seenBy(codes[0] ?? ''));
  await share(seenBy(codes[0] ?? ''));
  assert.deepEqual(trips, [1, 1]);
});

test('a crowd goes in several round trips', async () => {
  const { trips, share } = counted();
  await Promise.all(Array.from({ length: 41 }, () => share(seenBy(codes[0] ?? ''))));
  assert.deepEqual(trips, [21, 20]);
});

test('a question that fails takes none of the others with it', async () => {
  const { share } = counted();
  const wrong: Question = {
    identity: { kind: 'public', codeKeys: [], codeFolds: [] },
    statement: { text: 'select 1 / $1::integer', values: [0] },
  };
  const settled = await Promise.allSettled([
    share(seenBy(codes[0] ?? '')),
    share(wrong),
    share(seenBy(codes[1] ?? '')),
  ]);
  assert.deepEqual(
    settled.map((one) => (one.status === 'fulfilled' ? one.value : one.reason.code)),
    [[{ code: codes[0] }], '22012', [{ code: codes[1] }]],
  );
});
