import type { Instant } from '../../../domain/calendar/local-time.ts';
import type { Officer } from '../../../domain/organisation/agency.ts';
import type { AccountState } from '../../../store/accounts/look-after.ts';
import { Checkbox } from '../../../web/components/checkbox.tsx';
import { HiddenToken } from '../../../web/components/hidden-token.tsx';
import { TextField } from '../../../web/components/text-field.tsx';
import { paths } from '../../../web/paths.ts';
import { dayWords } from '../../../words/vi/date-words.ts';
import { AGAIN_FIELD, type IdentityFault, NUMBER_FIELD, SURE_FIELD } from './typed-identity.ts';

export const BIND = 'dinh-danh';
export const RELEASE = 'go-dinh-danh';

export interface IdentityView {
  /** Of whom people prove who they are: `Định danh điện tử`. */
  provider: string;
  /** Since when a number opens this account; null: none does. The number itself is kept nowhere. */
  boundAt: Instant | null;
  typed: string;
  again: string;
  /** What is wrong, at which field. */
  fault?: IdentityFault | undefined;
}

/** Which identity number opens an account at the identity provider. */
export function IdentityPanel({
  officer,
  view: { provider, boundAt, typed, again, fault },
  state,
  token,
}: {
  officer: Officer;
  view: IdentityView;
  /** Undefined: no password was given yet. */
  state: AccountState | undefined;
  token: string;
}) {
  const errorAt = (field: IdentityFault['field']) => (fault?.field === field ? fault.text : undefined);
  return (
    <section class="mc-panel mc-account-panel" aria-labelledby="dinh-danh-dien-tu">
      <h2 class="govuk-heading-s" id="dinh-danh-dien-tu">
        Đăng nhập bằng {provider}
      </h2>
      <p class="govuk-body">
        {boundAt === null
          ? `Chưa gắn số định danh nào: tài khoản này ${otherWays(state)}.`
          : `Đã gắn một số định danh từ ngày ${dayWords(boundAt)}. Hệ thống không giữ số ấy nên không hiện lại được.`}
      </p>
      <form method="post" action={paths.accountAct(officer.id, BIND)}>
        <HiddenToken token={token} />
        <TextField
          {...{ id: NUMBER_FIELD, name: NUMBER_FIELD, value: typed, error: errorAt(NUMBER_FIELD) }}
          label={boundAt === null ? 'Số định danh cá nhân' : 'Số định danh cá nhân mới, thay cho số đang gắn'}
          hint="12 chữ số, đúng như trên thẻ căn cước của người dùng tài khoản này"
          class="mc-date-field"
          isCode
        />
        <TextField
          {...{ id: AGAIN_FIELD, name: AGAIN_FIELD, value: again, error: errorAt(AGAIN_FIELD) }}
          label="Nhập lại số định danh cá nhân"
          hint="Gắn xong, số này không hiện lại ở đâu nữa"
          class="mc-date-field"
          isCode
        />
        <button type="submit" class="govuk-button govuk-button--secondary">
          Gắn số định danh
        </button>
      </form>
      {boundAt !== null && (
        <form method="post" action={paths.accountAct(officer.id, RELEASE)}>
          <HiddenToken token={token} />
          <Checkbox
            {...{ id: SURE_FIELD, name: SURE_FIELD, error: errorAt(SURE_FIELD) }}
            label={`Gỡ số đang gắn; sau đó tài khoản của ${officer.name} ${otherWays(state)}`}
          />
          <button type="submit" class="govuk-button govuk-button--secondary">
            Gỡ số định danh
          </button>
        </form>
      )}
    </section>
  );
}

/** How the account is opened without an identity number. */
function otherWays(state: Pick<AccountState, 'authenticator' | 'passkeys'> | undefined): string {
  if (!state) return 'chưa được cấp mật khẩu nên chưa đăng nhập được';
  if (state.passkeys > 0) return 'đăng nhập bằng mật khẩu kèm xác thực lớp hai, hoặc bằng khóa truy cập';
  if (state.authenticator) return 'đăng nhập bằng mật khẩu kèm mã của ứng dụng xác thực';
  return 'chỉ đăng nhập bằng mật khẩu';
}
