import { dayOf, type Instant, localMinuteOf } from '../../domain/calendar/local-time.ts';
import type { CaseFile } from './queries.ts';

/** Whether another date may be told, and how; the domain judges it again when it is (R-EXTEND). */
export interface ExtensionStanding {
  promise: Instant;
  /** Early enough to be an extension; else the apology alone. */
  inTime: boolean;
  /** How many new dates told in time the law still allows; null: no limit. */
  left: number | null;
}

export function extensionStanding({ state, regime, now }: CaseFile): ExtensionStanding {
  if (!('clock' in state)) throw new Error('without a receipt there is no date to move');
  const { due, history } = state.clock;
  const { atMost, daysBefore } = regime.extension;
  const given = history.filter(({ cause }) => cause === 'extension').length;
  return {
    promise: due.promise,
    inTime: dayOf(localMinuteOf(now)) + daysBefore <= dayOf(localMinuteOf(due.promise)),
    left: atMost === null ? null : Math.max(0, atMost - given),
  };
}
