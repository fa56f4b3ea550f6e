import { quarterAt, quarterBefore, quarterOf, windowOf } from '../src/domain/figures/period.ts';
import type { World } from './world.ts';

/** The quarter to report: the one before this, or, where what was loaded does not reach back over all of it, the one that runs. */
export async function askedQuarter({ superuser, system }: World): Promise<ReturnType<typeof quarterAt>> {
  const running = quarterAt(system.now());
  const before = quarterBefore(running);
  const { from } = windowOf(quarterOf(before.year, before.quarter));
  const { rows } = await superuser.query('select from figure_fact where received_at < $1 limit 1', [from]);
  return rows.length > 0 ? before : running;
}
