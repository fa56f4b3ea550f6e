import type { Procedure } from '../../domain/procedure/procedure.ts';
import { ErrorSummary } from '../../web/components/error-summary.tsx';
import { HiddenToken } from '../../web/components/hidden-token.tsx';
import { KeptNotice } from '../../web/components/kept-notice.tsx';
import { Main } from '../../web/components/main.tsx';
import { GuidanceFields, type GuidanceTyped } from '../../web/guidance.tsx';
import { paths } from '../../web/paths.ts';
import type { StaffPage } from '../../web/staff-page.ts';
import { IntakeTrail } from './intake-trail.tsx';
import { type Problem, problemAt } from './problem.ts';

export interface GuideView {
  procedure: { content: Procedure };
  typed: GuidanceTyped;
  problems: readonly Problem[];
  cameTooLate: boolean;
  commandId: string;
  /** The form of the dossier that was left for this, kept under its id. */
  back: string | undefined;
}

/** Chỉ hướng dẫn, chưa nộp: nobody's name is asked for. */
export function guidePage(view: GuideView): StaffPage {
  const { procedure, typed, problems, cameTooLate, commandId, back } = view;
  const { content } = procedure;
  return {
    title: `${problems.length > 0 ? 'Chưa ghi nhận được - ' : ''}Hướng dẫn, chưa nộp`,
    job: 'intake',
    main: (token) => (
      <Main>
        <IntakeTrail />
        {problems.length > 0 && <ErrorSummary title="Xin xem lại các mục sau" errors={problems} />}
        {cameTooLate && <KeptNotice />}
        <h1 class="govuk-heading-m">Hướng dẫn, chưa nộp hồ sơ</h1>
        <p class="govuk-body mc-procedure-name">{content.name}</p>
        <form class="mc-panel mc-intake" method="post" action={paths.guide(content.id)}>
          <HiddenToken token={token} />
          <input type="hidden" name="lenh" value={commandId} />
          <p class="govuk-body mc-quiet">
            Chưa có mã hồ sơ và chưa hẹn ngày. Không ghi tên, số giấy tờ của người dân vào đây. Khi người dân
            trở lại, mở mục Đã hướng dẫn để tiếp nhận tiếp.
          </p>
          <GuidanceFields typed={typed} errorOf={problemAt(problems)} rows={5} />
          <div class="mc-confirm__act">
            <button type="submit" class="govuk-button">
              Lưu nội dung hướng dẫn
            </button>
            <a
              class="govuk-button govuk-button--secondary"
              href={back === undefined ? paths.intakeOf(content.id) : paths.intakeTyped(content.id, back)}
            >
              Trở lại biểu mẫu tiếp nhận
            </a>
          </div>
        </form>
      </Main>
    ),
  };
}
