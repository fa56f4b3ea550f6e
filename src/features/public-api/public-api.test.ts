import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { Check } from 'typebox/value';
import { openTestApp } from '../../../test/support/test-app.ts';
import { COMMUNE, done } from '../../../test/support/test-office.ts';
import { AgencyAnswer, DossierAnswer, ProblemAnswer } from './shapes.ts';

const { app, office } = await openTestApp({ after });
const { code } = done(await office.receive());
const DOSSIERS = '/api/v1/public/dossiers/';
const ask = (typed: string) => app.inject(DOSSIERS + encodeURIComponent(typed));

describe('the public interface', () => {
  it('answers with the public view and its words, for scripts of any site', async () => {
    const answer = await ask(code.toLowerCase().replaceAll('.', ' '));
    assert.equal(answer.statusCode, 200);
    const said = answer.json<DossierAnswer>();
    assert.ok(Check(DossierAnswer, said), answer.body);
    assert.deepEqual(
      [said.code, said.status, said.due, said.next],
      [code, 'received', { kind: 'promise', at: '2026-11-27T02:30:00.000Z' }, 'await-result'],
    );
    assert.equal(said.words.status, 'Hồ sơ đã được tiếp nhận.');
    assert.deepEqual(said.words.due, { label: 'Ngày hẹn trả kết quả', at: 'thứ Sáu 27/11/2026, 09:30' });
    assert.equal(said.lookUpUrl, `http://mot-cua.test/tra-cuu?ma=${code}`);
    const { headers } = answer;
    assert.equal(headers['access-control-allow-origin'], '*');
    assert.equal(headers['access-control-allow-credentials'], undefined);
    assert.equal(headers['set-cookie'], undefined);
    assert.equal(headers['cache-control'], 'no-store');
    assert.equal(headers['cross-origin-resource-policy'], 'cross-origin');
  });

  it('lets a browser ask with headers of its own', async () => {
    const { statusCode, headers } = await app.inject({ method: 'OPTIONS', url: DOSSIERS + code });
    assert.equal(statusCode, 204);
    assert.equal(headers['access-control-allow-origin'], '*');
    assert.equal(headers['access-control-allow-methods'], 'GET, HEAD');
  });

  it('answers unknown, malformed and endless codes byte for byte the same', async () => {
    const typed = [
      '000.00.08.H33-261120-9999',
      'abc',
      '%',
      '../..',
      'hồ sơ của tôi',
      '😀',
      '',
      'x'.repeat(400),
    ];
    const answers = await Promise.all(typed.map((one) => ask(one)));
    for (const [at, { statusCode, headers, body }] of answers.entries()) {
      assert.equal(statusCode, 404, typed[at] ?? '');
      assert.match(String(headers['content-type']), /^application\/problem\+json/);
      assert.equal(headers['access-control-allow-origin'], '*');
      assert.ok(Check(ProblemAnswer, JSON.parse(body)), body);
    }
    assert.equal(new Set(answers.map(({ body }) => body)).size, 1);
  });

  it('tells what stands beside the look-up of an agency, and whether it is still the same', async () => {
    const answer = await app.inject(`/api/v1/public/agencies/${COMMUNE}`);
    const box = answer.json<AgencyAnswer>();
    assert.ok(Check(AgencyAnswer, box), answer.body);
    assert.equal(box.name, office.office.findAgency(COMMUNE)?.name);
    assert.deepEqual(box.sms, { text: 'TRACUU <mã số hồ sơ>', number: '8083' });
    assert.ok(box.procedures.some(({ url }) => url.endsWith('/thu-tuc/xac-nhan-tinh-trang-hon-nhan')));
    for (const { url } of [...box.links, ...box.procedures.slice(0, 3)]) {
      const { statusCode } = await app.inject(url.replace('http://mot-cua.test', ''));
      assert.equal(statusCode, 200, url);
    }
    const headers = { 'if-none-match': String(answer.headers.etag) };
    const again = await app.inject({ url: `/api/v1/public/agencies/${COMMUNE}`, headers });
    assert.equal(again.statusCode, 304);
    const none = await app.inject('/api/v1/public/agencies/khong-co');
    assert.deepEqual([none.statusCode, none.json().title], [404, 'Không có cơ quan này']);
  });

  it('describes itself: every address in it is there, every reference leads somewhere', async () => {
    const answer = await app.inject('/api/v1/public/openapi.json');
    const described = answer.json<{
      openapi: string;
      paths: Record<string, { get: { responses: Record<string, unknown> } }>;
      components: { schemas: Record<string, unknown> };
    }>();
    assert.equal(described.openapi, '3.1.0');
    assert.deepEqual(Object.keys(described.paths), [
      '/api/v1/public/dossiers/{code}',
      '/api/v1/public/agencies/{agency}',
    ]);
    for (const [path, { get }] of Object.entries(described.paths)) {
      const { statusCode } = await app.inject(path.replace(/\{\w+\}/, 'x'));
      assert.ok(get.responses[statusCode], `${path}: ${statusCode}`);
    }
    const names = [...answer.body.matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name ?? '');
    assert.ok(names.length > 5);
    assert.deepEqual(
      names.filter((name) => described.components.schemas[name] === undefined),
      [],
    );
  });
});

