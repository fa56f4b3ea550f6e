import { type DraftSection, sectionOf } from '../../domain/procedure/procedure-draft.ts';
import { ErrorSummary } from '../../web/components/error-summary.tsx';
import { KeptNotice } from '../../web/components/kept-notice.tsx';
import { Main } from '../../web/components/main.tsx';
import { paths } from '../../web/paths.ts';
import type { StaffPage } from '../../web/staff-page.ts';
import { SECTION_WORDS } from '../../words/vi/draft-words.ts';
import { type Answers, DoubtsPanel } from './doubts-panel.tsx';
import { DraftTrail } from './draft-trail.tsx';
import { HiddenSending } from './hidden-sending.tsx';
import type { OpenedDraft } from './opened-draft.ts';
import { ACT_FIELD } from './rows.ts';
import { type AnySection, fieldOf, type OpenForm, type Problem } from './section-form.ts';
import { SECTIONS } from './sections/all-sections.ts';

interface SectionPageProps {
  opened: OpenedDraft;
  section: AnySection;
  form: OpenForm;
  answers: Answers;
  commandId: string;
  /** What is wrong with what was typed. */
  problems: readonly Problem[];
  /** Why it was not saved, though nothing is wrong with it. */
  notSaved?: string;
  /** Nothing is typed in it but what is kept: then what keeps it from being published is told of it. */
  fresh: boolean;
  /** The session had ended when it was sent. */
  cameTooLate?: boolean;
}

/** One section of a draft: its fields, what keeps them from being published, and what the source left open. */
export function sectionPage(props: SectionPageProps): StaffPage {
  const { opened, section, form, answers, commandId, problems, notSaved, fresh, cameTooLate } = props;
  const { draft, version, groups, source } = opened;
  const title = SECTION_WORDS[section.section];
  const address = paths.draftPart(draft.id, section.slug);
  const unready = fresh ? unreadyOf(opened, section.section) : [];
  const errorOf = (field: string) =>
    problems.find((problem) => problem.field === field)?.text ??
    unready.find((problem) => problem.field === field)?.text;
  const next = SECTIONS[SECTIONS.indexOf(section) + 1];
  return {
    title: `${title} - Bản soạn`,
    job: 'drafting',
    main: (token) => (
      <Main>
        {problems.length > 0 && <ErrorSummary title="Chưa lưu được" errors={problems} />}
        {notSaved !== undefined && (
          <div class="mc-outcome mc-outcome--stayed" role="alert">
            <p class="mc-outcome__line">{notSaved}</p>
          </div>
        )}
        {cameTooLate && <KeptNotice />}
        <DraftTrail draft={draft} here={title} />
        <h1 class="govuk-heading-m">{title}</h1>
        <form method="post" action={address} class="mc-draft-form">
          <HiddenSending token={token} commandId={commandId} version={version} />
          {/* Enter saves; it must not press the first button of a row. */}
          <button
            type="submit"
            class="govuk-visually-hidden"
            name={ACT_FIELD}
            value="luu"
            tabIndex={-1}
            aria-hidden="true"
          >
            Lưu
          </button>
          <div class="mc-panel">
            {unready.length > 0 && <Unready problems={unready} />}
            {form.fields(opened, errorOf)}
          </div>
          <DoubtsPanel
            groups={groups}
            section={section.section}
            source={source}
            answers={answers}
            officerName={opened.officerName}
          />
          <div class="mc-acts">
            <button type="submit" class="govuk-button" name={ACT_FIELD} value={next ? 'tiep' : 'luu'}>
              {next ? `Lưu, sang phần ${SECTION_WORDS[next.section].toLocaleLowerCase('vi')}` : 'Lưu'}
            </button>
            {next && (
              <button type="submit" class="govuk-button govuk-button--secondary" name={ACT_FIELD} value="luu">
                Lưu
              </button>
            )}
            <a class="govuk-link" href={paths.draft(draft.id)}>
              Về bản soạn, không lưu
            </a>
          </div>
        </form>
      </Main>
    ),
  };
}

function unreadyOf({ problems, sentence }: OpenedDraft, section: DraftSection): Problem[] {
  return problems
    .filter(({ path }) => sectionOf(path) === section)
    .map((problem) => ({ field: fieldOf(problem.path), text: sentence(problem) }));
}

/** What keeps the section, as it is kept, from being published. */
function Unready({ problems }: { problems: readonly Problem[] }) {
  return (
    <div class="mc-unready">
      <p>
        <strong>Còn phải sửa trước khi công bố:</strong>
      </p>
      <ul>
        {problems.map(({ field, text }) => (
          <li key={`${field} ${text}`}>
            <a class="govuk-link" href={`#${field}`}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
