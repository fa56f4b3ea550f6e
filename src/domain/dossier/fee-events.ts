import type { WordingRef } from './references.ts';

export type FeeMeans = 'cash' | 'transfer';

export interface FeeCollected {
  type: 'FeeCollected';
  data: {
    /** Its code in the procedure. */
    fee: string;
    /** đồng */
    amount: number;
    means: FeeMeans;
    /** Number of the receipt for it, counted by agency and year: `0000012/2026`. */
    receipt: string;
  };
}

/** Miễn, giảm hết phần còn lại. */
export interface FeeWaived {
  type: 'FeeWaived';
  data: {
    fee: string;
    /** đồng that need not be paid. */
    amount: number;
    /** The law or decision it rests on. */
    basis: string;
    reason: WordingRef;
  };
}
