import type { AbsencesOfOfficer } from '../../domain/access/absence.ts';
import { type AwayOn, awayOn, deputisingOn } from '../../domain/access/deputising.ts';
import type { Deputising } from '../../domain/access/lent-authority.ts';
import type { Calendar } from '../../domain/calendar/calendar.ts';
import { calendarKnownThen } from '../../domain/calendar/calendar-known-then.ts';
import {
  dayOf,
  formatDay,
  type Instant,
  instantOf,
  localDateOf,
  localMinuteOf,
  MINUTES_PER_DAY,
} from '../../domain/calendar/local-time.ts';
import type { Agency, Officer } from '../../domain/organisation/agency.ts';
import { officerOn } from '../../domain/organisation/duties-in-force.ts';
import type { Procedure } from '../../domain/procedure/procedure.ts';
import { type AdoptedProfile, rulesOn } from '../../domain/profile/adopted-profile.ts';
import { type LocalRules, lawFor } from '../../domain/regime/local-rules.ts';
import { codePatternAt, type RegimeTimeline, regimeAt } from '../../domain/regime/regime-timeline.ts';
import { REGIMES } from '../../domain/regime/regimes.ts';
import type { Database, Row } from '../ledger/database.ts';
import { OWNER } from '../ledger/identity.ts';
import type { OfficeSource } from '../ledger/office-source.ts';
import { type AgenciesToday, agenciesToday } from './agencies-today.ts';
import { readAgencyAt, readCalendarAt, readProcedureOn } from './earlier-office.ts';
import { KEPT_STREAMS } from './office-log.ts';

type Version<Content> = { version: number; content: Content };

/** The office in memory. It changes rarely; every command checks in its own query whether it did. */
export interface OfficeBook extends OfficeSource {
  /** Reads the office anew if another process changed it. */
  refreshIfChanged(): Promise<void>;
  profile(): AdoptedProfile | undefined;
  agencies(): readonly Agency[];
  officers(): readonly Officer[];
  /** Who of an agency is away today, and who stands in for them. */
  awayOf(agency: string): readonly AwayOn[];
  procedures(): readonly Version<Procedure>[];
}

interface Present {
  changes: number;
  profile: AdoptedProfile | undefined;
  agencies: ReadonlyMap<string, Agency>;
  /** With every position they ever had. */
  officers: readonly Officer[];
  procedures: ReadonlyMap<string, Version<Procedure>>;
  calendars: ReadonlyMap<string, Calendar>;
  absences: readonly AbsencesOfOfficer[];
}

/** Officers are shown as they are today: a position that has ended, or not begun, gives nobody a right. */
export async function openOfficeBook(database: Database, now: () => Instant): Promise<OfficeBook> {
  let present = await readPresent(database);
  let people = peopleOn(present, now());
  // A command asks this some ten times: instants are compared as text, and no date is worked out.
  const today = () => {
    const at = now();
    if (at < people.from || at >= people.until || people.of !== present) people = peopleOn(present, at);
    return people;
  };
  // Versions never change, so they are kept for good.
  const published = new Map<string, Version<Procedure>>();
  const calendarOf: OfficeSource['calendarOf'] = ({ id, calendar }) => {
    const found = present.calendars.get(calendar);
    if (!found) throw new Error(`agency ${id} works by the calendar ${calendar}, which there is not`);
    return found;
  };
  const localRules = (on?: string) => (on === undefined ? today().rules : rulesOn(present.profile ?? {}, on));

  return {
    knownChanges: () => present.changes,
    async refresh() {
      present = await readPresent(database);
    },
    async refreshIfChanged() {
      const [rows] = await database.read(OWNER, CHANGES);
      if (rows?.[0]?.changes !== present.changes) present = await readPresent(database);
    },
    profile: () => present.profile,
    agencies: () => today().agencies.all,
    mergedAgencies: () => today().agencies.merged,
    answersFor: (id) => today().agencies.answersFor(id),
    officers: () => [...today().officers.values()],
    procedures: () => [...today().procedures.values()],
    findAgency: (id) => today().agencies.byId.get(id),
    agencyAt: (id, at) => readAgencyAt(database, id, at),
    officersOf: (agency) => today().officersByAgency.get(agency) ?? [],
    findOfficer: (id) => today().officers.get(id),
    deputisingOf: (id) => today().deputising.get(id) ?? [],
    awayOf: (agency) => today().awayByAgency.get(agency) ?? [],
    calendarOf,
    async calendarAt(agency, at) {
      const now = calendarOf(agency);
      const then = await readCalendarAt(database, now.id, at);
      return then && then.version !== now.version ? calendarKnownThen(then, now) : now;
    },
    findProcedure: (id) => today().procedures.get(id),
    async procedureOn(id, date) {
      const current = today().procedures.get(id);
      if (!current || current.content.validFrom <= date) return current;
      const earlier = await readProcedureOn(database, id, date);
      return earlier ? today().agencies.procedure(earlier) : current;
    },
    async procedureAt(id, version) {
      const current = today().procedures.get(id);
      if (current?.version === version) return current;
      const key = `${id}/${version}`;
      const known = published.get(key) ?? (await readProcedure(database, id, version));
      published.set(key, known);
      return today().agencies.procedure(known);
    },
    regimeOf: (id) => REGIMES[id],
    regimeAt: (at) => regimeAt(timelineOf(present), 'clock', localDateOf(at)),
    formsAt: (at) => regimeAt(timelineOf(present), 'forms', localDateOf(at)),
    codePatternAt: (at) => codePatternAt(timelineOf(present), localDateOf(at)),
    localRules,
    lawFor: (regime, governed, on) => lawFor(regime, localRules(on), governed),
  };
}

