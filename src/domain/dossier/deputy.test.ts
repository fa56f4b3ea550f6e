import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { aContext, command, lately, workingHours } from '../../../test/support/dossier-fixture.ts';
import { upTo } from '../../../test/support/dossier-journey.ts';
import { OFFICERS } from '../../../test/support/dossier-office.ts';
import { live, stories } from '../../../test/support/dossier-random.ts';
import { type History, record, run } from '../../../test/support/dossier-specification.ts';
import { NO_LIMITS } from '../access/absence.test-data.ts';
import { type DeputyLimits, lentDuties } from '../access/absence.ts';
import type { Actor } from '../access/actor.ts';
import type { Deputising } from '../access/lent-authority.ts';
import { testDuty } from '../organisation/agency.test-data.ts';
import type { Duty } from '../organisation/agency.ts';
import { COMMAND_TYPES, type Command } from './commands.ts';
import { decide } from './decide.ts';
import { permit } from './permit.ts';
import { isFiled } from './state.ts';

type Officer = Extract<Actor, { kind: 'officer' }>;

function officer(id: string): Officer {
  const found = OFFICERS.find((one) => one.id === id);
  assert.ok(found, id);
  return { kind: 'officer', id, agency: found.agency, duties: found.duties };
}

function standingIn(deputy: Officer, absent: Officer, limits: DeputyLimits = NO_LIMITS): Officer {
  const lent: Deputising = {
    ...{ officer: absent.id, absence: 'vang-1', capacity: 'KT', until: '2026-11-27', acts: limits.acts },
    decision: { number: '12/QĐ', date: '2026-11-20' },
    duties: lentDuties(absent.duties, limits),
  };
  return { ...deputy, deputising: [lent] };
}

const leader = officer('so/signer');
/** A head of a section, who signs nothing by themselves. */
const vice = officer('so/unit-head');

function act(history: History, actor: Actor, what: Command, at = '2026-11-23 16:00') {
  const context = { ...aContext(history.setting, 'so/signer', at), actor };
  const decision = decide(history.state, what, context);
  return { decision, after: decision.ok ? record(history, what, context, decision.value) : history };
}

test('a deputy signs: recorded is who signed, in whose place and in which capacity', () => {
  const toSign = upTo(workingHours, 'ky');
  assert.ok(!act(toSign, vice, command('sign')).decision.ok);
  const { decision, after } = act(toSign, standingIn(vice, leader), command('sign', { capacity: null }));
  assert.ok(decision.ok);
  assert.deepEqual(decision.value.actedAs, {
    ...{ kind: 'officer', id: 'so/unit-head', agency: 'so', unit: 'lanh-dao', role: 'signer' },
    onBehalfOf: { officer: 'so/signer', as: 'KT', absence: 'vang-1' },
  });
  const [signed] = decision.value.events;
  assert.ok(signed?.type === 'ResultSigned');
  assert.equal(signed.data.capacity, 'KT', 'whatever the form said');
  assert.equal(after.state.status, 'in-progress');
});

test('one’s own right comes first, and then nothing is done in another’s place', () => {
  const { decision } = act(upTo(workingHours, 'ky'), standingIn(leader, vice), command('sign'));
  assert.ok(decision.ok && decision.value.actedAs.kind === 'officer');
  assert.equal(decision.value.actedAs.onBehalfOf, undefined);
});

test('what is taken on in another’s place is theirs to go on with when they are back', () => {
  const examined = upTo(workingHours, 'tham-tra');
  const unit = run(examined, ['so/specialist', '2026-11-23 15:00', command('hand-over')]);
  const { decision } = act(unit, standingIn(leader, officer('so/appraiser')), command('claim'));
  assert.ok(decision.ok);
  const [claimed] = decision.value.events;
  assert.ok(claimed?.type === 'HolderClaimed');
  assert.equal(claimed.data.to.officer, 'so/appraiser');
});

test('the absent one takes back what their deputy handed over, and so does the deputy', () => {
  const received = upTo(workingHours, 'received');
  const clerk = officer('so/counter-clerk');
  const deputy = standingIn(officer('so/cashier'), clerk);
  const { after } = act(received, deputy, command('hand-over'));
  for (const who of [clerk, deputy]) assert.ok(permit(after.state, 'take-back', who, null).ok, who.id);
  assert.ok(!permit(after.state, 'take-back', officer('so/cashier'), null).ok);
});

