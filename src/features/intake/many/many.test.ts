import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { type Browser, openTestApp } from '../../../../test/support/test-app.ts';
import { CODE, OTHER_COMMUNE, PROCEDURE } from '../../../../test/support/test-office.ts';
import { isMissing, pagesOf } from '../../../documents/pdf-programs.test-data.ts';
import { OWNER } from '../../../store/ledger/identity.ts';
import { fieldsOf } from '../form-fields.test-data.ts';

const { office, as } = await openTestApp({ after });
const FORM = `/tiep-nhan/${PROCEDURE}/nhieu`;
const clerk = await as('counter-clerk', 'mot-cua');
const papers = office.office.findProcedure(PROCEDURE)?.content.papers ?? [];

let people = 0;
/** Somebody else each time: who has an open dossier is asked about it. */
function applicant() {
  const number = `0911880${String(++people).padStart(5, '0')}`;
  return { sogiayto: number, hoten: 'Nguyễn Thị Bé Sáu', dienthoai: '0912000456' };
}

type Fields = Record<string, string | string[]>;

/** The form with these subjects typed, one a row. */
async function filled(subjects: readonly string[], change: Fields = {}, by: Browser = clerk) {
  const page = await by.get(FORM);
  const rows = Object.fromEntries(subjects.map((subject, index) => [`hs${index}-noidung`, subject]));
  return { ...fieldsOf(page.body), ...applicant(), ...rows, ...change };
}

const review = async (fields: Fields) => clerk.post(FORM, { ...fields, viec: 'xem-lai' });

const dossiers = async () => {
  const [rows = []] = await office.database.read(OWNER, { text: 'select id from dossier', values: [] });
  return rows.length;
};

test('several of one person: looked over, each with its code, receipt and words; sent twice, none is made twice', async () => {
  const before = await dossiers();
  const fields = await filled(['Để kết hôn', 'Để vay vốn', 'Để mua đất'], { 'hs1-chu': 'Danh Văn Tư' });
  const look = await review(fields);
  assert.equal(look.statusCode, 200);
  assert.match(look.body, /Xem lại trước khi tiếp nhận 3 hồ sơ/);
  assert.match(look.body, /Hẹn trả kết quả: <strong[^>]*>thứ Sáu 27\/11\/2026, 09:30/);
  assert.match(look.body, /Để vay vốn; chủ hồ sơ: Danh Văn Tư/);
  assert.equal(await dossiers(), before, 'nothing is received by looking');
  const sent = { ...fieldsOf(look.body), viec: 'tiep-nhan' };
  const received = await clerk.post(FORM, sent);
  assert.equal(received.statusCode, 303);
  const address = String(received.headers.location);
  assert.equal((await clerk.post(FORM, sent)).headers.location, address, 'the same dossiers');
  assert.equal(await dossiers(), before + 3);

  const taken = await clerk.get(address);
  assert.match(taken.body, /Đã tiếp nhận 3 hồ sơ/);
  for (const subject of ['Để kết hôn', 'Để vay vốn', 'Để mua đất']) assert.ok(taken.body.includes(subject));
  const codes = new Set([...taken.body.matchAll(new RegExp(`>(${CODE})<`, 'g'))].map(([, code]) => code));
  assert.equal(codes.size, 3);
  const receipts = [...taken.body.matchAll(/href="([^"]+giay-tiep-nhan\.pdf)"/g)].map(
    ([, href = '']) => href,
  );
  assert.equal(receipts.length, 3);
  const receipt = await clerk.get(receipts[0] ?? '');
  assert.equal(receipt.rawPayload.subarray(0, 5).toString(), '%PDF-');
  const outside = await as('counter-clerk', 'mot-cua', OTHER_COMMUNE);
  assert.equal((await outside.get(address)).statusCode, 404);

  const prints = [...taken.body.matchAll(/href="([^"]+in\.pdf[^"]*)"/g)].map(([, href = '']) =>
    href.replaceAll('&amp;', '&'),
  );
  const [all = '', onlyReceipts = '', onlySlips = ''] = prints;
  for (const [href, sheets] of [
    [all, [...codes, ...codes]],
    [onlyReceipts, [...codes]],
    [onlySlips, [...codes]],
  ] as const) {
    const file = await clerk.get(href);
    assert.equal(file.headers['content-type'], 'application/pdf');
    if (isMissing('pdftotext')) continue;
    const found = pagesOf(file.rawPayload).map((sheet) => new RegExp(CODE).exec(sheet)?.[0]);
    assert.deepEqual(found, sheets, 'one page a paper, in order');
  }
  assert.equal((await outside.get(all)).statusCode, 404);
});

