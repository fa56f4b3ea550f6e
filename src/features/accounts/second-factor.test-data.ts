import assert from 'node:assert/strict';
import { Secret, TOTP } from 'otpauth';
import type { Scope } from '../../../test/support/database.ts';
import { type Browser, browse, openTestApp, TEST_PASSWORD } from '../../../test/support/test-app.ts';
import { COMMUNE, type OfProvince } from '../../../test/support/test-office.ts';
import type { AppDeps } from '../../app-deps.ts';
import type { OfficerRole } from '../../domain/access/roles.ts';
import { digestPassword, setCredential } from '../../store/accounts/credentials.ts';
import { OWNER } from '../../store/ledger/identity.ts';

const digest = digestPassword(TEST_PASSWORD);

/** Officers of a test office with a password each, and what they do with their accounts. */
export async function openAccounts(scope: Scope, change: Partial<AppDeps> = {}, province: OfProvince = {}) {
  const { app, office } = await openTestApp(scope, change, province);
  const { database, clock } = office;
  const officerOf = (role: OfficerRole, unit: string, agency = COMMUNE) => {
    const actor = office.actor(role, unit, agency);
    const found = actor.kind === 'officer' ? office.office.findOfficer(actor.id) : undefined;
    assert.ok(found);
    return found;
  };
  const signIn = (browser: Browser, username: string, matkhau = TEST_PASSWORD) =>
    browser.get('/dang-nhap').then(() => browser.post('/dang-nhap', { ten: username, matkhau }));
  return {
    ...{ app, office, database, clock, officerOf, signIn },
    async givePassword(officer: { id: string }, mustChange = false): Promise<void> {
      await database.write(OWNER, setCredential(officer.id, await digest, { mustChange, at: clock.at }));
    },
    browser: () => browse(app),
    later(seconds: number): void {
      clock.at = new Date(Date.parse(clock.at) + seconds * 1000).toISOString();
    },
    /** The code an app with this secret shows now. */
    codeOf: (secret: string) =>
      new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.parse(clock.at) }),
    /** Adds an authenticator app to who is signed in; answers its secret and the recovery codes. */
    async addApp(browser: Browser): Promise<{ secret: string; recovery: string[] }> {
      const { body } = await browser.get('/tai-khoan/ung-dung');
      const secret = /mc-enrol__secret">([^<]+)</.exec(body)?.[1]?.replaceAll(' ', '') ?? '';
      const bimat = /name="bimat" value="([^"]+)"/.exec(body)?.[1] ?? '';
      const ma = new TOTP({ secret: Secret.fromBase32(secret) }).generate({
        timestamp: Date.parse(clock.at),
      });
      const answer = await browser.post('/tai-khoan/ung-dung', { bimat, ma, matkhau: TEST_PASSWORD });
      return {
        secret,
        recovery: [...answer.body.matchAll(/<code>([^<]+)<\/code>/g)].map(([, code = '']) => code),
      };
    },
    async events(officer: { id: string }): Promise<string[]> {
      const [rows = []] = await database.read(OWNER, {
        text: 'select kind from account_event where officer_id = $1 order by id',
        values: [officer.id],
      });
      return rows.map(({ kind }) => kind as string);
    },
  };
}
