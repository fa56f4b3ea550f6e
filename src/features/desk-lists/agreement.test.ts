import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { openTestApp } from '../../../test/support/test-app.ts';
import { done, HAND_OVER, OTHER_COMMUNE } from '../../../test/support/test-office.ts';
import type { CarriedOut } from '../../store/dossiers/carry-out.ts';

/** Điều 9.2: what was written down late waits for a leader, papers that came first are seen, and a day is closed. */

const { office, as } = await openTestApp({ after });
const clerk = await as('counter-clerk', 'mot-cua');
const head = await as('desk-head', 'mot-cua');
const counter = office.actor('counter-clerk', 'mot-cua');
const LATE = '/so-theo-doi/can-kiem-tra?muc=nhap-bu';
const FOUND = '/so-theo-doi/can-kiem-tra?muc=giay-truoc';
const UNCLOSED = '/so-theo-doi/can-kiem-tra?muc=khoa-so';

const codesIn = (html: string) => [...html.matchAll(/mc-list__link"[^>]*>([^<]+)</g)].map(([, code]) => code);
const picksIn = (html: string, id: string) =>
  [...html.matchAll(/name="chon" value="([^"]+)"/g)]
    .map(([, value = '']) => value)
    .filter((value) => value.startsWith(id));
const countOf = (html: string, tab: string) =>
  Number(new RegExp(`${tab} <span class="mc-tabs__count">(\\d+)<`).exec(html)?.[1]);

async function atTime<Done>(at: string, act: () => Promise<Done>): Promise<Done> {
  const before = office.clock.at;
  office.clock.at = at;
  try {
    return await act();
  } finally {
    office.clock.at = before;
  }
}

/** Received now, handed over half an hour ago by the paper. */
async function enteredLate(by = counter, reason = 'Mất điện cả sáng'): Promise<CarriedOut> {
  const dossier = done(await office.receive());
  return atTime('2026-11-23T08:00:00.000Z', async () =>
    done(
      await office.act(by, dossier, (pen) => ({
        ...HAND_OVER,
        late: { occurredAt: '2026-11-23T02:30:00.000Z', reason: pen.wording(reason) },
      })),
    ),
  );
}

test('a leader approves several late entries at once; each is its own command, and twice is once', async () => {
  const [one, two] = [await enteredLate(), await enteredLate()];
  const before = await head.get(LATE);
  assert.equal(countOf(before.body, 'Nhập bù chờ duyệt'), 2);
  assert.match(before.body, /<strong>chờ duyệt<\/strong>/);
  assert.equal(picksIn((await clerk.get(LATE)).body, one.dossierId).length, 0, 'nothing for a clerk to tick');
  const list = await head.get(LATE);
  const picks = [...picksIn(list.body, one.dossierId), ...picksIn(list.body, two.dossierId)];
  assert.equal(picks.length, 2);
  // Somebody who may not judge one of them is told so for that one: here, an entry there is not.
  const wrong = `${one.dossierId}~1~${picks[0]?.split('~')[2]?.replace(/^./, 'f')}`;
  const sent = await head.post('/so-theo-doi/can-kiem-tra/nhap-bu', {
    ...{ chon: [...picks, wrong], ykien: 'approved', lydo: '' },
  });
  assert.equal(sent.statusCode, 200);
  assert.match(sent.body, /Đã ghi ý kiến về 2 việc, 1 việc chưa được/);
  assert.match(sent.body, /Dòng này không phải việc nhập bù/);
  const again = await head.post('/so-theo-doi/can-kiem-tra/nhap-bu', {
    ...{ chon: picks, ykien: 'approved', lydo: '' },
  });
  assert.match(again.body, /Đã ghi ý kiến về 2 việc nhập bù/);
  const after = await head.get(LATE);
  assert.equal(countOf(after.body, 'Nhập bù chờ duyệt'), 0);
  assert.match(after.body, /đã duyệt, /);
  const page = await clerk.get(`/ho-so/${one.dossierId}`);
  assert.match(page.body, /Duyệt nhập bù:<\/span> đã duyệt, /);
  assert.equal(page.body.match(/đã duyệt việc nhập bù/g)?.length, 1, 'one event, however often it was sent');
});

test('an objection needs its reason, stays beside the entry, and can be met by another leader', async () => {
  const dossier = await enteredLate();
  const [pick = ''] = picksIn((await head.get(LATE)).body, dossier.dossierId);
  const empty = await head.post('/so-theo-doi/can-kiem-tra/nhap-bu', {
    ...{ chon: pick, ykien: 'objected', lydo: '' },
  });
  assert.equal(empty.statusCode, 422);
  assert.ok(empty.body.includes('href="#lydo"'));
  const none = await head.post('/so-theo-doi/can-kiem-tra/nhap-bu', { ykien: 'approved', lydo: 'Đã xem' });
  assert.equal(none.statusCode, 422);
  assert.ok(none.body.includes('Đã xem'), 'what was typed is still there');
  await head.post('/so-theo-doi/can-kiem-tra/nhap-bu', {
    ...{ chon: pick, ykien: 'objected', lydo: 'Sổ giao nhận ghi ngày khác' },
  });
  const page = await clerk.get(`/ho-so/${dossier.dossierId}`);
  assert.match(page.body, /Duyệt nhập bù:<\/span> không đồng ý, .*: Sổ giao nhận ghi ngày khác/);
  assert.match(page.body, /chuyển hồ sơ cho/, 'the entry itself is never lost');
  const signer = await as('signer', 'lanh-dao');
  const form = await signer.get(`/ho-so/${dossier.dossierId}/judge-late-entry`);
  assert.equal(form.statusCode, 200);
  assert.match(form.body, /Mất điện cả sáng/);
  const [, lenh = ''] = /name="lenh" value="([^"]+)"/.exec(form.body) ?? [];
  const [, phienban = ''] = /name="phienban" value="([^"]+)"/.exec(form.body) ?? [];
  const sent = await signer.post(`/ho-so/${dossier.dossierId}/judge-late-entry`, {
    ...{ lenh, phienban, ykienduyet: 'approved', lydo: 'Đã đối chiếu sổ giấy' },
  });
  assert.equal(sent.statusCode, 303);
  assert.match((await clerk.get(`/ho-so/${dossier.dossierId}`)).body, /đã duyệt, .*: Đã đối chiếu sổ giấy/);
});

