import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { dirname, resolve } from 'node:path';
import { doFiguresWork } from '../src/figures-work.ts';
import { rebuild } from '../src/store/dossiers/rebuild.ts';
import { verifyLedger } from '../src/store/seals/verify-ledger.ts';
import { clearDesks } from './clear-desks.ts';
import { readFlags, USAGE, type Work } from './flags.ts';
import { hasPgbench, prepareBench } from './limits/pgbench.ts';
import { recordWork } from './limits/record-work.ts';
import { measureProvince, type Replays } from './measure-province.ts';
import { measureRebuild, type Rebuild, rebuildLine } from './measure-rebuild.ts';
import { growingProvince, keptProvinces } from './provinces.ts';
import { rowSecurityLines } from './row-security.ts';
import { growthOf, growthTable, type Line, tableOf } from './table.ts';
import type { World } from './world.ts';

interface Result {
  dossiers: number;
  events: number;
  rebuild: Rebuild | null;
  lines: readonly Line[];
}

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
const { dossiers: sizes, seconds, only, keep, verify, out: wanted } = flags.value;
const FIGURES: readonly Work[] = ['rebuild', 'on-time', 'dashboard', 'ii-06a'];
const file = resolve(wanted ?? `${process.env.DATA_DIR || './var'}/bench.json`);

const provinces = keep === null ? growingProvince(sizes.at(-1) ?? 0, tell) : keptProvinces(keep, tell);
const results: Result[] = [];
let replays: { of: World; them: Replays | null } | undefined;
let measured: World | undefined;
for (const dossiers of sizes) {
  const { world, events } = await provinces.ofSize(dossiers);
  tell(`${dossiers} dossiers, ${events} events`);
  if (replays?.of !== world) replays = { of: world, them: await prepareReplays(world) };
  const rebuild = await figuresOfAll(world);
  const lines = await measureProvince(world, flags.value, replays.them, tell);
  results.push({ dossiers, events, rebuild, lines });
  out(`\n${dossiers} dossiers\n${tableOf(lines)}`);
  if (rebuild) out(rebuildLine(rebuild));
  const ratios = rowSecurityLines(lines);
  if (ratios.length > 0) out(`\nwith row-level security, against without\n${ratios.join('\n')}`);
  measured = world;
}
const [first, last] = [results[0], results.at(-1)];
const growth = first && last && first !== last ? growthOf(first.lines, last.lines) : [];
if (first && last && growth.length > 0) {
  out(`\nfrom ${first.dossiers} to ${last.dossiers} dossiers, above 1 is worse\n${growthTable(growth)}`);
}
if (verify && measured) await verifyAll(measured);
await provinces.close();
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

/** Pages of figures need all that was loaded in them: made anew where that is measured, or where there are none yet. */
async function figuresOfAll(world: World): Promise<Rebuild | null> {
  if (!only.some((work) => FIGURES.includes(work))) return null;
  const { rows } = await world.superuser.query('select from figure_fact limit 1');
  if (rows.length > 0 && !only.includes('rebuild')) {
    // What was opened or written down since.
    await doFiguresWork(world.system);
    return null;
  }
  const rebuild = await measureRebuild(world);
  await world.superuser.query('vacuum (analyze)');
  tell(rebuildLine(rebuild));
  return rebuild;
}

/** What was loaded is what commands would have left: the same checks as of an installation. */
async function verifyAll({ system: { database, keyring, sealer } }: World): Promise<void> {
  const { dossiers, events, faults } = await verifyLedger(database, keyring, sealer.folder);
  const { changed } = await rebuild(database, { write: false });
  out(`\nverified: ${dossiers} dossiers, ${events} events, ${faults.length} faults, ${changed} to rebuild`);
  if (faults.length > 0 || changed > 0) process.exit(1);
}
