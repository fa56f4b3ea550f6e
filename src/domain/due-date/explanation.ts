import { assertNever } from '../../lib/assert-never.ts';
import type { Calendar } from '../calendar/calendar.ts';
import type { DayStatus } from '../calendar/day-status.ts';
import { type DayStretch, stretchesOf } from '../calendar/day-stretches.ts';
import { dayOf, type LocalDay, type LocalMinute, MINUTES_PER_DAY } from '../calendar/local-time.ts';
import { dayStatus } from '../calendar/working-days.ts';
import type { Reading } from './counting.ts';

/** What a stretch of time was on the way from start to due; printed for officer, applicant and inspector. */
export interface Span {
  from: LocalMinute;
  to: LocalMinute;
  /** Minutes that counted: all of them or none. */
  minutes: number;
  kind: SpanKind;
  /** The holiday, make-up day or half day off it is, and the law or notice that is based on. */
  name: string | null;
  basis: string | null;
}

/** rolled: past the last day of a calendar term, on the way to a working day. */
export type SpanKind = 'counted' | 'holiday' | 'weekend' | 'closed' | 'not-counted' | 'rolled';

/** Spans that tile start to due, in order, cut at every session (`docs/contracts.md`, `due`). Both in the table. */
export function explain(calendar: Calendar, start: LocalMinute, due: LocalMinute, reading: Reading): Span[] {
  const spans: Span[] = [];
  for (let day = dayOf(start); day <= dayOf(due); day++) {
    const status = dayStatus(calendar, day);
    if (!status.ok) throw new Error(`explaining day ${day}, which is beyond the calendar`);
    for (const stretch of stretchesOf(status.value)) {
      const from = Math.max(start, day * MINUTES_PER_DAY + stretch.from);
      const to = Math.min(due, day * MINUTES_PER_DAY + stretch.to);
      if (from < to) append(spans, spanOf(from, to, kindOf(reading, day, status.value, stretch), stretch));
    }
  }
  return spans;
}

function kindOf(reading: Reading, day: LocalDay, status: DayStatus, stretch: DayStretch): SpanKind {
  switch (reading.by) {
    case 'minutes':
      return stretch.kind === 'session' ? 'counted' : stretch.kind;
    case 'full-days':
      if (stretch.kind !== 'session') return stretch.kind;
      return day >= reading.first && status.kind === 'full' ? 'counted' : 'not-counted';
    case 'calendar-days':
      if (day <= reading.receipt) return 'not-counted';
      return day <= reading.last ? 'counted' : 'rolled';
    default:
      return assertNever(reading);
  }
}

function spanOf(from: LocalMinute, to: LocalMinute, kind: SpanKind, stretch: DayStretch): Span {
  const change = saysWhy(kind, stretch) ? stretch.change : undefined;
  return {
    from,
    to,
    minutes: kind === 'counted' ? to - from : 0,
    kind,
    name: change?.name ?? null,
    basis: change?.basis ?? null,
  };
}

/** The working half of a half day is named only where that is why it does not count. */
function saysWhy(kind: SpanKind, { kind: stretchKind, change }: DayStretch): boolean {
  const workedHalf = stretchKind === 'session' && change?.kind !== 'make-up';
  return kind === 'not-counted' || !workedHalf;
}

/** A night is one span: the midnight in it is no border where work ends before and begins after it. */
function append(spans: Span[], span: Span): void {
  const before = spans.at(-1);
  if (before?.kind === 'closed' && span.kind === 'closed') before.to = span.to;
  else spans.push(span);
}
