import { EntryField } from '../../web/components/entry-field.tsx';
import { ErrorSummary } from '../../web/components/error-summary.tsx';
import { HiddenToken } from '../../web/components/hidden-token.tsx';
import { KeptNotice } from '../../web/components/kept-notice.tsx';
import { Main } from '../../web/components/main.tsx';
import { NumberField } from '../../web/components/number-field.tsx';
import { TextareaField } from '../../web/components/textarea-field.tsx';
import { paths } from '../../web/paths.ts';
import type { StaffPage } from '../../web/staff-page.ts';
import { ReturnFields } from './appointment-block.tsx';
import type { CorrectionTyped } from './correct-form.ts';
import type { FoundDossier } from './found-dossier.ts';
import { CorrectTrail } from './intake-trail.tsx';
import { PapersTable } from './papers-block.tsx';
import { PartyFields } from './party-fields.tsx';
import { PersonFields } from './person-block.tsx';
import { type Problem, problemAt } from './problem.ts';

interface CorrectPageProps {
  /** As the person saw it. */
  found: FoundDossier;
  typed: CorrectionTyped;
  /** What the person saw. */
  version: number;
  problems: readonly Problem[];
  commandId: string;
  /** It was sent after the session had ended, and is shown again. */
  cameTooLate?: boolean;
}

/** The same fields as when it was taken in; what is changed is recorded, and what stood there before is kept. */
export function correctPage(props: CorrectPageProps): StaffPage {
  const { found, typed, version, problems, commandId, cameTooLate = false } = props;
  const { id, state, procedure } = found;
  const errorOf = problemAt(problems);
  return {
    title: `${problems.length > 0 ? 'Chưa sửa được - ' : ''}Sửa lỗi nhập ${state.code}`,
    job: 'intake',
    main: (token) => (
      <Main>
        <CorrectTrail id={id} code={state.code} />
        {problems.length > 0 && <ErrorSummary title="Chưa sửa được" errors={problems} />}
        {cameTooLate && <KeptNotice />}
        <h1 class="govuk-heading-m">
          Sửa lỗi nhập <span class="mc-nowrap">{state.code}</span>
        </h1>
        <p class="govuk-body mc-quiet">
          {procedure.name}. Chỉ sửa khi hồ sơ chưa chuyển đi; mỗi lần sửa được ghi lại cùng lý do. Sửa xong
          xin in lại giấy tiếp nhận.
        </p>
        <form class="mc-intake" method="post" action={paths.correct(id)}>
          <HiddenToken token={token} />
          <input type="hidden" name="lenh" value={commandId} />
          <input type="hidden" name="phienban" value={version} />
          <section class="mc-panel" aria-labelledby="khoi-nguoi-nop">
            <h2 class="govuk-heading-s" id="khoi-nguoi-nop">
              Người nộp
            </h2>
            <PersonFields typed={typed.applicant} errorOf={errorOf} organisations />
            <PartyFields typed={typed} errorOf={errorOf} />
          </section>
          <section class="mc-panel" aria-labelledby="khoi-giay-to">
            <h2 class="govuk-heading-s" id="khoi-giay-to">
              Thành phần hồ sơ
            </h2>
            <p class="govuk-body mc-quiet">
              Bỏ đánh dấu, hoặc xóa cả tên và số bản, thì giấy tờ đó và tệp kèm theo được bỏ khỏi thành phần
              hồ sơ.
            </p>
            <PapersTable papers={procedure.papers} typed={typed.papers} errorOf={errorOf} carry={null} />
            <NumberField
              id="sobo"
              name="sobo"
              label="Số bộ hồ sơ"
              value={typed.sets}
              error={errorOf('sobo')}
            />
            <EntryField
              id="noidung"
              name="noidung"
              label="Nội dung yêu cầu, nếu cần ghi rõ hơn tên thủ tục"
              value={typed.subject}
              error={errorOf('noidung')}
            />
          </section>
          {/* The fields of these two say in their own words what they are; a heading would say it twice. */}
          <section class="mc-panel" aria-label="Nhận kết quả">
            <ReturnFields procedure={procedure} typed={typed} errorOf={errorOf} />
          </section>
          <section class="mc-panel" aria-label="Lý do sửa">
            <TextareaField
              id="lydo"
              name="lydo"
              label="Lý do sửa"
              rows={2}
              value={typed.reason}
              error={errorOf('lydo')}
            />
            <div class="govuk-button-group">
              <button type="submit" class="govuk-button">
                Ghi nhận sửa
              </button>
              <a class="govuk-link" href={paths.dossier(id)}>
                Thôi, trở về hồ sơ
              </a>
            </div>
          </section>
        </form>
      </Main>
    ),
  };
}
