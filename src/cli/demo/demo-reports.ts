import type { OfficerRole } from '../../domain/access/roles.ts';
import { formatDay, localDateOf, parseDay, startOfDate } from '../../domain/calendar/local-time.ts';
import { foldReport, NO_REPORT } from '../../domain/reporting/agency-report.ts';
import { decideOpening, decideSummary } from '../../domain/reporting/decide-period.ts';
import { decideReport, signedNumbers } from '../../domain/reporting/decide-report.ts';
import type { PeriodEvent, ReportEvent } from '../../domain/reporting/report-events.ts';
import {
  type AskedPeriod,
  proposedPeriods,
  type ReportPeriod,
} from '../../domain/reporting/report-period.ts';
import { countReport, recountReport } from '../../features/reporting/count-report.ts';
import { doFiguresWork } from '../../figures-work.ts';
import { asOfNow } from '../../store/figures/as-of.ts';
import { OWNER } from '../../store/ledger/identity.ts';
import { addToReports, readReports, reportDigest } from '../../store/reporting/report-log.ts';
import type { System } from '../../system.ts';
import { proposedTitle } from '../../words/vi/reporting-words.ts';

type Needed = Pick<System, 'database' | 'office' | 'now' | 'newId'>;

const DAYS_OPEN = 7;
const NINE_HOURS = 9 * 60 * 60_000;

/** The quarter that ended last, sent by all and summed up; and an ad hoc report that everybody still has to send. */
export async function makeDemoReports(system: Needed): Promise<void> {
  const { office, now } = system;
  const [overseeing] = office.agencies().filter(({ supervises }) => supervises?.includes('reporting'));
  const agencies = office.agencies().flatMap(({ id, staffed }) => (staffed ? [id] : []));
  const today = localDateOf(now());
  const ended = proposedPeriods(now()).find(({ kind, due }) => kind === 'quarter' && due < today);
  if (!overseeing || !ended || !officerOf(system, overseeing.id, 'supervisor')) return;
  await doFiguresWork(system);
  const { kind, from, until, due } = ended;
  const quarter = { kind, from, until, due, title: proposedTitle(ended), agencies, note: '' };
  const sent = await open(system, overseeing.id, quarter, morningOf(until, -3));
  for (const [index, agency] of agencies.entries())
    await send(system, sent, agency, morningOf(until, 1 + (index % 5)));
  await sumUp(system, sent, overseeing.id, morningOf(due, 1));

  const asked: AskedPeriod = {
    ...{ kind: 'ad-hoc', title: 'Báo cáo đột xuất: hồ sơ trễ hạn 30 ngày qua', agencies },
    ...{ from: daysAfter(today, -30), until: today, due: daysAfter(today, DAYS_OPEN) },
    note: 'Nêu nguyên nhân và biện pháp với từng hồ sơ trễ hạn.',
  };
  await open(system, overseeing.id, asked, now());
}

async function open(system: Needed, agency: string, asked: AskedPeriod, at: string): Promise<ReportPeriod> {
  const context = { ...actorOf(system, agency, 'supervisor'), open: [], now: at };
  const decided = decideOpening(asked, context);
  if (!decided.ok) throw new Error(`the demo was refused: ${decided.reason.code}`);
  const period = { ...asked, id: system.newId(), openedBy: agency, openedAt: at };
  await add(system, period, { stream: 'period', agency, after: 0, by: context.actor, at }, decided.value);
  return period;
}

async function send(system: Needed, period: ReportPeriod, agency: string, at: string): Promise<void> {
  const { position } = await asOfNow(system.database, at);
  const figures = await countReport(system, OWNER, { agency, period, asOf: { position, at } });
  const recount = await recountReport(system, OWNER, { agency, period, asOf: figures.asOf });
  const seen = reportDigest(signedNumbers(figures));
  const late = figures.total.late + figures.total['open-late'];
  const explanation =
    late === 0 ? 'Không có hồ sơ trễ hạn.' : `${late} hồ sơ trễ hạn, đã xin lỗi và hẹn lại.`;
  const by = actorOf(system, agency, 'signer');
  const decided = decideReport(
    NO_REPORT,
    { type: 'submit-report', explanation, seen },
    {
      ...{ ...by, period, now: at, figures, recount, openBefore: null, digest: reportDigest },
      reporting: { id: agency, name: system.office.findAgency(agency)?.name ?? agency },
    },
  );
  if (!decided.ok) throw new Error(`the demo was refused: ${decided.reason.code}`);
  await add(system, period, { stream: 'report', agency, after: 0, by: by.actor, at }, decided.value);
}

async function sumUp(system: Needed, period: ReportPeriod, agency: string, at: string): Promise<void> {
  const all = (await readReports(system.database, OWNER, { period: period.id })).get(period.id) ?? new Map();
  const reports = new Map([...all].map(([id, events]) => [id, foldReport(events)]));
  const by = actorOf(system, agency, 'supervisor');
  const decided = decideSummary({ ...by, period, reports, before: null, digest: reportDigest });
  if (!decided.ok) throw new Error(`the demo was refused: ${decided.reason.code}`);
  await add(system, period, { stream: 'period', agency, after: 1, by: by.actor, at }, decided.value);
}

interface Written {
  stream: 'period' | 'report';
  agency: string;
  after: number;
  by: { id: string; agency: string };
  at: string;
}

async function add(
  { database, newId }: Needed,
  { id: period }: ReportPeriod,
  { stream, agency, after, by, at }: Written,
  events: readonly (PeriodEvent | ReportEvent)[],
): Promise<void> {
  const additions = events.map((event, index) => ({ period, stream, agency, after: after + index, event }));
  const writer = { officer: by.id, agency: by.agency, at, commandId: newId(), onBehalfOf: null };
  const added = await addToReports(database, OWNER, additions, writer);
  if (!added.ok) throw new Error('somebody reported while the demo was made');
}

function officerOf({ office }: Needed, agency: string, role: OfficerRole) {
  return office.officersOf(agency).find(({ duties }) => duties.some((duty) => duty.role === role));
}

function actorOf(system: Needed, agency: string, role: OfficerRole) {
  const officer = officerOf(system, agency, role);
  if (!officer) throw new Error(`the demo needs a ${role} in ${agency}`);
  const { id, duties } = officer;
  return {
    actor: { kind: 'officer' as const, id, agency, duties },
    ...{ agency: system.office.findAgency(agency) ?? {}, answersFor: [agency] },
  };
}

function daysAfter(date: string, days: number): string {
  return formatDay((parseDay(date) ?? 0) + days);
}

/** Nine o'clock, some days after. */
function morningOf(date: string, days: number): string {
  const day = daysAfter(date, days);
  return new Date(Date.parse(startOfDate(day) ?? '') + NINE_HOURS).toISOString();
}
