import assert from 'node:assert/strict';
import { after, describe, it, test } from 'node:test';
import type { Page } from 'playwright-core';
import { record } from '../../src/features/drafting/drafting.test-data.ts';
import { accessibilityProblems, DESKTOP, overflow, PHONE, skipWithoutChromium } from '../support/browser.ts';
import { importRecords } from '../support/import-records.ts';
import { type JourneyOffice, openJourneyOffice } from './open-office.ts';
import {
  addPaper,
  beginDraft,
  beginNewVersion,
  openCatalogue,
  publish,
  setLimit,
  workSection,
} from './publish-steps.ts';
import { findProcedure, receive, somebody } from './steps.ts';

const opened = await openJourneyOffice({ after });

/** Received on Monday 23/11/2026 at 09:30; the 24th is a day off. */
const IN_FOUR_DAYS = 'thứ Hai 30/11/2026, 09:30';
const IN_TWO_DAYS = 'thứ Năm 26/11/2026, 09:30';

const PAPERS = { first: 'Đơn đề nghị', added: 'Sơ đồ vị trí cây', later: 'Ảnh chụp hiện trạng' } as const;

/** What the page of a dossier says of its date and papers. */
async function caseOf(page: Page, id: string): Promise<{ due: string[]; papers: string[] }> {
  await page.goto(`/ho-so/${id}`);
  const text = (await page.locator('main').textContent()) ?? '';
  return {
    due: [IN_FOUR_DAYS, IN_TWO_DAYS].filter((due) => text.includes(due)),
    papers: Object.values(PAPERS).filter((paper) => text.includes(paper)),
  };
}

async function receiveOne(page: Page, words: string, name: string): Promise<string> {
  await findProcedure(page, words, name);
  await receive(page, somebody());
  return /\/ho-so\/([^/]+)\//.exec(page.url())?.[1] ?? '';
}

async function journey(office: JourneyOffice, script: boolean): Promise<void> {
  const [name, words, code] = script
    ? ['Xác nhận nơi trồng phượng vĩ', 'noi trong phuong vi', '1.990001']
    : ['Xác nhận nơi trồng bằng lăng', 'noi trong bang lang', '1.990002'];
  await importRecords(office.office, [record({ id: `thu:${code}`, code, name })]);

  const officer = await openCatalogue(office, script);
  await beginDraft(officer, words, code);
  assert.equal(await officer.getByText('1 điểm chưa rõ').count(), 1);
  await workSection(officer, 'Thời hạn giải quyết', async () => {
    await officer.getByText('Thời hạn chỉ ghi số 4, không có đơn vị').waitFor();
    await setLimit(officer, '4');
    await officer
      .getByLabel('Căn cứ đã dựa vào: thời hạn thiếu đơn vị')
      .fill('Nghị định số 64/2010/NĐ-CP, Điều 10');
  });
  await workSection(officer, 'Thành phần hồ sơ', () => addPaper(officer, PAPERS.added));
  await workSection(officer, 'Quy trình nội bộ', async () => {
    await officer
      .getByLabel('Lấy quy trình của thủ tục đã công bố')
      .selectOption('xac-nhan-tinh-trang-hon-nhan');
    await officer.getByRole('button', { name: 'Lấy quy trình này' }).click();
    await officer.getByText('Tổng: 1920 phút làm việc, bằng 4 ngày làm việc.').waitFor();
    await officer.getByLabel('Quyết định phê duyệt quy trình nội bộ').fill('Quyết định số 20/QĐ-UBND');
  });
  assert.match(await publish(officer, 'Quyết định số 99/QĐ-UBND'), /phiên bản 1/);

  const clerk = await office.as('counter-clerk', script);
  const old = await receiveOne(clerk, words, name);
  const promised = { due: [IN_FOUR_DAYS], papers: [PAPERS.first, PAPERS.added] };
  assert.deepEqual(await caseOf(clerk, old), promised);

  await beginNewVersion(officer, words, name);
  await workSection(officer, 'Thời hạn giải quyết', () => setLimit(officer, '2'));
  await workSection(officer, 'Thành phần hồ sơ', async () => {
    await officer.getByRole('button', { name: 'Bỏ giấy tờ thứ 2' }).click();
    await addPaper(officer, PAPERS.later);
  });
  await officer.getByText('1 chỗ phải sửa').waitFor();
  await workSection(officer, 'Quy trình nội bộ', async () => {
    await officer.getByRole('button', { name: 'Chia lại theo thời hạn' }).click();
    await officer.getByText('Tổng: 960 phút làm việc, bằng 2 ngày làm việc.').waitFor();
  });
  assert.match(await publish(officer, 'Quyết định số 120/QĐ-UBND'), /phiên bản 2/);

  const fresh = await receiveOne(clerk, words, name);
  assert.deepEqual(await caseOf(clerk, fresh), { due: [IN_TWO_DAYS], papers: [PAPERS.first, PAPERS.later] });
  assert.deepEqual(await caseOf(clerk, old), promised, 'a dossier keeps the date and papers of its version');
}

// Both at a time: while one waits for its browser, the other has the office.
describe('from an imported record to dossiers under it', { concurrency: 2 }, () => {
  for (const script of [true, false])
    it(`${script ? 'with' : 'without'} JavaScript`, async (t) => {
      if (!opened) return skipWithoutChromium(t);
      await journey(opened, script);
    });
});

test('the pages are sound at both sizes, with long names and every kind of row', async (t) => {
  if (!opened) return skipWithoutChromium(t);
  const long = `${'Đăng ký biến động quyền sử dụng đất, quyền sở hữu tài sản gắn liền với đất; '.repeat(14)}cấp`;
  const documents = Array.from({ length: 30 }, (_, index) => ({
    name: `${long} ${index}`,
    originals: 1,
    copies: 1,
  }));
  await importRecords(opened.office, [
    record({
      id: 'thu:dai',
      code: '1.990003',
      name: long,
      levels: ['tinh', 'xa'],
      document_groups: [{ title: null, documents }],
    }),
    record({ id: 'thu:khong-ten', name: '' }),
  ]);
  const page = await openCatalogue(opened, true);
  await beginDraft(page, 'bien dong', '1.990003');
  const draft = new URL(page.url()).pathname;
  const wrong: string[] = [];
  for (const address of [
    ...[
      '/danh-muc',
      '/danh-muc?q=khong+co',
      '/danh-muc/ban-soan',
      '/danh-muc/da-cong-bo',
      '/danh-muc/ban-soan-moi',
    ],
    ...['/danh-muc/nguon?ban=thu%3Adai', '/danh-muc/nguon?ban=thu%3Akhong-ten', draft, `${draft}/cong-bo`],
    ...['thong-tin-chung', 'thoi-han', 'thanh-phan-ho-so', 'phi-le-phi', 'ket-qua-can-cu', 'quy-trinh'].map(
      (section) => `${draft}/${section}`,
    ),
  ]) {
    await page.goto(address);
    wrong.push(...(await accessibilityProblems(page)).map((fault) => `${address}: ${fault}`));
    for (const size of [DESKTOP, PHONE]) {
      const over = await overflow(page, size);
      if (over > 0) wrong.push(`${address}: ${over} px wider than ${size.width}`);
    }
  }
  assert.deepEqual(wrong, []);
});
