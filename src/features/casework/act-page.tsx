import { ErrorSummary } from '../../web/components/error-summary.tsx';
import { HiddenToken } from '../../web/components/hidden-token.tsx';
import { KeptNotice } from '../../web/components/kept-notice.tsx';
import { Main } from '../../web/components/main.tsx';
import { LateFields, readLate } from '../../web/late-entry.tsx';
import { paths } from '../../web/paths.ts';
import type { StaffPage } from '../../web/staff-page.ts';
import {
  type ActContext,
  type ActForm,
  COMMAND_FIELD,
  LOOKED_OVER_FIELD,
  type LookOver,
  type Problem,
  VERSION_FIELD,
} from './act-form.ts';
import { CaseTrail } from './case-trail.tsx';
import type { Entry } from './entry.ts';
import { InPlaceNotice } from './in-place-of.tsx';

interface ActPageProps extends ActContext {
  form: ActForm;
  entry: Entry;
  commandId: string;
  /** The version the officer saw when the form was opened. */
  seen: number;
  problems: readonly Problem[];
  /** It was sent after the session had ended, and is shown again. */
  cameTooLate?: boolean;
  /** What to look over before it is done. */
  lookOver?: LookOver;
}

/** The form of one act, with the dossier it is about. */
export function actPage({
  form,
  entry,
  commandId,
  seen,
  problems,
  cameTooLate = false,
  lookOver,
  ...context
}: ActPageProps): StaffPage {
  const { command, title, button, notice, Fields } = form;
  const { file } = context;
  const takesFiles = form.takesFiles && !file.state.secret;
  const errorOf = (field: string) => problems.find((problem) => problem.field === field)?.text;
  const applicant = file.person(file.state.applicant)?.name;
  const said = notice(context);
  return {
    title: problems.length > 0 ? `Chưa thực hiện được - ${title}` : title,
    job: 'work',
    main: (token) => (
      <Main>
        <CaseTrail code={file.state.code} act={{ id: file.id, title }} />
        <div class="mc-act">
          {problems.length > 0 && <ErrorSummary title="Chưa thực hiện được" errors={problems} />}
          {cameTooLate && <KeptNotice />}
          <div class="mc-panel">
            <h1 class="govuk-heading-m">{title}</h1>
            <p class="mc-act__about">
              <span class="mc-nowrap">{file.state.code}</span>
              {applicant !== undefined && <> · {applicant}</>}
              <br />
              <span class="mc-act__procedure">{file.procedure.name}</span>
            </p>
            <InPlaceNotice {...{ file, actor: context.actor, commands: [command] }} />
            {said !== null && !lookOver && <div class="govuk-inset-text">{said}</div>}
            {lookOver && (
              <div class="govuk-inset-text" role="status">
                {lookOver.words}
                <p>Xin xem lại lần cuối rồi bấm xác nhận; sửa được ngay bên dưới.</p>
              </div>
            )}
            <form
              method="post"
              action={paths.dossierAct(file.id, command)}
              enctype={takesFiles ? 'multipart/form-data' : undefined}
              id="viec-nay"
            >
              <HiddenToken token={token} />
              <input type="hidden" name={COMMAND_FIELD} value={commandId} />
              <input type="hidden" name={VERSION_FIELD} value={String(seen)} />
              {lookOver && <input type="hidden" name={LOOKED_OVER_FIELD} value={lookOver.of} />}
              <Fields {...context} entry={entry} errorOf={errorOf} />
              {form.takesFiles && file.state.secret && (
                <p class="govuk-body-s">Hồ sơ MẬT: không quét, không đính kèm tệp.</p>
              )}
              {takesFiles && problems.length > 0 && (
                <p class="govuk-body-s">Tệp đã chọn không giữ lại được: xin chọn lại tệp trước khi gửi.</p>
              )}
              <LateFields typed={readLate(entry.text)} errorOf={errorOf} what="việc này đã làm từ trước" />
              <div class="govuk-button-group">
                <button type="submit" class="govuk-button">
                  {lookOver ? `Xác nhận: ${button.toLocaleLowerCase('vi')}` : button}
                </button>
                <a class="govuk-link" href={paths.dossier(file.id)}>
                  Quay lại hồ sơ
                </a>
              </div>
            </form>
          </div>
        </div>
      </Main>
    ),
  };
}

/** What cannot be done now, or not by this officer; what was typed is shown, so that it is not lost. */
export function refusedPage({
  file,
  form,
  sentence,
  entry,
}: Pick<ActPageProps, 'file' | 'form' | 'entry'> & { sentence: string }): StaffPage {
  const kept = KEPT.map((name) => entry.text(name)).filter((text) => text !== '');
  return {
    title: `Chưa thực hiện được - ${form.title}`,
    job: 'work',
    main: () => (
      <Main>
        <CaseTrail code={file.state.code} act={{ id: file.id, title: form.title }} />
        <div class="mc-act mc-panel">
          <h1 class="govuk-heading-m">Chưa thực hiện được</h1>
          <p class="govuk-body" role="alert">
            {sentence}
          </p>
          {kept.length > 0 && (
            <>
              <p class="govuk-body-s">Nội dung đã gõ, để dùng lại nếu cần:</p>
              {kept.map((text) => (
                <blockquote key={text} class="mc-timeline__text">
                  {text}
                </blockquote>
              ))}
            </>
          )}
          <p class="govuk-body">
            <a class="govuk-link" href={paths.dossier(file.id)}>
              Xem hồ sơ <span class="mc-nowrap">{file.state.code}</span>
            </a>
          </p>
        </div>
      </Main>
    ),
  };
}

/** Fields of free text, in which somebody may have written a lot. */
const KEPT = ['lydo', 'noidung', 'ykien', 'khac', 'so', 'thanhphan', 'giaytra', 'xinloi'] as const;
