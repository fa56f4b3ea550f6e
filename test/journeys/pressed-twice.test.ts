import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import type { EventType } from '../../src/domain/dossier/events.ts';
import { dossierThatWas } from './long-names.ts';
import type { Desk, JourneyOffice, Place } from './open-office.ts';
import { road } from './road.ts';

type Standing = Parameters<typeof dossierThatWas>[1];

/** An act that ends something: where it is done, by whom, with what, and the one event it must leave. */
interface Ending {
  standing: Standing;
  by: Desk | Place;
  at: (dossier: { dossierId: string; code: string }) => string;
  fill: (page: Page) => Promise<void>;
  button: string;
  event: EventType;
}

const caseAct =
  (command: string) =>
  ({ dossierId }: { dossierId: string }) =>
    `/ho-so/${dossierId}/${command}`;

const ENDINGS: readonly Ending[] = [
  {
    ...({ standing: 'handed-over', by: 'specialist', event: 'SupplementRequested' } as const),
    ...{ at: caseAct('request-supplement'), button: 'Yêu cầu bổ sung' },
    fill: async (page) => {
      await page.getByLabel('Nội dung khác').fill('Ảnh 3x4');
      await page.getByLabel('Lý do', { exact: true }).fill('Thiếu ảnh');
    },
  },
  {
    ...({ standing: 'asked', by: 'counter-clerk', event: 'SupplementProvided' } as const),
    ...{ at: caseAct('provide-supplement'), button: 'Xác nhận đã nhận bổ sung' },
    fill: (page) => page.getByLabel('Bản chính').first().fill('1'),
  },
  {
    ...({ standing: 'handed-over', by: 'unit-head', event: 'DueExtended' } as const),
    ...{ at: caseAct('extend'), button: 'Xác nhận: hẹn lại ngày trả' },
    fill: async (page) => {
      await page.getByLabel('Ngày hẹn mới').fill('01/12/2026');
      await page.getByLabel('Do cơ quan phối hợp').check();
      await page.getByLabel('Lý do', { exact: true }).fill('Chờ xác minh');
      await page.getByRole('button', { name: 'Hẹn lại ngày trả', exact: true }).click();
      await page.getByRole('button', { name: 'Xác nhận: hẹn lại ngày trả' }).waitFor();
    },
  },
  {
    ...({ standing: 'handed-over', by: 'counter-clerk', event: 'DossierWithdrawn' } as const),
    ...{ at: caseAct('withdraw'), button: 'Rút hồ sơ' },
    fill: (page) => page.getByLabel('Giấy tờ trả lại ngay').fill('Tờ khai: 1 bản chính'),
  },
  {
    ...({ standing: 'handed-over', by: 'unit-head', event: 'DossierStopped' } as const),
    ...{ at: caseAct('stop'), button: 'Dừng giải quyết' },
    fill: (page) => page.getByLabel('Lý do dừng').fill('Theo văn bản của Tòa án'),
  },
  {
    ...({ standing: 'taken-in', by: 'return-clerk', event: 'ResultReturned' } as const),
    ...{ at: ({ code }) => `/tra-ket-qua?ma=${code}`, button: 'Trả kết quả' },
    fill: fillReturn,
  },
  {
    ...({ standing: 'signed', by: 'records-officer', event: 'ResultIssued' } as const),
    ...{ at: caseAct('issue'), button: 'Phát hành' },
    fill: (page) => page.getByLabel('Số, ký hiệu').fill('125/UBND-TP'),
  },
];

async function fillReturn(page: Page): Promise<void> {
  await page.getByLabel('Người khác có giấy ủy quyền').check();
  await page.getByLabel('Họ tên người khác').fill('Trần Văn Hai');
  await page.getByLabel('Số giấy tờ tùy thân').fill('091077000123');
  await page.getByLabel('Giấy ủy quyền, nếu chưa ghi lúc nộp').fill('Giấy ủy quyền số 5/CT');
  await page.getByLabel('Đã đối chiếu giấy tờ tùy thân').check();
  await page.getByLabel(/^Vẫn trả kết quả/).check();
  await page.getByLabel(/^Trả trước ngày hẹn/).selectOption('phone');
}

for (const ending of ENDINGS) {
  road(`two quick presses of “${ending.button}” do it once, and going back does not do it again`, (one) =>
    pressTwice(one.office, ending, one.script),
  );
}

async function pressTwice(office: JourneyOffice, ending: Ending, script: boolean): Promise<void> {
  const { standing, by, at, fill, button, event } = ending;
  const dossier = await dossierThatWas(office.office, standing);
  const page = await office.as(by, script);
  await page.goto(at(dossier));
  await fill(page);
  await page.getByRole('button', { name: button, exact: true }).dblclick();
  await page.waitForURL(/xong=/);
  await page.getByRole('status').waitFor();
  const times = async () => (await office.acts(dossier.code)).filter((type) => type === event).length;
  assert.equal(await times(), 1, 'pressed twice');

  await goBack(page);
  const again = page.getByRole('button', { name: button, exact: true });
  if ((await again.count()) > 0) {
    await again.click();
    await page.waitForLoadState('load');
  }
  assert.equal(await times(), 1, 'gone back and pressed again');
  // Whatever came up says what is so, and is no fault of ours.
  await page.goto(`/ho-so/${dossier.dossierId}`);
  await page.getByRole('heading', { level: 1, name: dossier.code }).waitFor();
}

/** To the page before; where that was the answer to a form, the browser asks first and shows nothing. */
async function goBack(page: Page): Promise<void> {
  try {
    await page.goBack();
  } catch (error) {
    assert.match(String(error), /ERR_CACHE_MISS/);
    // Its own page about that comes a moment later.
    await page.waitForURL('chrome-error://chromewebdata/', { waitUntil: 'commit' });
  }
}
