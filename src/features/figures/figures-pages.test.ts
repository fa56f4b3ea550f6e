import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { COUNTED_DOSSIERS } from '../../../test/support/counted-dossiers.ts';
import { liveCountedDossiers } from '../../../test/support/counted-office.ts';
import { openTestApp } from '../../../test/support/test-app.ts';
import { COMMUNE } from '../../../test/support/test-office.ts';
import { doFiguresWork } from '../../figures-work.ts';

const { office, as } = await openTestApp({ after });
await liveCountedDossiers(office, COUNTED_DOSSIERS);
await doFiguresWork(office);
office.clock.at = '2026-11-23T02:30:00.000Z';
const leader = await as('signer', 'lanh-dao');
const SECOND = '/so-lieu?tu=2026-03-15&den=2026-06-14';

/** Texts of the cells of a row that begins with this. */
function rowOf(body: string, head: string): readonly string[] {
  const row = body.split('<tr').find((one) => new RegExp(`<th scope="row"[^>]*>${head}<`).test(one)) ?? '';
  return [...row.matchAll(/<td[^>]*>(?:<a[^>]*>)?([^<]*)/g)].map(([, text = '']) => text);
}

const linkOf = (body: string, label: string) =>
  new RegExp(`href="([^"]*)" aria-label="${label}"`).exec(body)?.[1]?.replaceAll('&amp;', '&') ?? '';

test('a leader reads the table of a period, and opens the dossiers behind a number', async () => {
  const { body, statusCode } = await leader.get(SECOND);
  assert.equal(statusCode, 200);
  assert.deepEqual(rowOf(body, 'Tổng số'), [27, 4, 20, 3, 19, 9, 5, 5, 8, 5, 3].map(String));
  assert.deepEqual(rowOf(body, 'Chứng thực'), [6, 0, 5, 1, 5, 2, 1, 2, 1, 0, 1].map(String));
  assert.match(body.replaceAll(/<[^>]*>/g, ''), /Đúng hẹn 73,7%, trễ hẹn 26,3%/);
  assert.deepEqual(rowOf(body, 'Trần Y'), ['37,5%', '62,5%', '0', '3', '5', '3']);
  const address = linkOf(body, 'Hồ sơ đang giải quyết, quá hạn: 3');
  const list = await leader.get(address);
  assert.equal(list.body.match(/<td class="mc-list__code">/g)?.length, 3);
  assert.match(list.body, /Hồ sơ đang giải quyết, quá hạn: 3/);
  // The list keeps the moment at which the number was read: what was done since changes nothing in it.
  office.clock.at = '2026-11-23T03:30:00.000Z';
  assert.equal((await leader.get(address)).body.match(/<td class="mc-list__code">/g)?.length, 3);
  office.clock.at = '2026-11-23T02:30:00.000Z';
});

test('dossiers of one way of handing in are headed by that way', async () => {
  for (const [asked, heading] of [
    ['cot=direct&kenh=counter', 'Hồ sơ nhận trực tiếp tại quầy trong kỳ'],
    ['cot=direct&kenh=post', 'Hồ sơ nhận qua bưu chính trong kỳ'],
    ['cot=direct', 'Hồ sơ nhận trực tiếp và qua bưu chính trong kỳ'],
    ['cot=online&kenh=online', 'Hồ sơ nhận trực tuyến trong kỳ'],
    ['cot=late&kenh=counter', 'Hồ sơ giải quyết quá hạn, nộp trực tiếp tại quầy'],
  ] as const) {
    const { body } = await leader.get(`${SECOND.replace('?', '/ho-so?')}&${asked}`);
    assert.match(body, new RegExp(`<h1[^>]*>${heading}: \\d+</h1>`), asked);
  }
});

test('nothing chosen is the running quarter; a period in which nothing was says so; one that is none keeps what was typed', async () => {
  const running = await leader.get('/so-lieu');
  assert.match(running.body, /value="15\/09\/2026"/);
  assert.match(running.body, /kỳ chưa kết thúc/);
  assert.equal(linkOf(running.body, 'Hồ sơ từ kỳ trước chuyển sang: 4').startsWith('/so-lieu/ho-so?'), true);
  const empty = await leader.get('/so-lieu?tu=1/1/2020&den=31/1/2020');
  assert.match(empty.body, /Không có hồ sơ nào trong kỳ từ 01\/01\/2020 đến 31\/01\/2020/);
  for (const [query, error] of [
    ['tu=abc&den=14/06/2026', 'tu'],
    ['tu=15/06/2026&den=14/06/2026', 'den'],
    ['tu=15/06/2001&den=14/06/2026', 'den'],
  ] as const) {
    const refused = await leader.get(`/so-lieu?${query}`);
    assert.equal(refused.statusCode, 422, query);
    assert.ok(refused.body.includes(`href="#${error}"`), query);
    assert.ok(refused.body.includes('value="14/06/2026"'), 'what was typed stays');
  }
  assert.equal((await leader.get('/so-lieu/ho-so?cot=khong-co')).statusCode, 303);
});

test('who oversees chooses among agencies; another agency, and who has no such duty, see none of it', async () => {
  const supervisor = await as('supervisor', 'giam-sat', 'vp-ubnd');
  const province = await supervisor.get(SECOND);
  assert.deepEqual(rowOf(province.body, 'Tổng số').slice(0, 2), ['27', '4']);
  assert.deepEqual(rowOf(province.body, office.office.findAgency(COMMUNE)?.name ?? '').slice(2), [
    '9',
    '5',
    '5',
    '3',
  ]);
  const one = await supervisor.get(`${SECOND}&coquan=${COMMUNE}`);
  assert.deepEqual(rowOf(one.body, 'Trần Y').slice(2), ['0', '3', '5', '3']);
  const address = linkOf(one.body, 'Hồ sơ giải quyết quá hạn: 5');
  assert.equal((await supervisor.get(address)).body.match(/<td class="mc-list__code">/g)?.length, 5);

  const neighbour = await as('signer', 'lanh-dao', 'ubnd-x-hon-tre');
  assert.match((await neighbour.get(SECOND)).body, /Không có hồ sơ nào trong kỳ/);
  assert.match((await neighbour.get(address)).body, /Không có hồ sơ nào như vậy/);
  const clerk = await as('counter-clerk', 'mot-cua');
  assert.equal((await clerk.get(SECOND)).statusCode, 403);
});
