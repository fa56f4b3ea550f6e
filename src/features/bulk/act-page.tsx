import type { Actor } from '../../domain/access/actor.ts';
import { ErrorSummary } from '../../web/components/error-summary.tsx';
import { KeptNotice } from '../../web/components/kept-notice.tsx';
import { SummaryList } from '../../web/components/summary-list.tsx';
import type { StaffPage } from '../../web/staff-page.ts';
import { COMMAND_WORDS } from '../../words/vi/command-words.ts';
import { capitalise } from '../../words/vi/phrases.ts';
import type { BulkAct, FieldsProps, Problem, Typed } from './bulk-act.ts';
import { type ChosenDossier, isDone, refusalNow } from './chosen-dossier.ts';
import { ChosenList, NotPossible } from './chosen-list.tsx';
import { ACT_FIELD, Along, BackToInbox, BulkForm, BulkFrame, STEP_FIELD } from './frame.tsx';

interface ActView {
  act: BulkAct;
  chosen: readonly ChosenDossier[];
  actor: Actor;
  typed: Typed;
  officersOf: FieldsProps['officersOf'];
  problems: readonly Problem[];
  /** It was sent after the session had ended, and is shown again. */
  cameTooLate?: boolean;
}

/** Those it can be done with, or was done with by this same form; and those it cannot be done with. */
export function dividedFor(act: BulkAct, chosen: readonly ChosenDossier[], actor: Actor) {
  const judged = chosen.map((dossier) => ({
    dossier,
    refusal: refusalNow(dossier, act.command, actor) ?? act.alone(dossier) ?? undefined,
  }));
  return {
    able: judged
      .filter(({ dossier, refusal }) => refusal === undefined || isDone(dossier, act.command))
      .map(({ dossier }) => dossier),
    refused: judged.flatMap(({ dossier, refusal }) =>
      refusal === undefined || isDone(dossier, act.command) ? [] : [{ dossier, refusal }],
    ),
  };
}

/** What an act asks, once for all of them. */
export function actPage(view: ActView): StaffPage {
  const { act, chosen, actor, typed, problems, officersOf, cameTooLate = false } = view;
  const { able, refused } = dividedFor(act, chosen, actor);
  const title = titleOf(act, able.length);
  const { Fields } = act;
  const errorOf = (field: string) => problems.find((problem) => problem.field === field)?.text;
  return {
    title: problems.length > 0 ? `Chưa thực hiện được - ${title}` : title,
    job: jobOf(act),
    main: (token) => (
      <BulkFrame title={title}>
        {problems.length > 0 && <ErrorSummary title="Chưa thực hiện được" errors={problems} />}
        {cameTooLate && <KeptNotice />}
        <h1 class="govuk-heading-m">{title}</h1>
        <NotPossible refused={refused} what={act.notDone} />
        {able.length > 0 && (
          <BulkForm token={token}>
            <ChosenList chosen={able} shown={act.shown} />
            <div class="mc-panel mc-bulk-fields">
              <input type="hidden" name={STEP_FIELD} value="dien" />
              {Fields && <Fields chosen={able} typed={typed} errorOf={errorOf} officersOf={officersOf} />}
              {act.beside?.(typed)}
              <button type="submit" class="govuk-button" name={ACT_FIELD} value={act.command}>
                {act.lookOver ? 'Xem lại' : verbOf(act)}
              </button>
            </div>
          </BulkForm>
        )}
        <BackToInbox />
      </BulkFrame>
    ),
  };
}

/** Once more, before what cannot be undone. */
export function lookOverPage(view: Omit<ActView, 'problems' | 'officersOf'>): StaffPage {
  const { act, chosen, actor, typed } = view;
  const { able, refused } = dividedFor(act, chosen, actor);
  const title = `Xem lại: ${titleOf(act, able.length).toLocaleLowerCase('vi')}`;
  return {
    title,
    job: jobOf(act),
    main: (token) => (
      <BulkFrame title={title}>
        <h1 class="govuk-heading-m">{title}</h1>
        <NotPossible refused={refused} what={act.notDone} />
        {able.length > 0 && (
          <BulkForm token={token}>
            <div class="mc-panel">
              <SummaryList rows={act.lookOver?.(typed, able) ?? []} />
              <p class="govuk-body">
                Việc này được ghi vào từng hồ sơ ngay khi xác nhận. Hồ sơ nào chưa đúng thì bỏ đánh dấu ở
                dưới.
              </p>
              <Along act={act} typed={typed} />
              <input type="hidden" name={ACT_FIELD} value={act.command} />
              <div class="govuk-button-group">
                <button type="submit" class="govuk-button" name={STEP_FIELD} value="xem">
                  Xác nhận: {COMMAND_WORDS[act.command]}
                </button>
                {act.Fields && (
                  <button
                    type="submit"
                    class="govuk-button govuk-button--secondary"
                    name={STEP_FIELD}
                    value="sua"
                  >
                    Sửa lại
                  </button>
                )}
              </div>
            </div>
            <ChosenList chosen={able} shown={act.shown} />
          </BulkForm>
        )}
        <BackToInbox />
      </BulkFrame>
    ),
  };
}

function verbOf(act: BulkAct): string {
  return capitalise(COMMAND_WORDS[act.command]);
}

function titleOf(act: BulkAct, count: number): string {
  return `${verbOf(act)}: ${count} hồ sơ`;
}

function jobOf({ command }: BulkAct): 'return' | 'work' {
  return command === 'return' || command === 'take-in' ? 'return' : 'work';
}
