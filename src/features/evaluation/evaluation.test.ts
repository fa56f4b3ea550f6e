import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { COUNTED_DOSSIERS } from '../../../test/support/counted-dossiers.ts';
import { liveCountedDossiers, OTHER_EXAMINER } from '../../../test/support/counted-office.ts';
import { type Browser, openTestApp } from '../../../test/support/test-app.ts';
import { COMMUNE, OTHER_COMMUNE } from '../../../test/support/test-office.ts';
import { isMissing, textOf } from '../../documents/pdf-programs.test-data.ts';
import { doFiguresWork } from '../../figures-work.ts';
import { paths } from '../../web/paths.ts';

const { office, as } = await openTestApp({ after });
await liveCountedDossiers(office, COUNTED_DOSSIERS);
await doFiguresWork(office);
office.clock.at = '2026-11-23T02:30:00.000Z';
const overseer = await as('supervisor', 'giam-sat', 'so-noi-vu');
const watcher = await as('supervisor', 'giam-sat', 'vp-ubnd');
const head = await as('signer', 'lanh-dao');
const neighbour = await as('signer', 'lanh-dao', OTHER_COMMUNE);
const examiner = await as('specialist', 'tu-phap-ho-tich');
const SECOND = '/thi-dua?tu=15/03/2026&den=14/06/2026';
const LISTS = SECOND.replace('?', '/danh-sach?');
const WARD = office.office.findAgency(COMMUNE)?.name ?? '';
const X = office.office.findOfficer('vinhthanh-5')?.name ?? '';
const Y = 'Trần Y';

/** Texts of the cells of the row of this name. */
function rowOf(body: string, name: string): readonly string[] {
  const row = body.split('<tr').find((one) => new RegExp(`<th scope="row"[^>]*>${name}<`).test(one)) ?? '';
  return [...row.matchAll(/<td[^>]*>(?:<(?:a|strong)[^>]*>)?([^<]*)/g)].map(([, text = '']) => text);
}

const links = (body: string) =>
  [...body.matchAll(/href="(\/thi-dua\/ho-so\?[^"]*)" aria-label="[^"]*: ([^"]*)"/g)].map(
    ([, address = '', words = '']) => [address.replaceAll('&amp;', '&'), words] as const,
  );

/** Every number of a page opens as many dossiers. */
async function openAll(by: Browser, body: string): Promise<number> {
  const found = links(body);
  for (const [address, words] of found) {
    const list = await by.get(address);
    assert.equal(list.statusCode, 200, address);
    const rows = list.body.match(/<td class="mc-list__code">/g)?.length ?? 0;
    if (!words.endsWith('điểm')) assert.equal(rows, Number(words), address);
    else assert.ok(rows > 0, address);
  }
  return found.length;
}

test('who oversees compares agencies; every number opens just so many dossiers', async () => {
  const { body } = await overseer.get(SECOND);
  // 14 of 19 in time, against 95%: 46.5 of 60; 5 of 8 open in time: 12.5 of 20; no report was asked: 59 of 80.
  assert.deepEqual(rowOf(body, WARD), [
    ...['1', '73,8', '46,5', '14', '5', '0'],
    ...['12,5', '5', '3', '0', 'không có kỳ báo cáo'],
  ]);
  assert.equal(await openAll(overseer, body), 6);
  const [own] = links(body).filter(([address]) => address.includes('nhom=ended-own'));
  const list = (await overseer.get(own?.[0] ?? '')).body;
  assert.match(list, /Giữ quá thời gian của bước/);
  assert.match(list, /Trần Y: 3 ngày 5 giờ/, '29.5 hours of the 06/04');
  assert.match(body, /chưa đến hạn gửi báo cáo/);
  assert.match((await overseer.get('/thi-dua?tu=xx&den=14/06/2026')).body, /Nhập ngày đầu kỳ/);
});

test('a head sees the officers, an officer the own line, and nobody that of another', async () => {
  const { body } = await head.get(SECOND);
  assert.deepEqual(rowOf(body, X), ['1', '100', '70', '10', '0', '0', '30', '4', '0', '0']);
  // 3 of 8 against 95%: 27.6 of 70, and nothing of 30.
  assert.deepEqual(rowOf(body, Y), ['2', '27,6', '27,6', '3', '5', '0', '0', '0', '3', '0']);
  assert.equal(rowOf(body, WARD)[1], '73,8', 'and the line of the agency');
  assert.ok((await openAll(head, body)) > 10);

  const own = (await examiner.get(SECOND)).body;
  assert.deepEqual(rowOf(own, X).slice(1, 4), ['100', '70', '10']);
  assert.doesNotMatch(own, /Trần Y/);
  assert.doesNotMatch(own, /Danh sách đề nghị/);
  assert.equal(await openAll(examiner, own), 4);
  const others = links(body).map(([address]) => address);
  const ofY = others.find((address) => address.includes(OTHER_EXAMINER)) ?? '';
  const ofAgency = others.find((address) => !address.includes('canbo')) ?? '';
  for (const address of [ofY, ofAgency]) assert.equal((await examiner.get(address)).statusCode, 404, address);
  for (const by of [overseer, neighbour]) assert.equal((await by.get(ofY)).statusCode, 404);
  assert.equal((await neighbour.get(ofAgency)).statusCode, 404);
  assert.doesNotMatch((await overseer.get(SECOND)).body, /Trần Y/);
  assert.equal((await examiner.get(LISTS)).statusCode, 403);
  assert.match((await neighbour.get(SECOND)).body, /Không ai trong cơ quan làm hồ sơ nào/);
});

