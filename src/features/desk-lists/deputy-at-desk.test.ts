import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, test } from 'node:test';
import { openTestApp } from '../../../test/support/test-app.ts';
import { COMMUNE, done, HAND_OVER, SECTION } from '../../../test/support/test-office.ts';
import type { DeputyLimits } from '../../domain/access/absence.ts';
import type { OfficerRole } from '../../domain/access/roles.ts';
import { OWNER } from '../../store/ledger/identity.ts';
import { writeAbsences } from '../../store/office/absence-records.ts';

/*
 * The specialist, who has nothing of the desk, stands in for somebody of it who is away: within the limits of the decision,
 * and recorded as done in their place.
 */

const { office, as } = await openTestApp({ after });
const idOf = (role: OfficerRole, unit: string) => {
  const actor = office.actor(role, unit);
  return actor.kind === 'officer' ? actor.id : assert.fail();
};
const HEAD = idOf('desk-head', 'mot-cua');
const DEPUTY = idOf('specialist', SECTION);
const NO_LIMITS: DeputyLimits = { roles: null, acts: null, fields: null, procedures: null };
const DAY = '2026-11-23';
const versions = new Map<string, number>();

async function standsInFor(
  officer: string,
  limits: Partial<DeputyLimits> = {},
  standsIn = DEPUTY,
): Promise<void> {
  const days = { from: DAY, until: '2026-11-27' };
  const absence = {
    ...{ id: randomUUID(), reason: 'leave' as const, ...days, ended: null },
    recorded: { by: officer, at: office.clock.at },
    deputy: {
      ...{ officer: standsIn, capacity: 'TL' as const, decision: { number: '9/QĐ', date: DAY } },
      ...{ until: days.until, limits: { ...NO_LIMITS, ...limits } },
    },
  };
  const version = versions.get(officer) ?? 0;
  versions.set(officer, version + 1);
  const by = { commandId: randomUUID(), actor: { kind: 'system', process: 'test' } as const };
  const content = { officer, agency: COMMUNE, absences: [absence] };
  const written = await writeAbsences(office.database, { content, version }, { ...by, at: office.clock.at });
  assert.ok(written.ok);
  await office.office.refresh();
}

const fieldIn = (body: string, name: string) =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(body)?.[1] ?? '';
const rowsOf = async (table: string) => {
  const [rows = []] = await office.database.read(OWNER, {
    text: `select officer_id, on_behalf_of ->> 'officer' as behalf, on_behalf_of ->> 'as' as capacity
           from ${table} order by made_at, id`,
    values: [],
  });
  return rows;
};
const closing = (body: string) => ({
  ...{ ngay: DAY, lenh: fieldIn(body, 'lenh'), theobienlai: fieldIn(body, 'theobienlai'), tienmat: '0' },
});
const END = `/so-theo-doi/cuoi-ngay?ngay=${DAY}`;
const CLOSE = '/so-theo-doi/cuoi-ngay/khoa-so';
const SIGN = '/so-theo-doi/cuoi-ngay/xac-nhan';
const deputy = await as('specialist', SECTION);

test('without anybody away it is not theirs to do', async () => {
  assert.equal((await deputy.get(END)).statusCode, 403);
  assert.equal((await deputy.post(CLOSE, { ngay: DAY, lenh: randomUUID() })).statusCode, 403);
});

test('who was lent some acts, or some fields, reads the day and does not close all of it', async () => {
  for (const limits of [
    { acts: ['hand-over'] },
    { fields: ['Hộ tịch'] },
    { procedures: ['dang-ky-khai-sinh'] },
  ]) {
    await standsInFor(HEAD, limits);
    const { body, statusCode } = await deputy.get(END);
    assert.equal(statusCode, 200);
    assert.doesNotMatch(body, /Khóa sổ ngày này/);
    const sent = { ...closing(body), lenh: randomUUID(), theobienlai: '0' };
    assert.equal((await deputy.post(CLOSE, sent)).statusCode, 404);
  }
  assert.deepEqual(await rowsOf('day_closing'), []);
});

