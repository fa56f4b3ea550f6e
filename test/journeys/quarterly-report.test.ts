import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { doFiguresWork } from '../../src/figures-work.ts';
import { COUNTED_DOSSIERS } from '../support/counted-dossiers.ts';
import { liveCountedDossiers } from '../support/counted-office.ts';
import { OTHER_COMMUNE } from '../support/test-office.ts';
import { MONDAY, type Road, road } from './road.ts';

/** Sở Nội vụ, and who leads the neighbours. */
const DEPARTMENT = { role: 'supervisor', unit: 'giam-sat', agency: 'so-noi-vu' } as const;
const NEIGHBOUR = { role: 'signer', unit: 'lanh-dao', agency: OTHER_COMMUNE } as const;

/** Columns 3 to 13 of the hand-counted office, one quarter for each way; of the neighbours nothing. */
const QUARTERS = {
  with: { title: 'Báo cáo quý II/2026', total: [27, 4, 20, 3, 19, 9, 5, 5, 8, 5, 3] },
  without: { title: 'Báo cáo quý III/2026', total: [18, 3, 7, 8, 14, 8, 3, 3, 4, 2, 2] },
} as const;
const WHY = 'Chậm do chờ xác minh ở nơi cư trú cũ';

let counted = false;

road('an agency signs its quarterly report, and the department sums up what was signed', async (one) => {
  const { office, script, sound } = one;
  await countedOnce(one);
  const { title, total } = QUARTERS[script ? 'with' : 'without'];
  const name = (agency: string) => office.office.office.findAgency(agency)?.name ?? '';
  const [ward, neighbour] = [office.office.place.commune, OTHER_COMMUNE];

  const department = await office.as(DEPARTMENT, script);
  await toReports(department);
  await department.getByRole('link', { name: 'Mở kỳ báo cáo' }).click();
  await department.getByRole('heading', { level: 1, name: 'Mở kỳ báo cáo' }).waitFor();
  await department.getByRole('radio', { name: title, exact: true }).check();
  await department.getByLabel('Hạn gửi').fill('27/11/2026');
  await department.getByText('Chỉ một số cơ quan').click();
  for (const agency of [ward, neighbour])
    await department.getByRole('checkbox', { name: name(agency), exact: true }).check();
  await sound(department, 'report-1-opening');
  await department.getByRole('button', { name: 'Mở kỳ báo cáo' }).click();
  await department.getByText('Đã gửi 0 trên 2 cơ quan').waitFor();
  await sound(department, 'report-2-opened');
  const period = new URL(department.url()).pathname;

  // The work of the day begins with what is owed.
  const leader = await office.as('signer', script);
  await leader.goto('/viec');
  await leader.getByRole('region', { name: 'Báo cáo phải gửi' }).getByRole('link', { name: title }).click();
  await leader.getByRole('heading', { level: 1, name: `${title}: ${name(ward)}` }).waitFor();
  assert.deepEqual(await totals(leader), total);
  await sound(leader, 'report-3-filled-in');
  await leader.getByLabel('Thuyết minh số liệu').fill(WHY);
  await leader.getByRole('button', { name: 'Ký và gửi báo cáo' }).click();
  await leader.getByRole('link', { name: 'Xin kiểm tra số liệu và thuyết minh' }).waitFor();
  await sound(leader, 'report-3-not-confirmed');
  await leader.getByRole('checkbox', { name: 'Tôi đã kiểm tra số liệu' }).check();
  await leader.getByRole('button', { name: 'Ký và gửi báo cáo' }).click();
  await leader.getByRole('heading', { name: 'Số liệu đã ký' }).waitFor();
  assert.deepEqual(await totals(leader), total, 'what was seen is what was signed');
  const hash = await leader.locator('.mc-reports__hash').textContent();
  assert.match(hash ?? '', /^[0-9a-f]{64}$/);
  assert.equal(await leader.getByRole('button', { name: 'Ký và gửi báo cáo' }).count(), 0);
  await sound(leader, 'report-4-signed');
  for (const [link, type] of [
    ['Tải tệp Excel', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['Bản in PDF', 'application/pdf'],
  ] as const) {
    const href = await leader.getByRole('link', { name: link, exact: true }).getAttribute('href');
    const file = await leader.request.get(href ?? '');
    assert.deepEqual([file.status(), file.headers()['content-type']], [200, type]);
  }
  await leader.goto('/viec');
  await leader.getByRole('heading', { level: 1 }).waitFor();
  assert.equal(await leader.getByRole('link', { name: title }).count(), 0, 'nothing is owed any more');

  const other = await office.as(NEIGHBOUR, script);
  await other.goto(`${period}/co-quan/${neighbour}`);
  await other.getByText('Không có hồ sơ nào trong kỳ này').waitFor();
  await other.getByRole('checkbox', { name: 'Tôi đã kiểm tra số liệu' }).check();
  await other.getByRole('button', { name: 'Ký và gửi báo cáo' }).click();
  await other.getByRole('heading', { name: 'Số liệu đã ký' }).waitFor();

  await department.goto(period);
  await department.getByText('Đã gửi 2 trên 2 cơ quan').waitFor();
  await department.getByRole('link', { name: name(ward), exact: true }).click();
  await department.getByText(hash ?? '?').waitFor();
  await department.getByText(WHY).waitFor();
  await department.goto(period);
  await department.getByRole('link', { name: 'Xem và lập bảng tổng hợp' }).click();
  await department.getByRole('button', { name: 'Lập bảng tổng hợp' }).click();
  await department.getByText('Mã băm SHA-256').waitFor();
  await department.getByText('2 trên 2 cơ quan').waitFor();
  assert.deepEqual(await totals(department), total);
  await sound(department, 'report-5-summed-up');
});

async function countedOnce({ office }: Road): Promise<void> {
  if (counted) return;
  counted = true;
  await liveCountedDossiers(office.office, COUNTED_DOSSIERS);
  await doFiguresWork(office.office);
  await office.goOn(MONDAY);
}

async function toReports(page: Page): Promise<void> {
  await page.goto('/viec');
  await page
    .getByRole('navigation', { name: 'Công việc' })
    .getByRole('link', { name: 'Báo cáo', exact: true })
    .click();
  await page.getByRole('heading', { level: 1, name: 'Báo cáo định kỳ và đột xuất' }).waitFor();
}

/** The last line of the first table. */
async function totals(page: Page): Promise<readonly number[]> {
  const cells = page.locator('table').first().locator('tfoot td');
  return (await cells.allTextContents()).map((text) => Number(text.replaceAll('.', '')));
}
