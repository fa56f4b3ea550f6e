import { instantOf, localMinuteOf } from '../../domain/calendar/local-time.ts';
import type { Command } from '../../domain/dossier/commands.ts';
import type { FiledState } from '../../domain/dossier/state.ts';
import type { Pen } from '../../store/dossiers/pen.ts';
import { isLate, lateMinute, readLate } from '../../web/late-entry.tsx';
import type { Entry } from './entry.ts';

/** When an act of the form was done, where that was before it was written down. */
export function lateOf(entry: Entry, pen: Pen, { lastAt }: FiledState): Command['late'] {
  const typed = readLate(entry.text);
  const minute = isLate(typed) ? lateMinute(typed) : undefined;
  if (minute === undefined) return null;
  // People give minutes: in the minute of what happened last is just after it, not before.
  const occurredAt = minute === localMinuteOf(lastAt) ? lastAt : instantOf(minute);
  return { occurredAt, reason: pen.wording(typed.reason) };
}
