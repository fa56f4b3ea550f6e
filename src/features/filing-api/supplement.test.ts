import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { type Browser, openTestApp } from '../../../test/support/test-app.ts';
import { OWNER } from '../../store/ledger/identity.ts';
import { DOSSIERS, filing, openPortal, PDF } from './filing.test-data.ts';
import type { StandingAnswer } from './shapes.ts';

const opened = await openTestApp({ after });
const { office, as } = opened;
const portal = await openPortal(opened);
const clerk = await as('counter-clerk', 'mot-cua');

const READY = { reference: 'BS-1', filedAt: '2026-11-23T09:25:00+07:00' };
const files = [{ name: 'to-khai.pdf', content: PDF }];

async function act(browser: Browser, at: string, command: string, fields: Record<string, string> = {}) {
  const { body } = await browser.get(`${at}/${command}`);
  const [, lenh = ''] = /name="lenh" value="([^"]+)"/.exec(body) ?? [];
  const [, phienban = ''] = /name="phienban" value="([^"]+)"/.exec(body) ?? [];
  const answer = await browser.post(`${at}/${command}`, { lenh, phienban, ...fields });
  assert.equal(answer.statusCode, 303, answer.body);
}

/** Filed without what the procedure asks for; the address of its page. */
async function filed(reference: string): Promise<string> {
  const answer = await portal.post(
    DOSSIERS,
    filing({ reference, papers: [{ name: 'Ảnh chân dung', files }] }),
  );
  assert.equal(answer.statusCode, 201, answer.body);
  const text = 'select id from dossier where code = $1';
  const [rows = []] = await office.database.read(OWNER, { text, values: [answer.json().code] });
  return `/ho-so/${rows[0]?.id}`;
}

const standing = async (reference: string) =>
  (await portal.get(`${DOSSIERS}/${reference}`)).json<StandingAnswer>();

test('what is asked is told where it was filed, comes from there, and is answered anew; then it is received', async () => {
  const at = await filed('DVC-1');
  await act(clerk, at, 'request-supplement', { giayto: 'to-khai', lydo: 'Thiếu tờ khai' });
  const asked = await standing('DVC-1');
  assert.deepEqual(
    [asked.status, asked.nationalStatus, asked.stage, asked.answerBy],
    ['awaiting-supplement', 5, 'intake', null],
  );
  assert.equal(asked.supplement?.reason, 'Thiếu tờ khai');
  assert.deepEqual(
    asked.supplement?.items.map(({ paper }) => paper),
    ['to-khai'],
  );
  office.clock.at = '2026-11-23T03:30:00.000Z';
  const url = `${DOSSIERS}/DVC-1/supplement`;
  const body = { ...READY, papers: [{ paper: 'to-khai', files }] };
  const brought = await portal.post(url, body);
  assert.equal(brought.statusCode, 201, brought.body);
  // Monday 10:30 and 08 working hours, Tuesday off: Wednesday 10:30.
  assert.deepEqual(
    [brought.json().status, brought.json().answerBy],
    ['submitted', '2026-11-25T03:30:00.000Z'],
  );
  assert.equal((await portal.post(url, body)).statusCode, 200, 'the same again adds nothing');
  const other = await portal.post(url, { ...body, papers: [{ name: 'Khác', files }] });
  assert.deepEqual([other.statusCode, other.json().type], [409, 'urn:mot-cua:reference-used']);
  const unasked = await portal.post(url, { ...body, reference: 'BS-2' });
  assert.deepEqual([unasked.statusCode, unasked.json().type], [409, 'urn:mot-cua:not-now']);
  const { body: page } = await clerk.get(at);
  assert.match(page, /to-khai\.pdf/);
  await act(clerk, at, 'receive');
  assert.equal((await standing('DVC-1')).status, 'received');
  office.clock.at = '2026-11-23T02:30:00.000Z';
});

test('a supplement is found by the code too, and checked like what was filed', async () => {
  const at = await filed('DVC-2');
  await act(clerk, at, 'request-supplement', { khac: 'Bản chụp giấy khai sinh', lydo: 'Thiếu' });
  const { code, supplement } = await standing('DVC-2');
  assert.deepEqual(supplement?.items, [{ paper: null, what: 'Bản chụp giấy khai sinh' }]);
  const url = `${DOSSIERS}/${encodeURIComponent(code.toLowerCase())}/supplement`;
  for (const [papers, pointer] of [
    [[], '#/papers'],
    [[{ paper: 'la', files }], '#/papers/0/paper'],
    [[{ paper: 'to-khai', files: [{ name: 'x', content: 'eA==' }] }], '#/papers/0/files/0/content'],
  ] as const) {
    const refused = await portal.post(url, { ...READY, reference: 'BS-3', papers });
    assert.equal(refused.statusCode, 422, refused.body);
    assert.equal(refused.json().errors[0].pointer, pointer);
  }
  const once = { ...READY, reference: 'BS-3', papers: [{ name: 'Giấy khai sinh', files }] };
  const answers = await Promise.all(Array.from({ length: 5 }, () => portal.post(url, once)));
  assert.deepEqual(answers.map(({ statusCode }) => statusCode).toSorted(), [200, 200, 200, 200, 201]);
});

test('what is declined is told with its reason, and nothing more can be brought', async () => {
  const at = await filed('DVC-3');
  await act(clerk, at, 'decline', { lydo: 'Không thuộc thẩm quyền' });
  const { status, nationalStatus, declined, answerBy } = await standing('DVC-3');
  assert.deepEqual([status, nationalStatus, answerBy], ['declined', 3, null]);
  assert.deepEqual(declined, { at: office.clock.at, reason: 'Không thuộc thẩm quyền' });
  const late = await portal.post(`${DOSSIERS}/DVC-3/supplement`, {
    ...{ ...READY, reference: 'BS-4', papers: [{ paper: 'to-khai', files }] },
  });
  assert.equal(late.statusCode, 409);
});

test('during the work too: the clock goes on, and a promise stands only while it runs', async () => {
  const at = await filed('DVC-4');
  await act(clerk, at, 'request-supplement', { giayto: 'to-khai', lydo: 'Thiếu' });
  const bring = (reference: string) =>
    portal.post(`${DOSSIERS}/DVC-4/supplement`, {
      ...READY,
      reference,
      papers: [{ paper: 'to-khai', files }],
    });
  assert.equal((await bring('BS-5')).statusCode, 201);
  await act(clerk, at, 'receive');
  const { promisedAt } = await standing('DVC-4');
  assert.equal(promisedAt, '2026-11-27T02:30:00.000Z');
  await act(clerk, at, 'hand-over', {});
  const specialist = await as('specialist', 'tu-phap-ho-tich');
  await act(specialist, at, 'request-supplement', { khac: 'Giấy tờ gốc', lydo: 'Cần đối chiếu' });
  const paused = await standing('DVC-4');
  assert.deepEqual([paused.stage, paused.promisedAt], ['resolution', null]);
  assert.notEqual(paused.acceptedAt, null);
  const brought = await bring('BS-6');
  assert.equal(brought.statusCode, 201, brought.body);
  assert.deepEqual([brought.json().status, brought.json().supplement], ['in-progress', null]);
  assert.equal(brought.json().promisedAt, '2026-11-27T02:30:00.000Z', 'from zero at the same minute');
});
