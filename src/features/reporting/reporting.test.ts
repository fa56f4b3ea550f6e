import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, test } from 'node:test';
import { COUNTED_DOSSIERS } from '../../../test/support/counted-dossiers.ts';
import { liveCountedDossiers } from '../../../test/support/counted-office.ts';
import { type Browser, openTestApp } from '../../../test/support/test-app.ts';
import {
  COMMUNE,
  done,
  OTHER_COMMUNE,
  PROCEDURE,
  receiveCommand,
} from '../../../test/support/test-office.ts';
import { doFiguresWork } from '../../figures-work.ts';
import { carryOut } from '../../store/dossiers/carry-out.ts';

const { office, as } = await openTestApp({ after });
await liveCountedDossiers(office, COUNTED_DOSSIERS);
await doFiguresWork(office);
office.clock.at = '2026-11-23T02:30:00.000Z';
const overseer = await as('supervisor', 'giam-sat', 'so-noi-vu');
const watcher = await as('supervisor', 'giam-sat', 'vp-ubnd');
const head = await as('signer', 'lanh-dao');
const neighbour = await as('signer', 'lanh-dao', OTHER_COMMUNE);

const OPENING = { ky: 'Báo cáo quý II/2026', han: '25/11/2026', yeucau: 'Nêu rõ nguyên nhân trễ hạn' };

const TICKED = { dakiemtra: 'co' };

/** Sends the form of a page with what is hidden in it. */
async function fill(
  by: Browser,
  page: string,
  to: string,
  fields: Record<string, string | readonly string[]>,
) {
  const { body } = await by.get(page);
  const hidden = [...body.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)]
    .map(([, name = '', value = '']) => [name, value] as const)
    .filter(([name]) => name !== '_csrf');
  return by.post(to, { ...Object.fromEntries(hidden), ...fields });
}

/** Texts of the cells of a row that begins with this. */
function rowOf(body: string, head: string): readonly string[] {
  const row = body
    .split('<tr')
    .find((one) => new RegExp(`<th scope="row"[^>]*>(<a[^>]*>)?${head}<`).test(one));
  return [...(row ?? '').matchAll(/<td[^>]*>(?:<a[^>]*>)?([^<]*)/g)].map(([, text = '']) => text);
}

let period = '';
let storm = '';
const own = () => `${period}/co-quan/${COMMUNE}`;

test('a period is opened by Sở Nội vụ alone, and a form with something wrong keeps what was typed', async () => {
  for (const by of [head, watcher]) assert.equal((await by.get('/bao-cao/mo')).statusCode, 403);
  for (const [change, error] of [
    [{ ky: '' }, 'ky'],
    [{ han: '20/06/2026' }, 'han'],
    [{ han: 'mai' }, 'han'],
    [{ ky: 'dot-xuat' }, 'ten'],
    [{ ky: 'dot-xuat', ten: 'Sau bão', tu: '10/10/2026', den: '01/10/2026' }, 'den'],
    [{ coquan: 'khong-co' }, 'coquan'],
  ] as const) {
    const refused = await fill(overseer, '/bao-cao/mo', '/bao-cao/mo', { ...OPENING, ...change });
    assert.equal(refused.statusCode, 422, error);
    assert.ok(refused.body.includes(`href="#${error}"`), error);
    assert.ok(refused.body.includes('Nêu rõ nguyên nhân trễ hạn'), 'what was typed stays');
  }
  const form = { ...OPENING, coquan: [COMMUNE, OTHER_COMMUNE] };
  const opened = await fill(overseer, '/bao-cao/mo', '/bao-cao/mo', form);
  assert.equal(opened.statusCode, 303);
  period = opened.headers.location as string;
  assert.match((await overseer.get(period)).body, /Đã gửi 0 trên 2 cơ quan/);
  const twice = await fill(overseer, '/bao-cao/mo', '/bao-cao/mo', form);
  assert.match(twice.body, /Kỳ này đã mở cho cơ quan được chọn/);
  assert.equal((await head.get(period)).statusCode, 403, 'the table of all is for who oversees');
  assert.match((await watcher.get(period)).body, /Đã gửi 0 trên 2 cơ quan/);
});

