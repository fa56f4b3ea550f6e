import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { openTestApp } from '../../../test/support/test-app.ts';
import { DOSSIERS, filing, openPortal, PDF, PORTAL } from './filing.test-data.ts';
import type { StandingAnswer } from './shapes.ts';

const test_ = await openTestApp({ after });
const { office, app, as } = test_;
const portal = await openPortal(test_);

const count = async (table: string) => {
  const [rows = []] = await office.database.read(
    { kind: 'owner' },
    { text: `select count(*)::int as n from ${table}`, values: [] },
  );
  return rows[0]?.n as number;
};

test('what is filed online waits at the desk, with its code and the instant to answer by', async () => {
  const answer = await portal.post(DOSSIERS, filing());
  assert.equal(answer.statusCode, 201, answer.body);
  const standing = answer.json<StandingAnswer>();
  assert.equal(standing.code, '000.01.31.H33-261123-0001');
  assert.equal(answer.headers.location, `${DOSSIERS}/${standing.code}`);
  assert.deepEqual(
    { ...standing, lookUpUrl: '' },
    {
      ...{ reference: 'DVC-0001', code: standing.code, status: 'submitted', nationalStatus: 1, stage: null },
      agency: { code: '000.01.31.H33', name: 'Ủy ban nhân dân phường Vĩnh Thanh' },
      succeeded: null,
      // Monday 09:30 and 08 working hours: Tuesday is off, so Wednesday 09:30 (R-ONLINE).
      ...{ receivedHereAt: '2026-11-23T02:30:00.000Z', answerBy: '2026-11-25T02:30:00.000Z' },
      ...{ acceptedAt: null, promisedAt: null, supplement: null, declined: null, lookUpUrl: '' },
    },
  );
  const { pathname, search } = new URL(standing.lookUpUrl);
  const seen = await app.inject({ url: pathname + search });
  assert.equal(seen.statusCode, 200);
  assert.match(seen.body, /data-status="submitted"/);
  assert.match(seen.body, /T\*\*\* T\*\* H\*\*\*/, 'the token is a proof');
  assert.equal((await app.inject({ url: `/tra-cuu?ma=${standing.code}` })).statusCode, 200);
});

test('whoever asks how it stands leaves a row in the trail', async () => {
  const { code } = (await portal.post(DOSSIERS, filing())).json<StandingAnswer>();
  const before = await count('access_trail');
  assert.equal((await portal.get(`${DOSSIERS}/${code}`)).statusCode, 200);
  assert.equal((await count('access_trail')) - before, 1);
});

test('the same again is answered with the same dossier and adds nothing; something else under its reference is refused', async () => {
  const [events, filings] = [await count('event_log'), await count('filing')];
  const { papers, ...rest } = filing();
  const again = await portal.post(DOSSIERS, { papers, ...rest });
  assert.equal(again.statusCode, 200, 'in whatever order the keys come');
  assert.equal(again.json<StandingAnswer>().code, '000.01.31.H33-261123-0001');
  const other = await portal.post(DOSSIERS, filing({ subject: 'Việc khác' }));
  assert.equal(other.statusCode, 409);
  assert.match(other.headers['content-type'] as string, /^application\/problem\+json/);
  assert.equal(other.json().type, 'urn:mot-cua:reference-used');
  assert.deepEqual([await count('event_log'), await count('filing')], [events, filings]);
});

test('many at once under one reference make one dossier', async () => {
  const before = await count('dossier');
  const [same, mixed] = [filing({ reference: 'DVC-ONCE' }), filing({ reference: 'DVC-MIXED' })];
  const answers = await Promise.all(Array.from({ length: 6 }, () => portal.post(DOSSIERS, same)));
  assert.deepEqual(answers.map(({ statusCode }) => statusCode).toSorted(), [200, 200, 200, 200, 200, 201]);
  const others = await Promise.all([
    portal.post(DOSSIERS, mixed),
    portal.post(DOSSIERS, { ...mixed, subject: 'Một' }),
    portal.post(DOSSIERS, { ...mixed, subject: 'Hai' }),
  ]);
  assert.deepEqual(others.map(({ statusCode }) => statusCode).toSorted(), [201, 409, 409]);
  assert.equal((await count('dossier')) - before, 2);
});

test('the desk sees where it came from and its files, and receives it: the time limit runs from then', async () => {
  const clerk = await as('counter-clerk', 'mot-cua');
  const { body } = await clerk.get('/viec?muc=cho-tiep-nhan');
  const [, id = ''] = /href="\/ho-so\/([0-9a-f-]{36})"[^>]*>000\.01\.31\.H33-261123-0001/.exec(body) ?? [];
  const page = await clerk.get(`/ho-so/${id}`);
  assert.match(page.body, /Trả lời người nộp trước/);
  assert.ok(page.body.includes(PORTAL) && page.body.includes('DVC-0001'));
  assert.ok(page.body.includes('Trần Thị Hạnh') && page.body.includes('0912000789'));
  const [, file = ''] = /href="(\/ho-so\/[^"]+\/tep\/[^"]+)"/.exec(page.body) ?? [];
  const sent = await clerk.get(file);
  assert.equal(sent.headers['content-type'], 'application/pdf');
  assert.equal(Buffer.from(sent.rawPayload).toString('base64'), PDF);

  office.clock.at = '2026-11-23T03:30:00.000Z';
  const { body: form } = await clerk.get(`/ho-so/${id}/receive`);
  const [, lenh = ''] = /name="lenh" value="([^"]+)"/.exec(form) ?? [];
  const [, phienban = ''] = /name="phienban" value="([^"]+)"/.exec(form) ?? [];
  assert.equal((await clerk.post(`/ho-so/${id}/receive`, { lenh, phienban })).statusCode, 303);
  const standing = (await portal.get(`${DOSSIERS}/DVC-0001`)).json<StandingAnswer>();
  assert.deepEqual([standing.status, standing.nationalStatus, standing.answerBy], ['received', 2, null]);
  // Monday 10:30 and three working days of eight hours, Tuesday off: Friday 10:30.
  assert.deepEqual(
    [standing.acceptedAt, standing.promisedAt],
    ['2026-11-23T03:30:00.000Z', '2026-11-27T03:30:00.000Z'],
  );
  office.clock.at = '2026-11-23T02:30:00.000Z';
});

test('nothing of a person is in an answer (ruling 20)', async () => {
  const { body } = await portal.get(`${DOSSIERS}/DVC-0001`);
  for (const personal of ['Hạnh', '0912', '091188', 'Mạc Cửu', 'vi-du.vn', 'hôn nhân']) {
    assert.ok(!body.includes(personal), personal);
  }
});

test('another connection finds neither its reference nor its code', async () => {
  const stranger = await openPortal(test_);
  for (const dossier of ['DVC-0001', '000.01.31.H33-261123-0001', 'không-có']) {
    const answer = await stranger.get(`${DOSSIERS}/${encodeURIComponent(dossier)}`);
    assert.equal(answer.statusCode, 404);
    assert.equal(answer.json().type, 'urn:mot-cua:not-found');
    const sent = await stranger.post(`${DOSSIERS}/${encodeURIComponent(dossier)}/supplement`, {});
    assert.equal(sent.statusCode, 404);
  }
  const own = await stranger.post(DOSSIERS, filing());
  assert.equal(own.statusCode, 201, 'references are each connection’s own');
});