test('one without a paper that is needed stays, with its words; the others are received', async () => {
  const before = await dossiers();
  const needed = papers.find(({ required }) => required);
  assert.ok(needed);
  const fields = await filled(['Để đi học', 'Để đi làm'], { 'hs0-thieu': needed.code });
  const look = await review(fields);
  assert.match(look.body, /hồ sơ này sẽ chưa nhận được/);
  const part = await clerk.post(FORM, { ...fieldsOf(look.body), viec: 'tiep-nhan' });
  assert.equal(part.statusCode, 422);
  assert.match(part.body, /Đã tiếp nhận 1 hồ sơ:/);
  assert.match(part.body, /href="#hs0-noidung">Hồ sơ 1: /);
  assert.equal(await dossiers(), before + 1);
  const rest = fieldsOf(part.body);
  assert.deepEqual([rest['hs0-noidung'], rest['hs1-noidung']], [['Để đi học'], undefined]);
  // The paper is there after all: the one that stayed goes on, and the page names both.
  const again = await clerk.post(FORM, { ...rest, 'hs0-thieu': [], viec: 'tiep-nhan' });
  assert.equal(again.statusCode, 303);
  assert.equal(await dossiers(), before + 2);
  assert.match((await clerk.get(String(again.headers.location))).body, /Đã tiếp nhận 2 hồ sơ/);
});

test('what is wrong is told by its row, and nothing typed is lost', async () => {
  const none = await review(await filled([]));
  assert.equal(none.statusCode, 422);
  assert.match(none.body, /href="#hs0-noidung">Ghi nội dung của ít nhất một hồ sơ/);
  const wrong = await review(
    await filled(['Để kết hôn', ''], { 'hs1-chu': 'Danh Văn Tư', hoten: '', 'gt0-co': [] }),
  );
  assert.equal(wrong.statusCode, 422);
  assert.match(wrong.body, /href="#hs1-noidung">Ghi nội dung của hồ sơ 2/);
  assert.match(wrong.body, /href="#hoten">/);
  assert.match(wrong.body, /href="#gt0-co">Còn thiếu/);
  assert.deepEqual(fieldsOf(wrong.body)['hs1-chu'], ['Danh Văn Tư']);
  const before = await dossiers();
  const forced = await clerk.post(FORM, {
    ...(await filled(['a', ''], { 'hs1-chu': 'b' })),
    viec: 'tiep-nhan',
  });
  assert.equal(forced.statusCode, 422, 'nor by leaving the look out');
  assert.equal(await dossiers(), before);
});

test('rows are added up to twenty, and earlier applicants are known by their number', async () => {
  let fields: Fields = await filled(['Để kết hôn']);
  for (let press = 0; press < 7; press++) {
    const longer = await clerk.post(FORM, { ...fields, viec: 'them-dong' });
    assert.equal(longer.statusCode, 200);
    fields = { ...fieldsOf(longer.body) };
  }
  assert.equal(Object.keys(fields).filter((name) => /^hs\d+-noidung$/.test(name)).length, 20);
  assert.deepEqual(fields['hs0-noidung'], ['Để kết hôn']);
  const look = await review(fields);
  await clerk.post(FORM, { ...fieldsOf(look.body), viec: 'tiep-nhan' });
  const [number = ''] = fields.sogiayto ?? [];
  const known = await clerk.post(FORM, {
    ...(await filled(['Để vay vốn'], { sogiayto: number, hoten: '', dienthoai: '' })),
    viec: 'lay-thong-tin',
  });
  assert.deepEqual(fieldsOf(known.body).hoten, ['Nguyễn Thị Bé Sáu']);
  assert.deepEqual(fieldsOf(known.body)['hs0-noidung'], ['Để vay vốn']);
  const warned = await review(fieldsOf(known.body));
  assert.equal(warned.statusCode, 422);
  assert.match(warned.body, /Người nộp đang có hồ sơ cùng thủ tục chưa xong/);
  const knowingly = await review({ ...fieldsOf(warned.body), vantiepnhan: number });
  assert.match(knowingly.body, /Xem lại trước khi tiếp nhận 1 hồ sơ/);
});

test('back to a form that was used: what is sent then are other dossiers, and the page says so', async () => {
  const fields = await filled(['Để kết hôn']);
  const look = await review(fields);
  await clerk.post(FORM, { ...fieldsOf(look.body), viec: 'tiep-nhan' });
  const back = await review({ ...fields, vantiepnhan: String(fields.sogiayto) });
  assert.match(back.body, new RegExp(`Biểu mẫu này đã lập hồ sơ .*${CODE}`));
  const before = await dossiers();
  assert.equal((await clerk.post(FORM, { ...fieldsOf(back.body), viec: 'tiep-nhan' })).statusCode, 303);
  assert.equal(await dossiers(), before + 1);
});

test('only who may receive it finds the form; it is offered beside the form of one', async () => {
  const specialist = await as('specialist', 'tu-phap-ho-tich');
  assert.equal((await specialist.get(FORM)).statusCode, 403);
  assert.equal((await specialist.post(FORM, await filled(['x']))).statusCode, 403);
  const one = await clerk.get(String((await clerk.get(`/tiep-nhan/${PROCEDURE}`)).headers.location));
  assert.ok(one.body.includes(`href="${FORM}"`));
});

test('pressed twice at the same moment, each row is one dossier', async () => {
  const look = await review(await filled(['Để kết hôn', 'Để vay vốn']));
  const sent = { ...fieldsOf(look.body), viec: 'tiep-nhan' };
  const before = await dossiers();
  const [one, other] = await Promise.all([clerk.post(FORM, sent), clerk.post(FORM, sent)]);
  assert.deepEqual([one.statusCode, other.statusCode], [303, 303]);
  assert.equal(one.headers.location, other.headers.location);
  assert.equal(await dossiers(), before + 2);
});
