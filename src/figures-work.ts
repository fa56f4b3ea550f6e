import { closeFeed } from './store/feed/close-feed.ts';
import { advanceFigures } from './store/figures/advance.ts';
import type { System } from './system.ts';

/** Figures follow what happened: the feed is closed over it, and its reader goes on to the end. */
export async function doFiguresWork(
  { database, office }: Pick<System, 'database' | 'office'>,
  isEnough: () => boolean = () => false,
): Promise<void> {
  await closeFeed(database);
  await advanceFigures(database, office, isEnough);
}
