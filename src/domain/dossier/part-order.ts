import type { Instant } from '../calendar/local-time.ts';
import { agencyOf, partsOf } from '../procedure/parts.ts';
import type { Part } from '../procedure/procedure.ts';
import { partMinutes } from '../procedure/steps.ts';
import { stepDueAfter } from './clock.ts';
import type { DecisionContext } from './context.ts';
import type { LegStanding, PlannedPart } from './events.ts';
import { askedLegs, type Beside, type HeldState } from './state.ts';

/**
 * Who comes after the agencies that are sent their part now, and until when, if everybody before keeps their day: the
 * rest of the order that the phiếu chuyển xử lý names (NĐ 61 Đ19.6).
 */
export function planAfter(
  state: HeldState,
  { partsDone }: Pick<Beside, 'partsDone'>,
  sent: readonly LegStanding[],
  context: DecisionContext,
  at: Instant,
): readonly PlannedPart[] {
  const { process } = context.procedure.content;
  const ends = new Map<string, Instant>();
  for (const { part, outcome, at: doneAt } of partsDone) if (outcome === 'done') ends.set(part, doneAt);
  for (const { step, stepDue } of [...askedLegs(state), ...sent]) ends.set(step, stepDue ?? at);
  const planned: PlannedPart[] = [];
  const waiting = new Set(partsOf(process).filter(({ code, after }) => after.length > 0 && !ends.has(code)));
  for (let part = nextOf(waiting, ends); part; part = nextOf(waiting, ends)) {
    waiting.delete(part);
    const agency = agencyOf(part.agency, context.agency, context.others ?? []);
    const begins = [at, ...part.after.map((before) => ends.get(before) ?? at)].reduce((one, other) =>
      one > other ? one : other,
    );
    const due = stepDueAfter(
      context.calendar,
      begins,
      partMinutes(process, part, state.clock.due.wholeMinutes),
    );
    // Where the calendar is not known so far, or the agency is not there, the paper cannot say it yet.
    if (!agency || !due.ok) continue;
    ends.set(part.code, due.value);
    planned.push({ part: part.code, agency: agency.id, unit: part.unit, due: due.value });
  }
  return planned;
}

function nextOf(waiting: ReadonlySet<Part>, ends: ReadonlyMap<string, Instant>): Part | undefined {
  return [...waiting].find(({ after }) => after.every((before) => ends.has(before)));
}
