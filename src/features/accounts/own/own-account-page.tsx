import type { Agency, Officer } from '../../../domain/organisation/agency.ts';
import type { AccountEventRow } from '../../../store/accounts/account-events.ts';
import type { Passkey } from '../../../store/accounts/passkeys.ts';
import type { ListedSession } from '../../../store/accounts/sessions.ts';
import type { Factors } from '../../../store/accounts/sign-in.ts';
import { HiddenToken } from '../../../web/components/hidden-token.tsx';
import { Main } from '../../../web/components/main.tsx';
import { SummaryList } from '../../../web/components/summary-list.tsx';
import { paths } from '../../../web/paths.ts';
import type { Owed } from '../../../web/signed-in.ts';
import type { StaffPage } from '../../../web/staff-page.ts';
import { dayWords, instantWords } from '../../../words/vi/date-words.ts';
import { WAY_WORDS } from '../account-words.ts';
import { EventList } from '../event-list.tsx';
import { OwedFactor } from './owed-factor.tsx';

export interface OwnAccountView {
  officer: Officer;
  agency: Agency;
  owes: Owed | null;
  factors: Factors;
  keys: readonly Passkey[];
  /** Recovery codes not used yet. */
  left: number;
  open: readonly ListedSession[];
  events: readonly AccountEventRow[];
  /** Whether passkeys can be made for the address of this site. */
  possible: boolean;
}

export function ownAccountPage(view: OwnAccountView): StaffPage {
  const { officer, agency, owes, open, events } = view;
  return {
    title: 'Tài khoản của tôi',
    job: null,
    main: (token) => (
      <Main>
        <h1 class="govuk-heading-m">Tài khoản của tôi</h1>
        {owes === 'second-factor' && <OwedFactor />}
        <div class="mc-panel mc-account-panel">
          <SummaryList
            rows={[
              { key: 'Họ và tên', value: officer.name },
              { key: 'Tên đăng nhập', value: officer.username },
              { key: 'Cơ quan', value: agency.name },
            ]}
          />
          <p class="govuk-body">
            <a class="govuk-link" href={paths.changePassword}>
              Đổi mật khẩu
            </a>
            {' · '}
            <a class="govuk-link" href={paths.securityRules}>
              Quy tắc bảo mật
            </a>
          </p>
        </div>
        <SecondFactor {...view} />
        <OpenSessions open={open} token={token} />
        <section class="mc-panel mc-account-panel" aria-labelledby="viec-gan-day">
          <h2 class="govuk-heading-s" id="viec-gan-day">
            Việc gần đây của tài khoản
          </h2>
          <EventList events={events} own={officer.id} />
        </section>
      </Main>
    ),
  };
}

function SecondFactor({ factors, keys, left, possible }: OwnAccountView) {
  const some = factors.authenticator || keys.length > 0;
  return (
    <section class="mc-panel mc-account-panel" aria-labelledby="lop-hai">
      <h2 class="govuk-heading-s" id="lop-hai">
        Xác thực lớp hai
      </h2>
      {!some && (
        <p class="govuk-body">
          Chưa có. Nên thêm một cách: người khác biết mật khẩu cũng không đăng nhập được.
        </p>
      )}
      <ul class="govuk-list mc-factors">
        {factors.authenticator && (
          <li>
            Ứng dụng xác thực trên điện thoại.{' '}
            <a class="govuk-link" href={paths.removeApp}>
              Gỡ<span class="govuk-visually-hidden"> ứng dụng xác thực</span>
            </a>
          </li>
        )}
        {keys.map(({ id, name, addedAt, usedAt }) => (
          <li key={id}>
            Khóa truy cập “{name}”, thêm ngày {dayWords(addedAt)}
            {usedAt && `, dùng lần cuối ${instantWords(usedAt)}`}.{' '}
            <a class="govuk-link" href={paths.removePasskey(id)}>
              Gỡ<span class="govuk-visually-hidden"> khóa {name}</span>
            </a>
          </li>
        ))}
        {some && (
          <li>
            Còn {left} mã dự phòng chưa dùng.{' '}
            <a class="govuk-link" href={paths.recoveryCodes}>
              Tạo bộ mã mới
            </a>
          </li>
        )}
      </ul>
      <p class="govuk-body">
        <a class="govuk-link" href={paths.addApp}>
          {factors.authenticator ? 'Đổi sang ứng dụng xác thực khác' : 'Thêm ứng dụng xác thực'}
        </a>
        {possible && (
          <>
            {' · '}
            <a class="govuk-link" href={paths.addPasskey}>
              Thêm khóa truy cập
            </a>
          </>
        )}
      </p>
    </section>
  );
}

function OpenSessions({ open, token }: { open: readonly ListedSession[]; token: string }) {
  return (
    <section class="mc-panel mc-account-panel" aria-labelledby="phien">
      <h2 class="govuk-heading-s" id="phien">
        Đang đăng nhập ở
      </h2>
      <ul class="govuk-list mc-sessions">
        {open.map(({ id, device, address, openedAt, seenAt, way, own }) => (
          <li key={id} class="mc-sessions__one">
            <div>
              <strong>{device || 'Thiết bị không rõ'}</strong>
              {own && ' (phiên này)'}
              {address !== '' && `, từ địa chỉ ${address}`}
              <br />
              <span class="mc-sessions__when">
                Bằng {WAY_WORDS[way]}, từ {instantWords(openedAt)}; dùng lần cuối {instantWords(seenAt)}
              </span>
            </div>
            {!own && (
              <form method="post" action={paths.endSession}>
                <HiddenToken token={token} />
                <input type="hidden" name="phien" value={id} />
                <button type="submit" class="govuk-button govuk-button--secondary">
                  Kết thúc<span class="govuk-visually-hidden"> phiên trên {device}</span>
                </button>
              </form>
            )}
          </li>
        ))}
      </ul>
      {open.length > 1 && (
        <form method="post" action={paths.endOtherSessions}>
          <HiddenToken token={token} />
          <button type="submit" class="govuk-button govuk-button--secondary">
            Kết thúc mọi phiên khác
          </button>
        </form>
      )}
    </section>
  );
}
