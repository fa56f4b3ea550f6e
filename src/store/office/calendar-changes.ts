import type { Calendar } from '../../domain/calendar/calendar.ts';
import type { CalendarChange } from '../../domain/calendar/calendar-change.ts';
import type { Agency } from '../../domain/organisation/agency.ts';
import type { Result } from '../../lib/result.ts';
import type { Database } from '../ledger/database.ts';
import { OWNER } from '../ledger/identity.ts';
import { type CommandUsed, changeIfUnmoved, type Moved, type Seen } from './change-if-unmoved.ts';
import type { OfficeAct } from './office-log.ts';

/** A calendar as a confirmed decision leaves it. */
export interface ChangedCalendar {
  calendar: Calendar;
  /** The version that was looked at; 0: the agency had none of its own. */
  seen: number;
}

/**
 * The change, the calendars it leaves and, where an agency gets one of its own, the agency: in one transaction, and only
 * if no calendar has moved since it was looked at. The dossiers follow, one command each.
 */
export function writeCalendarChange(
  database: Database,
  {
    change,
    calendars,
    agency,
  }: { change: Changed; calendars: readonly ChangedCalendar[]; agency: Agency | null },
  act: OfficeAct,
): Promise<Result<{ repeated: boolean }, Moved | CommandUsed>> {
  const seen: Seen[] = [
    { stream: 'calendar-change', id: change.content.id, version: change.seen },
    ...calendars.map(
      ({ calendar, seen: version }): Seen => ({ stream: 'calendar', id: calendar.id, version }),
    ),
  ];
  return changeIfUnmoved(
    database,
    seen,
    [
      { stream: 'calendar-change', id: change.content.id, data: change.content },
      ...calendars.map(({ calendar }) => ({ stream: 'calendar' as const, id: calendar.id, data: calendar })),
      ...(agency ? [{ stream: 'agency' as const, id: agency.id, data: agency }] : []),
    ],
    act,
  );
}

/** As read, with the version it had. */
export interface Changed {
  content: CalendarChange;
  seen: number;
}

/** All there are, the latest first. */
export async function readCalendarChanges(database: Pick<Database, 'read'>): Promise<readonly Changed[]> {
  const [rows = []] = await database.read(OWNER, {
    name: 'calendar_changes',
    text: `select head_version, data from office_current where stream = 'calendar-change'
           order by data ->> 'at' desc, id`,
    values: [],
  });
  return rows.map((row) => ({ content: row.data as CalendarChange, seen: row.head_version as number }));
}

const SETTLED = { moving: 'moved', restoring: 'restored', moved: 'moved', restored: 'restored' } as const;

/** Every dossier has been looked at: nothing is left to do. */
export function settleCalendarChange(
  database: Database,
  { content, seen }: Changed,
  act: OfficeAct,
): Promise<Result<{ repeated: boolean }, Moved | CommandUsed>> {
  const settled: CalendarChange = { ...content, state: SETTLED[content.state] };
  return changeIfUnmoved(
    database,
    [{ stream: 'calendar-change', id: content.id, version: seen }],
    [{ stream: 'calendar-change', id: content.id, data: settled }],
    act,
  );
}