test('who stands in for the head of the desk closes its day in their place, and does not sign below it', async () => {
  await standsInFor(HEAD);
  const page = await deputy.get(END);
  assert.match(page.body, /Khóa sổ ngày này/);
  assert.equal((await deputy.post(CLOSE, closing(page.body))).statusCode, 303);
  assert.deepEqual(await rowsOf('day_closing'), [{ officer_id: DEPUTY, behalf: HEAD, capacity: 'TL' }]);
  const closed = await deputy.get(END);
  const nameOf = (id: string) => office.office.findOfficer(id)?.name ?? '';
  assert.ok(closed.body.includes(`${nameOf(DEPUTY)} thay ${nameOf(HEAD)}`));
  assert.doesNotMatch(closed.body, /Xác nhận khóa sổ/);
  const [rows = []] = await office.database.read(OWNER, { text: 'select id from day_closing', values: [] });
  const sign = { ngay: DAY, lenh: randomUUID(), so: String(rows[0]?.id) };
  assert.equal((await deputy.post(SIGN, sign)).statusCode, 422, 'four eyes');
  // In whose place it was closed is no second pair of eyes either.
  const head = await as('desk-head', 'mot-cua');
  assert.doesNotMatch((await head.get(END)).body, /Xác nhận khóa sổ/);
  assert.equal((await head.post(SIGN, { ...sign, lenh: randomUUID() })).statusCode, 422);
  const leader = await as('signer', 'lanh-dao');
  assert.match((await leader.get(END)).body, /Xác nhận khóa sổ/);
  assert.equal((await leader.post(SIGN, { ...sign, lenh: randomUUID() })).statusCode, 303);
  assert.equal((await rowsOf('day_closing')).length, 2);
  const print = await leader.get(`/so-theo-doi/cuoi-ngay/bien-ban.pdf?ngay=${DAY}`);
  assert.deepEqual([print.statusCode, print.headers['content-type']], [200, 'application/pdf']);
});

test('a list of papers is made in the place of the clerk who is away', async () => {
  const clerk = office.actor('counter-clerk', 'mot-cua');
  done(await office.act(clerk, done(await office.receive()), HAND_OVER));
  const cashier = await as('cashier', 'mot-cua');
  assert.equal((await cashier.get('/ban-giao')).statusCode, 403);
  const listing = async () => {
    const { body } = await cashier.get('/ban-giao');
    return cashier.post('/ban-giao/lap', {
      ...{ lenh: fieldIn(body, 'lenh'), coquan: fieldIn(body, 'coquan'), bophan: fieldIn(body, 'bophan') },
      chon: fieldIn(body, 'chon'),
    });
  };
  const [CLERK, CASHIER] = [idOf('counter-clerk', 'mot-cua'), idOf('cashier', 'mot-cua')];
  await standsInFor(CLERK, { fields: ['Hộ tịch'] }, CASHIER);
  const refused = await listing();
  assert.equal(refused.statusCode, 422);
  assert.match(refused.body, /Việc làm thay được giao có giới hạn/);
  await standsInFor(CLERK, {}, CASHIER);
  assert.equal((await listing()).statusCode, 303);
  assert.deepEqual(await rowsOf('hand_over_list'), [{ officer_id: CASHIER, behalf: CLERK, capacity: 'TL' }]);
});

test('the calendar is changed by appointment alone: what administrators have is lent to nobody (Điều 9.4)', async () => {
  await standsInFor(idOf('agency-admin', 'quan-tri'));
  assert.deepEqual(
    office.office.deputisingOf(DEPUTY).map(({ officer }) => officer),
    [HEAD],
  );
  for (const address of ['/lich-lam-viec', '/lich-lam-viec/doi'])
    assert.equal((await deputy.get(address)).statusCode, 403, address);
});
