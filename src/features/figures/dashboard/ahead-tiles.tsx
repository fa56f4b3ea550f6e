import type { InHandFilter } from '../../../store/figures/in-hand.ts';
import { countWords } from '../../../words/vi/count-words.ts';
import type { DashboardView } from './dashboard-view.ts';
import { forecastAddress, inHandAddress, sumInHand } from './in-hand-query.ts';

/** The numbers that matter now; each leads to its dossiers. */
export function AheadTiles({ scope, found: { inHand, foretold } }: DashboardView) {
  const sums = sumInHand(inHand);
  const behind = (filter: InHandFilter) => inHandAddress(scope.key, filter);
  const tiles: readonly { name: string; value: number; href: string; tone?: string }[] = [
    { name: 'Trễ hẹn', value: sums.late, href: behind({ state: 'late' }), tone: 'late' },
    { name: 'Sắp đến hẹn', value: sums.soon, href: behind({ state: 'soon' }), tone: 'nearly-due' },
    {
      ...{ name: 'Sẽ trễ theo nhịp hiện nay', value: foretold.late.length, tone: 'nearly-due' },
      href: forecastAddress(scope.key),
    },
    { name: 'Đang giải quyết', value: sums.open, href: behind({}) },
    { name: 'Chờ người nộp bổ sung', value: sums.supplement, href: behind({ state: 'supplement' }) },
    { name: 'Chờ nghĩa vụ tài chính', value: sums.payment, href: behind({ state: 'payment' }) },
    { name: 'Chờ ý kiến, cơ quan phối hợp', value: sums.others, href: behind({ asksOthers: true }) },
    { name: 'Có kết quả, chờ trả', value: sums.ready, href: behind({ state: 'ready' }) },
  ];
  return (
    <section aria-labelledby="dang-giu">
      <h2 class="govuk-visually-hidden" id="dang-giu">
        Hồ sơ đang giữ
      </h2>
      <ul class="mc-tiles">
        {tiles.map(({ name, value, href, tone = 'plain' }) => (
          <li key={name} class={`mc-tiles__one${value > 0 ? ` mc-tiles__one--${tone}` : ''}`}>
            {value === 0 ? (
              <span class="mc-tiles__number">0</span>
            ) : (
              <a class="govuk-link mc-tiles__number" href={href} aria-label={`${name}: ${countWords(value)}`}>
                {countWords(value)}
              </a>
            )}
            <span class="mc-tiles__name">{name}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
