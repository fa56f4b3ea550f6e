import type { Calendar } from '../../domain/calendar/calendar.ts';
import type { Forecast } from '../../domain/mining/forecast.ts';
import { foretell } from '../../domain/mining/foretell.ts';
import type { Database } from '../../store/ledger/database.ts';
import type { OfficeSource } from '../../store/ledger/office-source.ts';
import { readView, views } from '../../store/ledger/read-views.ts';
import type { PaceBook, StepPaceOf } from '../../store/mining/step-pace.ts';
import type { Asker } from './asker.ts';
import type { LegTab } from './conditions.ts';
import type { InboxQuery } from './forms.ts';
import { filteredLegs, type InboxPage, type InboxRow, LISTED, ROWS, readInbox } from './queries.ts';
import type { Tab } from './tabs.ts';

type Reader = Pick<Database, 'read'>;

/** What is looked through for the order, due first; nobody has more in hand than that. */
const MOST_LEGS = 2_000;

/** Lists in which time runs: of others nothing can be foretold. */
const FORETOLD: readonly Tab[] = ['cua-toi', 'cho-nhan', 'sap-han', 'tre-han', 'ca-co-quan'];

export function canBeForetold(tab: Tab): tab is LegTab {
  return FORETOLD.includes(tab);
}

interface ForecastOffice {
  office: Pick<OfficeSource, 'procedureAt'>;
  /** Of the agency of who asks. */
  calendar: Calendar;
  paceOf: StepPaceOf;
}

export interface RiskPage extends InboxPage {
  /** By dossier, of the rows of the page. */
  forecasts: ReadonlyMap<string, Forecast>;
}

/** The same page as by due instant, but ordered by what is left when all steps take as long as nine of ten dossiers need. */
export async function readInboxByRisk(
  database: Reader,
  asker: Asker,
  asked: InboxQuery & { tab: LegTab },
  about: ForecastOffice,
): Promise<RiskPage> {
  const [page, legs, pace] = await Promise.all([
    readInbox(database, asker, { ...asked, page: 1 }),
    readLegs(database, asker, asked),
    about.paceOf(asker.scope.agency, asker.now),
  ]);
  const foretold = await Promise.all(
    legs.map(async (leg) => ({ leg, told: await foretellLeg(leg, asker, pace, about) })),
  );
  const shown = foretold
    .toSorted((one, other) => spareOf(one) - spareOf(other))
    .slice((asked.page - 1) * ROWS, asked.page * ROWS);
  const rows = await readRows(
    database,
    asker,
    shown.map(({ leg }) => leg),
  );
  return {
    ...page,
    rows,
    forecasts: new Map(shown.flatMap(({ leg, told }) => (told ? [[leg.dossier_id, told] as const] : []))),
  };
}

type Leg = Awaited<ReturnType<typeof readLegs>>[number];

function readLegs(database: Reader, asker: Asker, asked: InboxQuery & { tab: LegTab }) {
  const legs = filteredLegs(asker, asked.tab, asked)
    .select(['dossier_id', 'step', 'work', 'unit', 'officer_id', 'since', 'due_at', 'warn_at', 'waiting'])
    .orderBy('due_at')
    .orderBy('since')
    .orderBy('dossier_id')
    .limit(MOST_LEGS)
    .as('leg');
  const query = views
    .selectFrom(legs)
    .innerJoin('read_listed as listed', 'listed.id', 'leg.dossier_id')
    .selectAll('leg')
    .select(['listed.procedure_id', 'listed.procedure_version', 'listed.agency_id'])
    .select(['listed.received_at', 'listed.promise_due'])
    .orderBy('leg.due_at')
    .orderBy('leg.since')
    .orderBy('leg.dossier_id')
    .compile();
  return readView(database, asker.identity, null, query);
}

/** Undefined: it is asked beside the lead, or its process has no such step. What others received goes by its budgets. */
async function foretellLeg(
  leg: Leg,
  { now, scope }: Asker,
  pace: PaceBook,
  { office, calendar }: ForecastOffice,
): Promise<Forecast | undefined> {
  // While the applicant is waited for, the promise will move with that.
  if (leg.waiting) return undefined;
  const { content } = await office.procedureAt(leg.procedure_id, leg.procedure_version);
  const seen = leg.agency_id === scope.agency ? pace.of(content.id, leg.procedure_version) : new Map();
  return foretell(leg, content, { calendar, now, pace: seen });
}

/** Of what nothing is foretold comes last, in the order it is due. */
function spareOf({ told }: { told: Forecast | undefined }): number {
  return told?.spare ?? Number.MAX_SAFE_INTEGER;
}

async function readRows(database: Reader, { identity }: Asker, legs: readonly Leg[]): Promise<InboxRow[]> {
  if (legs.length === 0) return [];
  const query = views
    .selectFrom('read_listed as listed')
    .select(LISTED)
    .where(
      'listed.id',
      'in',
      legs.map(({ dossier_id: id }) => id),
    )
    .compile();
  const listed = new Map((await readView(database, identity, null, query)).map((row) => [row.id, row]));
  return legs.flatMap(({ dossier_id: id, unit, officer_id, work, since, due_at, warn_at }) => {
    const row = listed.get(id);
    return row ? [{ ...row, unit, officer_id, work, since, due_at, warn_at }] : [];
  });
}
