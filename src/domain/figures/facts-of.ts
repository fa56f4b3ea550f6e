import type { Calendar } from '../calendar/calendar.ts';
import type { Instant } from '../calendar/local-time.ts';
import type { RecordedEvent } from '../dossier/events.ts';
import { evolve } from '../dossier/evolve.ts';
import { latenessByCause } from '../dossier/lateness-by-cause.ts';
import { type DossierState, isFiled, isHeld, leadLeg, NO_DOSSIER } from '../dossier/state.ts';
import { type ClockedState, hasClock, type Outage } from '../dossier/time-spent.ts';
import { stopsTheClock, timelinessOf } from '../dossier/timeliness.ts';
import type { Agency } from '../organisation/agency.ts';
import type { Procedure } from '../procedure/procedure.ts';
import type { Granularity } from '../regime/local-rules.ts';
import { blockOf } from './block.ts';
import type { EndedAs, Fact, Standing } from './fact.ts';

/** An event with its place in the feed. */
export interface PlacedEvent extends RecordedEvent {
  position: number;
}

/** What judging one dossier needs of the office. */
export interface Judging {
  agency: Agency;
  procedure: Procedure;
  /** As it was known when the event was written down. */
  calendar: Calendar;
  granularity: Granularity;
  outages: readonly Outage[];
}

export type JudgingOf = (state: ClockedState, recorded: PlacedEvent) => Judging;

/**
 * The one place where a dossier is classified for figures: a fact for every event after which it is counted otherwise.
 * Read off the log alone, so the same log gives the same facts at any time.
 */
export function factsOf(events: readonly PlacedEvent[], judgingOf: JudgingOf): readonly Fact[] {
  const facts: Fact[] = [];
  let state: DossierState = NO_DOSSIER;
  let examiner: string | null = null;
  for (const recorded of events) {
    state = evolve(state, recorded);
    if (!isFiled(state) || !hasClock(state)) continue;
    examiner = examinerOf(state, recorded) ?? examiner;
    const before = facts.at(-1);
    const standing = standingOf(state, examiner, judgingOf(state, recorded), before);
    if (before && saysTheSame(before, standing)) continue;
    const { version, position, recordedAt, occurredAt } = recorded;
    const since = before && before.since > occurredAt ? before.since : occurredAt;
    facts.push({ ...standing, version, position, recordedAt, since });
  }
  return facts;
}

/** Who examines it; who served it at once; a step that nobody in particular has leaves it with whoever had it. */
function examinerOf(state: ClockedState, { event, actor }: RecordedEvent): string | null {
  if (event.type === 'ServedAtOnce') return actor.kind === 'officer' ? actor.id : null;
  if (!isHeld(state)) return null;
  const lead = leadLeg(state);
  return lead.work === 'examine' ? lead.officer : null;
}

function standingOf(
  state: ClockedState,
  officer: string | null,
  judging: Judging,
  before: Fact | undefined,
): Standing {
  const { clock, agency, field, channel, procedure } = state;
  const { endedAt } = clock;
  const pause = clock.pauses.at(-1);
  const stands = endedAt === null && pause && pause.to === null && stopsTheClock(pause);
  // What has ended was judged by what was known then, and is not judged again.
  const judged =
    before && before.endedAt === endedAt
      ? { timeliness: before.timeliness, lateShares: before.lateShares }
      : judge(state, judging, endedAt);
  return {
    ...{ agency, field, channel, officer, block: blockOf(judging.procedure, judging.agency) },
    ...{ procedure: procedure.id, procedureVersion: procedure.version },
    ...{ receivedAt: clock.receivedAt, dueAt: clock.baseDue, stoodAt: stands ? pause.from : null },
    ...{ endedAt, endedAs: endedAt === null ? null : endedAs(state) },
    ...judged,
  };
}

function judge(
  state: ClockedState,
  { procedure, calendar, granularity, outages }: Judging,
  endedAt: Instant | null,
): Pick<Standing, 'timeliness' | 'lateShares'> {
  if (endedAt === null) return { timeliness: null, lateShares: [] };
  const timeliness = timelinessOf(state.clock, calendar, endedAt, granularity);
  if (timeliness !== 'late') return { timeliness, lateShares: [] };
  return {
    timeliness,
    lateShares: latenessByCause(state, procedure.process, calendar, endedAt, outages).shares,
  };
}

/** A refusal in substance is a result (ruling 15). */
function endedAs(state: ClockedState): EndedAs {
  if (state.status === 'withdrawn' || state.status === 'stopped') return state.status;
  return state.result?.outcome === 'refused' ? 'refused' : 'granted';
}

const COMPARED = [
  ...(['agency', 'field', 'block', 'channel', 'procedure', 'officer', 'procedureVersion'] as const),
  ...(['receivedAt', 'dueAt', 'stoodAt', 'endedAt', 'endedAs', 'timeliness'] as const),
] as const satisfies readonly (keyof Standing)[];

function saysTheSame(fact: Standing, other: Standing): boolean {
  return COMPARED.every((key) => fact[key] === other[key]);
}
