import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, test } from 'node:test';
import { openTestApp } from '../../../test/support/test-app.ts';
import { PROCEDURE } from '../../../test/support/test-office.ts';
import { OWNER } from '../../store/ledger/identity.ts';
import { changeOffice } from '../../store/office/office-log.ts';
import { fieldsOf, send } from './form-fields.test-data.ts';

const { office, as } = await openTestApp({ after });
const FORM = `/tiep-nhan/${PROCEDURE}`;
const APPLICANT = { sogiayto: '091188000456', hoten: 'Nguyễn Thị Bé Sáu', dienthoai: '0912 000 456' };
const LATE = { ngaybu: '23/11/2026', giobu: '07:30', lydobu: 'Mất điện' };

test('taken in on paper before a new version: its papers and its time are shown, and hold', async () => {
  const first = office.office.findProcedure(PROCEDURE);
  assert.ok(first);
  office.clock.at = '2026-11-25T01:00:00.000Z';
  const limits = first.content.limits.map((one) => ({ ...one, limit: { amount: 1, unit: 'wd' as const } }));
  const more = { code: 'giay-moi', name: 'Giấy tờ mới có', originals: 1, copies: 0, required: true };
  const papers = [...first.content.papers, more];
  await office.database.transaction(OWNER, (transaction) =>
    changeOffice(
      transaction,
      [
        {
          ...{ stream: 'procedure', id: PROCEDURE },
          data: { ...first.content, limits, papers, validFrom: '2026-11-25' },
        },
      ],
      {
        ...{ commandId: randomUUID(), actor: { kind: 'system', process: 'test' } },
        at: '2026-11-24T03:00:00.000Z',
      },
    ),
  );
  await office.office.refresh();

  const clerk = await as('counter-clerk', 'mot-cua');
  const page = await clerk.get(String((await clerk.get(FORM)).headers.location));
  assert.match(page.body, /Giấy tờ mới có/);
  const typed = { ...fieldsOf(page.body), ...APPLICANT, ...LATE, viec: 'xem-lai' };
  const shown = await clerk.post(FORM, typed);
  assert.equal(shown.statusCode, 422);
  assert.match(shown.body, /thủ tục áp dụng phiên bản trước/);
  assert.doesNotMatch(shown.body, /Giấy tờ mới có/);
  assert.deepEqual(fieldsOf(shown.body).hoten, [APPLICANT.hoten], 'nothing typed is lost');
  const review = await send(clerk, FORM, { ...fieldsOf(shown.body), viec: 'xem-lai' });
  assert.equal(review.statusCode, 200);
  // Three working days from Monday 07:30, without Tuesday the 24th.
  assert.match(review.body, /Hẹn trả kết quả: <strong[^>]*>thứ Sáu 27\/11\/2026, 07:30/);
  const confirmed = { ...fieldsOf(review.body), viec: 'tiep-nhan' };
  const done = await clerk.post(FORM, confirmed);
  assert.equal(done.statusCode, 303);
  const taken = await clerk.get(String(done.headers.location));
  assert.match(taken.body, /data-status="received"/);

  // Sent again it is the same dossier; with another name it is not answered as done.
  assert.equal((await clerk.post(FORM, confirmed)).headers.location, done.headers.location);
  const other = await clerk.post(FORM, { ...confirmed, hoten: 'Nguyễn Thị Bé Bảy' });
  assert.equal(other.statusCode, 422);
  assert.match(other.body, /đã được gửi trước đó với nội dung khác/);
  assert.ok(other.body.includes('Nguyễn Thị Bé Bảy'));
});
