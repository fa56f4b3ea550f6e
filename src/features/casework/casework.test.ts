import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, test } from 'node:test';
import { type Browser, openTestApp } from '../../../test/support/test-app.ts';
import { done, OTHER_COMMUNE, SECTION_NAME } from '../../../test/support/test-office.ts';
import type { CarriedOut } from '../../store/dossiers/carry-out.ts';
import { act, buttons, fill, hidden, offered } from './acts.test-data.ts';

const { office, as } = await openTestApp({ after });
const clerk = await as('counter-clerk', 'mot-cua');
const specialist = await as('specialist', 'tu-phap-ho-tich');
const signer = await as('signer', 'lanh-dao');
const records = await as('records-officer', 'van-thu');
const returner = await as('return-clerk', 'mot-cua');

const received = async () => done(await office.receive());
const page = ({ dossierId }: CarriedOut) => `/ho-so/${dossierId}`;

test('from the counter to the result in the hand of the applicant, with a supplement on the way', async () => {
  const dossier = await received();
  const at = page(dossier);
  const first = await clerk.get(at);
  assert.equal(first.statusCode, 200);
  assert.match(first.body, new RegExp(`<main[^>]*data-code="${dossier.code}" data-status="received"`));
  assert.ok(first.body.includes('Nguyễn Thị Bé Sáu') && first.body.includes('15.000 đồng'));
  assert.deepEqual(buttons(first.body), ['Chuyển xử lý']);
  assert.ok(offered(first.body).includes('Sửa lỗi nhập') && offered(first.body).includes('Ghi chú'));

  const handed = await act(clerk, at, 'hand-over', { kemgiay: 'co' });
  assert.match(handed.body, /role="status"[^>]*>[^<]*đã chuyển hồ sơ cho/);
  const examining = await specialist.get(at);
  assert.match(examining.body, /đã mở xem hồ sơ/);
  assert.deepEqual(buttons(examining.body), [
    'Trình kết quả',
    'Yêu cầu bổ sung',
    'Trả lại bước trước',
    'Ký nhận hồ sơ giấy',
    'Nhận xử lý',
  ]);
  assert.ok(offered(examining.body).includes('Lấy ý kiến'));

  const asking = await specialist.get(`${at}/request-supplement`);
  assert.match(asking.body, /tính lại từ đầu và hẹn ngày mới/);
  const asked = await act(specialist, at, 'request-supplement', {
    giayto: 'to-khai',
    'chitiet-1': 'Bản ký tên',
    khac: 'Sổ hộ khẩu\nẢnh 3x4',
    lydo: 'Tờ khai chưa ký <b>',
  });
  assert.match(asked.body, /Bản ký tên\nSổ hộ khẩu\nẢnh 3x4/);
  assert.ok(
    asked.body.includes('Tờ khai chưa ký &lt;b>') || asked.body.includes('Tờ khai chưa ký &lt;b&gt;'),
  );
  assert.match(asked.body, /Tạm dừng tính hạn/i);

  const provided = await act(clerk, at, 'provide-supplement', {
    'chinh-m1': '1',
    'sao-m2': '1',
    'chinh-m3': '2',
  });
  assert.match(provided.body, /tính lại từ đầu, hẹn trả kết quả/);
  await act(specialist, at, 'propose-result', { ketqua: 'granted' });
  await act(signer, at, 'approve');
  await act(signer, at, 'sign', { hinhthuc: 'paper', tucach: 'KT' });
  await act(records, at, 'issue', { so: '12/XN-UBND' });
  await act(returner, at, 'take-in');
  const returned = await act(returner, at, 'return', {
    nguoinhan: 'other',
    tennguoinhan: 'Trần Văn Út',
    giaytonguoinhan: '091188000999',
    giayuyquyen: 'Giấy ủy quyền',
    cach: 'counter',
    daobao: 'phone',
    tuythan: 'co',
  });
  assert.match(returned.body, /data-status="returned"/);
  assert.match(returned.body, /số 12\/XN-UBND/);
  assert.deepEqual(buttons(returned.body), []);
});

test('a press on the page is enough where nothing need be said', async () => {
  const dossier = await received();
  const at = page(dossier);
  await act(clerk, at, 'hand-over');
  const { body } = await clerk.get(at);
  assert.ok(buttons(body).includes('Lấy lại hồ sơ'));
  assert.doesNotMatch(body, /class="govuk-button"/, 'taking back is never what the page is for');
  const taken = await clerk.post(`${at}/take-back`, hidden(body));
  assert.equal(taken.statusCode, 303);
  assert.match((await clerk.get(at)).body, /lấy lại hồ sơ/);
});

