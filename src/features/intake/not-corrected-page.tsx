import { Main } from '../../web/components/main.tsx';
import { SummaryList } from '../../web/components/summary-list.tsx';
import { paths } from '../../web/paths.ts';
import type { StaffPage } from '../../web/staff-page.ts';
import { type CorrectionTyped, type Entered, enteredIn } from './correct-form.ts';
import { paperWords, personWords } from './entry-words.ts';
import type { FoundDossier } from './found-dossier.ts';
import { addressOf } from './intake-form.ts';
import { CorrectTrail } from './intake-trail.tsx';
import { RETURN_WORDS } from './intake-words.ts';

interface NotCorrectedProps {
  /** As the page showed it. */
  found: FoundDossier;
  sentence: string;
  /** Null: nothing was sent yet. */
  typed: CorrectionTyped | null;
}

/** What cannot be put right, now or by this officer; what was typed is said, so that it is not lost. */
export function notCorrectedPage({ found, sentence, typed }: NotCorrectedProps): StaffPage {
  const { id, state } = found;
  return {
    title: `Không sửa được ${state.code}`,
    job: 'intake',
    main: () => (
      <Main>
        <CorrectTrail id={id} code={state.code} />
        <h1 class="govuk-heading-m">Không sửa được lỗi nhập</h1>
        <p class="govuk-inset-text" role="alert">
          {sentence}
        </p>
        {typed && (
          <section class="mc-panel" aria-labelledby="da-go">
            <h2 class="govuk-heading-s" id="da-go">
              Nội dung đã gõ, để dùng lại nếu cần
            </h2>
            <SummaryList rows={[...changesIn(found, typed), { key: 'Lý do sửa', value: typed.reason }]} />
          </section>
        )}
        <p class="govuk-body">
          <a class="govuk-link" href={paths.dossier(id)}>
            Xem hồ sơ <span class="mc-nowrap">{state.code}</span>
          </a>
        </p>
      </Main>
    ),
  };
}

const SAID: readonly { key: string; words: (entered: Entered) => string }[] = [
  { key: 'Người nộp', words: ({ applicant }) => personWords(applicant) },
  {
    key: 'Người được ủy quyền',
    words: ({ delegate, delegationPaper }) =>
      [personWords(delegate), delegationPaper].filter((part) => part !== '').join('; '),
  },
  { key: 'Chủ hồ sơ', words: ({ owner }) => owner },
  {
    key: 'Giấy tờ',
    words: ({ papers }) =>
      papers
        .filter(({ there }) => there)
        .map(paperWords)
        .join('; '),
  },
  { key: 'Số bộ', words: ({ sets }) => sets },
  { key: 'Nội dung yêu cầu', words: ({ subject }) => subject },
  {
    key: 'Nhận kết quả',
    words: (entered) =>
      [RETURN_WORDS[entered.returnWay], addressOf(entered)].filter((part) => part !== '').join(': '),
  },
];

/** Only what was to be changed. */
function changesIn(found: FoundDossier, typed: CorrectionTyped) {
  const before = enteredIn(found);
  return SAID.filter(({ words }) => words(before) !== words(typed)).map(({ key, words }) => ({
    key,
    value: words(typed) || '(để trống)',
  }));
}
