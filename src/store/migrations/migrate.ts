import pg from 'pg';
import type { Instant } from '../../domain/calendar/local-time.ts';
import { fail, ok, type Result } from '../../lib/result.ts';
import { type MigrationFile, readMigrations } from './migration-files.ts';
import { changedFile, readApplied, stateOf } from './schema-state.ts';

/** Any fixed number: who migrates this database holds the lock of that number. */
const LOCK = 151_600_001;

export interface MigrationRefusal {
  /** 2: the files or the database are not as they must be; 3: the database cannot be reached as its owner. */
  exit: 2 | 3;
  /** One plain line. */
  message: string;
}

/**
 * Applies the waiting files in order, each in a transaction of its own. Safe to run twice at once: the second waits
 * and finds nothing left. The value holds the names of the files that were applied now.
 */
export async function migrate(
  ownerUrl: string,
  appRole: string,
  dir: string,
  now: () => Instant,
): Promise<Result<string[], MigrationRefusal>> {
  const files = await readMigrations(dir);
  if (!files.ok) return refuse(files.reason);
  const client = new pg.Client({ connectionString: ownerUrl });
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch (error) {
    // Only the code: the text may repeat the address with its password.
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'không rõ';
    const message = `Không kết nối được cơ sở dữ liệu bằng vai trò sở hữu (${code}): hãy xem lại DATABASE_OWNER_URL.`;
    return fail({ exit: 3, message });
  }
  try {
    return await applyWaiting(client, files.value, appRole, now);
  } finally {
    await client.end();
  }
}

async function applyWaiting(
  client: pg.Client,
  files: readonly MigrationFile[],
  appRole: string,
  now: () => Instant,
): Promise<Result<string[], MigrationRefusal>> {
  const applied: string[] = [];
  let current: MigrationFile | null = null;
  try {
    const refusal = await inTransaction(client, () => prepare(client, appRole, files));
    if (refusal !== null) return refuse(refusal);
    for (const file of files) {
      current = file;
      const ran = await inTransaction(client, () => applyFile(client, file, appRole, now()));
      if (ran) applied.push(file.name);
    }
    return ok(applied);
  } catch (error) {
    return refuse(`Nâng cấp cơ sở dữ liệu không xong: ${describe(error, current)}`);
  }
}

function refuse(message: string): Result<string[], MigrationRefusal> {
  return fail({ exit: 2, message });
}

/** Makes the table of applied files, readable by the application; answers why nothing may be applied, or null. */
async function prepare(
  client: pg.Client,
  appRole: string,
  files: readonly MigrationFile[],
): Promise<string | null> {
  const role = await client.query('select from pg_roles where rolname = $1', [appRole]);
  if (role.rowCount === 0)
    return `Chưa có vai trò “${appRole}” của ứng dụng: hãy tạo nó trước khi nâng cấp cơ sở dữ liệu.`;
  await client.query(`create table if not exists public.schema_migration (
    number integer primary key,
    name text not null,
    sha256 text not null,
    applied_at timestamptz not null
  )`);
  await client.query(`grant select on public.schema_migration to ${client.escapeIdentifier(appRole)}`);
  const applied = await readApplied(client);
  const state = stateOf(applied, files);
  if (state === 'newer') {
    const last = applied.at(-1)?.name ?? '';
    return `Cơ sở dữ liệu mới hơn chương trình (đã có ${last}): hãy dùng phiên bản chương trình mới hơn.`;
  }
  if (state === 'changed') {
    const name = changedFile(applied, files)?.name ?? '';
    return `Tệp ${name} đã bị sửa sau khi áp dụng: hãy khôi phục nó và viết thay đổi vào một tệp mới.`;
  }
  return null;
}

/** False when someone applied it meanwhile. The row comes first: a file that runs long is claimed from its start. */
async function applyFile(
  client: pg.Client,
  file: MigrationFile,
  appRole: string,
  at: Instant,
): Promise<boolean> {
  const claimed = await client.query(
    `insert into public.schema_migration (number, name, sha256, applied_at)
     values ($1, $2, $3, $4) on conflict (number) do nothing`,
    [file.number, file.name, file.sha256, at],
  );
  if (claimed.rowCount === 0) return false;
  await client.query("select set_config('mot_cua.app_role', $1, true)", [appRole]);
  await client.query(file.sql);
  return true;
}

/** The lock belongs to the transaction, so it also holds behind a connection pooler and never stays behind. */
async function inTransaction<Value>(client: pg.Client, work: () => Promise<Value>): Promise<Value> {
  await client.query('begin');
  try {
    await client.query('select pg_advisory_xact_lock($1)', [LOCK]);
    const value = await work();
    await client.query('commit');
    return value;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
}

function describe(error: unknown, file: MigrationFile | null): string {
  const position = error instanceof pg.DatabaseError ? Number(error.position) : Number.NaN;
  const line = Number.isNaN(position) ? '' : ` dòng ${file?.sql.slice(0, position).split('\n').length}`;
  const place = file === null ? '' : `${file.name}${line}: `;
  return place + (error instanceof Error ? error.message.replace(/\s+/g, ' ') : String(error));
}
