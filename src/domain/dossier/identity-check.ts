import type { ResultReturned } from './events.ts';

/**
 * Who takes a result shows the receipt or an identity paper (NĐ 61 Đ20). Somebody the dossier does not name always
 * shows the paper, however it is handed over: the receipt alone names somebody else.
 */
export function needsIdentityCheck(
  { way, receiptShown }: Pick<ResultReturned['data'], 'way' | 'receiptShown'>,
  isNamed: boolean,
): boolean {
  return !isNamed || (way === 'counter' && !receiptShown);
}
