import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { filledIn } from '../../../test/support/dossier-filled-in.ts';
import { command, settingOf, threeDays, workingHours } from '../../../test/support/dossier-fixture.ts';
import { upTo } from '../../../test/support/dossier-journey.ts';
import { actor, COMMUNE } from '../../../test/support/dossier-office.ts';
import { THREE_DAYS } from '../../../test/support/dossier-procedures.ts';
import { EVERYBODY, live, stories } from '../../../test/support/dossier-random.ts';
import { run } from '../../../test/support/dossier-specification.ts';
import { allowedActions } from './allowed-actions.ts';
import { COMMAND_TYPES } from './commands.ts';
import { decide } from './decide.ts';
import { NO_DOSSIER } from './state.ts';

const ABOUT_RIGHTS = ['wrong-standing', 'wrong-step', 'not-permitted', 'held-by-other'];

test('decide refuses for rights, standing or step exactly what is not allowed', () => {
  fc.assert(
    fc.property(stories, fc.nat(), (story, variant) => {
      const history = live(story);
      const { setting, state } = history;
      const opening = { agency: setting.agency.id, field: setting.procedure.content.field };
      const now = 'lastAt' in state ? state.lastAt : story.start;
      for (const who of EVERYBODY) {
        const allowed = allowedActions(state, actor(who), opening);
        for (const type of COMMAND_TYPES) {
          const decision = decide(state, filledIn(type, variant, history, Date.parse(now)), {
            ...setting,
            actor: actor(who),
            now,
          });
          const refused = !decision.ok && ABOUT_RIGHTS.includes(decision.reason.code);
          assert.equal(!refused, allowed.includes(type), `${who} ${type}`);
        }
      }
    }),
    { numRuns: 150 },
  );
});

test('the buttons of some people at some times', () => {
  const examined = upTo(workingHours, 'tham-tra').state;
  const actions = (who: string) => allowedActions(examined, actor(who));
  assert.deepEqual(actions('so/specialist'), [
    ...['request-supplement', 'hand-over', 'accept-handover', 'open', 'claim', 'name-participants'],
    ...['verify', 'ask-opinion', 'withdraw-opinion', 'send-parts', 'send-back', 'require-payment'],
    ...['propose-result', 'report-papers', 'answer-directive', 'note'],
  ]);
  assert.deepEqual(actions('so/unit-head'), [
    ...['request-supplement', 'assign', 'name-participants', 'extend', 'stop', 'record-loss'],
    ...['judge-late-entry', 'report-papers', 'direct', 'note'],
  ]);
  assert.deepEqual(actions('so/colleague'), ['report-papers', 'note']);
  assert.deepEqual(actions('xa/specialist'), []);
  assert.deepEqual(actions('applicant'), ['change-phone', 'withdraw']);
  assert.deepEqual(actions('so/supervisor'), []);
  assert.deepEqual(allowedActions(upTo(threeDays, 'resolved').state, actor('xa/return-clerk')), [
    ...['guide', 'tell-date', 'notify', 'remind-collection', 'return', 'collect-fee', 'note'],
  ]);
});

test('who handed it over has a button to take it back, until somebody there looks', () => {
  const given = upTo(workingHours, 'phan-cong');
  // What the counter may do wherever the dossier is.
  const ALWAYS = ['tell-date', 'withdraw', 'collect-fee', 'note'];
  const [giver, head] = [actor('so/counter-clerk'), actor('so/unit-head')];
  assert.deepEqual(allowedActions(given.state, giver), ['guide', 'take-back', ...ALWAYS]);
  assert.deepEqual(allowedActions(given.state, head), [
    ...['accept-handover', 'open', 'assign', 'claim', 'withdraw-opinion', 'send-back', 'extend', 'stop'],
    ...['record-loss', 'judge-late-entry', 'report-papers', 'direct', 'answer-directive', 'note'],
  ]);
  const opened = run(given, ['so/unit-head', '2026-11-23 08:30', command('open')]).state;
  assert.deepEqual(allowedActions(opened, giver), ['guide', ...ALWAYS]);
});

test('a new dossier is opened where it is said', () => {
  const { content } = settingOf(THREE_DAYS).procedure;
  const opening = { agency: COMMUNE.id, field: content.field };
  assert.deepEqual(allowedActions(NO_DOSSIER, actor('xa/counter-clerk'), opening), [
    ...['guide', 'submit', 'receive', 'serve-at-once'],
  ]);
  assert.deepEqual(allowedActions(NO_DOSSIER, actor('applicant'), opening), ['submit']);
  assert.deepEqual(allowedActions(NO_DOSSIER, actor('so/counter-clerk'), opening), []);
  assert.deepEqual(allowedActions(NO_DOSSIER, actor('xa/counter-clerk')), []);
});
