import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { openTestApp } from '../../../test/support/test-app.ts';
import { DOSSIERS, filing, openPortal, PDF } from './filing.test-data.ts';

const opened = await openTestApp({ after });
const { office, app } = opened;
const portal = await openPortal(opened);

interface Problem {
  type: string;
  status: number;
  detail: string;
  errors?: { pointer: string; detail: string }[];
}

async function refused(payload: unknown, status: number): Promise<Problem> {
  const answer = await portal.post(DOSSIERS, payload);
  assert.equal(answer.statusCode, status, answer.body);
  assert.match(answer.headers['content-type'] as string, /^application\/problem\+json/);
  const problem = answer.json<Problem>();
  assert.equal(problem.status, status);
  return problem;
}

const at = ({ errors = [] }: Problem) => errors.map(({ pointer }) => pointer);
const { applicant, papers } = filing();
const withFiles = (...files: object[]) => filing({ papers: [{ paper: 'to-khai', files }] });

test('everything that is not of its shape is named, each at its place', async () => {
  const problem = await refused(
    {
      ...filing({ reference: 'có dấu', filedAt: 'hôm qua', màu: 'đỏ' }),
      applicant: { kind: 'robot', name: ' ', phone: '12', email: 'không', tuổi: 3 },
      returnBy: {},
      papers: [{ paper: 'to-khai', files: [] }],
    },
    422,
  );
  assert.equal(problem.type, 'urn:mot-cua:invalid');
  assert.deepEqual(at(problem).toSorted(), [
    '#/applicant/email',
    '#/applicant/kind',
    '#/applicant/name',
    '#/applicant/phone',
    '#/applicant/tuổi',
    '#/filedAt',
    '#/màu',
    '#/papers/0/files',
    '#/reference',
    '#/returnBy/way',
  ]);
  assert.ok(problem.errors?.every(({ detail }) => /^[A-ZĐ]/.test(detail) && !/must|expected/i.test(detail)));
});

for (const [name, change, pointer, says] of [
  [
    'a number that is none',
    { applicant: { ...applicant, identity: { kind: 'citizen-card', number: '1' } } },
    '#/applicant/identity/number',
    /12 chữ số/,
  ],
  ['an agency nobody knows', { agency: 'không-có' }, '#/agency', /Không có cơ quan/],
  ['a procedure nobody knows', { procedure: '9.999999' }, '#/procedure', /Không có thủ tục/],
  [
    'a paper of another procedure',
    { papers: [{ ...papers[0], paper: 'la' }] },
    '#/papers/0/paper',
    /to-khai/,
  ],
  ['a paper without a name', { papers: [{ files: papers[0]?.files }] }, '#/papers/0', /paper, hoặc name/],
  ['a paper of two names', { papers: [{ ...papers[0], name: 'Khác' }] }, '#/papers/0', /không cả hai/],
  ['what is filed tomorrow', { filedAt: '2026-11-24T09:30:00+07:00' }, '#/filedAt', /chưa tới/],
  ['a day there is not', { filedAt: '2026-13-41T09:30:00Z' }, '#/filedAt', /Không có ngày giờ/],
  [
    'post to nowhere',
    { applicant: { ...applicant, address: undefined }, returnBy: { way: 'post' } },
    '#/returnBy/address',
    /địa chỉ/,
  ],
  ['an electronic result where there is none', { returnBy: { way: 'online' } }, '#/returnBy/way', /điện tử/],
  ['MẬT', { secret: true }, '#/secret', /MẬT/],
] as const) {
  test(`${name} is refused at its field`, async () => {
    const problem = await refused(filing(change), 422);
    assert.deepEqual(at(problem), [pointer]);
    assert.match(problem.errors?.[0]?.detail ?? '', says);
  });
}

test('files are checked by their content, as at the counter', async () => {
  const script = Buffer.from('<script>alert(1)</script>').toString('base64');
  const problem = await refused(
    withFiles(
      { name: 'a.pdf', content: script },
      { name: 'b.pdf', content: 'không phải base64' },
      { name: 'c.pdf', content: PDF },
      { name: 'd.pdf', content: Buffer.alloc(5_000_001, 'x').toString('base64') },
    ),
    422,
  );
  assert.deepEqual(
    at(problem),
    [0, 1, 3].map((index) => `#/papers/0/files/${index}/content`),
  );
  const { errors = [] } = problem;
  assert.match(errors[0]?.detail ?? '', /Loại tệp không nhận/);
  assert.match(errors[1]?.detail ?? '', /base64/);
  assert.match(errors[2]?.detail ?? '', /quá lớn/);
});

test('too much at once is refused as too large, whether in files or in all', async () => {
  const eleven = Buffer.alloc(11 * 1024 * 1024, 'x').toString('base64');
  const files = ['a', 'b', 'c'].map((name) => ({ name, content: eleven }));
  assert.equal((await refused(withFiles(...files), 413)).type, 'urn:mot-cua:too-large');
  assert.equal((await refused(withFiles(...files, ...files), 413)).type, 'urn:mot-cua:too-large');
});

