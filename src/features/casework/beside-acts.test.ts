import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, test } from 'node:test';
import { openTestApp } from '../../../test/support/test-app.ts';
import { COMMUNE, done, PROCEDURE } from '../../../test/support/test-office.ts';
import { OWNER } from '../../store/ledger/identity.ts';
import { changeOffice } from '../../store/office/office-log.ts';
import { act, fill, offered, refused } from './acts.test-data.ts';

const { office, as } = await openTestApp({ after });
const DEPARTMENT = 'so-tu-phap';
const UNIT = 'hanh-chinh-tu-phap';
const clerk = await as('counter-clerk', 'mot-cua');
const specialist = await as('specialist', 'tu-phap-ho-tich');
const unitHead = await as('unit-head', 'tu-phap-ho-tich');
const signer = await as('signer', 'lanh-dao');
const ofDepartment = await as('specialist', UNIT, DEPARTMENT);

async function examined(): Promise<string> {
  const at = `/ho-so/${done(await office.receive()).dossierId}`;
  await act(clerk, at, 'hand-over', { kemgiay: 'co' });
  return at;
}

const QUESTION = {
  noihoi: `${DEPARTMENT}/${UNIT}`,
  ngaytraloi: '26/11/2026',
  noidung: 'Đã kết hôn ở nơi cũ chưa?',
};

test('another agency is asked, answers by its day, and sees no more than it may do', async () => {
  const at = await examined();
  assert.equal((await ofDepartment.get(at)).statusCode, 404);
  const asked = await act(specialist, at, 'ask-opinion', QUESTION);
  assert.match(asked.body, /Lấy ý kiến<\/strong>: Phòng Hành chính tư pháp, Sở Tư pháp/);
  assert.match(asked.body, /Trả lời trước.*?Thứ Năm 26\/11\/2026, 17:00/s);
  assert.ok(asked.body.includes('Đã kết hôn ở nơi cũ chưa?'));
  assert.match(asked.body, /data-status="in-progress"/);
  const waits = await fill(specialist, `${at}/propose-result`, { ketqua: 'granted' });
  assert.match(waits.body, /Còn chờ trả lời: 1 ý kiến/);
  const theirs = await ofDepartment.get(at);
  assert.deepEqual(offered(theirs.body), ['Cho ý kiến', 'Báo hồ sơ giấy đến trước', 'Ghi chú']);
  assert.match((await ofDepartment.get(`${at}/answer-opinion`)).body, /Nội dung hỏi:<\/span> Đã kết hôn/);
  await refused(ofDepartment, at, 'answer-opinion', {}, ['noidung']);
  const answered = await act(ofDepartment, at, 'answer-opinion', { noidung: 'Chưa từng đăng ký kết hôn' });
  assert.match(answered.body, /Đã trả lời/);
  assert.deepEqual(offered((await ofDepartment.get(at)).body), ['Báo hồ sơ giấy đến trước', 'Ghi chú']);
  await act(specialist, at, 'propose-result', { ketqua: 'granted' });
});

test('a question needs a place, a day within the promise and words; it can be withdrawn with a reason', async () => {
  const at = await examined();
  await refused(specialist, at, 'ask-opinion', { ngaytraloi: '24/11/2026' }, [
    ...['noihoi', 'ngaytraloi', 'noidung'],
  ]);
  const tooLate = await refused(specialist, at, 'ask-opinion', { ...QUESTION, ngaytraloi: '30/11/2026' }, [
    'ngaytraloi',
  ]);
  assert.match(tooLate, /không sau thứ Sáu 27\/11\/2026, 09:30/);
  assert.match(tooLate, /<option value="so-tu-phap\/hanh-chinh-tu-phap" selected/);
  // On the day promised it is due when the dossier is.
  const { body } = await act(specialist, at, 'ask-opinion', { ...QUESTION, ngaytraloi: '27/11/2026' });
  assert.match(body, /Trả lời trước.*?Thứ Sáu 27\/11\/2026, 09:30/s);
  await act(specialist, at, 'ask-opinion', { ...QUESTION, noihoi: `${COMMUNE}/lanh-dao` });
  await refused(specialist, at, 'withdraw-opinion', {}, ['noinhan', 'lydo']);
  const withdrawn = await act(specialist, at, 'withdraw-opinion', { noinhan: '2', lydo: 'Đã có xác nhận' });
  assert.match(withdrawn.body, /Đã rút yêu cầu/);
  assert.ok(withdrawn.body.includes('Đã có xác nhận'));
});

