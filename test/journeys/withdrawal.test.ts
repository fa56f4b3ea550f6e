import assert from 'node:assert/strict';
import { STOPPED, WITHDRAWN, WORKED_ON } from './public-page.ts';
import { handedOver, road } from './road.ts';
import { act, openFromInbox, scan } from './steps.ts';

const APPLICATION = 'Tờ khai cấp Giấy xác nhận tình trạng hôn nhân';

road('the applicant withdraws and gets the papers back', async (one) => {
  const { office, script, sound } = one;
  const { code, address, says } = await handedOver(one);

  await office.goOn('2026-11-25T02:00:00.000Z');
  const clerk = await office.as('counter-clerk', script);
  await clerk.goto(address);
  await act(clerk, 'Rút hồ sơ', async () => {
    await clerk.getByText('Không mở lại được').waitFor();
    await clerk.getByLabel('Lý do người nộp nêu').fill('Đổi ý, không cần nữa');
    await clerk.getByLabel('Giấy tờ trả lại ngay').fill(`${APPLICATION}: 1 bản chính`);
    await sound(clerk, 'withdrawal-1-asking');
    return 'Rút hồ sơ';
  });
  await sound(clerk, 'withdrawal-2-withdrawn');
  await says('withdrawn', WITHDRAWN, null);

  // What was found later is given back later, and recorded too.
  await act(clerk, 'Trả lại giấy tờ', async () => {
    await clerk.getByLabel('Giấy tờ đã trả lại').fill('Giấy xác nhận đã cấp trước đây: 1 bản chính');
    await sound(clerk, 'withdrawal-3-giving-back');
    return 'Ghi nhận đã trả lại';
  });
  await sound(clerk, 'withdrawal-4-given-back');
  await clerk.getByText('Giấy xác nhận đã cấp trước đây: 1 bản chính').first().waitFor();
  await says('the rest given back', WITHDRAWN, null);

  // Nobody has it any more, and there is nothing to hand out.
  const specialist = await office.as('specialist', script);
  await specialist.goto('/viec');
  assert.equal(await specialist.getByRole('link', { name: code, exact: true }).count(), 0);
  const returner = await office.as('return-clerk', script);
  await scan(returner, code);
  await returner.getByText(/^Người nộp đã rút hồ sơ .*không có kết quả để trả/).waitFor();
  for (const over of ['Hẹn trả', 'Còn phải nộp'])
    assert.equal(await returner.getByText(over, { exact: true }).count(), 0, over);
  await sound(returner, 'withdrawal-5-at-the-return-desk');
  assert.deepEqual((await office.acts(code)).slice(2), ['HandedOver', 'DossierWithdrawn', 'PapersGivenBack']);
});

road('the agency stops a dossier, with a reason', async (one) => {
  const { office, script, sound } = one;
  const { code, address, says } = await handedOver(one);

  await office.goOn('2026-11-25T02:00:00.000Z');
  const specialist = await office.as('specialist', script);
  await openFromInbox(specialist, 'Việc của tôi', code);
  assert.equal(await specialist.getByText('Dừng giải quyết hồ sơ').count(), 0, 'that is for a leader');
  const head = await office.as('unit-head', script);
  await head.goto(address);
  await act(head, 'Dừng giải quyết hồ sơ', async () => {
    await head.getByRole('button', { name: 'Dừng giải quyết', exact: true }).click();
    await head.getByRole('alert').getByText('Ghi lý do dừng giải quyết').waitFor();
    await says('not without a reason', WORKED_ON, 'thứ Sáu 27/11/2026, 09:30');
    await head.getByLabel('Lý do dừng').fill('Tòa án yêu cầu tạm giữ, văn bản số 12/CV-TA');
    await sound(head, 'stop-1-asking');
    return 'Dừng giải quyết';
  });
  await sound(head, 'stop-2-stopped');
  await says('stopped', STOPPED, null);

  const clerk = await office.as('counter-clerk', script);
  await clerk.goto(address);
  await act(clerk, 'Trả lại giấy tờ', async () => {
    await clerk.getByLabel('Giấy tờ đã trả lại').fill(`${APPLICATION}: 1 bản chính`);
    return 'Ghi nhận đã trả lại';
  });
  await says('papers given back', STOPPED, null);
  assert.deepEqual((await office.acts(code)).slice(2), ['HandedOver', 'DossierStopped', 'PapersGivenBack']);
});