const CHANGES = { name: 'office_changes', text: 'select changes from office_clock', values: [] };

interface People {
  of: Present;
  /** The day they are of, up to the midnight that ends it. */
  from: Instant;
  until: Instant;
  agencies: AgenciesToday;
  procedures: ReadonlyMap<string, Version<Procedure>>;
  officers: ReadonlyMap<string, Officer>;
  officersByAgency: ReadonlyMap<string, readonly Officer[]>;
  deputising: ReadonlyMap<string, readonly Deputising[]>;
  awayByAgency: ReadonlyMap<string, readonly AwayOn[]>;
  rules: LocalRules;
}

function peopleOn(present: Present, at: Instant): People {
  const day = dayOf(localMinuteOf(at));
  const date = formatDay(day);
  const [from, until] = [instantOf(day * MINUTES_PER_DAY), instantOf((day + 1) * MINUTES_PER_DAY)];
  const agencies = agenciesToday(present.agencies, date);
  const officers = present.officers.map((officer) => {
    const now = officerOn(officer, date);
    // Whose agency is no more has no position until somebody gives them one.
    return agencies.isGone(now.agency) ? { ...now, duties: [] } : now;
  });
  const found = byId(officers);
  const absences = { all: present.absences, findOfficer: (id: string) => found.get(id) };
  const away = awayOn(absences, date);
  const deputies = new Set(away.flatMap(({ deputising }) => deputising?.by ?? []));
  return {
    ...{ of: present, from, until, agencies, officers: found },
    procedures: new Map([...present.procedures].map(([id, one]) => [id, agencies.procedure(one)])),
    officersByAgency: Map.groupBy(officers, (officer) => officer.agency),
    deputising: new Map([...deputies].map((id) => [id, deputisingOn(absences, id, date)])),
    awayByAgency: Map.groupBy(away, ({ officer }) => found.get(officer)?.agency ?? ''),
    rules: rulesOn(present.profile ?? {}, date),
  };
}

async function readPresent(database: Database): Promise<Present> {
  const [clock = [], rows = []] = await database.read(OWNER, CHANGES, {
    text: 'select stream, id, head_version, data from office_current where stream = any($1) order by stream, id',
    values: [KEPT_STREAMS],
  });
  const of = (stream: string) => rows.filter((row) => row.stream === stream);
  return {
    changes: clock[0]?.changes as number,
    profile: of('profile').map((row) => row.data as AdoptedProfile)[0],
    agencies: byId(of('agency').map((row) => row.data as Agency)),
    officers: of('officer').map((row) => row.data as Officer),
    procedures: new Map(of('procedure').map((row) => [row.id as string, versionOf<Procedure>(row)])),
    calendars: byId(
      of('calendar').map((row) => ({ ...(row.data as Calendar), version: row.head_version as number })),
    ),
    absences: of('absence').map((row) => row.data as AbsencesOfOfficer),
  };
}

async function readProcedure(database: Database, id: string, version: number): Promise<Version<Procedure>> {
  const [rows = []] = await database.read(OWNER, {
    text: `select version as head_version, data from office_log
           where stream = 'procedure' and id = $1 and version = $2`,
    values: [id, version],
  });
  const [row] = rows;
  if (!row) throw new Error(`procedure ${id} has no version ${version}`);
  return versionOf(row);
}

function versionOf<Content>(row: Row): Version<Content> {
  return { version: row.head_version as number, content: row.data as Content };
}

function byId<Thing extends { id: string }>(things: readonly Thing[]): Map<string, Thing> {
  return new Map(things.map((thing) => [thing.id, thing]));
}

function timelineOf({ profile }: Present): RegimeTimeline {
  if (!profile) throw new Error('no profile was adopted yet');
  return profile.timeline;
}
