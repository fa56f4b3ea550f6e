import { carryOut } from './store/dossiers/carry-out.ts';
import type { CommandDesk } from './store/dossiers/command-desk.ts';
import { type Merger, mergersOf, takeOverRequest } from './store/dossiers/take-over.ts';
import { findToTakeOver } from './store/dossiers/to-take-over.ts';

const BATCH = 50;

/**
 * Whatever an agency that was merged still has goes to its successor from the day of the merger on. What could not go is
 * told and tried again the next time; it stays readable there meanwhile.
 */
export async function doSuccessionWork(
  desk: CommandDesk,
  tell: (line: string) => void,
  isEnough: () => boolean = () => false,
  mergers: readonly Merger[] = mergersOf(desk),
): Promise<number> {
  let done = 0;
  for (const merger of mergers)
    for (const what of ['held', 'rest'] as const) {
      let after: string | undefined;
      do {
        const batch = await findToTakeOver(desk.database, merger.merged.id, what, { after, atMost: BATCH });
        for (const dossierId of batch) {
          if (isEnough()) return done;
          const failed = (why: string) =>
            tell(`Chưa chuyển được hồ sơ theo sáp nhập cơ quan (${dossierId}): ${why}`);
          try {
            const outcome = await carryOut(desk, takeOverRequest(merger, dossierId));
            if (!outcome.ok) failed(outcome.reason.code);
            else if (!outcome.value.repeated) done += 1;
          } catch (error) {
            failed(error instanceof Error ? error.message : String(error));
          }
        }
        after = batch.length < BATCH ? undefined : batch.at(-1);
      } while (after);
    }
  return done;
}