test('officers are named beside the holder, and named again as a whole', async () => {
  const at = await examined();
  const form = await unitHead.get(`${at}/name-participants`);
  assert.match(form.body, /<option value="co-ordinating"/);
  const named = await act(unitHead, at, 'name-participants', {
    'nguoi-1': 'co-ordinating',
    'nguoi-2': 'bếp',
  });
  assert.match(named.body, /Người phối hợp/);
  const again = await unitHead.get(`${at}/name-participants`);
  assert.match(again.body, /<option value="co-ordinating" selected/);
  await refused(unitHead, at, 'name-participants', { 'nguoi-1': 'co-ordinating' }, ['nguoi-1']);
  const nobody = await act(unitHead, at, 'name-participants', { 'nguoi-1': '' });
  assert.match(nobody.body, /thôi cử người phối hợp, theo dõi/);
});

test('minutes of a verification name time, place, who took part and what was found', async () => {
  const at = await examined();
  await refused(specialist, at, 'verify', { ngaylap: '32/11/2026' }, [
    ...['ngaylap', 'giolap', 'diadiem', 'thanhphan', 'noidung'],
  ]);
  const minutes = { diadiem: 'Khu phố 2', thanhphan: 'Ông Trần Văn Hai\nBà Lê Thị Ba', noidung: 'Độc thân' };
  await refused(specialist, at, 'verify', { ...minutes, ngaylap: '20/11/2026', giolap: '8 rưỡi' }, [
    'giolap',
  ]);
  const future = { ...minutes, ngaylap: '28/11/2026', giolap: '08:00' };
  assert.match(await refused(specialist, at, 'verify', future, ['ngaylap']), /chưa đến/);
  const kept = { ...minutes, ngaylap: '23/11/2026', giolap: '8 giờ' };
  const { body } = await act(specialist, at, 'verify', kept);
  assert.match(body, /Xác minh.*?Thứ Hai 23\/11\/2026, 08:00: Khu phố 2\. Độc thân/s);
  assert.ok(body.includes('Ông Trần Văn Hai\nBà Lê Thị Ba'));
});

/** The same procedure, from now on with a part of the work in a department. */
async function publishWithPart(): Promise<void> {
  const content = office.office.findProcedure(PROCEDURE)?.content;
  if (!content) throw new Error('the test office has no such procedure');
  const { process } = content;
  const part = { code: 'xac-minh-noi-cu', name: 'Xác minh tại nơi cư trú cũ', unit: UNIT } as const;
  const parts = [
    {
      ...part,
      agency: { id: DEPARTMENT },
      role: 'specialist',
      budget: 240,
      after: [],
      gives: 'văn bản xác nhận',
    },
  ] as const;
  const steps = process.steps.map((step) =>
    step.work === 'examine' ? { ...step, budget: step.budget - 240, needs: [part.code] } : step,
  );
  const data = { ...content, process: { ...process, steps, parts } };
  await office.database.transaction(OWNER, (transaction) =>
    changeOffice(transaction, [{ stream: 'procedure', id: PROCEDURE, data }], {
      commandId: randomUUID(),
      actor: { kind: 'system', process: 'test' },
      at: office.clock.at,
    }),
  );
  await office.office.refresh();
}

test('a part of the work goes to another agency, comes back with its number, and the lead waits for it', async () => {
  await publishWithPart();
  const at = await examined();
  const form = await specialist.get(`${at}/send-parts`);
  assert.match(
    form.body,
    /Xác minh tại nơi cư trú cũ: Phòng Hành chính tư pháp, Sở Tư pháp, gửi về: văn bản xác nhận/,
  );
  const sent = await act(specialist, at, 'send-parts', { kemgiay: 'co' });
  assert.match(sent.body, /Chờ trả lời/);
  const [, slip = ''] = /href="([^"]+)">Phiếu chuyển xử lý/.exec(sent.body) ?? [];
  assert.equal((await ofDepartment.get(slip)).headers['content-type'], 'application/pdf');
  assert.ok(!offered(sent.body).includes('Chuyển cơ quan phối hợp giải quyết'));
  assert.match(
    (await fill(specialist, `${at}/propose-result`, { ketqua: 'granted' })).body,
    /Còn chờ trả lời: “Xác minh tại nơi cư trú cũ”/,
  );
  assert.equal(offered((await ofDepartment.get(at)).body)[0], 'Trả lời phần việc phối hợp');
  assert.match((await ofDepartment.get(`${at}/answer-part`)).body, /gửi về: văn bản xác nhận/);
  await refused(ofDepartment, at, 'answer-part', { so: 'x'.repeat(101) }, ['ketqua', 'so']);
  await refused(ofDepartment, at, 'answer-part', { ketqua: 'refused' }, ['noidung']);
  const answered = await act(ofDepartment, at, 'answer-part', { ketqua: 'done', so: '88/TP' });
  assert.match(answered.body, /trả kết quả phần việc “Xác minh tại nơi cư trú cũ”, số 88\/TP/);
  await act(specialist, at, 'propose-result', { ketqua: 'granted' });
  assert.equal((await signer.get(at)).statusCode, 200);
});
