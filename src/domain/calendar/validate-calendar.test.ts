import assert from 'node:assert/strict';
import test from 'node:test';
import type { Calendar, DayChange, Session } from './calendar.ts';
import { provinceCalendar } from './province-calendar.ts';
import { validateCalendar } from './validate-calendar.ts';

const said = { name: 'Nghỉ', basis: 'Thông báo' };

function faults(differs: Partial<Calendar>): string[] {
  return validateCalendar({ ...provinceCalendar, changes: [], ...differs }).map(
    ({ fault, at }) => `${fault} ${at}`,
  );
}

function faultsOfMonday(...monday: Session[]): string[] {
  return faults({ week: [[], monday, [], [], [], [], []] });
}

function faultsOfChanges(...changes: Omit<DayChange, 'name' | 'basis'>[]): string[] {
  return faults({ changes: changes.map((each) => ({ ...each, ...said })) });
}

test('a good calendar has no problems', () => {
  assert.deepEqual(validateCalendar(provinceCalendar), []);
});

test('the range is two real days in order', () => {
  assert.deepEqual(faults({ from: '2026-02-30' }), ['bad-range from']);
  assert.deepEqual(faults({ to: '2015-01-01' }), ['bad-range to']);
});

test('sessions lie within a day, in order, apart', () => {
  assert.deepEqual(faultsOfMonday(), ['no-working-day week']);
  assert.deepEqual(faultsOfMonday({ from: 420, to: 420 }), ['session-outside-day week.1']);
  assert.deepEqual(faultsOfMonday({ from: 780, to: 1440 }), ['session-outside-day week.1']);
  assert.deepEqual(faultsOfMonday({ from: 420.5, to: 660 }), ['session-outside-day week.1']);
  assert.deepEqual(faultsOfMonday({ from: 420, to: 700 }, { from: 690, to: 1020 }), [
    'sessions-overlap week.1',
  ]);
});

test('changes lie on real days of the range, one a day', () => {
  assert.deepEqual(faultsOfChanges({ date: '2026-02-30', kind: 'holiday' }), ['bad-date 2026-02-30']);
  assert.deepEqual(faultsOfChanges({ date: '2028-01-01', kind: 'holiday' }), ['outside-range 2028-01-01']);
  assert.deepEqual(
    faultsOfChanges({ date: '2026-03-02', kind: 'holiday' }, { date: '2026-03-02', kind: 'morning-off' }),
    ['two-changes 2026-03-02'],
  );
});

test('a make-up day names the working weekday it replaces, other days none', () => {
  const pair = { date: '2026-01-02', kind: 'swap-off', swappedWith: '2026-01-10' } as const;
  const makeUp = { date: '2026-01-10', kind: 'make-up', swappedWith: '2026-01-02' } as const;
  assert.deepEqual(faultsOfChanges(pair, { ...makeUp, like: 5 }), []);
  assert.ok(faultsOfChanges(pair, makeUp).includes('like-missing 2026-01-10'));
  assert.ok(faultsOfChanges(pair, { ...makeUp, like: 0 }).includes('like-rest-day 2026-01-10'));
  assert.deepEqual(faultsOfChanges(pair, { ...makeUp, like: 4 }), ['swap-pair-differs 2026-01-10']);
  assert.deepEqual(faultsOfChanges({ date: '2026-03-02', kind: 'holiday', like: 1 }), [
    'like-unexpected 2026-03-02',
  ]);
});

test('a swap is a pair whose two days name each other', () => {
  const off = { date: '2026-01-02', kind: 'swap-off' } as const;
  const other = { date: '2026-01-05', kind: 'swap-off', swappedWith: '2026-01-10' } as const;
  const makeUp = { date: '2026-01-10', kind: 'make-up', like: 5, swappedWith: '2026-01-02' } as const;
  assert.deepEqual(faultsOfChanges(off), ['swap-without-pair 2026-01-02']);
  assert.deepEqual(faultsOfChanges({ ...off, swappedWith: '2026-01-10' }), ['swap-without-pair 2026-01-02']);
  assert.deepEqual(faultsOfChanges({ ...off, swappedWith: '2026-01-10' }, makeUp, other), [
    'swap-pair-differs 2026-01-05',
  ]);
  assert.deepEqual(faultsOfChanges({ date: '2026-03-02', kind: 'holiday', swappedWith: '2026-03-07' }), [
    'swap-pair-differs 2026-03-02',
  ]);
});

test('a pair may reach over the end of the table', () => {
  assert.deepEqual(faultsOfChanges({ date: '2027-12-31', kind: 'swap-off', swappedWith: '2028-01-08' }), []);
});
