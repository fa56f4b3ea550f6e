import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, beforeEach, describe, it } from 'node:test';
import { openTestProvider, passThrough } from '../../../test/support/openid-provider.ts';
import { openTestApp } from '../../../test/support/test-app.ts';
import { done } from '../../../test/support/test-office.ts';
import { setCredential } from '../../store/accounts/credentials.ts';
import { OWNER } from '../../store/ledger/identity.ts';
import { changeOffice } from '../../store/office/office-log.ts';
import { openOfficerIdentities } from '../../store/openid/officer-identities.ts';

const SITE = 'http://mot-cua.test';
const provider = await openTestProvider({ after }, [
  `${SITE}/cua-toi/dinh-danh/ve`,
  `${SITE}/dang-nhap/dinh-danh/ve`,
]);
const { app, office, browser } = await openTestApp({ after }, { identityProvider: provider.open() });
const dossier = done(await office.receive());
const identities = openOfficerIdentities(office.database, office.keyring);
const clerk = office.actor('counter-clerk', 'mot-cua');
const clerkId = clerk.kind === 'officer' ? clerk.id : '';
await office.database.write(
  OWNER,
  setCredential(clerkId, 'nobody signs in by this', { mustChange: false, at: office.clock.at }),
);
const PERSON = '091188000456';
const OFFICER = '091080000777';

beforeEach(() => Object.assign(provider.state, { person: PERSON, broken: false }));

type Browser = ReturnType<typeof browser>;

/** To the provider and to its answer, which is not brought back yet; `change`: what an attacker does to the request. */
async function begin(
  page: Browser,
  at = '/cua-toi/dinh-danh',
  change: (address: URL) => void = () => undefined,
) {
  const sent = await page.get(at);
  assert.equal(sent.statusCode, 303);
  const address = new URL(sent.headers.location ?? '');
  change(address);
  return { address, answer: (await passThrough(address.href)).replace(SITE, '') };
}

const opensOwn = async (page: Browser) =>
  (await page.get(`/cua-toi/ho-so/${dossier.dossierId}`)).statusCode === 200;

describe('a citizen who comes back from the identity provider', () => {
  it('is signed in, with a cookie that no other site can make the browser send', async () => {
    const page = browser();
    const { address, answer } = await begin(page);
    assert.equal(address.searchParams.get('code_challenge_method'), 'S256');
    assert.ok((address.searchParams.get('state') ?? '').length >= 32);
    assert.ok((address.searchParams.get('nonce') ?? '').length >= 32);
    const entered = await page.get(answer);
    assert.equal(entered.statusCode, 200);
    assert.equal(entered.headers.refresh, '0; url=/cua-toi');
    const cookie = entered.cookies.find(({ name }) => name === 'mot_cua_nguoi_dan');
    assert.ok(cookie?.httpOnly && cookie.sameSite === 'Strict' && cookie.path === '/cua-toi');
    assert.ok((await page.get('/cua-toi')).body.includes(dossier.code));
    assert.ok(await opensOwn(page));
  });

  it('is somebody else with another number, and sees nothing of the first', async () => {
    provider.state.person = '091188000999';
    const page = browser();
    const { answer } = await begin(page);
    await page.get(answer);
    assert.match((await page.get('/cua-toi')).body, /Chưa có hồ sơ nào/);
    assert.equal(await opensOwn(page), false);
  });

  it('is told kindly that no number was told, or that the provider turned them away', async () => {
    for (const [person, sentence] of [
      ['nobody', /không cho biết số định danh/],
      [null, /đã dừng, hoặc không được chấp nhận/],
    ] as const) {
      provider.state.person = person;
      const page = browser();
      const { answer } = await begin(page);
      const refused = await page.get(answer);
      assert.equal(refused.statusCode, 403);
      assert.match(refused.body, sentence);
      assert.equal((await page.get('/cua-toi')).statusCode, 303);
    }
  });
});

