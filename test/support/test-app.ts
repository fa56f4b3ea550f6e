import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { type AppDeps, buildApp } from '../../src/app.ts';
import type { OfficerRole } from '../../src/domain/access/roles.ts';
import { digestPassword, setCredential } from '../../src/store/accounts/credentials.ts';
import { openFileStore } from '../../src/store/files/file-store.ts';
import { OWNER } from '../../src/store/ledger/identity.ts';
import type { Scope } from './database.ts';
import { type OfProvince, openTestOffice } from './test-office.ts';

export const TEST_PASSWORD = 'mật khẩu của bộ thử';

/** The application as production builds it, over a test office of its own. */
export async function openTestApp(scope: Scope, change: Partial<AppDeps> = {}, province: OfProvince = {}) {
  const office = await openTestOffice(scope, undefined, province);
  const root = await mkdtemp(join(tmpdir(), 'mot-cua-files-'));
  scope.after(() => rm(root, { recursive: true, force: true }));
  const app = buildApp({
    ...{ database: office.database, keyring: office.keyring, office: office.office, desk: office.desk },
    ...{ files: openFileStore(root, 5_000_000), now: () => office.clock.at },
    ...{ newToken: () => randomBytes(32).toString('base64url'), baseUrl: 'http://mot-cua.test' },
    ...{ lookupPerMinute: 1000, trustProxy: [], provinceName: office.province },
    ...change,
  });
  await app.ready();
  scope.after(() => app.close());

  return {
    ...{ office, app },
    /** A browser in which the officer with this duty has signed in. */
    async as(role: OfficerRole, unit: string, agency = office.place.commune): Promise<Browser> {
      const actor = office.actor(role, unit, agency);
      if (actor.kind !== 'officer') throw new Error('only officers sign in');
      const officer = office.office.findOfficer(actor.id);
      await office.database.write(
        OWNER,
        setCredential(actor.id, await digestPassword(TEST_PASSWORD), {
          mustChange: false,
          at: office.clock.at,
        }),
      );
      const browser = browse(app);
      await browser.get('/dang-nhap');
      await browser.post('/dang-nhap', { ten: officer?.username ?? '', matkhau: TEST_PASSWORD });
      return browser;
    },
    browser: () => browse(app),
  };
}

export interface Browser {
  get(address: string): Promise<LightMyRequestResponse>;
  /** Posts a form with the token of the page that was seen last. */
  post(address: string, fields: Record<string, string | readonly string[]>): Promise<LightMyRequestResponse>;
}

/** A browser without script: cookies, forms, and the token of the last page. */
export function browse(app: FastifyInstance): Browser {
  const cookies = new Map<string, string>();
  let token = '';
  const remember = (answer: LightMyRequestResponse) => {
    for (const { name, value } of answer.cookies) cookies.set(name, value);
    token = /name="_csrf" value="([^"]+)"/.exec(answer.body)?.[1] ?? token;
    return answer;
  };
  return {
    get: async (url) => remember(await app.inject({ url, cookies: Object.fromEntries(cookies) })),
    async post(url, fields) {
      const form = new URLSearchParams({ _csrf: token });
      for (const [name, value] of Object.entries(fields)) {
        for (const item of typeof value === 'string' ? [value] : value) form.append(name, item);
      }
      const headers = { 'content-type': 'application/x-www-form-urlencoded' };
      return remember(
        await app.inject({
          url,
          method: 'POST',
          headers,
          payload: form.toString(),
          cookies: Object.fromEntries(cookies),
        }),
      );
    },
  };
}
