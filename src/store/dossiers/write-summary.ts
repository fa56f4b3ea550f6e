import type { Draft, FiledState } from '../../domain/dossier/state.ts';
import type { Statement } from '../ledger/database.ts';
import { type Head, legRowsOf, summaryOf } from './summary.ts';

/** Makes the summary of a new dossier, before anything that hangs on it. */
export function insertSummary(id: string, state: FiledState | Draft, head: Head): Statement {
  return {
    name: 'insert_summary',
    text: 'insert into dossier select * from jsonb_populate_record(null::dossier, $1::jsonb)',
    values: [JSON.stringify(summaryOf(id, state, head))],
  };
}

/** Brings the summary up to a later state; which columns can change is what differs between two states. */
export function updateSummary(id: string, state: FiledState | Draft, head: Head): Statement {
  return {
    name: 'update_summary',
    text: `update dossier d set
             head_version = r.head_version, head_hash = r.head_hash, status = r.status, stage = r.stage,
             code = r.code, code_key = r.code_key, code_fold = r.code_fold, channel = r.channel,
             submitted_at = r.submitted_at, secret = r.secret, regime = r.regime, agency_id = r.agency_id,
             procedure_version = r.procedure_version,
             party_agencies = r.party_agencies, applicant_id = r.applicant_id,
             applicant_version = r.applicant_version, phone_proof = r.phone_proof,
             answer_by = r.answer_by, received_at = r.received_at, started_at = r.started_at,
             promise_due = r.promise_due, law_due = r.law_due, base_due = r.base_due, paused_at = r.paused_at,
             ended_at = r.ended_at, returned_at = r.returned_at, work = r.work, outcome = r.outcome,
             last_at = r.last_at, lapses_at = r.lapses_at, uncollected_since = r.uncollected_since,
             moved = r.moved, given_by = r.given_by
           from jsonb_populate_record(null::dossier, $2::jsonb) r where d.id = $1`,
    values: [id, JSON.stringify(summaryOf(id, state, head))],
  };
}

/** Whatever leg is not open in this state goes. */
export function closeLegs(id: string, state: FiledState | Draft): Statement {
  return {
    name: 'close_legs',
    text: 'delete from dossier_leg where dossier_id = $1 and leg <> all ($2::smallint[])',
    values: [id, legRowsOf(id, state).map((row) => row.leg)],
  };
}

/** The legs that are open in this state, as they stand; none: no statement. */
export function openLegs(id: string, state: FiledState | Draft): Statement[] {
  const rows = legRowsOf(id, state);
  if (rows.length === 0) return [];
  return [
    {
      name: 'open_legs',
      text: `insert into dossier_leg select * from jsonb_populate_recordset(null::dossier_leg, $1::jsonb)
           on conflict (dossier_id, leg) do update set
             agency_id = excluded.agency_id, unit = excluded.unit, officer_id = excluded.officer_id,
             step = excluded.step, work = excluded.work, role = excluded.role, since = excluded.since,
             due_at = excluded.due_at, warn_at = excluded.warn_at, waiting = excluded.waiting,
             listed_due_at = excluded.listed_due_at, secret = excluded.secret,
             directives = excluded.directives`,
      values: [JSON.stringify(rows)],
    },
  ];
}