test('an agency finds its report filled in, explains it, is reminded; others do not see it', async () => {
  assert.match((await head.get('/bao-cao')).body, /Chưa gửi, sắp đến hạn/);
  assert.match(
    (await head.get('/viec')).body,
    /Báo cáo phải gửi[\s\S]*Báo cáo quý II\/2026<\/a>: hạn gửi 25\/11\/2026/,
  );
  const { body } = await head.get(own());
  assert.deepEqual(rowOf(body, 'Tổng số'), [27, 4, 20, 3, 19, 9, 5, 5, 8, 5, 3].map(String));
  assert.match(body, /Các cột khớp nhau/);
  const list = /href="([^"]*)" aria-label="Hồ sơ đang giải quyết, quá hạn: 3"/.exec(body)?.[1] ?? '';
  assert.match((await head.get(list.replaceAll('&amp;', '&'))).body, /Hồ sơ đang giải quyết, quá hạn: 3/);
  assert.equal((await neighbour.get(own())).statusCode, 404);
  const clerk = await as('counter-clerk', 'mot-cua');
  assert.equal((await clerk.get(own())).statusCode, 403);

  const stale = /name="phienban" value="(\d+)"/.exec(body)?.[1] ?? '';
  const saved = await fill(head, own(), own(), { viec: 'luu', thuyetminh: 'Năm hồ sơ trễ do mất điện' });
  assert.equal(saved.statusCode, 303);
  const over = await fill(head, own(), own(), { viec: 'luu', thuyetminh: 'Khác hẳn', phienban: stale });
  assert.equal(over.statusCode, 422);
  assert.match(over.body, /vừa được người khác sửa[\s\S]*Khác hẳn/);
  assert.match((await head.get(own())).body, /Năm hồ sơ trễ do mất điện/);

  assert.equal((await fill(watcher, period, `${period}/nhac`, {})).statusCode, 403);
  assert.equal((await fill(overseer, period, `${period}/nhac`, {})).statusCode, 303);
  assert.match((await fill(overseer, period, `${period}/nhac`, {})).body, /đã được nhắc hôm nay/);
  assert.match((await head.get('/bao-cao')).body, /Được nhắc ngày 23\/11\/2026/);
});

const TICK = /id="dakiemtra"[^>]*\schecked/;
const hashOf = (body: string) => /<code class="mc-reports__hash">([0-9a-f]{64})</.exec(body)?.[1] ?? '';

