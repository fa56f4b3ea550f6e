import assert from 'node:assert/strict';
import { test } from 'node:test';
import { OFFICER_ROLES } from '../../src/domain/access/roles.ts';
import { PAGE_RIGHTS, rightOf } from '../../src/web/page-rights.ts';
import { openTestApp } from '../support/test-app.ts';

test('every route of the application has a row that says who may open it, and every row has a route', async (t) => {
  const routes: { method: string; url: string }[] = [];
  await openTestApp(t, { onRoute: (route) => routes.push(route) });
  assert.ok(routes.length > 100, `${routes.length} routes`);
  const without = routes.filter(({ method, url }) => rightOf(method, url) === undefined);
  assert.deepEqual(
    without.map(({ method, url }) => `${method} ${url}`),
    [],
    'add a row for these to src/web/page-rights.ts',
  );
  const known = new Set(routes.map(({ url }) => url));
  const nowhere = PAGE_RIGHTS.filter(({ address }) => !known.has(address) && !isCommand(address));
  assert.deepEqual(
    nowhere.map(({ address }) => address),
    [],
    'these rows of src/web/page-rights.ts lead nowhere',
  );
});

test('no address has two rows, and each role opens something of its own agency', () => {
  const addresses = PAGE_RIGHTS.map(({ address }) => address);
  assert.equal(new Set(addresses).size, addresses.length);
  const named = new Set(
    PAGE_RIGHTS.flatMap(({ open }) => (open.for === 'officers' ? (open.roles ?? []) : [])),
  );
  const unnamed = OFFICER_ROLES.filter((role) => !named.has(role));
  assert.deepEqual(unnamed, [], 'a role that no page names works on dossiers alone');
});

/** Commands without a form of their own have a row all the same. */
function isCommand(address: string): boolean {
  return /^\/ho-so\/:id\/[a-z-]+$/.test(address);
}
