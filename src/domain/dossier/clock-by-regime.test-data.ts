import assert from 'node:assert/strict';
import { instant, settingOf } from '../../../test/support/dossier-fixture.ts';
import { upTo } from '../../../test/support/dossier-journey.ts';
import { THREE_DAYS } from '../../../test/support/dossier-procedures.ts';
import type { History } from '../../../test/support/dossier-specification.ts';
import type { RegimeId } from '../regime/regime.ts';
import { type ClockFacts, isFiled } from './state.ts';
import { hasClock } from './time-spent.ts';
import { timelinessOf } from './timeliness.ts';

/*
 * Three working days under each period of the law, over days off of that period. All dates are
 * counted by hand on a wall calendar; work is from 07:00 to 11:00 and from 13:00 to 17:00, 480 minutes a day.
 *
 *   2016   Wed 31/08, Thu 01/09 | Fri 02/09 off (one day, by the Labour Code of 2012) | Mon 05/09, Tue 06/09, Wed 07/09 …
 *   2019   Fri 26/04 | Mon 29/04 swapped, Tue 30/04, Wed 01/05 off | Thu 02/05, Fri 03/05, Sat 04/05 made up, Mon 06/05 …
 *   2025   Fri 29/08 | Mon 01/09, Tue 02/09 off | Wed 03/09, Thu 04/09, Fri 05/09, Mon 08/09 …
 */

export const REGIMES: readonly RegimeId[] = ['R2016', 'R2018', 'R2025'];

/** One value for each period, in that order. */
export type Each<Value> = readonly [Value, Value, Value];

export const RECEIVED: Each<string> = ['2016-08-31 09:30', '2019-04-26 09:30', '2025-08-29 09:30'];
/** 330 minutes of that day, two whole days, 150 of the next. */
export const PROMISE: Each<string> = ['2016-09-06 09:30', '2019-05-04 09:30', '2025-09-05 09:30'];
/** The close of the third working day after. */
export const LAW: Each<string> = ['2016-09-06 17:00', '2019-05-04 17:00', '2025-09-05 17:00'];
/** The first working day after the receipt, and a working week or so later. */
export const NEXT_DAY: Each<string> = ['2016-09-01', '2019-05-02', '2025-09-03'];
export const LATER: Each<string> = ['2016-09-08 08:00', '2019-05-07 08:00', '2025-09-09 08:00'];

export function settingAt(index: number, content = THREE_DAYS) {
  return settingOf(content, of(REGIMES, index));
}

export function of<Value>(values: readonly Value[], index: number): Value {
  const value = values[index];
  assert.ok(value !== undefined);
  return value;
}

export function eachRegime(check: (index: number) => void): void {
  for (const index of REGIMES.keys()) check(index);
}

/** Received and with the specialist, ten minutes later. */
export function examined(index: number): History {
  return upTo(settingAt(index), 'tham-tra', of(RECEIVED, index));
}

export function clockOf({ state }: History): ClockFacts {
  assert.ok(isFiled(state) && hasClock(state));
  return state.clock;
}

export function judged(history: History, at: string): string {
  return timelinessOf(clockOf(history), history.setting.calendar, instant(at), 'day');
}
