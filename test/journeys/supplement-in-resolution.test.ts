import assert from 'node:assert/strict';
import { FINISHED, finish } from './finish.ts';
import { ASKED, WORKED_ON } from './public-page.ts';
import { handedOver, type Road, road } from './road.ts';
import { printed } from './slip-text.ts';
import { act, openFromInbox } from './steps.ts';

const APPLICATION = 'Tờ khai cấp Giấy xác nhận tình trạng hôn nhân';

/*
 * By hand, with 8 hours a day and 24/11 a holiday:
 * - received Mon 23/11 09:30, 3 working days: Wed 25/11 09:30, Thu 26/11 09:30, Fri 27/11 09:30;
 * - asked Thu 26/11 10:00, within 3 working days of the receipt (25, 26, 27): from zero when it comes;
 * - brought Mon 30/11 08:00: Tue 1/12 08:00, Wed 2/12 08:00, Thu 3/12 08:00;
 * - asked again Wed 2/12 09:02, more than 3 working days after the receipt: what is left goes on. Left are
 *   1 h 58 + 4 h of Wednesday and 1 h of Thursday, 6 h 58;
 * - brought Fri 4/12 15:00: 2 h on Friday, 4 h on Monday morning, the last 58 minutes from 13:00.
 */
const FIRST = 'thứ Sáu 27/11/2026, 09:30';
const FROM_ZERO = 'thứ Năm 03/12/2026, 08:00';
const GONE_ON = 'thứ Hai 07/12/2026, 13:58';

road('a supplement asked for while the dossier is worked on, and another one', async (one) => {
  const { office, script, sound } = one;
  const { code, address, says } = await handedOver(one);
  await says('handed over', WORKED_ON, FIRST);

  await office.goOn('2026-11-26T03:00:00.000Z');
  const specialist = await office.as('specialist', script);
  await openFromInbox(specialist, 'Việc của tôi', code);
  await act(specialist, 'Yêu cầu bổ sung', async () => {
    await specialist.getByText('Khi nhận đủ bổ sung, thời hạn được tính lại từ đầu').waitFor();
    await specialist.getByLabel(APPLICATION, { exact: true }).check();
    await specialist.getByLabel(`Cần bổ sung gì ở ${APPLICATION}`).fill('ký vào trang 2');
    await specialist.getByLabel('Nội dung khác').fill('Trích lục ghi chú ly hôn');
    await specialist.getByLabel('Lý do', { exact: true }).fill('Tờ khai chưa có chữ ký');
    await sound(specialist, 'supplement-1-asking');
    return 'Yêu cầu bổ sung';
  });
  await sound(specialist, 'supplement-2-asked');
  await says('asked', ASKED, null);
  await printed(specialist, 'Phiếu yêu cầu bổ sung (PDF)', [
    ...['PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ', `${APPLICATION}: ký vào trang 2`],
    ...['Trích lục ghi chú ly hôn', 'Tờ khai chưa có chữ ký'],
  ]);

  await office.goOn('2026-11-30T01:00:00.000Z');
  await bring(one, code, 'Trích lục ghi chú ly hôn');
  const clerk = await office.as('counter-clerk', script);
  await clerk.getByText('Thứ Năm 03/12/2026, 08:00').first().waitFor();
  await says('brought', WORKED_ON, FROM_ZERO);

  await office.goOn('2026-12-02T02:00:00.000Z');
  await secondNeedsALeader(one, address);
  await says('not asked again by the specialist', WORKED_ON, FROM_ZERO);
  const head = await office.as('unit-head', script);
  await head.goto(address);
  await act(head, 'Yêu cầu bổ sung', async () => {
    await head.getByText('chỉ tính tiếp phần còn lại').waitFor();
    await head.getByLabel('Nội dung khác').fill('Bản sao quyết định ly hôn');
    // Without a reason nobody is asked, whoever asks.
    await head.getByRole('button', { name: 'Yêu cầu bổ sung', exact: true }).click();
    await head.getByRole('alert').getByText('Ghi lý do yêu cầu bổ sung').waitFor();
    assert.equal(await head.getByLabel('Nội dung khác').inputValue(), 'Bản sao quyết định ly hôn');
    await sound(head, 'supplement-5-without-reason');
    await head.getByLabel('Lý do', { exact: true }).fill('Trích lục nộp thêm không rõ số quyết định');
    return 'Yêu cầu bổ sung';
  });
  await says('asked by the leader', ASKED, null);

  await office.goOn('2026-12-04T08:00:00.000Z');
  await bring(one, code, 'Bản sao quyết định ly hôn');
  await sound(await office.as('counter-clerk', script), 'supplement-6-brought-again');
  await says('brought again', WORKED_ON, GONE_ON);

  await propose(one, code);
  await finish(office, says, code, script);
  const asking = ['SupplementRequested', 'SupplementProvided'];
  const acts = await office.acts(code);
  assert.deepEqual(
    acts.filter((type) => asking.includes(type)),
    [...asking, ...asking],
  );
  // Handed out before its day, so the applicant was told first.
  assert.deepEqual(
    acts.slice(-7).filter((type) => type !== 'ApplicantNotified'),
    ['ResultProposed', ...FINISHED],
  );
});

/** The applicant brings what was asked for to the counter. */
async function bring({ office, script, sound }: Road, code: string, paper: string): Promise<void> {
  const clerk = await office.as('counter-clerk', script);
  await openFromInbox(clerk, 'Chờ bổ sung', code);
  await act(clerk, 'Nhận bổ sung', async () => {
    await clerk.getByRole('group', { name: paper, exact: true }).getByLabel('Bản chính').fill('1');
    await sound(clerk, 'supplement-3-taking');
    return 'Xác nhận đã nhận bổ sung';
  });
}

/** No button asks a second time; whoever gets to the form all the same is told whose it is, with all they typed. */
async function secondNeedsALeader({ office, script, sound }: Road, address: string): Promise<void> {
  const specialist = await office.as('specialist', script);
  await specialist.goto(address);
  await sound(specialist, 'supplement-4-going-on');
  assert.equal(await specialist.getByRole('link', { name: 'Yêu cầu bổ sung', exact: true }).count(), 0);
  await specialist.goto(`${address}/request-supplement`);
  await specialist.getByLabel('Nội dung khác').fill('Bản sao quyết định ly hôn');
  await specialist.getByLabel('Lý do', { exact: true }).fill('Chưa rõ số quyết định');
  await specialist.getByRole('button', { name: 'Yêu cầu bổ sung', exact: true }).click();
  await specialist.getByRole('alert').getByText('Yêu cầu thêm lần nữa do lãnh đạo thực hiện').waitFor();
  assert.equal(await specialist.getByLabel('Nội dung khác').inputValue(), 'Bản sao quyết định ly hôn');
}

async function propose({ office, script }: Road, code: string): Promise<void> {
  const specialist = await office.as('specialist', script);
  await openFromInbox(specialist, 'Việc của tôi', code);
  await act(specialist, 'Trình kết quả', async () => {
    await specialist.getByLabel('Đồng ý giải quyết').check();
    return 'Trình kết quả';
  });
}
