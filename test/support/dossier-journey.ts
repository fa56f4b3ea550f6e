import assert from 'node:assert/strict';
import { formatLocalMinute, parseLocalMinute } from '../../src/domain/calendar/local-time.ts';
import type { Command } from '../../src/domain/dossier/commands.ts';
import { isHeld, leadLeg, standingOf } from '../../src/domain/dossier/state.ts';
import type { Step } from '../../src/domain/procedure/procedure.ts';
import { getStep, nextStep } from '../../src/domain/procedure/steps.ts';
import { command, receiveAtCounter, type Setting } from './dossier-fixture.ts';
import { type Act, type History, run } from './dossier-specification.ts';

/**
 * The ordinary way, from the counter until the dossier stands at a step or in a standing: one act every ten minutes,
 * the first on Monday 23/11/2026 at 08:00 (Tuesday 24/11 is a day off).
 */
export function upTo(
  start: Setting | History,
  where: string,
  from = '2026-11-23 08:00',
  every = 10,
): History {
  let history = run(start);
  for (let number = 0; !standsAt(history, where); number++) {
    assert.ok(number < 20, `no ordinary way leads to ${where}`);
    history = run(history, ordinaryAct(history, later(from, number * every)));
  }
  return history;
}

function standsAt({ state }: History, where: string): boolean {
  if (standingOf(state) === where) return true;
  return state.status === 'in-progress' && leadLeg(state).step === where;
}

/** What whoever holds the dossier would do with it next, if all is well. */
export function ordinaryAct({ setting, state }: History, at: string): Act {
  const clerk = `${setting.agency.id}/counter-clerk`;
  if (state.status === 'submitted') return [clerk, at, command('receive')];
  if (!isHeld(state)) return [clerk, at, receiveAtCounter()];
  const { process } = setting.procedure.content;
  const leg = leadLeg(state);
  const step = getStep(process, leg.step);
  const by = leg.officer ?? whoDoes(setting, step);
  const next = nextStep(process, leg.step);
  return [by, at, state.status === 'resolved' ? command('return') : ordinaryCommand(setting, step, next)];
}

function ordinaryCommand(setting: Setting, { work }: Step, next: Step | undefined): Command {
  switch (work) {
    case 'intake':
      return command('hand-over', { officer: next?.work === 'examine' ? whoDoes(setting, next) : null });
    case 'assign':
      return command('assign', { officer: next ? whoDoes(setting, next) : '' });
    case 'examine':
      if (next?.work === 'approve') return command('propose-result');
      return command('hand-over', { officer: next ? whoDoes(setting, next) : null });
    case 'return':
      return command('take-in');
    default:
      return command(work);
  }
}

/** The first officer of the unit with the role of the step. */
export function whoDoes({ officers }: Setting, { role, unit }: Step): string {
  const officer = officers.find(({ duties }) =>
    duties.some((duty) => duty.role === role && duty.unit === unit),
  );
  assert.ok(officer, `nobody is ${role} in ${unit}`);
  return officer.id;
}

function later(local: string, minutes: number): string {
  const minute = parseLocalMinute(local.replace(' ', 'T'));
  assert.ok(minute !== undefined);
  return formatLocalMinute(minute + minutes);
}
