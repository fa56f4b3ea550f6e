import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { connectionUrl, DATABASE } from '../src/gateways/embedded-postgres/server-record.ts';
import { clearDesks } from './clear-desks.ts';
import { type Loader, openLoader } from './history/load-history.ts';
import { planHistory } from './history/plan-history.ts';
import { openWorld, type World } from './world.ts';

/** Kept provinces all tell the same history, so that a smaller one can grow into a larger one. */
const LONGEST_HISTORY = 1_000_000;

/** A province of some size, to be measured. */
export interface Province {
  world: World;
  events: number;
}

export interface Provinces {
  /** The one of this size; sizes are asked for from the smallest to the largest. */
  ofSize(dossiers: number): Promise<Province>;
  /** Ends the last one. */
  close(): Promise<void>;
}

type Tell = (line: string) => void;

interface Opened extends Province {
  loader: Loader;
}

/** One province that grows from size to size and is gone at the end. */
export function growingProvince(most: number, tell: Tell): Provinces {
  let opened: Opened | undefined;
  return {
    async ofSize(dossiers) {
      opened = opened ? { ...opened, ...(await opened.loader.loadUpTo(dossiers)) } : undefined;
      opened ??= await open(null, dossiers, Math.max(most, dossiers), tell);
      return opened;
    },
    close: async () => opened && end(opened),
  };
}

/**
 * A folder with a province of each size. What is there is measured as it is; what is not there is loaded, on a copy of the
 * largest that is smaller; what was broken off is loaded on.
 */
export function keptProvinces(keep: string, tell: Tell): Provinces {
  const folder = resolve(keep);
  let opened: Opened | undefined;
  return {
    async ofSize(dossiers) {
      if (opened) await end(opened);
      const own = join(folder, String(dossiers));
      const smaller = largestBelow(folder, dossiers);
      if (!existsSync(own) && smaller) {
        tell(`copying the province of ${smaller}`);
        copyProvince(join(folder, smaller), own);
      }
      opened = await open(own, dossiers, LONGEST_HISTORY, tell);
      return opened;
    },
    close: async () => opened && end(opened),
  };
}

async function open(folder: string | null, dossiers: number, most: number, tell: Tell): Promise<Opened> {
  const world = await openWorld(folder);
  if (folder !== null) {
    if (!world.record.cluster.startsWith(folder)) {
      throw new Error(`the user of the database may not enter ${folder}: provinces are kept where it may`);
    }
    // What a measurement that was broken off left there.
    await clearDesks(world);
  }
  const url = connectionUrl(world.record, 'superuser', DATABASE);
  const loader = await openLoader(world, planHistory(world, most), url, tell);
  return { world, loader, ...(await loader.loadUpTo(dossiers)) };
}

async function end({ world, loader }: Opened): Promise<void> {
  await loader.close();
  await world.close();
}

function largestBelow(folder: string, dossiers: number): string | undefined {
  mkdirSync(folder, { recursive: true, mode: 0o711 });
  return readdirSync(folder)
    .filter((name) => /^\d+$/.test(name) && Number(name) < dossiers)
    .toSorted((one, other) => Number(other) - Number(one))[0];
}

/** With owners and rights: the user of the database must find its files. Both are stopped. */
function copyProvince(from: string, to: string): void {
  execFileSync('cp', ['-a', from, to]);
}
