import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openTestApp } from '../../../test/support/test-app.ts';
import { PROCEDURE } from '../../../test/support/test-office.ts';
import { OWNER } from '../../store/ledger/identity.ts';
import { fieldsOf, send } from './form-fields.test-data.ts';

/** Through both pages of the form, with the box ticked or not; what the log has of it. */
async function consentOf(t: Parameters<typeof openTestApp>[0], ticked: boolean): Promise<unknown> {
  const { as, office } = await openTestApp(t);
  const clerk = await as('counter-clerk', 'mot-cua');
  const address = `/tiep-nhan/${PROCEDURE}`;
  const form = await clerk.get(String((await clerk.get(address)).headers.location));
  assert.doesNotMatch(form.body, /<input[^>]*name="nhantin"[^>]*checked/, 'never ticked beforehand');
  const fields = {
    ...fieldsOf(form.body),
    ...{
      hoten: 'Nguyễn Thị Bé Sáu',
      loaigiayto: 'Thẻ căn cước',
      sogiayto: '091188000456',
      diachi: 'Khu phố 2',
    },
    ...{ dienthoai: '0912000456', viec: 'xem-lai', ...(ticked && { nhantin: 'co' }) },
  };
  const review = await send(clerk, address, fields);
  assert.match(review.body, ticked ? /đồng ý, qua tin nhắn/ : /<dt>Nhận tin báo<\/dt><dd>không<\/dd>/);
  const taken = await send(clerk, address, { ...fieldsOf(review.body), viec: 'tiep-nhan' });
  assert.equal(taken.statusCode, 200);
  const [rows = []] = await office.database.read(OWNER, {
    text: "select data -> 'consent' as consent from event_log where type = 'DossierSubmitted'",
    values: [],
  });
  return rows[0]?.consent;
}

test('who agrees to be told is asked at the counter, and it stands in the log', async (t) => {
  assert.equal(await consentOf(t, true), true);
  assert.equal(await consentOf(t, false), null);
});

test('for several dossiers it is asked once, and stands in each; said again on the page before', async (t) => {
  const { as, office } = await openTestApp(t);
  const clerk = await as('counter-clerk', 'mot-cua');
  const address = `/tiep-nhan/${PROCEDURE}/nhieu`;
  const form = await clerk.get(address);
  assert.doesNotMatch(form.body, /<input[^>]*name="nhantin"[^>]*checked/, 'never ticked beforehand');
  const fields = {
    ...fieldsOf(form.body),
    ...{ hoten: 'Nguyễn Thị Bé Sáu', sogiayto: '091188000456', dienthoai: '0912000456' },
    ...{ 'hs0-noidung': 'Để kết hôn', 'hs1-noidung': 'Để vay vốn', viec: 'xem-lai', nhantin: 'co' },
  };
  const review = await send(clerk, address, fields);
  assert.match(review.body, /đồng ý, qua tin nhắn/);
  const taken = await send(clerk, address, { ...fieldsOf(review.body), viec: 'tiep-nhan' });
  assert.equal(taken.statusCode, 200);
  const [rows = []] = await office.database.read(OWNER, {
    text: "select data -> 'consent' as consent from event_log where type = 'DossierSubmitted'",
    values: [],
  });
  assert.deepEqual(rows, [{ consent: true }, { consent: true }]);
});
