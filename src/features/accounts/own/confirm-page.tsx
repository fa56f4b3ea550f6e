import { Button } from '../../../web/components/button.tsx';
import { ErrorSummary } from '../../../web/components/error-summary.tsx';
import { HiddenToken } from '../../../web/components/hidden-token.tsx';
import { Main } from '../../../web/components/main.tsx';
import { PasswordField } from '../../../web/components/password-field.tsx';
import { Trail } from '../../../web/components/trail.tsx';
import { paths } from '../../../web/paths.ts';
import type { StaffPage } from '../../../web/staff-page.ts';

/** What is confirmed with the password. */
export interface Confirmed {
  what: 'app' | 'passkey' | 'codes';
  path: string;
  name?: string;
}

const WORDS = {
  app: {
    title: 'Gỡ ứng dụng xác thực',
    what: 'Sau khi gỡ, mã của ứng dụng không còn dùng để đăng nhập được nữa.',
    button: 'Gỡ ứng dụng',
  },
  passkey: {
    title: 'Gỡ khóa truy cập',
    what: 'Sau khi gỡ, khóa này không còn dùng để đăng nhập được nữa.',
    button: 'Gỡ khóa',
  },
  codes: {
    title: 'Tạo bộ mã dự phòng mới',
    what: 'Bộ mã cũ hết tác dụng ngay. Bộ mới chỉ hiện một lần: hãy chuẩn bị in hoặc ghi lại.',
    button: 'Tạo bộ mã mới',
  },
} as const;

export function confirmPage({ what, path, name }: Confirmed, problem?: string): StaffPage {
  const words = WORDS[what];
  return {
    title: problem === undefined ? words.title : `Chưa thực hiện được - ${words.title}`,
    job: null,
    main: (token) => (
      <Main>
        <Trail places={[{ text: 'Tài khoản của tôi', href: paths.ownAccount }, { text: words.title }]} />
        {problem !== undefined && (
          <ErrorSummary title="Chưa thực hiện được" errors={[{ field: 'matkhau', text: problem }]} />
        )}
        <h1 class="govuk-heading-m">
          {words.title}
          {name !== undefined && `: ${name}`}
        </h1>
        <p class="govuk-body">{words.what}</p>
        <form method="post" action={path}>
          <HiddenToken token={token} />
          <PasswordField
            id="matkhau"
            label="Mật khẩu hiện tại"
            error={problem}
            autocomplete="current-password"
          />
          <Button>{words.button}</Button>
        </form>
        <p class="govuk-body">
          <a class="govuk-link" href={paths.ownAccount}>
            Quay lại, không thay đổi gì
          </a>
        </p>
      </Main>
    ),
  };
}
