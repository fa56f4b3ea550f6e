import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, test } from 'node:test';
import { openTestApp } from '../../../test/support/test-app.ts';
import { COMMUNE, done, PROCEDURE, receiveCommand } from '../../../test/support/test-office.ts';
import { carryOut } from '../../store/dossiers/carry-out.ts';
import { act, fill, hidden, offered, refused } from './acts.test-data.ts';

const { office, as } = await openTestApp({ after });
const clerk = await as('counter-clerk', 'mot-cua');
const specialist = await as('specialist', 'tu-phap-ho-tich');
const signer = await as('signer', 'lanh-dao');
const records = await as('records-officer', 'van-thu');
const returner = await as('return-clerk', 'mot-cua');
const head = await as('desk-head', 'mot-cua');

const received = async () => `/ho-so/${done(await office.receive()).dossierId}`;

/** The result lies at the desk on the day of receipt: early. */
async function resolved(): Promise<string> {
  const at = await received();
  await act(clerk, at, 'hand-over', { kemgiay: 'co' });
  await act(specialist, at, 'propose-result', { ketqua: 'granted' });
  await act(signer, at, 'approve');
  await act(signer, at, 'sign', { hinhthuc: 'digital' });
  await act(records, at, 'issue', { so: '7/XN', dientu: 'co' });
  return at;
}

test('what was explained is kept', async () => {
  const at = await received();
  await refused(clerk, at, 'guide', { cach: 'chim' }, ['cach', 'noidung']);
  const { body } = await act(clerk, at, 'guide', { cach: 'hotline', noidung: 'Mang theo thẻ căn cước' });
  assert.match(body, /hướng dẫn thủ tục qua điện thoại/);
  assert.match(body, /Đã ghi nhận.*?qua điện thoại, Mang theo thẻ căn cước/s);
});

test('papers that were handed over are signed for with a press, or reported missing', async () => {
  const at = await received();
  await act(clerk, at, 'hand-over', { kemgiay: 'co' });
  const missing = await act(specialist, at, 'accept-handover', { noidung: 'Thiếu tờ khai bản chính' });
  assert.match(missing.body, /Báo thiếu hồ sơ giấy.*?Thiếu tờ khai bản chính/s);
  const seen = await specialist.get(at);
  assert.ok(offered(seen.body).includes('Ký nhận hồ sơ giấy'), 'they may still come');
  const pressed = await specialist.post(`${at}/accept-handover`, hidden(seen.body));
  assert.equal(pressed.statusCode, 303);
  const { body } = await specialist.get(at);
  assert.match(body, /ký nhận đủ hồ sơ giấy/);
  assert.ok(!offered(body).includes('Ký nhận hồ sơ giấy'));
  const again = await fill(specialist, `${at}/accept-handover`);
  assert.match(again.body, /Không có hồ sơ giấy nào đang chờ ký nhận/);
});

test('an officer of the unit takes what nobody in particular has, once', async () => {
  const at = await received();
  await act(clerk, at, 'hand-over');
  const pressed = await specialist.post(`${at}/claim`, hidden((await specialist.get(at)).body));
  assert.equal(pressed.statusCode, 303);
  const { body } = await specialist.get(at);
  assert.match(body, /nhận xử lý hồ sơ ở bước/);
  assert.ok(!offered(body).includes('Nhận xử lý'));
});

test('the applicant is told of an early result, reminded of one that waits, and a return by mistake is taken back', async () => {
  const at = await resolved();
  const waiting = await returner.get(at);
  assert.deepEqual(offered(waiting.body).slice(0, 3), [
    'Trả kết quả',
    'Báo đã có kết quả',
    'Nhắc đến nhận kết quả',
  ]);
  await refused(returner, at, 'return', { nguoinhan: 'applicant', cach: 'counter', giaytiepnhan: 'co' }, [
    'daobao',
  ]);
  await refused(returner, at, 'notify', {}, ['hinhthuc']);
  const told = await act(returner, at, 'notify', { hinhthuc: 'phone' });
  assert.match(told.body, /báo người nộp đã có kết quả trước ngày hẹn, bằng điện thoại/);
  assert.ok(!offered(told.body).includes('Báo đã có kết quả'));
  await refused(returner, at, 'remind-collection', { hinhthuc: 'bồ câu' }, ['hinhthuc']);
  const reminded = await act(returner, at, 'remind-collection', { hinhthuc: 'sms' });
  assert.match(reminded.body, /nhắc người nộp đến nhận kết quả lần 1/);
  await act(returner, at, 'return', { nguoinhan: 'applicant', cach: 'counter', giaytiepnhan: 'co' });
  await refused(head, at, 'undo-return', {}, ['lydo']);
  const undone = await act(head, at, 'undo-return', { lydo: 'Bấm nhầm hồ sơ khác' });
  assert.match(undone.body, /data-status="resolved"/);
  assert.ok(undone.body.includes('Bấm nhầm hồ sơ khác'));
});

test('a loss is on record with what was lost and the apology', async () => {
  const at = await received();
  await refused(head, at, 'record-loss', {}, ['loai', 'noidung']);
  const { body } = await act(head, at, 'record-loss', {
    ...{ loai: 'damaged', noidung: 'Giấy xác nhận cũ bị ướt', xinloi: 'Cơ quan cấp lại, không thu phí' },
  });
  assert.match(body, /Hỏng giấy tờ.*?Giấy xác nhận cũ bị ướt\. Đã xin lỗi/s);
  assert.ok(body.includes('Cơ quan cấp lại, không thu phí'));
});

test('what came by post can be answered at once: no receipt, but result and number on record', async () => {
  const papers = office.office.findProcedure(PROCEDURE)?.content.papers ?? [];
  const submitted = await carryOut(office.desk, {
    ...{ commandId: randomUUID(), actor: office.actor('counter-clerk', 'mot-cua'), expectedVersion: null },
    dossier: { open: { agency: COMMUNE, procedure: PROCEDURE } },
    compose(pen) {
      const command = receiveCommand(pen, papers);
      if (command.type !== 'receive' || !command.intake) throw new Error('the command opens no dossier');
      const post = { tracking: 'EM123456789VN', arrivedAt: '2026-11-23T02:00:00.000Z' };
      return { type: 'submit', intake: { ...command.intake, channel: 'post', post }, late: null };
    },
  });
  const at = `/ho-so/${done(submitted).dossierId}`;
  await refused(clerk, at, 'serve-at-once', { nguoiky: 'ai đó' }, ['so', 'nguoiky', 'nguoinhan']);
  const by = office.actor('signer', 'lanh-dao');
  assert.equal(by.kind, 'officer');
  const { body } = await act(clerk, at, 'serve-at-once', {
    ...{ so: '19/SY', nguoiky: by.kind === 'officer' ? by.id : '', nguoinhan: 'applicant' },
  });
  assert.match(body, /data-status="returned"/);
  assert.match(body, /giải quyết và trả ngay kết quả số 19\/SY/);
});
