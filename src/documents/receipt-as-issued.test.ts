import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aPaper, command, threeDays, words } from '../../test/support/dossier-fixture.ts';
import { upTo } from '../../test/support/dossier-journey.ts';
import { run } from '../../test/support/dossier-specification.ts';
import { receiptAsIssued } from './receipt-as-issued.ts';

const received = upTo(threeDays, 'received');

test('the receipt stays as it was given, whatever is done with the dossier later', () => {
  const first = receiptAsIssued(received.events);
  assert.ok(first);
  assert.deepEqual(first, received.state);
  const examined = upTo(threeDays, 'tham-tra');
  const asked = run(examined, ['xa/specialist', '2026-11-23 10:00', command('request-supplement')]);
  const brought = run(asked, ['xa/counter-clerk', '2026-11-25 08:00', command('provide-supplement')]);
  assert.equal('papers' in brought.state && brought.state.papers.length, first.papers.length + 1);
  assert.deepEqual(receiptAsIssued(brought.events)?.papers, first.papers);
  assert.deepEqual(receiptAsIssued(brought.events)?.clock.due, first.clock.due);
});

test('what was mistyped is put right on it, papers among it', () => {
  const changes = { subject: words('noi-dung-dung'), papers: [aPaper('to-khai'), aPaper('ban-sao')] };
  const corrected = run(received, ['xa/counter-clerk', '2026-11-23 09:00', command('correct', { changes })]);
  assert.partialDeepStrictEqual(receiptAsIssued(corrected.events), changes);
});

test('what was not received has no receipt', () => {
  const submitted = run(threeDays, ['applicant', '2026-11-23 08:00', command('submit')]);
  assert.equal(receiptAsIssued(submitted.events), undefined);
});
