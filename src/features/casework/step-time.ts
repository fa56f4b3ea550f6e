import { minutesWorked } from '../../domain/dossier/clock.ts';
import { isHeld, leadLeg } from '../../domain/dossier/state.ts';
import type { Step } from '../../domain/procedure/procedure.ts';
import { budgetMinutes } from '../../domain/procedure/steps.ts';
import { isPaused } from './due-standing.ts';
import type { CaseFile } from './queries.ts';

/** Working minutes a step used and was given. */
export interface StepTime {
  used: number;
  budget: number;
  /** Somebody has had it there. */
  touched: boolean;
  /** Before the clock was started anew: it counts for nothing any more (ruling 9). */
  past: boolean;
}

/** Since the clock last started; where the step lies before that, as it was then. While it stands still nobody uses any. */
export function stepTime({ state, procedure, calendar, now }: CaseFile, step: Step): StepTime | null {
  if (!('clock' in state) || step.budget === 0) return null;
  const { clock } = state;
  const all = state.held.filter((holding) => holding.step === step.code);
  const since = all.filter(({ from }) => from >= clock.startedAt);
  const lead = isHeld(state) ? leadLeg(state) : null;
  const leg = lead?.step === step.code ? lead : null;
  const round = since.length > 0 || leg ? since : all;
  const running = leg && clock.endedAt === null && !isPaused(clock);
  const given = [...round, ...(leg ? [leg] : [])].map(({ budgetMinutes: minutes }) => minutes);
  return {
    used:
      round.reduce((sum, { minutes }) => sum + minutes, 0) +
      (running ? minutesWorked(calendar, leg.since, now) : 0),
    // What was left after a pause is part of what was given before it.
    budget: Math.max(
      ...given,
      given.length > 0 ? 0 : budgetMinutes(procedure.process, step, clock.due.wholeMinutes),
    ),
    touched: given.length > 0,
    past: since.length === 0 && leg === null,
  };
}