test('nobody judges what they wrote themselves, and has no box for it', async () => {
  const dossier = done(await office.receive());
  const own = await atTime('2026-11-23T08:00:00.000Z', async () =>
    done(
      await office.act(office.actor('desk-head', 'mot-cua'), dossier, (pen) => ({
        ...{ type: 'note', text: pen.wording('Đã gọi điện') },
        late: { occurredAt: '2026-11-23T02:30:00.000Z', reason: pen.wording('Quên ghi') },
      })),
    ),
  );
  assert.deepEqual(picksIn((await head.get(LATE)).body, own.dossierId), []);
  const pick = `${own.dossierId}~${own.version}~0199aaaa-0000-7000-8000-000000000001`;
  const sent = await head.post('/so-theo-doi/can-kiem-tra/nhap-bu', {
    ...{ chon: pick, ykien: 'approved', lydo: '' },
  });
  assert.match(sent.body, /Người nhập bù không tự duyệt/);
});

test('papers that came before their dossier are on the list until it is handed over', async () => {
  const dossier = done(await office.receive());
  const specialist = await as('specialist', 'tu-phap-ho-tich');
  const at = `/ho-so/${dossier.dossierId}`;
  await specialist.post(`${at}/muc-dich`, { mucdich: 'coordination', ve: at });
  assert.match((await specialist.get(at)).body, /Báo hồ sơ giấy đến trước/);
  const form = await specialist.get(`${at}/report-papers`);
  const [, lenh = ''] = /name="lenh" value="([^"]+)"/.exec(form.body) ?? [];
  const [, phienban = ''] = /name="phienban" value="([^"]+)"/.exec(form.body) ?? [];
  const sent = await specialist.post(`${at}/report-papers`, {
    ...{ lenh, phienban, noidung: 'Một bì do bà Trâm đưa' },
  });
  assert.equal(sent.statusCode, 303);
  const { body } = await clerk.get(FOUND);
  assert.ok(codesIn(body).includes(dossier.code));
  assert.match(body, /Một bì do bà Trâm đưa/);
  assert.equal(countOf(body, 'Giấy đến, máy chưa chuyển'), 1);
  done(await office.act(counter, { ...dossier, version: dossier.version + 1 }, HAND_OVER));
  assert.ok(!codesIn((await clerk.get(FOUND)).body).includes(dossier.code));
});

