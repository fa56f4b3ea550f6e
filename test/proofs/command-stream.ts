/**
 * A server process to be killed: opens the system over `DATA_DIR`, keeps several commands in flight, and says each
 * acknowledgement on stdout the moment it has it. When the database goes it opens the system anew and repeats what
 * was not acknowledged, under the same command ids. `stop` on stdin ends it in order.
 */
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { beginOffice } from '../../src/begin-office.ts';
import { openDemoOffice } from '../../src/cli/demo/demo-office.ts';
import { sealNow } from '../../src/cli/seal.ts';
import { readConfig } from '../../src/config.ts';
import { carryOut } from '../../src/store/dossiers/carry-out.ts';
import { openSystem, type System } from '../../src/system.ts';
import { HAND_OVER, receiveCommand } from '../support/test-office.ts';

/** One command as a form would send it, again and again until it is answered. */
export interface SentCommand {
  commandId: string;
  agency: string;
  /** Null: a receipt, which opens the dossier of its own id. */
  dossier: string | null;
}

export interface Acknowledged {
  commandId: string;
  dossier: string;
  version: number;
  repeated: boolean;
}

/** A line on stdout. */
export type StreamLine =
  | { sent: SentCommand }
  | { done: Acknowledged }
  /** The database was lost in the middle of a command; the words of the fault. */
  | { broken: string }
  /** When, in milliseconds. */
  | { opened: number }
  | { stopped: true };

/** Agencies with a counter, and something they receive. */
const COUNTERS: Readonly<Record<string, string>> = {
  'ubnd-p-vinh-thanh': 'xac-nhan-tinh-trang-hon-nhan',
  'ubnd-x-hon-tre': 'xac-nhan-tinh-trang-hon-nhan',
  'ubnd-tp-rach-gia': 'cap-ban-sao-trich-luc-ho-tich',
  'so-tnmt': 'cap-giay-phep-khoan-nuoc',
};
const IN_FLIGHT = 6;
const SEAL_MS = 250;
/** So often may the loss of the database hit one and the same command; more is a fault of ours. */
const MOST_TRIES = 12;

const edge = {
  now: () => new Date().toISOString(),
  log: (line: string) => process.stderr.write(`${line}\n`),
};
const say = (line: StreamLine) => process.stdout.write(`${JSON.stringify(line)}\n`);

async function open(): Promise<System> {
  const config = readConfig(process.env);
  if (!config.ok) throw new Error(config.reason);
  const opened = await openSystem(config.value, edge);
  if (!opened.ok) throw new Error(opened.reason.message);
  const system = opened.value;
  try {
    const begun = await beginOffice(system);
    if (!begun.ok) throw new Error(begun.reason.message);
    await openDemoOffice(system, begun.value);
  } catch (error) {
    await close(system);
    throw error;
  }
  say({ opened: Date.now() });
  return system;
}

/** The database may be killed again while it starts. */
async function openInTheEnd(): Promise<System> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await open();
    } catch (error) {
      if (attempt === MOST_TRIES) throw error;
      say({ broken: String(error) });
      await sleep(100);
    }
  }
}

async function close(system: System): Promise<void> {
  await system.database.close();
  await system.attached.release();
}

let stopping = false;
let current = openInTheEnd();

/** Opens the system anew for the first who finds it broken; the others wait for the same. */
function reopen(broken: Promise<System>): Promise<System> {
  if (current === broken) current = broken.then(close).then(openInTheEnd);
  return current;
}

async function carry(system: System, { commandId, agency, dossier }: SentCommand) {
  const clerk = system.office
    .officersOf(agency)
    .find(({ duties }) => duties.some(({ role }) => role === 'counter-clerk'));
  const procedure = COUNTERS[agency] ?? '';
  if (!clerk) throw new Error(`nobody sits at the counter of ${agency}`);
  const papers = system.office.findProcedure(procedure)?.content.papers ?? [];
  return carryOut(system.desk, {
    commandId,
    actor: { kind: 'officer', id: clerk.id, agency, duties: clerk.duties },
    dossier: dossier === null ? { open: { agency, procedure } } : { id: dossier },
    expectedVersion: null,
    compose: (pen) => (dossier === null ? receiveCommand(pen, papers) : HAND_OVER),
  });
}

/** Until it is answered; says what was answered. */
async function insist(command: SentCommand): Promise<string> {
  say({ sent: command });
  for (let attempt = 1; ; attempt++) {
    const used = current;
    const system = await used;
    try {
      const outcome = await carry(system, command);
      if (!outcome.ok) throw new Refused(JSON.stringify({ command, reason: outcome.reason }));
      const { dossierId, version, repeated } = outcome.value;
      say({ done: { commandId: command.commandId, dossier: dossierId, version, repeated } });
      return dossierId;
    } catch (error) {
      if (error instanceof Refused || attempt === MOST_TRIES) throw error;
      say({ broken: String(error) });
      await reopen(used);
    }
  }
}

/** No command of ours may be refused: that would be a fault. */
class Refused extends Error {}

async function worker(number: number, left: SentCommand[]): Promise<void> {
  const agencies = Object.keys(COUNTERS);
  for (let round = number; ; round++) {
    for (let old = left.shift(); old; old = left.shift()) await insist(old);
    if (stopping) return;
    const agency = agencies[round % agencies.length] ?? '';
    const dossier = await insist({ commandId: crypto.randomUUID(), agency, dossier: null });
    if (!stopping) await insist({ commandId: crypto.randomUUID(), agency, dossier });
  }
}

async function sealer(): Promise<void> {
  while (!stopping) {
    await sleep(SEAL_MS);
    // Whoever carries out a command finds the database lost and opens it anew.
    await current.then(sealNow).catch(() => undefined);
  }
}

const input = createInterface({ input: process.stdin });
const [first] = (await once(input, 'line')) as [string];
const left = JSON.parse(first) as SentCommand[];
input.on('line', () => {
  stopping = true;
});
await Promise.all([sealer(), ...Array.from({ length: IN_FLIGHT }, (_, number) => worker(number, left))]);
const system = await current;
await sealNow(system);
await close(system);
say({ stopped: true });
input.close();
