import type { Calendar } from '../../domain/calendar/calendar.ts';
import { type Instant, localDateOf } from '../../domain/calendar/local-time.ts';
import type { ClockedState, Outage } from '../../domain/dossier/time-spent.ts';
import type { Judging, JudgingOf, PlacedEvent } from '../../domain/figures/facts-of.ts';
import type { Agency } from '../../domain/organisation/agency.ts';
import type { Procedure } from '../../domain/procedure/procedure.ts';
import type { Granularity } from '../../domain/regime/local-rules.ts';
import type { Row, Transaction } from '../ledger/database.ts';

/** What of the office figures are judged by. */
export interface OfficeOfFigures {
  findAgency(id: string): Agency | undefined;
  /** Those of the day of receipt. */
  localRules(on: string): { granularity: Granularity };
}

/** Calendars, procedures and outages as they were known when something was written down. */
export interface OfficeThen {
  /** Reads the procedures that are new in these events, before they are judged. */
  judgingOf(transaction: Reader, events: readonly PlacedEvent[]): Promise<JudgingOf>;
}

type Reader = Pick<Transaction, 'run'>;

/** Read once a run, and the same at every run, so that a rebuild judges as it was judged then. */
export async function openOfficeThen(transaction: Reader, office: OfficeOfFigures): Promise<OfficeThen> {
  const [calendars = [], outages = []] = await transaction.run(
    {
      name: 'figure_calendars',
      text: `select id, version, recorded_at, data from office_log where stream = 'calendar' order by id, version`,
      values: [],
    },
    {
      name: 'figure_outages',
      text: `select from_at, to_at, agencies, recorded_at, cancelled_at from read_outage order by from_at`,
      values: [],
    },
  );
  const versions = Map.groupBy(calendars, ({ id }) => id as string);
  const published = new Map<string, Procedure>();
  const known = outages as unknown as readonly KnownOutage[];
  return {
    async judgingOf(transaction, events) {
      await readProcedures(transaction, events, published);
      return (state, recorded) => judgingOf(state, recorded, { office, versions, published, known });
    },
  };
}

/** The versions that dossiers were handed in under; they never change. */
async function readProcedures(
  transaction: Reader,
  events: readonly PlacedEvent[],
  published: Map<string, Procedure>,
): Promise<void> {
  const missing = events
    .flatMap(({ event }) => (event.type === 'DossierSubmitted' ? [event.data.procedure] : []))
    .filter(({ id, version }) => !published.has(`${id}/${version}`));
  if (missing.length === 0) return;
  const [rows = []] = await transaction.run({
    name: 'figure_procedures',
    text: `select id, version, data from office_log
           where stream = 'procedure'
             and (id, version) in (select * from unnest($1::text[], $2::integer[]) as wanted)`,
    values: [missing.map(({ id }) => id), missing.map(({ version }) => version)],
  });
  for (const { id, version, data } of rows) published.set(`${id}/${version}`, data as Procedure);
}

interface KnownOutage {
  from_at: Instant;
  to_at: Instant;
  agencies: readonly string[] | null;
  recorded_at: Instant;
  cancelled_at: Instant | null;
}

interface Then {
  office: OfficeOfFigures;
  versions: ReadonlyMap<string, readonly Row[]>;
  published: ReadonlyMap<string, Procedure>;
  known: readonly KnownOutage[];
}

function judgingOf(
  { agency: agencyId, procedure: { id, version }, clock }: ClockedState,
  { recordedAt }: PlacedEvent,
  { office, versions, published, known }: Then,
): Judging {
  const agency = office.findAgency(agencyId);
  const procedure = published.get(`${id}/${version}`);
  if (!agency || !procedure) throw new Error(`no figures without ${agencyId} and ${id} ${version}`);
  const outages = known
    .filter(
      ({ recorded_at: from, cancelled_at: to }) => from <= recordedAt && (to === null || to > recordedAt),
    )
    .map(({ from_at: from, to_at: to, agencies }): Outage => ({ from, to, agencies }));
  const calendar = calendarThen(versions.get(agency.calendar) ?? [], recordedAt);
  const { granularity } = office.localRules(localDateOf(clock.receivedAt));
  return { agency, procedure, calendar, granularity, outages };
}

/** The newest version that was known; before there was any, the first. */
function calendarThen(versions: readonly Row[], at: Instant): Calendar {
  const row = versions.findLast(({ recorded_at }) => (recorded_at as Instant) <= at) ?? versions[0];
  if (!row) throw new Error('an agency works by a calendar that there is not');
  return { ...(row.data as Calendar), version: row.version as number };
}
