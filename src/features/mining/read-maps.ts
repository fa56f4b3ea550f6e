import type { Calendar } from '../../domain/calendar/calendar.ts';
import type { Instant } from '../../domain/calendar/local-time.ts';
import { minutesWorked } from '../../domain/dossier/clock.ts';
import { NEVER_MOVE } from '../../domain/mining/path.ts';
import { openMap, type ProcessMap, type WorkingMinutes } from '../../domain/mining/process-map.ts';
import type { Procedure } from '../../domain/procedure/procedure.ts';
import type { Database } from '../../store/ledger/database.ts';
import type { Identity } from '../../store/ledger/identity.ts';
import { type LivesSought, readLives } from '../../store/mining/read-lives.ts';
import type { OfficeBook } from '../../store/office/office-book.ts';

/** What dossiers of a procedure did, against its version in force. */
export interface MappedProcedure {
  version: number;
  content: Procedure;
  map: ProcessMap;
  /** Dossiers that run under an earlier version, whose steps may be others. */
  ofOtherVersions: number;
}

/** A map for each procedure of which something was filed; one reading of the log for all of them. */
export async function readMaps(
  { database, office }: { database: Pick<Database, 'read'>; office: OfficeBook },
  identity: Identity,
  sought: LivesSought,
): Promise<readonly MappedProcedure[]> {
  const minutesOf = workingMinutesBy(office);
  const open = new Map<string, Opened>();
  for await (const lives of readLives(database, identity, { ...sought, without: NEVER_MOVE })) {
    for (const life of lives) {
      const found =
        open.get(life.procedure.id) ?? (await openFor(office, life.procedure, sought.asOf, minutesOf));
      open.set(life.procedure.id, found);
      if (life.procedure.version !== found.version) found.others += 1;
      found.tally.add(life);
    }
  }
  return [...open.values()].map(({ version, content, tally, others }) => ({
    ...{ version, content, map: tally.map(), ofOtherVersions: others },
  }));
}

interface Opened {
  version: number;
  content: Procedure;
  tally: ReturnType<typeof openMap>;
  others: number;
}

/** One that is no longer in force is held against the version its dossiers have. */
async function openFor(
  office: OfficeBook,
  { id, version }: { id: string; version: number },
  now: Instant,
  minutesOf: WorkingMinutes,
): Promise<Opened> {
  const found = office.findProcedure(id) ?? (await office.procedureAt(id, version));
  return { ...found, tally: openMap(found.content.process, now, minutesOf), others: 0 };
}

export function workingMinutesBy(office: Pick<OfficeBook, 'findAgency' | 'calendarOf'>): WorkingMinutes {
  const calendars = new Map<string, Calendar | undefined>();
  return (agency, from, to) => {
    if (!calendars.has(agency)) {
      const found = office.findAgency(agency);
      calendars.set(agency, found && office.calendarOf(found));
    }
    const calendar = calendars.get(agency);
    return calendar ? minutesWorked(calendar, from, to) : 0;
  };
}
