import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { skipWithoutChromium } from '../support/browser.ts';
import { type JourneyOffice, openJourneyOffice } from './open-office.ts';
import { receiveAgainByKeys, receiveByKeys } from './receive-by-keys.ts';
import {
  type Applicant,
  act,
  findProcedure,
  lookUp,
  openFromInbox,
  openReceipt,
  receive,
  scan,
  somebody,
} from './steps.ts';

const opened = await openJourneyOffice({ after });

const RECEIVED = ['received', 'Hồ sơ đã được tiếp nhận.', /^Ông\/Bà chưa cần làm gì/] as const;
const WORKED_ON = ['in-progress', 'Hồ sơ đang được giải quyết.', /^Ông\/Bà chưa cần làm gì/] as const;
const ASKED = [
  ...(['awaiting-supplement', 'Hồ sơ cần bổ sung giấy tờ.'] as const),
  /^Mời Ông\/Bà nộp các giấy tờ ghi trong phiếu yêu cầu bổ sung/,
] as const;
const RESOLVED = ['resolved', 'Hồ sơ đã có kết quả.', /^Mời Ông\/Bà mang giấy tiếp nhận hồ sơ/] as const;
const RETURNED = ['returned', 'Kết quả đã được trả.', /^Hồ sơ đã hoàn tất/] as const;

/** Asks the public page after every step; a few minutes pass with each. */
function publicPage(office: JourneyOffice, page: Page, code: string, person: Applicant) {
  return async (after: string, [status, sentence, next]: readonly [string, string, RegExp]) => {
    const said = await lookUp(page, code, person);
    assert.deepEqual([said.status, said.sentence], [status, sentence], after);
    assert.match(said.next, next, after);
    office.later(2);
  };
}

// Both at a time: while one waits for its browser, the other has the office.
describe('from the counter to the return', { concurrency: 2 }, () => {
  for (const script of [true, false]) {
    describe(`${script ? 'with' : 'without'} JavaScript`, { concurrency: 1 }, () => journeys(script));
  }
});

