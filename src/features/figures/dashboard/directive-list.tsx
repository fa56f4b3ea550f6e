import type { DirectiveRow } from '../../../store/ledger/directive-views.ts';
import { Tag } from '../../../web/components/tag.tsx';
import { paths } from '../../../web/paths.ts';
import { instantWords } from '../../../words/vi/date-words.ts';
import type { DashboardNames } from './dashboard-names.ts';

/** Directives one below the other, each with its dossier, its words and its answer. */
export function DirectiveList({
  rows,
  now,
  names,
}: {
  rows: readonly DirectiveRow[];
  now: string;
  names: DashboardNames;
}) {
  return (
    <ul class="mc-given">
      {rows.map((one) => (
        <li key={`${one.dossier_id}-${one.number}`}>
          <p class="govuk-body mc-given__head">
            <a class="govuk-link mc-code" href={paths.dossier(one.dossier_id)}>
              {one.code}
            </a>{' '}
            <Standing one={one} now={now} />{' '}
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
  );
}

function Standing({ one, now }: { one: DirectiveRow; now: string }) {
  if (one.answered_at !== null) return <Tag tone="done">Đã trả lời</Tag>;
  if (one.is_over) return <Tag tone="plain">Hồ sơ đã xong, không trả lời</Tag>;
  if (one.answer_by < now) return <Tag tone="late">Quá hạn trả lời</Tag>;
  return <Tag tone="waiting">Chờ trả lời</Tag>;
}
