import type { Factors } from '../../store/accounts/sign-in.ts';
import { getAssets } from '../../web/assets.ts';
import { Button } from '../../web/components/button.tsx';
import { ErrorSummary } from '../../web/components/error-summary.tsx';
import { HiddenToken } from '../../web/components/hidden-token.tsx';
import { Main } from '../../web/components/main.tsx';
import { paths } from '../../web/paths.ts';
import type { Page } from '../../web/render.ts';
import { CodeField } from './code-field.tsx';
import { NoPasskeysHere, PasskeyAnswer } from './passkey-answer.tsx';

const FAILED = 'Chưa đăng nhập được';

/** Mã xác thực, after the password. */
export function codePage(
  token: string,
  { returnTo, factors }: { returnTo: string; factors: Factors },
  problem?: { field: string; text: string },
): Page {
  const back = returnTo || undefined;
  return {
    title: problem ? `${FAILED} - Mã xác thực` : 'Mã xác thực',
    main: (
      <Main>
        {problem && <ErrorSummary title={FAILED} errors={[problem]} />}
        <form method="post" action={paths.signInCode()}>
          <HiddenToken token={token} />
          <input type="hidden" name="ve" value={returnTo} />
          <h1 class="govuk-heading-l">Mã xác thực</h1>
          <p class="govuk-body">
            {factors.authenticator
              ? 'Mật khẩu đúng. Hãy nhập mã 6 chữ số đang hiện trong ứng dụng xác thực, hoặc một mã dự phòng.'
              : 'Mật khẩu đúng. Hãy nhập một mã dự phòng.'}
          </p>
          <CodeField
            label={factors.authenticator ? 'Mã xác thực hoặc mã dự phòng' : 'Mã dự phòng'}
            hint="Mỗi mã chỉ dùng được một lần"
            error={problem?.text}
          />
          <Button>Đăng nhập</Button>
        </form>
        {factors.passkeys > 0 && (
          <p class="govuk-body">
            <a class="govuk-link" href={paths.signInPasskey(back)}>
              Dùng khóa truy cập
            </a>
          </p>
        )}
        <p class="govuk-body">
          Mất điện thoại và hết mã dự phòng: mời liên hệ quản trị của cơ quan.{' '}
          <a class="govuk-link" href={paths.signIn(back)}>
            Đăng nhập lại từ đầu
          </a>
        </p>
      </Main>
    ),
  };
}

interface PasskeyView {
  returnTo: string;
  /** The password was given before. */
  pending: boolean;
  options: string;
  possible: boolean;
}

/** Khóa truy cập: after the password, or in its place. */
export function passkeyPage(
  token: string,
  { returnTo, pending, options, possible }: PasskeyView,
  problem?: string,
): Page {
  const back = returnTo || undefined;
  return {
    title: problem === undefined ? 'Khóa truy cập' : `${FAILED} - Khóa truy cập`,
    main: (
      <Main>
        {problem !== undefined && (
          <ErrorSummary title={FAILED} errors={[{ field: 'dung-khoa', text: problem }]} />
        )}
        <h1 class="govuk-heading-l">Đăng nhập bằng khóa truy cập</h1>
        {possible ? (
          <>
            <p class="govuk-body">
              {pending ? 'Mật khẩu đúng. ' : ''}Bấm nút rồi mở khóa bằng vân tay, khuôn mặt hoặc mã PIN của
              máy.
            </p>
            <form method="post" action={paths.signInPasskey()} data-passkey="get" data-options={options}>
              <HiddenToken token={token} />
              <input type="hidden" name="ve" value={returnTo} />
              <PasskeyAnswer id="dung-khoa" label="Dùng khóa truy cập" />
            </form>
            <script src={getAssets().passkeyScript} type="module" />
          </>
        ) : (
          <NoPasskeysHere />
        )}
        <p class="govuk-body">
          {pending ? (
            <a class="govuk-link" href={paths.signInCode(back)}>
              Nhập mã xác thực hoặc mã dự phòng
            </a>
          ) : (
            <a class="govuk-link" href={paths.signIn(back)}>
              Đăng nhập bằng mật khẩu
            </a>
          )}
        </p>
      </Main>
    ),
  };
}
