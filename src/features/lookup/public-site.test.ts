import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { browse, openTestApp } from '../../../test/support/test-app.ts';
import { done, HAND_OVER } from '../../../test/support/test-office.ts';
import { OWNER } from '../../store/ledger/identity.ts';
import { lookUpToken } from '../../store/look-up-token.ts';
import { LANGUAGES, languagesOffered } from '../../words/language.ts';
import { lookupWords } from '../../words/lookup-words.ts';
import { file, PRIVATE } from './lookup.test-data.ts';

const HOSTS = ['tracuudvc.vidu.vn', 'tracuu.vidu.vn'];
const { app, office } = await openTestApp({ after }, { publicHosts: HOSTS, languages: LANGUAGES });
const dossier = await file(office);
const { code } = dossier;
const token = lookUpToken(office.keyring, code);

describe('the host names of the look-up', () => {
  for (const host of HOSTS) {
    it(`${host}: the look-up is its first page, and officers have none`, async () => {
      const get = (url: string) => app.inject({ url, headers: { host: `${host}:8443` } });
      const start = await get('/');
      assert.equal(start.statusCode, 200);
      assert.match(start.body, /<form[^>]* action="\/tra-cuu"/);
      assert.doesNotMatch(start.body, /dang-nhap|Cán bộ/);
      assert.equal((await get(`/tra-cuu?ma=${code}`)).statusCode, 200);
      assert.equal((await get('/thu-tuc')).statusCode, 200);
      assert.doesNotMatch((await get('/thu-tuc')).body, /"\/dang-nhap/);
      assert.equal((await get('/healthz')).statusCode, 200);
      for (const url of ['/dang-nhap', '/viec', '/tim', '/quan-tri', '/api/v1/dossiers/x', '/khong-co'])
        assert.equal((await get(url)).statusCode, 404, url);
      const post = await app.inject({ method: 'POST', url: '/dang-nhap', headers: { host } });
      assert.equal(post.statusCode, 404);
    });
  }

  it('leave everything where it was on other names', async () => {
    const start = await app.inject('/');
    assert.deepEqual([start.statusCode, start.headers.location], [302, '/tra-cuu']);
    assert.equal((await app.inject('/dang-nhap')).statusCode, 200);
    assert.match((await app.inject('/tra-cuu')).body, /"\/dang-nhap/);
  });
});

describe('the first answer', () => {
  it('is less than 14 kB on the wire, page and style sheet with all their heads, in every language', async (t) => {
    await app.listen({ port: 0, host: '127.0.0.1' });
    const { port } = app.server.address() as { port: number };
    const wire = async (path: string) => {
      const { connect } = await import('node:net');
      const socket = connect(port, '127.0.0.1');
      socket.write(`GET ${path} HTTP/1.1\r\nHost: x\r\nAccept-Encoding: gzip\r\nConnection: close\r\n\r\n`);
      const parts: Buffer[] = [];
      for await (const part of socket) parts.push(part as Buffer);
      return Buffer.concat(parts);
    };
    const { body } = await app.inject('/tra-cuu');
    const sheet = /<link rel="stylesheet" href="([^"]+)"/.exec(body)?.[1] ?? '';
    const css = await wire(sheet);
    assert.match(css.toString('latin1'), /^HTTP\/1\.1 200.*content-encoding: gzip/s);
    for (const language of LANGUAGES)
      for (const path of ['/tra-cuu', `/tra-cuu?ma=${code}&t=${token}`]) {
        const page = await wire(`${path}${path.includes('?') ? '&' : '?'}lang=${language}`);
        t.diagnostic(
          `${language} ${path.slice(0, 12)}: page ${page.length} + style sheet ${css.length} bytes`,
        );
        assert.ok(page.length + css.length < 14 * 1024, `${page.length} + ${css.length}`);
      }
  });
});

