/**
 * Back-up and restore of docs/operating.md, once through on two throwaway PostgreSQL servers, with people at work:
 *
 *     node --import tsx scripts/rehearse-restore.ts FOLDER [PROGRAMS]
 *
 * FOLDER must not exist yet, and is left behind to be looked at; PROGRAMS is where initdb, pg_ctl, pg_dump and pg_restore
 * are. A line for each step, with the seconds it took; exit 1 where something is not as it should be.
 */
import { randomBytes } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as passes } from 'node:timers/promises';
import { freePort } from '../src/gateways/embedded-postgres/free-port.ts';
import { runProgram } from '../src/gateways/embedded-postgres/run-program.ts';
import { makeCluster } from './rehearsal/cluster.ts';
import { type Answer, motCua, startOffice } from './rehearsal/office-process.ts';
import { openPortal } from './rehearsal/portal.ts';
import { lookUp, printReceipt } from './rehearsal/visitor.ts';

const [folderArgument, programs = '/usr/lib/postgresql/15/bin'] = process.argv.slice(2);
if (folderArgument === undefined) throw new Error('rehearse-restore FOLDER [PROGRAMS]');
const folder = resolve(folderArgument);
const place = (name: string) => join(folder, name);
const PEOPLE_WORK_MS = 3_000;

