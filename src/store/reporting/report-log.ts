import { createHash } from 'node:crypto';
import type {
  PeriodEvent,
  RecordedPeriodEvent,
  RecordedReportEvent,
  ReportEvent,
} from '../../domain/reporting/report-events.ts';
import type { ReportPeriod } from '../../domain/reporting/report-period.ts';
import { fail, ok, type Result } from '../../lib/result.ts';
import { canonical } from '../ledger/canonical.ts';
import { type Database, type Row, type Statement, violatedConstraint } from '../ledger/database.ts';
import type { Identity } from '../ledger/identity.ts';

type Reader = Pick<Database, 'read'>;

/** SHA-256 of a value, whatever order its keys are in: stands on a report, and is made anew to check it. */
export function reportDigest(value: unknown): string {
  return createHash('sha256').update(canonical(value)).digest('hex');
}

/** What is added to one stream, after the version that was seen. */
export interface ReportAddition {
  period: string;
  stream: 'period' | 'report';
  agency: string;
  after: number;
  event: ReportEvent | PeriodEvent;
}

export type ReportWriter = Pick<RecordedReportEvent, 'officer' | 'agency' | 'onBehalfOf' | 'at'> & {
  commandId: string;
};

/** All of them or none. `moved`: somebody was first; the same command again is done already. */
export async function addToReports(
  database: Pick<Database, 'write'>,
  identity: Identity,
  additions: readonly ReportAddition[],
  by: ReportWriter,
): Promise<Result<null, { code: 'moved' }>> {
  try {
    await database.write(identity, ...additions.map((one) => addition(one, by)));
    return ok(null);
  } catch (error) {
    const constraint = violatedConstraint(error);
    if (constraint === 'report_command_once') return ok(null);
    if (constraint === 'report_log_pkey') return fail({ code: 'moved' });
    throw error;
  }
}

export function addition(
  { period, stream, agency, after, event: { type, ...data } }: ReportAddition,
  by: ReportWriter,
): Statement {
  return {
    name: 'report_added',
    text: `insert into report_log (period_id, stream, agency_id, version, type, data, officer_id, officer_agency_id,
                                   on_behalf_of, at, command_id)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    values: [
      ...[period, stream, agency, after + 1, type, JSON.stringify(data), by.officer, by.agency],
      ...[by.onBehalfOf && JSON.stringify(by.onBehalfOf), by.at, by.commandId],
    ],
  };
}

/** Whether a command was carried out before: its form was sent twice. */
export async function isReportCommandDone(
  database: Reader,
  identity: Identity,
  commandId: string,
): Promise<boolean> {
  const [rows = []] = await database.read(identity, {
    name: 'report_command',
    text: 'select 1 from report_log where command_id = $1 limit 1',
    values: [commandId],
  });
  return rows.length > 0;
}

/** Every period that was opened, the latest first. */
export async function readPeriods(database: Reader, identity: Identity): Promise<readonly ReportPeriod[]> {
  const [rows = []] = await database.read(identity, {
    name: 'report_periods',
    text: `select * from report_log where stream = 'period' and type = 'PeriodOpened'
           order by data ->> 'until' desc, at desc, period_id`,
    values: [],
  });
  return rows.map((row) => {
    const {
      type: _,
      version: __,
      officer: ___,
      onBehalfOf: ____,
      ...opened
    } = eventOf(row) as Extract<RecordedPeriodEvent, { type: 'PeriodOpened' }>;
    const { agency: openedBy, at: openedAt, ...asked } = opened;
    return { ...asked, id: row.period_id as string, openedBy, openedAt };
  });
}

/** The reports somebody may see, by period and agency; `light`: without the rows of their tables. */
export async function readReports(
  database: Reader,
  identity: Identity,
  only: { period?: string; agencies?: readonly string[]; light?: boolean },
): Promise<ReadonlyMap<string, ReadonlyMap<string, readonly RecordedReportEvent[]>>> {
  const [rows = []] = await database.read(identity, {
    text: `select period_id, agency_id, version, type, officer_id, officer_agency_id, on_behalf_of, at,
                  ${only.light ? `data #- '{content,rows}'` : 'data'} as data
           from report_log where stream = 'report'
             and ($1::uuid is null or period_id = $1) and ($2::text[] is null or agency_id = any($2))
           order by period_id, agency_id, version`,
    values: [only.period ?? null, only.agencies ?? null],
  });
  return new Map(
    [...Map.groupBy(rows, ({ period_id }) => period_id as string)].map(([period, own]) => [
      period,
      new Map(
        [...Map.groupBy(own, ({ agency_id }) => agency_id as string)].map(([agency, events]) => [
          agency,
          events.map((row) => eventOf(row) as RecordedReportEvent),
        ]),
      ),
    ]),
  );
}

/** Sums of a period, the earliest first, with the stream each is in. */
export async function readSums(
  database: Reader,
  identity: Identity,
  period: string,
): Promise<readonly Extract<RecordedPeriodEvent, { type: 'PeriodSummed' }>[]> {
  const [rows = []] = await database.read(identity, {
    name: 'report_sums',
    text: `select * from report_log where period_id = $1 and stream = 'period' and type = 'PeriodSummed'
           order by at, agency_id, version`,
    values: [period],
  });
  return rows.map((row) => eventOf(row) as Extract<RecordedPeriodEvent, { type: 'PeriodSummed' }>);
}

function eventOf(row: Row): RecordedPeriodEvent | RecordedReportEvent {
  return {
    ...(row.data as ReportEvent | PeriodEvent),
    type: row.type,
    version: row.version,
    officer: row.officer_id,
    agency: row.officer_agency_id,
    onBehalfOf: row.on_behalf_of,
    at: row.at,
  } as RecordedPeriodEvent | RecordedReportEvent;
}
