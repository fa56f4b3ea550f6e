import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { COMMAND_TYPES, type CommandType } from '../../src/domain/dossier/commands.ts';
import { permit } from '../../src/domain/dossier/permit.ts';
import type { Officer } from '../../src/domain/organisation/agency.ts';
import { OWNER } from '../../src/store/ledger/identity.ts';
import { opens, rightOf } from '../../src/web/page-rights.ts';
import type { Browser } from '../support/test-app.ts';
import { PROCEDURE } from '../support/test-office.ts';
import { AGENCIES, openRightsOffice } from './rights-office.ts';

/*
 * Every role of two agencies × every page and command × a dossier of their own, of the other agency, and of both: real
 * requests. What must come out is read off the tables of rights alone; the addresses are those the application has.
 */

const routes: { method: string; url: string }[] = [];
const rights = await openRightsOffice({ after }, { onRoute: (route) => routes.push(route) });
const { office, officers, dossiers, stateOf } = rights;

/** What the tables are asked about; read again when something was done. */
const known = new Map(
  await Promise.all(Object.values(dossiers).map(async (id) => [id, await stateOf(id)] as const)),
);

async function versionOf(dossier: string): Promise<number> {
  const statement = { text: 'select head_version from dossier where id = $1', values: [dossier] };
  const [rows = []] = await office.database.read(OWNER, statement);
  return rows[0]?.head_version as number;
}

const NONE = '0190a000-0000-7000-8000-000000000000';
const OF_DOSSIER = '/ho-so/:id';
/** Has a form whatever one may do. */
const SEARCH = '/tim';
/** Says nothing of the dossier, so it does not look first whether it is seen. */
const ASKS_WHY = '/ho-so/:id/muc-dich';
const pages = routes.filter(({ method, url }) => {
  const isPage = method === 'GET' || method === 'POST';
  return (
    isPage &&
    rightOf(method, url)?.for === 'officers' &&
    url !== ASKS_WHY &&
    !url.endsWith('/*') &&
    url !== '/:address'
  );
});

function isCommand(url: string): CommandType | undefined {
  return COMMAND_TYPES.find((command) => url === `${OF_DOSSIER}/${command}`);
}

/** Where nothing is said of dossiers: any of them will do. */
function filled(url: string, dossier: string): string {
  const address = url.startsWith(OF_DOSSIER) ? url.replace(':id', dossier) : url;
  return address
    .replace(':procedure', PROCEDURE)
    .replace(':version', '1')
    .replace(/:[a-z]+/g, NONE);
}

function ask(browser: Browser, method: string, address: string) {
  return method === 'POST' ? browser.post(address, {}) : browser.get(address);
}

function sees({ agency, duties }: Officer, parties: readonly string[]): boolean {
  return duties.some(({ role }) => role === 'supervisor') || parties.includes(agency);
}

for (const officer of officers) {
  const [{ role } = { role: '' }] = officer.duties;
  test(`${role} of ${officer.agency}: every page and command, on dossiers of theirs, of others and of both`, async () => {
    const agency = office.office.findAgency(officer.agency);
    assert.ok(agency);
    const browser = await rights.signIn(officer);
    await browser.get(SEARCH);
    // Who works on none of them says why before any is shown; where nothing is seen, it writes nothing.
    for (const id of Object.values(dossiers))
      await browser.post(ASKS_WHY.replace(':id', id), { mucdich: 'inspection' });
    for (const { method, url } of pages) {
      const mayOpen = opens({ powers: officer.duties, agency }, url, method);
      const targets = url.startsWith(OF_DOSSIER) ? Object.values(dossiers) : [NONE];
      for (const dossier of targets) {
        const what = `${method} ${filled(url, dossier)}`;
        const state = dossier === NONE ? undefined : known.get(dossier);
        const { statusCode } = await ask(browser, method, filled(url, dossier));
        assert.ok(statusCode < 500, `${what}: ${statusCode}`);
        if (!mayOpen) assert.equal(statusCode, 403, what);
        if (!state) {
          if (mayOpen) assert.notEqual(statusCode, 403, what);
          continue;
        }
        assert.ok('parties' in state.state);
        const visible = sees(officer, state.state.parties);
        if (mayOpen && !visible) assert.equal(statusCode, 404, `${what} is not theirs to see`);
        const command = isCommand(url);
        const permitted = command && permit(state.state, command, rights.actorOf(officer), null).ok;
        if (mayOpen && visible && command && !permitted)
          assert.ok(statusCode === 403 || statusCode === 404 || statusCode === 422, `${what}: ${statusCode}`);
        if (mayOpen && visible && permitted) assert.notEqual(statusCode, 403, what);
        if (method !== 'POST' || (await versionOf(dossier)) === state.head.version) continue;
        assert.ok(mayOpen && visible && permitted, `${what} changed something`);
        known.set(dossier, await stateOf(dossier));
      }
    }
  });
}

test('the matrix asks every page of officers, and every command that has one', () => {
  assert.equal(officers.length, 22);
  assert.equal(AGENCIES.length, 2);
  const commands = new Set(pages.flatMap(({ url }) => isCommand(url) ?? []));
  assert.ok(commands.size > 30, `${commands.size} commands`);
  assert.ok(pages.length > 100, `${pages.length} pages`);
});
