import { fail, ok, type Result } from '../../lib/result.ts';
import type { Instant } from '../calendar/local-time.ts';
import type { Command } from './commands.ts';
import type { DecisionContext } from './context.ts';
import { openDirectives } from './directives.ts';
import type { DossierEvent } from './events.ts';
import type { WordingRef } from './references.ts';
import type { Refusal } from './refusals.ts';
import { type HeldState, leadLeg } from './state.ts';

type Events = Result<readonly DossierEvent[], Refusal>;
type Given<Type extends Command['type']> = Extract<Command, { type: Type }>;

/** Đôn đốc: to whoever has it now, with a day for the answer. */
export function decideDirect(
  state: HeldState,
  { answerBy }: Given<'direct'>,
  text: WordingRef,
  { actor, deputy }: DecisionContext,
  at: Instant,
): Events {
  const { agency, unit, officer } = leadLeg(state);
  const self = actor.kind === 'officer' ? [actor.id, deputy?.officer] : [];
  if (officer !== null && self.includes(officer)) return fail({ code: 'directive-to-oneself' });
  if (answerBy <= at) return fail({ code: 'answer-day-passed', after: at });
  const number = (state.beside.directives?.length ?? 0) + 1;
  const to = { agency, unit, officer };
  return ok([{ type: 'DirectiveGiven', data: { number, to, text, answerBy } }]);
}

export function decideAnswerDirective(
  state: HeldState,
  { directive: number }: Given<'answer-directive'>,
  answer: WordingRef,
  at: Instant,
): Events {
  const open = openDirectives(state).find((one) => one.number === number);
  if (!open) return fail({ code: 'unknown-directive', directive: number });
  return ok([{ type: 'DirectiveAnswered', data: { number, answer, late: at > open.answerBy } }]);
}
