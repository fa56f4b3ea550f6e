import type { Calendar } from '../../domain/calendar/calendar.ts';
import { formatLocalMinute, type Instant, localMinuteOf } from '../../domain/calendar/local-time.ts';
import { minutesWorked } from '../../domain/dossier/clock.ts';
import { type DueEntry, isFiled, isHeld, leadLeg, type Running } from '../../domain/dossier/state.ts';
import { dueDate } from '../../domain/due-date/due-date.ts';
import type { LoadedDossier } from '../../store/dossiers/load.ts';
import type { OfficeBook } from '../../store/office/office-book.ts';

/** Everything that made the dates of a dossier, in local time. */
export interface Explanation {
  code: string;
  status: string;
  submitted: string;
  start: string | null;
  end: string | null;
  dues: {
    event: number;
    cause: DueEntry['cause'];
    at: string;
    promise: string;
    law: string;
    counted: CountedSpan[];
  }[];
  baseDue: string | null;
  pauses: { from: string; to: string | null; cause: string; afterwards: string; minutes: number | null }[];
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

export function explanationOf(
  { state, events }: LoadedDossier,
  office: OfficeBook,
  now: Instant,
): Explanation {
  if (!isFiled(state)) throw new Error('there is no dossier to explain');
  const running: Running | undefined = 'clock' in state && isHeld(state) ? state : undefined;
  const clock = 'clock' in state ? state.clock : undefined;
  const agency = office.findAgency(state.agency);
  const calendar = agency && office.calendarOf(agency);
  const held = 'held' in state ? state.held : [];
  const open = running && clock?.pauses.at(-1)?.to !== null && isHeld(state) ? leadLeg(state) : undefined;
  const holdings = [
    ...held,
    ...(open && calendar && clock?.endedAt === null
      ? [{ ...open, minutes: minutesWorked(calendar, open.since, now) }]
      : []),
  ];
  return {
    code: state.code,
    status: state.status,
    submitted: local(state.submittedAt),
    start: clock ? local(clock.receivedAt) : null,
    end: clock?.endedAt ? local(clock.endedAt) : null,
    dues: (clock?.history ?? []).map((entry) => ({
      event: entry.event,
      cause: entry.cause,
      at: local(events[entry.event - 1]?.occurredAt ?? entry.at),
      promise: local(entry.promise),
      law: local(entry.law),
      counted: calendar ? countedSpans(calendar, entry) : [],
    })),
    baseDue: clock ? local(clock.baseDue) : null,
    pauses: (clock?.pauses ?? []).map(({ from, to, cause, afterwards }) => ({
      from: local(from),
      to: to && local(to),
      cause,
      afterwards,
      minutes: calendar && to ? minutesWorked(calendar, from, to) : null,
    })),
    holders: holdings.map(({ agency: at, unit, officer, step, minutes, budgetMinutes }) => ({
      agency: office.findAgency(at)?.name ?? at,
      unit: office.findAgency(at)?.units.find(({ code }) => code === unit)?.name ?? unit,
      officer: officer === null ? null : (office.findOfficer(officer)?.name ?? officer),
      step,
      minutes,
      budget: budgetMinutes,
    })),
  };
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

function local(instant: Instant): string {
  return formatLocalMinute(localMinuteOf(instant));
}
