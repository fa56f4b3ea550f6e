import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, test } from 'node:test';
import { type Browser, openTestApp } from '../../../test/support/test-app.ts';
import { done, HAND_OVER, OTHER_COMMUNE } from '../../../test/support/test-office.ts';
import type { Command } from '../../domain/dossier/commands.ts';
import type { CarriedOut } from '../../store/dossiers/carry-out.ts';
import { OWNER } from '../../store/ledger/identity.ts';

const { office, as } = await openTestApp({ after });
const clerk = await as('return-clerk', 'mot-cua');

const STEPS: readonly [Parameters<typeof office.actor>[0], string, Command][] = [
  ['counter-clerk', 'mot-cua', HAND_OVER],
  [
    ...(['specialist', 'tu-phap-ho-tich'] as const),
    { type: 'propose-result', outcome: 'granted', reason: null, files: [], late: null },
  ],
  ['signer', 'lanh-dao', { type: 'approve', late: null }],
  ['signer', 'lanh-dao', { type: 'sign', means: 'paper', capacity: null, late: null }],
  ['records-officer', 'van-thu', { type: 'issue', number: '7/XN', electronic: false, files: [], late: null }],
];

/** Received, worked and issued: on its way to the desk. */
async function issued(agency?: string): Promise<CarriedOut> {
  let dossier = done(await office.receive(agency === undefined ? {} : { agency }));
  for (const [role, unit, command] of STEPS) {
    dossier = done(await office.act(office.actor(role, unit, agency), dossier, command));
  }
  return dossier;
}

const open = (browser: Browser, typed: string) => browser.get(`/tra-ket-qua?ma=${encodeURIComponent(typed)}`);

/** The hidden fields of the form of a page. */
function hidden(body: string): Record<string, string> {
  const field = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(body)?.[1] ?? '';
  return { viec: field('viec'), hoso: field('hoso'), phienban: field('phienban'), lenh: field('lenh') };
}

/** It is there before the day promised: the applicant was told. The fee comes later. */
const TO_APPLICANT = { nguoi: 'nguoi-nop', cach: 'counter', cogiay: 'co', daobao: 'phone', chuathu: 'co' };

test('scan, take in, scan, hand out: each on the same page, ready for the next code', async () => {
  const { code, dossierId } = await issued();
  const empty = await clerk.get('/tra-ket-qua');
  assert.match(empty.body, /id="ma"[^>]*autofocus/);
  for (const typed of [`TRACUU ${code}`, `https://motcua.vidu.vn/tra-cuu?ma=${code}&t=k1.x`])
    assert.match((await open(clerk, typed)).body, /Nhận kết quả về quầy/, typed);
  const arrived = await open(clerk, code.toLowerCase());
  assert.match(arrived.body, /Nhận kết quả về quầy/);
  assert.match(arrived.body, /số 7\/XN, bản giấy/);
  const takenIn = await clerk.post('/tra-ket-qua', hidden(arrived.body));
  assert.deepEqual([takenIn.statusCode, takenIn.headers.location], [303, `/tra-ket-qua?xong=${code}`]);
  const next = await clerk.get(`/tra-ket-qua?xong=${code}`);
  assert.match(next.body, /Đã nhận kết quả hồ sơ .* về quầy/);
  assert.match(next.body, /trả ngay hồ sơ này/);
  assert.match(next.body, /id="ma"[^>]* value [^>]*autofocus/);

  const ready = await open(clerk, code);
  assert.match(ready.body, /Người nộp: Nguyễn Thị Bé Sáu/);
  assert.match(ready.body, /091188000456/);
  const fields = { ...hidden(ready.body), ...TO_APPLICANT };
  assert.equal((await clerk.post('/tra-ket-qua', fields)).statusCode, 303);
  const twice = await clerk.post('/tra-ket-qua', fields);
  assert.equal(twice.statusCode, 303, 'sent twice it is one return');
  assert.match((await clerk.get(`/tra-ket-qua?xong=${code}`)).body, /Đã trả kết quả hồ sơ/);
  assert.match((await open(clerk, code)).body, /Kết quả đã được trả thứ Hai 23\/11\/2026, 09:30/);
  const [rows = []] = await office.database.read(OWNER, {
    text: 'select type from event_log where dossier_id = $1 order by version',
    values: [dossierId],
  });
  assert.deepEqual(
    rows.slice(-3).map(({ type }) => type),
    ['ResultTakenIn', 'ApplicantNotified', 'ResultReturned'],
  );
});

