import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { Page } from 'playwright-core';
import type { Command } from '../../src/domain/dossier/commands.ts';
import { skipWithoutChromium } from '../support/browser.ts';
import { done, PROCEDURE } from '../support/test-office.ts';
import { type JourneyOffice, openJourneyOffice } from './open-office.ts';
import { assertSound } from './sound-page.ts';
import { type Applicant, fillApplicant, somebody, whole } from './steps.ts';

const opened = await openJourneyOffice({ after });

for (const script of [true, false]) {
  test(`several dossiers of one person, all the way at once, ${script ? 'with' : 'without'} script`, async (t) => {
    if (!opened) return skipWithoutChromium(t);
    const person = somebody();
    const codes = await receiveTwo(opened, person, script);

    const clerk = await opened.as('counter-clerk', script);
    await chooseAll(clerk, '/viec');
    await assertSound(clerk, 'inbox-all-picked', script);
    await press(clerk, /^Chuyển hồ sơ đã chọn/, 'Đã chuyển 2 hồ sơ');
    await assertSound(clerk, 'bulk-outcome', script);

    const specialist = await opened.as('specialist', script);
    await chooseAll(specialist, '/viec?muc=cho-nhan');
    await press(specialist, /^Làm cùng lúc với hồ sơ đã chọn/, '2 hồ sơ đã chọn');
    await assertSound(specialist, 'bulk-choose', script);
    await press(specialist, 'Nhận xử lý (cả 2 hồ sơ)', 'Đã nhận xử lý 2 hồ sơ');
    await behindTheScenes(opened, codes, 'specialist', 'tu-phap-ho-tich', {
      ...{ type: 'propose-result', outcome: 'granted', reason: null, files: [], late: null },
    });

    const signer = await opened.as('signer', script);
    await chooseAll(signer, '/viec');
    await press(signer, /^Làm cùng lúc với hồ sơ đã chọn/, '2 hồ sơ đã chọn');
    await press(signer, 'Duyệt kết quả (cả 2 hồ sơ)', 'Xem lại: duyệt kết quả: 2 hồ sơ');
    await assertSound(signer, 'bulk-look-over', script);
    await press(signer, 'Xác nhận: duyệt kết quả', 'Đã duyệt kết quả của 2 hồ sơ');
    await chooseAll(signer, '/viec');
    await press(signer, /^Làm cùng lúc với hồ sơ đã chọn/, '2 hồ sơ đã chọn');
    await press(signer, 'Ký kết quả (cả 2 hồ sơ)', 'Ký kết quả: 2 hồ sơ');
    await signer.getByLabel('Ký trên giấy').check();
    await assertSound(signer, 'bulk-sign', script);
    await press(signer, 'Xem lại', 'Xem lại: ký kết quả: 2 hồ sơ');
    await press(signer, 'Xác nhận: ký kết quả', 'Đã ký kết quả của 2 hồ sơ');
    await signer.reload();
    await signer.getByRole('heading', { level: 1, name: 'Đã ký kết quả của 2 hồ sơ', exact: true }).waitFor();
    // Back leads to a page that was answered to a form, and asks nobody to send it again.
    await signer.goBack();
    await signer.getByRole('heading', { level: 1, name: /^Xem lại: ký kết quả/ }).waitFor();
    await behindTheScenes(opened, codes, 'records-officer', 'van-thu', {
      ...{ type: 'issue', number: '7/XN', electronic: false, files: [], late: null },
    });

    const desk = await opened.as('return-clerk', script);
    await chooseAll(desk, '/viec');
    await press(desk, /^Làm cùng lúc với hồ sơ đã chọn/, '2 hồ sơ đã chọn');
    await press(desk, 'Nhận kết quả về quầy (cả 2 hồ sơ)', 'Đã nhận về quầy kết quả của 2 hồ sơ');
    await handOutTwo(desk, person, script);
    for (const code of codes) assert.equal((await opened.acts(code)).at(-1), 'ResultReturned');
  });
}

