import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  command,
  instant,
  settingOf,
  threeDays,
  withParts,
  words,
} from '../../../test/support/dossier-fixture.ts';
import { upTo } from '../../../test/support/dossier-journey.ts';
import { OFFICERS } from '../../../test/support/dossier-office.ts';
import { THREE_DAYS } from '../../../test/support/dossier-procedures.ts';
import { type History, run } from '../../../test/support/dossier-specification.ts';
import { isHeld, leadLeg } from '../dossier/state.ts';
import type { Fact } from './fact.ts';
import { factsOf } from './facts-of.ts';
import { movementsOf } from './movements.ts';

/** How dossiers are counted (ruling 15). Received Monday 23/11 08:00 for three days: by law until Friday 27/11 17:00. */
const LAW = instant('2026-11-27 17:00');
const examined = upTo(threeDays, 'tham-tra');

function factsOfHistory({ setting, events }: History): readonly Fact[] {
  const placed = events.map((event) => ({ ...event, position: event.version }));
  const { agency, calendar, procedure } = setting;
  return factsOf(placed, () => ({
    ...{ agency, calendar, procedure: procedure.content, granularity: 'day', outages: [] },
  }));
}

function lastFact(history: History): Fact {
  const fact = factsOfHistory(history).at(-1);
  assert.ok(fact);
  return fact;
}

/** What the end of a dossier adds to the sums, beside where it stands. */
function countedAtEnd(history: History): readonly string[] {
  const facts = factsOfHistory(history);
  const [before = null, after] = facts.slice(-2);
  assert.ok(after?.endedAt);
  const movements = movementsOf(before, after);
  return movements.filter(({ amount }) => amount === 1).map(({ measure }) => measure);
}

test('declined, or never received, is nowhere (ruling 15)', () => {
  const submitted = run(threeDays, ['xa/counter-clerk', '2026-11-23 08:00', command('submit')]);
  assert.deepEqual(factsOfHistory(submitted), []);
  const declined = run(submitted, ['xa/counter-clerk', '2026-11-23 08:10', command('decline')]);
  assert.deepEqual(factsOfHistory(declined), []);
  const asked = run(submitted, ['xa/counter-clerk', '2026-11-23 08:10', command('request-supplement')]);
  assert.deepEqual(factsOfHistory(asked), []);
});

test('refused in substance is a result; withdrawn and stopped are resolved without one (ruling 15)', () => {
  const proposed = command('propose-result', { outcome: 'refused', reason: words('khong-du-dieu-kien') });
  const refused = run(
    examined,
    ['xa/specialist', '2026-11-23 09:00', proposed],
    ['xa/signer', '2026-11-23 09:10', command('approve')],
    ['xa/signer', '2026-11-23 09:20', command('sign')],
    ['xa/records-officer', '2026-11-23 09:30', command('issue')],
    ['xa/return-clerk', '2026-11-23 09:40', command('take-in')],
  );
  assert.equal(lastFact(refused).endedAs, 'refused');
  assert.deepEqual(countedAtEnd(refused), ['early']);
  for (const [by, type] of [
    ['xa/counter-clerk', 'withdraw'],
    ['xa/signer', 'stop'],
  ] as const) {
    const ended = run(examined, [by, '2026-11-27 17:01', command(type)]);
    assert.deepEqual(countedAtEnd(ended), ['late', 'without_result'], type);
    assert.deepEqual(countedAtEnd(run(examined, [by, '2026-11-27 17:00', command(type)])), [
      'on_time',
      'without_result',
    ]);
  }
});

test('judged by the law’s day: neither by the promise nor by a new date that was told (rulings 7, 15)', () => {
  assert.equal(lastFact(examined).dueAt, LAW);
  const extended = run(examined, ['xa/signer', '2026-11-25 09:00', command('extend')]);
  assert.equal(lastFact(extended).dueAt, LAW);
});

test('paused in time it is open and in time, however long; paused when late it stays overdue (ruling 15)', () => {
  const overdueAfter = (at: string) => {
    const facts = factsOfHistory(run(examined, ['xa/specialist', at, command('request-supplement')]));
    const all = facts.flatMap((fact, index) => movementsOf(facts[index - 1] ?? null, fact));
    return all.filter(({ measure }) => measure === 'overdue').reduce((sum, { amount }) => sum + amount, 0);
  };
  assert.equal(overdueAfter('2026-11-27 17:00'), 0);
  assert.equal(overdueAfter('2026-11-27 17:01'), 1);
});

test('worked on by several agencies it counts once, at the one that received it (ruling 15)', () => {
  const parts = run(upTo(withParts, 'tham-tra'), [
    'so/specialist',
    '2026-11-23 10:00',
    command('send-parts'),
  ]);
  const decidedAbove = settingOf(
    {
      ...THREE_DAYS,
      process: {
        ...THREE_DAYS.process,
        steps: THREE_DAYS.process.steps.map((step) =>
          step.work === 'approve' ? { ...step, agency: { id: 'so' } } : step,
        ),
      },
    },
    'R2018',
    { officers: OFFICERS },
  );
  const above = run(upTo(decidedAbove, 'tham-tra'), [
    'xa/specialist',
    '2026-11-23 10:00',
    command('propose-result'),
  ]);
  for (const [history, agency] of [
    [parts, 'so'],
    [above, 'xa'],
  ] as const) {
    const facts = factsOfHistory(history);
    assert.deepEqual([...new Set(facts.map((fact) => fact.agency))], [agency]);
    assert.equal(lastFact(history).block, 'joint');
    const all = facts.flatMap((fact, index) => movementsOf(facts[index - 1] ?? null, fact));
    assert.equal(all.filter(({ measure }) => measure === 'received').length, 1);
  }
  const { state } = above;
  assert.ok(isHeld(state));
  assert.equal(leadLeg(state).agency, 'so');
});
