import type { Instant } from '../domain/calendar/local-time.ts';
import { moneyWords } from '../words/vi/date-words.ts';
import { type DossierOnForm, type FormData, type FormFacts, formOf, ours } from './form.ts';
import { formTime } from './form-time.ts';
import { moneyInWords } from './number-words.ts';
import type { Press } from './press.ts';
import { paragraphsOf } from './written.ts';

export interface FeeReceiptFacts extends FormFacts {
  dossier: DossierOnForm;
  /** Who pays, where it is not the applicant. */
  payer: { name: string; signs: string | null } | null;
  /** In đồng, before what is waived. */
  fees: readonly { name: string; amount: number; waived: number }[];
  /** Why something is waived; null where nothing is. */
  waiver: string | null;
  /** `reference`: of the transfer. */
  payment: { way: 'cash' | 'transfer'; reference: string | null; at: Instant };
  /** Of the receipt of the tax office (biên lai), which this slip does not replace. */
  taxReceipt: { number: string; symbol: string } | null;
  cashier: string | null;
}

/** Phiếu thu phí, lệ phí. */
export interface FeeReceiptData extends FormData, DossierOnForm {
  code: string;
  payer: string;
  /** null: an organisation pays, and somebody signs whose name is not known. */
  signsAsPayer: string | null;
  fees: readonly { name: string; amount: string; waived: string | null; paid: string }[];
  total: string;
  totalInWords: string;
  waiver: readonly string[];
  isWaived: boolean;
  way: string;
  paidAt: string;
  taxReceipt: FeeReceiptFacts['taxReceipt'];
  cashier: string | null;
}

const WAYS = { cash: 'tiền mặt', transfer: 'chuyển khoản' } as const;

export function feeReceiptOf(facts: FeeReceiptFacts): FeeReceiptData {
  const { dossier, payer, fees, payment, taxReceipt, cashier } = facts;
  const total = fees.reduce((sum, { amount, waived }) => sum + amount - waived, 0);
  return {
    ...formOf(facts, 'fee-receipt', ours('Phiếu thu phí, lệ phí'), dossier.code),
    ...dossier,
    payer: payer?.name ?? dossier.applicant.name,
    signsAsPayer: payer ? payer.signs : dossier.signs,
    fees: fees.map(({ name, amount, waived }) => ({
      ...{ name, amount: moneyWords(amount), paid: moneyWords(amount - waived) },
      waived: waived > 0 ? moneyWords(waived) : null,
    })),
    ...{ total: moneyWords(total), totalInWords: moneyInWords(total) },
    ...{ waiver: paragraphsOf(facts.waiver), isWaived: fees.some(({ waived }) => waived > 0) },
    way: [WAYS[payment.way], payment.reference].filter((part) => part !== null).join(', '),
    ...{ paidAt: formTime(payment.at), taxReceipt, cashier },
  };
}

export function printFeeReceipt(press: Press, data: FeeReceiptData): Uint8Array {
  return press.print('fee-receipt', data);
}
