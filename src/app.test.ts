import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, describe, it } from 'node:test';
import { cloneDatabase } from '../test/support/database.ts';
import { TEST_SECRET } from '../test/support/test-office.ts';
import { fileDossiers, LATE, NOW, OPEN, PERSON, SECRET, SUBMITTED } from './app.test-data.ts';
import { buildApp } from './app.ts';
import type { AppDeps } from './app-deps.ts';
import { openFileStore } from './store/files/file-store.ts';
import { makeKeyring } from './store/keyring.ts';
import { type Database, openDatabase } from './store/ledger/database.ts';
import { openOfficeBook } from './store/office/office-book.ts';
import type { LogLine } from './web/request-log.ts';

after(() => database.close());
const test = await cloneDatabase({ after });
await fileDossiers(await test.superuser());
const database = openDatabase(test.appUrl, { connections: 2, onIdleFault: () => undefined });

const keyring = makeKeyring([TEST_SECRET]);
const office = await openOfficeBook(database, () => NOW);
const desk = { database, keyring, office, now: () => NOW, newId: randomUUID };
const files = openFileStore('unused', 1000);

function app(given: Partial<AppDeps> = {}) {
  const deps = { now: () => NOW, lookupPerMinute: 1000, trustProxy: [], provinceName: 'Tỉnh Kiên Giang' };
  const rest = { keyring, office, desk, files, newToken: randomUUID, baseUrl: 'http://mot-cua.test' };
  return buildApp({ database, ...deps, ...rest, ...given });
}

const ask = (typed: string) => `/tra-cuu?ma=${encodeURIComponent(typed)}`;

