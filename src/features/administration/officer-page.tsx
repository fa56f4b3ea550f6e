import type { OfficerRole } from '../../domain/access/roles.ts';
import type { Agency, Duty, Officer } from '../../domain/organisation/agency.ts';
import { EntryField } from '../../web/components/entry-field.tsx';
import { ErrorSummary } from '../../web/components/error-summary.tsx';
import { HiddenToken } from '../../web/components/hidden-token.tsx';
import { KeptNotice } from '../../web/components/kept-notice.tsx';
import { Main } from '../../web/components/main.tsx';
import { Tag } from '../../web/components/tag.tsx';
import { Trail } from '../../web/components/trail.tsx';
import { paths } from '../../web/paths.ts';
import type { StaffPage } from '../../web/staff-page.ts';
import { dateWords } from '../../words/vi/date-words.ts';
import { dutyWords } from './duty-words.ts';
import type { OfficerTyped } from './officer-form.ts';
import { PositionRows } from './position-rows.tsx';
import type { Problem } from './positions.ts';
import { COMMAND_FIELD, VERSION_FIELD } from './whose.ts';

export interface OfficerPageProps {
  agency: Agency;
  /** null: somebody new. */
  officer: Officer | null;
  /** Version that was read; 0: none. */
  version: number;
  commandId: string;
  typed: OfficerTyped;
  problems: readonly Problem[];
  grantable: readonly OfficerRole[];
  /** Granted by others: they stay. */
  others: readonly Duty[];
  procedures: readonly { id: string; name: string; field: string }[];
  /** How many dossiers they have in hand. */
  inHand: number;
  saved: boolean;
  cameTooLate: boolean;
  past: readonly { at: string; by: string; what: string }[];
  /** Their password, sessions and second factor are this administrator's affair too. */
  looksAfterAccount: boolean;
}

/** Somebody of the agency: who they are, and what they do where, from when until when. */
export function officerPage(props: OfficerPageProps): StaffPage {
  const { agency, officer, version, commandId, typed, problems, saved, cameTooLate } = props;
  const errorOf = (field: string) => problems.find((problem) => problem.field === field)?.text;
  const title = officer?.name ?? 'Thêm người';
  return {
    title: `${title} - Quản trị`,
    job: 'administration',
    main: (token) => (
      <Main>
        <Trail
          places={[
            { text: 'Quản trị', href: paths.administrationOf(agency.id) },
            { text: 'Công chức, viên chức', href: paths.peopleOf(agency.id) },
            { text: title },
          ]}
        />
        {problems.length > 0 && <ErrorSummary title="Chưa lưu được" errors={problems} />}
        {cameTooLate && <KeptNotice />}
        {saved && (
          <p class="mc-notice" role="status">
            Đã lưu.
          </p>
        )}
        <div class="mc-head">
          <h1 class="govuk-heading-m">{title}</h1>
          {officer?.disabled && (
            <Tag tone="waiting">Ngừng tài khoản từ {dateWords(officer.disabled.from)}</Tag>
          )}
        </div>
        {officer && <Beside {...props} officer={officer} />}
        <form
          class="mc-panel mc-officer"
          method="post"
          action={officer ? paths.officer(officer.id) : paths.newOfficer}
        >
          <HiddenToken token={token} />
          <input type="hidden" name={COMMAND_FIELD} value={commandId} />
          <input type="hidden" name={VERSION_FIELD} value={version} />
          <input type="hidden" name="co-quan" value={agency.id} />
          <div class="mc-position__first">
            <EntryField
              {...{ id: 'hoten', name: 'hoten', label: 'Họ và tên', value: typed.name }}
              error={errorOf('hoten')}
            />
            {officer ? (
              <div class="govuk-form-group">
                <span class="govuk-label">Tên đăng nhập</span>
                <strong class="mc-nowrap">{officer.username}</strong>
              </div>
            ) : (
              <EntryField
                {...{ id: 'ten', name: 'ten', label: 'Tên đăng nhập', value: typed.username }}
                hint="Để trống: đặt theo họ tên, ví dụ ha.ntt"
                error={errorOf('ten')}
              />
            )}
            <EntryField
              {...{ id: 'chucvu', name: 'chucvu', label: 'Chức vụ (không bắt buộc)', value: typed.title }}
              error={errorOf('chucvu')}
            />
          </div>
          <Others {...props} />
          <PositionRows {...props} positions={typed.positions} />
          <div class="mc-acts">
            <button type="submit" class="govuk-button">
              {officer ? 'Lưu' : 'Tạo tài khoản'}
            </button>
            <a class="govuk-link" href={paths.peopleOf(agency.id)}>
              Thôi
            </a>
          </div>
        </form>
        <Past {...props} />
      </Main>
    ),
  };
}

function Others({ others, agency }: Pick<OfficerPageProps, 'others' | 'agency'>) {
  if (others.length === 0) return null;
  return (
    <p class="govuk-body">
      Vai trò do nơi khác giao, giữ nguyên: {others.map((duty) => dutyWords(duty, agency)).join('; ')}.
    </p>
  );
}

/** What else there is to do with them. */
function Beside({ officer, inHand, looksAfterAccount }: OfficerPageProps & { officer: Officer }) {
  return (
    <ul class="mc-beside">
      <li>
        <a class="govuk-link" href={paths.officerInHand(officer.id)}>
          Hồ sơ đang giữ: {inHand}
        </a>
      </li>
      {looksAfterAccount && (
        <li>
          <a class="govuk-link" href={paths.account(officer.id)}>
            Mật khẩu, phiên đăng nhập
          </a>
        </li>
      )}
      {looksAfterAccount && (
        <li>
          <a
            class="govuk-link"
            href={officer.disabled ? paths.reopenOfficer(officer.id) : paths.closeOfficer(officer.id)}
          >
            {officer.disabled ? 'Mở lại tài khoản' : 'Ngừng tài khoản'}
          </a>
        </li>
      )}
    </ul>
  );
}

function Past({ past }: Pick<OfficerPageProps, 'past'>) {
  if (past.length === 0) return null;
  return (
    <details class="govuk-details">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">Các lần thay đổi ({past.length})</span>
      </summary>
      <div class="govuk-details__text">
        <ul class="govuk-list">
          {past.map(({ at, by, what }) => (
            <li key={at}>
              <strong>{at}</strong>, {by}: {what}
            </li>
          ))}
        </ul>
      </div>
    </details>
  );
}
