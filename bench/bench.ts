import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { dirname, resolve } from 'node:path';
import { connectionUrl, DATABASE } from '../src/gateways/embedded-postgres/server-record.ts';
import { rebuild } from '../src/store/dossiers/rebuild.ts';
import { verifyLedger } from '../src/store/seals/verify-ledger.ts';
import { clearDesks } from './clear-desks.ts';
import { readFlags, USAGE } from './flags.ts';
import { openLoader } from './history/load-history.ts';
import { planHistory } from './history/plan-history.ts';
import { hasPgbench, prepareBench } from './limits/pgbench.ts';
import { recordWork } from './limits/record-work.ts';
import { measureProvince, type Replays } from './measure-province.ts';
import { rowSecurityLines } from './row-security.ts';
import { growthOf, growthTable, type Line, tableOf } from './table.ts';
import { openWorld, type World } from './world.ts';

/** How fast it is, beside what the same machine can do at all: docs/benchmark.md. */
const out = (line: string) => process.stdout.write(`${line}\n`);
const began = performance.now();
const tell = (line: string) =>
  process.stderr.write(`${((performance.now() - began) / 1000).toFixed(0).padStart(5)} s  ${line}\n`);

const flags = readFlags(process.argv.slice(2));
if (!flags.ok) {
  process.stderr.write(`${flags.reason}\n${USAGE}\n`);
  process.exit(2);
}
const { dossiers: sizes, seconds, only, verify, out: wanted } = flags.value;
const file = resolve(wanted ?? `${process.env.DATA_DIR || './var'}/bench.json`);

const world = await openWorld();
const loader = openLoader(
  world,
  planHistory(world, sizes.at(-1) ?? 0),
  connectionUrl(world.record, 'superuser', DATABASE),
);
const results: { dossiers: number; events: number; lines: readonly Line[] }[] = [];
let replays: Replays | null = null;
for (const dossiers of sizes) {
  const { events } = await loader.loadUpTo(dossiers);
  tell(`${dossiers} dossiers, ${events} events`);
  if (results.length === 0) replays = await prepareReplays(world);
  const lines = await measureProvince(world, flags.value, replays, tell);
  results.push({ dossiers, events, lines });
  out(`\n${dossiers} dossiers\n${tableOf(lines)}`);
  const ratios = rowSecurityLines(lines);
  if (ratios.length > 0) out(`\nwith row-level security, against without\n${ratios.join('\n')}`);
}
const [first, last] = [results[0], results.at(-1)];
const growth = first && last && first !== last ? growthOf(first.lines, last.lines) : [];
if (first && last && growth.length > 0) {
  out(`\nfrom ${first.dossiers} to ${last.dossiers} dossiers, above 1 is worse\n${growthTable(growth)}`);
}
if (verify) await verifyAll(world);
await loader.close();
await world.close();
mkdirSync(dirname(file), { recursive: true });
const machine = {
  processors: cpus().length,
  model: cpus()[0]?.model,
  memory: totalmem(),
  node: process.version,
};
writeFileSync(
  file,
  `${JSON.stringify({ at: new Date().toISOString(), machine, ...flags.value, results, growth }, null, 2)}\n`,
);
out(`\n${file}`);
process.exit(0);

/** The same commands for pgbench, recorded once: they are taken away and written again in each round. */
async function prepareReplays(province: World): Promise<Replays | null> {
  if (!only.includes('receive') && !only.includes('advance')) return null;
  if (!hasPgbench()) {
    tell('no pgbench (Debian: postgresql-15): writing is measured without its limit');
    return null;
  }
  const recorded = await recordWork(province, Math.ceil(60 * seconds));
  await clearDesks(province);
  tell('recorded for pgbench');
  return {
    receive: await prepareBench(
      province,
      'receive',
      recorded.map((dossiers) => dossiers.map(({ receive }) => [receive])),
    ),
    advance: await prepareBench(
      province,
      'advance',
      recorded.map((dossiers) => dossiers.map(({ advance }) => advance)),
    ),
  };
}

/** What was loaded is what commands would have left: the same checks as of an installation. */
async function verifyAll({ system: { database, keyring, sealer } }: World): Promise<void> {
  const { dossiers, events, faults } = await verifyLedger(database, keyring, sealer.folder);
  const { changed } = await rebuild(database, { write: false });
  out(`\nverified: ${dossiers} dossiers, ${events} events, ${faults.length} faults, ${changed} to rebuild`);
  if (faults.length > 0 || changed > 0) process.exit(1);
}