test('once the holder looked, the giver cannot take it back; looking again writes nothing', async () => {
  const at = page(await received());
  await act(clerk, at, 'hand-over');
  const seen = await specialist.get(at);
  const again = await specialist.get(at);
  const opened = (html: string) => html.match(/mở xem hồ sơ/g)?.length;
  assert.deepEqual([opened(seen.body), opened(again.body)], [1, 1]);
  assert.ok(!buttons((await clerk.get(at)).body).includes('Lấy lại hồ sơ'));
  const refused = await clerk.get(`${at}/take-back`);
  assert.equal(refused.statusCode, 403);
  assert.match(refused.body, /đã mở xem hồ sơ nên không lấy lại được nữa/);
  assert.match((await specialist.get(`${at}/take-back`)).body, /dành cho/);
});

test('the same form sent twice makes one event', async () => {
  const at = page(await received());
  const form = hidden((await clerk.get(`${at}/note`)).body);
  const answers = [];
  for (const noidung of ['Đã gọi điện', 'Đã gọi điện']) {
    const sent = await clerk.post(`${at}/note`, { ...form, noidung });
    answers.push(sent.statusCode, sent.headers.location);
  }
  assert.deepEqual(answers.slice(0, 2), answers.slice(2));
  assert.equal((await clerk.get(at)).body.match(/Đã gọi điện/g)?.length, 1);
});

test('two tabs: the second is told who was first, with the words typed and a way back', async () => {
  const at = page(await received());
  await act(clerk, at, 'hand-over');
  const stale = hidden((await specialist.get(`${at}/send-back`)).body);
  await act(specialist, at, 'propose-result', { ketqua: 'granted' });
  await act(signer, at, 'send-back', { buoc: 'tham-dinh', lydo: 'Thiếu căn cứ' });
  const sent = await specialist.post(`${at}/send-back`, {
    ...stale,
    buoc: 'tiep-nhan',
    lydo: 'Sai tên đường',
  });
  assert.equal(sent.statusCode, 422);
  assert.match(sent.body, /Hồ sơ vừa có thay đổi/);
  assert.ok(sent.body.includes('Sai tên đường') && sent.body.includes(`href="${at}"`));
});

test('an error leaves the version that was seen, so that what others did meanwhile is still told', async () => {
  const at = page(await received());
  const form = hidden((await clerk.get(`${at}/hand-over`)).body);
  const { body } = await clerk.post(`${at}/hand-over`, { ...form, ngaybu: 'hôm qua' });
  assert.deepEqual(hidden(body), form);
});

const BAD: readonly {
  command: string;
  by: () => Browser;
  fields: Record<string, string>;
  errors: readonly string[];
}[] = [
  { command: 'note', by: () => specialist, fields: { noidung: ' ' }, errors: ['noidung'] },
  { command: 'send-back', by: () => specialist, fields: {}, errors: ['lydo'] },
  {
    command: 'propose-result',
    by: () => specialist,
    fields: { ketqua: 'refused', lydo: '' },
    errors: ['lydo'],
  },
  { command: 'propose-result', by: () => specialist, fields: { ketqua: 'khac' }, errors: ['ketqua'] },
  { command: 'request-supplement', by: () => specialist, fields: {}, errors: ['giayto', 'lydo'] },
];

test('every field in error is named, and what was typed is kept', async () => {
  const at = page(await received());
  await act(clerk, at, 'hand-over');
  const late = { ngaybu: '31/02/2026', giobu: '25:00', lydobu: '' };
  for (const { command, by, fields, errors } of BAD) {
    const { statusCode, body } = await fill(by(), `${at}/${command}`, { ...fields, ...late });
    assert.equal(statusCode, 422, command);
    for (const field of [...errors, 'giobu', 'lydobu']) {
      assert.ok(body.includes(`href="#${field}"`), `${command}: ${field} is not in the summary`);
      assert.match(body, new RegExp(`id="${field}(-loi)?"`), `${command}: ${field} is not on the page`);
    }
    assert.ok(body.includes('value="31/02/2026"') && body.includes('value="25:00"'));
    assert.match(body, /<details[^>]* open/);
  }
  const { body } = await fill(specialist, `${at}/note`, { noidung: 'Ghi "kỹ" <i>', ...late });
  assert.match(body, /<textarea[^>]*>Ghi ("|&quot;)kỹ("|&quot;) &lt;i/);
});

