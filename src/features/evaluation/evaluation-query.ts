import type { EvaluationRules } from '../../domain/evaluation/evaluation-rules.ts';
import { dayBefore, type Period } from '../../domain/figures/period.ts';
import type { AsOf } from '../../store/figures/as-of.ts';
import { textField } from '../../web/form-fields.ts';
import { dateWords } from '../../words/vi/date-words.ts';

/** A period, as of when, and by which rules: the same question has the same answer for ever. */
export interface Asked {
  period: Period;
  asOf: AsOf;
  rules: EvaluationRules;
}

/** What can be taken out as a file. */
export const TABLES = ['co-quan', 'can-bo', 'danh-sach'] as const;
export type EvaluationTable = (typeof TABLES)[number];

/** What was seen before: a moment that was not is now. */
export function readAsOf(query: unknown, now: AsOf): AsOf {
  const [position, at] = [textField(query, 'vitri'), textField(query, 'luc')];
  const isMoment = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(at) && !Number.isNaN(Date.parse(at));
  if (!/^\d{1,15}$/.test(position) || !isMoment || at > now.at) return now;
  return { position: Math.min(Number(position), now.position), at };
}

/** An address of the evaluation; with a moment, as it was seen then. */
export function evaluationAddress(
  address: string,
  { period, asOf }: { period: Period; asOf?: AsOf },
  more: Readonly<Record<string, string>> = {},
): string {
  const query = new URLSearchParams({
    ...{ tu: dateWords(period.from), den: dateWords(dayBefore(period.until)) },
    ...(asOf ? { vitri: String(asOf.position), luc: asOf.at } : {}),
    ...more,
  });
  return `${address}?${query}`;
}

/** `15/06/2026 đến 14/09/2026` */
export function periodWords({ from, until }: Period): string {
  return `${dateWords(from)} đến ${dateWords(dayBefore(until))}`;
}
