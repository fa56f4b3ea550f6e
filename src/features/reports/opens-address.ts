import type { LapseKind, Opens } from '../../documents/report-table.ts';
import { dayBefore } from '../../domain/figures/period.ts';
import type { AsOf } from '../../store/figures/as-of.ts';
import { paths } from '../../web/paths.ts';
import { RATING_FIELDS } from '../../web/rating-form.ts';
import { dateWords } from '../../words/vi/date-words.ts';
import { type ReportQuery, reportAddress } from './report-query.ts';

/** As addresses name them. */
export const LAPSE_VALUES: Readonly<Record<LapseKind, string>> = {
  late: 'qua-han',
  unapologised: 'chua-xin-loi',
  'asked-again': 'bo-sung',
};

/** The list behind a number that counts ratings, lapses, procedures or accounts. */
export function opensAddress(query: ReportQuery, opens: Opens, asOf: AsOf): string {
  const agency = opens.agency ?? query.agency;
  switch (opens.list) {
    case 'lapses':
      return lapsesAddress({ ...query, agency }, opens.lapse, asOf);
    case 'procedures':
      return proceduresAddress({ ...query, agency }, opens, asOf);
    case 'usage':
      return `${paths.usage}?${new URLSearchParams({ coquan: agency })}`;
    case 'ratings':
      return ratingsAddress({ ...query, agency }, opens, asOf);
  }
}

export function lapsesAddress(query: ReportQuery, lapse: LapseKind | null, asOf: AsOf, page = 1): string {
  const address = reportAddress(paths.figureTable('ho-so-chua-tuan-thu'), query, asOf);
  const kind = lapse ? `&loi=${LAPSE_VALUES[lapse]}` : '';
  return `${address}${kind}${page > 1 ? `&trang=${page}` : ''}`;
}

export function proceduresAddress(
  query: ReportQuery,
  { which, level }: Pick<Extract<Opens, { list: 'procedures' }>, 'which' | 'level'>,
  asOf: AsOf,
  page = 1,
): string {
  const address = reportAddress(paths.figureProcedures, query, asOf);
  const more = new URLSearchParams({ nhom: which, ...(level ? { cap: level } : {}) });
  return `${address}&${more}${page > 1 ? `&trang=${page}` : ''}`;
}

function ratingsAddress(
  { period: { period }, agency }: ReportQuery,
  { question, points, worded, atDesk }: Extract<Opens, { list: 'ratings' }>,
  asOf: AsOf,
): string {
  const query = new URLSearchParams({
    ...{ tu: dateWords(period.from), den: dateWords(dayBefore(period.until)) },
    ...(agency === '' ? {} : { coquan: agency }),
    ...(question ? { cau: RATING_FIELDS[question] } : {}),
    ...(points === undefined ? {} : { diem: String(points) }),
    ...(worded ? { ykien: 'co' } : {}),
    ...(atDesk ? { cach: 'quay' } : {}),
    ...{ vitri: String(asOf.position), luc: asOf.at },
  });
  return `${paths.ratings}?${query}`;
}