describe('what comes back is refused', () => {
  const refused = async (page: Browser, address: string) => {
    const answer = await page.get(address);
    assert.equal(answer.statusCode, 403);
    assert.match(answer.body, /mời bắt đầu lại/);
    assert.equal(answer.headers.refresh, undefined);
    assert.equal((await page.get('/cua-toi')).statusCode, 303);
  };

  it('with another state', async () => {
    const page = browser();
    const { answer } = await begin(page);
    await refused(page, answer.replace(/state=[^&]+/, `state=${'x'.repeat(43)}`));
  });

  it('with the nonce of another request', async () => {
    const page = browser();
    const { answer } = await begin(page, undefined, ({ searchParams }) =>
      searchParams.set('nonce', 'a-nonce-of-somebody-else'),
    );
    await refused(page, answer);
  });

  it('for another proof key', async () => {
    const page = browser();
    const { answer } = await begin(page, undefined, ({ searchParams }) =>
      searchParams.set('code_challenge', 'A'.repeat(43)),
    );
    await refused(page, answer);
  });

  it('in a browser that did not begin it, as when somebody is sent a link', async () => {
    const { answer } = await begin(browser());
    await refused(browser(), answer);
    const other = browser();
    await begin(other);
    await refused(other, answer);
  });

  it('a second time', async () => {
    const sent = await app.inject('/cua-toi/dinh-danh');
    const [cookie] = sent.cookies;
    const url = (await passThrough(sent.headers.location ?? '')).replace(SITE, '');
    // With the cookie too, as whoever copied both would send it.
    const bring = () => app.inject({ url, cookies: { [cookie?.name ?? '']: cookie?.value ?? '' } });
    const answers = await Promise.all([bring(), bring()]);
    assert.deepEqual(answers.map(({ statusCode }) => statusCode).sort(), [200, 403]);
    assert.equal((await bring()).statusCode, 403);
  });

  it('after ten minutes', async () => {
    const page = browser();
    const { answer } = await begin(page);
    const before = office.clock.at;
    office.clock.at = new Date(Date.parse(before) + 11 * 60_000).toISOString();
    await refused(page, answer);
    office.clock.at = before;
  });

  it('with a code that the provider has not given', async () => {
    const page = browser();
    const { answer } = await begin(page);
    await refused(page, answer.replace(/code=[^&]+/, 'code=guessed'));
  });

  it('at the door of officers, what was begun at that of citizens', async () => {
    const page = browser();
    const { answer } = await begin(page);
    await refused(page, answer.replace('/cua-toi/dinh-danh/ve', '/dang-nhap/dinh-danh/ve'));
  });
});

describe('a provider that does not answer', () => {
  it('is said plainly, on the way there and on the way back, and nothing is kept of it', async () => {
    const page = browser();
    const { answer } = await begin(page);
    provider.state.broken = true;
    const back = await page.get(answer);
    assert.equal(back.statusCode, 503);
    assert.match(back.body, />Định danh thử hiện không trả lời/);
    const fresh = await openTestApp({ after }, { identityProvider: provider.open() });
    const there = await fresh.browser().get('/cua-toi/dinh-danh');
    assert.equal(there.statusCode, 503);
    provider.state.broken = false;
    assert.equal((await fresh.browser().get('/cua-toi/dinh-danh')).statusCode, 303, 'it is asked again');
  });
});

describe('an officer', () => {
  const enter = async () => {
    const page = browser();
    const { answer } = await begin(page, '/dang-nhap/dinh-danh');
    return { page, entered: await page.get(answer) };
  };
  const act = () => ({ id: randomUUID(), by: 'quan-tri', at: office.clock.at });

  it('is signed in once an administrator has bound the number, and never made by signing in', async () => {
    provider.state.person = OFFICER;
    const before = await enter();
    assert.equal(before.entered.statusCode, 403);
    assert.match(before.entered.body, /Chưa có tài khoản cán bộ nào/);
    assert.ok((await identities.bind(clerkId, OFFICER, act())).ok);
    const { page, entered } = await enter();
    assert.deepEqual([entered.statusCode, entered.headers.location], [303, '/viec']);
    assert.equal((await page.get('/viec')).statusCode, 200);
    const [rows = []] = await office.database.read(OWNER, {
      text: "select detail from account_event where officer_id = $1 and kind = 'signed-in'",
      values: [clerkId],
    });
    assert.deepEqual(rows.at(-1)?.detail, { way: 'openid' });
  });

  it('has a number that is no other account’s, kept as a digest, and loses the door with the binding', async () => {
    provider.state.person = OFFICER;
    const other = office.actor('specialist', 'tu-phap-ho-tich');
    const otherId = other.kind === 'officer' ? other.id : '';
    assert.deepEqual(await identities.bind(otherId, OFFICER, act()), { ok: false, reason: 'taken' });
    const [rows = []] = await office.database.read(OWNER, {
      text: 'select * from officer_identity',
      values: [],
    });
    assert.ok(!JSON.stringify(rows).includes(OFFICER));
    assert.equal(await identities.release(clerkId, act()), true);
    assert.equal((await enter()).entered.statusCode, 403);
  });

  it('whose account was closed is not signed in, though the binding is there', async () => {
    provider.state.person = OFFICER;
    assert.ok((await identities.bind(clerkId, OFFICER, act())).ok);
    assert.equal((await enter()).entered.statusCode, 303);
    const officer = office.office.findOfficer(clerkId);
    assert.ok(officer);
    const closed = { ...officer, disabled: { from: '2026-11-23', reason: 'Chuyển công tác' } };
    await office.database.transaction(OWNER, (transaction) =>
      changeOffice(transaction, [{ stream: 'officer', id: clerkId, data: closed }], {
        ...{
          commandId: randomUUID(),
          actor: { kind: 'system', process: 'test' } as const,
          at: office.clock.at,
        },
      }),
    );
    await office.office.refresh();
    assert.equal((await enter()).entered.statusCode, 403);
  });

  it('is no citizen, and a citizen no officer', async () => {
    const page = browser();
    const { answer } = await begin(page);
    await page.get(answer);
    const led = await page.get('/viec');
    assert.match(String(led.headers.location), /^\/dang-nhap/);
    assert.ok(app.hasRoute({ method: 'GET', url: '/cua-toi' }));
  });
});
