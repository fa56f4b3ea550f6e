import { isHeld, leadLeg } from '../../domain/dossier/state.ts';
import type { Step, StepWork } from '../../domain/procedure/procedure.ts';
import type { StepEntry, StepState } from '../../web/components/step-list.tsx';
import { durationWords } from '../../words/vi/date-words.ts';
import type { CaseFile } from './queries.ts';
import { agencyIdOf, placeWords } from './step-agency.ts';
import { stepTime } from './step-time.ts';

/** The steps of the process, with the time each has used so far (ruling 8 for the budgets). */
export function stepEntries(file: CaseFile): readonly StepEntry[] {
  const { state, procedure } = file;
  const { steps } = procedure.process;
  const current = isHeld(state) ? steps.findIndex(({ code }) => code === leadLeg(state).step) : -1;
  return steps.map((step, index) => {
    const here = index === current;
    const officer = officerAt(file, step, here);
    return {
      key: step.code,
      name: step.name,
      holder: [placeWords({ agency: agencyIdOf(step.agency, file), unit: step.unit }, file), officer]
        .filter((part) => part !== null)
        .join(', '),
      state: isHeld(state)
        ? stateOf(index, current)
        : state.status === 'returned' || wasHeld(file, step)
          ? 'done'
          : 'todo',
      ...timeOf(file, step),
    };
  });
}

/** Closed on the way, it had come as far as this. */
function wasHeld({ state }: CaseFile, { code }: Step): boolean {
  return 'held' in state && state.held.some(({ step }) => step === code);
}

function stateOf(index: number, current: number): StepState {
  if (index < current) return 'done';
  return index === current ? 'current' : 'todo';
}

/** Where somebody must be named first; elsewhere whoever is on duty in the unit does it, and nothing is missing. */
const NOBODY_YET: Readonly<Partial<Record<StepWork, string>>> = {
  assign: 'chờ phân công',
  examine: 'chưa có người nhận',
};

/** Who has it, or who had it there last. */
function officerAt({ state, names }: CaseFile, { code }: Step, here: boolean): string | null {
  if (here && isHeld(state)) {
    const { officer, work } = leadLeg(state);
    if (officer !== null) return names.officer(officer);
    return NOBODY_YET[work] ?? null;
  }
  const last = 'held' in state ? state.held.findLast(({ step }) => step === code) : undefined;
  return last?.officer ? names.officer(last.officer) : null;
}

function timeOf(file: CaseFile, step: Step): Pick<StepEntry, 'time' | 'used' | 'over'> {
  const time = stepTime(file, step);
  if (!time) return { time: null, used: null, over: false };
  const { used: minutes, budget, touched } = time;
  const allowed = durationWords(budget, file.minutesOfDay);
  if (!touched) return { time: `định mức ${allowed}`, used: null, over: false };
  const over = minutes > budget;
  const excess = over ? `, quá ${durationWords(minutes - budget, file.minutesOfDay)}` : '';
  const words = `đã dùng ${durationWords(minutes, file.minutesOfDay)} / ${allowed}${excess}`;
  return { time: words, used: { minutes, budget }, over };
}
