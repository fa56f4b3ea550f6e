import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EmbeddedFailure } from './embedded-failure.ts';
import { errorCode } from './error-code.ts';
import { writePrivate } from './private-file.ts';

/** The three roles of an embedded server: ours to manage it, the one that migrates, the one the application runs as. */
export const ROLE_NAMES = { superuser: 'postgres', owner: 'mot_cua_owner', app: 'mot_cua_app' } as const;
export type RoleKind = keyof typeof ROLE_NAMES;
export const DATABASE = 'mot_cua';

/** `DATA_DIR/postgres.json`: how to reach the server that goes with this folder. */
export interface ServerRecord {
  port: number;
  /** Folder of the PostgreSQL programs that started it last. */
  binaries: string;
  cluster: string;
  passwords: Record<RoleKind, string>;
  /** The roles and the database were made: from here on there is data to lose. */
  prepared: boolean;
}

export function recordFile(dataDir: string): string {
  return join(dataDir, 'postgres.json');
}

export function freshRecord(): ServerRecord {
  const password = (): string => randomBytes(24).toString('hex');
  return {
    port: 0,
    binaries: '',
    cluster: '',
    passwords: { superuser: password(), owner: password(), app: password() },
    prepared: false,
  };
}

export async function writeRecord(dataDir: string, record: ServerRecord): Promise<void> {
  await writePrivate(recordFile(dataDir), `${JSON.stringify(record, null, 2)}\n`);
}

/** Null when there is none yet. */
export async function readRecord(dataDir: string): Promise<ServerRecord | null> {
  const file = recordFile(dataDir);
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw new EmbeddedFailure(
      `Không đọc được ${file} (${errorCode(error)}): hãy chạy bằng đúng người dùng đã tạo thư mục dữ liệu này.`,
    );
  }
  const record = parseRecord(text);
  if (record === null) {
    throw new EmbeddedFailure(
      `Tệp ${file} bị hỏng: hãy phục hồi nó từ bản sao lưu; thiếu nó thì không mở được cơ sở dữ liệu.`,
    );
  }
  return record;
}

function parseRecord(text: string): ServerRecord | null {
  try {
    const { port, binaries, cluster, passwords, prepared } = JSON.parse(text) as Partial<ServerRecord>;
    if (!Number.isInteger(port) || port === undefined || typeof prepared !== 'boolean') return null;
    if (typeof binaries !== 'string' || typeof cluster !== 'string') return null;
    const { superuser, owner, app } = passwords ?? {};
    if (![superuser, owner, app].every((value) => typeof value === 'string' && value !== '')) return null;
    return { port, binaries, cluster, passwords: passwords as ServerRecord['passwords'], prepared };
  } catch {
    return null;
  }
}

export function connectionUrl(record: ServerRecord, role: RoleKind, database: string): string {
  return `postgres://${ROLE_NAMES[role]}:${record.passwords[role]}@127.0.0.1:${record.port}/${database}`;
}
