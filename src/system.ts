import { randomUUIDv7 } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { type Attached, attachDatabase } from './attach-database.ts';
import { type Config, roleOf } from './config.ts';
import type { Instant } from './domain/calendar/local-time.ts';
import { fail, ok, type Result } from './lib/result.ts';
import type { CommandDesk } from './store/dossiers/command-desk.ts';
import { type FileStore, openFileStore } from './store/files/file-store.ts';
import { type Keyring, makeKeyring } from './store/keyring.ts';
import { type Database, openDatabase } from './store/ledger/database.ts';
import { migrate } from './store/migrations/migrate.ts';
import { schemaState } from './store/migrations/schema-state.ts';
import { type OfficeBook, openOfficeBook } from './store/office/office-book.ts';
import type { Sealer } from './store/seals/make-seals.ts';
import { openSealFolder } from './store/seals/seal-folder.ts';

export const MIGRATIONS = join(import.meta.dirname, '..', 'db', 'migrations');

/** 20 MiB: a scanned dossier of some fifty pages. */
const FILE_LIMIT_BYTES = 20 * 1024 * 1024;

/** Everything that works, put together; the server and every command run on this. */
export interface System {
  config: Config;
  attached: Attached;
  database: Database;
  keyring: Keyring;
  office: OfficeBook;
  files: FileStore;
  desk: CommandDesk;
  sealer: Sealer;
  now: () => Instant;
  newId: () => string;
  /** Names of the migrations applied on the way. */
  migrated: readonly string[];
}

export interface Edge {
  now: () => Instant;
  log: (line: string) => void;
}

export interface Failure {
  exit: 2 | 3;
  message: string;
}

/**
 * For reading, twice as many as there are processors, and never fewer than four: more of them at work at once only take turns,
 * with one another and with this process, and everybody waits longer. Who writes waits for the disk meanwhile, so there
 * more of them go (docs/decisions/0012-speed.md).
 */
const CONNECTIONS = Math.max(4, 2 * availableParallelism());

/** The system over the configured database, brought up to date where this process may do that. */
export async function openSystem(
  config: Config,
  { now, log }: Edge,
  connections = CONNECTIONS,
): Promise<Result<System, Failure>> {
  const attaching = await attachDatabase(config, { log });
  if (!attaching.ok) return fail(attaching.reason);
  const attached = attaching.value;
  const ready = await bringUpToDate(attached, now);
  if (!ready.ok) {
    await attached.release();
    return ready;
  }
  const onIdleFault = (message: string) => log(`Kết nối cơ sở dữ liệu bị ngắt: ${message}`);
  const database = openDatabase(attached.appUrl, { connections, writing: 2 * connections, onIdleFault });
  const keyring = makeKeyring(attached.secretKeys);
  const office = await openOfficeBook(database, now).catch(() => undefined);
  if (!office) {
    await database.close();
    await attached.release();
    return fail({ exit: 3, message: 'Cơ sở dữ liệu ngừng trả lời khi đang mở: hãy chạy lại.' });
  }
  return ok({
    config,
    attached,
    database,
    keyring,
    office,
    files: openFileStore(join(config.dataDir, 'files'), FILE_LIMIT_BYTES),
    desk: { database, keyring, office, now, newId: randomUUIDv7 },
    sealer: { database, keyring, folder: openSealFolder(config.sealDir) },
    now,
    newId: randomUUIDv7,
    migrated: ready.value,
  });
}

async function bringUpToDate(
  { appUrl, ownerUrl }: Attached,
  now: () => Instant,
): Promise<Result<readonly string[], Failure>> {
  if (ownerUrl !== null) {
    const migrated = await migrate(ownerUrl, roleOf(appUrl) ?? '', MIGRATIONS, now);
    if (!migrated.ok || (await schemaState(appUrl, MIGRATIONS)) === 'current') return migrated;
    return wrong(
      'DATABASE_OWNER_URL và DATABASE_URL dẫn đến hai cơ sở dữ liệu khác nhau: hãy cho cả hai cùng một cơ sở dữ liệu.',
    );
  }
  switch (await schemaState(appUrl, MIGRATIONS)) {
    case 'current':
      return ok([]);
    case 'behind':
      return wrong('Cơ sở dữ liệu chưa được nâng cấp: hãy đặt DATABASE_OWNER_URL rồi chạy lệnh migrate.');
    case 'newer':
      return wrong('Cơ sở dữ liệu mới hơn phần mềm này: hãy cài phiên bản phần mềm mới hơn.');
    case 'changed':
      return wrong(
        'Một tệp nâng cấp đã áp dụng bị sửa: hãy khôi phục thư mục db/migrations như bản phát hành.',
      );
  }
}

function wrong(message: string): { ok: false; reason: Failure } {
  return fail({ exit: 2, message });
}
