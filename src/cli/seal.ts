import { closeFeed } from '../store/feed/close-feed.ts';
import { makeSeals } from '../store/seals/make-seals.ts';
import { sealTrailDays } from '../store/trail/seal-days.ts';
import type { System } from '../system.ts';
import { EXIT } from './command.ts';
import { withSystem } from './with-system.ts';
import { withoutArguments } from './without-arguments.ts';

export const sealCommand = withoutArguments({
  name: 'seal',
  usage: 'seal',
  summary: 'niêm phong ngay những sự kiện chưa niêm phong',
  run: (_args, around) =>
    withSystem(around, async (system) => {
      around.out(JSON.stringify({ seals: await sealNow(system) }));
      return EXIT.done;
    }),
});

/** Closes the feed and seals it, and the days of the trail that are over; returns how many seals were made. */
export async function sealNow({
  database,
  sealer,
  now,
}: Pick<System, 'database' | 'sealer' | 'now'>): Promise<number> {
  await closeFeed(database);
  await sealTrailDays(sealer, now());
  return makeSeals(sealer, now());
}
