import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { openTestApp } from '../../../test/support/test-app.ts';
import { COMMUNE, done, OTHER_COMMUNE, PROCEDURE } from '../../../test/support/test-office.ts';
import { OWNER } from '../../store/ledger/identity.ts';
import { readLives } from '../../store/mining/read-lives.ts';
import { attributeOf, named, readXml } from './export/xes-rules.test-data.ts';
import { bringOn, receiveSecret, TO_EXAMINATION, TO_RESULT } from './mining.test-data.ts';

const { office, as } = await openTestApp({ after });
const begins = office.clock.at;
const finished = await bringOn(office, TO_RESULT);
const returned = await bringOn(office, TO_EXAMINATION);
const back = done(
  await office.act(office.actor('specialist', 'tu-phap-ho-tich'), returned, (pen) => ({
    ...{ type: 'send-back', step: 'tiep-nhan', reason: pen.wording('Thiếu chữ ký'), late: null },
  })),
);
const secret = await receiveSecret(office);
const elsewhere = done(await office.receive({ agency: OTHER_COMMUNE }));
const signer = await as('signer', 'lanh-dao');
const supervisor = await as('supervisor', 'giam-sat', 'vp-ubnd');

const PERIOD = 'tu=2026-11-23&den=2026-11-23';
const MAP = `/khai-pha?${PERIOD}&thutuc=${PROCEDURE}`;
const plain = (body: string) => body.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
const sought = (change = {}) => ({
  ...{ from: '2026-11-22T17:00:00.000Z', to: '2026-11-23T17:00:00.000Z', asOf: office.clock.at },
  ...{ agencies: [COMMUNE, OTHER_COMMUNE], procedure: null },
  ...change,
});
const livesOf = async (change = {}, batch?: number) =>
  (await Array.fromAsync(readLives(office.database, OWNER, sought(change), batch))).flat();

test('where dossiers wait: of the own agency for its head, of all for who oversees them; secret ones are in neither', async () => {
  const own = plain((await signer.get(`/khai-pha?${PERIOD}`)).body);
  assert.match(own, /2 hồ sơ nộp từ 23\/11\/2026 đến 23\/11\/2026/);
  assert.ok(!own.includes('Cơ quan tiếp nhận'));
  assert.match(own, /Kiểm tra, tiếp nhận hồ sơ, hẹn ngày trả kết quả 1 /, 'one is there now');
  const all = await supervisor.get(`/khai-pha?${PERIOD}`);
  assert.match(plain(all.body), /3 hồ sơ nộp/);
  assert.match(all.body, /<label[^>]*>Cơ quan tiếp nhận/);
});

test('the map is drawn beside the approved process, with what was otherwise in words and in a table', async () => {
  const { body, statusCode } = await signer.get(MAP);
  assert.equal(statusCode, 200);
  assert.match(body, /<svg[^>]*class="mc-map".*Quy trình đã duyệt.*Hồ sơ đã đi/s);
  assert.match(
    plain(body),
    /2 hồ sơ nộp từ 23\/11\/2026 đến 23\/11\/2026, 2 chưa xong\./,
    'one is at its examiner, one waits for the applicant',
  );
  assert.match(
    plain(body),
    /1 lần trả lại từ “Kiểm tra, xác minh[^”]*” về “Kiểm tra, tiếp nhận[^”]*”, quy trình có cho phép\./,
  );
  assert.match(body, /mc-map__label--returned/);
  assert.match(plain(body), /Theo quy trình 2 /);
});

test('an arrow leads to its dossiers, and each of them to its page', async () => {
  const { body } = await signer.get(MAP);
  const href = /class="mc-map__label mc-map__label--returned" href="([^"]+)"/.exec(body)?.[1];
  assert.ok(href);
  const list = await signer.get(href.replaceAll('&amp;', '&'));
  assert.equal(list.statusCode, 200);
  assert.match(plain(list.body), /”: 1 hồ sơ/);
  assert.ok(list.body.includes(`/ho-so/${back.dossierId}`) && !list.body.includes(finished.dossierId));
  const nowhere = await signer.get(
    `/khai-pha/ho-so?${PERIOD}&thutuc=${PROCEDURE}&tubuoc=ky&denbuoc=khong-co`,
  );
  assert.equal(nowhere.statusCode, 404);
});