function journeys(script: boolean): void {
  it('takes a birth registration, with a supplement on the way', async (t) => {
    if (!opened) return skipWithoutChromium(t);
    const clerk = await opened.as('counter-clerk', script);
    await findProcedure(clerk, 'khai sinh', 'Đăng ký khai sinh');
    const person = somebody();
    const code = await receive(clerk, person);
    const says = publicPage(opened, await opened.browse(script), code, person);
    await says('received', RECEIVED);
    await openReceipt(clerk, () => clerk.getByRole('link', { name: 'In giấy tiếp nhận' }).click());

    await clerk.getByRole('link', { name: 'Mở hồ sơ' }).click();
    await act(clerk, 'Chuyển xử lý', async () => {
      await clerk.getByLabel('Chuyển cho').selectOption({ label: 'Võ Hoài Nam' });
      return 'Chuyển hồ sơ';
    });
    await says('handed over', WORKED_ON);

    const specialist = await opened.as('specialist', script);
    await openFromInbox(specialist, 'Việc của tôi', code);
    await says('opened', WORKED_ON);
    await act(specialist, 'Yêu cầu bổ sung', async () => {
      await specialist.getByLabel('Giấy chứng sinh hoặc giấy tờ thay thế', { exact: true }).check();
      await specialist.getByLabel('Lý do', { exact: true }).fill('Giấy chứng sinh chưa có dấu của bệnh viện');
      return 'Yêu cầu bổ sung';
    });
    await says('asked for a supplement', ASKED);

    await openFromInbox(clerk, 'Chờ bổ sung', code);
    await act(clerk, 'Nhận bổ sung', async () => {
      await clerk.getByLabel('Bản chính').first().fill('1');
      return 'Xác nhận đã nhận bổ sung';
    });
    await says('supplement taken in', WORKED_ON);

    await openFromInbox(specialist, 'Việc của tôi', code);
    await act(specialist, 'Trình kết quả', async () => {
      await specialist.getByLabel('Đồng ý giải quyết').check();
      return 'Trình kết quả';
    });
    await says('proposed', WORKED_ON);
    await finish(opened, says, code, script);

    assert.deepEqual(await opened.acts(code), [
      ...['DossierSubmitted', 'DossierReceived', 'HandedOver', 'SupplementRequested', 'SupplementProvided'],
      ...['ResultProposed', ...FINISHED],
    ]);
  });

  it('takes a certification within the day, received by keys alone', async (t) => {
    if (!opened) return skipWithoutChromium(t);
    const clerk = await opened.as('counter-clerk', script);
    const person = somebody();
    const { code, told } = await receiveByKeys(clerk, person, script);
    t.diagnostic(`a new applicant: ${told}`);
    const says = publicPage(opened, await opened.browse(script), code, person);
    await says('received', RECEIVED);

    await clerk.goto('/viec');
    await clerk.getByLabel(`Chọn hồ sơ ${code}`).check();
    await clerk.getByRole('button', { name: 'Chuyển hồ sơ đã chọn' }).click();
    await clerk.getByRole('heading', { name: 'Đã chuyển 1 hồ sơ' }).waitFor();
    await says('handed over', WORKED_ON);

    const specialist = await opened.as('specialist', script);
    await openFromInbox(specialist, 'Chưa ai nhận', code);
    await says('opened', WORKED_ON);
    await act(specialist, 'Trình kết quả', async () => {
      await specialist.getByLabel('Đồng ý giải quyết').check();
      return 'Trình kết quả';
    });
    await says('proposed', WORKED_ON);
    await finish(opened, says, code, script);

    const expected = ['DossierSubmitted', 'DossierReceived', 'HandedOver', 'ResultProposed', ...FINISHED];
    assert.deepEqual(await opened.acts(code), expected);

    const again = await receiveAgainByKeys(clerk, person);
    t.diagnostic(`an applicant known by number: ${again.told}`);
    assert.notEqual(again.code, code);
  });
}

const FINISHED = ['ResultApproved', 'ResultSigned', 'ResultIssued', 'ResultTakenIn', 'ResultReturned'];

/** Approved, signed, issued, taken in at the desk, and into the hand of the applicant. */
async function finish(
  office: JourneyOffice,
  says: ReturnType<typeof publicPage>,
  code: string,
  script: boolean,
): Promise<void> {
  const signer = await office.as('signer', script);
  await openFromInbox(signer, 'Việc của tôi', code);
  await act(signer, 'Duyệt kết quả');
  await says('approved', WORKED_ON);
  await act(signer, 'Ký kết quả', async () => 'Xác nhận đã ký');
  await says('signed', WORKED_ON);

  const records = await office.as('records-officer', script);
  await openFromInbox(records, 'Việc của tôi', code);
  await act(records, 'Phát hành kết quả', async () => {
    await records.getByLabel('Số, ký hiệu').fill('125/UBND-TP');
    return 'Phát hành';
  });
  await says('issued', WORKED_ON);

  const returner = await office.as('return-clerk', script);
  await scan(returner, code);
  await returner.getByRole('button', { name: 'Nhận kết quả về quầy' }).click();
  await returner.getByText(`Đã nhận kết quả hồ sơ ${code} về quầy.`).waitFor();
  await says('taken in', RESOLVED);
  await scan(returner, code);
  await returner.getByLabel(/^Người nộp:/).check();
  await returner.getByLabel('Có giấy tiếp nhận hồ sơ').check();
  // Before the day promised only after the applicant was told (NĐ 61 Đ20.4); what is due today needs no word.
  const told = returner.getByLabel(/^Trả trước ngày hẹn/);
  if ((await told.count()) > 0) await told.selectOption('phone');
  await returner.getByRole('button', { name: 'Trả kết quả' }).click();
  await returner.getByText(`Đã trả kết quả hồ sơ ${code}`).waitFor();
  await says('returned', RETURNED);
}