test('originals go back with the result: what was written for the dossier stays, and the page says which', async () => {
  const { code, fields } = await readyForReturn();
  const { body } = await open(clerk, code);
  const held = [...body.matchAll(/name="bangoc" value="(\d+)" checked/g)].map(([, place]) => place ?? '');
  assert.ok(held.length > 1, 'those that were there before the dossier');
  assert.match(body, /name="bangoc" value="0"(?! checked)/, 'the application stays with the dossier');
  const [kept = '', ...back] = held;
  const missing = await clerk.post('/tra-ket-qua', { ...fields, cach: 'counter', bangoc: back });
  assert.equal(missing.statusCode, 422);
  assert.match(missing.body, new RegExp(`name="bangoc" value="${back[0]}" checked`));
  assert.doesNotMatch(
    missing.body,
    new RegExp(`name="bangoc" value="${kept}" checked`),
    'what was typed stays',
  );
  const sent = { ...fields, ...TO_APPLICANT, bangoc: back };
  assert.equal((await clerk.post('/tra-ket-qua', sent)).statusCode, 303);
  const page = await clerk.get(`/ho-so/${fields.hoso}`);
  assert.match(page.body, /Giấy tờ trả lại.*?: 1 bản chính/s);
});

async function readyForReturn(): Promise<{ code: string; fields: Record<string, string> }> {
  const dossier = await issued();
  done(await office.act(office.actor('return-clerk', 'mot-cua'), dossier, { type: 'take-in', late: null }));
  return { code: dossier.code, fields: hidden((await open(clerk, dossier.code)).body) };
}

test('every field wrong at once: each is named, and what was typed is kept', async () => {
  const { fields } = await readyForReturn();
  const nothing = await clerk.post('/tra-ket-qua', { ...fields, cach: 'bay' });
  assert.equal(nothing.statusCode, 422);
  for (const field of ['cach', 'nguoi']) assert.ok(nothing.body.includes(`href="#${field}"`), field);
  const unchecked = await clerk.post('/tra-ket-qua', { ...fields, nguoi: 'nguoi-nop', cach: 'counter' });
  assert.match(unchecked.body, /href="#cogiay">Xin xem giấy tiếp nhận hồ sơ/);
  assert.match(unchecked.body, /value="nguoi-nop" checked/);
  const other = await clerk.post('/tra-ket-qua', {
    ...fields,
    nguoi: 'khac',
    cach: 'counter',
    hoten: ' Trần Văn <b> ',
  });
  assert.equal(other.statusCode, 422);
  for (const field of ['sogiayto', 'giayuyquyen', 'tuythan'])
    assert.ok(other.body.includes(`href="#${field}"`), field);
  assert.ok(
    other.body.includes('value="Trần Văn &lt;b>"') || other.body.includes('value="Trần Văn &lt;b&gt;"'),
  );
  const whole = {
    nguoi: 'khac',
    cach: 'counter',
    hoten: 'Trần Văn Bé',
    sogiayto: '091188000999',
    giayuyquyen: 'Giấy ủy quyền',
    daobao: 'sms',
    tuythan: 'co',
    chuathu: 'co',
  };
  assert.equal((await clerk.post('/tra-ket-qua', { ...fields, ...whole })).statusCode, 303);
});

