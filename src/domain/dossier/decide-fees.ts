import { fail, ok, type Result } from '../../lib/result.ts';
import type { Command } from './commands.ts';
import type { DecisionContext } from './context.ts';
import type { DossierEvent } from './events.ts';
import { type Charged, owedOf } from './fees.ts';
import type { WordingRef } from './references.ts';
import type { Refusal } from './refusals.ts';
import type { FiledState } from './state.ts';

type Events = Result<readonly DossierEvent[], Refusal>;
type Given<Type extends Command['type']> = Extract<Command, { type: Type }>;

/** Thu phí, lệ phí: all of it or a part, with a receipt that has its own number (NĐ 61 Đ22). */
export function decideCollect(
  state: FiledState,
  { fee, amount, means }: Given<'collect-fee'>,
  { receipt }: DecisionContext,
): Events {
  const owed = findOwed(state, fee);
  if (!owed.ok) return owed;
  if (!Number.isSafeInteger(amount) || amount <= 0 || amount > owed.value)
    return fail({ code: 'amount-invalid', owed: owed.value });
  if (!receipt) throw new Error('no number was drawn for a receipt');
  return ok([{ type: 'FeeCollected', data: { fee, amount, means, receipt } }]);
}

/** Miễn: of what is still owed, with the basis it rests on. */
export function decideWaive(
  state: FiledState,
  { fee, basis }: Given<'waive-fee'>,
  reason: WordingRef,
): Events {
  const owed = findOwed(state, fee);
  if (!owed.ok) return owed;
  return ok([{ type: 'FeeWaived', data: { fee, amount: owed.value, basis: basis.trim(), reason } }]);
}

function findOwed(state: FiledState, code: string): Result<number, Refusal> {
  if (!('fees' in state)) throw new Error('no fee is set before the receipt');
  const charged: Charged = state;
  const fee = charged.fees.find((candidate) => candidate.code === code);
  if (!fee) return fail({ code: 'unknown-fee', fee: code });
  const owed = owedOf(charged, fee);
  return owed > 0 ? ok(owed) : fail({ code: 'fee-settled', fee: code });
}
