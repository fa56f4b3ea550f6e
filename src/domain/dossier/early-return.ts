import { type Instant, localDateOf } from '../calendar/local-time.ts';
import type { Regime } from '../regime/regime.ts';
import { type FiledState, isHeld } from './state.ts';

/** A result is handed out before the day promised only after the applicant was told so (NĐ 61 Đ20.4). */
export function needsNotice(
  state: FiledState,
  { earlyReturnNeedsNotice }: Pick<Regime, 'earlyReturnNeedsNotice'>,
  at: Instant,
): boolean {
  if (!earlyReturnNeedsNotice || !isHeld(state) || state.beside.noticeAt !== null) return false;
  return localDateOf(at) < localDateOf(state.clock.due.promise);
}
