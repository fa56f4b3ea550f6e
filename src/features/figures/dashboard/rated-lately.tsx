import { paths } from '../../../web/paths.ts';
import { countWords } from '../../../words/vi/count-words.ts';
import { RECENT_DAYS, ratingsAddress, UNHAPPY } from '../ratings/ratings-query.ts';
import type { DashboardView } from './dashboard-view.ts';

/** Who was not satisfied, and wrote why: a head of agency reads it. */
export function RatedLately({ scope, found: { unhappy } }: DashboardView) {
  if (unhappy === null) return null;
  const { agency } = scope;
  const address = (filter: object) =>
    ratingsAddress({ ended: null, agency, filter: { ...UNHAPPY, ...filter } });
  const number = (value: number, words: string, href: string) =>
    value === 0 ? (
      `0 ${words}`
    ) : (
      <a class="govuk-link" href={href}>
        {countWords(value)} {words}
      </a>
    );
  return (
    <section aria-labelledby="danh-gia">
      <h2 class="govuk-heading-s" id="danh-gia">
        Đánh giá của người nộp
      </h2>
      <p class="govuk-body">
        {RECENT_DAYS} ngày qua: {number(unhappy.dissatisfied, 'phiếu chưa hài lòng', address({}))}, trong đó{' '}
        {number(unhappy.worded, 'phiếu có ý kiến', address({ worded: true }))}.{' '}
        <a
          class="govuk-link"
          href={agency === '' ? paths.ratings : ratingsAddress({ ended: null, agency, filter: {} })}
        >
          Tất cả phiếu
        </a>
      </p>
    </section>
  );
}