test('another agency is not there for who leads one, and who does not lead has no such page', async () => {
  assert.equal((await signer.get(`/khai-pha?${PERIOD}&coquan=${OTHER_COMMUNE}`)).statusCode, 404);
  const other = plain((await supervisor.get(`/khai-pha?${PERIOD}&coquan=${OTHER_COMMUNE}`)).body);
  assert.match(other, /1 hồ sơ nộp/);
  const specialist = await as('specialist', 'tu-phap-ho-tich');
  assert.equal((await specialist.get('/khai-pha')).statusCode, 403);
  const head = await as('desk-head', 'mot-cua');
  assert.equal((await head.get('/khai-pha')).statusCode, 200);
  assert.equal((await head.get(`/khai-pha/tai-ve?dang=xes&${PERIOD}`)).statusCode, 403);
});

test('a period that is none is said where it was typed, and days without dossiers are said kindly', async () => {
  const wrong = await signer.get('/khai-pha?tu=2026-11-23&den=2026-11-01');
  assert.equal(wrong.statusCode, 422);
  assert.match(wrong.body, /Ngày cuối kỳ phải từ ngày đầu kỳ trở đi/);
  assert.match(wrong.body, /value="01\/11\/2026"/);
  assert.match((await signer.get('/khai-pha?tu=2026-01-05&den=2026-01-06')).body, /Không có hồ sơ nào nộp/);
  assert.equal((await signer.get('/khai-pha/tai-ve?dang=csv')).statusCode, 303);
});

test('the log leaves as a file with the same events, without codes and names, and the trail has it', async () => {
  const { body, headers } = await signer.get(`/khai-pha/tai-ve?dang=xes&canbo=digest&${PERIOD}`);
  assert.match(String(headers['content-disposition']), /nhat-ky-su-kien-2026-11-23-den-2026-11-23\.xes/);
  const traces = named(readXml(body), 'trace');
  const lives = await livesOf({ agencies: [COMMUNE] });
  assert.deepEqual(
    traces.map((trace) => named(trace, 'event').map((event) => attributeOf(event, 'code'))),
    lives.map(({ events }) => events.map(({ type }) => type)),
  );
  assert.equal(traces.length, 2);
  for (const kept of [finished.code, finished.dossierId, 'Nguyễn Thị Bé Sáu', '0912000456', 'counter-clerk@'])
    assert.ok(!body.includes(kept), kept);
  const ocel = JSON.parse((await supervisor.get(`/khai-pha/tai-ve?dang=ocel&${PERIOD}`)).body);
  assert.equal(ocel.objects.filter(({ type }: { type: string }) => type === 'dossier').length, 3);
  const [rows] = await office.database.read(OWNER, {
    text: "select act, what from access_trail where what = '/khai-pha/tai-ve'",
    values: [],
  });
  assert.deepEqual(rows, [
    { act: 'exported', what: '/khai-pha/tai-ve' },
    { act: 'exported', what: '/khai-pha/tai-ve' },
  ]);
});

test('lives are the same however many are read at once, and as of a moment whatever came after', async () => {
  const all = await livesOf();
  assert.deepEqual(await livesOf({}, 1), all);
  assert.deepEqual(
    new Set(all.map(({ id }) => id)),
    new Set([finished.dossierId, returned.dossierId, elsewhere.dossierId]),
  );
  assert.ok(!all.some(({ id }) => id === secret.dossierId));
  const then = await livesOf({ asOf: begins });
  assert.deepEqual(
    then.map(({ id, events }) => [id, events.map(({ type }) => type)]),
    [[finished.dossierId, ['DossierSubmitted', 'DossierReceived']]],
  );
  assert.deepEqual(await livesOf({ procedure: 'khong-co' }), []);
});
