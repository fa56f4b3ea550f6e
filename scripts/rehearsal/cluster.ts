import { randomBytes } from 'node:crypto';
import { chownSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { freePort } from '../../src/gateways/embedded-postgres/free-port.ts';
import { runProgram } from '../../src/gateways/embedded-postgres/run-program.ts';
import { serverUser } from '../../src/gateways/embedded-postgres/server-ground.ts';

/** A PostgreSQL server with the two roles and the empty database of `docs/operating.md`. */
export interface Cluster {
  superuserUrl: string;
  ownerUrl: string;
  appUrl: string;
  version: string;
  /** Pulled from the wall, and gone with all it held. */
  destroy(): Promise<void>;
  stop(): Promise<void>;
}

export async function makeCluster(folder: string, programs: string): Promise<Cluster> {
  const user = await serverUser(null);
  mkdirSync(folder, { mode: 0o700 });
  const home = join(folder, 'cluster');
  const passwordFile = join(folder, 'password');
  const password = draw();
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (user !== null) for (const path of [folder, passwordFile]) chownSync(path, user.uid, user.gid);
  const must = async (program: string, args: readonly string[]) => {
    // A server that pg_ctl leaves behind would keep our pipes open.
    const { code, output } = await runProgram(join(programs, program), args, user, program === 'pg_ctl');
    if (code !== 0) throw new Error(`${program} (${code}): ${output}`);
  };
  const port = await freePort(0);
  await must('initdb', [
    ...['-D', home, '-U', 'postgres', `--pwfile=${passwordFile}`, '--auth=scram-sha-256'],
    ...['-E', 'UTF8', '--locale=C.UTF-8', '--data-checksums'],
  ]);
  const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=`;
  await must('pg_ctl', ['start', '-D', home, '-w', '-l', join(folder, 'server.log'), '-o', options]);
  const url = (role: string, secret: string, database: string) =>
    `postgres://${role}:${secret}@127.0.0.1:${port}/${database}`;
  const [owner, app] = [draw(), draw()];
  const version = await prepare(url('postgres', password, 'postgres'), { owner, app });
  const stop = (mode: string) => must('pg_ctl', ['stop', '-D', home, '-m', mode, '-w']);
  return {
    superuserUrl: url('postgres', password, 'mot_cua'),
    ownerUrl: url('mot_cua_owner', owner, 'mot_cua'),
    appUrl: url('mot_cua_app', app, 'mot_cua'),
    version,
    async destroy() {
      await stop('immediate');
      rmSync(folder, { recursive: true });
    },
    stop: () => stop('fast'),
  };
}

/** As the operating guide says it, but for the passwords, which `\password` asks for there. */
async function prepare(url: string, { owner, app }: { owner: string; app: string }): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`create role mot_cua_owner login nosuperuser nobypassrls password '${owner}'`);
  await client.query(`create role mot_cua_app login nosuperuser nobypassrls password '${app}'`);
  await client.query("create database mot_cua owner mot_cua_owner encoding 'UTF8' template template0");
  const { rows } = await client.query<{ server_version: string }>('show server_version');
  await client.end();
  return rows[0]?.server_version ?? '';
}

function draw(): string {
  return randomBytes(16).toString('hex');
}
