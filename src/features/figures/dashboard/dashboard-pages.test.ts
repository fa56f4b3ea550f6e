import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { COUNTED_DOSSIERS } from '../../../../test/support/counted-dossiers.ts';
import { liveCountedDossiers } from '../../../../test/support/counted-office.ts';
import { type Browser, openTestApp } from '../../../../test/support/test-app.ts';
import { COMMUNE } from '../../../../test/support/test-office.ts';
import { doFiguresWork } from '../../../figures-work.ts';

const { office, as } = await openTestApp({ after });
await liveCountedDossiers(office, COUNTED_DOSSIERS);
await doFiguresWork(office);
// In the second period of the hand-counted office, after all of it happened.
office.clock.at = '2026-06-15T02:30:00.000Z';
const leader = await as('signer', 'lanh-dao');
const supervisor = await as('supervisor', 'giam-sat', 'vp-ubnd');

const links = (body: string) =>
  [
    ...body.matchAll(
      /<a class="govuk-link[^"]*"\s+href="(\/(?:bang-dieu-khien\/ho-so|so-lieu\/ho-so)[^"]*)"[^>]*>\s*([\d.]+)\s*</g,
    ),
  ].map(([, href = '', number = '']) => ({ href: href.replaceAll('&amp;', '&'), number }));
const countedBy = (body: string) => /<h1[^>]*>[^<]*: ([\d.]+)/.exec(body)?.[1];
const tile = (body: string, name: string) =>
  new RegExp(`aria-label="${name}: ([\\d.]+)"`).exec(body)?.[1] ?? '0';

test('every number of the dashboard opens a list of as many', async () => {
  const { body, statusCode } = await leader.get('/bang-dieu-khien');
  assert.equal(statusCode, 200);
  const found = links(body);
  assert.ok(found.length > 20, String(found.length));
  assert.ok(Number(tile(body, 'Trễ hẹn')) > 0);
  for (const { href, number } of found) assert.equal(countedBy((await leader.get(href)).body), number, href);
});

test('the sentence of a chart says what its table says', async () => {
  const { body } = await leader.get('/bang-dieu-khien');
  assert.match(body, /Đúng hẹn [\d,]+% trong 12 tuần qua/);
  assert.equal(body.match(/<svg[^>]*role="img" aria-label="/g)?.length, 4);
  assert.equal(body.match(/Xem bảng số/g)?.length, 4);
  assert.match(body, /Chín phần mười xong trong/);
});

test('a leader comes from the dashboard to a late dossier in two, and its directive is the third', async () => {
  const board = await leader.get('/bang-dieu-khien');
  const late = links(board.body).find(({ href }) => href.includes('nhom=tre-hen'));
  const list = await leader.get(late?.href ?? '');
  const form = /href="(\/ho-so\/[^"]+\/direct)"/.exec(list.body)?.[1] ?? '';
  const { body, statusCode } = await leader.get(form);
  assert.equal(statusCode, 200);
  const [, lenh = ''] = /name="lenh" value="([^"]+)"/.exec(body) ?? [];
  const [, phienban = ''] = /name="phienban" value="([^"]+)"/.exec(body) ?? [];
  const fields = { lenh, phienban, noidung: 'Xin cho biết khi nào xong', ngaytraloi: '17/06/2026' };
  assert.equal((await leader.post(form, fields)).statusCode, 303);
  const after = (await leader.get('/bang-dieu-khien')).body;
  assert.match(after, /1 đôn đốc chờ trả lời<\/a>, 0 đã quá hạn trả lời/);
  assert.ok(after.includes('Xin cho biết khi nào xong'));
  const [, waiting = ''] = /href="([^"]*)"[^>]*>1 đôn đốc chờ trả lời/.exec(after) ?? [];
  const given = (await leader.get(waiting.replaceAll('&amp;', '&'))).body;
  assert.match(given, /Đôn đốc chờ trả lời: 1</);
  assert.ok(given.includes('Xin cho biết khi nào xong'));
  assert.match(
    (await leader.get('/bang-dieu-khien/don-doc?nhom=qua-han-tra-loi')).body,
    /Không có đôn đốc nào/,
  );
});

test('each sees what they lead or oversee, and nothing beside it', async () => {
  const clerk = await as('counter-clerk', 'mot-cua');
  assert.equal((await clerk.get('/bang-dieu-khien')).statusCode, 403);
  const head = await as('desk-head', 'mot-cua');
  assert.match((await head.get('/bang-dieu-khien?phamvi=phong-tu-phap-ho-tich')).body, /Người giữ hồ sơ/);
  assert.equal((await head.get(`/bang-dieu-khien?phamvi=${COMMUNE}`)).statusCode, 404);

  const province = (await supervisor.get('/bang-dieu-khien')).body;
  assert.match(province, /Bảng điều khiển: Toàn tỉnh/);
  const own = await leader.get('/bang-dieu-khien');
  assert.equal(
    tile(province, 'Trễ hẹn'),
    tile(own.body, 'Trễ hẹn'),
    'of this office alone there is anything',
  );
  assert.equal(await late(supervisor, COMMUNE), tile(own.body, 'Trễ hẹn'));
  assert.equal(await late(supervisor, 'khoi-xa'), tile(own.body, 'Trễ hẹn'));
  assert.equal(await late(supervisor, 'khoi-tinh'), '0');
  const list = await supervisor.get(`/bang-dieu-khien/ho-so?phamvi=${COMMUNE}&nhom=tre-hen`);
  assert.doesNotMatch(list.body, /\/direct"/, 'who oversees directs nobody');
});

async function late(browser: Browser, scope: string): Promise<string> {
  const { body, statusCode } = await browser.get(`/bang-dieu-khien?phamvi=${scope}`);
  assert.equal(statusCode, 200, scope);
  return tile(body, 'Trễ hẹn');
}

test('where nothing is, each part says so', async () => {
  const neighbour = await as('signer', 'lanh-dao', 'ubnd-x-hon-tre');
  const { body } = await neighbour.get('/bang-dieu-khien');
  for (const words of [/Không có hồ sơ nào đang giữ/, /Chưa có đôn đốc nào/, /Không ai đang giữ hồ sơ nào/])
    assert.match(body, words);
});

test('who leads a unit alone has that unit, and no wider view', async () => {
  const led = office.office.agencies().flatMap(({ id, units }) =>
    office.office.officersOf(id).flatMap(({ duties }) => {
      const duty = duties.find(({ role }) => role === 'unit-head');
      const leads = duties.some(({ role }) => role === 'signer' || role === 'desk-head');
      const unit = units.find(({ code }) => code === duty?.unit);
      return unit && !leads ? [{ agency: id, unit }] : [];
    }),
  )[0];
  assert.ok(led, 'the province has such a head');
  const head = await as('unit-head', led.unit.code, led.agency);
  const { body } = await head.get('/bang-dieu-khien');
  assert.ok(body.includes(`Bảng điều khiển: ${led.unit.name}`));
  assert.doesNotMatch(body, /id="phamvi"/);
  assert.equal((await head.get('/bang-dieu-khien?phamvi=phong-mot-cua')).statusCode, 404);
});
