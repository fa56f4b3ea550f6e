import type { JourneyOffice } from './open-office.ts';
import { type PublicPage, RESOLVED, RETURNED, WORKED_ON } from './public-page.ts';
import { act, openFromInbox, scan } from './steps.ts';

const AT_THE_DESK = ['ResultApproved', 'ResultSigned', 'ResultIssued', 'ResultTakenIn'] as const;

export const FINISHED = [...AT_THE_DESK, 'ResultReturned'] as const;

/** Approved, signed, issued, and taken in at the desk; until then the public is told the same. */
export async function bringToDesk(
  office: JourneyOffice,
  says: PublicPage,
  code: string,
  script: boolean,
  meanwhile = WORKED_ON,
): Promise<void> {
  const signer = await office.as('signer', script);
  await openFromInbox(signer, 'Việc của tôi', code);
  await act(signer, 'Duyệt kết quả');
  await says('approved', meanwhile);
  await act(signer, 'Ký kết quả', async () => 'Xác nhận đã ký');
  await says('signed', meanwhile);

  const records = await office.as('records-officer', script);
  await openFromInbox(records, 'Việc của tôi', code);
  await act(records, 'Phát hành kết quả', async () => {
    await records.getByLabel('Số, ký hiệu').fill('125/UBND-TP');
    return 'Phát hành';
  });
  await says('issued', meanwhile);

  const returner = await office.as('return-clerk', script);
  await scan(returner, code);
  await returner.getByRole('button', { name: 'Nhận kết quả về quầy' }).click();
  await returner.getByText(`Đã nhận kết quả hồ sơ ${code} về quầy.`).waitFor();
  await says('taken in', RESOLVED);
}

/** The same, and into the hand of the applicant. */
export async function finish(
  office: JourneyOffice,
  says: PublicPage,
  code: string,
  script: boolean,
  meanwhile = WORKED_ON,
): Promise<void> {
  await bringToDesk(office, says, code, script, meanwhile);
  const returner = await office.as('return-clerk', script);
  await scan(returner, code);
  await returner.getByLabel(/^Người nộp:/).check();
  await returner.getByLabel('Có giấy tiếp nhận hồ sơ').check();
  const unpaid = returner.getByLabel(/^Vẫn trả kết quả/);
  if ((await unpaid.count()) > 0) await unpaid.check();
  // Before the day promised only after the applicant was told (NĐ 61 Đ20.4); what is due today needs no word.
  const told = returner.getByLabel(/^Trả trước ngày hẹn/);
  if ((await told.count()) > 0) await told.selectOption('phone');
  await returner.getByRole('button', { name: 'Trả kết quả' }).click();
  await returner.getByText(`Đã trả kết quả hồ sơ ${code}`).waitFor();
  await says('returned', RETURNED);
}
