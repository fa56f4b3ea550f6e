import { randomBytes } from 'node:crypto';
import { connectionUrl, DATABASE, ROLE_NAMES } from '../src/gateways/embedded-postgres/server-record.ts';
import type { Line } from './table.ts';
import type { World } from './world.ts';

/** What is measured again as a role that row-level security does not hold. */
export const UNGUARDED = { inbox: 'inbox, unguarded', case: 'case, unguarded' } as const;

const FREE_ROLE = 'mot_cua_bench_free';

/** A role of the measurement's own server, with the rights of the application and past every policy; its address. */
export async function openFreeRole({ superuser, record }: World): Promise<string> {
  const password = randomBytes(16).toString('hex');
  const { rows } = await superuser.query('select from pg_roles where rolname = $1', [FREE_ROLE]);
  const verb = rows.length > 0 ? 'alter' : 'create';
  await superuser.query(`${verb} role ${FREE_ROLE} login bypassrls password '${password}'`);
  await superuser.query(`grant ${ROLE_NAMES.app} to ${FREE_ROLE}`);
  const url = new URL(connectionUrl(record, 'app', DATABASE));
  url.username = FREE_ROLE;
  url.password = password;
  return url.href;
}

/** How many times the processor time of an operation is with the policies what it is without; PostgreSQL's alone beside it. */
export function rowSecurityLines(lines: readonly Line[]): readonly string[] {
  return Object.entries(UNGUARDED).flatMap(([name, unguarded]) => {
    const [ours, theirs] = [name, unguarded].map((one) => lines.find((line) => line.name === one)?.figures);
    if (!ours || !theirs) return [];
    const whole = (ours.nodeCpu ?? 0) + (ours.databaseCpu ?? 0);
    const bare = (theirs.nodeCpu ?? 0) + (theirs.databaseCpu ?? 0);
    const database = (ours.databaseCpu ?? 0) / (theirs.databaseCpu ?? Number.NaN);
    return [
      `${name}: CPU ${whole.toFixed(2)} against ${bare.toFixed(2)} ms, ${(whole / bare).toFixed(2)} times; PostgreSQL ${database.toFixed(2)} times`,
    ];
  });
}
