import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { openTestApp } from '../../../test/support/test-app.ts';
import type { OfficerRole } from '../../domain/access/roles.ts';

const { as } = await openTestApp({ after });

const WHO: readonly (readonly [role: OfficerRole, unit: string])[] = [
  ['counter-clerk', 'mot-cua'],
  ['cashier', 'mot-cua'],
  ['signer', 'lanh-dao'],
  ['unit-head', 'tu-phap-ho-tich'],
];

test('the lists of the desk lead nobody to a list that is not for them', async () => {
  const opened = await Promise.all(
    WHO.map(async ([role, unit]) => {
      const page = await as(role, unit);
      const { body } = await page.get('/so-theo-doi');
      const [tabs = ''] = /<nav class="mc-tabs"[\s\S]*?<\/nav>/.exec(body) ?? [];
      const addresses = [...tabs.matchAll(/href="([^"]+)"/g)].map(([, address = '']) => address);
      const answers = await Promise.all(addresses.map(async (to) => (await page.get(to)).statusCode));
      return [role, addresses.length, answers.every((status) => status === 200)];
    }),
  );
  assert.deepEqual(opened, [
    ['counter-clerk', 5, true],
    ['cashier', 3, true],
    ['signer', 4, true],
    ['unit-head', 4, true],
  ]);
});
