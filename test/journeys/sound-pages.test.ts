import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { Page } from 'playwright-core';
import { REPORT_NAMES } from '../../src/features/reports/report-names.ts';
import { doFiguresWork } from '../../src/figures-work.ts';
import { lookUpToken } from '../../src/store/look-up-token.ts';
import { accessibilityProblems, DESKTOP, overflow, PHONE, skipWithoutChromium } from '../support/browser.ts';
import { done } from '../support/test-office.ts';
import { focused } from './keys.ts';
import { dossierThatWas, takeLongNames } from './long-names.ts';
import { type Desk, openJourneyOffice } from './open-office.ts';
import { fillApplicant, findProcedure, review, somebody, whole } from './steps.ts';

const opened = await openJourneyOffice({ after });
if (opened) await takeLongNames(opened.office);

/** The statutory quarter in which these dossiers are. */
const QUARTER = '2026-4';

/** A page to look at: its address, or how somebody gets there. */
type Look = string | ((page: Page) => Promise<void>);

/** With the longest names there are, at both sizes; everything that is wrong, not only the first. */
async function look(page: Page, looks: readonly Look[]): Promise<void> {
  const wrong: string[] = [];
  for (const one of looks) {
    await (typeof one === 'string' ? page.goto(one) : one(page));
    await whole(page);
    const where = `${page.url()} (${await page.title()})`;
    wrong.push(...(await accessibilityProblems(page)).map((fault) => `${where}: ${fault}`));
    for (const size of [DESKTOP, PHONE]) {
      const over = await overflow(page, size);
      if (over > 0) wrong.push(`${where}: ${over} px wider than ${size.width}`);
    }
  }
  assert.deepEqual(wrong, []);
}

