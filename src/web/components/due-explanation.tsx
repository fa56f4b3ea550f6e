import type { Calendar } from '../../domain/calendar/calendar.ts';
import {
  dayOf,
  formatDay,
  formatLocalMinute,
  type Instant,
  localMinuteOf,
  weekdayOf,
} from '../../domain/calendar/local-time.ts';
import { fullDayMinutes } from '../../domain/calendar/working-days.ts';
import { dueDate } from '../../domain/due-date/due-date.ts';
import type { Span, SpanKind } from '../../domain/due-date/explanation.ts';
import type { TimeLimit } from '../../domain/procedure/procedure.ts';
import { dateWords, durationWords } from '../../words/vi/date-words.ts';

interface DueExplanationProps extends Pick<TimeLimit, 'limit' | 'policy'> {
  calendar: Calendar;
  start: Instant;
}

/** Every day from start to due, in words: what counted of it, and why the rest did not. */
export function DueExplanation({ calendar, start, limit, policy }: DueExplanationProps) {
  const due = dueDate(calendar, localMinuteOf(start), limit, policy);
  if (!due.ok) return null;
  return (
    <ol class="mc-days">
      {daysOf(due.value.explanation, fullDayMinutes(calendar)).map(({ days, says }) => (
        <li key={days}>
          <span class="mc-days__day">{days}</span> <span>{says}</span>
        </li>
      ))}
    </ol>
  );
}

/** A day, or days in a row of which the same is to be said. */
interface Run {
  first: number;
  last: number;
  /** Of each day. */
  minutes: number;
  /** Which hours counted, and why the rest did not. */
  hours: string;
  reasons: string;
}

/** Nights and lunch breaks need no explaining. */
function daysOf(spans: readonly Span[], minutesOfDay: number): { days: string; says: string }[] {
  const byDay = Map.groupBy(
    spans.filter(({ kind }) => kind !== 'closed'),
    ({ from }) => dayOf(from),
  );
  const runs: Run[] = [];
  for (const [day, ofDay] of byDay) {
    const run = runOf(day, ofDay);
    const before = runs.at(-1);
    const same = before?.hours === run.hours && before.reasons === run.reasons && before.last + 1 === day;
    if (before && same) before.last = day;
    else runs.push(run);
  }
  return runs.map((run) => ({ days: runWords(run), says: sentenceOf(run, minutesOfDay) }));
}

function runOf(day: number, spans: readonly Span[]): Run {
  const counted = spans.filter(({ kind }) => kind === 'counted');
  const others = spans.filter(({ kind }) => kind !== 'counted');
  return {
    ...{ first: day, last: day },
    minutes: counted.reduce((sum, span) => sum + span.minutes, 0),
    hours: counted.map(({ from, to }) => `${clockTime(from)} đến ${clockTime(to)}`).join(', '),
    reasons: [...new Set(others.map(reasonOf))].join('; '),
  };
}

function sentenceOf({ first, last, minutes, hours, reasons }: Run, minutesOfDay: number): string {
  const days = last - first + 1;
  if (minutes === 0) return reasons;
  // Days of the calendar count as such, however long: their minutes would only confuse.
  if (minutes > minutesOfDay) return `tính ${days} ngày`;
  const each = days > 1 ? 'mỗi ngày ' : '';
  const counted = `tính ${durationWords(minutes * days, minutesOfDay)} làm việc (${each}${hours})`;
  return reasons === '' ? counted : `${counted}; ${reasons}`;
}

function runWords({ first, last }: Run): string {
  return first === last ? dayWords(first) : `${dayWords(first)} đến ${dayWords(last)}`;
}

const WEEKDAYS = ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'] as const;

function dayWords(day: number): string {
  return `${WEEKDAYS[weekdayOf(day)]} ${dateWords(formatDay(day))}`;
}

function clockTime(minute: number): string {
  const [, time = ''] = formatLocalMinute(minute).split('T');
  return time;
}

const KINDS: Readonly<Record<SpanKind, string>> = {
  counted: '',
  holiday: 'nghỉ lễ',
  weekend: 'nghỉ hằng tuần',
  closed: 'ngoài giờ',
  'not-counted': 'không tính',
  rolled: 'dời sang ngày làm việc',
};

function reasonOf({ kind, name, basis }: Span): string {
  const source = [name, basis].filter((part) => part !== null).join('; ');
  return source === '' ? KINDS[kind] : `${KINDS[kind]} (${source})`;
}
