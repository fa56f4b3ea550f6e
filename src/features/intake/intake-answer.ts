import { missingPapers } from '../../domain/dossier/completeness.ts';
import type { StaffPage } from '../../web/staff-page.ts';
import { isAtOnce, shownAtOnce } from './at-once.ts';
import { type ConfirmView, confirmPage } from './confirm-page.tsx';
import { formPage } from './form-page.tsx';
import { formOf } from './form-step.ts';
import type { FormView } from './form-view.ts';
import { checkedPapers } from './papers-form.ts';
import type { Posted } from './posted.ts';
import { usualNotTaken } from './supplement-form.ts';

/** The dossier that came of it, or the page that comes next. */
export type Outcome = { dossier: string } | Shown;

export interface Shown {
  page: StaffPage;
  accepted: boolean;
  /** Which of the two pages it is. */
  at: 'form' | 'confirm';
  /** The same comes of the same form whenever it is asked: it may stand under an address of its own. */
  again: boolean;
}

/** The form again; 422 where something is wrong with it. */
export function form(posted: Posted, change: Partial<FormView> = {}): Shown {
  const { deps, signedIn, procedure, calendar, typed, commandId, guided } = posted;
  const around = { calendar, commandId, guided };
  const view = formOf(deps, signedIn, procedure, change.typed ?? typed, { ...around, ...change });
  const accepted = view.problems.length === 0;
  return { page: formPage(view), accepted, at: 'form', again: accepted };
}

/** The page that repeats everything; 422 where something is wrong with what was pressed on it. */
export function confirm(posted: Posted, change: Partial<ConfirmView> = {}): Shown {
  const { deps, signedIn, procedure, calendar, typed, commandId, secondId, guided, resultFiles } = posted;
  const { content } = procedure;
  const papers = checkedPapers(typed.papers).map((paper) => ({
    ...{ ...paper, name: null },
    files: paper.files.map(({ sha256 }) => ({ id: sha256, sha256 })),
  }));
  const missing = missingPapers(content.papers, papers);
  const view: ConfirmView = {
    ...formOf(deps, signedIn, procedure, typed, { calendar, commandId, guided }),
    ...{ secondId, resultFiles },
    atOnce: missing.length > 0 ? null : shownAtOnce(posted),
    isAtOnce: isAtOnce(posted),
    missing: content.papers.filter(({ code }) => missing.includes(code)).map(({ name }) => name),
    notTaken: usualNotTaken(content, missing),
    appointment: undefined,
    ...change,
  };
  const appointment = view.appointments.find((candidate) => candidate.case === typed.limitCase);
  const accepted = view.problems.length === 0;
  const again = Object.keys(change).length === 0;
  return { page: confirmPage({ ...view, appointment }), accepted, at: 'confirm', again };
}
