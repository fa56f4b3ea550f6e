import type { Database } from '../ledger/database.ts';
import type { Identity } from '../ledger/identity.ts';

/** A report that is asked for and not sent, or was returned. */
export interface OwedReport {
  period: string;
  agency: string;
  title: string;
  /** Last day. */
  due: string;
  returned: boolean;
  reminded: boolean;
}

/** What some agencies owe, the earliest due first. */
export async function readOwedReports(
  database: Pick<Database, 'read'>,
  identity: Identity,
  agencies: readonly string[],
): Promise<readonly OwedReport[]> {
  const [rows = []] = await database.read(identity, {
    name: 'owed_reports',
    text: `select p.period_id as period, a.agency_id as agency, p.data ->> 'title' as title, p.data ->> 'due' as due,
                  sent.type is not null as returned,
                  exists (select from report_log r where r.period_id = p.period_id and r.stream = 'report'
                          and r.agency_id = a.agency_id and r.type = 'ReportReminded') as reminded
           from report_log p
           join unnest($1::text[]) as a (agency_id) on p.data -> 'agencies' ? a.agency_id
           left join lateral (select r.type from report_log r
                              where r.period_id = p.period_id and r.stream = 'report' and r.agency_id = a.agency_id
                                and r.type in ('ReportSubmitted', 'ReportReturned')
                              order by r.version desc limit 1) as sent on true
           where p.stream = 'period' and p.type = 'PeriodOpened' and sent.type is distinct from 'ReportSubmitted'
           order by due, title, period, agency`,
    values: [agencies],
  });
  return rows as unknown as OwedReport[];
}
