import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, test } from 'node:test';
import { type Browser, openTestApp } from '../../../test/support/test-app.ts';
import { done, PROCEDURE } from '../../../test/support/test-office.ts';
import { assertInOrder, testWith, textOf } from '../../documents/pdf-programs.test-data.ts';
import { USUAL_RULES } from '../../domain/regime/local-rules.ts';
import { OWNER } from '../../store/ledger/identity.ts';
import { changeOffice } from '../../store/office/office-log.ts';
import { act } from './acts.test-data.ts';

/** A province under NĐ 118/2025, where a supplement of this field lapses (R-SUPP-EXPIRY). */
const { office, as } = await openTestApp(
  { after },
  {},
  {
    timeline: {
      periods: [{ regime: 'R2025', from: { clock: null, forms: null, codes: null } }],
      centralisedCodesFrom: null,
    },
    rules: {
      ...USUAL_RULES,
      fields: [{ field: 'Hộ tịch', basis: 'Quy định thử', supplement: { lapsesAfterWorkingDays: 5 } }],
    },
  },
);
const CITY = 'ubnd-tp-rach-gia';
const BEGIN = '2026-11-23T02:30:00.000Z';
const clerk = await as('counter-clerk', 'mot-cua');
const specialist = await as('specialist', 'tu-phap-ho-tich');
const unitHead = await as('unit-head', 'tu-phap-ho-tich');
const signer = await as('signer', 'lanh-dao');
const records = await as('records-officer', 'van-thu');
const ofCity = await as('specialist', 'tu-phap', CITY);

async function examined(): Promise<string> {
  office.clock.at = BEGIN;
  const at = `/ho-so/${done(await office.receive()).dossierId}`;
  await act(clerk, at, 'hand-over');
  return at;
}

/** All forms of this name on the page, the latest first. */
async function printed(browser: Browser, at: string, name: string): Promise<string[]> {
  const { body } = await browser.get(at);
  const texts: string[] = [];
  for (const [, href = '', text] of body.matchAll(/href="([^"]+)"[^>]*>([^<]+) \(PDF\)</g)) {
    if (text !== name) continue;
    const { statusCode, rawPayload } = await browser.get(href);
    assert.equal(statusCode, 200, name);
    texts.push(textOf(rawPayload));
  }
  return texts;
}

testWith(
  ['pdftotext'],
  'a form has the number of its event, and the same whenever it is printed',
  async () => {
    const at = await examined();
    await act(specialist, at, 'request-supplement', { khac: 'Ảnh 4x6', lydo: 'Chưa có ảnh' });
    const first = await printed(specialist, at, 'Phiếu yêu cầu bổ sung');
    assertInOrder(first[0] ?? '', ['Số: 1/PBS-BPTNTKQ', 'Ảnh 4x6']);
    const other = await examined();
    await act(specialist, other, 'request-supplement', { khac: 'Bản sao', lydo: 'Thiếu' });
    assertInOrder((await printed(specialist, other, 'Phiếu yêu cầu bổ sung'))[0] ?? '', [
      'Số: 2/PBS-BPTNTKQ',
    ]);
    office.clock.at = '2026-11-25T02:30:00.000Z';
    assert.deepEqual(
      await printed(await as('specialist', 'tu-phap-ho-tich'), at, 'Phiếu yêu cầu bổ sung'),
      first,
    );
  },
);

testWith(
  ['pdftotext'],
  'an extension makes two forms: the apology, and what goes to the desk (NĐ 61 Đ19.9)',
  async () => {
    const at = await examined();
    await act(unitHead, at, 'extend', {
      ...{ ngayhen: '01/12/2026', nguyennhan: 'officer', lydo: 'Chờ xác minh', daxem: '2026-12-01' },
    });
    assertInOrder((await printed(unitHead, at, 'Phiếu xin lỗi và hẹn lại'))[0] ?? '', ['Số: 1/PXL']);
    assertInOrder((await printed(unitHead, at, 'Phiếu đề nghị gia hạn'))[0] ?? '', [
      ...['Số: 1/PĐNGH', 'PHIẾU ĐỀ NGHỊ GIA HẠN', 'Kính gửi: Bộ phận Tiếp nhận và Trả kết quả'],
      ...['27 tháng 11 năm 2026', 'Chờ xác minh', '01 tháng 12 năm 2026'],
    ]);
  },
);

testWith(['pdftotext'], 'land money that must be paid has its slip for the tax office', async () => {
  const at = await examined();
  await act(specialist, at, 'require-payment', {
    ...{ nghiavu: 'land', sothongbao: '15/TB-CCT', sotien: '12.500.000' },
  });
  const [slip = ''] = await printed(specialist, at, 'Phiếu chuyển thông tin nghĩa vụ tài chính');
  assertInOrder(slip, [
    ...['Số: 1/PCTT', 'Kính gửi: Cơ quan thuế', 'nộp tiền sử dụng đất', 'Theo thông báo số: 15/TB-CCT'],
    ...[
      'Số tiền: 12.500.000 đồng',
      'Căn cứ tính (diện tích, vị trí, giá): ...',
      '3. Giấy tờ gửi kèm',
      '1 bản chính',
    ],
  ]);
});

