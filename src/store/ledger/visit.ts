import type { ReadingDuties } from '../../domain/access/reading-duties.ts';
import type { Instant } from '../../domain/calendar/local-time.ts';
import type { Row, Statement } from './statement.ts';

export type DossierAct = 'opened' | 'printed' | 'downloaded';

/** A request of an officer, as the trail has it: who, when, from where, and what it is for. */
export interface Visit {
  officer: string;
  agency: string;
  duties: ReadingDuties;
  at: Instant;
  /** Where their day began: a purpose that was stated holds for it. */
  dayBegan: Instant;
  /** Of the network. */
  address: string;
  session: string;
  /** What a dossier that is read is read for; null: a list is made of it, which opens none. */
  act: DossierAct | null;
  /** Which form or file. */
  what: string | null;
  /** A form that was sent is not stopped to ask; one that was opened already is not opened again by it. */
  sent: boolean;
  /** Dossiers it left a row of: one is enough for a request. */
  traced: Set<string>;
}

/** Nothing may be shown before they have said why: it is none of their work, and nothing was said today. */
export class PurposeNeeded extends Error {
  readonly dossierId: string;
  readonly code: string;

  constructor(dossierId: string, code: string) {
    super('a dossier was to be read without a purpose');
    this.dossierId = dossierId;
    this.code = code;
  }
}

/**
 * Goes with the reading of a dossier, in its round trip: leaves a row in the trail, for what follows from the work of the
 * reader or for what they stated; where neither is there, no row, and the answer says so. Who does not see the dossier
 * gets no answer.
 */
export function traceOf(visit: Visit, dossierId: string): Statement | undefined {
  if (visit.act === null || visit.traced.has(dossierId)) return undefined;
  const { officer, agency, duties, at, dayBegan, address, session, act, what, sent } = visit;
  return {
    name: 'leave_trace',
    records: true,
    text: TRACE,
    values: [
      ...[dossierId, officer, agency, duties.desk, duties.units, duties.leads, duties.role],
      ...[at, dayBegan, address, session, act, what, sent],
    ],
  };
}

/** What the trace answered; throws where somebody must be asked first. */
export function visitedFor({ traced }: Visit, dossierId: string, [row]: readonly Row[]): void {
  if (row?.purpose === null) throw new PurposeNeeded(dossierId, row.code as string);
  if (row) traced.add(dossierId);
}

/**
 * In the order of what says most: it lies with them; their desk took it in; it lies with their unit; they lead an agency
 * that takes part; they or their unit worked on it before; they said why today.
 */
const TRACE = `with seen as (
    select id, code, agency_id, party_agencies from dossier where id = $1::uuid
  ), held as (
    select role from dossier_leg where dossier_id = $1::uuid and officer_id = $2 limit 1
  ), reason as (
    select code, case
      when exists (select from held) then 'holding'
      when $4::text is not null and agency_id = $3 then 'counter'
      when exists (select from dossier_leg l where l.dossier_id = $1::uuid and l.agency_id = $3
                     and l.unit = any ($5::text[])) then 'unit-work'
      when $6::boolean and $3 = any (party_agencies) then 'leading'
      when exists (select from event_log e where e.dossier_id = $1::uuid and e.actor ->> 'agency' = $3
                     and (e.actor ->> 'id' = $2 or e.actor ->> 'unit' = any ($5::text[]))) then 'worked'
      else coalesce((select t.purpose from access_trail t
                     where t.dossier_id = $1::uuid and t.officer_id = $2 and t.act = 'stated' and t.at >= $9::timestamptz
                     order by t.number desc limit 1),
                    case when $14::boolean then 'unstated' end)
    end as purpose
    from seen
  ), left_there as (
    insert into access_trail (at, officer_id, agency_id, role, act, dossier_id, what, purpose, purpose_words, address, session)
    select $8::timestamptz, $2, $3,
           case r.purpose when 'holding' then coalesce((select role from held), $7)
                          when 'counter' then $4 when 'leading' then 'signer' else $7 end,
           $12, $1::uuid, $13, r.purpose, null, $10, $11
    from reason r
    where r.purpose is not null
      and not ($14::boolean and exists (select from access_trail t where t.dossier_id = $1::uuid and t.officer_id = $2
                                          and t.act = 'opened' and t.at >= $9::timestamptz))
  )
  select purpose, code from reason`;
