import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, test } from 'node:test';
import { type Browser, openTestApp } from '../../../test/support/test-app.ts';
import { COMMUNE, done, PROCEDURE, receiveCommand } from '../../../test/support/test-office.ts';
import { assertInOrder, testWith, textOf } from '../../documents/pdf-programs.test-data.ts';
import { type CarriedOut, carryOut } from '../../store/dossiers/carry-out.ts';
import { act } from './acts.test-data.ts';

/** A province under NĐ 118/2025 at any date: its forms are made from pages, as the profile's are. */
const { office, as } = await openTestApp(
  { after },
  {},
  {
    timeline: {
      periods: [{ regime: 'R2025', from: { clock: null, forms: null, codes: null } }],
      centralisedCodesFrom: null,
    },
  },
);
const clerk = await as('counter-clerk', 'mot-cua');
const specialist = await as('specialist', 'tu-phap-ho-tich');
const unitHead = await as('unit-head', 'tu-phap-ho-tich');
const papers = office.office.findProcedure(PROCEDURE)?.content.papers ?? [];

/** By what the link on the page of the dossier says, without the file's kind. */
async function printed(browser: Browser, at: string, name: string): Promise<Buffer> {
  const { body } = await browser.get(at);
  const links = [...body.matchAll(/href="([^"]+)"[^>]*>([^<]+) \(PDF\)</g)];
  const [, address = ''] = links.find(([, , text]) => text === name) ?? [];
  assert.notEqual(address, '', `${name} is not among ${links.map(([, , text]) => text).join('; ')}`);
  const { statusCode, headers, rawPayload } = await browser.get(address);
  assert.deepEqual([statusCode, headers['content-type']], [200, 'application/pdf'], name);
  return rawPayload;
}

const received = `/ho-so/${done(await office.receive()).dossierId}`;
const receipt = await printed(clerk, received, 'In lại giấy tiếp nhận hồ sơ và hẹn trả kết quả');
await act(clerk, received, 'hand-over');
await act(specialist, received, 'request-supplement', { khac: 'Ảnh 4x6', lydo: 'Chưa có ảnh' });
const supplement = await printed(specialist, received, 'Phiếu yêu cầu bổ sung');
await act(unitHead, received, 'stop', { lydo: 'Theo bản án của Tòa án' });
const stopNotice = await printed(unitHead, received, 'Thông báo dừng giải quyết hồ sơ');
const controlSlip = await printed(unitHead, received, 'Phiếu kiểm soát quá trình giải quyết');

const withdrawn = `/ho-so/${done(await office.receive()).dossierId}`;
await act(clerk, withdrawn, 'withdraw', { lydo: 'Đổi ý', giaytra: 'Tờ khai: 1 bản chính' });
const withdrawal = await printed(clerk, withdrawn, 'Thông báo dừng giải quyết hồ sơ');

const declined = `/ho-so/${done(await submitted()).dossierId}`;
await act(clerk, declined, 'decline', { lydo: 'Không thuộc thẩm quyền' });
const refusal = await printed(clerk, declined, 'Phiếu từ chối tiếp nhận');

async function submitted(): Promise<{ ok: true; value: CarriedOut }> {
  const result = await carryOut(office.desk, {
    ...{ commandId: randomUUID(), actor: office.actor('counter-clerk', 'mot-cua'), expectedVersion: null },
    dossier: { open: { agency: COMMUNE, procedure: PROCEDURE } },
    compose(pen) {
      const command = receiveCommand(pen, papers);
      if (command.type !== 'receive' || !command.intake) throw new Error('the command opens no dossier');
      return { type: 'submit', intake: command.intake, late: null };
    },
  });
  assert.ok(result.ok);
  return result;
}

test('under R2025 each form that an act leaves is on the page of the dossier, and prints', () => {
  for (const pdf of [receipt, supplement, stopNotice, controlSlip, withdrawal, refusal])
    assert.equal(pdf.subarray(0, 5).toString(), '%PDF-');
});

testWith(['pdftotext'], 'and each is the form of TT 03/2025, with its title, code and words', () => {
  const upper = (pdf: Buffer) => textOf(pdf).toUpperCase();
  assertInOrder(upper(receipt), ['GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ', 'NGUYỄN THỊ BÉ SÁU']);
  assertInOrder(upper(supplement), ['PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ', 'ẢNH 4X6', 'CHƯA CÓ ẢNH']);
  assertInOrder(upper(refusal), ['PHIẾU TỪ CHỐI TIẾP NHẬN GIẢI QUYẾT HỒ SƠ', 'KHÔNG THUỘC THẨM QUYỀN']);
  assertInOrder(upper(stopNotice), ['THÔNG BÁO', 'DỪNG GIẢI QUYẾT HỒ SƠ', 'THEO BẢN ÁN CỦA TÒA ÁN']);
  assertInOrder(upper(withdrawal), ['THÔNG BÁO', 'DỪNG GIẢI QUYẾT HỒ SƠ', 'ĐỔI Ý']);
  assert.match(upper(controlSlip), /PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ/);
});