testWith(
  ['pdftotext'],
  'a result that refuses is printed with its reason and who signed it (NĐ 61 Đ19.8)',
  async () => {
    const at = await examined();
    await act(specialist, at, 'propose-result', { ketqua: 'refused', lydo: 'Đang có vợ hợp pháp' });
    await act(signer, at, 'approve');
    await act(signer, at, 'sign', { hinhthuc: 'paper' });
    const { body } = await act(records, at, 'issue', { so: '125/UBND' });
    assert.match(body, /Phiếu từ chối giải quyết hồ sơ \(PDF\)/);
    const leader = office.office
      .officersOf('ubnd-p-vinh-thanh')
      .find(({ duties }) => duties.some(({ role, unit }) => role === 'signer' && unit === 'lanh-dao'));
    assertInOrder((await printed(records, at, 'Phiếu từ chối giải quyết hồ sơ'))[0] ?? '', [
      ...['Số: 1/PTC-BPTNTKQ', 'PHIẾU TỪ CHỐI GIẢI QUYẾT HỒ SƠ', 'Đang có vợ hợp pháp', leader?.name ?? '?'],
    ]);
  },
);

testWith(['pdftotext'], 'a supplement that never came has its notice, though nobody wrote it', async () => {
  const at = await examined();
  const id = at.slice('/ho-so/'.length);
  await act(specialist, at, 'request-supplement', { khac: 'Ảnh 4x6', lydo: 'Chưa có ảnh' });
  office.clock.at = '2026-12-21T02:30:00.000Z';
  const system = { kind: 'system', process: 'due-work' } as const;
  const dossier = { dossierId: id, version: 0 } as Parameters<typeof office.act>[1];
  done(await office.act(system, dossier, { type: 'expire', late: null }, { expectedVersion: null }));
  const then = await as('specialist', 'tu-phap-ho-tich');
  assertInOrder((await printed(then, at, 'Thông báo dừng giải quyết hồ sơ'))[0] ?? '', [
    ...[
      '/TBD-BPTNTKQ',
      'DỪNG GIẢI QUYẾT HỒ SƠ',
      'Lý do: Đến',
      'là hết thời hạn bổ sung',
      'Giấy tờ trả lại: không',
    ],
  ]);
});

/** The same procedure, from now on with two parts one after the other: the city, then a department. */
async function publishSequence(): Promise<void> {
  const content = office.office.findProcedure(PROCEDURE)?.content;
  if (!content) throw new Error('the test office has no such procedure');
  const { process } = content;
  const usual = { agency: { id: CITY }, unit: 'tu-phap', role: 'specialist', budget: 120 } as const;
  const parts = [
    { ...usual, code: 'xac-minh', name: 'Xác minh nơi cư trú cũ', after: [] },
    { ...usual, code: 'doi-chieu', name: 'Đối chiếu sổ hộ tịch', after: ['xac-minh'] },
  ] as const;
  const steps = process.steps.map((step) =>
    step.work === 'examine' ? { ...step, budget: step.budget - 240, needs: ['doi-chieu'] } : step,
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

testWith(
  ['pdftotext'],
  'a transfer slip names the whole order, and the answer that sends on has one too (NĐ 61 Đ19.6)',
  async () => {
    office.clock.at = BEGIN;
    await publishSequence();
    const at = await examined();
    await act(specialist, at, 'send-parts', { kemgiay: 'co' });
    const [sent = ''] = await printed(specialist, at, 'Phiếu chuyển xử lý');
    assertInOrder(sent, [
      ...['Số: 1/PC', 'lần lượt theo thứ tự', 'Xác minh nơi cư trú cũ', 'Đối chiếu sổ hộ tịch'],
    ]);
    // Received 09:30: two hours, and the two after them.
    assertInOrder(sent, ['13 giờ 30 phút, ngày 23 tháng 11', '15 giờ 30 phút, ngày 23 tháng 11']);
    await act(ofCity, at, 'answer-part', { ketqua: 'done', so: '88/TP' });
    const [onward = '', before] = await printed(ofCity, at, 'Phiếu chuyển xử lý');
    assert.equal(before, sent);
    assertInOrder(onward, ['Số: 1/PC', 'Đối chiếu sổ hộ tịch']);
    assert.doesNotMatch(onward, /Xác minh nơi cư trú cũ/);
  },
);

test('a form that an event does not have is not found', async () => {
  const at = await examined();
  for (const form of ['2-de-nghi', '-de-nghi', '3-khac'])
    assert.equal((await clerk.get(`${at}/phieu/${form}`)).statusCode, 404, form);
});
