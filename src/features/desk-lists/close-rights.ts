import { type Acting, actingIn } from '../../domain/access/deputising.ts';
import type { DayClosingRow } from '../../store/ledger/agreement-views.ts';
import type { SignedIn } from '../../web/signed-in.ts';

/** Who works at the desk closes its day; or whoever stands in for one of them. Undefined: neither. */
export function closesAs({ actor }: Pick<SignedIn, 'actor'>): Acting | undefined {
  return actingIn(actor, ['counter-clerk', 'return-clerk', 'cashier', 'desk-head'], 'close-day');
}

/** Who leads the desk, or the agency, signs it; or whoever stands in for them. */
export function signsAs({ actor }: Pick<SignedIn, 'actor'>): Acting | undefined {
  return actingIn(actor, ['desk-head', 'signer'], 'countersign-day');
}

/** By another than who closed it, and in the place of another: four eyes. */
export function signsBelow(
  signedIn: Pick<SignedIn, 'actor'>,
  { officer_id, on_behalf_of }: Pick<DayClosingRow, 'officer_id' | 'on_behalf_of'>,
): boolean {
  const acting = signsAs(signedIn);
  const closers = [officer_id, on_behalf_of?.officer];
  return (
    acting !== undefined &&
    ![signedIn.actor.id, acting.onBehalfOf?.officer ?? ''].some((one) => closers.includes(one))
  );
}