test('post has its number, a stand-in a mandate, an early result its notice: each told at its field', async () => {
  const { fields } = await readyForReturn();
  const stranger = {
    nguoi: 'khac',
    hoten: 'Trần Văn Bé',
    sogiayto: '091188000999',
    tuythan: 'co',
    chuathu: 'co',
  };
  const tries = [
    [{ ...stranger, cach: 'post', daobao: 'sms', giayuyquyen: 'Giấy ủy quyền' }, 'buugui'],
    [{ ...stranger, cach: 'counter', daobao: 'sms' }, 'giayuyquyen'],
    [{ nguoi: 'nguoi-nop', cach: 'counter', cogiay: 'co', chuathu: 'co' }, 'daobao'],
  ] as const;
  for (const [typed, field] of tries) {
    const { statusCode, body } = await clerk.post('/tra-ket-qua', { ...fields, ...typed });
    assert.equal(statusCode, 422, field);
    assert.ok(body.includes(`href="#${field}"`) && body.includes(`id="${field}-loi"`), field);
  }
  assert.equal((await clerk.post('/tra-ket-qua', { ...fields, ...TO_APPLICANT })).statusCode, 303);
});

test('a fee that is not paid is said before the result is handed out, and holds nothing back', async () => {
  const { code, fields } = await readyForReturn();
  const { chuathu: _, ...unsaid } = TO_APPLICANT;
  const ready = (await open(clerk, code)).body;
  assert.match(ready, /Còn <span class="mc-nowrap">15\.000 đồng<\/span> chưa thu/);
  assert.ok(ready.includes(`href="/ho-so/${fields.hoso}/collect-fee"`));
  const refused = await clerk.post('/tra-ket-qua', { ...fields, ...unsaid });
  assert.equal(refused.statusCode, 422);
  assert.match(refused.body, /href="#chuathu">Còn 15\.000 đồng chưa thu: thu trước, hoặc đánh dấu/);
  assert.match(refused.body, /value="nguoi-nop" checked/, 'what was chosen stays');
  assert.equal((await clerk.post('/tra-ket-qua', { ...fields, ...TO_APPLICANT })).statusCode, 303);

  const paid = await issued();
  const collect = { type: 'collect-fee', fee: 'le-phi', amount: 15_000, means: 'cash', late: null } as const;
  const cashed = done(await office.act(office.actor('return-clerk', 'mot-cua'), paid, collect));
  done(await office.act(office.actor('return-clerk', 'mot-cua'), cashed, { type: 'take-in', late: null }));
  const clear = (await open(clerk, paid.code)).body;
  assert.ok(!clear.includes('chưa thu') && !clear.includes('Còn phải nộp'));
  assert.equal((await clerk.post('/tra-ket-qua', { ...hidden(clear), ...unsaid })).statusCode, 303);
});

test('a name or number too long is told, not cut; a character of two halves stays whole', async () => {
  const { fields } = await readyForReturn();
  const mandate = { giayuyquyen: 'Giấy ủy quyền', daobao: 'sms', chuathu: 'co' };
  const other = { ...fields, ...mandate, nguoi: 'khac', cach: 'counter', tuythan: 'co' };
  const long = { ...other, hoten: 'Â'.repeat(501), sogiayto: '1'.repeat(31) };
  const refused = await clerk.post('/tra-ket-qua', long);
  assert.equal(refused.statusCode, 422);
  assert.match(refused.body, /href="#hoten">Họ tên dài quá 500 ký tự/);
  assert.match(refused.body, /href="#sogiayto">Số giấy tờ tùy thân dài quá 30 ký tự/);
  const whole = { ...other, hoten: `${'Â'.repeat(199)}😀`, sogiayto: `${'1'.repeat(28)}😀` };
  assert.equal((await clerk.post('/tra-ket-qua', whole)).statusCode, 303);
  assert.equal((await open(clerk, `${'a'.repeat(199)}😀`)).statusCode, 200);
});

