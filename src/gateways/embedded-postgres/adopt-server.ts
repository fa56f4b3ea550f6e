import { realpath } from 'node:fs/promises';
import { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { EmbeddedFailure } from './embedded-failure.ts';
import { errorCode } from './error-code.ts';
import { namedPostmaster } from './postmaster.ts';
import { connectionUrl, type ServerRecord } from './server-record.ts';

const POLL_MS = 100;
/** Crash recovery of a large log may take minutes. */
const PATIENCE_POLLS = 6000;
const SAY_AFTER_POLLS = 20;
/** A process of unknown kind that refuses connections for so long only bears the number of our server. */
const REFUSED_POLLS = 50;

const WRONG_PASSWORD = ['28P01', '28000'];

/** Our connection to the server, with the socket under it, which decides whether it keeps the program alive. */
export interface Presence {
  client: pg.Client;
  socket: Socket;
}

/** Connects to the server of this cluster if it runs, waiting while it recovers or stops; null when none runs. */
export async function adoptServer(
  record: ServerRecord,
  cluster: string,
  log: (line: string) => void,
): Promise<{ presence: Presence; port: number } | null> {
  let refused = 0;
  for (let poll = 0; poll < PATIENCE_POLLS; poll += 1) {
    const postmaster = await namedPostmaster(cluster);
    if (postmaster === null || postmaster.whose === 'foreign') return null;
    if (poll === SAY_AFTER_POLLS) log('Cơ sở dữ liệu đang phục hồi hoặc đang dừng, xin chờ …');
    try {
      const presence = await connectToServer(record, postmaster.port);
      if (await serves(presence.client, cluster)) return { presence, port: postmaster.port };
      await presence.client.end();
      return null;
    } catch (error) {
      if (WRONG_PASSWORD.includes(errorCode(error))) throw wrongPassword(cluster);
      if (errorCode(error) === 'ECONNREFUSED') refused += 1;
      if (postmaster.whose === 'unknown' && refused > REFUSED_POLLS) return null;
    }
    await sleep(POLL_MS);
  }
  throw new EmbeddedFailure(
    `Cơ sở dữ liệu ở ${cluster} đang chạy nhưng không trả lời: hãy dừng nó rồi chạy lại.`,
  );
}

/** As superuser, for whom the server keeps a few connections when all others are taken. */
export async function connectToServer(record: ServerRecord, port: number): Promise<Presence> {
  const socket = new Socket();
  const client = new pg.Client({
    stream: () => socket,
    connectionString: connectionUrl({ ...record, port }, 'superuser', 'postgres'),
    application_name: `mot-cua ${process.pid}`,
    connectionTimeoutMillis: 10_000,
  });
  // The server may be killed at any time; whoever queries finds out then.
  client.on('error', () => undefined);
  await client.connect();
  return { client, socket };
}

/** A copied folder brings the passwords of the original and names its process. */
async function serves(client: pg.Client, cluster: string): Promise<boolean> {
  const { rows } = await client.query<{ data_directory: string }>('show data_directory');
  return rows[0]?.data_directory === (await realpath(cluster));
}

function wrongPassword(cluster: string): EmbeddedFailure {
  return new EmbeddedFailure(
    `Mật khẩu trong postgres.json không hợp với cơ sở dữ liệu ở ${cluster}: hãy phục hồi postgres.json từ bản sao lưu.`,
  );
}