test('a late entry is recorded at its time, with its reason', async () => {
  const at = page(await received());
  office.clock.at = '2026-11-23T02:50:00.000Z';
  const entered = await act(clerk, at, 'hand-over', {
    ngaybu: '23/11/2026',
    giobu: '9h35',
    lydobu: 'Mất mạng',
  });
  assert.match(entered.body, /23\/11\/2026, 09:35/);
  assert.match(entered.body, /Nhập bù vào thứ Hai 23\/11\/2026, 09:50/);
  assert.ok(entered.body.includes('Mất mạng'));
  const tooEarly = await fill(specialist, `${at}/note`, {
    noidung: 'x',
    ngaybu: '2026-11-20',
    giobu: '08:00',
    lydobu: 'y',
  });
  assert.equal(tooEarly.statusCode, 422);
  assert.match(tooEarly.body, /href="#ngaybu"/);
});

test('other agencies see nothing, and may do nothing', async () => {
  const at = page(await received());
  const stranger = await as('specialist', 'tu-phap-ho-tich', OTHER_COMMUNE);
  for (const address of [
    at,
    `${at}/note`,
    `${at}/tep/${randomUUID()}`,
    '/ho-so/khong-co',
    `/ho-so/${randomUUID()}`,
  ]) {
    assert.equal((await stranger.get(address)).statusCode, 404, address);
  }
  await stranger.get('/doi-mat-khau');
  const sent = await stranger.post(`${at}/note`, { lenh: randomUUID(), phienban: '2', noidung: 'x' });
  assert.equal(sent.statusCode, 404);
});

test('who has no duty is told whose it is, on the page of the form', async () => {
  const at = page(await received());
  await specialist.get(at);
  await specialist.post(`${at}/muc-dich`, { mucdich: 'coordination', ve: at });
  const { statusCode, body } = await specialist.get(`${at}/hand-over`);
  assert.equal(statusCode, 403);
  assert.match(body, /dành cho/);
  await specialist.get(at);
  const sent = await specialist.post(`${at}/hand-over`, { lenh: randomUUID(), phienban: '2' });
  assert.equal(sent.statusCode, 403);
});

test('who has the dossier after its day is told since when it is late, and on whose account', async () => {
  const at = page(await received());
  await act(clerk, at, 'hand-over');
  const before = office.clock.at;
  // Three working days from Monday 09:50, with a holiday on Tuesday.
  office.clock.at = '2026-11-27T03:00:00.000Z';
  const { body } = await (await as('specialist', 'tu-phap-ho-tich')).get(at);
  office.clock.at = before;
  for (const told of [
    'Trễ từ thứ Sáu 27/11/2026',
    `Do: ${SECTION_NAME} 10 phút`,
    'mc-tag--late',
    'Theo luật còn đến',
  ])
    assert.ok(body.includes(told), told);
});

test('the slip of a supplement is printed from its event, and from no other', async () => {
  const at = page(await received());
  await act(clerk, at, 'hand-over');
  const asked = await act(specialist, at, 'request-supplement', { khac: 'Ảnh 3x4', lydo: 'Thiếu ảnh' });
  const [, address = ''] = /href="([^"]+\/phieu\/\d+)"/.exec(asked.body) ?? [];
  const slip = await clerk.get(address);
  assert.deepEqual([slip.statusCode, slip.headers['content-type']], [200, 'application/pdf']);
  assert.equal((await clerk.get(address.replace(/\d+$/, '1'))).statusCode, 404);
});

test('signing and issuing say what is missing, and keep what was given', async () => {
  const at = page(await received());
  await act(clerk, at, 'hand-over');
  await act(specialist, at, 'propose-result', { ketqua: 'granted' });
  await act(signer, at, 'approve');
  const unsigned = await fill(signer, `${at}/sign`, { hinhthuc: '', tucach: 'TL' });
  assert.equal(unsigned.statusCode, 422);
  assert.ok(unsigned.body.includes('href="#hinhthuc"'));
  assert.match(unsigned.body, /<input[^>]*value="TL"[^>]*checked/);
  await act(signer, at, 'sign', { hinhthuc: 'digital' });
  const unnumbered = await fill(records, `${at}/issue`, { so: ' ', dientu: 'co' });
  assert.equal(unnumbered.statusCode, 422);
  assert.ok(unnumbered.body.includes('href="#so"'));
  assert.match(unnumbered.body, /<input[^>]*id="dientu"[^>]*checked/);
  const issued = await act(records, at, 'issue', { so: '7/XN', dientu: 'co' });
  assert.match(issued.body, /data-status="resolved"/);
  await act(returner, at, 'return', {
    ...{ nguoinhan: 'applicant', cach: 'post', buugui: 'EM123456789VN', daobao: 'phone' },
  });
});