test('signed by the head: the numbers seen, frozen with moment and hash; returned, sent again; nothing is lost', async () => {
  const unseen = await fill(head, own(), own(), {
    viec: 'ky',
    ...TICKED,
    thuyetminh: 'Đã rà soát',
    solieu: 'khác',
  });
  assert.equal(unseen.statusCode, 422);
  assert.match(unseen.body, /Số liệu vừa thay đổi[\s\S]*Đã rà soát/);
  assert.doesNotMatch(unseen.body, TICK, 'other numbers are looked at again');
  const silent = await fill(head, own(), own(), { viec: 'ky', thuyetminh: '' });
  assert.equal(silent.statusCode, 422, 'what the period demands is missing, and the tick');
  assert.match(
    silent.body,
    /href="#thuyetminh">Có 8 hồ sơ trễ hạn \(cột 10 và cột 13\)\. Xin ghi thuyết minh/,
  );
  assert.match(silent.body, /href="#dakiemtra">Xin kiểm tra số liệu và thuyết minh/);
  const mute = await fill(head, own(), own(), { viec: 'ky', ...TICKED, thuyetminh: ' \n ' });
  assert.equal(mute.statusCode, 422, 'blanks are no words');
  assert.match(mute.body, TICK, 'the tick stays');
  const unticked = await fill(head, own(), own(), { viec: 'ky', thuyetminh: 'Đã rà soát' });
  assert.equal(unticked.statusCode, 422);
  assert.match(unticked.body, /href="#dakiemtra"[\s\S]*>Đã rà soát<\/textarea>/);
  assert.doesNotMatch(unticked.body, /href="#thuyetminh"/);
  assert.equal(hashOf((await head.get(own())).body), '', 'nothing was signed');
  assert.equal(
    (await fill(overseer, own(), own(), { viec: 'ky', ...TICKED, thuyetminh: '' })).statusCode,
    403,
  );
  assert.equal(
    (await fill(head, own(), own(), { viec: 'ky', ...TICKED, thuyetminh: 'Đã rà soát' })).statusCode,
    303,
  );
  const signed = (await head.get(own())).body;
  const hash = hashOf(signed);
  assert.equal(hash.length, 64);
  assert.deepEqual(rowOf(signed, 'Tổng số').slice(0, 2), ['27', '4']);
  assert.doesNotMatch(signed, /name="thuyetminh"/);

  const returning = `${own()}/tra-lai`;
  assert.equal((await fill(head, own(), returning, { lydo: 'x' })).statusCode, 403);
  assert.equal((await fill(overseer, own(), returning, { lydo: '' })).statusCode, 422);
  assert.equal((await fill(overseer, own(), returning, { lydo: 'Thiếu biện pháp' })).statusCode, 303);
  const back = (await head.get(own())).body;
  assert.match(back, /Báo cáo bị trả lại[^<]*Thiếu biện pháp/);
  assert.match(back, />Đã rà soát<\/textarea>/);
  assert.match((await head.get('/viec')).body, /bị trả lại, chờ gửi lại, đã được nhắc/);
  const again = await fill(head, own(), own(), { viec: 'ky', ...TICKED, thuyetminh: 'Đã thêm biện pháp' });
  assert.equal(again.statusCode, 303);
  assert.doesNotMatch((await head.get('/viec')).body, /Báo cáo phải gửi/);
  const first = (await head.get(`${own()}?lan=1`)).body;
  assert.equal(hashOf(first), hash, 'the first sending is as it was');
  assert.notEqual(hashOf((await head.get(own())).body), hash);
});

test('summed up by who oversees, of what was signed; again when another one came', async () => {
  const page = `${period}/tong-hop`;
  assert.equal((await fill(watcher, page, page, {})).statusCode, 403);
  assert.equal((await fill(overseer, page, page, {})).statusCode, 303);
  const made = (await overseer.get(page)).body;
  assert.deepEqual(rowOf(made, 'Tổng số')[0], '27');
  assert.match(made, /1 trên 2 cơ quan có trong\s+bảng/);
  assert.match(made, /Chưa có trong bảng/);
  assert.match((await fill(overseer, page, page, {})).body, /chưa có báo cáo nào thay đổi/);
  const other = `${period}/co-quan/${OTHER_COMMUNE}`;
  assert.match((await neighbour.get(other)).body, /Không có hồ sơ nào trong kỳ này/);
  assert.equal(
    (await fill(neighbour, other, other, { viec: 'ky', ...TICKED, thuyetminh: '' })).statusCode,
    303,
  );
  assert.match((await overseer.get(page)).body, /Từ lần lập này đã có báo cáo/);
  assert.equal((await fill(overseer, page, page, {})).statusCode, 303);
  assert.match((await overseer.get(page)).body, /2 trên 2 cơ quan[\s\S]*Các lần lập trước/);
  assert.match((await watcher.get('/bao-cao')).body, /2 \/ 2/);
});

