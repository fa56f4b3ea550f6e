import { Button } from '../../web/components/button.tsx';
import { ErrorSummary } from '../../web/components/error-summary.tsx';
import { HiddenToken } from '../../web/components/hidden-token.tsx';
import { Main } from '../../web/components/main.tsx';
import { PasswordField } from '../../web/components/password-field.tsx';
import { TextField } from '../../web/components/text-field.tsx';
import { paths } from '../../web/paths.ts';
import type { Page } from '../../web/render.ts';
import { isGoingOn } from './forms.ts';
import { SHORTEST_PASSWORD } from './password-rules.ts';

interface Problem {
  field: string;
  text: string;
}

interface SignInView {
  username: string;
  returnTo: string;
  /** Something was sent without a session, and is neither done nor kept. */
  undone: boolean;
  withPasskey: boolean;
  /** Null: there is no identity provider for officers. */
  providerName: string | null;
}

export function signInPage(
  token: string,
  { username, returnTo, undone, withPasskey, providerName }: SignInView,
  problem?: Problem,
): Page {
  return {
    title: problem ? 'Chưa đăng nhập được - Đăng nhập' : 'Đăng nhập',
    main: (
      <Main>
        {problem && <ErrorSummary title="Chưa đăng nhập được" errors={[problem]} />}
        <form method="post" action={paths.signIn()}>
          <HiddenToken token={token} />
          <input type="hidden" name="ve" value={returnTo} />
          {undone && <input type="hidden" name="chuaghi" value="co" />}
          <h1 class="govuk-heading-l">Đăng nhập</h1>
          {undone && (
            <p class="govuk-body">
              <strong>Phiên làm việc đã kết thúc. Nội dung vừa gửi chưa được ghi.</strong> Xin đăng nhập rồi
              làm lại việc đó.
            </p>
          )}
          {isGoingOn(returnTo) && (
            <p class="govuk-body">
              <strong>Phiên làm việc đã hết nên việc vừa gửi chưa được thực hiện.</strong> Nội dung đã nhập
              được giữ lại: đăng nhập lại bằng chính tài khoản đó để xem lại rồi gửi.
            </p>
          )}
          <p class="govuk-body">Dành cho công chức, viên chức được cấp tài khoản.</p>
          <TextField
            id="ten"
            name="ten"
            label="Tên đăng nhập"
            value={username}
            error={problem?.field === 'ten' ? problem.text : undefined}
            class="mc-short-field"
            autocomplete="username"
          />
          <PasswordField id="matkhau" label="Mật khẩu" autocomplete="current-password" />
          <Button>Đăng nhập</Button>
        </form>
        {withPasskey && (
          <p class="govuk-body">
            <a class="govuk-link" href={paths.signInPasskey(returnTo || undefined)}>
              Đăng nhập bằng khóa truy cập
            </a>
          </p>
        )}
        {providerName !== null && (
          <p class="govuk-body">
            <a class="govuk-link" href={paths.officerOpenid}>
              Đăng nhập bằng {providerName}
            </a>
          </p>
        )}
        <p class="govuk-body">
          Quên mật khẩu: mời liên hệ quản trị của cơ quan.{' '}
          <a class="govuk-link" href={paths.lookup}>
            Tra cứu hồ sơ
          </a>{' '}
          không cần đăng nhập.
        </p>
      </Main>
    ),
  };
}

export function passwordPage(token: string, first: boolean, problems: readonly Problem[] = []): Page {
  const errorOf = (field: string) => problems.find((problem) => problem.field === field)?.text;
  return {
    title: 'Đổi mật khẩu',
    main: (
      <Main>
        {problems.length > 0 && <ErrorSummary title="Chưa đổi được mật khẩu" errors={problems} />}
        <form method="post" action={paths.changePassword}>
          <HiddenToken token={token} />
          <h1 class="govuk-heading-l">Đổi mật khẩu</h1>
          {first && (
            <p class="govuk-body">
              Đây là lần đăng nhập đầu tiên bằng mật khẩu được cấp: hãy đặt mật khẩu của riêng mình. Mỗi người
              một tài khoản, không cho người khác dùng chung.
            </p>
          )}
          <PasswordField
            id="hientai"
            label="Mật khẩu hiện tại"
            error={errorOf('hientai')}
            autocomplete="current-password"
          />
          <PasswordField
            id="moi"
            label="Mật khẩu mới"
            hint={`Ít nhất ${SHORTEST_PASSWORD} ký tự, không chứa tên đăng nhập; một câu ngắn dễ nhớ là tốt nhất.`}
            error={errorOf('moi')}
            autocomplete="new-password"
          />
          <PasswordField
            id="laplai"
            label="Nhập lại mật khẩu mới"
            error={errorOf('laplai')}
            autocomplete="new-password"
          />
          <Button>Đổi mật khẩu</Button>
        </form>
        {!first && (
          <p class="govuk-body">
            <a class="govuk-link" href={paths.inbox}>
              Về công việc, không đổi mật khẩu
            </a>
          </p>
        )}
      </Main>
    ),
  };
}
