import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { InjectOptions } from 'fastify';
import { openTestApp, TEST_PASSWORD } from '../../test/support/test-app.ts';
import { digestPassword, setCredential } from '../store/accounts/credentials.ts';
import { OWNER } from '../store/ledger/identity.ts';
import { paths } from './paths.ts';

const routes: { method: string; url: string }[] = [];
const { app, office } = await openTestApp({ after }, { onRoute: (route) => routes.push(route) });
const BOUNDARY = 'ranh-gioi';
/** Without cookies: the look-up and what a proof in the form itself gives a right to, and what other systems send with their key. */
const WITHOUT_TOKEN = [
  ...[paths.lookup, paths.subscribe, paths.stopSubscription(), paths.changePhone, paths.rate],
  ...[paths.apiDossiers, paths.apiSupplement(':dossier'), paths.kioskLookup],
];

const TYPES: Readonly<Record<string, (token: string) => string>> = {
  'application/x-www-form-urlencoded': (token) => new URLSearchParams({ _csrf: token }).toString(),
  [`multipart/form-data; boundary=${BOUNDARY}`]: (token) =>
    `--${BOUNDARY}\r\nContent-Disposition: form-data; name="_csrf"\r\n\r\n${token}\r\n--${BOUNDARY}--\r\n`,
};

/** Cookies of the administrator of the system, and the token of a page they have seen. */
async function signIn(): Promise<{ cookies: Record<string, string>; token: string }> {
  const actor = office.actor('system-admin', 'quan-tri', 'so-tttt');
  assert.ok(actor.kind === 'officer');
  const at = office.clock.at;
  const digest = await digestPassword(TEST_PASSWORD);
  await office.database.write(OWNER, setCredential(actor.id, digest, { mustChange: false, at }));
  const cookies: Record<string, string> = {};
  const seen = async (options: InjectOptions) => {
    const answer = await app.inject({ ...options, cookies });
    for (const { name, value } of answer.cookies) cookies[name] = value;
    return /name="_csrf" value="([^"]+)"/.exec(answer.body)?.[1] ?? '';
  };
  const [form = ''] = Object.keys(TYPES);
  const username = office.office.findOfficer(actor.id)?.username ?? '';
  const payload = { _csrf: await seen({ url: paths.signIn() }), ten: username, matkhau: TEST_PASSWORD };
  const body = new URLSearchParams(payload).toString();
  await seen({ method: 'POST', url: paths.signIn(), headers: { 'content-type': form }, payload: body });
  return { cookies, token: await seen({ url: paths.search }) };
}

const { cookies, token } = await signIn();

async function send(url: string, type: string, sent: string): Promise<string> {
  const payload = TYPES[type]?.(sent) ?? '';
  const answer = await app.inject({
    method: 'POST',
    url,
    headers: { 'content-type': type },
    payload,
    cookies,
  });
  return answer.statusCode === 403 && answer.body.includes(REFUSED) ? 'refused' : String(answer.statusCode);
}

const REFUSED = 'Trang đã mở quá lâu';

test('whoever is signed in, a form whose token is wrong or of nobody is refused at every address, with files or without', async () => {
  const posts = routes.filter(({ method, url }) => method === 'POST' && !WITHOUT_TOKEN.includes(url));
  assert.ok(posts.length > 50, `${posts.length} forms`);
  const taken: string[] = [];
  for (const { url } of posts) {
    for (const type of Object.keys(TYPES)) {
      for (const wrong of ['', `${token}x`, [...token].reverse().join('')]) {
        const outcome = await send(url.replace(/:\w+/g, 'x'), type, wrong);
        // A page that takes no files does not read them: 415.
        if (outcome !== 'refused' && outcome !== '415') taken.push(`${url} ${type} ${wrong}: ${outcome}`);
      }
    }
  }
  assert.deepEqual(taken, []);
  const [form = '', files = ''] = Object.keys(TYPES);
  assert.notEqual(await send(paths.outages, form, token), 'refused');
  assert.notEqual(await send(paths.importPeople, files, token), 'refused');
  assert.equal(await send(paths.importPeople, files, `${token}x`), 'refused');
});
