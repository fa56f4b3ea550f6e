import assert from 'node:assert/strict';
import { test } from 'node:test';
import { command, workingHours } from '../../../test/support/dossier-fixture.ts';
import { ordinaryAct, upTo } from '../../../test/support/dossier-journey.ts';
import { type History, run } from '../../../test/support/dossier-specification.ts';
import type { RegimeId } from '../regime/regime.ts';
import { REGIMES } from '../regime/regimes.ts';
import { formNumberOf, formsMadeBy, withFormNumbers, withoutFormNumbers } from './numbered-forms.ts';

const SPECIALIST = 'so/specialist';
const examined = upTo(workingHours, 'tham-tra');
const stopped = run(examined, ['so/signer', '2026-11-23 10:00', command('stop')]);

/** The forms of what happened last. */
function lastForms({ events }: History, before: History, regime: RegimeId = 'R2018') {
  const last = events.at(-1);
  assert.ok(last);
  return formsMadeBy(last.event, before.state, REGIMES[regime]);
}

test('an event makes the forms that its period has', () => {
  assert.deepEqual(lastForms(stopped, examined, 'R2025'), ['stop']);
  assert.deepEqual(lastForms(stopped, examined, 'R2018'), []);
  const asked = run(examined, [SPECIALIST, '2026-11-23 09:00', command('request-supplement')]);
  assert.deepEqual(lastForms(asked, examined, 'R2016'), ['supplement']);
  const extended = run(examined, ['so/unit-head', '2026-11-23 09:00', command('extend')]);
  assert.deepEqual(lastForms(extended, examined), ['apology', 'extension-request']);
  assert.deepEqual(lastForms(examined, examined), []);
});

test('of results only one that refuses is a form, and 2016 had none', () => {
  for (const outcome of ['granted', 'refused'] as const) {
    const last = upTo(workingHours, 'tham-dinh');
    const reason = command('note').text;
    const proposed = run(last, [
      'so/appraiser',
      '2026-11-23 10:00',
      command('propose-result', { outcome, reason }),
    ]);
    const issue = workingHours.procedure.content.process.steps.find(({ work }) => work === 'issue');
    const signed = upTo(proposed, issue?.code ?? '', '2026-11-23 10:10');
    const issued = run(signed, ordinaryAct(signed, '2026-11-23 10:50'));
    const event = issued.events.find(({ event: { type } }) => type === 'ResultIssued')?.event;
    assert.ok(event);
    const forms = (regime: RegimeId) => formsMadeBy(event, signed.state, REGIMES[regime]);
    assert.deepEqual(forms('R2018'), outcome === 'refused' ? ['refusal'] : []);
    assert.deepEqual(forms('R2016'), []);
  }
});

test('the number stands in the event, and an old event has none', () => {
  const event = stopped.events.at(-1)?.event;
  assert.ok(event);
  const numbered = withFormNumbers(event, { stop: '12' });
  assert.deepEqual([formNumberOf(numbered, 'stop'), formNumberOf(event, 'stop')], ['12', null]);
  assert.deepEqual(withoutFormNumbers(numbered), event);
  assert.equal(withFormNumbers(event, {}), event);
});