test('a procedure that is not offered online is refused at that agency (Điều 5.3)', async () => {
  const problem = await refused(filing({ procedure: 'chung-thuc-ban-sao' }), 422);
  assert.equal(problem.type, 'urn:mot-cua:refused');
  assert.match(problem.detail, /không nhận hồ sơ trực tuyến/);
  assert.deepEqual(at(problem), ['#/procedure']);
  const elsewhere = await refused(filing({ agency: 'so-tnmt' }), 422);
  assert.deepEqual(at(elsewhere), ['#/agency']);
});

test('a connection for some agencies files at no other', async () => {
  const commune = await openPortal(opened, { agencies: ['ubnd-x-hon-tre'] });
  const answer = await commune.post(DOSSIERS, filing());
  assert.equal(answer.statusCode, 403);
  assert.equal(answer.json().type, 'urn:mot-cua:agency-closed');
  assert.equal((await commune.post(DOSSIERS, filing({ agency: 'ubnd-x-hon-tre' }))).statusCode, 201);
});

test('what was refused left nothing, and may be sent again put right under its reference', async () => {
  const kept = await office.database.read(
    { kind: 'owner' },
    { text: 'select 1 from filing where connection_id = $1', values: [portal.id] },
  );
  assert.deepEqual(kept, [[]]);
  assert.equal((await portal.post(DOSSIERS, filing())).statusCode, 201);
});

test('without a key, with a wrong one and with one that was ended nobody gets in; nothing is read before', async () => {
  const ended = await openPortal(opened);
  assert.equal(await ended.connections.end(ended.id, office.clock.at), true);
  assert.equal(await ended.connections.end(ended.id, office.clock.at), false);
  const renewed = await openPortal(opened);
  const dossier = `${DOSSIERS}/DVC-0001`;
  assert.equal((await renewed.get(dossier)).statusCode, 404);
  assert.equal(await renewed.connections.renew(renewed.id, 'k'.repeat(40)), true);
  assert.equal((await renewed.get(dossier)).statusCode, 401);
  const keys = [undefined, 'Basic YTpi', 'Bearer x', `Bearer ${'A'.repeat(43)}`, `Bearer ${ended.key}`];
  for (const authorization of keys) {
    for (const [method, url] of [
      ['POST', DOSSIERS],
      ['GET', `${DOSSIERS}/DVC-0001`],
      ['POST', `${DOSSIERS}/DVC-0001/supplement`],
    ] as const) {
      const headers = { 'content-type': 'application/json', ...(authorization && { authorization }) };
      const answer = await app.inject({ method, url, headers, payload: method === 'POST' ? '{broken' : '' });
      assert.equal(answer.statusCode, 401, `${authorization} ${url}`);
      assert.equal(answer.headers['www-authenticate'], 'Bearer');
      assert.equal(answer.json().type, 'urn:mot-cua:key-required');
    }
  }
});

test('what is no JSON, and what is nowhere, is told in the same way', async () => {
  const headers = { authorization: `Bearer ${portal.key}` };
  const broken = await app.inject({
    method: 'POST',
    url: DOSSIERS,
    headers: { ...headers, 'content-type': 'application/json' },
    payload: '{',
  });
  assert.deepEqual([broken.statusCode, broken.json().type], [400, 'urn:mot-cua:unreadable']);
  const form = await app.inject({
    method: 'POST',
    url: DOSSIERS,
    headers: { ...headers, 'content-type': 'text/plain' },
    payload: 'x',
  });
  assert.deepEqual([form.statusCode, form.json().type], [415, 'urn:mot-cua:not-json']);
  const nowhere = await app.inject({ url: '/api/v1/khong-co', headers });
  assert.deepEqual([nowhere.statusCode, nowhere.json().type], [404, 'urn:mot-cua:not-found']);
  for (const odd of ['[]', 'null', '"x"', '3']) {
    const answer = await app.inject({
      method: 'POST',
      url: DOSSIERS,
      headers: { ...headers, 'content-type': 'application/json' },
      payload: odd,
    });
    assert.deepEqual([answer.statusCode, answer.json().errors[0].pointer], [422, '#']);
  }
});

test('a connection that asks too fast waits; wrong keys from one address wait too, and keep no right one out', async () => {
  const slow = await openTestApp({ after }, { filingsPerMinute: 3 });
  const one = await openPortal(slow);
  const other = await openPortal(slow);
  for (let asked = 0; asked < 3; asked++) assert.equal((await one.get(`${DOSSIERS}/x`)).statusCode, 404);
  const throttled = await one.get(`${DOSSIERS}/x`);
  assert.deepEqual([throttled.statusCode, throttled.json().type], [429, 'urn:mot-cua:throttled']);
  assert.ok(Number(throttled.headers['retry-after']) > 0);
  assert.equal((await other.get(`${DOSSIERS}/x`)).statusCode, 404, 'each for itself');
  const guess = (key: string) =>
    slow.app.inject({ url: `${DOSSIERS}/x`, headers: { authorization: `Bearer ${key}` } });
  for (let guessed = 0; guessed < 20; guessed++)
    assert.equal((await guess(`${guessed}`.padStart(30, 'k'))).statusCode, 401);
  const waiting = await guess('k'.repeat(30));
  assert.deepEqual([waiting.statusCode, waiting.json().type], [429, 'urn:mot-cua:throttled']);
  assert.equal((await other.get(`${DOSSIERS}/x`)).statusCode, 404);
});
