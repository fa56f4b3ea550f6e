import type { Agency, Officer } from '../../../domain/organisation/agency.ts';
import type { AccountEventRow } from '../../../store/accounts/account-events.ts';
import type { AccountState } from '../../../store/accounts/look-after.ts';
import { ErrorSummary } from '../../../web/components/error-summary.tsx';
import { HiddenToken } from '../../../web/components/hidden-token.tsx';
import { Main } from '../../../web/components/main.tsx';
import { SummaryList } from '../../../web/components/summary-list.tsx';
import { Trail } from '../../../web/components/trail.tsx';
import { paths } from '../../../web/paths.ts';
import type { StaffPage } from '../../../web/staff-page.ts';
import { dateWords, dayWords, instantWords } from '../../../words/vi/date-words.ts';
import { EventList } from '../event-list.tsx';
import { dutiesWords, factorWords, StateTag } from './accounts-page.tsx';
import { IdentityPanel, type IdentityView } from './identity-panel.tsx';
import { SURE_FIELD } from './typed-identity.ts';

export interface AccountView {
  officer: Officer;
  agency: Agency | undefined;
  state: AccountState | undefined;
  events: readonly AccountEventRow[];
  own: boolean;
  mayAct: boolean;
  /** null: nobody signs in at an identity provider here, or it is not theirs to look after. */
  identity: IdentityView | null;
  nameOf: (officerId: string) => string;
}

export function accountPage(view: AccountView): StaffPage {
  const { officer, agency, state, events, own, mayAct, identity, nameOf } = view;
  return {
    title: `Tài khoản của ${officer.name}`,
    job: 'accounts',
    main: (token) => (
      <Main>
        <Trail places={[{ text: 'Tài khoản', href: paths.accounts }, { text: officer.name }]} />
        {identity?.fault && (
          <ErrorSummary
            title={identity.fault.field === SURE_FIELD ? 'Chưa gỡ' : 'Chưa gắn được'}
            errors={[identity.fault]}
          />
        )}
        <h1 class="govuk-heading-m">{officer.name}</h1>
        <div class="mc-panel mc-account-panel">
          <SummaryList
            rows={[
              { key: 'Tên đăng nhập', value: officer.username },
              { key: 'Cơ quan', value: agency?.name },
              { key: 'Nhiệm vụ', value: dutiesWords(officer) },
              { key: 'Tình trạng', value: <StateTag state={state} /> },
              {
                key: 'Khóa đến',
                value: state?.lockedUntil && instantWords(state.lockedUntil),
              },
              { key: 'Xác thực lớp hai', value: factorWords(state) },
              { key: 'Dùng lần cuối', value: state?.lastSeen && instantWords(state.lastSeen) },
              {
                key: 'Quy tắc bảo mật',
                value:
                  state?.rulesVersion && state.rulesAt
                    ? `đã xác nhận ngày ${dayWords(state.rulesAt)}, bản ngày ${dateWords(state.rulesVersion)}`
                    : 'chưa xác nhận',
              },
            ]}
          />
        </div>
        {mayAct ? (
          <Acts officer={officer} state={state} token={token} />
        ) : own ? (
          <p class="govuk-body">
            Đây là tài khoản đang đăng nhập: xem tại{' '}
            <a class="govuk-link" href={paths.ownAccount}>
              Tài khoản của tôi
            </a>
            .
          </p>
        ) : (
          <p class="govuk-body">Tài khoản này do quản trị hệ thống trông coi.</p>
        )}
        {identity && <IdentityPanel officer={officer} view={identity} state={state} token={token} />}
        <section class="mc-panel mc-account-panel" aria-labelledby="da-lam">
          <h2 class="govuk-heading-s" id="da-lam">
            Việc gần đây của tài khoản
          </h2>
          <EventList events={events} own={officer.id} nameOf={nameOf} />
        </section>
      </Main>
    ),
  };
}

interface ActsProps {
  officer: Officer;
  state: AccountState | undefined;
  token: string;
}

function Acts({ officer, state, token }: ActsProps) {
  const acts = [
    {
      name: 'mo-khoa',
      button: 'Mở khóa',
      what: 'Nhập sai nhiều lần nên tài khoản tạm khóa; mở ngay, không phải chờ.',
      fits: state?.lockedUntil !== null && state !== undefined,
    },
    {
      name: 'cap-lai-mat-khau',
      button: state ? 'Cấp lại mật khẩu' : 'Cấp mật khẩu đầu tiên',
      what: 'Mật khẩu dùng một lần hiện ra một lần; khi đăng nhập phải đổi ngay. Mọi phiên đang mở kết thúc.',
      fits: true,
    },
    {
      name: 'ket-thuc-phien',
      button: 'Kết thúc mọi phiên',
      what: 'Mọi máy đang đăng nhập tài khoản này phải đăng nhập lại.',
      fits: state !== undefined,
    },
    {
      name: 'go-lop-hai',
      button: 'Gỡ xác thực lớp hai',
      what: 'Dùng khi mất điện thoại, mất khóa và hết mã dự phòng. Hãy nhận đúng người trước khi gỡ.',
      fits: state !== undefined && (state.authenticator || state.passkeys > 0),
    },
  ].filter(({ fits }) => fits);
  return (
    <section class="mc-panel mc-account-panel" aria-labelledby="trong-coi">
      <h2 class="govuk-heading-s" id="trong-coi">
        Trông coi tài khoản
      </h2>
      {acts.map(({ name, button, what }) => (
        <form key={name} method="post" action={paths.accountAct(officer.id, name)} class="mc-account-act">
          <HiddenToken token={token} />
          <button type="submit" class="govuk-button govuk-button--secondary" aria-describedby={`${name}-la`}>
            {button}
          </button>
          <p class="govuk-body-s" id={`${name}-la`}>
            {what}
          </p>
        </form>
      ))}
    </section>
  );
}

/** The only time that password is seen. */
export function passwordGivenPage({ id, name, username }: Officer, password: string): StaffPage {
  return {
    title: 'Đã cấp mật khẩu',
    job: 'accounts',
    main: () => (
      <Main>
        <Trail
          places={[
            { text: 'Tài khoản', href: paths.accounts },
            { text: name, href: paths.account(id) },
            { text: 'Đã cấp mật khẩu' },
          ]}
        />
        <h1 class="govuk-heading-m">Đã cấp mật khẩu cho {name}</h1>
        <div class="mc-panel mc-account-panel">
          <SummaryList
            rows={[
              { key: 'Tên đăng nhập', value: username },
              { key: 'Mật khẩu dùng một lần', value: <code class="mc-given">{password}</code> },
            ]}
          />
        </div>
        <p class="govuk-body">
          <strong>Mật khẩu này chỉ hiện một lần.</strong> Hãy đưa tận tay, không gửi qua tin nhắn. Lần đăng
          nhập tới phải đặt mật khẩu mới trước khi làm việc khác.
        </p>
        <p class="govuk-body">
          <a class="govuk-link" href={paths.account(id)}>
            Về tài khoản của {name}
          </a>
        </p>
      </Main>
    ),
  };
}