test('as of an earlier moment the same points come out again', async () => {
  const [address = ''] = links((await head.get(SECOND)).body)[0] ?? [];
  const asked = new URL(address, 'http://x').searchParams;
  const then = `${SECOND}&vitri=${asked.get('vitri')}&luc=${asked.get('luc')}`;
  const before = rowOf((await head.get(then)).body, Y);
  office.clock.at = '2026-11-23T03:30:00.000Z';
  assert.deepEqual(rowOf((await head.get(then)).body, Y), before);
  office.clock.at = '2026-11-23T02:30:00.000Z';
});

/** The form of a line, with what is hidden in it. */
async function review(by: Browser, page: string, name: string, fields: Record<string, string>) {
  const { body } = await by.get(page);
  const row =
    body.split('<tr').find((one) => one.includes(`__name">${name}<`) && one.includes('<form')) ?? '';
  const hidden = [...row.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(
    ([, field = '', value = '']) => [field, value] as const,
  );
  const to = /action="([^"]+)"/.exec(row)?.[1]?.replaceAll('&amp;', '&') ?? '';
  const form = { ...Object.fromEntries(hidden), ...fields };
  return { sent: await by.post(to, form), again: () => by.post(to, form), to, form };
}

test('a line is struck with a reason by the head of the agency, once, and stays on record', async () => {
  const lists = (await head.get(LISTS)).body;
  const [nominated = '', violating = ''] = lists.split('id="danh-sach-violation"');
  assert.match(
    nominated,
    new RegExp(`${X}[\\s\\S]*Đạt 100 điểm \\(từ 95\\)[\\s\\S]*Không có hồ sơ nào trễ do mình`),
  );
  assert.match(
    violating,
    /Trần Y[\s\S]*Giải quyết trễ do mình 5 trên 8 hồ sơ[\s\S]*Đang để quá hạn do mình 3 hồ sơ/,
  );

  const empty = await review(head, LISTS, Y, { viec: 'gach-ten', lydo: '' });
  assert.equal(empty.sent.statusCode, 422);
  assert.match(empty.sent.body, /Ghi lý do gạch tên/);
  const { sent, again, to, form } = await review(head, LISTS, Y, {
    viec: 'gach-ten',
    lydo: 'Mất điện cả tuần',
  });
  assert.equal(sent.statusCode, 303);
  assert.equal((await again()).statusCode, 303, 'sent twice, once');
  const after = (await head.get(LISTS)).body;
  assert.match(after, /Đã gạch tên[\s\S]*Gạch tên thứ Hai 23\/11\/2026[^<]*: Mất điện cả tuần/);
  assert.equal(after.match(/: Mất điện cả tuần/g)?.length, 1);
  const late = await head.post(to, { ...form, viec: 'chap-nhan', lydo: 'Ý khác' });
  assert.equal(late.statusCode, 422);
  assert.match(late.body, /Có người vừa xem xét dòng này trước[\s\S]*Ý khác/);
  assert.equal((await review(head, LISTS, Y, { viec: 'chap-nhan', lydo: '' })).sent.statusCode, 303);
  assert.match((await head.get(LISTS)).body, /Đã chấp nhận[\s\S]*Mất điện cả tuần/, 'what was before stays');

  const toldTo = await as('specialist', 'tu-phap-ho-tich');
  const told = (await toldTo.get(SECOND)).body;
  assert.match(
    told,
    /Đề nghị khen thưởng:<\/strong> Đạt 100 điểm \(từ 95\)[^<]*Chờ xem xét/,
    'and who stands there knows',
  );
  assert.doesNotMatch(told, /Mất điện/);

  const { database } = office;
  const kept = {
    text: `select data -> 'grounds' -> 'ended' as ended from evaluation_log order by version`,
    values: [],
  };
  const [rows = []] = await database.read({ kind: 'officer', agencies: [COMMUNE] }, kept);
  assert.deepEqual(rows[0]?.ended, { kept: 3, own: 5, others: 0 });
  const [none = []] = await database.read({ kind: 'officer', agencies: [OTHER_COMMUNE] }, kept);
  assert.deepEqual(none, []);
  for (const text of [`update evaluation_log set data = '{}'`, 'delete from evaluation_log'])
    await assert.rejects(
      database.write({ kind: 'officer', agencies: [COMMUNE] }, { text, values: [] }),
      /permission denied/,
    );
});