test('a late entry is judged neither by who wrote it down, nor by who stands in for them, nor in whose place it was', () => {
  const toSign = upTo(workingHours, 'ky');
  const late = lately(command('sign'), '2026-11-23 15:00');
  const judge = (history: History, who: Actor) => {
    const entry = isFiled(history.state) ? history.state.lateEntries?.[0]?.event : undefined;
    const { decision } = act(
      history,
      who,
      command('judge-late-entry', { entry: entry ?? 0 }),
      '2026-11-23 16:30',
    );
    return decision.ok ? 'judged' : decision.reason.code;
  };
  const own = act(toSign, leader, late).after;
  assert.equal(judge(own, leader), 'own-late-entry');
  // The head judges by themselves what the leader wrote, but not as the leader.
  assert.equal(judge(own, standingIn(officer('so/colleague'), leader)), 'own-late-entry');
  const inPlace = act(toSign, standingIn(vice, leader), late).after;
  assert.equal(judge(inPlace, leader), 'own-late-entry');
  assert.equal(judge(inPlace, vice), 'own-late-entry');
  assert.equal(judge(inPlace, officer('so/desk-head')), 'judged');
});

test('within the limits only: acts, fields, procedures', () => {
  const toSign = upTo(workingHours, 'ky');
  const { content } = workingHours.procedure;
  const may = (limits: Partial<DeputyLimits>) =>
    permit(toSign.state, 'sign', standingIn(vice, leader, { ...NO_LIMITS, ...limits }), null).ok;
  assert.deepEqual([may({ acts: ['sign'] }), may({ acts: ['approve'] })], [true, false]);
  assert.deepEqual([may({ fields: [content.field] }), may({ fields: ['Lĩnh vực khác'] })], [true, false]);
  assert.deepEqual([may({ procedures: [content.id] }), may({ procedures: ['khac'] })], [true, false]);
});

test('a deputy kept to some procedures opens no dossier, for nobody knows yet of which procedure', () => {
  const opening = { agency: 'so', field: workingHours.procedure.content.field };
  const may = (limits: Partial<DeputyLimits>) => {
    const deputy = standingIn(officer('so/cashier'), officer('so/counter-clerk'), {
      ...NO_LIMITS,
      ...limits,
    });
    return permit({ status: 'none' }, 'receive', deputy, opening).ok;
  };
  assert.deepEqual([may({}), may({ procedures: ['khac'] })], [true, false]);
});

const limits: fc.Arbitrary<DeputyLimits> = fc.record({
  roles: fc.option(fc.subarray(['signer', 'unit-head', 'specialist', 'counter-clerk', 'desk-head'] as const)),
  acts: fc.option(fc.subarray([...COMMAND_TYPES])),
  ...{ fields: fc.constant(null), procedures: fc.constant(null) },
});

test('in whatever life: a deputy never may what neither they nor the absent one may', () => {
  const pair = fc.tuple(fc.constantFrom(...OFFICERS), fc.constantFrom(...OFFICERS));
  fc.assert(
    fc.property(stories, pair, limits, (story, [one, other], within) => {
      const [self, absent] = [officer(one.id), officer(other.id)];
      const deputy = standingIn({ ...self, agency: absent.agency }, absent, within);
      const own = { ...self, agency: absent.agency };
      const field = story.setting.procedure.content.field;
      const opening = { agency: story.setting.agency.id, field };
      const { state } = live(story);
      for (const asked of COMMAND_TYPES) {
        const may = permit(state, asked, deputy, opening);
        if (!may.ok) continue;
        const { actedAs } = may.value;
        assert.ok(actedAs.kind === 'officer' && actedAs.id === deputy.id);
        if (!actedAs.onBehalfOf) {
          assert.ok(permit(state, asked, own, opening).ok, asked);
          continue;
        }
        assert.ok(permit(state, asked, absent, opening).ok, `${asked} in the place of ${absent.id}`);
        assert.ok(within.roles === null || within.roles.some((role) => role === actedAs.role));
        assert.ok(within.acts === null || within.acts.includes(asked) || asked === 'open');
      }
    }),
    { numRuns: 60 },
  );
});

test('every role lent to every other: of each command only what the absent one may', () => {
  const toSign = upTo(workingHours, 'ky').state;
  for (const lent of OFFICERS)
    for (const one of OFFICERS) {
      const duties: readonly Duty[] = [testDuty('supervisor', 'van-phong')];
      const deputy = standingIn({ ...officer(one.id), agency: lent.agency, duties }, officer(lent.id));
      for (const asked of COMMAND_TYPES)
        assert.ok(
          !permit(toSign, asked, deputy, null).ok || permit(toSign, asked, officer(lent.id), null).ok,
          `${asked} by a deputy of ${lent.id}`,
        );
    }
});
