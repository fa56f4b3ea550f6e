import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, test } from 'node:test';
import { type Browser, openTestApp } from '../../../test/support/test-app.ts';
import { COMMUNE, done, PROCEDURE, receiveCommand } from '../../../test/support/test-office.ts';
import { carryOut } from '../../store/dossiers/carry-out.ts';

const { office, as } = await openTestApp({ after });
const clerk = await as('counter-clerk', 'mot-cua');
const papers = office.office.findProcedure(PROCEDURE)?.content.papers ?? [];

const POST = { tracking: 'EM123456789VN', arrivedAt: '2026-11-23T02:00:00.000Z' };

/** Submitted by post, with these of its papers. */
async function submitted(codes: readonly string[]): Promise<string> {
  const dossier = await carryOut(office.desk, {
    ...{ commandId: randomUUID(), actor: office.actor('counter-clerk', 'mot-cua'), expectedVersion: null },
    dossier: { open: { agency: COMMUNE, procedure: PROCEDURE } },
    compose(pen) {
      const command = receiveCommand(
        pen,
        papers.filter(({ code }) => codes.includes(code)),
      );
      if (command.type !== 'receive' || !command.intake) throw new Error('the command opens no dossier');
      return { type: 'submit', intake: { ...command.intake, channel: 'post', post: POST }, late: null };
    },
  });
  return `/ho-so/${done(dossier).dossierId}`;
}

async function act(browser: Browser, at: string, command: string, fields: Record<string, string> = {}) {
  const { body } = await browser.get(`${at}/${command}`);
  const [, lenh = ''] = /name="lenh" value="([^"]+)"/.exec(body) ?? [];
  const [, phienban = ''] = /name="phienban" value="([^"]+)"/.exec(body) ?? [];
  return browser.post(`${at}/${command}`, { lenh, phienban, ...fields });
}

test('a complete dossier is received', async () => {
  const at = await submitted(['to-khai']);
  const seen = await clerk.get(at);
  assert.match(seen.body, /data-status="submitted"/);
  assert.match(seen.body, /Trả lời người nộp trước/);
  assert.equal((await act(clerk, at, 'receive')).statusCode, 303);
  assert.match((await clerk.get(at)).body, /data-status="received"/);
});

test('an incomplete one is not, with the missing paper named on the form; asked for, it comes', async () => {
  const at = await submitted(['ly-hon']);
  const refused = await act(clerk, at, 'receive');
  assert.equal(refused.statusCode, 422);
  assert.match(refused.body, /href="#viec-nay">Hồ sơ còn thiếu: Tờ khai/);
  assert.match((await clerk.get(`${at}/request-supplement`)).body, /chưa tính thời hạn/);
  const asked = await act(clerk, at, 'request-supplement', { giayto: 'to-khai', lydo: 'Thiếu tờ khai' });
  assert.equal(asked.statusCode, 303);
  const again = await act(clerk, at, 'provide-supplement', { 'chinh-m1': 'một', 'sao-khac': '1' });
  assert.equal(again.statusCode, 422);
  assert.ok(again.body.includes('href="#chinh-m1"') && again.body.includes('href="#tengiay"'));
  assert.ok(again.body.includes('value="một"'));
  const nothing = await act(clerk, at, 'provide-supplement');
  assert.equal(nothing.statusCode, 422);
  assert.match(nothing.body, /Chưa ghi giấy tờ nào đã nhận/);
  const long = await act(clerk, at, 'provide-supplement', { 'sao-khac': '1', tengiay: 'Ả'.repeat(501) });
  assert.equal(long.statusCode, 422);
  assert.match(long.body, /href="#tengiay">Tên giấy tờ dài quá 500 ký tự/);
  const provided = await act(clerk, at, 'provide-supplement', {
    'chinh-m1': '1',
    'sao-khac': '1',
    tengiay: 'Ảnh <3x4>',
  });
  assert.equal(provided.statusCode, 303);
  const { body } = await clerk.get(at);
  assert.match(body, /Ảnh &lt;3x4/);
  const counts = [...body.matchAll(/mc-handed-in__counts">([^<]*)</g)].map(([, words]) => words);
  assert.equal(counts.length, 3);
  assert.deepEqual(
    counts.map((words) => /, bổ sung \d\d\/\d\d\/\d{4}$/.test(words ?? '')),
    [false, true, true],
  );
  assert.equal((await act(clerk, at, 'receive')).statusCode, 303);
});

test('a second request at the desk is a leader’s: the clerk has no button for it, and is told why', async () => {
  const at = await submitted(['ly-hon']);
  await act(clerk, at, 'request-supplement', { khac: 'Ảnh', lydo: 'Thiếu' });
  await act(clerk, at, 'provide-supplement', { 'sao-m1': '1' });
  const { body } = await clerk.get(at);
  assert.ok(!body.includes(`href="${at}/request-supplement"`));
  const refused = await act(clerk, at, 'request-supplement', { khac: 'Ảnh nữa', lydo: 'Vẫn thiếu' });
  assert.equal(refused.statusCode, 422);
  assert.ok(refused.body.includes('do lãnh đạo thực hiện') && refused.body.includes('Ảnh nữa'));
});

test('what cannot be received is declined, with a slip', async () => {
  const at = await submitted(['to-khai']);
  const empty = await act(clerk, at, 'decline');
  assert.equal(empty.statusCode, 422);
  assert.match(empty.body, /href="#lydo"/);
  assert.equal((await act(clerk, at, 'decline', { lydo: 'Không thuộc thẩm quyền' })).statusCode, 303);
  const { body } = await clerk.get(at);
  const [, slip = ''] = /href="([^"]+\/phieu\/\d+)"/.exec(body) ?? [];
  assert.equal((await clerk.get(slip)).headers['content-type'], 'application/pdf');
});

test('a supervisor reads, and has nothing to press', async () => {
  const at = await submitted(['to-khai']);
  const supervisor = await as('supervisor', 'giam-sat', 'so-tu-phap');
  await supervisor.get(at);
  await supervisor.post(`${at}/muc-dich`, { mucdich: 'supervision', ve: at });
  const { statusCode, body } = await supervisor.get(at);
  assert.equal(statusCode, 200);
  assert.match(body, /không có việc nào/);
  assert.ok(!body.includes('class="govuk-button'));
  assert.equal((await supervisor.get(`${at}/note`)).statusCode, 403);
  const sent = await supervisor.post(`${at}/note`, { lenh: randomUUID(), phienban: '1', noidung: 'x' });
  assert.equal(sent.statusCode, 403);
});
