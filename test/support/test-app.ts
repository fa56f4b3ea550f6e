import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { buildApp } from '../../src/app.ts';
import type { AppDeps } from '../../src/app-deps.ts';
import type { OfficerRole } from '../../src/domain/access/roles.ts';
import { readOffered } from '../../src/offered-office.ts';
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
    offered: () => readOffered(office.office.profile()?.id ?? ''),
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
  /** The same, and then the page it leads to, if it leads to one. */
  postThrough(
    address: string,
    fields: Record<string, string | readonly string[]>,
  ): Promise<LightMyRequestResponse>;
  /** The same with one file. */
  upload(
    address: string,
    fields: Record<string, string>,
    file: { field: string; name: string; content: BlobPart },
  ): Promise<LightMyRequestResponse>;
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
    async postThrough(url, fields) {
      const answer = await this.post(url, fields);
      return answer.statusCode === 303 ? this.get(String(answer.headers.location)) : answer;
    },
    async upload(url, fields, { field, name, content }) {
      const form = new FormData();
      for (const [key, value] of Object.entries({ _csrf: token, ...fields })) form.append(key, value);
      form.append(field, new Blob([content]), name);
      const request = new Request('http://mot-cua.test/', { method: 'POST', body: form });
      return remember(
        await app.inject({
          ...{ url, method: 'POST', cookies: Object.fromEntries(cookies) },
          headers: { 'content-type': request.headers.get('content-type') ?? '' },
          payload: Buffer.from(await request.arrayBuffer()),
        }),
      );
    },
  };
}
