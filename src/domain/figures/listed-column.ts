import { COLUMNS, type Column } from './columns.ts';

/**
 * What a number of the follow-up tables counts that is no column of biểu II.06a: sums of its columns (`received`: 4+5,
 * `kept`: 8+9, `judged`: 7+13), and what is read off the events and ratings of a dossier beside.
 */
const BESIDE = [
  'received',
  'kept',
  'judged',
  /** Ended with a result, granted or refused; and whether that is an electronic one. */
  'with-result',
  'electronic',
  'on-paper',
  /** Received in the window; a fee was collected for it. */
  'paid',
  /** Ended in time, and its applicant did not say that they were not satisfied. */
  'satisfied',
] as const;

/** By which the dossiers behind a number are listed. */
export const LISTED_COLUMNS = [...COLUMNS, ...BESIDE] as const;
export type ListedColumn = Column | (typeof BESIDE)[number];
