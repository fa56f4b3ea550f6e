import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { COUNTED_DOSSIERS } from '../../../../test/support/counted-dossiers.ts';
import { liveCountedDossiers } from '../../../../test/support/counted-office.ts';
import { type Browser, openTestApp } from '../../../../test/support/test-app.ts';
import { COMMUNE, done, HAND_OVER } from '../../../../test/support/test-office.ts';
import { doFiguresWork } from '../../../figures-work.ts';

const { office, as } = await openTestApp({ after });
await liveCountedDossiers(office, COUNTED_DOSSIERS);
await doFiguresWork(office);
// In the second period of the hand-counted office, after all of it happened.
office.clock.at = '2026-06-15T02:30:00.000Z';
const leader = await as('signer', 'lanh-dao');
const supervisor = await as('supervisor', 'giam-sat', 'vp-ubnd');

const countedBy = (body: string) => Number(/<h1[^>]*>[^<]*: ([\d.]+)</.exec(body)?.[1]);
const hrefsOf = (html: string) =>
  [...html.matchAll(/href="([^"]*)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'));
const rowsOf = (body: string, table: string) =>
  (body.split(`aria-label="${table}"`)[1] ?? '').split('</table>')[0]?.split('<tr').slice(2) ?? [];
const tile = (body: string) =>
  /href="([^"]*)" aria-label="Sẽ trễ theo nhịp hiện nay: ([\d.]+)"/.exec(body)?.slice(1) ?? ['', '0'];

for (const [who, by, scope] of [
  ['of an agency', leader, ''],
  ['of a unit', leader, '?phamvi=phong-tu-phap-ho-tich'],
  ['of the province', supervisor, ''],
] as const)
  test(`every number of the table of steps ${who} opens its stays, the longest first`, async () => {
    const { body } = await by.get(`/bang-dieu-khien${scope}`);
    const rows = rowsOf(body, 'Hồ sơ chờ lâu ở bước nào');
    assert.ok(rows.length > 0);
    for (const row of rows) {
      const [median = '', p90 = '', all = '', total = ''] = hrefsOf(row);
      const stays = Number(/>(\d+)<\/a>/.exec(row)?.[1]);
      const counted = async (href: string) => countedBy((await by.get(href)).body);
      assert.equal(await counted(all), stays);
      assert.equal(total, all);
      // As long as the median or longer take at least half of them, as the 90th percentile at least one of ten.
      assert.ok((await counted(median)) >= stays / 2);
      assert.ok((await counted(p90)) >= Math.max(1, stays / 10));
      assert.ok((await counted(p90)) <= (await counted(median)) && (await counted(median)) <= stays);
      const told = [...row.matchAll(/>([^<]*(?:phút|giờ|ngày)[^<]*)<\/a>/g)].map(([, words = '']) => words);
      for (const [index, href] of [median, p90].entries()) {
        const list = (await by.get(href)).body;
        assert.ok(list.includes(`từ ${told[index]} trở lên: `), href);
        assert.doesNotMatch(list, /Không có lượt nào như vậy/);
      }
    }
  });

test('a list of stays is of the moment that was seen, and of dossiers that may be read', async () => {
  const { body } = await leader.get('/bang-dieu-khien');
  const [, , all = ''] = hrefsOf(rowsOf(body, 'Hồ sơ chờ lâu ở bước nào')[0] ?? '');
  const counted = countedBy((await leader.get(all)).body);
  const earlier = all.replace(/luc=[^&]*/, `luc=${encodeURIComponent('2026-04-20T02:30:00.000Z')}`);
  assert.ok(countedBy((await leader.get(earlier)).body) < counted);
  const others = await as('signer', 'lanh-dao', 'ubnd-x-hon-tre');
  assert.equal(countedBy((await others.get(all)).body), 0, 'each asks of their own');
  const clerk = await as('counter-clerk', 'mot-cua');
  assert.equal((await clerk.get(all)).statusCode, 403);
  assert.equal((await leader.get('/bang-dieu-khien/buoc?phamvi=khong-co')).statusCode, 404);
  assert.equal((await leader.get('/bang-dieu-khien/buoc')).statusCode, 200);
});

