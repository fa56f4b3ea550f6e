import { randomUUID, randomUUIDv7 } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Actor } from '../../src/domain/access/actor.ts';
import type { OfficerRole } from '../../src/domain/access/roles.ts';
import type { Instant } from '../../src/domain/calendar/local-time.ts';
import { provinceCalendar } from '../../src/domain/calendar/province-calendar.ts';
import type { Command } from '../../src/domain/dossier/commands.ts';
import type { Refusal } from '../../src/domain/dossier/refusals.ts';
import type { Paper } from '../../src/domain/procedure/procedure.ts';
import type { Result } from '../../src/lib/result.ts';
import { loadProfile, type Profile } from '../../src/profile.ts';
import { type CarriedOut, carryOut } from '../../src/store/dossiers/carry-out.ts';
import type { CommandDesk } from '../../src/store/dossiers/command-desk.ts';
import type { Pen } from '../../src/store/dossiers/pen.ts';
import { makeKeyring } from '../../src/store/keyring.ts';
import { openDatabase } from '../../src/store/ledger/database.ts';
import { OWNER } from '../../src/store/ledger/identity.ts';
import { adoptProfile } from '../../src/store/office/adopt-profile.ts';
import { openOfficeBook } from '../../src/store/office/office-book.ts';
import { changeOffice } from '../../src/store/office/office-log.ts';
import { openSealFolder } from '../../src/store/seals/seal-folder.ts';
import { cloneDatabase, type Scope, type TestDatabase } from './database.ts';
import { PLACE, type TestProvince } from './provinces.ts';

/** A commune of the default province, on a database of its own, with its people and procedures. */
export type TestOffice = Awaited<ReturnType<typeof openTestOffice>>;

export const COMMUNE = PLACE.commune;
export const OTHER_COMMUNE = PLACE.otherCommune;
/** The unit of a commune that examines what is asked for, and what its name says. */
export const SECTION = PLACE.examiner;
export const SECTION_NAME = PLACE.examinerName;
export const CODE = PLACE.code;
/** Three working days, no fee to speak of: the shortest way from counter to result. */
export const PROCEDURE = 'xac-nhan-tinh-trang-hon-nhan';

const SYSTEM = { kind: 'system', process: 'test' } as const;
export const TEST_SECRET = 'a-secret-of-the-tests-longer-than-32-characters';

/** Another province than the default one, or what it has otherwise. */
export type OfProvince = Partial<Pick<Profile, 'timeline' | 'rules' | 'secondFactor'>> & {
  place?: TestProvince;
};

export async function openTestOffice(
  scope: Scope,
  given?: TestDatabase,
  { place = PLACE, ...province }: OfProvince = {},
) {
  const test = given ?? (await cloneDatabase(scope));
  const database = openDatabase(test.appUrl, { connections: 5, onIdleFault: () => undefined });
  scope.after(() => database.close());
  const clock = { at: '2026-11-23T02:30:00.000Z' as Instant };
  const keyring = makeKeyring([TEST_SECRET]);
  const office = await openOfficeBook(database, () => clock.at);
  const loaded = loadProfile(place.profile);
  if (!loaded.ok) throw new Error(loaded.reason);
  const { agencies, officers, procedures, ...profile } = { ...loaded.value, ...province };
  if (!office.profile()) {
    await database.transaction(OWNER, async (transaction) => {
      const act = { commandId: randomUUIDv7(), actor: SYSTEM, at: clock.at };
      await adoptProfile(transaction, { profile, agencies, calendars: [provinceCalendar] }, act);
    });
    await database.transaction(OWNER, (transaction) =>
      changeOffice(
        transaction,
        [
          ...procedures.map((procedure) => ({
            stream: 'procedure' as const,
            id: procedure.id,
            data: procedure,
          })),
          ...officers.map((officer) => ({ stream: 'officer' as const, id: officer.id, data: officer })),
        ],
        { commandId: randomUUIDv7(), actor: SYSTEM, at: clock.at },
      ),
    );
    await office.refresh();
  }
  const desk: CommandDesk = { database, keyring, office, now: () => clock.at, newId: randomUUIDv7 };
  const sealPath = await mkdtemp(join(tmpdir(), 'mot-cua-seals-'));
  scope.after(() => rm(sealPath, { recursive: true, force: true }));
  const folder = openSealFolder(sealPath);

  const actor = (role: OfficerRole, named: string, agency = place.commune): Actor => {
    const unit = place.units[named] ?? named;
    const found = officers.find(
      (officer) =>
        officer.agency === agency && officer.duties.some((duty) => duty.role === role && duty.unit === unit),
    );
    if (!found) throw new Error(`nobody is ${role} in ${unit} of ${agency}`);
    return { kind: 'officer', id: found.id, agency, duties: found.duties };
  };

  return {
    ...{
      place,
      province: profile.name,
      test,
      database,
      desk,
      office,
      keyring,
      folder,
      clock,
      actor,
      sealPath,
    },
    sealer: { database, keyring, folder },
    /** Received at the counter. */
    receive: (change: { commandId?: string; agency?: string; desk?: CommandDesk } = {}) =>
      carryOut(change.desk ?? desk, {
        commandId: change.commandId ?? randomUUID(),
        actor: actor('counter-clerk', 'mot-cua', change.agency),
        dossier: { open: { agency: change.agency ?? place.commune, procedure: PROCEDURE } },
        expectedVersion: null,
        compose: (pen) => receiveCommand(pen, procedures.find(({ id }) => id === PROCEDURE)?.papers ?? []),
      }),
    act: (
      by: Actor,
      dossier: CarriedOut,
      command: Command | ((pen: Pen) => Command),
      change: { commandId?: string; expectedVersion?: number | null } = {},
    ) =>
      carryOut(desk, {
        commandId: change.commandId ?? randomUUID(),
        actor: by,
        dossier: { id: dossier.dossierId },
        expectedVersion: change.expectedVersion === undefined ? dossier.version : change.expectedVersion,
        compose: (pen) => (typeof command === 'function' ? command(pen) : command),
      }),
  };
}

export function done(result: Result<CarriedOut, Refusal>): CarriedOut {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.reason)}`);
  return result.value;
}

export const HAND_OVER: Command = { type: 'hand-over', officer: null, withPapers: true, late: null };

export function receiveCommand(pen: Pen, listed: readonly Pick<Paper, 'code' | 'shown'>[]): Command {
  const applicant = pen.person({
    kind: 'individual',
    name: 'Nguyễn Thị Bé Sáu',
    identityKind: 'Thẻ căn cước',
    identityNumber: '091188000456',
    address: 'Khu phố 2',
    phone: '0912000456',
    email: null,
  });
  return {
    type: 'receive',
    intake: {
      ...{ channel: 'counter', applicant, owner: null, delegate: null, subject: null, sets: 1 },
      papers: listed.map(({ code, shown }) => ({
        ...{ paper: code, name: null, originals: shown ? 0 : 1, certified: 0, copies: 0, files: [] },
        ...(shown && { shown }),
      })),
      ...{ returnBy: { way: 'counter', address: null }, post: null, secret: false, phoneProof: null },
    },
    limitCase: null,
    late: null,
  };
}
