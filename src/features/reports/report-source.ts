import type { ReportTable } from '../../documents/report-table.ts';
import { type Instant, localDateOf } from '../../domain/calendar/local-time.ts';
import { dayBefore } from '../../domain/figures/period.ts';
import type { Agency } from '../../domain/organisation/agency.ts';
import type { AsOf } from '../../store/figures/as-of.ts';
import type { Database } from '../../store/ledger/database.ts';
import type { Identity } from '../../store/ledger/identity.ts';
import type { OfficeBook } from '../../store/office/office-book.ts';
import { dateWords, instantWords } from '../../words/vi/date-words.ts';
import type { LapsePart } from './lapse-parts.ts';
import type { ReportPeriod } from './report-query.ts';
import { reportingUnits } from './reporting-unit.ts';

export interface ReportSource {
  database: Pick<Database, 'read'>;
  office: OfficeBook;
  now: () => Instant;
  provinceName: string;
}

/** What a report is asked of. */
export interface ReportAsked {
  identity: Identity;
  period: ReportPeriod;
  asOf: AsOf;
  /** null: of all that are seen. */
  agency: Agency | null;
  seen: readonly Agency[];
  /** Of a list behind the sum of a group: `seen` is then what it holds. */
  ofGroup?: true;
  /** Of a list that is one file after the other: which of them. Absent: the first. */
  part?: LapsePart;
}

/** Of one agency, or a group, with all that was merged into it (ruling 16). */
export function withinOf(
  { office }: Pick<ReportSource, 'office'>,
  { agency, seen, ofGroup }: Pick<ReportAsked, 'agency' | 'seen' | 'ofGroup'>,
) {
  if (ofGroup) return { agency: seen.flatMap(({ id }) => office.answersFor(id)) };
  return agency === null ? {} : { agency: office.answersFor(agency.id) };
}

/** Lines over the table, as the forms of TT 01/2020 have them. */
export function linesOf(source: ReportSource, asked: ReportAsked, unit: string): ReportTable['lines'] {
  const { reporter, receiver } = reportingUnits(source.office, asked.agency, source.provinceName);
  const { name, period } = asked.period;
  const days = `Từ ngày ${dateWords(period.from)} đến ngày ${dateWords(dayBefore(period.until))}`;
  return [
    { name: 'Kỳ báo cáo', words: `${name} (${days})` },
    { name: 'Đơn vị báo cáo', words: reporter },
    { name: 'Đơn vị nhận báo cáo', words: receiver },
    { name: 'Đơn vị tính', words: unit },
  ];
}

export function notesOf(
  { now }: Pick<ReportSource, 'now'>,
  { asOf, period }: ReportAsked,
): readonly string[] {
  const running = period.period.until > localDateOf(now());
  return [`Số liệu tính đến ${instantWords(asOf.at)}${running ? '; kỳ chưa kết thúc' : ''}.`];
}
