import { complianceReport, lapsesReport } from '../../documents/report-compliance.ts';
import { digitalReport, onlineReport, paymentReport } from '../../documents/report-follow-up.ts';
import { type CountedRates, handlingReport, qualityReport } from '../../documents/report-quality.ts';
import type { ReportTable } from '../../documents/report-table.ts';
import { workingDaysBack } from '../../domain/calendar/working-days-back.ts';
import { windowOf } from '../../domain/figures/period.ts';
import { sumOf } from '../../domain/figures/progress-table.ts';
import { timePoints } from '../../domain/figures/quality-indices.ts';
import type { Procedure } from '../../domain/procedure/procedure.ts';
import { receivingAgencies } from '../../domain/procedure/receiving-agencies.ts';
import { lapsesOf } from '../../store/figures/beside-figures.ts';
import { countIdle } from '../../store/trail/usage.ts';
import { dayWords } from '../../words/vi/date-words.ts';
import { type Followed, groupsOf, readFollowed } from './read-followed.ts';
import type { ReportName } from './report-names.ts';
import { linesOf, notesOf, type ReportAsked, type ReportSource, withinOf } from './report-source.ts';

const MOST_LAPSES = 1000;

/** The tables by which a province follows its agencies up: what has no source says so. */
export async function readFollowUp(
  source: ReportSource,
  name: Exclude<ReportName, 'ii-06a' | 'ii-07b' | `dung-hen-${string}`>,
  asked: ReportAsked,
): Promise<ReportTable> {
  const same = { lines: linesOf(source, asked, 'Số hồ sơ TTHC'), notes: notesOf(source, asked) };
  if (name === 'ho-so-chua-tuan-thu') return readLapses(source, asked, same);
  const followed = await readFollowed(source, asked);
  const tables = { groups: groupsOf(followed, ({ table }) => table), ...same };
  switch (name) {
    case 'truc-tuyen':
      return onlineReport(tables);
    case 'so-hoa':
      return digitalReport(tables);
    case 'thanh-toan':
      return paymentReport(tables);
    case 'bo-chi-so-766':
      return qualityReport(ratesOf(source, asked, followed), {
        ...same,
        lines: linesOf(source, asked, 'Tỷ lệ phần trăm, điểm'),
      });
    case 'danh-gia':
      return handlingReport([timePoints(sumOf(followed))], {
        ...same,
        lines: linesOf(source, asked, 'Điểm trung bình một hồ sơ'),
      });
    case 'tuan-thu':
      return complianceReport(await lapsesByAgency(source, asked, followed), same);
  }
}

/** The indices of QĐ 766 that something here tells; the others are absent. */
function ratesOf({ office }: ReportSource, asked: ReportAsked, followed: readonly Followed[]): CountedRates {
  const agencies = asked.agency ? [asked.agency] : asked.seen;
  const procedures = office
    .procedures()
    .map(({ content }) => content)
    .filter((procedure) => receivingAgencies(procedure, agencies).length > 0);
  const counts = sumOf(followed);
  const sum = (of: (one: Followed) => number) => followed.reduce((total, one) => total + of(one), 0);
  const online = procedures.filter(({ channels }) => channels.includes('online')).length;
  const came = counts.online + counts.direct;
  return {
    '1.3': { part: procedures.filter(isComplete).length, whole: procedures.length },
    '2.1': { part: counts.early + counts['on-time'], whole: counts.resolved + counts['open-late'] },
    '3.1': { part: online, whole: procedures.length },
    '3.2': {
      part: sum(({ onlineProcedures }) => onlineProcedures.used),
      whole: sum(({ onlineProcedures }) => onlineProcedures.all),
    },
    '3.3': { part: counts.online, whole: came },
    '4.1': { part: sum(({ beside }) => beside.electronic), whole: sum(({ beside }) => beside.results) },
  };
}

/** Published with all that the law wants said of a procedure. */
function isComplete({ limits, papers, results, legalBasis, process }: Procedure): boolean {
  return [limits, papers, results, legalBasis, process.steps].every((part) => part.length > 0);
}

async function lapsesByAgency(
  source: ReportSource,
  { identity }: ReportAsked,
  followed: readonly Followed[],
) {
  const { database, office, now } = source;
  const unused = new Map<string, { accounts: number; unused: number }>();
  for (const { agency } of followed) {
    const officers = office.officersOf(agency.id).map(({ id }) => id);
    const days = office.localRules().idleAfterWorkingDays;
    const since = workingDaysBack(office.calendarOf(agency), now(), days);
    const idle = officers.length === 0 ? 0 : await countIdle(database, identity, { officers, since });
    unused.set(agency.id, { accounts: officers.length, unused: idle });
  }
  return groupsOf(followed, ({ agency, counts, beside }) => ({
    ...{ id: agency.id, name: agency.name, resolvedLate: counts.late, openLate: counts['open-late'] },
    ...{ askedAgain: beside.asked_again, unapologised: beside.unapologised },
    ...(unused.get(agency.id) ?? { accounts: 0, unused: 0 }),
  }));
}

async function readLapses(
  source: ReportSource,
  asked: ReportAsked,
  same: Pick<ReportTable, 'lines' | 'notes'>,
): Promise<ReportTable> {
  const { database, office } = source;
  const question = { window: windowOf(asked.period.period), asOf: asked.asOf, only: withinOf(source, asked) };
  const found = await lapsesOf(database, asked.identity, question, MOST_LAPSES + 1);
  const notes =
    found.length > MOST_LAPSES
      ? [...same.notes, `Chỉ liệt kê ${MOST_LAPSES} hồ sơ đến hạn sớm nhất. Xin chọn một cơ quan để xem đủ.`]
      : same.notes;
  const rows = found.slice(0, MOST_LAPSES).map((one) => ({
    ...{ code: one.code, due: dayWords(one.due_at) },
    agency: office.findAgency(one.agency_id)?.shortName ?? one.agency_id,
    procedure: office.findProcedure(one.procedure_id)?.content.name ?? one.procedure_id,
    lapses: [
      ...(one.late ? ['Quá hạn'] : []),
      ...(one.late && !one.apologised ? ['Chưa xin lỗi, hẹn lại'] : []),
      ...(one.supplements > 1 ? [`Yêu cầu bổ sung ${one.supplements} lần`] : []),
    ],
  }));
  return lapsesReport(rows, { lines: same.lines, notes });
}
