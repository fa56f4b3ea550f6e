import type { DirectiveRow } from '../../../store/ledger/directive-views.ts';
import { Tag } from '../../../web/components/tag.tsx';
import { paths } from '../../../web/paths.ts';
import { instantWords } from '../../../words/vi/date-words.ts';
import type { DashboardView } from './dashboard-page.tsx';

const SHOWN = 10;

/** Đôn đốc of these weeks: what nobody answered yet first. */
export function DirectivesGiven({ found: { directives, asOf }, names }: DashboardView) {
  const waiting = directives.filter((one) => one.answered_at === null && !one.is_over);
  const overdue = waiting.filter(({ answer_by: by }) => by < asOf.at);
  return (
    <section aria-labelledby="da-don-doc">
      <h2 class="govuk-heading-s" id="da-don-doc">
        Đôn đốc
      </h2>
      {directives.length === 0 ? (
        <p class="mc-empty">
          Chưa có đôn đốc nào trong 12 tuần qua. Mở một hồ sơ trễ hẹn và chọn Đôn đốc để gửi người đang giữ.
        </p>
      ) : (
        <>
          <p class="govuk-body">
            {waiting.length} đôn đốc chờ trả lời, {overdue.length} đã quá hạn trả lời.
          </p>
          <ul class="mc-given">
            {directives.slice(0, SHOWN).map((one) => (
              <li key={`${one.dossier_id}-${one.number}`}>
                <p class="govuk-body mc-given__head">
                  <a class="govuk-link mc-code" href={paths.dossier(one.dossier_id)}>
                    {one.code}
                  </a>{' '}
                  <Standing one={one} now={asOf.at} />{' '}
                  <span class="mc-given__who">
                    {one.given_by === null ? '' : names.officer(one.given_by)} đôn đốc{' '}
                    {one.to_officer_id === null
                      ? names.unit(one.to_unit, one.to_agency_id)
                      : names.officer(one.to_officer_id)}{' '}
                    {instantWords(one.given_at)}
                  </span>
                </p>
                <p class="govuk-body mc-given__text">{one.text ?? '(nội dung đã xóa)'}</p>
                {one.answered_at !== null && (
                  <p class="govuk-body mc-given__text">
                    <strong>Trả lời:</strong> {one.answer ?? '(nội dung đã xóa)'}
                  </p>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Standing({ one, now }: { one: DirectiveRow; now: string }) {
  if (one.answered_at !== null) return <Tag tone="done">Đã trả lời</Tag>;
  if (one.is_over) return <Tag tone="plain">Hồ sơ đã xong, không trả lời</Tag>;
  if (one.answer_by < now) return <Tag tone="late">Quá hạn trả lời</Tag>;
  return <Tag tone="waiting">Chờ trả lời</Tag>;
}
