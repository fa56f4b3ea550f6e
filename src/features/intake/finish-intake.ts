import { localDateOf } from '../../domain/calendar/local-time.ts';
import type { Command } from '../../domain/dossier/commands.ts';
import type { Refusal } from '../../domain/dossier/refusals.ts';
import type { Result } from '../../lib/result.ts';
import { type CarriedOut, carryOut } from '../../store/dossiers/carry-out.ts';
import type { Pen } from '../../store/dossiers/pen.ts';
import { readDossier } from '../../store/dossiers/read-dossier.ts';
import { textField } from '../../web/form-fields.ts';
import { instantWords } from '../../words/vi/date-words.ts';
import { refusalSentence } from '../../words/vi/refusal-sentence.ts';
import { appointmentsOf } from './appointment.ts';
import { composeIntake } from './compose-intake.ts';
import { confirm, type Outcome } from './intake-answer.ts';
import { checkedIntake, type IntakeChecked, takenInAt } from './intake-form.ts';
import { namesAt } from './names.ts';
import type { Posted } from './posted.ts';
import {
  askedItems,
  declineProblems,
  type NotTakenTyped,
  readNotTaken,
  supplementProblems,
} from './supplement-form.ts';

type Ending = 'receive' | 'submit' | 'request-supplement' | 'decline';

/** The one press that makes a dossier; the same form again leads to the same dossier. */
export async function finish(posted: Posted, ending: Ending): Promise<Outcome> {
  const notTaken = readNotTaken(posted.body, posted.procedure.content);
  const done =
    ending === 'receive' ? await receive(posted, notTaken) : await recordOnly(posted, ending, notTaken);
  if (!('ok' in done)) return done;
  if (done.ok) return { dossier: done.value.dossierId };
  return confirm(posted, {
    notTaken,
    problems: [{ field: 'xac-nhan', text: refusedSentence(posted, done.reason) }],
  });
}

async function receive(
  posted: Posted,
  notTaken: NotTakenTyped,
): Promise<Outcome | Result<CarriedOut, Refusal>> {
  const { deps, signedIn, typed, commandId } = posted;
  const before = posted.guided ? undefined : await readDossier(deps.database, signedIn.identity, commandId);
  // Pressed twice, or back from the receipt: nothing is promised anew; whether it says the same, the store knows.
  const promise = before ? undefined : promiseNow(posted);
  const shown = textField(posted.body, 'hen');
  if (promise !== undefined && shown !== '' && localDateOf(promise) !== dateShown(shown)) {
    const notice = `Ngày hẹn vừa đổi thành ${instantWords(promise)} vì thời gian đã trôi qua. Xin xem lại rồi tiếp nhận.`;
    return confirm(posted, { notice, notTaken });
  }
  const checked = checkedIntake(typed);
  return carryOut(deps.desk, {
    ...opening(posted),
    compose: (pen) => ({
      type: 'receive',
      intake: composeIntake(pen, checked),
      limitCase: checked.limitCase,
      late: lateIn(pen, checked),
    }),
  });
}

/**
 * Recorded as submitted, so that it has a code; then asked for, or declined, with the reason (ruling 11), or what came by
 * post waits at the desk to be looked at (R-PAPER).
 */
async function recordOnly(
  posted: Posted,
  ending: Exclude<Ending, 'receive'>,
  notTaken: NotTakenTyped,
): Promise<Outcome | Result<CarriedOut, Refusal>> {
  const { deps, signedIn, procedure, typed, secondId } = posted;
  const problems = {
    submit: () => [],
    decline: () => declineProblems(notTaken),
    'request-supplement': () => supplementProblems(notTaken, procedure.content),
  }[ending]();
  if (problems.length > 0) return confirm(posted, { notTaken, problems });
  const checked = checkedIntake(typed);
  const submitted = await carryOut(deps.desk, {
    ...opening(posted),
    compose: (pen) => ({ type: 'submit', intake: composeIntake(pen, checked), late: lateIn(pen, checked) }),
  });
  if (!submitted.ok || ending === 'submit') return submitted;
  return carryOut(deps.desk, {
    ...{ commandId: secondId, actor: signedIn.actor, dossier: { id: submitted.value.dossierId } },
    expectedVersion: submitted.value.version,
    compose: (pen) =>
      ending === 'decline'
        ? { type: 'decline', reason: pen.wording(notTaken.declineReason), late: null }
        : {
            type: 'request-supplement',
            items: askedItems(notTaken, procedure.content).flatMap(({ paper, wording }) => {
              const ref = pen.wording(wording);
              return ref ? [{ paper, wording: ref }] : [];
            }),
            reason: pen.wording(notTaken.supplementReason),
            late: null,
          },
  });
}

export function lateIn(pen: Pen, { late }: IntakeChecked): Command['late'] {
  return late && { occurredAt: late.occurredAt, reason: pen.wording(late.reason) };
}

/** A dossier of its own, or the one that began when somebody was told about it. */
export function opening({ signedIn, procedure, commandId, guided }: Posted) {
  return {
    ...{ commandId, actor: signedIn.actor, expectedVersion: null },
    dossier: guided
      ? { id: guided.id }
      : { open: { agency: signedIn.agency.id, procedure: procedure.content.id } },
  };
}

/** What would be promised this minute. */
function promiseNow({ deps, procedure, calendar, typed }: Posted): string | undefined {
  const appointments = appointmentsOf(procedure.content, calendar, takenInAt(typed) ?? deps.now());
  return appointments.find((candidate) => candidate.case === typed.limitCase)?.promise;
}

/** A minute more or less is no news; another day is. */
function dateShown(shown: string): string {
  return Number.isNaN(Date.parse(shown)) ? '' : localDateOf(shown);
}

export function refusedSentence({ deps, signedIn, procedure }: Posted, refusal: Refusal): string {
  return refusalSentence(refusal, namesAt(deps.office, procedure.content, signedIn.agency));
}
