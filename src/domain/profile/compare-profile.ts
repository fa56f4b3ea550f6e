import { isSameValue } from '../../lib/same-value.ts';
import type { Calendar, DayChange } from '../calendar/calendar.ts';
import type { RegimeTimeline } from '../regime/regime-timeline.ts';
import { partsOf } from './parts-of.ts';
import {
  type FixedReason,
  type InstalledThing,
  keyOf,
  type ProfileLine,
  type Thing,
  WHOLE,
} from './profile-line.ts';
import { sameUpTo } from './same-up-to.ts';

/**
 * What the profile has that the installation lacks or has otherwise, as of today. What only the installation has is its
 * own matter, and stands nowhere here.
 */
export function compareProfile(
  offered: readonly Thing[],
  installed: readonly InstalledThing[],
  today: string,
): readonly ProfileLine[] {
  const here = new Map(installed.map((thing) => [`${thing.stream}/${thing.id}`, thing]));
  const compared = [...offered, ...ownCalendars(offered, installed)];
  return compared.flatMap((thing) => {
    const known = here.get(`${thing.stream}/${thing.id}`);
    return known ? differences(thing, known, today) : lacking(thing);
  });
}

/** Agencies with working time of their own need the years to come as well. */
function ownCalendars(offered: readonly Thing[], installed: readonly InstalledThing[]): readonly Thing[] {
  const ofProvince = offered.find(({ stream }) => stream === 'calendar');
  if (ofProvince?.stream !== 'calendar') return [];
  return installed.flatMap((thing): Thing[] =>
    thing.stream === 'calendar' && thing.id !== ofProvince.id
      ? [{ ...thing, data: { ...ofProvince.data, changes: [] } }]
      : [],
  );
}

/** People are no part of this: an account is made by who answers for it. */
function lacking({ stream, id, data }: Thing): readonly ProfileLine[] {
  if (stream !== 'agency' && stream !== 'procedure') return [];
  const line = { stream, id, part: WHOLE };
  return [{ ...line, key: keyOf(line), before: undefined, after: data, own: false, fixed: null }];
}

function differences(offered: Thing, known: InstalledThing, today: string): readonly ProfileLine[] {
  const has = partsOf(known);
  return [...partsOf(offered)].flatMap(([part, after]): ProfileLine[] => {
    const before = has.get(part);
    if (isSameValue(before, after) || isBeside(known, part, after, today)) return [];
    const line = { stream: offered.stream, id: offered.id, part };
    const fixed = fixedReason({ ...line, before, after }, known, today);
    return [{ ...line, key: keyOf(line), before, after, own: known.own.has(part), fixed }];
  });
}

/** Days that are over are not changed; those of years to come are told by the last day of the table. */
function isBeside({ stream, data }: InstalledThing, part: string, after: unknown, today: string): boolean {
  if (stream !== 'calendar') return false;
  const known: Calendar = data;
  if (part === 'to') return String(after) <= known.to;
  const { date } = after as DayChange;
  return date <= today || date > known.to;
}

function fixedReason(
  { stream, part, before, after }: Pick<ProfileLine, 'stream' | 'part' | 'before' | 'after'>,
  known: InstalledThing,
  today: string,
): FixedReason | null {
  if (stream === 'profile' && part === 'provinceCode') return 'province-code';
  if (stream === 'profile' && part === 'timeline')
    return sameUpTo(today, before as RegimeTimeline, after as RegimeTimeline) ? null : 'past-regimes';
  if (stream === 'agency' && part === 'code') return 'agency-code';
  if (stream === 'agency' && (part === 'level' || part === 'parent')) return 'agency-place';
  if (known.stream !== 'calendar' || part === 'to') return null;
  return isSameDay(before as DayChange | undefined, after as DayChange) ? null : 'calendar-decision';
}

/** Only its name or the text it rests on is another: no date is counted otherwise. */
function isSameDay(before: DayChange | undefined, after: DayChange): boolean {
  return (
    before?.kind === after.kind && before.like === after.like && before.swappedWith === after.swappedWith
  );
}
