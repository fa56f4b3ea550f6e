import type { Instant } from '../../domain/calendar/local-time.ts';
import type { OpenDirectiveRow } from '../../store/ledger/directive-views.ts';
import { Tag } from '../../web/components/tag.tsx';
import { paths } from '../../web/paths.ts';
import { instantWords } from '../../words/vi/date-words.ts';

export interface DirectivesPanelProps {
  rows: readonly OpenDirectiveRow[];
  now: Instant;
  nameOf: (officer: string) => string;
}

/** Above all other work: what leaders wait to hear. It goes when it is answered. */
export function DirectivesPanel({ rows, now, nameOf }: DirectivesPanelProps) {
  if (rows.length === 0) return null;
  return (
    <section class="mc-directives" aria-labelledby="don-doc">
      <h2 class="govuk-heading-s" id="don-doc">
        Đôn đốc chờ trả lời ({rows.length})
      </h2>
      <ul>
        {rows.map((row) => (
          <li key={`${row.dossier_id}-${row.number}`}>
            <p class="govuk-body mc-directives__head">
              <a class="govuk-link mc-code" href={paths.dossier(row.dossier_id)}>
                {row.code}
              </a>{' '}
              {row.answer_by < now ? (
                <Tag tone="late">Quá hạn trả lời</Tag>
              ) : (
                <span>trả lời trước {instantWords(row.answer_by)}</span>
              )}
            </p>
            <blockquote class="govuk-body mc-directives__text">
              {row.given_by === null ? 'Lãnh đạo' : nameOf(row.given_by)}: {row.text ?? '(nội dung đã xóa)'}
            </blockquote>
            <a class="govuk-link govuk-body" href={paths.dossierAct(row.dossier_id, 'answer-directive')}>
              Trả lời<span class="govuk-visually-hidden"> đôn đốc hồ sơ {row.code}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
