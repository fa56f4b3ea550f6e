import type { Draft, FiledState } from '../../domain/dossier/state.ts';
import type { Database, Row, Transaction } from '../ledger/database.ts';
import { EVENT_COLUMNS } from '../ledger/event-row.ts';
import { OWNER } from '../ledger/identity.ts';
import { loadedFrom } from './load.ts';
import { type Head, legRowsOf, summaryOf } from './summary.ts';
import { closeLegs, insertSummary, openLegs, updateSummary } from './write-summary.ts';

export interface Rebuilt {
  dossiers: number;
  changed: number;
}

const BATCH = 500;
const FIRST = '00000000-0000-0000-0000-000000000000';

/**
 * Folds every log anew and compares what is kept beside it; with `write`, what differs is put right. A batch is one
 * snapshot, so a dossier that moves meanwhile is neither seen half-way nor set back. A summary whose head the log does
 * not bear out is left as it is: it is evidence that the log was cut or changed, for `verify-ledger` to name.
 */
export async function rebuild(database: Database, { write }: { write: boolean }): Promise<Rebuilt> {
  const total = { dossiers: 0, changed: 0 };
  for (let after = FIRST; ; ) {
    const batch = await database.transaction(
      OWNER,
      (transaction) => rebuildBatch(transaction, after, write),
      'repeatable read',
    );
    total.dossiers += batch.dossiers;
    total.changed += batch.changed;
    if (batch.last === undefined) break;
    after = batch.last;
  }
  const orphans = await countOrphans(database);
  return { dossiers: total.dossiers, changed: total.changed + orphans };
}

async function rebuildBatch(transaction: Transaction, after: string, write: boolean) {
  const [rows = []] = await transaction.run({
    text: `select ${EVENT_COLUMNS} from event_log
           where dossier_id in (select dossier_id from event_log where dossier_id > $1 and version = 1
                                order by dossier_id limit ${BATCH})
           order by dossier_id, version`,
    values: [after],
  });
  const byDossier = Map.groupBy(rows, (row) => row.dossier_id as string);
  const dossiers = [...byDossier].map(([id, events]) => loadedFrom(id, events));
  const wanted = dossiers.flatMap(({ id, state, head }) =>
    state.status === 'none' ? [] : [{ id, state, head }],
  );
  const differing = await findDiffering(transaction, wanted);
  if (write) {
    for (const { id, state, head } of wanted) {
      const kept = differing.get(id);
      if (!kept || kept.head_differs) continue;
      const summary = kept.summary_there ? updateSummary(id, state, head) : insertSummary(id, state, head);
      await transaction.run(summary, closeLegs(id, state), ...openLegs(id, state));
    }
  }
  return { dossiers: dossiers.length, changed: differing.size, last: dossiers.at(-1)?.id };
}

/** Those whose summary or open legs are not what the log says, with whether there is a summary at all. */
async function findDiffering(
  transaction: Transaction,
  wanted: readonly { id: string; state: FiledState | Draft; head: Head }[],
): Promise<Map<string, Row>> {
  const summaries = wanted.map(({ id, state, head }) => summaryOf(id, state, head));
  const legs = wanted.flatMap(({ id, state }) => legRowsOf(id, state));
  const [rows = []] = await transaction.run({
    text: `with wanted_summary as (select * from jsonb_populate_recordset(null::dossier, $1::jsonb)),
                wanted_leg as (select * from jsonb_populate_recordset(null::dossier_leg, $2::jsonb))
           select w.id, d.id is not null as summary_there,
                  d.head_version <> w.head_version or d.head_hash <> w.head_hash as head_differs
           from wanted_summary w left join dossier d on d.id = w.id
           where to_jsonb(d) is distinct from to_jsonb(w)
              or (select jsonb_agg(to_jsonb(l) order by l.leg) from dossier_leg l where l.dossier_id = w.id)
                 is distinct from
                 (select jsonb_agg(to_jsonb(l) order by l.leg) from wanted_leg l where l.dossier_id = w.id)`,
    values: [JSON.stringify(summaries), JSON.stringify(legs)],
  });
  return new Map(rows.map((row) => [row.id as string, row]));
}

/** Summaries without any event: no rebuild can make their log again, so they are counted, and left to be explained. */
async function countOrphans(database: Database): Promise<number> {
  const [rows] = await database.read(OWNER, {
    text: 'select count(*) as orphans from dossier d where not exists (select from event_log e where e.dossier_id = d.id)',
    values: [],
  });
  return rows?.[0]?.orphans as number;
}
