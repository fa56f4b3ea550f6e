import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { openTestApp } from '../../../test/support/test-app.ts';
import { done, HAND_OVER, TEST_SECRET } from '../../../test/support/test-office.ts';
import { buildApp } from '../../app.ts';
import type { AppDeps } from '../../app-deps.ts';
import { instantOf, localMinuteOf } from '../../domain/calendar/local-time.ts';
import { openFileStore } from '../../store/files/file-store.ts';
import { type Keyring, makeKeyring } from '../../store/keyring.ts';
import type { Database } from '../../store/ledger/database.ts';
import { lookUpToken } from '../../store/look-up-token.ts';
import { file, LAST_FOUR, PRIVATE, supplementCommand } from './lookup.test-data.ts';

const { app, office } = await openTestApp({ after });
const dossier = await file(office);
const { code } = dossier;
const secret = await file(office, { secret: true });
const without = await file(office, { phone: null });
const UNKNOWN = code.replace(/\d{4}$/, '9999');
const token = (of: string, keyring: Keyring = office.keyring) => lookUpToken(keyring, of);

type Site = typeof app;
const get = (ma: string, t: string, site: Site = app) =>
  site.inject(`/tra-cuu?${new URLSearchParams({ ma, t }).toString()}`);
const post = (ma: string, so: string, site: Site = app) => send(site, new URLSearchParams({ ma, so }));
const send = (site: Site, form: URLSearchParams) =>
  site.inject({
    ...{ method: 'POST', url: '/tra-cuu', payload: form.toString() },
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });
/** Each test counts its own wrong proofs. */
function fresh(change: Partial<AppDeps> = {}): Site {
  const { database, keyring, office: book, desk } = office;
  return buildApp({
    ...{ database, keyring, office: book, desk, files: openFileStore('unused', 1000) },
    ...{ now: () => office.clock.at, newToken: () => 'x'.repeat(43), baseUrl: 'http://mot-cua.test' },
    ...{ lookupPerMinute: 1000, trustProxy: [], provinceName: 'Tỉnh Kiên Giang' },
    ...change,
  });
}

