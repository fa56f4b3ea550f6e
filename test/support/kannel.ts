import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, chown, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import type { Scope } from './database.ts';

const BEARERBOX = '/usr/sbin/bearerbox';
const SMSBOX = '/usr/sbin/smsbox';
const FAKE_SMSC = '/usr/lib/kannel/test/fakesmsc';

/** A test that needs it: skipped in one line where it is missing, and a failure where the whole suite must stand. */
export function skipWithoutKannel(t: Pick<TestContext, 'skip'>): boolean {
  const missing = [BEARERBOX, SMSBOX, FAKE_SMSC].filter((program) => !existsSync(program));
  if (missing.length === 0) return false;
  const line = `missing: ${missing.join(', ')} (packages kannel, kannel-extras)`;
  if (process.env.CI === 'true') assert.fail(line);
  t.skip(line);
  return true;
}

const STATUS_WORD = 'trang-thai';

export interface Kannel {
  /** Of `sendsms`. */
  sendUrl: string;
  username: string;
  password: string;
  /** What a phone sends to 8083, and the first answer that comes back to it. */
  ask(from: string, text: string): Promise<string>;
  /** The next message that goes out, with who it comes from and goes to. */
  listen(): Promise<string>;
}

/** Kannel itself, with a made-up operator behind it; incoming messages are asked of `lookUpUrl`. */
export async function startKannel(scope: Scope, lookUpUrl: string): Promise<Kannel> {
  const root = await mkdtemp(join(tmpdir(), 'mot-cua-kannel-'));
  const ports = await freePorts();
  const { admin, smsc, send } = ports;
  const conf = join(root, 'kannel.conf');
  await mkdir(join(root, 'store'));
  await writeFile(conf, configuration({ root, ...ports, lookUpUrl }));
  const running: ChildProcess[] = [];
  const start = (program: string, args: readonly string[]) => {
    const user = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
    const child = spawn(program, args, { cwd: root, stdio: ['ignore', 'ignore', 'pipe'], ...user });
    running.push(child);
    return child;
  };
  scope.after(async () => {
    await Promise.all(running.toReversed().map(stopped));
    await rm(root, { recursive: true, force: true });
  });
  await openToAll(root);
  start(BEARERBOX, ['-v', '4', conf]).stderr?.resume();
  await until(
    () => statusOf(admin),
    (text) => text.includes('FAKE'),
  );
  start(SMSBOX, ['-v', '4', conf]).stderr?.resume();
  await until(
    () => statusOf(admin),
    (text) => /smsbox/.test(text) && text.includes('on-line'),
  );

  const phone = (args: readonly string[]) =>
    start(FAKE_SMSC, ['-H', '127.0.0.1', '-r', String(smsc), ...args]);
  return {
    ...{
      sendUrl: `http://127.0.0.1:${send}/cgi-bin/sendsms`,
      username: 'motcua',
      password: 'mat-khau-thu',
    },
    ask: async (from, text) => {
      const message = `${from} 8083 ${/^[\x20-\x7e]*$/.test(text) ? `text ${text}` : `ucs2 ${ucs2(text)}`}`;
      const [, answer = ''] = /^\S+ \S+ text (.*)$/.exec(await heardBy(phone(['-m', '1', message]))) ?? [];
      return answer;
    },
    // One message has to be named, and none is sent.
    listen: () => heardBy(phone(['-m', '0', '1 1 text x'])),
  };
}

/** The first message that the made-up operator is handed; then it hangs up. */
function heardBy(operator: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const timer = setTimeout(() => reject(new Error(`nothing came: ${said}`)), 15_000);
    operator.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString('utf8');
      const message = /Got message \d+: <([^\n]*)>\n/.exec(said)?.[1];
      if (message === undefined) return;
      clearTimeout(timer);
      operator.once('close', () => resolve(message));
      operator.kill('SIGTERM');
    });
  });
}

/** As a phone sends what is not plain: UTF-16, each byte escaped. */
function ucs2(text: string): string {
  const bytes = Buffer.from(text, 'utf16le').swap16();
  return [...bytes].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');
}

async function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const closed = new Promise((resolve) => child.once('close', resolve));
  child.kill('SIGTERM');
  const hard = setTimeout(() => child.kill('SIGKILL'), 5_000);
  await closed;
  clearTimeout(hard);
}

interface Ports {
  root: string;
  admin: number;
  box: number;
  smsc: number;
  send: number;
  lookUpUrl: string;
}

function configuration({ root, admin, box, smsc, send, lookUpUrl }: Ports): string {
  return `group = core
admin-port = ${admin}
admin-interface = 127.0.0.1
admin-password = quan-tri
status-password = ${STATUS_WORD}
smsbox-port = ${box}
smsbox-interface = 127.0.0.1
box-deny-ip = "*.*.*.*"
box-allow-ip = "127.0.0.1"
store-type = file
store-location = "${root}/store/kannel.store"
log-file = "${root}/store/bearerbox.log"
log-level = 1
dlr-storage = internal

group = smsc
smsc = fake
smsc-id = FAKE
host = 127.0.0.1
port = ${smsc}
connect-allow-ip = 127.0.0.1

group = smsbox
bearerbox-host = 127.0.0.1
sendsms-port = ${send}
sendsms-interface = 127.0.0.1
global-sender = 8083
mo-recode = true
http-request-retry = 2
http-queue-delay = 1
log-file = "${root}/store/smsbox.log"
log-level = 1

group = sendsms-user
username = motcua
password = mat-khau-thu
max-messages = 5
concatenation = true

group = sms-service
keyword = default
catch-all = yes
get-url = "${lookUpUrl}?from=%p&to=%P&text=%b&id=%I"
omit-empty = true
max-messages = 1
accept-x-kannel-headers = true
`;
}

async function openToAll(root: string): Promise<void> {
  if (process.getuid?.() !== 0) return;
  for (const path of [root, join(root, 'store'), join(root, 'kannel.conf')]) {
    await chown(path, 65534, 65534);
    await chmod(path, 0o700);
  }
}

async function statusOf(admin: number): Promise<string> {
  const answer = await fetch(`http://127.0.0.1:${admin}/status.txt?password=${STATUS_WORD}`, {
    headers: { connection: 'close' },
  });
  return answer.text();
}

/** Polled: nothing tells that a program is ready. */
async function until(read: () => Promise<string>, isReady: (text: string) => boolean): Promise<void> {
  const end = Date.now() + 15_000;
  for (;;) {
    const text = await read().catch(() => '');
    if (isReady(text)) return;
    if (Date.now() > end) throw new Error(`Kannel is not ready: ${text}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function freePorts(): Promise<Pick<Ports, 'admin' | 'box' | 'smsc' | 'send'>> {
  const [admin, box, smsc, send] = [createServer(), createServer(), createServer(), createServer()] as const;
  const open = async (server: Server): Promise<number> => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return (server.address() as AddressInfo).port;
  };
  const ports = {
    admin: await open(admin),
    box: await open(box),
    smsc: await open(smsc),
    send: await open(send),
  };
  await Promise.all(
    [admin, box, smsc, send].map((server) => new Promise((resolve) => server.close(resolve))),
  );
  return ports;
}
