/**
 * How much more eight writers do than one: receipts and hand-overs through carryOut, each as an ordinary officer, on
 * the embedded server that forces every commit to disk. `node --import tsx bench/writers.ts [seconds]`
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { beginOffice } from '../src/begin-office.ts';
import { readConfig } from '../src/config.ts';
import type { Officer } from '../src/domain/organisation/agency.ts';
import { readRecord } from '../src/gateways/embedded-postgres/server-record.ts';
import { carryOut } from '../src/store/dossiers/carry-out.ts';
import { OWNER } from '../src/store/ledger/identity.ts';
import { changeOffice, type OfficeChange } from '../src/store/office/office-log.ts';
import { openSystem, type System } from '../src/system.ts';
import { COMMUNE, done, HAND_OVER, PROCEDURE, receiveCommand } from '../test/support/test-office.ts';
import { removeTestServer, testFolder } from '../test/support/test-server.ts';
import { databaseTime } from './processor-time.ts';

const WRITERS = 8;
const WARM_UP_MS = 1500;

/** A commune as the profile has it, and seven of its kind: each with a counter of its own. */
async function openCommunes(system: System): Promise<Officer[]> {
  const begun = await beginOffice(system);
  if (!begun.ok) throw new Error(begun.reason.message);
  const { agencies, officers, procedures } = begun.value;
  const agency = agencies.find(({ id }) => id === COMMUNE);
  const clerk = officers.find(
    (officer) => officer.agency === COMMUNE && officer.duties.some(({ role }) => role === 'counter-clerk'),
  );
  const procedure = procedures.find(({ id }) => id === PROCEDURE);
  if (!agency || !clerk || !procedure) throw new Error('the profile lacks the commune of this measurement');
  const clerks = Array.from({ length: WRITERS }, (_, n) => {
    const id = `${clerk.id}-${n}`;
    return { ...clerk, id, username: id, agency: `${agency.id}-${n}` };
  });
  const changes: OfficeChange[] = [
    { stream: 'procedure', id: procedure.id, data: procedure },
    ...clerks.flatMap((one, n): OfficeChange[] => [
      {
        stream: 'agency',
        id: one.agency,
        data: { ...agency, id: one.agency, code: agency.code.replace(/^\d+/, `00${n}`) },
      },
      { stream: 'officer', id: one.id, data: one },
    ]),
  ];
  const act = {
    commandId: system.newId(),
    actor: { kind: 'system', process: 'bench' },
    at: system.now(),
  } as const;
  await system.database.transaction(OWNER, (transaction) => changeOffice(transaction, changes, act));
  await system.office.refresh();
  return clerks;
}

/** One dossier received and handed over; calls back after each command. */
async function oneDossier({ desk, office, newId }: System, clerk: Officer, tell: () => void): Promise<void> {
  const { id, agency, duties } = clerk;
  const common = { actor: { kind: 'officer', id, agency, duties } as const, expectedVersion: null };
  const papers = office.findProcedure(PROCEDURE)?.content.papers ?? [];
  const open = { agency, procedure: PROCEDURE };
  const received = done(
    await carryOut(desk, {
      ...{ ...common, commandId: newId(), dossier: { open } },
      compose: (pen) => receiveCommand(pen, papers),
    }),
  );
  tell();
  const dossier = { id: received.dossierId };
  done(await carryOut(desk, { ...common, commandId: newId(), dossier, compose: () => HAND_OVER }));
  tell();
}

async function measure(system: System, clerks: readonly Officer[], cluster: string, ms: number) {
  const durations: number[] = [];
  let counting = false;
  let over = false;
  const work = clerks.map(async (clerk) => {
    for (let began = performance.now(); !over; ) {
      await oneDossier(system, clerk, () => {
        const now = performance.now();
        if (counting) durations.push(now - began);
        began = now;
      });
    }
  });
  await sleep(WARM_UP_MS);
  const [cpu, database, began] = [process.cpuUsage(), databaseTime(cluster), performance.now()];
  counting = true;
  await sleep(ms);
  counting = false;
  const [used, elapsed] = [process.cpuUsage(cpu), performance.now() - began];
  const databaseUsed = databaseTime(cluster) - database;
  over = true;
  await Promise.all(work);
  durations.sort((one, other) => one - other);
  const at = (share: number) => durations[Math.floor(durations.length * share)] ?? 0;
  return {
    perSecond: (durations.length * 1000) / elapsed,
    median: at(0.5),
    p95: at(0.95),
    nodeCpu: (used.user + used.system) / 1000 / durations.length,
    databaseCpu: databaseUsed / durations.length,
  };
}

async function main(seconds: number): Promise<void> {
  const dataDir = testFolder();
  process.once('exit', () => removeTestServer(dataDir));
  const config = readConfig({ DATA_DIR: dataDir });
  if (!config.ok) throw new Error(config.reason);
  const opened = await openSystem(config.value, {
    now: () => new Date().toISOString(),
    log: () => undefined,
  });
  if (!opened.ok) throw new Error(opened.reason.message);
  const system = opened.value;
  const clerks = await openCommunes(system);
  const cluster = (await readRecord(dataDir))?.cluster ?? '';
  const same = Array.from({ length: WRITERS }, () => clerks[0]).filter((clerk) => clerk !== undefined);
  const rows = [
    { name: '1 writer', measured: await measure(system, same.slice(0, 1), cluster, seconds * 1000) },
    {
      name: `${WRITERS} writers, one agency`,
      measured: await measure(system, same, cluster, seconds * 1000),
    },
    {
      name: `${WRITERS} writers, ${WRITERS} agencies`,
      measured: await measure(system, clerks, cluster, seconds * 1000),
    },
  ];
  const alone = rows[0]?.measured.perSecond ?? 0;
  const lines = rows.map(({ name, measured: { perSecond, median, p95, nodeCpu, databaseCpu } }) => [
    ...[name, perSecond.toFixed(0), (perSecond / alone).toFixed(2), median.toFixed(1), p95.toFixed(1)],
    ...[nodeCpu.toFixed(2), databaseCpu.toFixed(2)],
  ]);
  const heads = ['', 'commands/s', 'ratio', 'median ms', 'p95 ms', 'CPU ms: Node', 'PostgreSQL'];
  for (const line of [heads, ...lines]) {
    const cells = line.map((cell, column) => (column === 0 ? cell.padEnd(24) : cell.padStart(13)));
    process.stdout.write(`${cells.join('')}\n`);
  }
  await system.database.close();
  await system.attached.stopEmbedded();
}

await main(Number(process.argv[2] ?? 5));
