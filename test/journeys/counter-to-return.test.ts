import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { skipWithoutChromium } from '../support/browser.ts';
import { AN_GIANG } from '../support/provinces.ts';
import { FINISHED, finish } from './finish.ts';
import { type JourneyOffice, openJourneyOffice } from './open-office.ts';
import { ASKED, publicPage, RECEIVED, WORKED_ON } from './public-page.ts';
import { receiveAgainByKeys, receiveByKeys } from './receive-by-keys.ts';
import { act, findProcedure, openFromInbox, openReceipt, receive, somebody } from './steps.ts';

const opened = await openJourneyOffice({ after });

// Both at a time: while one waits for its browser, the other has the office.
describe('from the counter to the return', { concurrency: 2 }, () => {
  for (const script of [true, false]) {
    describe(`${script ? 'with' : 'without'} JavaScript`, { concurrency: 1 }, () => journeys(script));
  }
});

it('takes the same road in a province of two levels, with its codes and its centre', async (t) => {
  const office = await openJourneyOffice(t, { place: AN_GIANG });
  if (!office) return skipWithoutChromium(t);
  assert.match(await birthRegistration(office, true), /^H01\.155-261123-\d{4}$/);
});

function journeys(script: boolean): void {
  it('takes a birth registration, with a supplement on the way', async (t) => {
    if (!opened) return skipWithoutChromium(t);
    assert.match(await birthRegistration(opened, script), /^000\.01\.31\.H33-261123-\d{4}$/);
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

/** With a supplement on the way. */
async function birthRegistration(opened: JourneyOffice, script: boolean): Promise<string> {
  const clerk = await opened.as('counter-clerk', script);
  await findProcedure(clerk, 'khai sinh', 'Đăng ký khai sinh');
  const person = somebody();
  const code = await receive(clerk, person);
  const says = publicPage(opened, await opened.browse(script), code, person);
  await says('received', RECEIVED);
  await openReceipt(clerk, () => clerk.getByRole('link', { name: 'In giấy tiếp nhận' }).click());

  await clerk.getByRole('link', { name: 'Mở hồ sơ' }).click();
  await act(clerk, 'Chuyển xử lý', async () => {
    const label = opened.nameOf('specialist', opened.office.place.examiner);
    await clerk.getByLabel('Chuyển cho').selectOption({ label });
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
  return code;
}
