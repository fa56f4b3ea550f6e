import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Presence } from './adopt-server.ts';
import { type StopMode, stopServer } from './run-server.ts';
import { chooseGround } from './server-ground.ts';
import { connectionUrl, DATABASE, type RoleKind, type ServerRecord } from './server-record.ts';
import { withStartLock } from './start-lock.ts';

/** A running embedded server, and our hold on it. */
export interface Embedded {
  /** It ran already when we came. */
  readonly adopted: boolean;
  readonly superuserUrl: string;
  readonly ownerUrl: string;
  readonly appUrl: string;
  url(database: string, role: RoleKind): string;
  /** Stops the server, whoever is connected. */
  stop(mode: StopMode): Promise<void>;
  /** Stops it unless someone else is connected; answers whether it did. */
  stopIfAlone(): Promise<boolean>;
  /** Lets go of the server and leaves it running. */
  leave(): Promise<void>;
}

/** Connections that were just closed stay listed for a moment. */
const LOOKS = 6;
const LOOK_MS = 50;

export function lockFile(dataDir: string): string {
  return join(dataDir, 'postgres.lock');
}

/**
 * `presence` is a connection that stays open as long as we use the server: by it another process that wants to stop
 * the server sees us, even at a moment when our own pool is empty.
 */
export function embeddedServer(
  dataDir: string,
  record: ServerRecord,
  presence: Presence,
  adopted: boolean,
): Embedded {
  const url = (database: string, role: RoleKind): string => connectionUrl(record, role, database);
  const stopNow = async (mode: StopMode): Promise<void> => {
    await leave();
    await stopServer(await chooseGround(dataDir, record.cluster), record.cluster, mode);
  };
  const leave = async (): Promise<void> => {
    presence.socket.ref();
    await presence.client.end().catch(() => undefined);
  };
  // Holding the server must not keep a finished program from ending.
  presence.socket.unref();
  return {
    adopted,
    superuserUrl: url('postgres', 'superuser'),
    ownerUrl: url(DATABASE, 'owner'),
    appUrl: url(DATABASE, 'app'),
    url,
    leave,
    stop: (mode) => withStartLock(lockFile(dataDir), () => stopNow(mode)),
    stopIfAlone: () =>
      withStartLock(lockFile(dataDir), async () => {
        if (!(await isAlone(presence))) {
          await leave();
          return false;
        }
        await stopNow('fast');
        return true;
      }),
  };
}

async function isAlone({ client, socket }: Presence): Promise<boolean> {
  socket.ref();
  for (let look = 0; look < LOOKS; look += 1) {
    if (look > 0) await sleep(LOOK_MS);
    try {
      const others = await client.query(
        "select from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()",
      );
      if (others.rowCount === 0) return true;
    } catch {
      // Our connection broke: someone else has stopped or restarted the server, and it is theirs now.
      return false;
    }
  }
  return false;
}
