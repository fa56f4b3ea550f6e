import type { Instant } from '../../domain/calendar/local-time.ts';
import { minutesWorked } from '../../domain/dossier/clock.ts';
import type { DossierEvent, LegStanding } from '../../domain/dossier/events.ts';
import { isHeld } from '../../domain/dossier/state.ts';
import type { CaseFile } from '../../features/casework/queries.ts';
import { local } from './local.ts';

/** An opinion asked of others, or a part of the work they have, with its own dates. */
export interface ExplainedAsked {
  leg: number;
  kind: 'opinion' | 'part';
  /** Code of the part; null: an opinion. */
  part: string | null;
  agency: string;
  unit: string;
  asked: string;
  due: string | null;
  ended: string | null;
  /** `dropped`: the dossier was closed while it was waited for. */
  outcome: 'waiting' | 'answered' | 'done' | 'refused' | 'withdrawn' | 'dropped';
  late: boolean;
  /** Working minutes of the receiving agency's calendar; null: nobody waits any more, and it was never answered. */
  minutes: number | null;
}

type Told = Pick<CaseFile, 'events' | 'state' | 'calendar' | 'names' | 'now'>;

/** In the order in which they were asked. */
export function askedOf(file: Told): ExplainedAsked[] {
  return file.events.flatMap(({ event }) => legsOpenedBy(event)).map((leg) => explained(leg, file));
}

function legsOpenedBy(event: DossierEvent): readonly LegStanding[] {
  switch (event.type) {
    case 'OpinionAsked':
      return [event.data.to];
    case 'PartsSent':
      return event.data.to;
    case 'PartAnswered':
      return event.data.next;
    default:
      return [];
  }
}

function explained(leg: LegStanding, file: Told): ExplainedAsked {
  const { calendar, names, now } = file;
  const { at, outcome } = endOf(leg, file);
  const until = at ?? (outcome === 'waiting' ? now : null);
  const isPart = leg.kind === 'part';
  return {
    ...{ leg: leg.leg, kind: isPart ? 'part' : 'opinion', part: isPart ? leg.step : null },
    ...{ agency: names.agency(leg.agency), unit: names.unit(leg.unit, leg.agency) },
    ...{ asked: local(leg.since), due: leg.stepDue && local(leg.stepDue), ended: at && local(at), outcome },
    late: until !== null && outcome !== 'withdrawn' && leg.stepDue !== null && until > leg.stepDue,
    minutes: until === null ? null : minutesWorked(calendar, leg.since, until),
  };
}

function endOf(
  { leg }: LegStanding,
  { events, state }: Told,
): { at: Instant | null; outcome: ExplainedAsked['outcome'] } {
  for (const { event, occurredAt: at } of events) {
    if (event.type === 'OpinionAnswered' && event.data.held.leg === leg) return { at, outcome: 'answered' };
    if (event.type === 'OpinionWithdrawn' && event.data.held.leg === leg) return { at, outcome: 'withdrawn' };
    if (event.type === 'PartAnswered' && event.data.held.leg === leg)
      return { at, outcome: event.data.outcome };
  }
  const waiting = isHeld(state) && state.legs.some((one) => one.leg === leg);
  return { at: null, outcome: waiting ? 'waiting' : 'dropped' };
}