/** The database user must be able to pass through. */
mkdirSync(folder, { mode: 0o711 });
// The same address before and after: it is printed on receipts.
const port = String(await freePort(0));
const secret = randomBytes(32).toString('hex');
const say = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`);
/** Whatever is running, last first; a rehearsal that fails leaves only its folder behind. */
const running: (() => Promise<void>)[] = [];

/** `tell`: what of it is shown; what it answers may hold passwords. */
async function step<Value>(
  name: string,
  work: () => Promise<Value>,
  tell: (value: Value) => object = () => ({}),
) {
  const began = performance.now();
  const value = await work();
  say({ step: name, seconds: Math.round(performance.now() - began) / 1000, ...tell(value) });
  return value;
}

function expect(what: string, holds: boolean): void {
  say({ expect: what, holds });
  if (!holds) process.exitCode = 1;
}

async function tool(program: string, args: readonly string[]): Promise<void> {
  const { code, output } = await runProgram(join(programs, program), args, null);
  if (code !== 0) throw new Error(`${program} (${code}): ${output}`);
}

function sizeOf(path: string): { files: number; bytes: number } {
  const entries = readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const bytes = entries.map((entry) => statSync(join(entry.parentPath, entry.name)).size);
  return { files: bytes.length, bytes: bytes.reduce((sum, one) => sum + one, 0) };
}

const environment = (appUrl: string, ownerUrl: string, data: string, seals: string) => ({
  ...{ DATABASE_URL: appUrl, DATABASE_OWNER_URL: ownerUrl, SECRET_KEY: secret },
  ...{ DATA_DIR: place(data), SEAL_DIR: place(seals), PORT: port },
});

async function lifeBefore() {
  const cluster = await step(
    'server one, two roles',
    () => makeCluster(place('one'), programs),
    ({ version }) => ({ version }),
  );
  running.push(cluster.stop);
  const settings = environment(cluster.appUrl, cluster.ownerUrl, 'data', 'seals');
  await step('migrate', () => motCua(['migrate'], settings), answered);
  const office = await step('start, with a demo', () => startOffice({ ...settings, DEMO: '1' }));
  running.push(() => office.end('SIGTERM'));
  const added = await motCua(['connection', 'add', '--name', 'Diễn tập'], settings);
  const { key } = JSON.parse(added.lines[0] ?? '{}') as { key: string };
  const code = office.code ?? '';
  const receipt = await printReceipt(office, code);
  return { cluster, settings, office, key, code, receipt, status: await lookUp(office.url, code) };
}

const dump = place('back-up/mot_cua.dump');

/** In the order of the guide, while a portal files. */
async function backUp({ cluster, settings }: Awaited<ReturnType<typeof lifeBefore>>) {
  const began = Date.now();
  mkdirSync(place('back-up'));
  const copied = (from: string, to: string) => async () => {
    cpSync(place(from), place(to), { recursive: true });
    return sizeOf(place(to));
  };
  await step('seal', () => motCua(['seal'], settings), answered);
  await step('back-up of the seals', copied('seals', 'back-up/seals'), (size) => size);
  const dumping = () => tool('pg_dump', ['-Fc', '-f', dump, cluster.superuserUrl]);
  await step('pg_dump -Fc', dumping, () => ({ bytes: statSync(dump).size }));
  const dumped = Date.now();
  await step('back-up of the files', copied('data/files', 'back-up/files'), (size) => size);
  return { began, dumped };
}

async function restore() {
  const cluster = await step('server two, two roles', () => makeCluster(place('two'), programs));
  running.push(cluster.stop);
  await step('pg_restore --exit-on-error', () =>
    tool('pg_restore', ['--exit-on-error', '-d', cluster.superuserUrl, dump]),
  );
  mkdirSync(place('data-restored'));
  cpSync(place('back-up/files'), place('data-restored/files'), { recursive: true });
  cpSync(place('back-up/seals'), place('seals-restored'), { recursive: true });
  return environment(cluster.appUrl, cluster.ownerUrl, 'data-restored', 'seals-restored');
}

async function rehearse(): Promise<void> {
  const before = await lifeBefore();
  const portal = openPortal(before.office.url, before.key);
  await passes(PEOPLE_WORK_MS);
  const { began, dumped } = await backUp(before);
  await passes(PEOPLE_WORK_MS);
  await portal.close();
  await motCua(['seal'], before.settings);
  const kept = portal.filed.filter(({ at }) => at < began);
  const lost = portal.filed.filter(({ at }) => at > dumped + 1000);
  say({ filed: portal.filed.length, beforeTheBackUp: kept.length, afterTheDump: lost.length });

  await step('the disaster', async () => {
    await before.office.end('SIGKILL');
    await before.cluster.destroy();
    rmSync(place('data'), { recursive: true });
    running.length = 0;
  });

  const settings = await restore();
  const verified = await step('verify-ledger', () => motCua(['verify-ledger'], settings), answered);
  expect('the ledger is whole', verified.code === 0);
  const checked = await step('rebuild --check', () => motCua(['rebuild', '--check'], settings), answered);
  expect('summaries are what the log says', checked.code === 0);
  const newest = { ...settings, SEAL_DIR: place('seals') };
  const missed = await step(
    'verify-ledger, by the newest seals',
    () => motCua(['verify-ledger'], newest),
    ({ code, lines }) => ({ exit: code, lines: lines.length, first: lines[0] }),
  );
  const named = new Set(missed.lines.map((line) => (JSON.parse(line) as { code: string | null }).code));
  expect('the newest seals name what was lost', lost.length > 0 && lost.every(({ code }) => named.has(code)));

  const again = await step('start', () => startOffice({ ...settings, DEMO: '0' }));
  running.push(() => again.end('SIGTERM'));
  expect('it is healthy', (await fetch(`${again.url}/healthz`)).status === 200);
  expect('the look-up says what it said', (await lookUp(again.url, before.code)) === before.status);
  const printed = await printReceipt({ ...again, signIns: before.office.signIns }, before.code);
  expect('the receipt is what it was, but for the instant of printing', printed === before.receipt);
  const found = await Promise.all(kept.map(({ code }) => lookUp(again.url, code)));
  expect('what was filed before the back-up is there', found.length > 0 && !found.includes(null));
  expect('what was filed after the dump is not', (await lookUp(again.url, lost[0]?.code ?? '')) === null);
}

function answered({ code, lines }: Answer): object {
  return { exit: code, answer: lines.at(-1) };
}

try {
  await rehearse();
} finally {
  for (const end of running.reverse()) await end().catch(() => undefined);
}
