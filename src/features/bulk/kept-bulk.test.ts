import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { type Browser, openTestApp, TEST_PASSWORD } from '../../../test/support/test-app.ts';
import { boxesOf, dossiersOf } from './bulk.test-data.ts';

const { office, as } = await openTestApp({ after });
const { many, acts } = dossiersOf(office);
const BULK = '/viec/cung-luc';

/** Longer than a session lasts. */
function hoursPass(): void {
  office.clock.at = new Date(Date.parse(office.clock.at) + 2 * 3_600_000).toISOString();
}

async function signInAgain(browser: Browser, back: string) {
  const head = office.actor('unit-head', 'tu-phap-ho-tich');
  const ten = (head.kind === 'officer' && office.office.findOfficer(head.id)?.username) || assert.fail();
  const entry = await browser.get(back);
  const ve = /name="ve" value="([^"]*)"/.exec(entry.body)?.[1]?.replaceAll('&amp;', '&') ?? '';
  const { headers } = await browser.post('/dang-nhap', { ten, matkhau: TEST_PASSWORD, ve });
  return browser.get(String(headers.location));
}

test('what was to be assigned when the session had ended is shown again, with what was typed, and not done', async () => {
  const dossiers = await many(2, 'examined');
  const head = await as('unit-head', 'tu-phap-ho-tich');
  const page = await head.postThrough(BULK, { chon: dossiers.map(({ dossierId }) => dossierId) });
  const chon = boxesOf(page.body, dossiers);
  const form = await head.postThrough(BULK, { viec: 'assign', chon });
  const officer = /name="canbo" type="radio" value="([^"]+)"/.exec(form.body)?.[1] ?? assert.fail();
  const sent = { viec: 'assign', buoc: 'dien', canbo: officer, ykien: 'Xem kỹ sổ hộ tịch' };
  hoursPass();
  const late = await head.post(BULK, { ...sent, chon });
  assert.equal(late.statusCode, 303);
  for (const dossier of dossiers) assert.equal((await acts(dossier)).at(-1), 'HandedOver');
  const shown = await signInAgain(head, String(late.headers.location));
  assert.match(shown.body, /việc này chưa được thực hiện\. Nội dung đã nhập còn đây/);
  assert.match(shown.body, />Xem kỹ sổ hộ tịch</);
  const boxes = boxesOf(shown.body, dossiers);
  assert.deepEqual(boxes, chon);
  const done = await head.postThrough(BULK, { ...sent, chon: boxes });
  assert.match(done.body, /<h1[^>]*>Đã phân công 2 hồ sơ<\/h1>/);
});