async function causesOf(by: Browser, scope: string): Promise<readonly { name: string; counted: number }[]> {
  const rows = rowsOf((await by.get(`/bang-dieu-khien${scope}`)).body, 'Trễ hẹn do đâu');
  return Promise.all(
    rows.map(async (row) => {
      const [, name = ''] = /<th scope="row"[^>]*>([^<]*)/.exec(row) ?? [];
      const number = Number(/>(\d+)<\/a>/.exec(row)?.[1]);
      const [href = ''] = hrefsOf(row);
      const counted = countedBy((await by.get(href)).body);
      assert.equal(counted, number, `${name}: ${href}`);
      return { name, counted };
    }),
  );
}

test('on whose account it was late: a unit and an agency by unit, a group and the province by agency', async () => {
  const units = await causesOf(leader, '');
  assert.ok(units.some(({ name }) => name === 'Tư pháp - Hộ tịch'));
  assert.ok((await causesOf(leader, '?phamvi=phong-tu-phap-ho-tich')).length > 0);
  const name = office.office.findAgency(COMMUNE)?.name;
  const whole = (await causesOf(supervisor, '')).find((one) => one.name === name);
  assert.ok(whole);
  const group = (await causesOf(supervisor, '?phamvi=khoi-xa')).find((one) => one.name === name);
  assert.deepEqual(group, whole);
  // Each dossier counts once for the agency, however many of its units were late with it.
  assert.ok(whole.counted >= Math.max(...units.map(({ counted }) => counted)));
  assert.deepEqual(
    (await causesOf(supervisor, `?phamvi=${COMMUNE}`)).map(({ counted }) => counted),
    units.map(({ counted }) => counted),
  );
});

test('what will be late at the pace of today is counted and listed, for each who leads or oversees', async () => {
  office.clock.at = '2026-05-07T02:30:00.000Z';
  const [head, eye] = [await as('signer', 'lanh-dao'), await as('supervisor', 'giam-sat', 'vp-ubnd')];
  for (const [by, scope] of [
    [head, ''],
    [head, '?phamvi=phong-tu-phap-ho-tich'],
    [eye, ''],
    [eye, '?phamvi=khoi-xa'],
    [eye, '?phamvi=khoi-tinh'],
  ] as const) {
    const [href = '', number] = tile((await by.get(`/bang-dieu-khien${scope}`)).body);
    const list = (await by.get(href === '' ? `/bang-dieu-khien/du-bao${scope}` : href)).body;
    assert.equal(countedBy(list), Number(number), scope);
    assert.equal(list.match(/>Thiếu /g)?.length ?? 0, Number(number), scope);
  }
  const clerk = await as('counter-clerk', 'mot-cua');
  assert.equal((await clerk.get('/bang-dieu-khien/du-bao')).statusCode, 403);
});

test('in a list of many agencies each row says its agency, and beside it the unit alone', async () => {
  const taken = done(await office.receive());
  done(await office.act(office.actor('counter-clerk', 'mot-cua'), taken, HAND_OVER));
  const eye = await as('supervisor', 'giam-sat', 'vp-ubnd');
  const { body } = await eye.get('/bang-dieu-khien/ho-so');
  const row = body.split('<tr').find((one) => one.includes(taken.code)) ?? '';
  assert.ok(row.includes(`>${office.office.findAgency(COMMUNE)?.shortName}</td>`));
  assert.match(row, /data-label="Đang giữ">Tư pháp - Hộ tịch</);
  const head = await as('signer', 'lanh-dao');
  assert.doesNotMatch((await head.get('/bang-dieu-khien/ho-so')).body, /<th scope="col">Cơ quan<\/th>/);
});
