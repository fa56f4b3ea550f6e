import { dayOf, type Instant, localMinuteOf } from '../calendar/local-time.ts';
import type { Regime } from '../regime/regime.ts';
import type { ClockFacts } from './state.ts';

/** Whether another date may be told, and how (NĐ 61 Đ19.9, R-EXTEND). */
export interface ExtensionStanding {
  promise: Instant;
  /** Early enough to be an extension; else the apology alone. */
  inTime: boolean;
  /** How many new dates told in time the law still allows; null: no limit. */
  left: number | null;
}

export function extensionStanding(
  { due, history }: Pick<ClockFacts, 'due' | 'history'>,
  { extension: { atMost, daysBefore } }: Pick<Regime, 'extension'>,
  at: Instant,
): ExtensionStanding {
  const given = history.filter(({ cause }) => cause === 'extension').length;
  return {
    promise: due.promise,
    inTime: dayOf(localMinuteOf(at)) + daysBefore <= dayOf(localMinuteOf(due.promise)),
    left: atMost === null ? null : Math.max(0, atMost - given),
  };
}
