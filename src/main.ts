import { randomBytes } from 'node:crypto';
import { announce } from './announcement.ts';
import { buildApp } from './app.ts';
import { attachDatabase } from './attach-database.ts';
import { beginOffice } from './begin-office.ts';
import { demoCode, makeDemoDossiers } from './cli/demo/demo-dossiers.ts';
import { openDemoOffice, type SignIn, signInsOf } from './cli/demo/demo-office.ts';
import { fileOnlineDossiers } from './cli/demo/file-online.ts';
import { sealNow } from './cli/seal.ts';
import { type Config, readConfig, withOpenPort } from './config.ts';
import { openJobReport } from './features/operations/job-report.ts';
import { openTerminalSender } from './gateways/code-sender/code-sender.ts';
import { openIdentityProvider } from './gateways/openid/identity-provider.ts';
import { gatherLines } from './gather-lines.ts';
import { openMessageRoads } from './message-roads.ts';
import { doMessageWork } from './message-work.ts';
import { readOffered } from './offered-office.ts';
import { isLoopback } from './openid-config.ts';
import { standingOfProcess } from './standing-of-process.ts';
import { type Failure, openSystem, type System } from './system.ts';
import { languagesOffered, type SignedTexts } from './words/language.ts';
import { startWorker } from './worker.ts';

const RHYTHM = {
  ...{ sealEveryMs: 5 * 60_000, watchEveryMs: 2_000, dueWorkEveryMs: 60_000 },
  figuresEveryMs: 5_000,
  upkeepEveryMs: 6 * 60 * 60_000,
};

const MESSAGES_EVERY_MS = 5_000;

const newToken = () => randomBytes(32).toString('base64url');
const now = () => new Date().toISOString();
const out = (line: string) => process.stdout.write(`${line}\n`);
const requests = gatherLines((text) => process.stderr.write(text));
// However we end, short of a kill that asks nobody: what was answered is in the log.
process.on('exit', requests.flush);
const log = (line: string) => {
  requests.flush();
  process.stderr.write(`${line}\n`);
};

/** One plain line and the exit code of `docs/contracts.md`; nothing is left half-started. */
function giveUp({ exit, message }: { exit: number; message: string }): never {
  log(message);
  process.exit(exit);
}

/** What has to be taken down again, last first; it grows while we start. */
const standing: (() => Promise<unknown>)[] = [];
let stopping = false;

/** Requests in flight finish, what is not sealed is sealed, then the embedded server stops: also in mid-start. */
async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  for (const takeDown of standing.reverse()) {
    await takeDown().catch((error: Error) => log(`Khi dừng: ${error.message}`));
  }
  process.exit(0);
}
process.on('SIGTERM', stop);
process.on('SIGINT', stop);

const config = readConfig(process.env);
if (!config.ok) giveUp({ exit: 2, message: config.reason });
try {
  await start(config.value);
} catch (error) {
  // What we were in the middle of fails when it is taken down under us; that is no fault.
  if (!stopping) throw error;
}

async function start(wanted: Config): Promise<void> {
  const opening = openSystem(wanted, { now, log });
  standing.push(async () => {
    const opened = await opening;
    if (!opened.ok) return;
    await opened.value.database.close();
    await opened.value.attached.stopEmbedded();
  });
  const opened = await opening;
  if (!opened.ok) giveUp(opened.reason);
  await serve(opened.value, wanted);
}