test('asked again later: the same numbers, or the dossiers that explain the difference', async () => {
  const opened = await fill(overseer, '/bao-cao/mo', '/bao-cao/mo', {
    ...{ ky: 'dot-xuat', ten: 'Sau bão số 12', tu: '01/11/2026', den: '22/11/2026', han: '24/11/2026' },
    coquan: [COMMUNE, OTHER_COMMUNE],
  });
  storm = opened.headers.location as string;
  const mine = `${storm}/co-quan/${COMMUNE}`;
  assert.equal((await fill(head, mine, mine, { viec: 'ky', ...TICKED, thuyetminh: '' })).statusCode, 303);
  const before = (await head.get(mine)).body;
  const same = (await head.get(`${mine}/doi-chieu`)).body;
  assert.match(same, /giống hệt số liệu đã ký/);
  assert.match(same, /không hồ sơ nào của kỳ này được tính khác/);

  const papers = office.office.findProcedure(PROCEDURE)?.content.papers ?? [];
  const received = done(
    await carryOut(office.desk, {
      ...{ commandId: randomUUID(), actor: office.actor('counter-clerk', 'mot-cua'), expectedVersion: null },
      dossier: { open: { agency: COMMUNE, procedure: PROCEDURE } },
      compose: (pen) => ({
        ...receiveCommand(pen, papers),
        late: { occurredAt: '2026-11-20T02:30:00.000Z', reason: pen.wording('Mất điện') },
      }),
    }),
  );
  await doFiguresWork(office);
  const moved = (await head.get(`${mine}/doi-chieu`)).body;
  assert.match(moved, /giống hệt số liệu đã ký/, 'the moment of the report gives the same for ever');
  assert.match(moved, /1 hồ sơ của kỳ này được tính khác/);
  assert.ok(moved.includes(`href="/ho-so/${received.dossierId}"`));
  assert.equal(hashOf((await head.get(mine)).body), hashOf(before), 'what was signed stays');
  assert.deepEqual(rowOf((await head.get(mine)).body, 'Tổng số'), rowOf(before, 'Tổng số'));
});

test('what never came by the last day is late', async () => {
  office.clock.at = '2026-11-25T02:30:00.000Z';
  const later = await as('supervisor', 'giam-sat', 'so-noi-vu');
  const { body } = await later.get(storm);
  assert.match(body, /Đã gửi 1 trên 2 cơ quan, 1 cơ quan quá hạn chưa gửi/);
  assert.match(body, /Chưa gửi, quá hạn/);
  const mine = await as('signer', 'lanh-dao', OTHER_COMMUNE);
  assert.match((await mine.get('/bao-cao')).body, /Chưa gửi, quá hạn/);
  const own = `${storm}/co-quan/${OTHER_COMMUNE}`;
  assert.equal((await fill(mine, own, own, { viec: 'ky', ...TICKED, thuyetminh: '' })).statusCode, 303);
  assert.match((await later.get(storm)).body, /Đã gửi, trễ hạn/);
});

test('the log keeps what it has, and an agency neither reads nor writes the report of another', async () => {
  const of = (agency: string) => ({ kind: 'officer' as const, agencies: [agency] });
  const count = { text: `select agency_id from report_log where stream = 'report'`, values: [] };
  const [rows = []] = await office.database.read(of(OTHER_COMMUNE), count);
  assert.ok(rows.length > 0);
  assert.ok(rows.every(({ agency_id }) => agency_id === OTHER_COMMUNE));
  const [none = []] = await office.database.read(
    { kind: 'public', codeKeys: ['X'], codeFolds: ['X'] },
    count,
  );
  assert.deepEqual(none, []);
  const added = (agency: string) => ({
    text: `insert into report_log select period_id, stream, $1, 99, type, data, officer_id, officer_agency_id, null, at,
             gen_random_uuid() from report_log where stream = 'report' limit 1`,
    values: [agency],
  });
  await assert.rejects(office.database.write(of(OTHER_COMMUNE), added(COMMUNE)), /row-level security/);
  const changed = { text: `update report_log set data = '{}'`, values: [] };
  await assert.rejects(office.database.write(of(OTHER_COMMUNE), changed), /permission denied/);
});
