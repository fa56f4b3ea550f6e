import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import {
  accessibilityProblems,
  DESKTOP,
  openChromium,
  overflow,
  PHONE,
  skipWithoutChromium,
} from '../../../test/support/browser.ts';
import { openTestApp, TEST_PASSWORD } from '../../../test/support/test-app.ts';
import { done } from '../../../test/support/test-office.ts';
import { paths } from '../../web/paths.ts';
import { openJobReport } from './job-report.ts';

const NOW = '2026-11-23T02:30:00.000Z';
const jobs = openJobReport(() => NOW);
jobs.done('seal');
jobs.failed('upkeep');
jobs.complain('Chưa dọn dẹp được: EACCES');
const { app, office, as } = await openTestApp(
  { after },
  {
    process: {
      ...{ version: '0.1.0', nodeVersion: '26.10.0', profile: 'kien-giang', startedAt: NOW, jobs },
      lastBackup: async () => ({ at: '2026-11-22T16:05:00.000Z', what: 'máy sao lưu 2' }),
      lastSealCopy: async () => undefined,
      freeBytes: async () => 80 * 1024 ** 3,
    },
  },
);
done(await office.receive());
const admin = await as('system-admin', 'quan-tri', 'so-tttt');

describe('the page of the system', () => {
  it('tells its administrator what runs, what is kept safe, what waits and what fails', async () => {
    const { statusCode, body } = await admin.get(paths.system);
    assert.equal(statusCode, 200);
    for (const expected of [
      ...['Phiên bản Một Cửa', '0.1.0', 'PostgreSQL', '.sql', 'Dung lượng cơ sở dữ liệu'],
      ...['Chủ nhật 22/11/2026, 23:05 (máy sao lưu 2)', 'Chưa có niêm phong nào', '80 GB'],
      ...['Hồ sơ trực tuyến chờ tiếp nhận', 'Đang lỗi', 'Có việc chạy nền đang lỗi', 'EACCES'],
    ]) {
      assert.ok(body.includes(expected), expected);
    }
    assert.match(body, /Sự kiện chưa niêm phong<\/dt><dd>[1-9]/);
  });

  it('stands in the menu of that administrator, and opens for nobody else', async () => {
    assert.match((await admin.get(paths.search)).body, new RegExp(`href="${paths.system}"`));
    for (const [role, unit] of [
      ['counter-clerk', 'mot-cua'],
      ['specialist', 'tu-phap-ho-tich'],
      ['signer', 'lanh-dao'],
    ] as const) {
      const browser = await as(role, unit);
      const answer = await browser.get(paths.system);
      assert.equal(answer.statusCode, 403, role);
      assert.ok(!answer.body.includes('PostgreSQL'));
      assert.ok(!(await browser.get(paths.search)).body.includes(`href="${paths.system}"`));
    }
    const stranger = await app.inject(paths.system);
    assert.equal(stranger.statusCode, 303);
    assert.match(stranger.headers.location ?? '', /^\/dang-nhap/);
  });

  it('is without faults for those who cannot see, and fits a phone', async (t) => {
    const chromium = await openChromium();
    if (!chromium) return skipWithoutChromium(t);
    t.after(() => chromium.close());
    const site = await app.listen({ port: 0, host: '127.0.0.1' });
    const context = await chromium.newContext({ viewport: DESKTOP });
    const page = await context.newPage();
    await page.goto(`${site}${paths.signIn(paths.system)}`);
    const officer = office.actor('system-admin', 'quan-tri', 'so-tttt');
    const username = officer.kind === 'officer' ? office.office.findOfficer(officer.id)?.username : undefined;
    await page.fill('[name=ten]', username ?? '');
    await page.fill('[name=matkhau]', TEST_PASSWORD);
    await page.click('main button[type=submit]');
    await page.waitForURL(`${site}${paths.system}`);
    assert.deepEqual(await accessibilityProblems(page), []);
    assert.equal(await overflow(page, PHONE), 0);
  });
});