async function receiveTwo(office: JourneyOffice, person: Applicant, script: boolean): Promise<string[]> {
  const clerk = await office.as('counter-clerk', script);
  await clerk.goto(`/tiep-nhan/${PROCEDURE}`);
  await clerk.getByRole('link', { name: 'Nhận nhiều hồ sơ cùng lúc' }).click();
  await clerk.getByRole('heading', { level: 1, name: /^Nhận nhiều hồ sơ cùng lúc/ }).waitFor();
  await assertSound(clerk, 'many-form', script);
  await fillApplicant(clerk, person);
  await clerk.getByLabel('Nội dung hồ sơ 1').fill('Để đăng ký kết hôn');
  await clerk.getByLabel('Nội dung hồ sơ 3').fill('Để mua bán nhà đất');
  await press(clerk, 'Xem lại và hẹn ngày', 'Xem lại trước khi tiếp nhận 2 hồ sơ');
  await assertSound(clerk, 'many-confirm', script);
  await press(clerk, 'Tiếp nhận 2 hồ sơ', 'Đã tiếp nhận 2 hồ sơ');
  await assertSound(clerk, 'many-taken', script);
  const codes = await clerk.locator('tbody td:first-child a').allTextContents();
  assert.equal(codes.length, 2);
  return codes;
}

/** Every box of the page, by its link. */
async function chooseAll(page: Page, list: string): Promise<void> {
  await page.goto(list);
  await page.getByRole('link', { name: 'Chọn tất cả trên trang' }).click();
  await page.getByRole('link', { name: 'Bỏ chọn tất cả' }).waitFor();
  await whole(page);
}

async function press(page: Page, button: string | RegExp, heading: string): Promise<void> {
  // A form of many fields has the same button once more, out of sight, for Enter.
  await page.getByRole('button', { name: button }).last().click();
  await page.getByRole('heading', { level: 1, name: heading, exact: true }).waitFor();
  await whole(page);
}

async function handOutTwo(desk: Page, person: Applicant, script: boolean): Promise<void> {
  await desk.goto('/tra-ket-qua');
  await desk.getByLabel('Mã hồ sơ').fill(person.number);
  await desk.keyboard.press('Enter');
  await desk.getByRole('heading', { name: '2 hồ sơ khớp' }).waitFor();
  await whole(desk);
  for (const box of await desk.getByRole('checkbox').all()) await box.check();
  await assertSound(desk, 'bulk-candidates', script);
  await press(desk, /^Trả cùng lúc các kết quả đã chọn/, 'Trả kết quả: 2 hồ sơ');
  await assertSound(desk, 'bulk-return', script);
  await desk.getByLabel('Đã kiểm tra giấy tờ tùy thân của người nhận').check();
  await desk.getByLabel('Có kết quả trả trước ngày hẹn: đã báo người nộp bằng').selectOption('phone');
  await press(desk, 'Xem lại', 'Xem lại: trả kết quả: 2 hồ sơ');
  await assertSound(desk, 'bulk-return-look-over', script);
  await press(desk, 'Xác nhận: trả kết quả', 'Đã trả kết quả của 2 hồ sơ');
}

/** What is done one by one, and has journeys of its own. */
async function behindTheScenes(
  { office }: JourneyOffice,
  codes: readonly string[],
  role: Parameters<typeof office.actor>[0],
  unit: string,
  command: Command,
): Promise<void> {
  for (const code of codes) {
    const [rows = []] = await office.database.read(
      { kind: 'owner' },
      { text: 'select id from dossier where code = $1', values: [code] },
    );
    const dossierId = String(rows[0]?.id);
    const known = { dossierId, code, version: 0, repeated: false };
    const dossier = known as Parameters<typeof office.act>[1];
    done(await office.act(office.actor(role, unit), dossier, command, { expectedVersion: null }));
  }
}
