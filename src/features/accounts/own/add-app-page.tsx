import { Button } from '../../../web/components/button.tsx';
import { ErrorSummary } from '../../../web/components/error-summary.tsx';
import { HiddenToken } from '../../../web/components/hidden-token.tsx';
import { Main } from '../../../web/components/main.tsx';
import { PasswordField } from '../../../web/components/password-field.tsx';
import { Trail } from '../../../web/components/trail.tsx';
import { paths } from '../../../web/paths.ts';
import type { StaffPage } from '../../../web/staff-page.ts';
import { CodeField } from '../code-field.tsx';
import { OwedFactor } from './owed-factor.tsx';

export interface AddAppView {
  /** The secret, sealed for this officer. */
  wrapped: string;
  secret: string;
  /** SVG of what the app scans. */
  picture: string;
  problems: readonly { field: string; text: string }[];
  owed: boolean;
}

export function addAppPage({ wrapped, secret, picture, problems, owed }: AddAppView): StaffPage {
  const title = 'Thêm ứng dụng xác thực';
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
        <ol class="govuk-list govuk-list--number">
          <li>Mở một ứng dụng xác thực trên điện thoại (loại tạo mã 6 chữ số theo thời gian).</li>
          <li>Chọn thêm tài khoản rồi quét mã hình dưới đây; không quét được thì gõ khóa bên cạnh.</li>
          <li>Nhập mã 6 chữ số mà ứng dụng đang hiện, và mật khẩu hiện tại.</li>
        </ol>
        <div class="mc-enrol">
          <img
            class="mc-enrol__code"
            src={`data:image/svg+xml;base64,${Buffer.from(picture).toString('base64')}`}
            alt="Mã hình để ứng dụng xác thực quét"
            width="200"
            height="200"
          />
          <p class="govuk-body">
            Khóa để gõ tay:
            <br />
            <code class="mc-enrol__secret">{secret.match(/.{1,4}/g)?.join(' ')}</code>
          </p>
        </div>
        <form method="post" action={paths.addApp}>
          <HiddenToken token={token} />
          <input type="hidden" name="bimat" value={wrapped} />
          <CodeField label="Mã xác thực" hint="6 chữ số" error={errorOf('ma')} numeric />
          <PasswordField
            id="matkhau"
            label="Mật khẩu hiện tại"
            error={errorOf('matkhau')}
            autocomplete="current-password"
          />
          <Button>Thêm ứng dụng</Button>
        </form>
        <p class="govuk-body">
          <a class="govuk-link" href={paths.ownAccount}>
            Quay lại, không thêm
          </a>
        </p>
      </Main>
    ),
  };
}
