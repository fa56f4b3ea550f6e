import type { FeeMoment } from '../procedure/procedure.ts';
import type { FeeDue } from './events.ts';
import type { DossierState, FeeSettled } from './state.ts';

/** A dossier as far as money goes. */
export interface Charged {
  fees: readonly FeeDue[];
  feesSettled: readonly FeeSettled[];
}

/** đồng of a fee that are neither paid nor waived. */
export function owedOf({ feesSettled }: Charged, { code, amount }: FeeDue): number {
  const settled = feesSettled.filter(({ fee }) => fee === code);
  return amount - settled.reduce((sum, one) => sum + one.amount, 0);
}

/** Fees of which something is still owed; with a moment, only those that are due then. */
export function unpaidFees(charged: Charged, moment?: FeeMoment): readonly FeeDue[] {
  return charged.fees.filter(
    (fee) => (moment === undefined || fee.moment === moment) && owedOf(charged, fee) > 0,
  );
}

/** đồng that are still to be paid for a dossier, of all its fees. */
export function stillOwed(state: DossierState): number {
  if (!('fees' in state) || isChargeOver(state)) return 0;
  return unpaidFees(state).reduce((sum, fee) => sum + owedOf(state, fee), 0);
}

/** Closed without a result: nothing is collected any more, and what was not paid is not owed (`docs/rules.md`). */
export function isChargeOver({ status }: Pick<DossierState, 'status'>): boolean {
  return status === 'withdrawn' || status === 'stopped';
}
