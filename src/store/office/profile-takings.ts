import type { ActedAs } from '../../domain/access/actor.ts';
import type { Instant } from '../../domain/calendar/local-time.ts';
import { ownParts, type ThingVersion } from '../../domain/profile/own-parts.ts';
import {
  type InstalledThing,
  PROFILE_STREAMS,
  type ProfileLine,
  type Thing,
} from '../../domain/profile/profile-line.ts';
import type { TakenThing } from '../../domain/profile/take-lines.ts';
import type { Result } from '../../lib/result.ts';
import type { Database, Row } from '../ledger/database.ts';
import { OWNER } from '../ledger/identity.ts';
import { type CommandUsed, changeIfUnmoved, type Moved } from './change-if-unmoved.ts';
import type { OfficeAct } from './office-log.ts';

/** All that a profile may speak of, as it is now, with what was changed here since it came from the profile. */
export async function readInstalled(database: Pick<Database, 'read'>): Promise<readonly InstalledThing[]> {
  const [rows = [], changed = []] = await database.read(
    OWNER,
    {
      name: 'installed_things',
      text: `select stream, id, head_version, data from office_current where stream = any($1)
             order by stream, id`,
      values: [PROFILE_STREAMS],
    },
    // Whatever never changed has nothing of its own; the log is read only for the rest.
    {
      name: 'changed_things',
      text: `select l.stream, l.id, l.data, l.actor ->> 'process' as process,
               exists (select from office_log t
                       where t.stream = 'profile-taking' and t.command_id = l.command_id) as taken
             from office_log l
             join office_current c on c.stream = l.stream and c.id = l.id and c.head_version > 1
             where l.stream = any($1)
             order by l.stream, l.id, l.version`,
      values: [PROFILE_STREAMS],
    },
  );
  const versions = Map.groupBy(changed, (row) => `${row.stream}/${row.id}`);
  return rows.map((row) => {
    const thing = thingOf(row);
    const known = (versions.get(`${row.stream}/${row.id}`) ?? []).map(
      (one): ThingVersion => ({
        thing: thingOf(one),
        ofProfile: one.taken === true || one.process === 'begin-office',
      }),
    );
    return { ...thing, version: row.head_version as number, own: ownParts(known) };
  });
}

function thingOf({ stream, id, data }: Row): Thing {
  return { stream, id, data } as unknown as Thing;
}

/** What was taken from a profile, when, by whom and why. */
export interface ProfileTaken {
  reason: string;
  /** First day of changed local rules; null: none were among the lines. */
  rulesFrom: string | null;
  lines: readonly TakenLine[];
}

type TakenLine = Pick<ProfileLine, 'stream' | 'id' | 'part' | 'after' | 'own'> & { before?: unknown };

/** Each thing as its next version, and beside them the taking itself: all of it, or nothing where something has moved. */
export function writeTaking(
  database: Database,
  {
    profile,
    taken,
    things,
    seen,
  }: { profile: string; taken: ProfileTaken; things: readonly TakenThing[]; seen: number },
  act: OfficeAct,
): Promise<Result<{ repeated: boolean }, Moved | CommandUsed>> {
  return changeIfUnmoved(
    database,
    [
      { stream: 'profile-taking', id: profile, version: seen },
      ...things.map(({ stream, id, version }) => ({ stream, id, version })),
    ],
    [
      ...things.map(({ stream, id, data }) => ({ stream, id, data })),
      { stream: 'profile-taking', id: profile, data: taken },
    ],
    act,
  );
}

export interface RecordedTaking extends ProfileTaken {
  version: number;
  commandId: string;
  at: Instant;
  by: ActedAs;
}

const SHOWN = 50;

/** The latest first. */
export async function readTakings(
  database: Pick<Database, 'read'>,
  profile: string,
): Promise<readonly RecordedTaking[]> {
  const [rows = []] = await database.read(OWNER, {
    name: 'profile_takings',
    text: `select version, data, actor, recorded_at, command_id from office_log
           where stream = 'profile-taking' and id = $1 order by version desc limit ${SHOWN}`,
    values: [profile],
  });
  return rows.map((row) => ({
    ...(row.data as ProfileTaken),
    ...{ version: row.version as number, commandId: row.command_id as string },
    ...{ at: row.recorded_at as Instant, by: row.actor as ActedAs },
  }));
}