test('two tabs: the second is told what happened, and nothing happens twice', async () => {
  const { code, fields } = await readyForReturn();
  const second = hidden((await open(clerk, code)).body);
  assert.notEqual(second.lenh, fields.lenh);
  assert.equal((await clerk.post('/tra-ket-qua', { ...fields, ...TO_APPLICANT })).statusCode, 303);
  const late = await clerk.post('/tra-ket-qua', { ...second, ...TO_APPLICANT });
  assert.equal(late.statusCode, 422);
  assert.match(late.body, /Hồ sơ vừa có thay đổi: trả kết quả/);
});

test('not ready, unknown, of another agency: said in words, with nothing to press', async () => {
  const received = done(await office.receive());
  const early = await open(clerk, received.code);
  assert.match(early.body, /Chưa có kết quả, hồ sơ đã tiếp nhận, hẹn trả thứ /);
  assert.ok(!early.body.includes('name="viec"'));
  const counter = office.actor('counter-clerk', 'mot-cua');
  const withdrawal = { type: 'withdraw', reason: null, papersBack: null, late: null } as const;
  const withdrawn = done(await office.act(counter, done(await office.receive()), withdrawal));
  assert.match((await open(clerk, withdrawn.code)).body, /Người nộp đã rút hồ sơ thứ /);
  const elsewhere = await issued(OTHER_COMMUNE);
  for (const typed of [elsewhere.code, '000.00.00.H33-000000-0000', 'khong co ai', '<script>']) {
    const { body } = await open(clerk, typed);
    assert.match(body, /Cơ quan không có hồ sơ nào khớp/, typed);
    assert.ok(!body.includes('<script>alert') && !body.includes('name="viec"'));
  }
  const forged = { viec: 'take-in', hoso: elsewhere.dossierId, phienban: '6', lenh: randomUUID() };
  assert.equal((await clerk.post('/tra-ket-qua', forged)).statusCode, 422);
  assert.equal((await clerk.post('/tra-ket-qua', { viec: 'x' })).statusCode, 422);
});

test('others see where it stands and cannot act; nor does a form of theirs', async () => {
  const dossier = await issued();
  const counter = await as('counter-clerk', 'mot-cua');
  const { body } = await open(counter, dossier.code);
  assert.match(body, /Kết quả đã phát hành, đang chuyển về quầy/);
  assert.ok(!body.includes('name="viec"'));
  const fields = { viec: 'take-in', hoso: dossier.dossierId, phienban: String(dossier.version) };
  const refused = await counter.post('/tra-ket-qua', { ...fields, lenh: randomUUID() });
  assert.equal(refused.statusCode, 422);
  assert.match(refused.body, /dành cho công chức trả kết quả/);
});

test('without the receipt: found by number or name, what can be handed out first', async () => {
  const { code } = await readyForReturn();
  for (const typed of ['091188000456', 'be sau', 'Nguyễn Thị']) {
    const { body } = await open(clerk, typed);
    assert.match(body, /phải đối chiếu giấy tờ tùy thân/, typed);
    assert.ok(body.indexOf(code) > 0 && body.includes(`href="/tra-ket-qua?ma=${code}"`), typed);
  }
  const listed = (await open(clerk, 'be sau')).body;
  assert.ok(listed.indexOf('chờ trả') < listed.indexOf('Đã tiếp nhận'));
});

test('who it was found by is named, where that is not the applicant', async () => {
  const received = done(await office.receive());
  done(
    await office.act(office.actor('counter-clerk', 'mot-cua'), received, (pen) => ({
      ...{ type: 'correct', reason: pen.wording('ghi thiếu chủ hồ sơ'), late: null },
      changes: {
        owner: pen.person({
          ...{ kind: 'individual', name: 'Thị Sà Rinh', identityKind: null, identityNumber: null },
          ...{ address: null, phone: null, email: null },
        }),
      },
    })),
  );
  const { body } = await open(clerk, 'sa rinh');
  assert.match(body, /Nguyễn Thị Bé Sáu<\/span><span class="mc-found">chủ hồ sơ: <strong>Thị Sà Rinh</);
  assert.ok(!(await open(clerk, 'be sau')).body.includes('mc-found'));
});
