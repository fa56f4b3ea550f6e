import { DateField } from '../../web/components/date-field.tsx';
import { ErrorSummary } from '../../web/components/error-summary.tsx';
import { HiddenToken } from '../../web/components/hidden-token.tsx';
import { Main } from '../../web/components/main.tsx';
import { TextareaField } from '../../web/components/textarea-field.tsx';
import { Trail } from '../../web/components/trail.tsx';
import { paths } from '../../web/paths.ts';
import type { StaffPage } from '../../web/staff-page.ts';
import { dateWords } from '../../words/vi/date-words.ts';
import type { OpenedOfficer } from './opened-officer.ts';
import type { Problem } from './positions.ts';
import { COMMAND_FIELD, VERSION_FIELD } from './whose.ts';

interface ClosePageProps {
  opened: OpenedOfficer;
  typed: { day: string; reason: string };
  problems: readonly Problem[];
  commandId: string;
}

function places({ officer, administering: { agency } }: OpenedOfficer, text: string) {
  return [
    { text: 'Quản trị', href: paths.administrationOf(agency.id) },
    { text: 'Công chức, viên chức', href: paths.peopleOf(agency.id) },
    { text: officer.name, href: paths.officer(officer.id) },
    { text },
  ];
}

/** An account is closed, never taken away: what somebody did stays theirs. */
export function closePage({ opened, typed, problems, commandId }: ClosePageProps): StaffPage {
  const { officer, version } = opened;
  const errorOf = (field: string) => problems.find((problem) => problem.field === field)?.text;
  return {
    title: `Ngừng tài khoản - ${officer.name}`,
    job: 'administration',
    main: (token) => (
      <Main>
        <Trail places={places(opened, 'Ngừng tài khoản')} />
        {problems.length > 0 && <ErrorSummary title="Chưa ngừng được tài khoản" errors={problems} />}
        <h1 class="govuk-heading-m">Ngừng tài khoản của {officer.name}</h1>
        <p class="govuk-body">
          Từ ngày ghi dưới đây người này không đăng nhập được và không còn quyền nào; những việc đã làm vẫn
          mang tên họ. Nếu còn hồ sơ đang giữ, trang sau hỏi giao lại cho ai.
        </p>
        <form class="mc-panel mc-narrow" method="post" action={paths.closeOfficer(officer.id)}>
          <HiddenToken token={token} />
          <input type="hidden" name={COMMAND_FIELD} value={commandId} />
          <input type="hidden" name={VERSION_FIELD} value={version} />
          <DateField
            {...{ id: 'ngay', name: 'ngay', label: 'Ngừng từ ngày', value: typed.day }}
            error={errorOf('ngay')}
          />
          <TextareaField
            {...{ id: 'lydo', name: 'lydo', label: 'Lý do', rows: 2, value: typed.reason }}
            hint="Ví dụ: nghỉ hưu theo quyết định số…, chuyển công tác."
            error={errorOf('lydo')}
          />
          <div class="mc-acts">
            <button type="submit" class="govuk-button">
              Ngừng tài khoản
            </button>
            <a class="govuk-link" href={paths.officer(officer.id)}>
              Thôi
            </a>
          </div>
        </form>
      </Main>
    ),
  };
}

/** A closed account is opened again, with the positions it had. */
export function reopenPage({ opened, problems, commandId }: Omit<ClosePageProps, 'typed'>): StaffPage {
  const { officer, version } = opened;
  return {
    title: `Mở lại tài khoản - ${officer.name}`,
    job: 'administration',
    main: (token) => (
      <Main>
        <Trail places={places(opened, 'Mở lại tài khoản')} />
        {problems.length > 0 && <ErrorSummary title="Chưa mở lại được" errors={problems} />}
        <h1 class="govuk-heading-m">Mở lại tài khoản của {officer.name}</h1>
        {officer.disabled && (
          <p class="govuk-body">
            Đang ngừng từ {dateWords(officer.disabled.from)}: {officer.disabled.reason}. Mở lại thì người này
            có lại những vị trí còn hiệu lực và đăng nhập bằng mật khẩu cũ; cần thì cấp lại mật khẩu.
          </p>
        )}
        <form class="mc-panel mc-narrow" method="post" action={paths.reopenOfficer(officer.id)}>
          <HiddenToken token={token} />
          <input type="hidden" name={COMMAND_FIELD} value={commandId} />
          <input type="hidden" name={VERSION_FIELD} value={version} />
          <div class="mc-acts">
            <button type="submit" class="govuk-button" id="mo-lai">
              Mở lại tài khoản
            </button>
            <a class="govuk-link" href={paths.officer(officer.id)}>
              Thôi
            </a>
          </div>
        </form>
      </Main>
    ),
  };
}
