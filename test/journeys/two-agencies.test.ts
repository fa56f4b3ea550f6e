import assert from 'node:assert/strict';
import { FINISHED, finish } from './finish.ts';
import type { Place } from './open-office.ts';
import { WORKED_ON } from './public-page.ts';
import { handedOver, road } from './road.ts';
import { printed } from './slip-text.ts';
import { act, openFromInbox } from './steps.ts';

const NURSERY = { words: 'nhom tre', name: 'Thành lập nhóm trẻ, lớp mẫu giáo độc lập' };
const PART = 'Kiểm tra điều kiện thực tế, cho ý kiến bằng văn bản';
const CITY: Place = { role: 'specialist', unit: 'giao-duc-dao-tao', agency: 'ubnd-tp-rach-gia' };

/*
 * By hand, 8 hours a day, 24/11 a holiday. 15 days from Mon 23/11 09:30: Wed 25/11 is the 1st, Fri 27/11 the 3rd,
 * Fri 4/12 the 8th, Fri 11/12 the 13th, Tue 15/12 the 15th. The part has 40 hours, five days, from Wed 25/11 08:00:
 * Thu, Fri, Mon, Tue, Wed 2/12 08:00; a few minutes pass on the way there.
 */
const DUE = 'thứ Ba 15/12/2026, 09:30';
const PART_DUE = /^Thứ Tư 02\/12\/2026, 08:0\d$/;

road('a part of the work is done by another agency, and the ward waits for it', async (one) => {
  const { office, script, sound } = one;
  const { code, address, says } = await handedOver(one, NURSERY);
  await says('handed over', WORKED_ON, DUE);
  const city = await office.as(CITY, script);
  assert.equal((await city.goto(address))?.status(), 404, 'nothing of theirs yet');

  await office.goOn('2026-11-25T01:00:00.000Z');
  const specialist = await office.as('specialist', script);
  await openFromInbox(specialist, 'Việc của tôi', code);
  await act(specialist, 'Chuyển cơ quan phối hợp giải quyết', async () => {
    await specialist.getByText(`${PART}: Phòng Giáo dục và Đào tạo`).waitFor();
    await sound(specialist, 'agencies-1-sending');
    return 'Chuyển các phần việc';
  });
  await sound(specialist, 'agencies-2-sent');
  await says('sent to the city', WORKED_ON, DUE);
  const beside = specialist.getByRole('region', { name: 'Phối hợp, lấy ý kiến' });
  await beside.getByText('Chờ trả lời').waitFor();
  const until = beside.getByText(PART_DUE);
  await until.waitFor();
  await printed(specialist, 'Phiếu chuyển xử lý (PDF)', ['PHIẾU CHUYỂN', code]);

  // The first of two steps can go on beside it; the second, which needs it, cannot end.
  await act(specialist, 'Chuyển xử lý', async () => 'Chuyển hồ sơ');
  await says('on to the second step', WORKED_ON, DUE);
  await openFromInbox(specialist, 'Chưa ai nhận', code);
  await act(specialist, 'Nhận xử lý');
  await act(specialist, 'Trình kết quả', async () => {
    await specialist.getByLabel('Đồng ý giải quyết').check();
    await specialist.getByRole('button', { name: 'Trình kết quả', exact: true }).click();
    await specialist.getByRole('alert').getByText(`Còn chờ trả lời: “${PART}”`).waitFor();
    await sound(specialist, 'agencies-3-waits');
    await answeredByTheCity();
    await says('answered by the city', WORKED_ON, DUE);
    // What was typed before it came still stands; the page is opened anew, for the dossier has moved on.
    await specialist.goto(`${address}/propose-result`);
    await specialist.getByLabel('Đồng ý giải quyết').check();
    return 'Trình kết quả';
  });
  await says('proposed', WORKED_ON, DUE);
  await finish(office, says, code, script);
  const acts = await office.acts(code);
  const beforeProposing = ['PartsSent', 'HandedOver', 'HolderClaimed', 'PartAnswered'];
  // Handed out before its day, so the applicant was told first.
  assert.deepEqual(
    acts.slice(3).filter((type) => type !== 'ApplicantNotified'),
    [...beforeProposing, 'ResultProposed', ...FINISHED],
  );

  /** Signed in by themselves, at their own office. */
  async function answeredByTheCity(): Promise<void> {
    const theirs = await office.as(CITY, script);
    await openFromInbox(theirs, 'Việc của tôi', code);
    await sound(theirs, 'agencies-4-in-the-city');
    // Their own day, not the one on which the applicant comes.
    await theirs.getByRole('region', { name: 'Tình trạng' }).getByText(PART_DUE).waitFor();
    const offered = theirs.getByRole('region', { name: 'Việc có thể làm' });
    assert.equal(await offered.getByText('Trình kết quả').count(), 0, 'not theirs to decide');
    await act(theirs, 'Trả lời phần việc phối hợp', async () => {
      await theirs.getByLabel('Không giải quyết được, có nêu lý do').check();
      await theirs.getByRole('button', { name: 'Gửi trả lời' }).click();
      await theirs.getByRole('alert').getByText('Ghi lý do không giải quyết được').waitFor();
      await theirs.getByLabel('Đã giải quyết xong phần việc').check();
      await theirs.getByLabel('Số, ký hiệu văn bản').fill('88/GDĐT');
      await theirs.getByLabel('Nội dung trả lời').fill('Đủ điều kiện về phòng học, sân chơi');
      await sound(theirs, 'agencies-5-answering');
      return 'Gửi trả lời';
    });
    await sound(theirs, 'agencies-6-answered');
  }
});
