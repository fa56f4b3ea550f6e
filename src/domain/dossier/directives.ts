import type { Instant } from '../calendar/local-time.ts';
import type { Directive } from './directive.ts';
import type { DirectiveAnswered, DirectiveGiven, RecordedEvent } from './events.ts';
import { withBeside } from './evolve-beside.ts';
import { type DossierState, type HeldState, isHeld } from './state.ts';

/**
 * What whoever has it must still answer. It was said to the dossier, not to a person: who takes it over answers.
 * There is nothing left to press for once there is a result.
 */
export function openDirectives(state: DossierState): readonly Directive[] {
  if (!isHeld(state) || state.clock.endedAt !== null) return [];
  return (state.beside.directives ?? []).filter(({ answeredAt }) => answeredAt === null);
}

export function withDirective(
  state: HeldState,
  { number, text, answerBy }: DirectiveGiven['data'],
  { actor, occurredAt: givenAt }: RecordedEvent,
): HeldState {
  const by = actor.kind === 'officer' ? actor.id : null;
  const given = { ...{ number, by, givenAt, answerBy, text }, answeredAt: null };
  const directives = [...(state.beside.directives ?? []), given];
  return withBeside(state, { directives }, givenAt);
}

export function withAnswer(
  state: HeldState,
  { number }: DirectiveAnswered['data'],
  answeredAt: Instant,
): HeldState {
  const directives = (state.beside.directives ?? []).map((one) =>
    one.number === number ? { ...one, answeredAt } : one,
  );
  // Whoever answers has it in hand: it is not taken back any more.
  return { ...withBeside(state, { directives }, answeredAt), lastGiven: null };
}
