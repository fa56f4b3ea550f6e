import { AGREEMENT_TRANSITIONS } from './agreement-transitions.ts';
import { BESIDE_TRANSITIONS } from './beside-transitions.ts';
import { CALENDAR_TRANSITIONS } from './calendar-transitions.ts';
import { CLOCK_TRANSITIONS } from './clock-transitions.ts';
import type { CommandType } from './commands.ts';
import { DIRECTIVE_TRANSITIONS } from './directive-transitions.ts';
import { INTAKE_TRANSITIONS } from './intake-transitions.ts';
import { RESULT_TRANSITIONS } from './result-transitions.ts';
import { SUCCESSION_TRANSITIONS } from './succession-transitions.ts';
import type { Transition } from './transition.ts';
import { WORK_TRANSITIONS } from './work-transitions.ts';

/**
 * Every way a dossier can move. `decide` reads it, the buttons read it, the permission test walks it and the
 * diagram in `docs/` is drawn from it, so that they cannot disagree.
 */
export const TRANSITIONS: readonly Transition[] = [
  ...INTAKE_TRANSITIONS,
  ...WORK_TRANSITIONS,
  ...BESIDE_TRANSITIONS,
  ...CLOCK_TRANSITIONS,
  ...CALENDAR_TRANSITIONS,
  ...SUCCESSION_TRANSITIONS,
  ...RESULT_TRANSITIONS,
  ...AGREEMENT_TRANSITIONS,
  ...DIRECTIVE_TRANSITIONS,
];

const BY_COMMAND = Map.groupBy(TRANSITIONS, ({ command }) => command);

export function transitionsOf(command: CommandType): readonly Transition[] {
  return BY_COMMAND.get(command) ?? [];
}
