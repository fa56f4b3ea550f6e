import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { RESOLVED, WORKED_ON } from './public-page.ts';
import { handedOver, received, road } from './road.ts';
import { act, openFromInbox, scan } from './steps.ts';

const DEPUTY = 'Phạm Văn Bình';
const NEWCOMER = 'Trần Thị Kim Ngân';

road('a deputy approves and signs for a leader who is away, and the result reaches the desk', async (one) => {
  const { office, script, sound } = one;
  const { code, address, says } = await handedOver(one);
  const specialist = await office.as('specialist', script);
  await openFromInbox(specialist, 'Việc của tôi', code);
  await propose(specialist);

  const leader = await office.as('signer', script);
  await leader.goto('/vang-mat');
  await leader.getByRole('link', { name: 'Ghi nhận vắng mặt của tôi' }).click();
  await leader.getByLabel('Lý do', { exact: true }).selectOption({ label: 'Đi công tác' });
  await leader.getByLabel('Đến hết ngày', { exact: true }).fill('27/11/2026');
  await leader.getByLabel('Ai thay trong những ngày này').selectOption({ label: `${DEPUTY}, Phó Chủ tịch` });
  await leader.getByRole('button', { name: 'Ghi nhận vắng mặt' }).click();
  await leader.getByRole('alert').getByText('Chọn tư cách của người thay').waitFor();
  await sound(leader, 'deputy-1-not-yet');
  await leader.getByLabel('Ký thay (KT.)').check();
  await leader.getByLabel('Số, ký hiệu văn bản giao việc').fill('12/QĐ-UBND');
  await leader.getByLabel('Ngày của văn bản').fill('20112026');
  await leader.getByText('Giới hạn việc của người thay').click();
  await sound(leader, 'deputy-2-limits');
  await leader.getByRole('button', { name: 'Ghi nhận vắng mặt' }).click();
  await leader.getByText('Đã ghi nhận vắng mặt.').waitFor();
  await sound(leader, 'deputy-3-recorded');
  await says('the leader is away', WORKED_ON);

  const deputy = await office.as('unit-head', script);
  await deputy.goto('/viec?muc=cua-toi');
  const row = deputy.getByRole('row', { name: code });
  assert.match((await row.textContent()) ?? '', /thay Nguyễn Thị Phương Thảo/);
  await sound(deputy, 'deputy-4-inbox');
  await openFromInbox(deputy, 'Việc của tôi', code);
  await sound(deputy, 'deputy-5-case');
  await act(deputy, 'Duyệt kết quả');
  await act(deputy, 'Ký kết quả', async () => {
    await deputy.getByText('Làm thay Nguyễn Thị Phương Thảo').waitFor();
    await sound(deputy, 'deputy-6-signing');
    return 'Xác nhận đã ký';
  });
  await deputy.getByText(`${DEPUTY} thay Nguyễn Thị Phương Thảo đã ký`).first().waitFor();
  await sound(deputy, 'deputy-7-signed');
  await says('signed for the leader', WORKED_ON);

  const records = await office.as('records-officer', script);
  await openFromInbox(records, 'Việc của tôi', code);
  await act(records, 'Phát hành kết quả', async () => {
    await records.getByLabel('Số, ký hiệu').fill('126/UBND-TP');
    return 'Phát hành';
  });
  const returner = await office.as('return-clerk', script);
  await scan(returner, code);
  await returner.getByRole('button', { name: 'Nhận kết quả về quầy' }).click();
  await returner.getByText(`Đã nhận kết quả hồ sơ ${code} về quầy.`).waitFor();
  await says('taken in', RESOLVED);

  await leader.getByRole('link', { name: /^Kết thúc sớm/ }).click();
  await sound(leader, 'deputy-8-ending');
  await leader.getByRole('button', { name: 'Kết thúc vắng mặt' }).click();
  await leader.getByText('Việc thay không còn hiệu lực từ bây giờ').waitFor();
  await deputy.goto(address);
  assert.equal(await deputy.getByText('Làm thay').count(), 0);
});

road(
  'an administrator creates an officer, who signs in and proposes the result of a dossier',
  async (one) => {
    const { office, script, sound } = one;
    const { code, address, says } = await received(one);
    const admin = await office.as({ role: 'agency-admin', unit: 'quan-tri' }, script);
    await admin.goto('/quan-tri/nguoi/moi');
    await admin.getByLabel('Họ và tên').fill(NEWCOMER);
    await admin.getByLabel('Phòng, bộ phận').selectOption('tu-phap-ho-tich');
    await admin.getByLabel('Mẫu vai trò').selectOption('chuyen-vien');
    await admin.getByRole('button', { name: 'Tạo tài khoản' }).click();
    const password = await admin.locator('code').innerText();

    const page = await office.browse(script);
    await page.goto('/dang-nhap');
    await page.getByLabel('Tên đăng nhập').fill('ngan.ttk');
    await page.getByLabel('Mật khẩu', { exact: true }).fill(password);
    await page.keyboard.press('Enter');
    await page.getByLabel('Mật khẩu hiện tại').fill(password);
    for (const label of ['Mật khẩu mới', 'Nhập lại mật khẩu mới'])
      await page.getByLabel(label, { exact: true }).fill('con cò bay lả bay la');
    await page.getByRole('button', { name: 'Đổi mật khẩu' }).click();
    const rules = page.getByLabel('Tôi đã đọc và sẽ làm đúng các quy tắc này');
    await rules.check();
    await page.getByRole('button', { name: 'Xác nhận' }).click();
    await page.getByText('Không có việc nào đang chờ.').waitFor();
    await sound(page, 'newcomer-1-inbox');

    const clerk = await office.as('counter-clerk', script);
    await clerk.goto(address);
    await act(clerk, 'Chuyển xử lý', async () => {
      await clerk.getByLabel('Chuyển cho').selectOption({ label: NEWCOMER });
      return 'Chuyển hồ sơ';
    });
    await openFromInbox(page, 'Việc của tôi', code);
    await propose(page);
    await page.getByText(`${NEWCOMER} đã trình`).first().waitFor();
    await says('proposed by the newcomer', WORKED_ON);
  },
  [true],
);

async function propose(page: Page): Promise<void> {
  await act(page, 'Trình kết quả', async () => {
    await page.getByLabel('Đồng ý giải quyết').check();
    return 'Trình kết quả';
  });
}
