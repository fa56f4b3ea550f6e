import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { openTestApp } from '../../../test/support/test-app.ts';
import { isFiled } from '../../domain/dossier/state.ts';
import { readDossier } from '../../store/dossiers/read-dossier.ts';
import { OWNER } from '../../store/ledger/identity.ts';
import { fieldsOf, send } from './form-fields.test-data.ts';

/** Papers that are only shown (xuất trình): seen by the clerk and handed back at once. */

const { office, as } = await openTestApp({ after });
const clerk = await as('counter-clerk', 'mot-cua');

type Fields = Record<string, string | string[]>;

const BIRTH = 'dang-ky-khai-sinh';
/** Its third paper is an identity paper that is shown. */
const IDENTITY = 'giay-to-tuy-than';
const NOTHING = { name: null, originals: 0, certified: 0, copies: 0, files: [] };

let people = 0;
/** The form of a procedure as it opens, and with somebody else in it every time. */
async function opened(procedure: string) {
  people += 1;
  const form = `/tiep-nhan/${procedure}`;
  const page = await clerk.get(String((await clerk.get(form)).headers.location));
  const applicant = { sogiayto: `0911880005${String(people).padStart(2, '0')}`, hoten: 'Danh Thị Sa Rây' };
  return { form, body: page.body, fields: { ...fieldsOf(page.body), ...applicant, dienthoai: '0912000457' } };
}

async function review(procedure: string, change: Fields = {}) {
  const { form, fields } = await opened(procedure);
  return { form, body: (await send(clerk, form, { ...fields, ...change, viec: 'xem-lai' })).body };
}

/** The identifier of the dossier that came of it. */
async function take(procedure: string, viec: string, change: Fields = {}): Promise<string> {
  const { form, body } = await review(procedure, change);
  const sent = await clerk.post(form, { ...fieldsOf(body), viec });
  assert.equal(sent.statusCode, 303, sent.body.slice(0, 2000));
  return String(sent.headers.location).split('/')[2] ?? '';
}

async function paperOf(dossier: string, code = IDENTITY) {
  const file = await readDossier(office.database, OWNER, dossier);
  assert.ok(file && isFiled(file.dossier.state));
  return file.dossier.state.papers.filter(({ paper }) => paper === code);
}

test('its row has a box for having been seen and asks for no number of copies', async () => {
  const { body } = await opened(BIRTH);
  assert.match(body, /for="gt2-co">Giấy tờ tùy thân của người đi đăng ký<[^>]*> \(đã xem bản chính\)</);
  assert.doesNotMatch(body, /name="gt2-(chinh|chungthuc|sao|xem)"/);
  assert.ok(body.includes('name="gt1-chinh"'), 'a paper that is handed in is counted');
});

test('seen, it is received with it: told before confirming and on the dossier, and never to be given back', async () => {
  const { body } = await review(BIRTH);
  assert.match(body, /Giấy tờ tùy thân của người đi đăng ký: đã xem bản chính, trả lại ngay</);
  const dossier = await take(BIRTH, 'tiep-nhan');
  assert.deepEqual(await paperOf(dossier), [{ ...NOTHING, paper: IDENTITY, shown: true }]);
  assert.match((await clerk.get(`/ho-so/${dossier}`)).body, /đã xem bản chính, trả lại ngay/);
  const receipt = await clerk.get(`/ho-so/${dossier}/giay-tiep-nhan.pdf`);
  assert.equal(receipt.statusCode, 200);
});

test('not seen, it is missing, and the dossier is recorded until it is brought and seen', async () => {
  const { body } = await review(BIRTH, { 'gt2-co': [] });
  assert.match(body, /Chưa thể tiếp nhận vì còn thiếu.*Giấy tờ tùy thân của người đi đăng ký/s);
  const dossier = await take(BIRTH, 'bo-sung', { 'gt2-co': [] });
  const at = `/ho-so/${dossier}/provide-supplement`;
  const form = (await clerk.get(at)).body;
  assert.match(form, /Đã xem bản chính, trả lại ngay/);
  const { lenh = [], phienban = [] } = fieldsOf(form);
  const nothing = await clerk.post(at, { lenh, phienban });
  assert.equal(nothing.statusCode, 422);
  const id = /name="(chinh-m\d)" value="co"|value="co"[^>]*name="(chinh-m\d)"/.exec(form);
  const box = id?.[1] ?? id?.[2] ?? '';
  assert.notEqual(box, '', 'a box where a number of originals would stand');
  assert.equal((await clerk.post(at, { lenh, phienban, [box]: 'co' })).statusCode, 303);
  assert.deepEqual(await paperOf(dossier), [{ ...NOTHING, paper: IDENTITY, shown: true }]);
});

test('ticked by mistake, it is put right before the dossier leaves the desk', async () => {
  const dossier = await take(BIRTH, 'tiep-nhan', { 'gt3-co': 'co', 'gt3-chinh': '1' });
  const at = `/ho-so/${dossier}/sua`;
  const fields = fieldsOf((await clerk.get(at)).body);
  assert.deepEqual(
    [fields['gt2-co'], fields['gt2-chinh'], fields['gt2-xem']],
    [['co'], undefined, undefined],
  );
  const unseen = await clerk.post(at, { ...fields, 'gt2-co': [], lydo: 'Đánh dấu nhầm' });
  assert.equal(unseen.statusCode, 422, 'it is needed, and the dossier was received');
  assert.match(unseen.body, /Giấy tờ tùy thân/);
  const other = await clerk.post(at, { ...fields, 'gt3-co': [], lydo: 'Không nộp văn bản ủy quyền' });
  assert.equal(other.statusCode, 303);
  assert.deepEqual(await paperOf(dossier), [{ ...NOTHING, paper: IDENTITY, shown: true }]);
});

test('of copies whose original is shown, the copies are counted and the original is ticked', async () => {
  const contract = 'chung-thuc-hop-dong';
  const { body } = await opened(contract);
  const row = /name="(gt\d+)-xem"/.exec(body)?.[1] ?? '';
  assert.ok(body.includes(`name="${row}-sao"`) && !body.includes(`name="${row}-chinh"`));
  const copies = { ...NOTHING, paper: IDENTITY, copies: 2 };
  assert.deepEqual(await paperOf(await take(contract, 'tiep-nhan')), [{ ...copies, shown: true }]);
  const unseen = await take(contract, 'tiep-nhan', { [`${row}-xem`]: [] });
  assert.deepEqual(await paperOf(unseen), [copies]);
});
