import type { Instant } from '../../../domain/calendar/local-time.ts';
import type { Officer } from '../../../domain/organisation/agency.ts';
import { HiddenToken } from '../../../web/components/hidden-token.tsx';
import { TextField } from '../../../web/components/text-field.tsx';
import { paths } from '../../../web/paths.ts';
import { dayWords } from '../../../words/vi/date-words.ts';

export const NUMBER_FIELD = 'sodinhdanh';
export const BIND = 'dinh-danh';
export const RELEASE = 'go-dinh-danh';

export interface IdentityView {
  /** Of whom people prove who they are: `Định danh điện tử`. */
  provider: string;
  /** Since when a number opens this account; null: none does. The number itself is kept nowhere. */
  boundAt: Instant | null;
  typed: string;
  error?: string | undefined;
}

/** Which identity number opens an account at the identity provider. */
export function IdentityPanel({
  officer,
  view: { provider, boundAt, typed, error },
  token,
}: {
  officer: Officer;
  view: IdentityView;
  token: string;
}) {
  return (
    <section class="mc-panel mc-account-panel" aria-labelledby="dinh-danh-dien-tu">
      <h2 class="govuk-heading-s" id="dinh-danh-dien-tu">
        Đăng nhập bằng {provider}
      </h2>
      <p class="govuk-body">
        {boundAt === null
          ? 'Chưa gắn số định danh nào: tài khoản này chỉ đăng nhập bằng mật khẩu.'
          : `Đã gắn một số định danh từ ngày ${dayWords(boundAt)}. Hệ thống không giữ số ấy nên không hiện lại được.`}
      </p>
      <form method="post" action={paths.accountAct(officer.id, BIND)}>
        <HiddenToken token={token} />
        <TextField
          {...{ id: NUMBER_FIELD, name: NUMBER_FIELD, value: typed, error }}
          label={boundAt === null ? 'Số định danh cá nhân' : 'Số định danh cá nhân mới, thay cho số đang gắn'}
          hint="Đúng như trên thẻ căn cước của người dùng tài khoản này"
          class="mc-date-field"
        />
        <button type="submit" class="govuk-button govuk-button--secondary">
          Gắn số định danh
        </button>
      </form>
      {boundAt !== null && (
        <form method="post" action={paths.accountAct(officer.id, RELEASE)}>
          <HiddenToken token={token} />
          <button type="submit" class="govuk-button govuk-button--secondary">
            Gỡ số định danh
          </button>
        </form>
      )}
    </section>
  );
}
