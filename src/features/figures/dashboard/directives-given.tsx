import { countWords } from '../../../words/vi/count-words.ts';
import type { DashboardView } from './dashboard-view.ts';
import { DirectiveList } from './directive-list.tsx';
import { directivesAddress } from './directives-query.ts';
import type { DirectiveGroup } from './given-directives.ts';

/** Đôn đốc of these weeks: what nobody answered yet first. */
export function DirectivesGiven({ scope, found: { directives, asOf }, names }: DashboardView) {
  const { rows, counted, waiting, overdue } = directives;
  const number = (value: number, words: string, group: DirectiveGroup | null) =>
    value === 0 ? (
      `0 ${words}`
    ) : (
      <a class="govuk-link" href={directivesAddress(scope.key, group)}>
        {countWords(value)} {words}
      </a>
    );
  return (
    <section aria-labelledby="da-don-doc">
      <h2 class="govuk-heading-s" id="da-don-doc">
        Đôn đốc
      </h2>
      {counted === 0 ? (
        <p class="mc-empty">
          Chưa có đôn đốc nào trong 12 tuần qua. Mở một hồ sơ trễ hẹn và chọn Đôn đốc để gửi người đang giữ.
        </p>
      ) : (
        <>
          <p class="govuk-body">
            {number(waiting, 'đôn đốc chờ trả lời', 'waiting')},{' '}
            {number(overdue, 'đã quá hạn trả lời', 'overdue')}; {number(counted, 'trong 12 tuần qua', null)}.
          </p>
          <DirectiveList rows={rows} now={asOf.at} names={names} />
        </>
      )}
    </section>
  );
}
