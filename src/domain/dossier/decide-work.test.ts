import assert from 'node:assert/strict';
import { test } from 'node:test';
import { command, instant, threeDays, words, workingHours } from '../../../test/support/dossier-fixture.ts';
import { upTo } from '../../../test/support/dossier-journey.ts';
import { given, type History, run } from '../../../test/support/dossier-specification.ts';
import { isHeld, leadLeg } from './state.ts';

const examined = upTo(workingHours, 'tham-tra');
const byUnit = run(examined, ['so/specialist', '2026-11-23 08:40', command('hand-over')]);

function leg({ state }: History) {
  assert.ok(isHeld(state));
  return leadLeg(state);
}

test('claimed by an officer of the unit, with what was left of the budget; then it is theirs', () => {
  const claimed = given(byUnit)
    .when(command('claim'), { by: 'so/appraiser', at: '2026-11-23 09:40' })
    .then({
      type: 'HolderClaimed',
      data: { to: { officer: 'so/appraiser', step: 'tham-dinh', budgetMinutes: 420 } },
    });
  given(claimed)
    .when(command('claim'), { by: 'so/appraiser', at: '2026-11-23 09:50' })
    .refused({ code: 'already-with-officer', officer: 'so/appraiser' });
  given(examined)
    .when(command('claim'), { by: 'so/colleague', at: '2026-11-23 09:00' })
    .refused('held-by-other');
});

test('what somebody took at any step can be given to another by a leader', () => {
  const claimed = run(upTo(workingHours, 'ky'), ['so/signer', '2026-11-23 10:00', command('claim')]);
  given(claimed)
    .when(command('assign', { officer: 'so/signer' }), { by: 'so/signer', at: '2026-11-23 10:10' })
    .refused('already-with-officer');
  given(claimed)
    .when(command('assign', { officer: 'so/specialist' }), { by: 'so/signer', at: '2026-11-23 10:10' })
    .refused('officer-lacks-duty');
  const atDesk = run(upTo(threeDays, 'tra'), ['xa/return-clerk', '2026-11-23 10:00', command('claim')]);
  assert.equal(leg(atDesk).officer, 'xa/return-clerk');
});

test('who co-ordinates may record a verification; who follows may not', () => {
  const MINUTES = { by: 'so/colleague', at: '2026-11-23 10:00' };
  given(examined).when(command('verify'), MINUTES).refused('held-by-other');
  const named = (as: 'co-ordinating' | 'following') =>
    run(examined, [
      'so/unit-head',
      '2026-11-23 09:00',
      command('name-participants', { participants: [{ officer: 'so/colleague', as }] }),
    ]);
  given(named('co-ordinating')).when(command('verify'), MINUTES).then({ type: 'VerificationRecorded' });
  given(named('following')).when(command('verify'), MINUTES).refused('held-by-other');
  given(examined)
    .when(command('name-participants', { participants: [{ officer: 'xa/signer', as: 'following' }] }), {
      ...MINUTES,
      by: 'so/unit-head',
    })
    .refused({ code: 'unknown-officer', officer: 'xa/signer' });
});

test('minutes say when, where, who and what, and of nothing that has not happened', () => {
  const SPECIALIST = { by: 'so/specialist', at: '2026-11-23 10:00' };
  for (const lacking of ['place', 'attended', 'content'] as const)
    given(examined)
      .when(command('verify', { [lacking]: null }), SPECIALIST)
      .refused({ code: 'minutes-incomplete' });
  given(examined)
    .when(command('verify', { heldAt: instant('2026-11-23 10:01') }), SPECIALIST)
    .refused({ code: 'minutes-incomplete' });
});

test('returned by mistake: the result is at the desk again, and the clock has not started anew', () => {
  const returned = upTo(threeDays, 'returned');
  const undone = given(returned)
    .when(command('undo-return'), { by: 'xa/desk-head', at: '2026-11-23 14:00' })
    .then({ type: 'ReturnUndone', data: { to: { step: 'tra', stepDue: null } } });
  assert.ok(undone.state.status === 'resolved' && returned.state.status === 'returned');
  assert.deepEqual(undone.state.clock, returned.state.clock);
  given(returned)
    .when(command('undo-return', { reason: null }), { by: 'xa/desk-head', at: '2026-11-23 14:00' })
    .refused({ code: 'reason-required', command: 'undo-return' });
  given(returned)
    .when(command('undo-return'), { by: 'xa/return-clerk', at: '2026-11-23 14:00' })
    .refused('not-permitted');
});

test('reminders are counted; a loss is recorded with its apology, by a leader', () => {
  const resolved = upTo(threeDays, 'resolved');
  const once = given(resolved)
    .when(command('remind-collection'), { by: 'system', at: '2026-12-10 09:00' })
    .then({ type: 'CollectionReminded', data: { number: 1 } });
  given(once)
    .when(command('remind-collection', { means: 'phone' }), { by: 'xa/return-clerk', at: '2026-12-20 09:00' })
    .then({ type: 'CollectionReminded', data: { number: 2, means: 'phone' } });
  const apology = words('van-ban-xin-loi');
  given(examined)
    .when(command('record-loss', { kind: 'damaged', apology }), {
      by: 'so/desk-head',
      at: '2026-11-23 10:00',
    })
    .then({ type: 'LossRecorded', data: { kind: 'damaged', apology } });
  given(examined)
    .when(command('record-loss', { what: null }), { by: 'so/desk-head', at: '2026-11-23 10:00' })
    .refused({ code: 'reason-required', command: 'record-loss' });
});
