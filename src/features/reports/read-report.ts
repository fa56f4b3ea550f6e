import { type OnTimeKey, onTimeReport } from '../../documents/report-on-time.ts';
import { proceduresReport } from '../../documents/report-procedures.ts';
import { progressReport } from '../../documents/report-progress.ts';
import type { ReportTable } from '../../documents/report-table.ts';
import { localDateOf } from '../../domain/calendar/local-time.ts';
import type { Column } from '../../domain/figures/columns.ts';
import { windowOf } from '../../domain/figures/period.ts';
import { procedureCounts, procedureCountsAt } from '../../domain/figures/procedure-counts.ts';
import { progressTable, sumOf } from '../../domain/figures/progress-table.ts';
import { reportFaults } from '../../domain/figures/report-checks.ts';
import { answeringAgency } from '../../domain/organisation/succession.ts';
import { countFacts } from '../../store/figures/count-facts.ts';
import { countFigures, type FigureRow } from '../../store/figures/count-figures.ts';
import { dayWords } from '../../words/vi/date-words.ts';
import { reportFaultSentence } from '../../words/vi/figure-words.ts';
import { readFollowUp } from './read-follow-up.ts';
import type { ReportName } from './report-names.ts';
import { linesOf, notesOf, type ReportAsked, type ReportSource, withinOf } from './report-source.ts';
import { grouped } from './reporting-unit.ts';

/** A report, and what of its numbers does not hold: columns by which its dossiers are listed. */
export interface ReadReport {
  table: ReportTable;
  broken: readonly { sentence: string; columns: readonly Column[] }[];
}

export async function readReport(
  source: ReportSource,
  name: ReportName,
  asked: ReportAsked,
): Promise<ReadReport> {
  switch (name) {
    case 'ii-06a':
      return readProgress(source, asked);
    case 'ii-07b':
      return whole(readProcedures(source, asked));
    case 'dung-hen-co-quan':
      return whole(await readOnTime(source, asked, 'agency'));
    case 'dung-hen-linh-vuc':
      return whole(await readOnTime(source, asked, 'field'));
    case 'dung-hen-thu-tuc':
      return whole(await readOnTime(source, asked, 'procedure'));
    case 'dung-hen-nguoi-thu-ly':
      return whole(await readOnTime(source, asked, 'officer'));
    default:
      return whole(await readFollowUp(source, name, asked));
  }
}

const whole = (table: ReportTable): ReadReport => ({ table, broken: [] });

async function readProgress(source: ReportSource, asked: ReportAsked): Promise<ReadReport> {
  const { database } = source;
  const { identity, period, asOf } = asked;
  const question = { window: windowOf(period.period), asOf, only: withinOf(source, asked) };
  const [rows, counted, before] = await Promise.all([
    countFigures(database, identity, { ...question, by: ['block', 'field'] }),
    countFacts(database, identity, question),
    countFacts(database, identity, { ...question, window: windowOf(period.before) }),
  ]);
  const table = progressTable(rows);
  const faults = reportFaults(table.total, counted, before);
  const broken = faults.map((fault) => ({ sentence: reportFaultSentence(fault), columns: fault.columns }));
  return {
    broken,
    table: progressReport({
      ...{ table, whole: asked.agency === null, counted, openBefore: before.open },
      ...{ lines: linesOf(source, asked, 'Số hồ sơ TTHC'), notes: notesOf(source, asked) },
      faults: faults.map(({ identity: one }) => `cột ${one}`),
    }),
  };
}

function readProcedures(source: ReportSource, asked: ReportAsked): ReportTable {
  const { office, now } = source;
  const procedures = office.procedures().map(({ content }) => content);
  const agencies = asked.agency ? [asked.agency] : asked.seen;
  return proceduresReport({
    lines: linesOf(source, asked, 'TTHC, quy trình'),
    rows: agencies.map((agency) => ({
      ...{ id: agency.id, name: agency.name },
      counts: procedureCountsAt(procedures, agency),
    })),
    whole: asked.agency ? null : procedureCounts(procedures, asked.seen),
    notes: [
      `Theo danh mục thủ tục có hiệu lực ngày ${dayWords(now())}; một thủ tục nhiều cơ quan cùng tiếp nhận chỉ đếm một lần ở dòng toàn địa phương.`,
    ],
  });
}

async function readOnTime(source: ReportSource, asked: ReportAsked, key: OnTimeKey): Promise<ReportTable> {
  const { database, office } = source;
  const question = { window: windowOf(asked.period.period), asOf: asked.asOf, only: withinOf(source, asked) };
  const found = await countFigures(database, asked.identity, { ...question, by: [key] });
  const rows = found.filter(({ counts }) => counts.resolved + counts.open > 0);
  const names: Readonly<Record<Exclude<OnTimeKey, 'agency'>, (id: string) => string>> = {
    field: (id) => id,
    procedure: (id) => office.findProcedure(id)?.content.name ?? id,
    officer: (id) => (id === '' ? 'Chưa có người thụ lý' : (office.findOfficer(id)?.name ?? id)),
  };
  const groups =
    key === 'agency'
      ? agencyGroups(rows, source)
      : [
          {
            ...{ head: null, key: null },
            rows: rows
              .map(({ place, counts }) => {
                const id = place[key] ?? '';
                return { name: names[key](id), counts, behind: { only: { [key]: [id] } } };
              })
              .toSorted((one, other) => one.name.localeCompare(other.name, 'vi')),
          },
        ];
  return onTimeReport({
    ...{ key, groups, lines: linesOf(source, asked, 'Số hồ sơ TTHC') },
    notes: [
      ...notesOf(source, asked),
      'Đúng hẹn gồm hồ sơ giải quyết trước hạn và đúng hạn. Hạn tính theo pháp luật; gia hạn không làm hồ sơ trễ thành đúng.',
    ],
  });
}

function agencyGroups(rows: readonly FigureRow[], source: ReportSource) {
  const named = byAnswering(rows, source)
    .map(({ agency, counts }) => {
      return { agency, name: agency.name, counts, behind: { agency: agency.id, only: {} } };
    })
    .toSorted((one, other) => one.name.localeCompare(other.name, 'vi'));
  const groups = grouped(named);
  return groups.length > 1 ? groups : [{ head: null, key: null, rows: named }];
}

/** What a merged agency had counts on the one that answers for it now (ruling 16). */
export function byAnswering(
  rows: readonly FigureRow[],
  { office, now }: Pick<ReportSource, 'office' | 'now'>,
) {
  const today = localDateOf(now());
  const answering = ({ place }: FigureRow) => {
    const agency = office.findAgency(place.agency ?? '');
    return agency && answeringAgency(agency, office.findAgency, today);
  };
  return [...Map.groupBy(rows, (row) => answering(row)?.id ?? '')].flatMap(([id, members]) => {
    const agency = office.findAgency(id);
    return agency ? [{ agency, counts: sumOf(members) }] : [];
  });
}
