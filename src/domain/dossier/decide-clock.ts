import { fail, ok, type Result } from '../../lib/result.ts';
import { type Instant, localMinuteOf } from '../calendar/local-time.ts';
import { getStep } from '../procedure/steps.ts';
import { clockAfterPayment, continuedDue, isInWorkingTime } from './clock.ts';
import type { Command } from './commands.ts';
import type { DecisionContext } from './context.ts';
import type { DossierEvent, Holding } from './events.ts';
import { extensionStanding } from './extension.ts';
import { holdingOf, openLeg } from './leg.ts';
import type { WordingRef } from './references.ts';
import type { Refusal } from './refusals.ts';
import { type ClockFacts, type FiledState, type HeldState, isHeld, leadLeg } from './state.ts';

type Events = Result<readonly DossierEvent[], Refusal>;
type Given<Type extends Command['type']> = Extract<Command, { type: Type }>;

/** Rút hồ sơ: the applicant's wish, as long as nothing is signed. */
export function decideWithdraw(
  state: FiledState,
  { reason, papersBack }: Given<'withdraw'>,
  context: DecisionContext,
  at: Instant,
): Events {
  if (isSigned(state)) return fail({ code: 'decision-signed' });
  const held = lastHolding(state, context, at);
  return ok([{ type: 'DossierWithdrawn', data: { reason, papersBack, held } }]);
}

/** Dừng giải quyết: the agency's own act, which takes a reason. */
export function decideStop(
  state: HeldState,
  { papersBack }: Given<'stop'>,
  reason: WordingRef,
  context: DecisionContext,
  at: Instant,
): Events {
  if (isSigned(state)) return fail({ code: 'decision-signed' });
  const held = lastHolding(state, context, at);
  return ok([{ type: 'DossierStopped', data: { reason, papersBack, held } }]);
}

/** What was asked did not come until the day it lapses (R-SUPP-EXPIRY). */
export function decideExpire(state: FiledState, at: Instant): Events {
  if (state.status !== 'awaiting-supplement') throw new Error('no supplement is awaited');
  const { stage, expiresAt: deadline } = state;
  if (deadline === null || at <= deadline) return fail({ code: 'not-lapsed', until: deadline });
  return ok([{ type: 'SupplementExpired', data: { stage, deadline } }]);
}

/** Xin lỗi, hẹn lại (NĐ 61 Đ19.9): in time once; when the day is near or over, the apology alone. */
export function decideExtend(
  state: HeldState,
  { cause, until }: Given<'extend'>,
  reason: WordingRef,
  { calendar, regime }: DecisionContext,
  at: Instant,
): Events {
  const { clock } = state;
  const { promise: before, inTime, left } = extensionStanding(clock, regime, at);
  const { atMost } = regime.extension;
  const told = clock.history.filter(isNewDate);
  if (inTime && atMost !== null && left === 0) return fail({ code: 'already-extended', atMost });
  const after = at > before ? at : before;
  if (localMinuteOf(until) <= localMinuteOf(after)) return fail({ code: 'date-not-later', after });
  const working = isInWorkingTime(calendar, until);
  if (!working.ok) return working;
  if (!working.value) return fail({ code: 'date-not-in-working-time' });
  const data = { cause, reason, inTime, number: told.length + 1, before, promise: until };
  return ok([{ type: 'DueExtended', data }]);
}

/** Nghĩa vụ tài chính: the clock stands still until the proof of payment is there (ruling 10). */
export function decideRequirePayment(
  state: HeldState,
  { duty, notice, amount }: Given<'require-payment'>,
  context: DecisionContext,
  at: Instant,
): Events {
  if (amount !== null && !(Number.isSafeInteger(amount) && amount > 0))
    return fail({ code: 'amount-invalid', owed: null });
  const held = holdingOf(leadLeg(state), context, at);
  const clock = clockAfterPayment(state.clock, at);
  return ok([{ type: 'PaymentRequired', data: { duty, notice: notice.trim(), amount, held, clock } }]);
}

/** The proof is there: the second appointment, and the dossier is back with who had it. */
export function decideConfirmPayment(
  state: HeldState,
  { proof }: Given<'confirm-payment'>,
  context: DecisionContext,
  at: Instant,
): Events {
  const pause = state.clock.pauses.at(-1);
  if (!pause || pause.afterwards === 'restart') throw new Error('no payment was awaited');
  const continued = continuedDue(state.clock, pause, context, at);
  if (!continued.ok) return continued;
  const leg = leadLeg(state);
  const left = Math.max(0, leg.budgetMinutes - (state.held.at(-1)?.minutes ?? 0));
  const step = getStep(context.procedure.content.process, leg.step);
  const to = openLeg(step, leg.officer, continued.value.due, context, at, left);
  if (!to.ok) return to;
  const data = { proof: proof.trim(), clock: pause.afterwards, ...continued.value, to: to.value };
  return ok([{ type: 'PaymentConfirmed', data }]);
}

export function decideGiveBack(papers: WordingRef): Events {
  return ok([{ type: 'PapersGivenBack', data: { papers } }]);
}

function isNewDate({ cause }: ClockFacts['history'][number]): boolean {
  return cause === 'extension' || cause === 'late-apology';
}

function isSigned(state: FiledState): boolean {
  return 'result' in state && (state.result?.signedAt ?? null) !== null;
}

/** Of whoever has it now; while the applicant has to do something nobody has. */
function lastHolding(state: FiledState, context: DecisionContext, at: Instant): Holding | null {
  if (!isHeld(state) || state.clock.pauses.at(-1)?.to === null) return null;
  return holdingOf(leadLeg(state), context, at);
}
