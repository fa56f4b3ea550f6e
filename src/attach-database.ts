import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { type Config, claimDataDir, readSecretKeys, roleOf } from './config.ts';
import { EmbeddedFailure } from './gateways/embedded-postgres/embedded-failure.ts';
import { errorCode } from './gateways/embedded-postgres/error-code.ts';
import { createPrivate } from './gateways/embedded-postgres/private-file.ts';
import { ROLE_NAMES, recordFile } from './gateways/embedded-postgres/server-record.ts';
import { startEmbedded } from './gateways/embedded-postgres/start-embedded.ts';
import { fail, ok, type Result } from './lib/result.ts';

/** A database that answers, and what goes with it. */
export interface Attached {
  appUrl: string;
  /** The role of `appUrl`, to which migrations give its rights. */
  appRole: string;
  /** Null: this process cannot migrate. */
  ownerUrl: string | null;
  embedded: boolean;
  /** This process started the embedded server. */
  startedHere: boolean;
  secretKeys: readonly string[];
  /** The end of a command: an embedded server stops if it was started here and nobody else is connected. */
  release(): Promise<void>;
  /** The clean stop of the server: an embedded server stops, whoever started it. Close the pools first. */
  stopEmbedded(): Promise<void>;
}

export interface AttachFailure {
  /** 2: the configuration is wrong; 3: no database can be reached. */
  exit: 2 | 3;
  /** One plain line, without passwords. */
  message: string;
}

const OLDEST_SERVER = 150_000;
const CONNECT_MS = 10_000;

/** The database of this configuration, started if it is the embedded one. Used by the server and by each command. */
export async function attachDatabase(
  config: Config,
  around: { log: (line: string) => void },
): Promise<Result<Attached, AttachFailure>> {
  const claimed = claimDataDir(config.dataDir, config.profile);
  if (!claimed.ok) return wrong(claimed.reason);
  const { database } = config;
  return database.kind === 'embedded'
    ? await attachEmbedded(config, around.log)
    : await attachServer(config, database);
}

async function attachEmbedded(
  config: Config,
  log: (line: string) => void,
): Promise<Result<Attached, AttachFailure>> {
  const { dataDir } = config;
  try {
    const keys = await keysOf(config);
    if (!keys.ok) return wrong(keys.reason);
    const server = await startEmbedded({ dataDir, log });
    const startedHere = !server.adopted;
    return ok({
      appUrl: server.appUrl,
      appRole: ROLE_NAMES.app,
      ownerUrl: server.ownerUrl,
      embedded: true,
      startedHere,
      secretKeys: keys.value,
      release: async () => {
        if (startedHere) await server.stopIfAlone();
        else await server.leave();
      },
      stopEmbedded: () => server.stop('fast'),
    });
  } catch (error) {
    if (error instanceof EmbeddedFailure) return unreachable(withoutPasswords(error.message));
    const reason = withoutPasswords(error instanceof Error ? error.message : String(error));
    return unreachable(`Không khởi động được cơ sở dữ liệu trong ${dataDir}: ${oneLine(reason)}`);
  }
}

/** Keys that were once used are never replaced in silence: receipts, seals and digests would no longer verify. */
async function keysOf({ secretKeys, dataDir }: Config): Promise<Result<readonly string[], string>> {
  if (secretKeys !== null) return ok(secretKeys);
  const file = join(dataDir, 'secret.key');
  // In this order: whoever starts beside us makes the key first and the record after it.
  const inUse = await isThere(recordFile(dataDir));
  if (!(await isThere(file))) {
    if (inUse) {
      return fail(
        `Thiếu khoá bí mật ${file} của dữ liệu đã có: hãy phục hồi tệp này từ bản sao lưu, hoặc đặt SECRET_KEY như trước.`,
      );
    }
    await createPrivate(file, `${randomBytes(32).toString('hex')}\n`);
  }
  const keys = readSecretKeys(file, (await readFile(file, 'utf8')).trim());
  if (!keys.ok) return keys;
  return keys.value === null ? fail(`Tệp ${file} trống: hãy phục hồi nó từ bản sao lưu.`) : ok(keys.value);
}

async function isThere(file: string): Promise<boolean> {
  try {
    await readFile(file);
    return true;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false;
    throw error;
  }
}

async function attachServer(
  { secretKeys }: Config,
  { appUrl, ownerUrl }: { appUrl: string; ownerUrl: string | null },
): Promise<Result<Attached, AttachFailure>> {
  const client = new pg.Client({ connectionString: appUrl, connectionTimeoutMillis: CONNECT_MS });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ version: number; mighty: boolean }>(
      `select current_setting('server_version_num')::int as version, rolsuper or rolbypassrls as mighty
       from pg_roles where rolname = current_user`,
    );
    const [server] = rows;
    if (server === undefined || server.version < OLDEST_SERVER) {
      return wrong('Máy chủ PostgreSQL quá cũ: hãy dùng phiên bản 15 trở lên.');
    }
    if (server.mighty) {
      return wrong(
        'Vai trò trong DATABASE_URL là superuser hoặc BYPASSRLS, nên không luật nào của cơ sở dữ liệu ràng buộc được nó: hãy dùng một vai trò thường.',
      );
    }
  } catch (error) {
    return unreachable(
      `Không kết nối được cơ sở dữ liệu ở DATABASE_URL (${causeOf(error)}): ${adviceFor(error)}`,
    );
  } finally {
    await client.end().catch(() => undefined);
  }
  const nothing = async (): Promise<void> => undefined;
  return ok({
    appUrl,
    appRole: roleOf(appUrl) ?? '',
    ownerUrl,
    embedded: false,
    startedHere: false,
    secretKeys: secretKeys ?? [],
    release: nothing,
    stopEmbedded: nothing,
  });
}

/** Only the code of an error: its text may repeat the address. */
function causeOf(error: unknown): string {
  const code = errorCode(error);
  if (code !== '') return code;
  return error instanceof Error && /timeout/.test(error.message) ? 'quá thời gian chờ' : 'không rõ';
}

function adviceFor(error: unknown): string {
  const code = errorCode(error);
  if (code === '28P01' || code === '28000') return 'hãy xem lại tên vai trò và mật khẩu.';
  if (code === '3D000') return 'hãy tạo cơ sở dữ liệu hoặc sửa tên của nó.';
  if (code.startsWith('53') || code.startsWith('57'))
    return 'máy chủ đang bận hoặc đang khởi động, hãy thử lại sau.';
  return 'hãy xem máy chủ có đang chạy và địa chỉ có đúng không.';
}

/** For texts of the system that may repeat the address of a database. */
export function withoutPasswords(text: string): string {
  return text.replace(/(:\/\/[^\s:/@]*):[^\s@]*@/g, '$1:***@').replace(/\b(password=)[^\s&]+/gi, '$1***');
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function wrong(message: string): Result<Attached, AttachFailure> {
  return fail({ exit: 2, message: oneLine(message) });
}

function unreachable(message: string): Result<Attached, AttachFailure> {
  return fail({ exit: 3, message: oneLine(message) });
}