describe('the box in a frame', () => {
  it('may be framed by any site, and no other page may', async () => {
    const { headers, body, statusCode } = await app.inject(`/nhung/${COMMUNE}`);
    assert.equal(statusCode, 200);
    assert.equal(headers['x-frame-options'], undefined);
    assert.match(String(headers['content-security-policy']), /frame-ancestors \*/);
    assert.equal(headers['set-cookie'], undefined);
    assert.match(body, /soạn <strong[^>]*>TRACUU &lt;mã số hồ sơ(>|&gt;)<\/strong> gửi <strong>8083</);
    for (const other of ['/tra-cuu', '/huong-dan-tra-cuu', '/dang-nhap', '/widget.js']) {
      const page = await app.inject(other);
      assert.match(String(page.headers['content-security-policy']), /frame-ancestors 'none'/, other);
      assert.equal(page.headers['x-frame-options'], 'DENY', other);
    }
  });

  it('finds without script, and keeps what was typed where there is nothing', async () => {
    const found = await app.inject(`/nhung/${COMMUNE}?ma=${code}`);
    assert.match(found.body, new RegExp(`<main [^>]*data-code="${code}" data-status="received"`));
    const none = await app.inject(`/nhung/${COMMUNE}?ma=%22%3E%3Cb%3E`);
    assert.equal(none.statusCode, 404);
    assert.match(none.body, /Không tìm thấy hồ sơ/);
    assert.match(none.body, /value="&quot;>?(&gt;)?&lt;b/);
    assert.match(String(none.headers['content-security-policy']), /frame-ancestors \*/);
    assert.equal((await app.inject('/nhung/khong-co')).statusCode, 404);
  });
});

describe('the script of the box', () => {
  it('is small, may be loaded by any site, and is asked for again after ten minutes', async () => {
    const answer = await app.inject({ url: '/widget.js', headers: { 'accept-encoding': 'br' } });
    assert.equal(answer.statusCode, 200);
    assert.ok(answer.rawPayload.length < 5 * 1024, `${answer.rawPayload.length} bytes`);
    assert.equal(answer.headers['cross-origin-resource-policy'], 'cross-origin');
    assert.equal(answer.headers['cache-control'], 'public, max-age=600');
    const headers = { 'if-none-match': String(answer.headers.etag) };
    assert.equal((await app.inject({ url: '/widget.js', headers })).statusCode, 304);
  });
});

describe('the guide', () => {
  it('tells every way of asking, and what the answers mean', async () => {
    const { body, headers } = await app.inject('/huong-dan-tra-cuu');
    for (const said of ['mã QR', 'TRACUU', '8083', 'Hồ sơ cần bổ sung giấy tờ.', 'đã trễ hẹn'])
      assert.ok(body.includes(said), said);
    assert.equal(headers['x-robots-tag'], undefined, 'search engines may list it');
  });
});
