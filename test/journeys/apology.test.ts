import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { FINISHED, finish } from './finish.ts';
import { EXTENDED, LATE, WORKED_ON } from './public-page.ts';
import { handedOver, type Road, road } from './road.ts';
import { printed } from './slip-text.ts';
import { act, openFromInbox } from './steps.ts';

/** Received Mon 23/11 09:30 for 3 working days; Tue 24/11 is a holiday: Wed, Thu, Fri 09:30. */
const FIRST = 'thứ Sáu 27/11/2026, 09:30';
const SECOND = 'thứ Ba 01/12/2026, 17:00';
const APOLOGISE = 'Xin lỗi và hẹn lại ngày trả';
const REASON = 'Chờ nơi cư trú cũ xác minh';

/** Everything but the day is the same each time. */
async function fillApology(head: Page, day: string): Promise<void> {
  await head.getByLabel('Ngày hẹn mới').fill(day);
  await head.getByLabel('Do cơ quan phối hợp').check();
  await head.getByLabel('Lý do', { exact: true }).fill(REASON);
}

async function apologise({ office, script, sound }: Road, address: string, told: RegExp, name: string) {
  const head = await office.as('unit-head', script);
  await head.goto(address);
  await act(head, APOLOGISE, async () => {
    await head.getByText(told).waitFor();
    await fillApology(head, '01/12/2026');
    await sound(head, `${name}-1-asking`);
    await head.getByRole('button', { name: 'Hẹn lại ngày trả', exact: true }).click();
    // Both dates once more, before it is told to anybody.
    await head.getByText(`Hẹn cũ: ${FIRST}`).waitFor();
    await head.getByText(`Hẹn mới: ${SECOND}`).waitFor();
    await sound(head, `${name}-2-looked-over`);
    return 'Xác nhận: hẹn lại ngày trả';
  });
  await sound(head, `${name}-3-told`);
  return head;
}

road('a new date told the day before, and no second one', async (one) => {
  const { office, script, sound } = one;
  const { code, address, says } = await handedOver(one);
  await says('handed over', WORKED_ON, FIRST);

  // Thursday: the last day on which there is still a day to the promise.
  await office.goOn('2026-11-26T09:50:00.000Z');
  const head = await apologise(
    one,
    address,
    /^Còn kịp hẹn lại\. Theo quy định còn được hẹn lại 1 lần/,
    'apology',
  );
  const standing = head.getByRole('region', { name: 'Tình trạng' });
  for (const date of [FIRST, SECOND]) await standing.getByText(capital(date)).first().waitFor();
  await printed(head, 'Phiếu xin lỗi và hẹn lại (PDF)', [code, 'ngày 27 tháng 11 năm 2026', REASON]);
  await says('told a new date', EXTENDED, SECOND);

  // Once only: there is no button any more, and the form says so, with everything that was typed.
  assert.equal(await head.getByRole('link', { name: APOLOGISE, exact: true }).count(), 0);
  await head.goto(`${address}/extend`);
  await fillApology(head, '03/12/2026');
  await head.getByRole('button', { name: 'Hẹn lại ngày trả', exact: true }).click();
  await head.getByText('Hẹn mới: thứ Năm 03/12/2026, 17:00').waitFor();
  await head.getByRole('button', { name: 'Xác nhận: hẹn lại ngày trả' }).click();
  await head.getByRole('alert').getByText('Hồ sơ đã được hẹn lại 1 lần').waitFor();
  assert.equal(await head.getByLabel('Lý do', { exact: true }).inputValue(), REASON);
  await sound(head, 'apology-4-not-again');
  await says('not told another one', EXTENDED, SECOND);

  await office.goOn('2026-12-01T02:00:00.000Z');
  await propose(one, code);
  await finish(office, says, code, script, EXTENDED);
  const acts = await office.acts(code);
  assert.deepEqual(acts.slice(2), ['HandedOver', 'DueExtended', 'ResultProposed', ...FINISHED]);
});

road('an apology on the very day clears nothing', async (one) => {
  const { office, script, sound } = one;
  const { code, address, says } = await handedOver(one);

  await office.goOn('2026-11-27T01:00:00.000Z');
  const head = await apologise(one, address, /^Đã sát hoặc quá ngày hẹn/, 'late-apology');
  await head.getByText('khi ngày hẹn đã sát hoặc đã qua').first().waitFor();
  await says('told late', EXTENDED, SECOND);

  // The first date has passed: for the officers it is late, whatever the applicant was told.
  await office.goOn('2026-11-30T01:00:00.000Z');
  const specialist = await office.as('specialist', script);
  await openFromInbox(specialist, 'Việc của tôi', code);
  await specialist.getByText('Đánh giá đúng hẹn, trễ hẹn theo ngày này.').waitFor();
  await sound(specialist, 'late-apology-4-late');
  await says('late for the figures', EXTENDED, SECOND);

  await office.goOn('2026-12-02T01:00:00.000Z');
  await says('late for the applicant too', LATE, SECOND);
  await propose(one, code);
  await finish(office, says, code, script, LATE);
});

async function propose({ office, script }: Road, code: string): Promise<void> {
  const specialist = await office.as('specialist', script);
  await openFromInbox(specialist, 'Việc của tôi', code);
  await act(specialist, 'Trình kết quả', async () => {
    await specialist.getByLabel('Đồng ý giải quyết').check();
    return 'Trình kết quả';
  });
}

function capital(words: string): string {
  return words.charAt(0).toLocaleUpperCase('vi') + words.slice(1);
}
