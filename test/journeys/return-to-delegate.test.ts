import assert from 'node:assert/strict';
import { bringToDesk } from './finish.ts';
import { chooseByKeys, focused, pressByKeys, tickByKeys, typeByKeys } from './keys.ts';
import type { Place } from './open-office.ts';
import { RESOLVED, RETURNED, WORKED_ON } from './public-page.ts';
import { handedOver, road } from './road.ts';
import { act, openFromInbox, scan } from './steps.ts';

const DESK_HEAD: Place = { role: 'desk-head', unit: 'mot-cua' };

/** From the taking in to the end nobody touches a mouse. */
road('a result is handed to somebody else with a paper, by keys alone, and that is undone', async (one) => {
  const { office, script, sound } = one;
  const { code, address, says } = await handedOver(one);
  const specialist = await office.as('specialist', script);
  await openFromInbox(specialist, 'Việc của tôi', code);
  await act(specialist, 'Trình kết quả', async () => {
    await specialist.getByLabel('Đồng ý giải quyết').check();
    return 'Trình kết quả';
  });
  await bringToDesk(office, says, code, script, WORKED_ON);

  // The day promised: no notice is needed.
  await office.goOn('2026-11-27T02:00:00.000Z');
  const desk = await office.as('return-clerk', script);
  await desk.goto('/tra-ket-qua');
  await focused(desk, 'ma');
  await desk.keyboard.type(code);
  await desk.keyboard.press('Enter');
  await desk.getByRole('link', { name: code, exact: true }).waitFor();
  await sound(desk, 'delegate-1-at-the-desk');

  // Somebody the dossier does not name, with nothing in hand: all that is missing is asked for at once.
  await chooseByKeys(desk, 'nguoi', 'khac');
  await typeByKeys(desk, 'hoten', 'Trần Văn Hai');
  await pressByKeys(desk, 'Trả kết quả');
  await desk.getByRole('alert').waitFor();
  await sound(desk, 'delegate-2-not-yet');
  assert.equal(await desk.locator('[name=hoten]').inputValue(), 'Trần Văn Hai');
  await says('not handed out without a paper', RESOLVED);

  await tickByKeys(desk, 'chuathu');
  await typeByKeys(desk, 'sogiayto', '091077000123');
  await typeByKeys(desk, 'giayuyquyen', 'Giấy ủy quyền số 5/CT ngày 26/11/2026');
  await tickByKeys(desk, 'tuythan');
  await sound(desk, 'delegate-3-complete');
  await pressByKeys(desk, 'Trả kết quả');
  await desk.getByText(`Đã trả kết quả hồ sơ ${code}`).waitFor();
  await sound(desk, 'delegate-4-returned');
  await says('returned', RETURNED);

  // It was the wrong dossier: the head of the desk takes it back, with a reason, and what was recorded stays.
  const head = await office.as(DESK_HEAD, script);
  await head.goto(address);
  await head.getByText('Trần Văn Hai').first().waitFor();
  await sound(head, 'delegate-5-case');
  await pressByKeys(head, 'Ghi nhận lại là chưa trả');
  await head.getByRole('heading', { level: 1, name: 'Ghi nhận lại: kết quả chưa trả' }).waitFor();
  await pressByKeys(head, 'Ghi nhận chưa trả');
  await head.getByRole('alert').getByText('Ghi lý do ghi nhận lại').waitFor();
  await sound(head, 'delegate-6-undoing');
  await typeByKeys(head, 'lydo', 'Bấm nhầm hồ sơ');
  await pressByKeys(head, 'Ghi nhận chưa trả');
  await head.locator('main[data-status="resolved"]').waitFor();
  await sound(head, 'delegate-7-undone');
  await says('undone', RESOLVED);

  await scan(desk, code);
  await tickByKeys(desk, 'chuathu');
  await chooseByKeys(desk, 'nguoi', 'nguoi-nop');
  await tickByKeys(desk, 'cogiay');
  await pressByKeys(desk, 'Trả kết quả');
  await desk.getByText(`Đã trả kết quả hồ sơ ${code}`).waitFor();
  await says('returned to the applicant', RETURNED);
  const acts = await office.acts(code);
  assert.deepEqual(acts.slice(-4), ['ResultTakenIn', 'ResultReturned', 'ReturnUndone', 'ResultReturned']);
});
