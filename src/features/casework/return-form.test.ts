import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { openTestApp } from '../../../test/support/test-app.ts';
import { done, HAND_OVER } from '../../../test/support/test-office.ts';
import type { Command } from '../../domain/dossier/commands.ts';

const { office, as } = await openTestApp({ after });
const clerk = await as('return-clerk', 'mot-cua');

const STEPS: readonly [Parameters<typeof office.actor>[0], string, Command][] = [
  ['counter-clerk', 'mot-cua', HAND_OVER],
  [
    ...(['specialist', 'tu-phap-ho-tich'] as const),
    { type: 'propose-result', outcome: 'granted', reason: null, files: [], late: null },
  ],
  ['signer', 'lanh-dao', { type: 'approve', late: null }],
  ['signer', 'lanh-dao', { type: 'sign', means: 'digital', capacity: null, late: null }],
  ['records-officer', 'van-thu', { type: 'issue', number: '7/XN', electronic: true, files: [], late: null }],
];

/** The form of a dossier that waits at the desk, with its hidden fields. */
async function returnForm() {
  let dossier = done(await office.receive());
  for (const [role, unit, command] of STEPS)
    dossier = done(await office.act(office.actor(role, unit), dossier, command));
  const address = `/ho-so/${dossier.dossierId}/return`;
  const { body } = await clerk.get(address);
  assert.match(body, /Còn 15\.000 đồng chưa thu: mời người nhận nộp trước khi trả/);
  const [, lenh = ''] = /name="lenh" value="([^"]+)"/.exec(body) ?? [];
  const [, phienban = ''] = /name="phienban" value="([^"]+)"/.exec(body) ?? [];
  return (fields: Record<string, string>) => clerk.post(address, { lenh, phienban, ...fields });
}

const STRANGER = { nguoinhan: 'other', cach: 'counter' };
const WHO = { tennguoinhan: 'Trần Văn Út', giaytonguoinhan: '091188000999' };

test('somebody the dossier does not name is written down and checked, receipt or not', async () => {
  const send = await returnForm();
  for (const way of ['counter', 'post']) {
    const nothing = await send({ ...STRANGER, cach: way, giaytiepnhan: 'co' });
    assert.equal(nothing.statusCode, 422);
    for (const field of ['tennguoinhan', 'giaytonguoinhan', 'giayuyquyen', 'tuythan'])
      assert.ok(nothing.body.includes(`href="#${field}"`), `${way}: ${field}`);
  }
  const byReceipt = await send({ ...STRANGER, ...WHO, giaytiepnhan: 'co' });
  assert.equal(byReceipt.statusCode, 422);
  assert.ok(byReceipt.body.includes('href="#tuythan"') && byReceipt.body.includes('value="Trần Văn Út"'));
  assert.equal(
    (await send({ ...STRANGER, ...WHO, giayuyquyen: 'Giấy ủy quyền', daobao: 'phone', tuythan: 'co' }))
      .statusCode,
    303,
  );
});

test('a name or number that is too long is told', async () => {
  const send = await returnForm();
  const long = { tennguoinhan: 'Â'.repeat(3000), giaytonguoinhan: '1'.repeat(31) };
  const refused = await send({ ...STRANGER, ...long, tuythan: 'co' });
  assert.equal(refused.statusCode, 422);
  assert.match(refused.body, /href="#tennguoinhan">Họ tên dài quá 500 ký tự/);
  assert.match(refused.body, /href="#giaytonguoinhan">Số giấy tờ tùy thân dài quá 30 ký tự/);
});

test('the applicant shows the receipt or an identity paper at the counter, and nothing by post', async () => {
  const send = await returnForm();
  const unchecked = await send({ nguoinhan: 'applicant', cach: 'counter' });
  assert.equal(unchecked.statusCode, 422);
  assert.ok(unchecked.body.includes('href="#giaytiepnhan"'));
  assert.equal(
    (await send({ nguoinhan: 'applicant', cach: 'post', buugui: 'EM123456789VN', daobao: 'phone' }))
      .statusCode,
    303,
  );
});
