import type { ComponentChildren } from 'preact';
import { ErrorSummary } from '../../web/components/error-summary.tsx';
import { Main } from '../../web/components/main.tsx';
import { StatusTag } from '../../web/components/tag.tsx';
import { paths } from '../../web/paths.ts';
import { instantWords } from '../../words/vi/date-words.ts';
import type { Problem } from './forms.ts';
import { MOST_CANDIDATES, type PersonsDossier } from './queries.ts';

/** Scanned or typed; a scanner presses Enter by itself. */
function CodeForm({ typed, focus, error }: { typed: string; focus: boolean; error?: string | undefined }) {
  return (
    <form class="mc-desk-code" method="get" action={paths.returnDesk}>
      <div class={`govuk-form-group${error === undefined ? '' : ' govuk-form-group--error'}`}>
        <label class="govuk-label govuk-label--s" for="ma">
          Mã hồ sơ
        </label>
        <div id="ma-goi-y" class="govuk-hint">
          Quét mã vạch trên giấy tiếp nhận, hoặc gõ mã. Người nhận không mang giấy: gõ số giấy tờ hoặc họ tên.
        </div>
        {error !== undefined && (
          <p id="ma-loi" class="govuk-error-message">
            <span class="govuk-visually-hidden">Lỗi: </span>
            {error}
          </p>
        )}
        <div class="mc-search__line">
          <input
            class={`govuk-input${error === undefined ? '' : ' govuk-input--error'}`}
            id="ma"
            name="ma"
            type="text"
            value={typed}
            autocomplete="off"
            spellcheck={false}
            autofocus={focus}
            data-select
            aria-describedby={error === undefined ? 'ma-goi-y' : 'ma-goi-y ma-loi'}
            aria-invalid={error === undefined ? undefined : 'true'}
          />
          <button type="submit" class={`govuk-button${focus ? '' : ' govuk-button--secondary'}`}>
            Tìm hồ sơ
          </button>
        </div>
      </div>
    </form>
  );
}

interface DeskFrame {
  typed: string;
  /** Whether the next code is waited for. */
  focus: boolean;
  codeError?: string | undefined;
  /** What kept the form from being accepted. */
  problems?: readonly Problem[];
  /** What was just done. */
  done?: ComponentChildren;
  children?: ComponentChildren;
}

/** Everything at the return desk happens on this page (Điều 9.2: nothing is handed out without being recorded). */
export function DeskFrame({ typed, focus, codeError, problems = [], done, children }: DeskFrame) {
  return (
    <Main>
      {problems.length > 0 && <ErrorSummary title="Chưa ghi nhận được" errors={problems} />}
      <h1 class="govuk-heading-m">Trả kết quả</h1>
      {done && (
        <div class="mc-outcome" role="status">
          {done}
        </div>
      )}
      <CodeForm typed={typed} focus={focus} error={codeError} />
      {children}
    </Main>
  );
}

export type Candidate = PersonsDossier & { procedure: string };

/** Whose receipt is not there: their dossiers, to choose from. */
export function Candidates({ dossiers }: { dossiers: readonly Candidate[] }) {
  return (
    <section aria-labelledby="cac-ho-so">
      <h2 class="govuk-heading-s" id="cac-ho-so">
        {dossiers.length > MOST_CANDIDATES
          ? `Hơn ${MOST_CANDIDATES} hồ sơ: xin gõ thêm họ tên hoặc số giấy tờ`
          : `${dossiers.length} hồ sơ khớp`}
      </h2>
      <p class="govuk-body">Không có giấy tiếp nhận thì phải đối chiếu giấy tờ tùy thân trước khi trả.</p>
      <table class="mc-list" data-rows>
        <thead>
          <tr>
            <th scope="col">Tình trạng</th>
            <th scope="col">Mã hồ sơ</th>
            <th scope="col">Thủ tục</th>
            <th scope="col">Người nộp</th>
            <th scope="col">Hẹn trả</th>
          </tr>
        </thead>
        <tbody>
          {dossiers.slice(0, MOST_CANDIDATES).map((row) => (
            <tr key={row.id} data-row title={row.procedure}>
              <td class="mc-nowrap">
                <StatusTag status={row.status} />
              </td>
              <td class="mc-list__code">
                <a class="mc-list__link" href={deskAddress(row.code)}>
                  {row.code}
                </a>
              </td>
              <td class="mc-list__procedure">
                <span class="mc-clamp">{row.procedure}</span>
              </td>
              <td class="mc-list__name">
                <span class="mc-clamp">{row.applicant}</span>
              </td>
              <td class="mc-nowrap">{row.promise_due === null ? '' : instantWords(row.promise_due)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

export function deskAddress(code: string): string {
  return `${paths.returnDesk}?${new URLSearchParams({ ma: code })}`;
}

export function doneAddress(code: string): string {
  return `${paths.returnDesk}?${new URLSearchParams({ xong: code })}`;
}
