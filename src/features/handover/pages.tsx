import type { ComponentChildren } from 'preact';
import { ApplicantCell } from '../../web/components/applicant-cell.tsx';
import { ChosenBox, ChosenForm } from '../../web/components/chosen-form.tsx';
import { DossierList, type ListColumn } from '../../web/components/dossier-list.tsx';
import { ErrorSummary } from '../../web/components/error-summary.tsx';
import { Main } from '../../web/components/main.tsx';
import { StatusTag } from '../../web/components/tag.tsx';
import type { FoundPerson as Found } from '../../web/found-person.ts';
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
  /** What belongs to it, under the field for the next code. */
  after?: ComponentChildren;
  children?: ComponentChildren;
}

/** Everything at the return desk happens on this page (Điều 9.2: nothing is handed out without being recorded). */
export function DeskFrame({ typed, focus, codeError, problems = [], done, after, children }: DeskFrame) {
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
      {after}
      {children}
    </Main>
  );
}

export type Candidate = PersonsDossier & { procedure: string; found: Found | undefined };

/** Whose receipt is not there: their dossiers, to choose from. */
export function Candidates({ dossiers, token }: { dossiers: readonly Candidate[]; token: string }) {
  const shown = dossiers.slice(0, MOST_CANDIDATES);
  // One result is handed out by opening it.
  const several = shown.filter(isReady).length > 1;
  const list = (
    <DossierList
      rows={shown}
      href={({ code }) => deskAddress(code)}
      {...(several && { pick: (one: Candidate) => isReady(one) && <ChosenBox {...one} /> })}
      first={{ head: 'Tình trạng', cell: ({ status }) => <StatusTag status={status} /> }}
      columns={COLUMNS}
    />
  );
  return (
    <section aria-labelledby="cac-ho-so">
      <h2 class="govuk-heading-s" id="cac-ho-so">
        {dossiers.length > MOST_CANDIDATES
          ? `Hơn ${MOST_CANDIDATES} hồ sơ: xin gõ thêm họ tên hoặc số giấy tờ`
          : `${dossiers.length} hồ sơ khớp`}
      </h2>
      <p class="govuk-body">Không có giấy tiếp nhận thì phải đối chiếu giấy tờ tùy thân trước khi trả.</p>
      {several ? (
        <ChosenForm token={token} act="return" button="Trả cùng lúc các kết quả đã chọn">
          {list}
        </ChosenForm>
      ) : (
        list
      )}
    </section>
  );
}

/** The result is at the desk: one person may take several (NĐ 61 Đ20). */
function isReady({ status }: Candidate): boolean {
  return status === 'resolved';
}

const COLUMNS: readonly ListColumn<Candidate>[] = [
  {
    head: 'Người nộp',
    room: 'name',
    cell: ApplicantCell,
  },
  {
    head: 'Hẹn trả',
    label: 'Hẹn trả',
    cell: ({ promise_due: due }) => due !== null && instantWords(due),
  },
];

export function deskAddress(code: string): string {
  return `${paths.returnDesk}?${new URLSearchParams({ ma: code })}`;
}

export function doneAddress(code: string): string {
  return `${paths.returnDesk}?${new URLSearchParams({ xong: code })}`;
}