test('lines of agencies are for Sở Nội vụ alone; a period that runs is seen, and not decided', async () => {
  for (const by of [watcher, head]) {
    const { body } = await by.get(LISTS);
    assert.match(body, new RegExp(WARD));
    const row = body.split('<tr').find((one) => one.includes(`__name">${WARD}<`)) ?? '';
    assert.match(row, /Giải quyết trễ do mình 5 trên 19 hồ sơ/);
    assert.doesNotMatch(row, /<form/);
  }
  assert.doesNotMatch((await overseer.get(LISTS)).body, /Trần Y/);
  const taken = await review(overseer, LISTS, WARD, { viec: 'chap-nhan', lydo: 'Mời giải trình' });
  assert.equal(taken.sent.statusCode, 303);
  assert.match((await head.get(LISTS)).body, /Mời giải trình/);
  const watched = await watcher.post(taken.to, { ...taken.form, viec: 'gach-ten' });
  assert.match(watched.body, /Dòng này do người khác xem xét/);
  const running = (await head.get('/thi-dua/danh-sach?tu=15/03/2026&den=14/12/2026')).body;
  assert.match(running, /Kỳ chưa kết thúc nên chưa xem xét được/);
  assert.doesNotMatch(running, /<textarea/);
});

test('a head who has worked on dossiers too does not judge the own line', async () => {
  const actor = office.actor('signer', 'lanh-dao');
  assert.ok(actor.kind === 'officer');
  const before = (await head.get(LISTS)).body;
  assert.doesNotMatch(before, new RegExp(`name="ai" value="${actor.id}"`));
});

test('ranking and lists as a workbook and on paper, as of the moment seen', async () => {
  for (const [by, table] of [
    [overseer, 'co-quan'],
    [head, 'can-bo'],
    [head, 'danh-sach'],
  ] as const) {
    const file = await by.get(SECOND.replace('?', `/bang-tinh.xlsx?bang=${table}&`));
    assert.equal(file.statusCode, 200, table);
    assert.equal(file.rawPayload.subarray(0, 2).toString(), 'PK');
    const paper = await by.get(SECOND.replace('?', `/to-in.pdf?bang=${table}&`));
    assert.equal(paper.rawPayload.subarray(0, 5).toString(), '%PDF-', table);
  }
  assert.equal((await head.get(SECOND.replace('?', '/bang-tinh.xlsx?bang=co-quan&'))).statusCode, 404);
  assert.equal((await overseer.get(SECOND.replace('?', '/bang-tinh.xlsx?bang=can-bo&'))).statusCode, 404);
  assert.equal((await examiner.get(SECOND.replace('?', '/to-in.pdf?bang=can-bo&'))).statusCode, 403);
});

test('what a deputy decided is told with whom they stood in for, to whoever stands there too', async () => {
  const [away, standIn] = [office.actor('signer', 'lanh-dao'), office.actor('counter-clerk', 'mot-cua')];
  assert.ok(away.kind === 'officer' && standIn.kind === 'officer');
  const form = (await head.get(paths.newAbsence)).body;
  const hidden = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(form)?.[1] ?? '';
  const recorded = await head.post(paths.newAbsence, {
    ...{ lenh: hidden('lenh'), phienban: hidden('phienban'), nguoi: hidden('nguoi') },
    ...{ lydo: 'business-trip', tungay: '2026-11-23', denngay: '2026-11-27' },
    ...{ nguoithay: standIn.id, tucach: 'TUQ', so: '12/QĐ-UBND', ngayky: '2026-11-20' },
  });
  assert.equal(recorded.statusCode, 303);
  const deputy = await as('counter-clerk', 'mot-cua');
  const { sent } = await review(deputy, LISTS, X, { viec: 'gach-ten', lydo: 'Còn chờ đối chiếu' });
  assert.equal(sent.statusCode, 303);

  const nameOf = (id: string) => office.office.findOfficer(id)?.name ?? assert.fail(id);
  const told = `${nameOf(standIn.id)} thay ${nameOf(away.id)}: Còn chờ đối chiếu`;
  assert.ok((await head.get(LISTS)).body.includes(told));
  assert.ok((await examiner.get(SECOND)).body.includes(told), 'in the own line');
  if (isMissing('pdftotext')) return;
  const paper = await head.get(SECOND.replace('?', '/to-in.pdf?bang=danh-sach&'));
  assert.ok(textOf(paper.rawPayload).includes(`thay ${nameOf(away.id)}`));
});
