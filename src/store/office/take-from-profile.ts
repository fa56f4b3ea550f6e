import { compareProfile } from '../../domain/profile/compare-profile.ts';
import type { InstalledThing, ProfileLine, Thing } from '../../domain/profile/profile-line.ts';
import { isRule, type Taking, type TakingRefusal, takeLines } from '../../domain/profile/take-lines.ts';
import { fail, ok, type Result } from '../../lib/result.ts';
import type { Database } from '../ledger/database.ts';
import type { OfficeAct } from './office-log.ts';
import { type RecordedTaking, readInstalled, readTakings, writeTaking } from './profile-takings.ts';

/** A profile beside the installation, as both are now. */
export interface Comparison {
  profile: string;
  lines: readonly ProfileLine[];
  offered: readonly Thing[];
  installed: readonly InstalledThing[];
  /** What was taken before, the latest first. */
  takings: readonly RecordedTaking[];
  today: string;
}

export async function openComparison(
  database: Pick<Database, 'read'>,
  offered: readonly Thing[],
  today: string,
): Promise<Comparison> {
  const installed = await readInstalled(database);
  const profile = installed.find(({ stream }) => stream === 'profile')?.id ?? '';
  const takings = await readTakings(database, profile);
  const lines = compareProfile(offered, installed, today);
  return { profile, lines, offered, installed, takings, today };
}

/** `moved`: somebody changed one of these things meanwhile, and nothing was taken. */
export type NotTaken = TakingRefusal | { code: 'moved' };

/** Takes the chosen lines as next versions of what they belong to; the same command again changes nothing more. */
export async function takeFromProfile(
  database: Database,
  comparison: Comparison,
  taking: Taking,
  act: OfficeAct,
): Promise<Result<readonly ProfileLine[], NotTaken>> {
  const { profile, takings } = comparison;
  const done = takings.find(({ commandId }) => commandId === act.commandId);
  if (done) return ok([]);
  const taken = takeLines(taking, comparison);
  if (!taken.ok) return taken;
  const { lines, things } = taken.value;
  const written = await writeTaking(
    database,
    {
      ...{ profile, things, seen: takings[0]?.version ?? 0 },
      taken: {
        reason: taking.reason,
        rulesFrom: lines.some(isRule) ? taking.rulesFrom : null,
        lines: lines.map(({ stream, id, part, before, after, own }) => ({
          ...{ stream, id, part, own },
          // The log knows no undefined; a thing that was not there had nothing before.
          ...(before === undefined ? {} : { before }),
          after,
        })),
      },
    },
    act,
  );
  return written.ok ? ok(lines) : fail({ code: 'moved' });
}