test('a day is closed with what was counted: a difference needs a reason, and another signs', async () => {
  const cashier = await as('cashier', 'mot-cua');
  const fee = { type: 'collect-fee', fee: 'le-phi', late: null, means: 'cash' } as const;
  const dossier = await atTime('2026-11-20T02:00:00.000Z', async () => {
    const received = done(await office.receive());
    return done(await office.act(office.actor('cashier', 'mot-cua'), received, { ...fee, amount: 10_000 }));
  });
  assert.match((await head.get(UNCLOSED)).body, /20\/11\/2026<\/a>: chưa khóa sổ/);
  const day = '/so-theo-doi/cuoi-ngay?ngay=2026-11-20';
  const formOf = (html: string) => ({
    lenh: /name="lenh" value="([^"]+)"/.exec(html)?.[1] ?? '',
    theobienlai: /name="theobienlai" value="([^"]+)"/.exec(html)?.[1] ?? '',
    so: /name="so" value="([^"]+)"/.exec(html)?.[1] ?? '',
    ngay: '2026-11-20',
  });
  const fields = formOf((await cashier.get(day)).body);
  const close = (change: Record<string, string>) =>
    cashier.post('/so-theo-doi/cuoi-ngay/khoa-so', { ...fields, tienmat: '', lydo: '', ...change });
  for (const [change, error] of [
    [{}, '#tienmat'],
    [{ tienmat: 'mười nghìn' }, '#tienmat'],
    [{ tienmat: '8.000' }, '#lydo'],
    [{ tienmat: '10.000', theobienlai: '5000' }, '#tienmat'],
  ] as const) {
    const refused = await close(change);
    assert.equal(refused.statusCode, 422);
    assert.ok(refused.body.includes(`href="${error}"`), JSON.stringify(change));
  }
  assert.equal((await close({ tienmat: '8.000', lydo: 'Trả lại nhầm 2.000 đồng' })).statusCode, 303);
  assert.equal((await close({ tienmat: '8.000', lydo: 'Trả lại nhầm 2.000 đồng' })).statusCode, 303);
  const closed = await cashier.get(day);
  assert.match(closed.body, /Thiếu<\/dt>.*?2\.000 đồng: Trả lại nhầm/s);
  assert.doesNotMatch(closed.body, /Xác nhận khóa sổ/, 'who closed it does not sign it');
  assert.match((await head.get(UNCLOSED)).body, /đã khóa sổ, chờ người đứng đầu xác nhận/);

  const seen = formOf((await head.get(day)).body);
  const sign = () => head.post('/so-theo-doi/cuoi-ngay/xac-nhan', { ...seen });
  assert.equal((await sign()).statusCode, 303);
  assert.equal((await sign()).statusCode, 303, 'twice is once');
  assert.doesNotMatch((await head.get(UNCLOSED)).body, /20\/11\/2026/);
  const reopened = await close({ tienmat: '10.000', lenh: '0199aaaa-0000-7000-8000-000000000002' });
  assert.equal(reopened.statusCode, 422, 'what a leader signed is not closed again');

  const pdf = await head.get('/so-theo-doi/cuoi-ngay/bien-ban.pdf?ngay=2026-11-20');
  assert.deepEqual([pdf.statusCode, pdf.headers['content-type']], [200, 'application/pdf']);
  assert.equal((await head.get('/so-theo-doi/cuoi-ngay/bien-ban.pdf?ngay=2026-11-19')).statusCode, 404);

  // Money that was taken that day, and written down after it was closed.
  await atTime('2026-11-23T03:00:00.000Z', async () =>
    done(
      await office.act(counter, dossier, (pen) => ({
        ...{ ...fee, amount: 5_000 },
        late: { occurredAt: '2026-11-20T03:00:00.000Z', reason: pen.wording('Sót một biên lai') },
      })),
    ),
  );
  const afterwards = await head.get(day);
  assert.match(afterwards.body, /Nhập bù sau khi khóa sổ/);
  assert.match(afterwards.body, /số liệu của ngày đã đổi: nay là .*tiền mặt 15\.000 đồng/s);
  assert.match(afterwards.body, /theo biên lai 10\.000 đồng/, 'what was closed stays as it was closed');
});

test('a clerk does not sign a day, nor does another agency see it', async () => {
  assert.equal((await clerk.get('/so-theo-doi/cuoi-ngay?ngay=2026-11-20')).statusCode, 200);
  const refused = await clerk.post('/so-theo-doi/cuoi-ngay/xac-nhan', {
    ...{ lenh: '0199aaaa-0000-7000-8000-000000000003', so: '0199aaaa-0000-7000-8000-000000000004' },
    ngay: '2026-11-20',
  });
  assert.equal(refused.statusCode, 403);
  const other = await as('desk-head', 'mot-cua', OTHER_COMMUNE);
  assert.match((await other.get('/so-theo-doi/cuoi-ngay?ngay=2026-11-20')).body, /Ngày này chưa khóa sổ/);
});
