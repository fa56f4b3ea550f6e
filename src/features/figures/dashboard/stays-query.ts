import type { AsOf } from '../../../store/figures/as-of.ts';
import { textField } from '../../../web/form-fields.ts';
import { paths } from '../../../web/paths.ts';
import { readAsOf, readPage } from '../figure-query.ts';

/** Which number of the table of steps was opened. */
export interface StaysQuery {
  procedure: string;
  step: string;
  /** Working minutes; absent: all stays. */
  atLeast?: number;
  asOf: AsOf;
  page: number;
}

const LONGEST = 200;

export function staysAddress(
  scope: string,
  { procedure, step, atLeast, asOf, page = 1 }: Omit<StaysQuery, 'page'> & { page?: number },
): string {
  const query = new URLSearchParams({
    ...(scope === '' ? {} : { phamvi: scope }),
    ...{ thutuc: procedure, buoc: step },
    ...(atLeast === undefined ? {} : { itnhat: String(atLeast) }),
    ...{ vitri: String(asOf.position), luc: asOf.at },
  });
  if (page > 1) query.set('trang', String(page));
  return `${paths.dashboardStays}?${query}`;
}

/** A moment that was not: as of now. */
export function readStaysQuery(query: unknown, now: AsOf): StaysQuery {
  const text = (name: string) => textField(query, name).slice(0, LONGEST);
  return {
    ...{ procedure: text('thutuc'), step: text('buoc'), asOf: readAsOf(query, now) },
    ...(/^\d{1,8}$/.test(text('itnhat')) ? { atLeast: Number(text('itnhat')) } : {}),
    page: readPage(query),
  };
}