async function serve(system: System, { host, port, dataDir, ...wanted }: Config): Promise<void> {
  const { database, office } = system;
  const begun = await begin(system, wanted.demo);
  if (stopping) return;
  if ('exit' in begun) {
    await leave(system);
    giveUp(begun);
  }
  const jobs = openJobReport(now);
  const publicHosts = wanted.publicHosts ?? lookupHostsOf(system);
  const messaging = {
    ...{ ...system, newToken, baseUrl: wanted.baseUrl },
    lookupHost: publicHosts[0] ?? new URL(wanted.baseUrl).host,
    smsNumber: wanted.messages.smsNumber,
    sendUnsureAgain: wanted.messages.sendUnsureAgain,
  };
  const roads = openMessageRoads(messaging, wanted, log);
  // Where no gateway is set up, only who started the demo on this machine reads the codes.
  const codeSender = roads.codeSender ?? (wanted.demo && isLoopback(host) ? openTerminalSender(log) : null);
  const app = buildApp({
    process: standingOfProcess(system, jobs),
    ...{ database, office, keyring: system.keyring, desk: system.desk, files: system.files, now },
    offered: () => readOffered(wanted.profile),
    newToken,
    baseUrl: wanted.baseUrl,
    lookupPerMinute: wanted.lookupPerMinute,
    publicHosts,
    languages: languagesOffered(begun.khmer),
    trustProxy: wanted.trustProxy,
    provinceName: office.profile()?.name ?? '',
    ...(wanted.openid ? { identityProvider: openIdentityProvider(wanted.openid) } : {}),
    ...(codeSender ? { codeSender } : {}),
    ...{ smsSecret: wanted.smsSecret, smsNumber: wanted.messages.smsNumber },
    messageRoads: roads.words,
    logger: (line) => {
      const text = JSON.stringify({ time: now(), ...line });
      // A fault may be the last that is heard of us.
      if ('fault' in line) log(text);
      else requests.add(text);
    },
  });
  try {
    await app.listen({ host, port });
  } catch (error) {
    await leave(system);
    const { code } = error as NodeJS.ErrnoException;
    giveUp({
      exit: 2,
      message: `Không mở được cổng ${port} trên ${host} (${code}): hãy đặt PORT khác hoặc tắt chương trình đang dùng cổng đó.`,
    });
  }
  const messages = {
    everyMs: MESSAGES_EVERY_MS,
    work: (isStopped: () => boolean) => doMessageWork(messaging, roads, isStopped),
  };
  const worker = startWorker(system, RHYTHM, { log, revive: () => revive(system), messages, report: jobs });
  standing.push(
    () => sealNow(system),
    () => roads.close(),
    () => worker.stop(),
    () => app.close(),
  );
  const address = app.server.address();
  const openPort = typeof address === 'object' && address ? address.port : port;
  announce(
    { url: withOpenPort(system.config, openPort).baseUrl, signIns: begun.signIns, code: begun.code },
    dataDir,
    out,
  );
}

async function begin(
  system: System,
  demo: boolean,
): Promise<{ signIns: SignIn[]; code: string | null; khmer: SignedTexts | null } | Failure> {
  const profile = await beginOffice(system);
  if (!profile.ok) return profile.reason;
  const khmer = profile.value.languages.km;
  if (!demo) return { signIns: [], code: null, khmer };
  await openDemoOffice(system, profile.value);
  await makeDemoDossiers(system);
  await fileOnlineDossiers(system);
  await sealNow(system);
  return { signIns: signInsOf(system, profile.value.officers), code: await demoCode(system), khmer };
}

/** Every name the regulation gives the look-up answers alike (Điều 4.2, 11.4). */
function lookupHostsOf({ office }: System): readonly string[] {
  const hosts = office.profile()?.hosts;
  return hosts ? [hosts.lookup, ...hosts.lookupAliases] : [];
}

/** A killed embedded database comes back on the same port with the same roles; the pool then connects by itself. */
async function revive({ config: wanted, attached }: System): Promise<void> {
  if (!attached.embedded) return;
  log('Cơ sở dữ liệu không trả lời: đang khởi động lại.');
  const again = await attachDatabase(wanted, { log });
  if (!again.ok) throw new Error(again.reason.message);
  if (again.value.appUrl !== attached.appUrl)
    throw new Error('cơ sở dữ liệu đã đổi cổng: hãy khởi động lại Một Cửa');
}

async function leave({ database, attached }: System): Promise<void> {
  await database.close();
  await attached.release();
}
