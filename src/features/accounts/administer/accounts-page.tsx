import { ROLES } from '../../../domain/access/roles.ts';
import type { Agency, Officer } from '../../../domain/organisation/agency.ts';
import type { AccountState } from '../../../store/accounts/look-after.ts';
import { Main } from '../../../web/components/main.tsx';
import { Tag } from '../../../web/components/tag.tsx';
import { paths } from '../../../web/paths.ts';
import type { StaffPage } from '../../../web/staff-page.ts';
import { instantWords } from '../../../words/vi/date-words.ts';

export interface AccountLine {
  officer: Officer;
  /** Where it is another one than that of who looks. */
  agency: Agency | undefined;
  /** Undefined: nobody ever gave a password. */
  state: AccountState | undefined;
}

export interface AccountsView {
  searched: string;
  lines: readonly AccountLine[];
  /** Found and not shown. */
  left: number;
}

export function accountsPage({ searched, lines, left }: AccountsView): StaffPage {
  return {
    title: 'Tài khoản',
    job: 'accounts',
    main: () => (
      <Main>
        <h1 class="govuk-heading-m">Tài khoản</h1>
        <search>
          <form method="get" action={paths.accounts} class="mc-account-search">
            <label class="govuk-label govuk-label--s" for="q">
              Họ tên hoặc tên đăng nhập
            </label>
            <div class="mc-account-search__row">
              <input class="govuk-input mc-short-field" id="q" name="q" type="search" value={searched} />
              <button type="submit" class="govuk-button">
                Tìm
              </button>
            </div>
          </form>
        </search>
        {lines.length === 0 ? (
          <p class="mc-empty">Không có tài khoản nào khớp: hãy thử một phần của họ tên.</p>
        ) : (
          <table class="mc-list mc-accounts" data-rows>
            <thead>
              <tr>
                <th scope="col">Họ và tên</th>
                <th scope="col">Tên đăng nhập</th>
                <th scope="col">Nhiệm vụ</th>
                <th scope="col">Tình trạng</th>
                <th scope="col">Lớp hai</th>
                <th scope="col">Dùng lần cuối</th>
              </tr>
            </thead>
            <tbody>
              {lines.map((line) => (
                <Line key={line.officer.id} {...line} />
              ))}
            </tbody>
          </table>
        )}
        {left > 0 && <p class="govuk-body-s">Còn {left} tài khoản nữa: hãy gõ thêm chữ để tìm.</p>}
      </Main>
    ),
  };
}

function Line({ officer, agency, state }: AccountLine) {
  return (
    <tr data-row>
      <td data-label="Họ và tên">
        <a class="govuk-link" href={paths.account(officer.id)}>
          {officer.name}
        </a>
      </td>
      <td data-label="Tên đăng nhập">{officer.username}</td>
      <td data-label="Nhiệm vụ">
        {dutiesWords(officer)}
        {agency && <span class="mc-accounts__agency">{agency.shortName}</span>}
      </td>
      <td data-label="Tình trạng">
        <StateTag state={state} />
      </td>
      <td data-label="Lớp hai">{factorWords(state)}</td>
      <td data-label="Dùng lần cuối">{state?.lastSeen ? instantWords(state.lastSeen) : 'chưa dùng'}</td>
    </tr>
  );
}

export function StateTag({ state }: { state: AccountState | undefined }) {
  if (!state) return <Tag tone="waiting">Chưa có mật khẩu</Tag>;
  if (state.lockedUntil) return <Tag tone="late">Tạm khóa</Tag>;
  if (state.mustChange) return <Tag tone="nearly-due">Chờ đổi mật khẩu</Tag>;
  return <Tag tone="plain">Đang dùng</Tag>;
}

export function factorWords(state: AccountState | undefined): string {
  const words = [
    state?.authenticator ? 'ứng dụng' : '',
    state && state.passkeys > 0 ? `${state.passkeys} khóa truy cập` : '',
  ];
  return words.filter(Boolean).join(', ') || 'không';
}

export function dutiesWords({ duties }: Officer): string {
  return [...new Set(duties.map(({ role }) => ROLES[role]))].join(', ');
}