describe('look-up', () => {
  it('answers with the code as printed and the status', async () => {
    const answer = await app().inject(ask(OPEN));
    assert.equal(answer.statusCode, 200);
    assert.equal(answer.headers['content-type'], 'text/html; charset=utf-8');
    assert.match(answer.body, new RegExp(`<main [^>]*data-code="${OPEN}" data-status="in-progress">`));
    assert.match(answer.body, /<h1[^>]*>Hồ sơ đang được giải quyết\.</);
    assert.match(answer.body, /thứ Sáu 27\/11\/2026, 09:30/);
    assert.match(answer.body, /Sở Tài nguyên và Môi trường/);
    assert.match(answer.body, /href="tel:02973812345"/);
    assert.equal(answer.body.match(/mc-dots__dot--done/g)?.length, 2);
  });

  it('finds a code however it was typed', async () => {
    for (const typed of [
      ...[OPEN.toLowerCase(), ` 000 00 08 H33 261120 0001 `, '0000008H332611200001'],
      ...['OOO.OO.O8.H33-261120-OOO1', '000.00.08.h33–26ll20–000I', `${OPEN}\u200b`],
    ]) {
      const answer = await app().inject(ask(typed));
      assert.match(answer.body, new RegExp(`data-code="${OPEN}"`), typed);
    }
  });

  it('takes an empty token of a QR code for none, and a wrong one for a code that is not there', async () => {
    const empty = await app().inject(`${ask(OPEN)}&t=`);
    assert.equal(empty.body, (await app().inject(ask(OPEN))).body);
    const wrong = await app().inject(`${ask(OPEN)}&t=abc%22`);
    assert.equal(wrong.statusCode, 404);
    assert.doesNotMatch(wrong.body, /data-code|abc/);
  });

  it('apologises for a delay', async () => {
    const { body } = await app().inject(ask(LATE));
    assert.match(body, /nhưng đã trễ hẹn\..*thứ Hai 09\/11\/2026, 09:30.*xin lỗi/);
  });

  it('has the instant to answer by before receipt', async () => {
    const { body } = await app().inject(ask(SUBMITTED));
    assert.match(body, /Cơ quan trả lời trước.*thứ Hai 23\/11\/2026, 10:00/);
    assert.doesNotMatch(body, /Ngày hẹn trả kết quả/);
  });

  it('answers unknown, malformed and secret codes with one and the same body', async () => {
    const site = app();
    const bodies = await Promise.all(
      [SECRET, '000.00.08.H33-261120-9999', 'abc', '%', 'hồ sơ của tôi', '😀', '0'].map(async (typed) => {
        const answer = await site.inject(ask(typed));
        assert.equal(answer.statusCode, 404, typed);
        const field = ` value="${typed}" `;
        assert.ok(answer.body.includes(field), typed);
        return answer.body.replace(field, ' ');
      }),
    );
    assert.equal(new Set(bodies).size, 1);
    assert.match(bodies[0] ?? '', /Không tìm thấy hồ sơ/);
  });

  it('runs the same one query for them all', async () => {
    const asked: string[] = [];
    const watched = {
      ...database,
      readEach: () => assert.fail('a query beside it'),
      read: (...[identity, ...statements]: Parameters<Database['read']>) => {
        asked.push(JSON.stringify([identity.kind, statements]));
        return database.read(identity, ...statements);
      },
    };
    const site = app({ database: watched });
    for (const typed of [OPEN, SECRET, 'abc']) await site.inject(ask(typed));
    assert.equal(asked.length, 3);
    assert.equal(new Set(asked).size, 1);
  });

  it('escapes what was typed', async () => {
    const { body, statusCode } = await app().inject(ask('"><script>alert(1)</script>'));
    assert.equal(statusCode, 404);
    assert.doesNotMatch(body, /<script>/);
    assert.match(body, /value="&quot;>?(&gt;)?&lt;script/);
  });

  it('says nothing personal, nor what the dossier is about', async () => {
    for (const code of [OPEN, LATE, SUBMITTED, SECRET]) {
      const { body } = await app().inject(ask(code));
      assert.doesNotMatch(body, /Bí Mật|0912|nhay-cam|nhạy cảm|so-tnmt|R2018/);
    }
  });

  it('shows the form where nothing was asked', async () => {
    const answer = await app().inject('/tra-cuu');
    assert.equal(answer.statusCode, 200);
    assert.match(answer.body, /<form action="\/tra-cuu" method="get"[^>]*>.*<input [^>]*name="ma"/);
    assert.doesNotMatch(answer.body, /data-code|Không tìm thấy/);
  });

  it('is where the start leads', async () => {
    const answer = await app().inject('/');
    assert.equal(answer.statusCode, 302);
    assert.equal(answer.headers.location, '/tra-cuu');
  });

  it('is small', async () => {
    for (const url of [ask(OPEN), ask('abc'), '/tra-cuu']) {
      const answer = await app().inject({ url, headers: { 'accept-encoding': 'gzip' } });
      assert.equal(answer.headers['content-encoding'], 'gzip');
      assert.ok(answer.rawPayload.length < 14 * 1024, `${url}: ${answer.rawPayload.length}`);
    }
  });
});

describe('throttling', () => {
  it('refuses an address that asks too often, and says for how long', async () => {
    const site = app({ lookupPerMinute: 2 });
    await site.inject(ask(OPEN));
    await site.inject(ask('abc'));
    const answer = await site.inject(ask(OPEN));
    assert.equal(answer.statusCode, 429);
    assert.match(String(answer.headers['retry-after']), /^([1-9]|[1-5]\d|60)$/);
    assert.match(answer.body, /Xin thử lại sau <strong>\d+ giây/);
    assert.equal(answer.headers['cache-control'], 'no-store');
    assert.equal((await site.inject('/tra-cuu')).statusCode, 200);
  });

  it('goes by the socket, and by a forwarded address only from a trusted proxy', async () => {
    const statusesOf = async (trustProxy: readonly string[]) => {
      const site = app({ lookupPerMinute: 1, trustProxy });
      const from = (client: string) =>
        site.inject({ url: ask(OPEN), headers: { 'x-forwarded-for': client }, remoteAddress: '10.0.0.9' });
      return [(await from('203.0.113.1')).statusCode, (await from('203.0.113.2')).statusCode];
    };
    assert.deepEqual(await statusesOf([]), [200, 429]);
    assert.deepEqual(await statusesOf(['10.0.0.0/8']), [200, 200]);
    assert.deepEqual(await statusesOf(['192.0.2.1']), [200, 429]);
  });
});

describe('every answer', () => {
  const urls = [ask(OPEN), ask('abc'), '/tra-cuu', '/', '/healthz', '/khong-co'];

  it('is guarded, kept nowhere and listed nowhere', async () => {
    const site = app();
    for (const url of urls) {
      const { headers } = await site.inject(url);
      assert.equal(headers['cache-control'], 'no-store', url);
      assert.equal(headers['x-robots-tag'], 'noindex, nofollow', url);
      assert.equal(headers['referrer-policy'], 'same-origin', url);
      assert.equal(headers['x-content-type-options'], 'nosniff', url);
      const policy = String(headers['content-security-policy']);
      assert.match(policy, /^default-src 'none';script-src 'self';style-src 'self'/, url);
      assert.doesNotMatch(policy, /unsafe|\*|https?:/, url);
    }
  });

  it('has no inline script and no inline style', async () => {
    const site = app();
    for (const url of urls) {
      const { body } = await site.inject(url);
      assert.doesNotMatch(body, /<script(?! src="\/assets\/)|<style|\sstyle=|\son\w+=|javascript:/, url);
    }
  });

  it('is in Vietnamese where there is no such page', async () => {
    const missing = await app().inject('/khong-co');
    assert.equal(missing.statusCode, 404);
    assert.match(missing.body, /<html lang="vi".*Không có trang này/);
    const unreadable = await app().inject('/%zz');
    assert.equal(unreadable.statusCode, 400);
    assert.equal(unreadable.headers['content-security-policy'], "default-src 'none'");
    assert.match(unreadable.body, /^Địa chỉ này không đọc được/);
  });
});

describe('faults', () => {
  const broken = (error: Error) => ({
    ...database,
    answers: async () => false,
    read: async () => {
      throw error;
    },
    readEach: async () => {
      throw error;
    },
  });

  it('are hidden from people, and told to the log without what was in hand', async () => {
    const lines: LogLine[] = [];
    const secret = new Error(`could not read ${PERSON}`);
    const site = app({ database: broken(secret), logger: (line) => lines.push(line) });
    const answer = await site.inject(ask(OPEN));
    assert.equal(answer.statusCode, 500);
    assert.match(answer.body, /Hệ thống gặp lỗi/);
    const logged = JSON.stringify(lines);
    for (const text of [answer.body, logged]) assert.doesNotMatch(text, /Bí Mật|could not/);
    assert.doesNotMatch(logged, /261120|\?|127\.0\.0\.1/);
    const [fault, request] = lines;
    assert.ok(fault && 'fault' in fault && request && 'status' in request);
    assert.match(fault.at[0] ?? '', /app\.test\.ts/);
    assert.deepEqual([request.route, request.status], ['/tra-cuu', 500]);
    assert.ok(answer.body.includes(fault.request));
  });

  it('of the database are an outage, and asking again is worth while', async () => {
    const gone = Object.assign(new Error('connect'), { code: 'ECONNREFUSED' });
    const answer = await app({ database: broken(gone) }).inject(ask(OPEN));
    assert.equal(answer.statusCode, 503);
    assert.equal(answer.headers['retry-after'], '30');
    assert.match(answer.body, /Hệ thống đang tạm ngừng/);
  });

  it('are seen by the health check', async () => {
    const down = await app({ database: broken(new Error('x')) }).inject('/healthz');
    assert.deepEqual([down.statusCode, down.json()], [503, { database: 'down' }]);
    const up = await app().inject('/healthz');
    assert.deepEqual([up.statusCode, up.json()], [200, { database: 'ok' }]);
  });
});

describe('assets', () => {
  it('are linked by a name that changes with them, and kept for a year', async () => {
    const site = app();
    const { body } = await site.inject('/tra-cuu');
    const [, sheet = ''] = /<link rel="stylesheet" href="([^"]+)"/.exec(body) ?? [];
    assert.match(sheet, /^\/assets\/public-[0-9a-f]{12}\.css$/);
    const css = await site.inject(sheet);
    assert.equal(css.headers['content-type'], 'text/css; charset=utf-8');
    assert.equal(css.headers['cache-control'], 'public, max-age=31536000, immutable');
    const fonts = css.body.match(/\/assets\/[\w-]+\.woff2/g) ?? [];
    assert.equal(fonts.length, 4);
    for (const url of fonts) {
      const font = await site.inject(url);
      assert.equal(font.headers['content-type'], 'font/woff2', url);
      assert.equal(font.rawPayload.subarray(0, 4).toString(), 'wOF2');
    }
  });

  it('that are gone are a page that is not there', async () => {
    assert.equal((await app().inject('/assets/public-000000000000.css')).statusCode, 404);
  });
});

describe('a connection', () => {
  it('is given up when nothing moves for six minutes, or when a request is not read after five', async () => {
    const site = app();
    await site.ready();
    assert.equal(site.server.timeout, 6 * 60_000);
    assert.equal(site.server.requestTimeout, 5 * 60_000);
  });
});
