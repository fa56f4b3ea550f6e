import { DateField } from '../../web/components/date-field.tsx';
import { EntryField } from '../../web/components/entry-field.tsx';
import { ErrorSummary } from '../../web/components/error-summary.tsx';
import { KeptNotice } from '../../web/components/kept-notice.tsx';
import { Main } from '../../web/components/main.tsx';
import { paths } from '../../web/paths.ts';
import type { StaffPage } from '../../web/staff-page.ts';
import { SECTION_WORDS } from '../../words/vi/draft-words.ts';
import { Comparison } from './comparison.tsx';
import { DraftFacts } from './draft-facts.tsx';
import { DraftTrail } from './draft-trail.tsx';
import { HiddenSending } from './hidden-sending.tsx';
import { isReady, leftIn, type OpenedDraft } from './opened-draft.ts';
import type { PublishTyped } from './publish-form.ts';
import type { Problem } from './section-form.ts';
import { SECTIONS } from './sections/all-sections.ts';
import { WholeName } from './whole-name.tsx';

interface PublishPageProps {
  opened: OpenedDraft;
  typed: PublishTyped;
  problems: readonly Problem[];
  commandId: string;
  /** The session had ended when it was sent. */
  cameTooLate?: boolean;
}

/** All of a draft on one page, and what publishing it asks for. */
export function publishPage(props: PublishPageProps): StaffPage {
  const { opened, problems, cameTooLate } = props;
  const ready = isReady(opened);
  return {
    title: ready ? 'Xem lại và công bố' : 'Xem lại bản soạn',
    job: 'drafting',
    main: (token) => (
      <Main>
        {problems.length > 0 && <ErrorSummary title="Chưa công bố được" errors={problems} />}
        {cameTooLate && <KeptNotice />}
        <DraftTrail draft={opened.draft} here="Xem lại" />
        <WholeName id="xem-lai" name={opened.content.name} />
        <Comparison opened={opened} />
        {ready ? <PublishForm {...props} token={token} /> : <Left opened={opened} />}
        <DraftFacts opened={opened} />
      </Main>
    ),
  };
}

function PublishForm({ opened, typed, problems, commandId, token }: PublishPageProps & { token: string }) {
  const { draft, version, inForce } = opened;
  const errorOf = (field: string) => problems.find((problem) => problem.field === field)?.text;
  return (
    <form class="mc-panel" method="post" action={paths.draftPart(draft.id, 'cong-bo')}>
      <HiddenSending token={token} commandId={commandId} version={version} />
      <div class="mc-pair">
        <EntryField
          id="quyet-dinh"
          name="quyet-dinh"
          label="Quyết định công bố"
          hint="Số, ký hiệu, ngày và nơi ban hành."
          value={typed.decision}
          error={errorOf('quyet-dinh')}
        />
        <DateField
          id="hieu-luc"
          name="hieu-luc"
          label="Ngày có hiệu lực"
          hint={
            inForce
              ? 'Quầy nhận hồ sơ theo phiên bản này ngay khi công bố: không ghi ngày sau hôm nay.'
              : 'Trước ngày này quầy chưa nhận hồ sơ của thủ tục.'
          }
          value={typed.validFrom}
          error={errorOf('hieu-luc')}
        />
      </div>
      <p class="govuk-body">
        {inForce
          ? `Sau khi công bố, hồ sơ mới theo phiên bản ${inForce.version + 1}; hồ sơ đã nhận giữ nguyên phiên bản, giấy tờ và hạn trả của mình. Phiên bản đã công bố không sửa được, chỉ thay bằng phiên bản sau.`
          : 'Sau khi công bố, thủ tục có trong danh mục và quầy nhận được hồ sơ. Phiên bản đã công bố không sửa được, chỉ thay bằng phiên bản sau.'}
      </p>
      <button type="submit" class="govuk-button" data-final>
        Công bố
      </button>
    </form>
  );
}

/** What keeps it from being published, each with the section where it is put right. */
function Left({ opened }: { opened: OpenedDraft }) {
  const { draft, sourceNow, inForce } = opened;
  const left = SECTIONS.map((section) => ({ section, ...leftIn(opened, section.section) })).filter(
    ({ doubts, problems }) => doubts + problems > 0,
  );
  return (
    <section class="mc-outcome mc-outcome--stayed" aria-labelledby="con-phai">
      <h2 class="govuk-heading-s" id="con-phai">
        Chưa công bố được
      </h2>
      <ul class="govuk-list govuk-list--bullet">
        {left.map(({ section, doubts, problems }) => (
          <li key={section.slug}>
            <a class="govuk-link" href={paths.draftPart(draft.id, section.slug)}>
              {SECTION_WORDS[section.section]}
            </a>
            :{' '}
            {[doubts > 0 && `${doubts} điểm của nguồn chưa rõ`, problems > 0 && `${problems} chỗ phải sửa`]
              .filter(Boolean)
              .join(', ')}
          </li>
        ))}
        {sourceNow !== null && (
          <li>
            <a class="govuk-link" href={paths.draft(draft.id)}>
              Nguồn đã đổi sau khi soạn
            </a>
            : cần xem bản nhập mới
          </li>
        )}
        {(inForce?.version ?? null) !== draft.base && (
          <li>
            Trong lúc soạn đã có phiên bản {inForce?.version} được công bố: cần soạn lại từ phiên bản đó
          </li>
        )}
      </ul>
    </section>
  );
}
