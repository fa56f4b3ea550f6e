import type { Behind } from '../../documents/report-table.ts';
import type { Instant } from '../../domain/calendar/local-time.ts';
import {
  dayBefore,
  type Period,
  quarterAt,
  quarterBefore,
  quarterOf,
  yearOf,
} from '../../domain/figures/period.ts';
import type { AsOf } from '../../store/figures/as-of.ts';
import { textField } from '../../web/form-fields.ts';
import { paths } from '../../web/paths.ts';
import { dateWords } from '../../words/vi/date-words.ts';

/** A period of reports that can be chosen. */
export interface ReportPeriod {
  /** `2026-2`; a year, `2026`. */
  key: string;
  /** `Quý II/2026` */
  name: string;
  period: Period;
  /** The one before, whose column 11 is column 6 of this. */
  before: Period;
}

const ROMAN = ['I', 'II', 'III', 'IV'] as const;
const QUARTERS = 8;
const YEARS = 3;
const LONGEST = 100;

/** The last quarters, the running one first, and the last years (TT 01/2020). */
export function reportPeriods(now: Instant): readonly ReportPeriod[] {
  const running = quarterAt(now);
  const quarters = [running];
  while (quarters.length <= QUARTERS) quarters.push(quarterBefore(quarters.at(-1) ?? running));
  return [
    ...quarters.slice(0, QUARTERS).map(({ year, quarter }, index) => {
      const earlier = quarters[index + 1] ?? running;
      return {
        ...{ key: `${year}-${quarter}`, name: `Quý ${ROMAN[quarter - 1]}/${year}` },
        ...{ period: quarterOf(year, quarter), before: quarterOf(earlier.year, earlier.quarter) },
      };
    }),
    ...Array.from({ length: YEARS }, (_, ago) => running.year - ago).map((year) => ({
      ...{ key: String(year), name: `Năm ${year}`, period: yearOf(year), before: yearOf(year - 1) },
    })),
  ];
}

export interface ReportQuery {
  period: ReportPeriod;
  /** Empty: all that one may see. */
  agency: string;
}

/** None chosen, or one there is not: the quarter before the running one, which is the one to report. */
export function readReportQuery(query: unknown, now: Instant): ReportQuery {
  const periods = reportPeriods(now);
  const key = textField(query, 'ky');
  const period = periods.find((one) => one.key === key) ?? periods[1];
  if (!period) throw new Error('there is always a quarter before');
  return { period, agency: textField(query, 'coquan').slice(0, LONGEST) };
}

/** What was seen on screen: a file of it has the same numbers. A moment that was not: as of now. */
export function readAsOf(query: unknown, now: AsOf): AsOf {
  const [position, at] = [textField(query, 'vitri'), textField(query, 'luc')];
  const isMoment = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(at) && !Number.isNaN(Date.parse(at));
  if (!/^\d{1,15}$/.test(position) || !isMoment || at > now.at) return now;
  return { position: Math.min(Number(position), now.position), at };
}

export function reportAddress(address: string, { period, agency }: ReportQuery, asOf?: AsOf): string {
  const query = new URLSearchParams({
    ky: period.key,
    ...(agency === '' ? {} : { coquan: agency }),
    ...(asOf ? { vitri: String(asOf.position), luc: asOf.at } : {}),
  });
  return `${address}?${query}`;
}

/** The list of dossiers behind a number, on the page of figures. */
export function behindAddress({ period, agency }: ReportQuery, behind: Behind, asOf: AsOf): string {
  const of = behind.agency ?? agency;
  const query = new URLSearchParams({
    ...{ tu: dateWords(period.period.from), den: dateWords(dayBefore(period.period.until)) },
    ...(of === '' ? {} : { coquan: of }),
    cot: behind.column,
  });
  const names = {
    ...{ field: 'linhvuc', block: 'khoi', procedure: 'thutuc', officer: 'canbo', channel: 'kenh' },
  } as const;
  if (behind.withFee) query.set('phi', 'co');
  for (const [key, name] of Object.entries(names))
    for (const value of behind.only[key as keyof typeof names] ?? []) query.set(name, value);
  query.set('vitri', String(asOf.position));
  query.set('luc', asOf.at);
  return `${paths.figureDossiers}?${query}`;
}