describe('the language', () => {
  it('is chosen by the address and kept in a cookie that says nothing else', async () => {
    const browser = browse(app);
    const english = await browser.get(`/tra-cuu?ma=${code}&lang=en`);
    assert.match(english.body, /^<!doctype html><html lang="en"/);
    assert.equal(english.headers['set-cookie'], 'lang=en; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax');
    const kept = await browser.get(`/tra-cuu?ma=${code}&t=${token}`);
    assert.match(kept.body, /<html lang="en".*<h1[^>]*>The application was accepted\.</s);
    assert.match(kept.body, /<dd lang="vi">Cấp Giấy xác nhận tình trạng hôn nhân/);
    assert.match(kept.body, /Friday 27 November 2026, 09:30/);
    assert.equal(kept.headers['set-cookie'], undefined);
    assert.match((await browser.get('/tra-cuu?lang=vi')).body, /<html lang="vi"/);
    assert.match((await browser.get('/tra-cuu?lang=xx')).body, /<html lang="vi"/);
  });

  it('leads to the same page in the others, and never with the digits', async () => {
    const { body } = await app.inject(`/tra-cuu?ma=${code}&t=${token}`);
    const link = `/tra-cuu?ma=${code}&amp;t=${token}&amp;lang=en`;
    assert.ok(body.includes(`href="${link}" lang="en" hreflang="en">English`), link);
    const posted = await app.inject({
      ...{ method: 'POST', url: '/tra-cuu?lang=km', payload: `ma=${code}&so=0456` },
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
    assert.match(posted.body, /<html lang="km"/);
    assert.ok(posted.body.includes(`href="/tra-cuu?ma=${code}&amp;lang=vi"`));
    assert.doesNotMatch(posted.body, /0456"/);
  });

  it('tells no more in one than in another', async () => {
    for (const language of LANGUAGES) {
      const open = await app.inject(`/tra-cuu?ma=${code}&lang=${language}`);
      const proved = await app.inject(`/tra-cuu?ma=${code}&t=${token}&lang=${language}`);
      for (const text of PRIVATE)
        for (const { body } of [open, proved]) assert.ok(!body.includes(text), `${language}: ${text}`);
      assert.doesNotMatch(open.body, /hôn nhân|N\*{5}|15.000/);
    }
  });

  it('is never Khmer until somebody who reads it has signed the texts', async (t) => {
    assert.deepEqual(languagesOffered(null), ['vi', 'en']);
    assert.deepEqual(languagesOffered({ reader: 'Danh Thị Sô Phia', date: '2026-11-20' }), LANGUAGES);
    const { app: usual } = await openTestApp(t);
    const { body, headers } = await usual.inject('/tra-cuu?lang=km');
    assert.match(body, /<html lang="vi"/);
    assert.doesNotMatch(body, /ខ្មែរ/);
    assert.equal(headers['set-cookie'], undefined);
  });

  it('has a word for everything there is a Vietnamese word for', () => {
    const shapeOf = (value: unknown): unknown =>
      typeof value === 'object' && value !== null
        ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shapeOf(inner)]))
        : typeof value === 'string'
          ? value.trim().length > 0
          : typeof value;
    // Opening hours are typed in Vietnamese, and said as typed there.
    const saidAsTyped = { openingHours: null };
    for (const language of LANGUAGES) {
      const words = lookupWords(language);
      assert.deepEqual(shapeOf({ ...words, ...saidAsTyped }), shapeOf(lookupWords('vi')), language);
      assert.equal(words.openingHours === null, language === 'vi', language);
    }
  });
});

describe('a page that is open', () => {
  const ask = (tag: string, more: object = {}) =>
    app.inject({ url: `/tra-cuu?ma=${code}`, headers: { 'if-none-match': tag, ...more } });

  it('asks whether it still holds, and is sent again only when it does not', async () => {
    const first = await ask('""');
    assert.equal(first.statusCode, 200);
    const tag = String(first.headers.etag);
    assert.equal((await ask(tag)).statusCode, 304);
    assert.equal((await ask(`W/${tag}`)).statusCode, 304);
    assert.equal((await ask(tag)).body, '');
    done(await office.act(office.actor('counter-clerk', 'mot-cua'), dossier, HAND_OVER));
    const changed = await ask(tag);
    assert.equal(changed.statusCode, 200);
    assert.match(changed.body, /data-status="in-progress"/);
    assert.notEqual(changed.headers.etag, tag);
  });

  it('is counted apart, and only where it was seen: tags of one code find no other', async (t) => {
    const { app: narrow } = await openTestApp(t, { lookupPerMinute: 2, ...{ database: office.database } });
    const get = (ma: string, tag: string) =>
      narrow.inject({ url: `/tra-cuu?ma=${ma}`, headers: { 'if-none-match': tag } });
    const tag = String((await ask('""')).headers.etag);
    await get('x', tag);
    await get('y', tag);
    assert.equal((await get('z', tag)).statusCode, 429);
    for (let time = 0; time < 20; time++) assert.notEqual((await get(code, tag)).statusCode, 429);
    assert.equal((await get(code, tag)).statusCode, 429);
  });

  it('has nothing to ask with where digits opened it', async () => {
    const { body } = await app.inject({
      ...{ method: 'POST', url: '/tra-cuu', payload: `ma=${code}&so=0456` },
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
    assert.doesNotMatch(body, /data-live/);
  });
});

describe('what is allowed where', () => {
  it('the camera, on pages with a field for the code', async () => {
    const policy = async (url: string) => String((await app.inject(url)).headers['permissions-policy']);
    assert.match(await policy('/tra-cuu'), /camera=\(self\)/);
    assert.match(await policy('/tra-cuu?ma=abc'), /camera=\(self\)/);
    for (const url of [`/tra-cuu?ma=${code}`, '/thu-tuc', '/dang-nhap'])
      assert.match(await policy(url), /camera=\(\)/);
  });

  it('a code of digits alone', async () => {
    const digits = code.replace('H', '');
    assert.match((await app.inject(`/tra-cuu?ma=${digits}`)).body, new RegExp(`data-code="${code}"`));
  });
});

describe('the usual time', () => {
  it('is what nine of ten took, and is not told while there are fewer than five', async (t) => {
    const { app: own, office: mine } = await openTestApp(t);
    const last = await file(mine);
    const page = async () =>
      (await own.inject(`/tra-cuu?ma=${last.code}&t=${lookUpToken(mine.keyring, last.code)}`)).body;
    assert.match(await page(), /<dt>Thường mất<\/dt><dd>Chưa đủ hồ sơ để tính<\/dd>/);
    for (const days of [1, 2, 3, 4, 9]) {
      const { dossierId } = await file(mine);
      await mine.database.write(OWNER, {
        text: `update dossier set status = 'resolved', ended_at = received_at + make_interval(days => $2)
               where id = $1`,
        values: [dossierId, days],
      });
    }
    assert.match(await page(), /Chưa đủ hồ sơ để tính/, 'counted once an hour');
    mine.clock.at = '2026-11-23T04:30:00.000Z';
    assert.match(await page(), /9 hồ sơ có kết quả trong vòng 9 ngày/);
  });
});
