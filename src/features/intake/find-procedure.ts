import type { Procedure } from '../../domain/procedure/procedure.ts';

/** A procedure of the list, with the number that is typed to choose it. */
export interface Offered {
  number: number;
  procedure: Procedure;
  /** Taken in at this desk of late. */
  recent: boolean;
}

/** What this desk takes in: what was used last comes first, the rest by field and name. */
export function offer(procedures: readonly Procedure[], recent: readonly string[]): Offered[] {
  const rank = new Map(recent.map((id, index) => [id, index]));
  const byName = (a: Procedure, b: Procedure) =>
    a.field.localeCompare(b.field, 'vi') || a.name.localeCompare(b.name, 'vi');
  return procedures
    .toSorted((a, b) => (rank.get(a.id) ?? Infinity) - (rank.get(b.id) ?? Infinity) || byName(a, b))
    .map((procedure, index) => ({ number: index + 1, procedure, recent: rank.has(procedure.id) }));
}

/**
 * By code, by words in any order without their marks, or by the number in the list: a clerk who knows it types one
 * digit. Codes are looked for only where digits are typed with something between or before them.
 */
export function search(offered: readonly Offered[], typed: string): readonly Offered[] {
  const words = plain(typed).split(' ').filter(Boolean);
  if (words.length === 0) return offered;
  if (/^\d{1,2}$/.test(typed.trim())) return offered.filter(({ number }) => number === Number(typed));
  const exact = offered.filter(({ procedure }) => plain(procedure.nationalCode ?? '') === words.join(' '));
  if (exact.length > 0) return exact;
  return offered.filter(({ procedure: { id, nationalCode, name, field } }) => {
    const text = ` ${plain(`${nationalCode ?? ''} ${name} ${field} ${id.replaceAll('-', ' ')}`)}`;
    return words.every((word) => text.includes(` ${word}`));
  });
}

/** Small letters without marks, `đ` as `d`: what can be typed without a Vietnamese keyboard. */
export function plain(text: string): string {
  return text
    .toLocaleLowerCase('vi')
    .replaceAll('đ', 'd')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}.]+/gu, ' ')
    .trim();
}
