import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  calendarDays,
  command,
  instant,
  receiveAtCounter,
  type Setting,
  threeDays,
} from '../../../test/support/dossier-fixture.ts';
import { upTo } from '../../../test/support/dossier-journey.ts';
import { type History, run } from '../../../test/support/dossier-specification.ts';
import { provinceCalendar } from '../calendar/province-calendar.ts';
import { dueReason } from './due-reason.ts';

function reasonOf({ state }: History) {
  assert.ok('clock' in state);
  return dueReason(state.clock, provinceCalendar);
}

const received = (setting: Setting, at: string) =>
  run(setting, [`${setting.agency.id}/counter-clerk`, at, receiveAtCounter()]);

/** Asked at the examining step, and brought later. */
function supplemented(asked: string, brought: string): History {
  return run(
    upTo(threeDays, 'tham-tra'),
    ['xa/specialist', asked, command('request-supplement')],
    ['xa/counter-clerk', brought, command('provide-supplement')],
  );
}

describe('why a dossier is due when it is', () => {
  it('names the holidays on the way, and weekends as such', () => {
    const reason = reasonOf(received(threeDays, '2026-11-23 09:30'));
    assert.equal(reason?.cause, 'received');
    assert.equal(reason.from, instant('2026-11-23 09:30'));
    assert.deepEqual(reason.limit, { amount: 3, unit: 'wd' });
    assert.equal(reason.weekends, false);
    assert.deepEqual(
      reason.holidays.map(({ first, last }) => [first, last]),
      [['2026-11-24', '2026-11-24']],
    );
    assert.equal(reasonOf(received(threeDays, '2026-11-26 09:30'))?.weekends, true);
  });

  it('puts the days of one holiday together', () => {
    const [tet, ...others] = reasonOf(received(threeDays, '2026-02-12 09:30'))?.holidays ?? [];
    assert.deepEqual(others, []);
    assert.ok(tet && tet.first < tet.last);
  });

  it('counts days off in calendar days, and says where the end was moved', () => {
    const plain = reasonOf(received(calendarDays, '2026-12-01 09:30'));
    assert.deepEqual([plain?.weekends, plain?.holidays, plain?.rolled], [false, [], false]);
    const rolled = reasonOf(received(calendarDays, '2026-12-04 09:30'));
    assert.equal(rolled?.rolled, true);
  });

  it('starts again where the clock did', () => {
    const reason = reasonOf(supplemented('2026-11-25 09:30', '2026-11-30 08:00'));
    assert.deepEqual([reason?.cause, reason?.from], ['restart', instant('2026-11-30 08:00')]);
  });

  it('says which wait was left out where the clock went on', () => {
    const reason = reasonOf(supplemented('2026-11-27 09:30', '2026-12-01 08:00'));
    assert.equal(reason?.cause, 'resume');
    assert.deepEqual(reason.waited, { from: instant('2026-11-27 09:30'), to: instant('2026-12-01 08:00') });
  });

  it('is silent where the present calendar leads elsewhere', () => {
    const { state } = received(threeDays, '2026-11-23 09:30');
    assert.ok('clock' in state);
    const [entry] = state.clock.history;
    assert.ok(entry);
    const moved = { ...entry, promise: instant('2026-11-30 09:30') };
    assert.equal(dueReason({ ...state.clock, history: [moved] }, provinceCalendar), null);
    assert.equal(dueReason({ ...state.clock, history: [] }, provinceCalendar), null);
  });
});
