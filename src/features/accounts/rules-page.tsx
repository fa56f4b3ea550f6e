import { Button } from '../../web/components/button.tsx';
import { Checkbox } from '../../web/components/checkbox.tsx';
import { ErrorSummary } from '../../web/components/error-summary.tsx';
import { HiddenToken } from '../../web/components/hidden-token.tsx';
import { Main } from '../../web/components/main.tsx';
import { paths } from '../../web/paths.ts';
import type { Page } from '../../web/render.ts';
import { dateWords } from '../../words/vi/date-words.ts';
import { SECURITY_RULES, SECURITY_RULES_VERSION } from '../../words/vi/security-rules.ts';

/** Quy tắc bảo mật (Điều 9.2): acknowledged once, and to be read again whenever somebody likes. */
export function rulesPage(token: string, { owed, problem }: { owed: boolean; problem?: string }): Page {
  const title = 'Quy tắc bảo mật khi dùng tài khoản';
  return {
    title: problem === undefined ? title : `Chưa xác nhận - ${title}`,
    main: (
      <Main>
        {problem !== undefined && (
          <ErrorSummary title="Chưa xác nhận" errors={[{ field: 'dongy', text: problem }]} />
        )}
        <h1 class="govuk-heading-l">{title}</h1>
        <ol class="govuk-list govuk-list--number govuk-list--spaced">
          {SECURITY_RULES.map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ol>
        <p class="govuk-body-s">
          Theo trách nhiệm của công chức, viên chức tại Điều 9 khoản 2 của quy chế; bản ngày{' '}
          {dateWords(SECURITY_RULES_VERSION)}.
        </p>
        {owed ? (
          <form method="post" action={paths.securityRules}>
            <HiddenToken token={token} />
            <Checkbox
              id="dongy"
              name="dongy"
              label="Tôi đã đọc và sẽ làm đúng các quy tắc này"
              error={problem}
            />
            <Button>Xác nhận</Button>
          </form>
        ) : (
          <p class="govuk-body">
            <a class="govuk-link" href={paths.ownAccount}>
              Về tài khoản của tôi
            </a>
          </p>
        )}
      </Main>
    ),
  };
}