const LOOKS: Readonly<Record<Desk | 'anybody', () => Promise<readonly Look[]>>> = {
  anybody: async () => {
    const { code } = await dossierThatWas(office(), 'asked');
    const proof = lookUpToken(office().keyring, code);
    return [
      ...['/dang-nhap', '/dang-nhap?chuaghi=co', '/tra-cuu', '/tra-cuu?ma=', '/tra-cuu?ma=abc'],
      `/tra-cuu?ma=${code}`,
      ...[`/tra-cuu?ma=${code}&t=${proof}`, '/khong-co-trang-nay'],
      `/cong-khai/ket-qua-giai-quyet?ky=${QUARTER}`,
      async (page) => {
        await page.goto('/dang-nhap');
        await page.getByLabel('Tên đăng nhập').fill('khong-co-ai');
        await page.getByRole('button', { name: 'Đăng nhập' }).click();
        await page.getByRole('alert').waitFor();
      },
    ];
  },
  'counter-clerk': async () => {
    const received = await dossierThatWas(office(), 'received');
    const asked = await dossierThatWas(office(), 'asked');
    const handed = await dossierThatWas(office(), 'handed-over');
    return [
      ...['/viec', '/viec?muc=cho-bo-sung', '/tiep-nhan', '/tiep-nhan?thutuc=zzz', '/doi-mat-khau'],
      ...['/tiep-nhan/cap-giay-phep-moi-truong', '/tiep-nhan/xac-nhan-tinh-trang-hon-nhan'],
      async (page) => {
        await page.getByText('Nộp thay, hoặc chủ hồ sơ là người khác').click();
        await page.getByLabel('Giấy tờ ủy quyền').fill('Giấy ủy quyền');
        await page.getByLabel('Số bộ hồ sơ').fill('không');
        await page.getByRole('group', { name: 'Nhận kết quả' }).getByLabel('Qua bưu chính').check();
        await page.getByRole('button', { name: 'Xem lại và hẹn ngày' }).click();
        await page.getByRole('alert').waitFor();
      },
      async (page) => {
        await findProcedure(page, 'chung thuc ban', 'Chứng thực bản sao từ bản chính');
        await page.getByLabel('Bản chính giấy tờ, văn bản (đã xem bản chính)', { exact: true }).uncheck();
        await fillApplicant(page, somebody());
        await review(page);
        await page.getByText('Chưa thể tiếp nhận vì còn thiếu').waitFor();
      },
      async (page) => {
        await findProcedure(page, 'chung thuc ban', 'Chứng thực bản sao từ bản chính');
        await fillApplicant(page, somebody());
        await review(page);
        await page.getByText('Vì sao?').click();
      },
      async (page) => {
        await page.getByRole('button', { name: 'Tiếp nhận và in giấy' }).click();
        await page.waitForURL('**/da-tiep-nhan');
      },
      ...['', '/hand-over', '/sua', '/note'].map((act) => caseOf(received) + act),
      ...['', '/provide-supplement'].map((act) => caseOf(asked) + act),
      `${caseOf(handed)}/take-back`,
      async (page) => {
        await page.goto('/viec');
        await page.getByLabel(`Chọn hồ sơ ${received.code}`).check();
        await page.getByRole('button', { name: 'Chuyển hồ sơ đã chọn' }).click();
        await page.getByRole('heading', { name: 'Đã chuyển 1 hồ sơ' }).waitFor();
      },
      ...['/tim', '/tim?q=cong+ty', '/tim?q=zzz'],
      ...['/da-huong-dan', '/so-theo-doi'].flatMap((list) => [list, `${list}?ngay=31/02/2026&tu=x`]),
      ...['/so-theo-doi/cuoi-ngay', '/so-theo-doi/cuoi-ngay?ngay=31/02/2026'],
      ...['/ban-giao', '/so-theo-doi/can-kiem-tra?muc=chua-chuyen'],
    ];
  },
  specialist: async () => {
    const handed = caseOf(await dossierThatWas(office(), 'provided'));
    const fresh = caseOf(await dossierThatWas(office(), 'handed-over'));
    return [
      ...['/viec', '/thi-dua', handed, `${handed}/propose-result`, `${handed}/send-back`],
      ...[fresh, `${fresh}/request-supplement`],
      async (page) => {
        await page.getByRole('button', { name: 'Yêu cầu bổ sung' }).click();
        await page.getByRole('alert').waitFor();
      },
    ];
  },
  'unit-head': async () => {
    const handed = caseOf(await dossierThatWas(office(), 'handed-over'));
    return ['/viec?muc=cho-nhan', `${handed}/assign`];
  },
  signer: async () => {
    const proposed = caseOf(await dossierThatWas(office(), 'proposed'));
    const approved = caseOf(await dossierThatWas(office(), 'approved'));
    const map = '/khai-pha?thutuc=xac-nhan-tinh-trang-hon-nhan';
    return [
      ...['/viec', '/viec?muc=ca-co-quan', proposed, `${proposed}/approve`, `${approved}/sign`],
      ...['/viec?muc=ca-co-quan&xep=nguy-co', '/khai-pha', map, '/khai-pha?tu=khong-phai-ngay'],
      ...['/bang-dieu-khien', '/bang-dieu-khien/ho-so', `${proposed}/direct`],
      ...['/bang-dieu-khien/du-bao', '/bang-dieu-khien/buoc', '/bang-dieu-khien/don-doc'],
      ...['/so-lieu', '/so-lieu/bieu', '/bao-cao', '/thi-dua', '/thi-dua?tu=abc'],
      ...['/thi-dua/tieu-chi', `/so-lieu/thu-tuc?ky=${QUARTER}&nhom=all`, '/khai-pha/ho-so'],
      ...['/thi-dua/danh-sach', '/thi-dua/ho-so?nhom=ended-all&coquan=ubnd-p-vinh-thanh'],
      ...REPORT_NAMES.map((name) => `/so-lieu/bieu/${name}?ky=${QUARTER}`),
    ];
  },
  'records-officer': async () => {
    const signed = caseOf(await dossierThatWas(office(), 'signed'));
    return ['/viec', signed, `${signed}/issue`];
  },
  'return-clerk': async () => {
    const issued = await dossierThatWas(office(), 'issued');
    const { code } = await dossierThatWas(office(), 'taken-in');
    return [
      ...['/tra-ket-qua', '/tra-ket-qua?ma=zzz', '/tra-ket-qua?ma=cong+ty', '/viec?muc=cho-tra'],
      ...[`/tra-ket-qua?ma=${issued.code}`, `/tra-ket-qua?ma=${code}`],
      async (page) => {
        await page.getByRole('button', { name: 'Trả kết quả' }).click();
        await page.getByRole('alert').waitFor();
      },
      `/tra-ket-qua?xong=${code}`,
      `${caseOf(issued)}/take-in`,
    ];
  },
};

