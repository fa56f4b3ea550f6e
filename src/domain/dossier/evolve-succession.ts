import type { Instant } from '../calendar/local-time.ts';
import type { AgencySucceeded, LegStanding } from './events.ts';
import { askedLegs, type Draft, type FiledState, type HeldState, isHeld, leadLeg } from './state.ts';

/** The successor stands where the old agency stood; who had it before, and how long, stays as it was written. */
export function succeed<State extends Draft | FiledState>(
  state: State,
  data: AgencySucceeded['data'],
  at: Instant,
): State {
  const { from, to } = data;
  const moved = {
    ...state,
    agency: state.agency === from ? to : state.agency,
    parties: [...new Set(state.parties.map((party) => (party === from ? to : party)))],
    lastAt: at,
  };
  if (state.status === 'draft' || !isHeld(state)) return moved;
  return { ...moved, ...inHand(state, data) };
}

function inHand(state: HeldState, { from, to, legs }: AgencySucceeded['data']): Partial<HeldState> {
  const take = (leg: LegStanding): LegStanding => {
    const place = leg.agency === from ? legs.find((one) => one.leg === leg.leg) : undefined;
    return place ? { ...leg, agency: to, unit: place.unit, officer: place.officer } : leg;
  };
  const { lastGiven, papersFound } = state;
  return {
    legs: [take(leadLeg(state)), ...askedLegs(state).map(take)],
    // Who gave it away is in another agency now: it is not taken back across a merger.
    lastGiven: lastGiven?.from.agency === from || leadLeg(state).agency === from ? null : lastGiven,
    ...(papersFound?.agency === from ? { papersFound: { ...papersFound, agency: to } } : {}),
  };
}
