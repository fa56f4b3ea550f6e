import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { carryOut } from '../../src/store/dossiers/carry-out.ts';
import { COMMUNE, done, HAND_OVER, receiveCommand, type TestOffice } from '../support/test-office.ts';
import { dossierThatWas } from './long-names.ts';
import type { Place } from './open-office.ts';
import { road } from './road.ts';

const RECEIVED = ['DossierSubmitted', 'DossierReceived', 'HandedOver'] as const;
const REASON = 'Chờ nơi cư trú cũ xác minh';

/** As far as the last press. */
async function aboutToExtend(page: Page, dossierId: string): Promise<void> {
  await page.goto(`/ho-so/${dossierId}/extend`);
  await page.getByLabel('Ngày hẹn mới').fill('01/12/2026');
  await page.getByLabel('Do cơ quan phối hợp').check();
  await page.getByLabel('Lý do', { exact: true }).fill(REASON);
  await page.getByRole('button', { name: 'Hẹn lại ngày trả', exact: true }).click();
  await page.getByText('Hẹn mới: thứ Ba 01/12/2026, 17:00').waitFor();
}

road(
  'two leaders tell a new date at once: one date, and the other is told by whom',
  async ({ office, script }) => {
    const { dossierId, code } = await dossierThatWas(office.office, 'handed-over');
    const [head, signer] = [await office.as('unit-head', script), await office.as('signer', script)];
    for (const page of [head, signer]) await aboutToExtend(page, dossierId);
    const confirm = (page: Page) => page.getByRole('button', { name: 'Xác nhận: hẹn lại ngày trả' }).click();
    await Promise.all([confirm(head), confirm(signer)]);
    const ends = await Promise.all(
      [head, signer].map(async (page) => {
        await page.locator('[role=status], [role=alert]').first().waitFor();
        await page.waitForLoadState('load');
        const told = await page.getByRole('alert').allTextContents();
        // What was typed is not lost with it.
        if (told.length > 0) await page.getByText(REASON).first().waitFor();
        return told.join(' ');
      }),
    );
    assert.deepEqual(await office.acts(code), [...RECEIVED, 'DueExtended']);
    assert.equal(ends.filter((told) => told === '').length, 1, 'one of them did it');
    assert.match(ends.join(''), /vừa có thay đổi: xin lỗi và hẹn lại, .*do .* thực hiện/);
  },
);

road('the applicant withdraws while somebody writes the result', async ({ office, script }) => {
  const { dossierId, code } = await dossierThatWas(office.office, 'handed-over');
  const specialist = await office.as('specialist', script);
  await specialist.goto(`/ho-so/${dossierId}/propose-result`);
  await specialist.getByLabel('Từ chối giải quyết, có nêu lý do').check();
  await specialist.getByLabel('Lý do, ý kiến thẩm định').fill('Chưa đủ điều kiện');
  const clerk = await office.as('counter-clerk', script);
  await clerk.goto(`/ho-so/${dossierId}/withdraw`);
  await clerk.getByRole('button', { name: 'Rút hồ sơ', exact: true }).click();
  await clerk.locator('main[data-status="withdrawn"]').waitFor();
  await specialist.getByRole('button', { name: 'Trình kết quả', exact: true }).click();
  await specialist.getByRole('alert').waitFor();
  await specialist.getByText('Chưa đủ điều kiện').waitFor();
  assert.deepEqual(await office.acts(code), [...RECEIVED, 'DossierWithdrawn']);
});

road('a supplement is asked while the dossier is being withdrawn', async ({ office, script }) => {
  const { dossierId, code } = await dossierThatWas(office.office, 'handed-over');
  const [clerk, specialist] = [
    await office.as('counter-clerk', script),
    await office.as('specialist', script),
  ];
  await clerk.goto(`/ho-so/${dossierId}/withdraw`);
  await clerk.getByLabel('Lý do người nộp nêu').fill('Đổi ý');
  await specialist.goto(`/ho-so/${dossierId}/request-supplement`);
  await specialist.getByLabel('Nội dung khác').fill('Ảnh 3x4');
  await specialist.getByLabel('Lý do', { exact: true }).fill('Thiếu ảnh');
  await specialist.getByRole('button', { name: 'Yêu cầu bổ sung', exact: true }).click();
  await specialist.locator('main[data-status="awaiting-supplement"]').waitFor();
  // The clerk saw a dossier of which nothing was asked: they are told, and decide anew.
  await clerk.getByRole('button', { name: 'Rút hồ sơ', exact: true }).click();
  const told = clerk.getByRole('alert');
  await told.getByText(/vừa có thay đổi: yêu cầu bổ sung, .*do Võ Hoài Nam thực hiện/).waitFor();
  await clerk.getByText('Đổi ý').first().waitFor();
  assert.deepEqual(await office.acts(code), [...RECEIVED, 'SupplementRequested']);
  await clerk.goto(`/ho-so/${dossierId}/withdraw`);
  await clerk.getByRole('button', { name: 'Rút hồ sơ', exact: true }).click();
  await clerk.locator('main[data-status="withdrawn"]').waitFor();
  assert.deepEqual(await office.acts(code), [...RECEIVED, 'SupplementRequested', 'DossierWithdrawn']);
});

const POLICE: Place = { role: 'specialist', unit: 'cu-tru', agency: 'cong-an-tinh' };
const INSURANCE: Place = { role: 'specialist', unit: 'cap-so-the', agency: 'bhxh-tinh' };

/** A birth with residence and health insurance, gone to both agencies at once. */
async function sentToBoth(office: TestOffice) {
  const procedure = 'lien-thong-khai-sinh';
  const papers = office.office.findProcedure(procedure)?.content.papers ?? [];
  const clerk = office.actor('counter-clerk', 'mot-cua');
  const received = await carryOut(office.desk, {
    ...{ commandId: randomUUID(), actor: clerk, expectedVersion: null },
    dossier: { open: { agency: COMMUNE, procedure } },
    compose: (pen) => receiveCommand(pen, papers),
  });
  const handedOver = done(await office.act(clerk, done(received), HAND_OVER));
  const specialist = office.actor('specialist', 'tu-phap-ho-tich');
  return done(
    await office.act(specialist, handedOver, { type: 'send-parts', withPapers: false, late: null }),
  );
}

road('two agencies answer their parts at once, and neither has to type again', async ({ office, script }) => {
  const { dossierId, code } = await sentToBoth(office.office);
  const pages = [await office.as(POLICE, script), await office.as(INSURANCE, script)];
  for (const page of pages) {
    await page.goto(`/ho-so/${dossierId}/answer-part`);
    await page.getByLabel('Đã giải quyết xong phần việc').check();
    await page.getByLabel('Số, ký hiệu văn bản').fill('88');
  }
  for (const page of pages) {
    await page.getByRole('button', { name: 'Gửi trả lời' }).click();
    await page.waitForURL(/xong=/);
  }
  assert.deepEqual(await office.acts(code), [...RECEIVED, 'PartsSent', 'PartAnswered', 'PartAnswered']);
});