for (const [desk, looksOf] of Object.entries(LOOKS)) {
  test(`the pages of ${desk} have no fault that axe finds, and fit a screen and a phone`, async (t) => {
    if (!opened) return skipWithoutChromium(t);
    const page = await (desk === 'anybody' ? opened.browse() : opened.as(desk as Desk));
    const looks = await looksOf();
    await doFiguresWork(office());
    await look(page, looks);
    t.diagnostic(`${looks.length} pages`);
  });
}

test('the pages on which an agency sets up how people ask have no fault that axe finds, and fit', async (t) => {
  if (!opened) return skipWithoutChromium(t);
  const administrator = await opened.as({ role: 'agency-admin', unit: 'quan-tri' });
  await look(administrator, ['/quan-tri', '/quan-tri/nhung-tra-cuu', '/quan-tri/nhung-tra-cuu?lang=en']);
  await look(administrator, ['/quan-tri/kiosk', '/quan-tri/kiosk/goi-so', '/goi-so/thong-ke']);
});

test('the profile of the province beside what is here has no fault that axe finds, and fits', async (t) => {
  if (!opened) return skipWithoutChromium(t);
  const administrator = await opened.as({ role: 'system-admin', unit: 'quan-tri', agency: 'so-tttt' });
  await look(administrator, ['/quan-tri', '/quan-tri/bo-cau-hinh']);
});

test('the pages of who oversees reports have no fault that axe finds, and fit a screen and a phone', async (t) => {
  if (!opened) return skipWithoutChromium(t);
  const page = await opened.as({ role: 'supervisor', unit: 'giam-sat', agency: 'so-noi-vu' });
  const agency = office().place.commune;
  let period = '';
  await look(page, ['/thi-dua/tieu-chi', `/so-lieu/thu-tuc?ky=${QUARTER}&nhom=with-fee`]);
  await look(page, ['/bang-dieu-khien', '/so-lieu', '/khai-pha', '/bao-cao', '/bao-cao/mo']);
  await look(page, [
    async () => {
      await page.getByRole('radio', { name: 'Báo cáo quý IV/2026' }).check();
      await page.getByRole('button', { name: 'Mở kỳ báo cáo' }).click();
      await page.getByText('Đã gửi 0 trên').waitFor();
      period = new URL(page.url()).pathname;
    },
    async () => {
      await page.getByRole('button', { name: 'Nhắc các cơ quan chưa gửi' }).click();
      await page.waitForURL((url) => url.pathname === period);
    },
    async () => {
      await page.goto(`${period}/tong-hop`);
      await page.getByText('Chưa có cơ quan nào gửi báo cáo').waitFor();
    },
  ]);
  await look(page, [`${period}/co-quan/${agency}`]);
  const leader = await opened.as('signer');
  await look(leader, [`${period}/co-quan/${agency}`]);
});

