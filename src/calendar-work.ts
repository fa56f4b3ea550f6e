import { commandIdOf } from './store/command-id.ts';
import { moveDossiers } from './store/dossiers/calendar-moves.ts';
import type { CommandDesk } from './store/dossiers/command-desk.ts';
import { readCalendarChanges, settleCalendarChange } from './store/office/calendar-changes.ts';

const SYSTEM = { kind: 'system', process: 'calendar' } as const;

/** Whoever was receiving a dossier while the change was confirmed may have counted by the calendar before. */
const SETTLED_AFTER_MS = 60_000;

/**
 * Goes on with what confirmed changes of the calendar do to dossiers, from wherever it was stopped. A change is settled
 * once all its dossiers have been looked at, none of them in vain. Returns how many it moved.
 */
export async function doCalendarWork(
  desk: CommandDesk,
  tell: (line: string) => void,
  isEnough: () => boolean = () => false,
): Promise<number> {
  let done = 0;
  const changes = (await readCalendarChanges(desk.database)).toReversed();
  for (const changed of changes) {
    const { content } = changed;
    if (content.state !== 'moving' && content.state !== 'restoring') continue;
    if (isEnough()) return done;
    const outcome = await moveDossiers(desk, content, { tell, isEnough });
    done += outcome.done;
    const since = Date.parse((content.undone ?? content).at);
    if (!outcome.all || outcome.failed > 0 || Date.parse(desk.now()) - since < SETTLED_AFTER_MS) continue;
    const commandId = commandIdOf(['settle', content.id, content.state]);
    // Where it was taken back meanwhile, that is what is left to do.
    await settleCalendarChange(desk.database, changed, { commandId, actor: SYSTEM, at: desk.now() });
  }
  return done;
}