describe('a proof', () => {
  it('opens what the dossier is, by the token of the receipt or the last digits of the phone', async () => {
    for (const answer of [await get(code, token(code)), await post(code, LAST_FOUR)]) {
      assert.equal(answer.statusCode, 200);
      assert.match(answer.body, new RegExp(`data-code="${code}" data-status="received"`));
      assert.match(answer.body, /Cấp Giấy xác nhận tình trạng hôn nhân/);
      assert.match(answer.body, /<dd>N\*{5} T\*{2} B\* S\*{2}<\/dd>/);
      assert.match(answer.body, /15\.000 đồng, thu khi nộp hồ sơ/);
      assert.match(answer.body, /03 ngày làm việc/);
      assert.match(
        answer.body,
        /Vì sao hẹn ngày này.*Tính từ lúc tiếp nhận: thứ\u00a0Hai\u00a023\/11\/2026,\u00a009:30\./,
      );
      assert.match(answer.body, /Không tính ngày 24\/11\/2026 \(/);
      assert.doesNotMatch(answer.body, /<form/);
      assert.equal(answer.headers['cache-control'], 'no-store');
      assert.equal(answer.headers['set-cookie'], undefined);
      for (const text of PRIVATE) assert.ok(!answer.body.includes(text), text);
    }
  });

  it('is not needed for the rest, which says nothing of what it is', async () => {
    for (const { body } of [await get(code, ''), await app.inject(`/tra-cuu?ma=${code}`)]) {
      assert.match(body, /<form class="mc-proof" action="\/tra-cuu" method="post"/);
      assert.match(body, new RegExp(`name="ma" value="${code}"`));
      assert.match(body, /name="so"[^>]*inputmode="numeric"/i);
      assert.doesNotMatch(body, /hôn nhân|N\*{5}|15\.000|Vì sao/);
    }
  });

  it('takes codes and digits however they are typed', async () => {
    const typed = code.toLowerCase().replace(/[.-]/g, ' ').replaceAll('0', 'o');
    assert.equal((await get(typed, token(code))).statusCode, 200);
    assert.equal((await post(` ${typed} `, ' 04 56 ')).statusCode, 200);
  });

  it('by a token holds as long as its key is on the list', async () => {
    const rotated = makeKeyring(['a-newer-secret-of-the-tests-long-enough', TEST_SECRET]);
    const site = fresh({ keyring: rotated });
    assert.equal((await get(code, token(code), site)).statusCode, 200);
    assert.equal((await get(code, token(code, rotated), site)).statusCode, 200);
    assert.equal((await post(code, LAST_FOUR, site)).statusCode, 200);
    const lost = fresh({ keyring: makeKeyring(['a-newer-secret-of-the-tests-long-enough']) });
    assert.equal((await get(code, token(code), lost)).statusCode, 404);
  });

  it('shows the papers that are asked for, but no reasons', async () => {
    const worked = done(
      await office.act(office.actor('counter-clerk', 'mot-cua'), await file(office), HAND_OVER),
    );
    const specialist = office.actor('specialist', 'tu-phap-ho-tich');
    const asked = done(await office.act(specialist, worked, supplementCommand));
    const { body } = await post(asked.code, LAST_FOUR);
    const list = /Giấy tờ cần bổ sung.*?<\/ul>/.exec(body)?.[0] ?? '';
    assert.match(list, /<li>Tờ khai cấp Giấy xác nhận tình trạng hôn nhân<\/li>/);
    assert.match(list, /<li>Bản sao &lt;trích lục(>|&gt;) bản án<\/li>/);
    for (const text of PRIVATE) assert.ok(!body.includes(text), text);
    assert.doesNotMatch((await get(asked.code, '')).body, /Tờ khai|trích lục/);
  });
});

const WRONG: readonly (readonly [string, string])[] = [
  ...[code, UNKNOWN, secret.code, without.code, 'abc', '%', '😀', '', 'x'.repeat(3000)].map(
    (typed) => [typed, '9999'] as const,
  ),
  ...['', 'abcd', '0457', '12345', '٠٤٥٦', '0'.repeat(500)].map((digits) => [code, digits] as const),
  ...[secret.code, without.code, UNKNOWN].map((typed) => [typed, LAST_FOUR] as const),
];

describe('a wrong proof', () => {
  it('is answered as a code that is not there, to the letter', async () => {
    const bodies = new Set<string>();
    for (const [typed, digits] of WRONG) {
      const wrong = [
        await post(typed, digits, fresh()),
        await get(typed, digits === '' ? 'x' : digits),
        await get(typed, token(`${typed}1`)),
      ];
      if (typed !== code && typed !== without.code) wrong.push(await get(typed, token(typed)));
      // Nothing at all is no wrong proof: the code is asked for.
      if (typed !== code && typed !== without.code && typed.trim() !== '') wrong.push(await get(typed, ''));
      for (const answer of wrong) {
        assert.equal(answer.statusCode, 404, `${typed} ${digits}`);
        const field = typed === '' ? ' value ' : ` value="${typed}" `;
        assert.ok(answer.body.includes(field), typed);
        bodies.add(answer.body.replace(field, ' '));
      }
    }
    assert.equal(bodies.size, 1);
    assert.match([...bodies][0] ?? '', /Không tìm thấy hồ sơ/);
  });

  it('never comes back in the answer', async () => {
    const { body } = await post(UNKNOWN, '7391');
    assert.doesNotMatch(body, /7391/);
  });

  it('takes the same queries and the same digests whatever was typed', async () => {
    for (const older of [[], ['an-older-secret-of-the-tests-long-enough']]) {
      const keyring = makeKeyring([TEST_SECRET, ...older]);
      const work = { queries: [] as string[], digests: [] as string[] };
      const database: Database = {
        ...office.database,
        read: (identity, ...statements) => {
          work.queries.push(`${identity.kind}: ${statements.map(({ text }) => text).join('; ')}`);
          return office.database.read(identity, ...statements);
        },
        readEach: (questions) => {
          work.queries.push(
            ...questions.map(({ identity, statement }) => `${identity.kind}: ${statement.text}`),
          );
          return office.database.readEach(questions);
        },
      };
      const counted: Keyring = {
        ...keyring,
        digests: (purpose, text) => {
          const digests = keyring.digests(purpose, text);
          work.digests.push(...digests.map(() => purpose));
          return digests;
        },
        verify: () => assert.fail('an HMAC that depends on what was typed'),
        digest: () => assert.fail('an HMAC by one key'),
      };
      const workOf = async (answer: () => Promise<{ statusCode: number }>) => {
        Object.assign(work, { queries: [], digests: [] });
        assert.equal((await answer()).statusCode, 404);
        return JSON.stringify(work);
      };
      const site = fresh({ database, keyring: counted });
      const posts = new Set<string>();
      const gets = new Set<string>();
      for (const [typed, digits] of WRONG) {
        posts.add(await workOf(() => post(typed, digits, site)));
        office.clock.at = instantOf(localMinuteOf(office.clock.at) + 1);
        for (const t of [`${digits}x`, token(`${typed}1`), `00000000.${'A'.repeat(22)}`]) {
          gets.add(await workOf(() => get(typed, t, site)));
        }
      }
      assert.deepEqual([posts.size, gets.size], [1, 1]);
      const { queries, digests } = JSON.parse([...posts][0] ?? '') as typeof work;
      assert.deepEqual([queries.length, digests.length], [2, 1 + older.length]);
      assert.ok(queries.every((query) => query.startsWith('public: ')));
    }
  });

  it('is refused for a minute after five of them, be there such a code or not', async () => {
    for (const typed of [code, UNKNOWN]) {
      const site = fresh();
      for (const digits of ['1111', '2222', '3333', '4444', '']) {
        assert.equal((await post(typed.toLowerCase(), digits, site)).statusCode, 404);
      }
      const refused = await post(typed, LAST_FOUR, site);
      assert.equal(refused.statusCode, 429);
      assert.equal(refused.headers['retry-after'], '60');
      assert.match(refused.body, /Xin chờ một chút.*<strong>60 giây/);
      assert.doesNotMatch(refused.body, /hôn nhân/);
      assert.equal((await post(without.code, '1111', site)).statusCode, 404);
      assert.equal((await get(code, token(code), site)).statusCode, 200);
    }
  });

  it('cannot be tried many at once', async () => {
    const site = fresh();
    const tries = Array.from({ length: 12 }, (_, index) => post(code, String(1000 + index), site));
    const statuses = (await Promise.all(tries)).map(({ statusCode }) => statusCode);
    assert.equal(statuses.filter((status) => status === 404).length, 5);
  });

  it('is not a right one: those are never counted', async () => {
    const site = fresh();
    for (let time = 0; time < 8; time++) assert.equal((await post(code, LAST_FOUR, site)).statusCode, 200);
  });
});

describe('asking by post', () => {
  it('counts with asking by address', async () => {
    const site = fresh({ lookupPerMinute: 2 });
    await get(code, '', site);
    await post(code, LAST_FOUR, site);
    for (const answer of [await post(code, LAST_FOUR, site), await get(code, '', site)]) {
      assert.equal(answer.statusCode, 429);
      assert.match(String(answer.headers['retry-after']), /^\d+$/);
    }
  });

  it('sends no cookie and wants none, and is small', async () => {
    const answer = await app.inject({
      ...{ method: 'POST', url: '/tra-cuu', payload: `ma=${code}&so=${LAST_FOUR}` },
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'accept-encoding': 'gzip' },
    });
    assert.equal(answer.statusCode, 200);
    assert.equal(answer.headers['set-cookie'], undefined);
    assert.ok(answer.rawPayload.length < 14 * 1024);
  });

  it('without a form is no code that is there', async () => {
    const none = await send(fresh(), new URLSearchParams());
    assert.equal(none.statusCode, 404);
  });
});
