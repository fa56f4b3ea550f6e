import { findDuty } from '../../../domain/access/permission.ts';
import { isHeld, leadLeg } from '../../../domain/dossier/state.ts';
import type { Officer } from '../../../domain/organisation/agency.ts';
import type { Step } from '../../../domain/procedure/procedure.ts';
import { budgetMinutes, findStep, nextStep } from '../../../domain/procedure/steps.ts';
import { durationWords } from '../../../words/vi/date-words.ts';
import type { ActContext } from '../act-form.ts';
import type { CaseFile } from '../queries.ts';
import { agencyIdOf, placeWords } from '../step-agency.ts';

/** The step the dossier is at, and the one after it; undefined where nobody holds it. */
export function stepHere({ state, procedure }: CaseFile): Step | undefined {
  return isHeld(state) ? findStep(procedure.process, leadLeg(state).step) : undefined;
}

export function stepAfter({ state, procedure }: CaseFile): Step | undefined {
  return isHeld(state) ? nextStep(procedure.process, leadLeg(state).step) : undefined;
}

/** Who may be given the dossier at a step. */
export function officersFor(
  step: Step | undefined,
  { file, officers }: Pick<ActContext, 'file' | 'officers'>,
): readonly Officer[] {
  if (!step) return [];
  const at = agencyIdOf(step.agency, file);
  return officers.filter(
    ({ agency, duties }) => agency === at && findDuty(duties, [step.role], file.state.field, step.unit),
  );
}

export function stepPlace({ unit, agency }: Step, file: CaseFile): string {
  return placeWords({ unit, agency: agencyIdOf(agency, file) }, file);
}

/** What comes next: the step, whose it is, and how much time it has. */
export function stepWords(step: Step, file: CaseFile): string {
  const { state, procedure, minutesOfDay } = file;
  const where = `“${step.name}”, tại ${stepPlace(step, file)}`;
  if (!('clock' in state) || step.budget === 0) return where;
  const budget = budgetMinutes(procedure.process, step, state.clock.due.wholeMinutes);
  return `${where}, định mức ${durationWords(budget, minutesOfDay)} làm việc`;
}
