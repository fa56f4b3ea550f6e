import type { DoubtGroup } from '../../domain/procedure/draft/draft-doubts.ts';
import type { DoubtCode, ImportedProcedure } from '../../domain/procedure/imported-procedure.ts';
import type { DraftSection } from '../../domain/procedure/procedure-draft.ts';
import { Tag } from '../../web/components/tag.tsx';
import { TextareaField } from '../../web/components/textarea-field.tsx';
import { textField } from '../../web/form-fields.ts';
import { paths } from '../../web/paths.ts';
import { instantWords } from '../../words/vi/date-words.ts';
import { DOUBT_WORDS } from '../../words/vi/draft-words.ts';
import { importReasonSentence } from '../../words/vi/import-reason-sentence.ts';
import { capitalise } from '../../words/vi/phrases.ts';
import { rawLinesAt } from './raw-text.ts';

export type Answers = ReadonlyMap<DoubtCode, string>;

/** How each kind of doubt in a section was decided, as it stands in the draft. */
export function keptAnswersOf(groups: readonly DoubtGroup[], section: DraftSection): Answers {
  const ours = groups.filter((group) => group.section === section);
  return new Map(ours.map(({ code, settled }) => [code, settled?.answer ?? '']));
}

export function readAnswers(body: unknown, groups: readonly DoubtGroup[], section: DraftSection): Answers {
  const ours = groups.filter((group) => group.section === section);
  return new Map(ours.map(({ code }) => [code, textField(body, answerFieldOf(code))]));
}

function answerFieldOf(code: DoubtCode): string {
  return `tra-loi-${code}`;
}

interface DoubtsPanelProps {
  groups: readonly DoubtGroup[];
  section: DraftSection;
  source: ImportedProcedure | null;
  answers: Answers;
  officerName: (id: string) => string;
}

/** What the source left open in this section, in its own words, and how it was decided. */
export function DoubtsPanel({ groups, section, source, answers, officerName }: DoubtsPanelProps) {
  const ours = groups.filter((group) => group.section === section);
  if (ours.length === 0) return null;
  return (
    <section class="mc-panel mc-doubts" aria-labelledby="diem-chua-ro">
      <h2 class="govuk-heading-s" id="diem-chua-ro">
        Bản nguồn còn chưa rõ
      </h2>
      <p class="mc-quiet">
        Xin sửa các ô ở trên cho đúng, rồi ghi căn cứ đã dựa vào. Điểm nào đã ghi căn cứ thì coi như đã rõ.{' '}
        {source && (
          <a class="govuk-link" href={paths.imported(source.sourceId)}>
            Xem cả bản nguồn
          </a>
        )}
      </p>
      {ours.map(({ code, doubts, settled }) => (
        <div key={code} class="mc-doubt" id={`diem-${code}`}>
          <p class="mc-doubt__head">
            <strong>{capitalise(DOUBT_WORDS[code])}</strong>{' '}
            {settled ? <Tag tone="done">Đã rõ</Tag> : <Tag tone="nearly-due">Chưa rõ</Tag>}
          </p>
          <ul class="mc-doubt__places">
            {doubts.slice(0, MOST_SHOWN).map((doubt, index) => (
              <li key={`${doubt.path} ${String(index)}`}>
                {importReasonSentence(doubt)}
                <Raw lines={rawLinesAt(source?.content ?? null, doubt.path)} />
              </li>
            ))}
            {doubts.length > MOST_SHOWN && <li>và {doubts.length - MOST_SHOWN} chỗ nữa như vậy.</li>}
          </ul>
          <TextareaField
            id={answerFieldOf(code)}
            name={answerFieldOf(code)}
            label={`Căn cứ đã dựa vào: ${DOUBT_WORDS[code]}`}
            hint={settled ? `${officerName(settled.by)} ghi lúc ${instantWords(settled.at)}.` : undefined}
            value={answers.get(code) ?? ''}
            rows={2}
          />
        </div>
      ))}
    </section>
  );
}

/** The first ones show what it is about; a list of ninety is read in the record itself. */
const MOST_SHOWN = 12;

const FEW_LINES = 3;

/** The words of the source; many lines are folded away, for they are what the page is not about. */
export function Raw({ lines }: { lines: readonly string[] }) {
  if (lines.length === 0) return null;
  if (lines.length <= FEW_LINES)
    return (
      <span class="mc-raw">
        Bản nguồn ghi:
        {lines.map((line, index) => (
          <>
            {index > 0 && ';'} <q>{line}</q>
          </>
        ))}
      </span>
    );
  return (
    <details class="mc-raw">
      <summary>Bản nguồn ghi {lines.length} dòng</summary>
      <ul>
        {lines.map((line, index) => (
          <li key={`${String(index)}`}>{line}</li>
        ))}
      </ul>
    </details>
  );
}
