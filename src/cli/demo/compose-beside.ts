import type { Command } from '../../domain/dossier/commands.ts';
import type { LegStanding } from '../../domain/dossier/events.ts';
import { askedLegs, type DossierState, isHeld } from '../../domain/dossier/state.ts';
import { assertNever } from '../../lib/assert-never.ts';
import type { Pen } from '../../store/dossiers/pen.ts';
import type { Composing } from './composing.ts';
import type { BesideAct, DemoAct } from './demo-act.ts';

const BESIDE: readonly DemoAct['type'][] = [
  ...(['accept-handover', 'claim', 'name-participants', 'verify', 'ask-opinion', 'answer-opinion'] as const),
  ...(['withdraw-opinion', 'remind-opinion', 'send-parts', 'answer-part'] as const),
];

export function isBeside(act: DemoAct): act is BesideAct {
  return BESIDE.includes(act.type);
}

/** What goes on beside the way of a dossier. */
export function composeBeside(act: BesideAct, given: Composing, pen: Pen, state: DossierState): Command {
  const { at, later, resultNumber } = given;
  switch (act.type) {
    case 'accept-handover':
      return { type: act.type, missing: pen.wording(act.missing ?? ''), late: null };
    case 'verify': {
      const [place, attended] = [pen.wording(act.place), pen.wording(act.attended)];
      return {
        type: act.type,
        heldAt: at,
        place,
        attended,
        content: pen.wording(act.content),
        files: [],
        late: null,
      };
    }
    case 'ask-opinion': {
      const { promise } = heldOf(state).clock.due;
      const wanted = later(at, act.within);
      const answerBy = promise > at && promise < wanted ? promise : wanted;
      return {
        type: act.type,
        of: act.of,
        question: pen.wording(act.question),
        answerBy,
        files: [],
        late: null,
      };
    }
    case 'answer-opinion': {
      const { leg } = askedOf(state, ({ kind }) => kind === 'opinion');
      return { type: act.type, leg, answer: pen.wording(act.answer), files: [], late: null };
    }
    case 'withdraw-opinion': {
      const { leg } = askedOf(state, ({ kind }) => kind === 'opinion');
      return { type: act.type, leg, reason: pen.wording(act.reason), late: null };
    }
    case 'remind-opinion':
      return { type: act.type, leg: askedOf(state, ({ kind }) => kind === 'opinion').leg, late: null };
    case 'answer-part': {
      const { leg } = askedOf(state, ({ kind, step }) => kind === 'part' && step === act.part);
      const number = act.outcome === 'done' ? resultNumber : null;
      return {
        type: act.type,
        leg,
        outcome: act.outcome,
        number,
        text: pen.wording(act.text),
        files: [],
        late: null,
      };
    }
    case 'claim':
    case 'name-participants':
    case 'send-parts':
      return { ...act, late: null };
    default:
      return assertNever(act);
  }
}

function heldOf(state: DossierState) {
  if (!isHeld(state)) throw new Error('nobody has the dossier');
  return state;
}

function askedOf(state: DossierState, which: (leg: LegStanding) => boolean): LegStanding {
  const leg = askedLegs(heldOf(state)).find(which);
  if (!leg) throw new Error('nobody was asked');
  return leg;
}
