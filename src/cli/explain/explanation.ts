import type { Calendar } from '../../domain/calendar/calendar.ts';
import { formatLocalMinute, localMinuteOf } from '../../domain/calendar/local-time.ts';
import { minutesWorked } from '../../domain/dossier/clock.ts';
import { type ClockFacts, type DueEntry, isHeld, leadLeg } from '../../domain/dossier/state.ts';
import { dueDate } from '../../domain/due-date/due-date.ts';
import type { CaseFile } from '../../features/casework/queries.ts';
import { askedOf, type ExplainedAsked } from './asked.ts';
import { type ExplainedExtension, extensionsOf } from './extensions.ts';
import { type Judgement, judgementOf } from './judgement.ts';
import { type ExplainedLateEntry, type ExplainedOutage, lateEntriesOf, outagesOf } from './late-entries.ts';
import { local } from './local.ts';
import { type ExplainedPause, pausesOf } from './pauses.ts';

/** Everything that made the dates of a dossier, in local time. */
export interface Explanation {
  code: string;
  status: string;
  submitted: string;
  /** Until when the office must take it in or ask; null: it was answered. */
  answerBy: string | null;
  start: string | null;
  end: string | null;
  dues: {
    event: number;
    cause: DueEntry['cause'];
    at: string;
    promise: string;
    law: string;
    counted: CountedSpan[];
    /** The decision by which days off moved it; null: they did not. */
    decision: { number: string; date: string; days: readonly { date: string; name: string }[] } | null;
  }[];
  baseDue: string | null;
  pauses: ExplainedPause[];
  extensions: ExplainedExtension[];
  asked: ExplainedAsked[];
  lateEntries: ExplainedLateEntry[];
  outages: ExplainedOutage[];
  /** null: not received, so no time has run. */
  judgement: Judgement | null;
  holders: {
    agency: string;
    unit: string;
    officer: string | null;
    step: string;
    minutes: number;
    budget: number;
  }[];
}

export interface CountedSpan {
  from: string;
  to: string;
  minutes: number;
  kind: string;
  name: string | null;
  basis: string | null;
}

export function explanationOf(file: CaseFile): Explanation {
  const { state, events, calendar, names } = file;
  const clock = 'clock' in state ? state.clock : null;
  return {
    code: state.code,
    status: state.status,
    submitted: local(state.submittedAt),
    answerBy: state.status === 'submitted' ? local(state.answerBy) : null,
    start: clock && local(clock.receivedAt),
    end: clock?.endedAt ? local(clock.endedAt) : null,
    dues: (clock?.history ?? []).map((entry) => ({
      event: entry.event,
      cause: entry.cause,
      at: local(events[entry.event - 1]?.occurredAt ?? entry.at),
      promise: local(entry.promise),
      law: local(entry.law),
      counted: countedSpans(calendar, entry),
      decision: decisionOf(entry, clock),
    })),
    baseDue: clock && local(clock.baseDue),
    pauses: clock ? pausesOf(file, clock) : [],
    extensions: extensionsOf(file),
    asked: askedOf(file),
    lateEntries: lateEntriesOf(file),
    outages: outagesOf(file),
    judgement: clock && judgementOf(file, clock),
    holders: holdingsOf(file).map(({ agency, unit, officer, step, minutes, budgetMinutes }) => ({
      agency: names.agency(agency),
      unit: names.unit(unit, agency),
      officer: officer && names.officer(officer),
      step,
      minutes,
      budget: budgetMinutes,
    })),
  };
}

/** Those that came to an end, and the lead's that goes on. */
function holdingsOf({ state, calendar, now }: CaseFile) {
  if (!('held' in state)) return [];
  const stands = state.clock.endedAt !== null || state.clock.pauses.at(-1)?.to === null;
  if (!isHeld(state) || stands) return state.held;
  const lead = leadLeg(state);
  return [...state.held, { ...lead, minutes: minutesWorked(calendar, lead.since, now) }];
}

function decisionOf({ event }: DueEntry, clock: ClockFacts | null): Explanation['dues'][number]['decision'] {
  const order = clock?.moves?.find((move) => move.event === event)?.order;
  return order ? { ...order.decision, days: order.days } : null;
}

/** How a date counted from a start was counted; one that went on after a pause has no single count. */
function countedSpans(calendar: Calendar, { cause, at, limit, policy }: DueEntry): CountedSpan[] {
  if (cause !== 'received' && cause !== 'restart') return [];
  const counted = dueDate(calendar, localMinuteOf(at), limit, policy);
  if (!counted.ok) return [];
  return counted.value.explanation.map((span) => ({
    ...span,
    from: formatLocalMinute(span.from),
    to: formatLocalMinute(span.to),
  }));
}