test('the pages on which people rate, and on which that is read, have no fault that axe finds, and fit', async (t) => {
  if (!opened) return skipWithoutChromium(t);
  const before = await dossierThatWas(office(), 'taken-in');
  const { code, dossierId } = done(
    await office().act(office().actor('return-clerk', 'mot-cua'), before, {
      ...{ type: 'return', way: 'counter', recipient: 'applicant', person: null, late: null },
      ...{ receiptShown: true, identityChecked: false, notified: 'phone' },
    }),
  );
  const proof = lookUpToken(office().keyring, code);
  const sent = async (page: Page) => {
    await page.getByRole('button', { name: 'Gửi đánh giá' }).click();
    await page.getByText('Mời Ông/Bà trả lại máy').waitFor();
  };
  const form = async (page: Page) => {
    await page.getByText('Trả lời thêm sáu câu ngắn').click();
    await page.getByRole('button', { name: 'Gửi đánh giá' }).click();
    await page.getByRole('alert').waitFor();
  };
  await look(await opened.browse(), [
    ...[`/tra-cuu?ma=${code}&t=${proof}`, `/tra-cuu/danh-gia?ma=${code}`],
    async (page) => {
      await page.getByLabel('Chưa hài lòng').check();
      await page.getByLabel('4 số cuối điện thoại').fill('1739');
      await page.getByRole('button', { name: 'Gửi đánh giá' }).click();
      await page.getByRole('alert').waitFor();
    },
    ...[`/tra-cuu/danh-gia?ma=${code}&t=${proof}`, form, '/tra-cuu/xong?viec=danh-gia'],
  ]);
  await look(await opened.as('return-clerk'), [
    ...[`/tra-ket-qua?xong=${code}`, `/tra-ket-qua/${dossierId}/danh-gia`, form],
    async (page) => {
      await page.getByLabel('Chưa hài lòng').check();
      await page.getByLabel('Ý kiến thêm, nếu có').fill('Phải đi lại nhiều lần. '.repeat(20));
      await sent(page);
    },
  ]);
  await doFiguresWork(office());
  await look(await opened.as('signer'), [
    ...['/so-lieu/danh-gia', '/so-lieu/danh-gia?cau=thaido', '/bang-dieu-khien'],
    ...['hai-long', 'danh-gia'].map((name) => `/so-lieu/bieu/${name}?ky=${QUARTER}`),
  ]);
  await look(await opened.as('unit-head'), ['/so-lieu/danh-gia']);
});

/** Of what has the focus: its name, and whether anything of it can be seen. */
const FOCUS = `(() => {
  const { activeElement: field } = document;
  const { left, right, top, bottom } = field.getBoundingClientRect();
  const points = [[left + 2, top + 2], [right - 2, top + 2], [left + 2, bottom - 2], [right - 2, bottom - 2]];
  const seen = points.some(([x, y]) => {
    const there = document.elementFromPoint(x, y);
    return there !== null && (field.contains(there) || there.contains(field) || there.htmlFor === field.id);
  });
  return { name: field.name ?? '', seen };
})()`;

test('on the way through the form by Tab, nothing that has the focus is hidden by the bar', async (t) => {
  if (!opened) return skipWithoutChromium(t);
  const page = await opened.as('counter-clerk');
  for (const size of [DESKTOP, PHONE]) {
    await page.setViewportSize(size);
    await page.goto('/tiep-nhan/dang-ky-khai-sinh');
    await focused(page, 'sogiayto');
    const hidden: string[] = [];
    let name = '';
    for (let presses = 0; name !== 'nhankq' && presses < 60; presses += 1) {
      await page.keyboard.press('Tab');
      const focus = await page.evaluate<{ name: string; seen: boolean }>(FOCUS);
      name = focus.name;
      if (!focus.seen) hidden.push(name);
    }
    assert.deepEqual([name, hidden], ['nhankq', []], `${size.width} px`);
  }
});

function office() {
  if (!opened) throw new Error('no Chromium');
  return opened.office;
}

function caseOf({ dossierId }: { dossierId: string }): string {
  return `/ho-so/${dossierId}`;
}
