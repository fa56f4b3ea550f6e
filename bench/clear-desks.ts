import type { World } from './world.ts';

/** Oldest last: what hangs on a dossier goes before it. */
const TABLES = ['event_log', 'dossier_leg', 'person', 'wording', 'stored_file'];

/**
 * Takes away what the clients wrote, so that each round meets the same province, and so that what was recorded can be
 * written again. No role of an installation may do this; the superuser of a throwaway server may.
 */
export async function clearDesks({ superuser, desks }: World): Promise<void> {
  const agencies = [desks.map(({ id }) => id)];
  await superuser.query('begin');
  await superuser.query("set local session_replication_role = 'replica'");
  await superuser.query(
    'create temp table gone on commit drop as select id from dossier where agency_id = any ($1)',
    agencies,
  );
  await superuser.query('delete from feed_inbox where id in (select id::text from gone)');
  for (const table of TABLES) {
    await superuser.query(`delete from ${table} where dossier_id in (select id from gone)`);
  }
  await superuser.query('delete from dossier where id in (select id from gone)');
  await superuser.query('commit');
  await superuser.query(
    'vacuum event_log, dossier, dossier_leg, person, wording, feed_inbox, session, code_counter',
  );
}
