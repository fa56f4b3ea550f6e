import type { OpenidRefusal } from '../../gateways/openid/identity-provider.ts';
import { Main } from '../../web/components/main.tsx';
import { paths } from '../../web/paths.ts';
import type { Page } from '../../web/render.ts';
import { capitalise } from '../../words/vi/phrases.ts';

/** Why somebody who came back from the identity provider is not signed in. */
export type SignInFault =
  | OpenidRefusal
  /** No account of an officer is bound to this person. */
  | 'not-bound';

/** What happened, and what to do next. */
const SENTENCES: Readonly<Record<SignInFault, (provider: string) => readonly [string, string]>> = {
  'provider-down': (provider) => [
    `${provider} hiện không trả lời.`,
    'Xin thử lại sau ít phút, hoặc dùng cách đăng nhập khác.',
  ],
  'turned-away': (provider) => [
    `${provider} báo việc đăng nhập đã dừng, hoặc không được chấp nhận.`,
    'Nếu vẫn muốn đăng nhập, mời bắt đầu lại.',
  ],
  'not-proved': () => [
    'Lần đăng nhập này đã quá lâu, đã dùng rồi, hoặc không bắt đầu từ trình duyệt này.',
    'Để an toàn, mời bắt đầu lại từ đầu.',
  ],
  'no-identity': (provider) => [
    `${provider} không cho biết số định danh cá nhân.`,
    'Xin kiểm tra tài khoản định danh ở mức đã xác thực, rồi thử lại.',
  ],
  'not-bound': () => [
    'Chưa có tài khoản cán bộ nào được gắn với định danh này.',
    'Mời đăng nhập bằng tên đăng nhập và mật khẩu, hoặc đề nghị quản trị của cơ quan gắn định danh.',
  ],
};

export function refusedPage(fault: SignInFault, where: { provider: string; start: string }): Page {
  const title = 'Chưa đăng nhập được';
  const [what, next] = SENTENCES[fault](where.provider);
  return {
    title,
    main: (
      <Main>
        <h1 class="govuk-heading-l">{title}</h1>
        {/* The provider's name begins a sentence, and is written small within one. */}
        <p class="govuk-body">{capitalise(what)}</p>
        <p class="govuk-body">{next}</p>
        <p class="govuk-body">
          <a class="govuk-link" href={where.start}>
            Về trang đăng nhập
          </a>
        </p>
      </Main>
    ),
  };
}

/** A page of ours leads on: a session cookie that is strict is not sent where another site led to. */
export function enteredPage(): Page {
  const title = 'Đã đăng nhập';
  return {
    title,
    main: (
      <Main>
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-body">
          <a class="govuk-link" href={paths.citizen}>
            Xem hồ sơ của tôi
          </a>
        </p>
      </Main>
    ),
  };
}
