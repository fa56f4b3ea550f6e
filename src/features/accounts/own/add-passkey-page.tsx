import { getAssets } from '../../../web/assets.ts';
import { ErrorSummary } from '../../../web/components/error-summary.tsx';
import { HiddenToken } from '../../../web/components/hidden-token.tsx';
import { Main } from '../../../web/components/main.tsx';
import { PasswordField } from '../../../web/components/password-field.tsx';
import { TextField } from '../../../web/components/text-field.tsx';
import { Trail } from '../../../web/components/trail.tsx';
import { paths } from '../../../web/paths.ts';
import type { StaffPage } from '../../../web/staff-page.ts';
import { NoPasskeysHere, PasskeyAnswer } from '../passkey-answer.tsx';
import { OwedFactor } from './owed-factor.tsx';

export interface AddPasskeyView {
  name: string;
  problems: readonly { field: string; text: string }[];
  /** What the browser is told, in JSON. */
  options: string;
  possible: boolean;
  owed: boolean;
}

export function addPasskeyPage({ name, problems, options, possible, owed }: AddPasskeyView): StaffPage {
  const title = 'Thêm khóa truy cập';
  const errorOf = (field: string) => problems.find((problem) => problem.field === field)?.text;
  return {
    title: problems.length > 0 ? `Chưa thêm được - ${title}` : title,
    job: null,
    main: (token) => (
      <Main>
        <Trail places={[{ text: 'Tài khoản của tôi', href: paths.ownAccount }, { text: title }]} />
        {problems.length > 0 && <ErrorSummary title="Chưa thêm được" errors={problems} />}
        <h1 class="govuk-heading-m">{title}</h1>
        {owed && <OwedFactor />}
        <p class="govuk-body">
          Khóa truy cập (passkey) nằm trong máy, điện thoại hoặc thẻ USB của mình và mở bằng vân tay, khuôn
          mặt hoặc mã PIN. Trang web giả không dùng được khóa này.
        </p>
        {possible ? (
          <>
            <form method="post" action={paths.addPasskey} data-passkey="create" data-options={options}>
              <HiddenToken token={token} />
              <TextField
                id="ten"
                name="ten"
                label="Tên của khóa"
                hint="Để nhận ra sau này, ví dụ: điện thoại của tôi"
                value={name}
                error={errorOf('ten')}
                class="mc-short-field"
              />
              <PasswordField
                id="matkhau"
                label="Mật khẩu hiện tại"
                error={errorOf('matkhau')}
                autocomplete="current-password"
              />
              <PasskeyAnswer id="tao-khoa" label="Tạo khóa truy cập" />
            </form>
            <script src={getAssets().passkeyScript} type="module" />
          </>
        ) : (
          <NoPasskeysHere />
        )}
        <p class="govuk-body">
          <a class="govuk-link" href={paths.ownAccount}>
            Quay lại, không thêm
          </a>
        </p>
      </Main>
    ),
  };
}
