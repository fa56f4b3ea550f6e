import { hasRole, type SignedIn } from '../../web/signed-in.ts';

/** Who works at the desk. */
export function mayClose(signedIn: SignedIn): boolean {
  return hasRole(signedIn, 'counter-clerk', 'return-clerk', 'cashier', 'desk-head');
}

/** Who leads it, or the agency. */
export function maySign(signedIn: SignedIn): boolean {
  return hasRole(signedIn, 'desk-head', 'signer');
}
