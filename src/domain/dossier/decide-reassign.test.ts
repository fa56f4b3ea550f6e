import assert from 'node:assert/strict';
import { test } from 'node:test';
import { command, words, workingHours } from '../../../test/support/dossier-fixture.ts';
import { upTo } from '../../../test/support/dossier-journey.ts';
import { given, type History, run } from '../../../test/support/dossier-specification.ts';
import { isHeld, leadLeg } from './state.ts';

/** Assigned to so/specialist on Monday 23/11 at 08:20, with 480 minutes. */
const assigned = upTo(workingHours, 'tham-tra');
const BY = { by: 'so/agency-admin', at: '2026-11-23 10:00' };

function leg({ state }: History) {
  assert.ok(isHeld(state));
  return leadLeg(state);
}

test('whoever has it leaves: it goes to another of the step with what was left of the budget', () => {
  const history = given(assigned)
    .when(command('reassign', { officer: 'so/colleague' }), BY)
    .then({
      type: 'HolderReplaced',
      data: {
        held: { officer: 'so/specialist', minutes: 100 },
        to: { officer: 'so/colleague', step: 'tham-tra', budgetMinutes: 380, openedAt: null },
        reason: words('nghi-viec'),
      },
    });
  assert.equal(history.state.status, 'in-progress');
});

test('or to the list of the unit: nobody has it, and any of the step can take it', () => {
  const listed = run(assigned, ['so/agency-admin', '2026-11-23 10:00', command('reassign')]);
  assert.deepEqual([leg(listed).officer, leg(listed).unit], [null, 'tham-tra']);
  given(listed)
    .when(command('claim'), { by: 'so/colleague', at: '2026-11-23 10:10' })
    .then({ type: 'HolderClaimed', data: { to: { officer: 'so/colleague', budgetMinutes: 370 } } });
});

test('while it waits for the applicant no time is anybody’s, and what comes goes to the new holder', () => {
  const waiting = run(assigned, ['so/specialist', '2026-11-23 09:00', command('request-supplement')]);
  const given_ = run(waiting, [
    ...(['so/agency-admin', '2026-11-23 10:00'] as const),
    command('reassign', { officer: 'so/colleague' }),
  ]);
  assert.equal(given_.state.status, 'awaiting-supplement');
  assert.equal(
    isHeld(given_.state) && given_.state.held.length,
    isHeld(waiting.state) && waiting.state.held.length,
  );
  const back = run(given_, ['applicant', '2026-11-24 09:00', command('provide-supplement')]);
  assert.equal(leg(back).officer, 'so/colleague');
});

test('only the administrator of the agency that has it, with a reason, to somebody with the duty', () => {
  for (const by of ['so/unit-head', 'so/system-admin', 'xa/agency-admin'])
    given(assigned)
      .when(command('reassign'), { ...BY, by })
      .refused('not-permitted');
  given(assigned)
    .when(command('reassign', { reason: null }), BY)
    .refused({ code: 'reason-required', command: 'reassign' });
  given(assigned)
    .when(command('reassign', { officer: 'so/signer' }), BY)
    .refused('officer-lacks-duty');
  given(assigned)
    .when(command('reassign', { officer: 'so/specialist' }), BY)
    .refused({ code: 'already-with-officer', officer: 'so/specialist' });
});
