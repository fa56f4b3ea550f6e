import type { CodeRoad } from '../../gateways/code-sender/code-sender.ts';
import { CODE_MINUTES } from '../../store/citizens/one-time-codes.ts';
import { Button } from '../../web/components/button.tsx';
import { ErrorSummary } from '../../web/components/error-summary.tsx';
import { FieldFrame, type FieldProps, fieldAttributes } from '../../web/components/field-frame.tsx';
import { HiddenToken } from '../../web/components/hidden-token.tsx';
import { Main } from '../../web/components/main.tsx';
import { TextField } from '../../web/components/text-field.tsx';
import { paths } from '../../web/paths.ts';
import type { Page } from '../../web/render.ts';
import { ADDRESS_FIELD, CODE_FIELD, roadWords } from './forms.ts';

const HEADING = 'Xem hồ sơ của tôi';

export interface Roads {
  /** Null: citizens sign in at no identity provider. */
  providerName: string | null;
  /** By which a code can be sent; none: it is not offered. */
  roads: readonly CodeRoad[];
}

export function citizenSignInPage(
  token: string,
  { providerName, roads }: Roads,
  { typed = '', problem }: { typed?: string; problem?: string } = {},
): Page {
  return {
    title: problem === undefined ? HEADING : `Chưa gửi được mã - ${HEADING}`,
    main: (
      <Main>
        {problem !== undefined && (
          <ErrorSummary title="Chưa gửi được mã" errors={[{ field: ADDRESS_FIELD, text: problem }]} />
        )}
        <h1 class="govuk-heading-l">{HEADING}</h1>
        <p class="govuk-body">Đăng nhập để xem các hồ sơ Ông/Bà đã nộp, và cơ quan nào đã mở xem hồ sơ.</p>
        {providerName !== null && (
          <p class="govuk-body">
            <a class="govuk-button mc-citizen__provider" href={paths.citizenOpenid}>
              Đăng nhập bằng {providerName}
            </a>
          </p>
        )}
        {roads.length > 0 && (
          <CodeAskForm
            token={token}
            roads={roads}
            typed={typed}
            problem={problem}
            alone={providerName === null}
          />
        )}
        {providerName === null && roads.length === 0 && (
          <p class="govuk-body">
            Việc đăng nhập của người dân chưa mở ở đây. Ông/Bà vẫn tra cứu được từng hồ sơ bằng mã số.
          </p>
        )}
        <p class="govuk-body">
          Chỉ cần biết một hồ sơ đến đâu:{' '}
          <a class="govuk-link" href={paths.lookup}>
            tra cứu bằng mã số
          </a>
          , không cần đăng nhập.
        </p>
      </Main>
    ),
  };
}

interface CodeAskFormProps {
  token: string;
  roads: readonly CodeRoad[];
  typed: string;
  problem: string | undefined;
  /** There is no other way, so this is the main one. */
  alone: boolean;
}

function CodeAskForm({ token, roads, typed, problem, alone }: CodeAskFormProps) {
  return (
    <form method="post" action={paths.citizenSignIn} class="mc-citizen__ask">
      <HiddenToken token={token} />
      {!alone && <h2 class="govuk-heading-m">Hoặc nhận mã một lần</h2>}
      <TextField
        id={ADDRESS_FIELD}
        name={ADDRESS_FIELD}
        label={roadWords(roads)}
        hint="Đã ghi trong hồ sơ khi nộp. Mã gồm 6 chữ số sẽ được gửi đến đó."
        error={problem}
        value={typed}
        required
      />
      {alone ? (
        <Button>Nhận mã</Button>
      ) : (
        <button type="submit" class="govuk-button mc-button--quiet">
          Nhận mã
        </button>
      )}
    </form>
  );
}

export function codePage(token: string, problem?: string): Page {
  const title = 'Nhập mã';
  return {
    title: problem === undefined ? title : `Chưa đăng nhập được - ${title}`,
    main: (
      <Main>
        {problem !== undefined && (
          <ErrorSummary title="Chưa đăng nhập được" errors={[{ field: CODE_FIELD, text: problem }]} />
        )}
        <form method="post" action={paths.citizenCode} autocomplete="off">
          <HiddenToken token={token} />
          <h1 class="govuk-heading-l">{title}</h1>
          <p class="govuk-body">
            Nếu số điện thoại hoặc địa chỉ vừa nhập có trong một hồ sơ, mã gồm 6 chữ số vừa được gửi đến đó.
            Mã dùng được trong {CODE_MINUTES} phút, một lần, ở trình duyệt này. Không đọc mã cho người khác,
            kể cả cán bộ.
          </p>
          <CodeField problem={problem} />
          <Button>Đăng nhập</Button>
        </form>
        <p class="govuk-body">
          Chưa nhận được mã:{' '}
          <a class="govuk-link" href={paths.citizenSignIn}>
            kiểm tra lại số đã nhập và xin mã khác
          </a>
          .
        </p>
      </Main>
    ),
  };
}

function CodeField({ problem }: { problem: string | undefined }) {
  const field: FieldProps = {
    ...{ id: CODE_FIELD, name: CODE_FIELD, label: 'Mã gồm 6 chữ số', error: problem, required: true },
    class: 'mc-proof__digits',
  };
  return (
    <FieldFrame {...field}>
      <input
        {...fieldAttributes('govuk-input', field)}
        type="text"
        inputMode="numeric"
        autocomplete="one-time-code"
        maxLength={12}
      />
    </FieldFrame>
  );
}
