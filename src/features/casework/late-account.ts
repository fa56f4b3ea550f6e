import { minutesWorked } from '../../domain/dossier/clock.ts';
import { isHeld, leadLeg } from '../../domain/dossier/state.ts';
import type { CaseFile } from './queries.ts';
import { stepTime } from './step-time.ts';

/** Part of a delay, and who it is put down to. */
export interface LateShare {
  unit: string;
  minutes: number;
}

/**
 * On whose account a dossier is late (ruling 17): late minutes go to what steps used beyond their budgets, in the
 * order of the steps; what is left of them to whoever has it after the due instant.
 */
export function lateAccount(file: CaseFile): readonly LateShare[] {
  const { state, procedure, calendar, now, names } = file;
  if (!('clock' in state)) return [];
  const { due, endedAt } = state.clock;
  const shares: LateShare[] = [];
  let left = minutesWorked(calendar, due.promise, endedAt ?? now);
  const charge = (code: string, minutes: number) => {
    const unit = names.unit(code, null);
    const same = shares.find((share) => share.unit === unit);
    if (same) same.minutes += minutes;
    else if (minutes > 0) shares.push({ unit, minutes });
    left -= minutes;
  };
  for (const step of procedure.process.steps) {
    const time = stepTime(file, step);
    if (time && !time.past) charge(step.unit, Math.min(left, Math.max(0, time.used - time.budget)));
  }
  const last = isHeld(state) && endedAt === null ? leadLeg(state) : state.held.at(-1);
  if (last) charge(last.unit, left);
  return shares;
}
