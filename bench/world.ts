import { randomBytes } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import pg from 'pg';
import { beginOffice } from '../src/begin-office.ts';
import { readConfig } from '../src/config.ts';
import type { OfficerRole } from '../src/domain/access/roles.ts';
import type { Agency, Officer } from '../src/domain/organisation/agency.ts';
import {
  connectionUrl,
  DATABASE,
  readRecord,
  type ServerRecord,
} from '../src/gateways/embedded-postgres/server-record.ts';
import { setCredential } from '../src/store/accounts/credentials.ts';
import { openSessions } from '../src/store/accounts/sessions.ts';
import { OWNER } from '../src/store/ledger/identity.ts';
import { changeOffice, type OfficeChange } from '../src/store/office/office-log.ts';
import { openSystem, type System } from '../src/system.ts';
import { COMMUNE } from '../test/support/test-office.ts';
import { removeTestServer, testFolder } from '../test/support/test-server.ts';

/** Communes whose dossiers are there before anything is measured; in the first one the reading officers work. */
const READ = 24;
/** One for each client that writes, without any dossier of before. */
export const CLIENTS = 8;

/** A province of its own on an embedded server of its own; gone with the process, unless its folder is to be kept. */
export interface World {
  system: System;
  dataDir: string;
  record: ServerRecord;
  /** Communes with a history. */
  communes: readonly Agency[];
  /** Communes in which the clients write; what they leave there is taken away after each round. */
  desks: readonly Agency[];
  superuser: pg.Client;
  /** Milliseconds by which the clock of the measurement differs from that of the machine. */
  clockOffset: number;
  close(): Promise<void>;
}

/** A Monday morning within the calendar, whatever day it really is. */
const BEGINS = '2026-11-23T01:30:00.000Z';

/** `kept`: the folder of a province that stays, and may be there already; null: one for this process only. */
export async function openWorld(kept: string | null): Promise<World> {
  const dataDir = kept ?? testFolder();
  // The user of the database may pass through.
  if (kept !== null) mkdirSync(kept, { recursive: true, mode: 0o711 });
  else {
    process.once('exit', () => {
      removeTestServer(dataDir);
      rmSync(dataDir, { recursive: true, force: true });
    });
  }
  const config = readConfig({ DATA_DIR: dataDir, DEMO: '0', LOOKUP_PER_MINUTE: '1000000' });
  if (!config.ok) throw new Error(config.reason);
  const clockOffset = Date.parse(BEGINS) - Date.now();
  const opened = await openSystem(config.value, { now: clockOf(clockOffset), log: () => undefined });
  if (!opened.ok) throw new Error(opened.reason.message);
  const system = opened.value;
  const { communes, desks } = await openCommunes(system);
  const record = await readRecord(dataDir);
  if (!record) throw new Error('the embedded server left no record');
  const superuser = new pg.Client({ connectionString: connectionUrl(record, 'superuser', DATABASE) });
  await superuser.connect();
  return {
    ...{ system, dataDir, record, communes, desks, superuser, clockOffset },
    async close() {
      await superuser.end();
      await system.database.close();
      await system.attached.stopEmbedded();
    },
  };
}

export function clockOf(offset: number): () => string {
  return () => new Date(Date.now() + offset).toISOString();
}

/** Copies of one commune of the profile with all its officers: a province has some 145 of them. */
async function openCommunes(system: System) {
  const begun = await beginOffice(system);
  if (!begun.ok) throw new Error(begun.reason.message);
  const { agencies, officers, procedures } = begun.value;
  const agency = agencies.find(({ id }) => id === COMMUNE);
  if (!agency) throw new Error('the profile lacks the commune of this measurement');
  const staff = officers.filter((officer) => officer.agency === COMMUNE);
  const copies = Array.from({ length: READ + CLIENTS }, (_, n) => ({
    ...{ ...agency, id: `${agency.id}-${n}` },
    code: agency.code.replace(/^\d+/, String(n).padStart(3, '0')),
  }));
  const people: Officer[] = [
    ...copies.flatMap(({ id: at }, n) =>
      staff.map((one) => ({ ...one, id: `${one.id}-${n}`, username: `${one.username}-${n}`, agency: at })),
    ),
    ...officers.filter(({ duties }) => duties.some(({ role }) => role === 'supervisor')),
  ];
  // A province that was kept has them already.
  const changes: OfficeChange[] = [
    ...procedures
      .filter(({ id }) => !system.office.findProcedure(id))
      .map((procedure) => ({ stream: 'procedure' as const, id: procedure.id, data: procedure })),
    ...copies
      .filter(({ id }) => !system.office.findAgency(id))
      .map((copy) => ({ stream: 'agency' as const, id: copy.id, data: copy })),
    ...people
      .filter(({ id }) => !system.office.findOfficer(id))
      .map((one) => ({ stream: 'officer' as const, id: one.id, data: one })),
  ];
  const act = {
    commandId: system.newId(),
    actor: { kind: 'system', process: 'bench' },
    at: system.now(),
  } as const;
  await system.database.transaction(OWNER, (transaction) => changeOffice(transaction, changes, act));
  await system.office.refresh();
  return { communes: copies.slice(0, READ), desks: copies.slice(READ) };
}

export function officerAt({ system }: World, agency: Agency, role: OfficerRole): Officer {
  const found = system.office
    .officersOf(agency.id)
    .find(({ duties }) => duties.some((duty) => duty.role === role));
  if (!found) throw new Error(`nobody is ${role} at ${agency.id}`);
  return found;
}

/** The token of a session of this officer, as if they had signed in this morning. */
export async function signInAs({ system }: World, officer: Officer): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  const at = system.now();
  // No password opens this account.
  await system.database.write(OWNER, setCredential(officer.id, '', { mustChange: false, at }));
  await openSessions(system.database, system.keyring).open(officer.id, token, at);
  return token;
}
