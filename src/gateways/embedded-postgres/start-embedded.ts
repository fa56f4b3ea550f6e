import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type pg from 'pg';
import { adoptServer, connectToServer } from './adopt-server.ts';
import { createCluster } from './create-cluster.ts';
import { EmbeddedFailure } from './embedded-failure.ts';
import { type Embedded, embeddedServer, lockFile } from './embedded-server.ts';
import { prepareDatabase } from './prepare-database.ts';
import { runServer } from './run-server.ts';
import { chooseGround, findCluster, type Ground } from './server-ground.ts';
import { freshRecord, readRecord, recordFile, type ServerRecord, writeRecord } from './server-record.ts';
import { setAside } from './set-aside.ts';
import { withStartLock } from './start-lock.ts';

export interface EmbeddedOptions {
  /** Absolute, and there already. */
  dataDir: string;
  /** What takes a while, a line at a time. */
  log: (line: string) => void;
  /** Over our own; tests give up durability for speed. */
  settings?: Readonly<Record<string, string>>;
  /** False: a new cluster is not forced to disk. */
  durable?: boolean;
}

/** Attaches to the running server of this folder, or starts it; makes it at the first start. Safe to run twice at once. */
export function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  return withStartLock(lockFile(options.dataDir), () => attachOrStart(options));
}

async function attachOrStart(options: EmbeddedOptions): Promise<Embedded> {
  const { dataDir, log } = options;
  const known = await readRecord(dataDir);
  let cluster = await findCluster(dataDir, known);
  if (known === null && cluster !== null) {
    const aside = await setAside(dataDir, cluster);
    if (aside !== null) {
      log(`${dataDir} đã được làm mới: cơ sở dữ liệu cũ của nó được giữ lại ở ${aside}.`);
      cluster = null;
    }
  }
  refuseLosses(dataDir, known, cluster);
  const running = known !== null && cluster !== null ? await adoptServer(known, cluster, log) : null;
  if (known === null || cluster === null || running === null) {
    return await startHere(options, known ?? freshRecord(), cluster);
  }
  const record = { ...known, cluster, port: running.port };
  if (record.cluster !== known.cluster || record.port !== known.port) await writeRecord(dataDir, record);
  return embeddedServer(
    dataDir,
    await prepared(dataDir, record, running.presence.client),
    running.presence,
    true,
  );
}

async function startHere(
  options: EmbeddedOptions,
  known: ServerRecord,
  present: string | null,
): Promise<Embedded> {
  const { dataDir, log } = options;
  const ground = await chooseGround(dataDir, present);
  let cluster = present;
  if (cluster === null) {
    log(`Đang tạo cơ sở dữ liệu lần đầu trong ${ground.home} …`);
    // Before the cluster, which takes its password from here.
    await writeRecord(dataDir, known);
    cluster = await createCluster(ground, known.passwords.superuser, options.durable ?? true);
  }
  await refuseOtherVersion(ground, cluster);
  const port = await runServer(ground, cluster, known.port, options.settings ?? {});
  const record = { ...known, port, cluster, binaries: ground.binaries.folder };
  await writeRecord(dataDir, record);
  const presence = await connectToServer(record, port);
  return embeddedServer(dataDir, await prepared(dataDir, record, presence.client), presence, false);
}

async function prepared(dataDir: string, record: ServerRecord, client: pg.Client): Promise<ServerRecord> {
  if (record.prepared) return record;
  await prepareDatabase(client, record);
  const done = { ...record, prepared: true };
  await writeRecord(dataDir, done);
  return done;
}

/** Half of a pair is gone: starting afresh would hide that data was lost. */
function refuseLosses(dataDir: string, record: ServerRecord | null, cluster: string | null): void {
  const file = recordFile(dataDir);
  if (record === null && cluster !== null) {
    throw new EmbeddedFailure(
      `Có cơ sở dữ liệu ở ${cluster} nhưng thiếu ${file}: hãy phục hồi tệp này từ bản sao lưu; nếu muốn làm lại từ đầu, hãy xoá ${dirname(cluster)}.`,
    );
  }
  if (record?.prepared === true && cluster === null) {
    throw new EmbeddedFailure(
      `Không còn thấy cơ sở dữ liệu ${record.cluster}: hãy phục hồi nó từ bản sao lưu; nếu muốn làm lại từ đầu, hãy xoá ${file}.`,
    );
  }
}

async function refuseOtherVersion(ground: Ground, cluster: string): Promise<void> {
  const made = (await readFile(join(cluster, 'PG_VERSION'), 'utf8').catch(() => '')).trim();
  const ours = ground.binaries.version.split('.')[0];
  if (made === ours) return;
  throw new EmbeddedFailure(
    `Cơ sở dữ liệu ở ${cluster} thuộc PostgreSQL ${made || 'không rõ phiên bản'}, còn bản đi kèm là ${ours}: hãy chuyển dữ liệu theo tài liệu vận hành rồi chạy lại.`,
  );
}
