import assert from 'node:assert/strict';
import type { Browser as Chromium, Page } from 'playwright-core';
import type { OfficerRole } from '../../src/domain/access/roles.ts';
import type { Instant } from '../../src/domain/calendar/local-time.ts';
import { digestPassword, setCredential } from '../../src/store/accounts/credentials.ts';
import { OWNER } from '../../src/store/ledger/identity.ts';
import { DESKTOP, openChromium } from '../support/browser.ts';
import type { Scope } from '../support/database.ts';
import { openTestApp, TEST_PASSWORD } from '../support/test-app.ts';
import type { OfProvince } from '../support/test-office.ts';

/** Who works on a dossier of the ward, and in which unit; null: in that which examines. */
const DESKS = {
  'counter-clerk': 'mot-cua',
  specialist: null,
  'unit-head': null,
  signer: 'lanh-dao',
  'records-officer': 'van-thu',
  'return-clerk': 'mot-cua',
} as const satisfies Partial<Record<OfficerRole, string | null>>;

export type Desk = keyof typeof DESKS;

/** Somebody with another duty, or of another agency. */
export interface Place {
  role: OfficerRole;
  unit: string;
  agency?: string;
}

/** An office that listens, and the browsers of those who work in it and of the public. */
export type JourneyOffice = NonNullable<Awaited<ReturnType<typeof openJourneyOffice>>>;

/** Undefined: there is no Chromium to be had. */
export async function openJourneyOffice(scope: Scope, province: OfProvince = {}) {
  const chromium = await openChromium();
  if (!chromium) return undefined;
  scope.after(() => chromium.close());
  const { app, office } = await openTestApp(scope, {}, province);
  const site = await app.listen({ port: 0, host: '127.0.0.1' });
  const usernameOf = passwordsOf(office);
  const signedIn = new Map<string, Promise<Page>>();
  const superuser = await office.test.superuser();
  const ask = async <Row extends object>(sql: string, values: unknown[] = []): Promise<Row[]> =>
    (await superuser.query<Row>(sql, values)).rows;
  return {
    ...{ site, app, office, chromium },
    /** Minutes pass at the office. */
    later(minutes: number): void {
      office.clock.at = new Date(Date.parse(office.clock.at) + minutes * 60_000).toISOString();
    },
    /** Another day, or another hour: whoever worked before has gone home, and signs in anew. */
    async goOn(at: Instant): Promise<void> {
      office.clock.at = at;
      const before = [...signedIn.values()];
      signedIn.clear();
      for (const page of before) await (await page).context().close();
    },
    browse: (script = true) => openPage(chromium, site, script),
    /** Who has signed in through the page, once, as at the beginning of a day. */
    as(desk: Desk | Place, script = true): Promise<Page> {
      const place =
        typeof desk === 'string' ? { role: desk, unit: DESKS[desk] ?? office.place.examiner } : desk;
      const key = `${Object.values(place).join(' ')} ${script}`;
      const page = signedIn.get(key) ?? signIn(openPage(chromium, site, script), usernameOf(place));
      signedIn.set(key, page);
      return page;
    },
    /** As lists of officers name them. */
    nameOf(role: OfficerRole, unit: string): string {
      const found = office.actor(role, unit);
      return (found.kind === 'officer' && office.office.findOfficer(found.id)?.name) || '';
    },
    /** What was done to the dossier, as the log has it; that a holder looked at it is no act. */
    async acts(code: string): Promise<string[]> {
      const rows = await ask<{ type: string }>(
        'select e.type from event_log e join dossier d on d.id = e.dossier_id where d.code = $1 order by e.version',
        [code],
      );
      return rows.map(({ type }) => type).filter((type) => type !== 'HolderOpened');
    },
    /** How many there are. */
    async dossiers(): Promise<number> {
      const [row] = await ask<{ count: string }>('select count(*) from dossier');
      return Number(row?.count);
    },
  };
}

async function openPage(chromium: Chromium, site: string, javaScriptEnabled: boolean): Promise<Page> {
  const context = await chromium.newContext({ baseURL: site, viewport: DESKTOP, javaScriptEnabled });
  const page = await context.newPage();
  // A fault of ours must not pass for a slow page.
  page.setDefaultTimeout(20_000);
  page.on('pageerror', (error) => assert.fail(`script on ${page.url()}: ${error.message}`));
  return page;
}

async function signIn(opening: Promise<Page>, name: Promise<string>): Promise<Page> {
  const page = await opening;
  const username = await name;
  await page.goto('/dang-nhap');
  await page.getByLabel('Tên đăng nhập').fill(username);
  await page.getByLabel('Mật khẩu', { exact: true }).fill(TEST_PASSWORD);
  await page.keyboard.press('Enter');
  await page.waitForURL(({ pathname }) => pathname !== '/dang-nhap');
  return page;
}

type TestOffice = Awaited<ReturnType<typeof openTestApp>>['office'];

/** Gives whoever works there a password, and answers the name to sign in by. */
function passwordsOf({ office, actor, database, clock, place }: TestOffice) {
  const digesting = digestPassword(TEST_PASSWORD);
  return async ({ role, unit, agency = place.commune }: Place): Promise<string> => {
    const found = actor(role, unit, agency);
    const officer = found.kind === 'officer' ? office.findOfficer(found.id) : undefined;
    if (!officer) throw new Error(`nobody is ${role} in ${unit} of ${agency}`);
    const { at } = clock;
    await database.write(OWNER, setCredential(officer.id, await digesting, { mustChange: false, at }));
    return officer.username;
  };
}
