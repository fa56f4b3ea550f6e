import type { Actor } from '../../src/domain/access/actor.ts';
import { OFFICER_ROLES, type OfficerRole } from '../../src/domain/access/roles.ts';
import type { Officer } from '../../src/domain/organisation/agency.ts';
import { digestPassword, setCredential } from '../../src/store/accounts/credentials.ts';
import { carryOut } from '../../src/store/dossiers/carry-out.ts';
import { readDossier } from '../../src/store/dossiers/read-dossier.ts';
import { OWNER } from '../../src/store/ledger/identity.ts';
import { changeOffice } from '../../src/store/office/office-log.ts';
import type { Scope } from '../support/database.ts';
import { browse, openTestApp, TEST_PASSWORD } from '../support/test-app.ts';
import {
  COMMUNE,
  done,
  HAND_OVER,
  OTHER_COMMUNE,
  PROCEDURE,
  receiveCommand,
  SECTION,
} from '../support/test-office.ts';

export const AGENCIES = [COMMUNE, OTHER_COMMUNE] as const;
const DESK: readonly OfficerRole[] = ['counter-clerk', 'return-clerk', 'desk-head', 'cashier'];

export type RightsOffice = Awaited<ReturnType<typeof openRightsOffice>>;

/**
 * Two communes with one officer for each role, and dossiers of the one, of the other and of both: the second was asked by the
 * first. And one of the first that is secret.
 */
export async function openRightsOffice(scope: Scope, change: Parameters<typeof openTestApp>[1] = {}) {
  const app = await openTestApp(scope, change);
  const { office } = app;
  const officers = AGENCIES.flatMap((agency) => OFFICER_ROLES.map((role) => officerOf(agency, role)));
  const act = { actor: { kind: 'system', process: 'test' }, at: office.clock.at } as const;
  await office.database.transaction(OWNER, (transaction) =>
    changeOffice(
      transaction,
      officers.map((data) => ({ stream: 'officer' as const, id: data.id, data })),
      { ...act, commandId: crypto.randomUUID() },
    ),
  );
  await office.office.refresh();
  const password = await digestPassword(TEST_PASSWORD);
  for (const { id } of officers)
    await office.database.write(
      OWNER,
      setCredential(id, password, { mustChange: false, at: office.clock.at }),
    );

  const own = done(await office.receive());
  const other = done(await office.receive({ agency: OTHER_COMMUNE }));
  const shared = done(await office.receive());
  const given = done(await office.act(office.actor('counter-clerk', 'mot-cua'), shared, HAND_OVER));
  done(
    await office.act(office.actor('specialist', SECTION), given, (pen) => ({
      ...{ type: 'ask-opinion', of: { agency: OTHER_COMMUNE, unit: SECTION } },
      ...{ question: pen.wording('Đã đăng ký ở nơi cũ chưa?'), answerBy: '2026-11-26T10:00:00.000Z' },
      ...{ files: [], late: null },
    })),
  );
  const secret = done(
    await carryOut(office.desk, {
      ...{
        commandId: crypto.randomUUID(),
        actor: office.actor('counter-clerk', 'mot-cua'),
        expectedVersion: null,
      },
      dossier: { open: { agency: COMMUNE, procedure: PROCEDURE } },
      compose: (pen) => {
        const command = receiveCommand(pen, office.office.findProcedure(PROCEDURE)?.content.papers ?? []);
        if (command.type !== 'receive') throw new Error('not a receipt');
        return { ...command, intake: { ...command.intake, secret: true } as typeof command.intake };
      },
    }),
  );
  const dossiers = { own: own.dossierId, other: other.dossierId, shared: shared.dossierId };

  return {
    ...{ app: app.app, office, officers, dossiers, secret: secret.dossierId },
    codes: { secret: codeOf(secret), own: codeOf(own), other: codeOf(other), shared: codeOf(shared) },
    actorOf: ({ id, agency, duties }: Officer): Actor => ({ kind: 'officer', id, agency, duties }),
    /** As the log tells it now. */
    stateOf: async (id: string) => {
      const file = await readDossier(office.database, OWNER, id);
      if (!file) throw new Error(`no dossier ${id}`);
      return file.dossier;
    },
    async signIn({ username }: Officer) {
      const browser = browse(app.app);
      await browser.get('/dang-nhap');
      const answer = await browser.post('/dang-nhap', { ten: username, matkhau: TEST_PASSWORD });
      if (answer.statusCode !== 303) throw new Error(`${username} was not signed in: ${answer.statusCode}`);
      return browser;
    },
  };
}

function codeOf({ state }: { state: { status: string } }): string {
  if (!('code' in state) || typeof state.code !== 'string') throw new Error('a dossier without a code');
  return state.code;
}

function officerOf(agency: string, role: OfficerRole): Officer {
  const id = `${agency}/${role}`;
  const unit = DESK.includes(role) ? 'mot-cua' : unitOf(role);
  return {
    ...{ id, username: `thu.${agency}.${role}`, name: `Người thử ${role}`, agency },
    duties: [{ role, unit, fields: null }],
  };
}

function unitOf(role: OfficerRole): string {
  if (role === 'signer') return 'lanh-dao';
  return role === 'records-officer' ? 'van-thu' : SECTION;
}
