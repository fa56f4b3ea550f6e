import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { Duty, Officer } from '../../src/domain/organisation/agency.ts';
import { OWNER } from '../../src/store/ledger/identity.ts';
import { changeOffice } from '../../src/store/office/office-log.ts';
import { openTestApp } from '../support/test-app.ts';
import { COMMUNE, done, HAND_OVER, PROCEDURE, SECTION } from '../support/test-office.ts';

/* A position may be for some procedures and some kinds of steps only: at the counter and in the lists as on the case. */

const { office, as } = await openTestApp({ after });

async function limit(role: Duty['role'], unit: string, limits: Partial<Duty>): Promise<void> {
  const actor = office.actor(role, unit);
  const officer = actor.kind === 'officer' ? office.office.findOfficer(actor.id) : undefined;
  assert.ok(officer);
  const data: Officer = { ...officer, duties: officer.duties.map((duty) => ({ ...duty, ...limits })) };
  await office.database.transaction(OWNER, (transaction) =>
    changeOffice(transaction, [{ stream: 'officer', id: officer.id, data }], {
      ...{ commandId: crypto.randomUUID(), actor: { kind: 'system', process: 'test' }, at: office.clock.at },
    }),
  );
  await office.office.refresh();
}

test('a step one is not there for is on none of one’s lists; the rest is', async () => {
  const { code } = done(
    await office.act(office.actor('counter-clerk', 'mot-cua'), done(await office.receive()), HAND_OVER),
  );
  const lists = async () => {
    const specialist = await as('specialist', SECTION);
    const bodies = await Promise.all(
      ['cua-toi', 'cho-nhan', 'sap-han'].map((tab) => specialist.get(`/viec?muc=${tab}`)),
    );
    return bodies.some(({ body }) => body.includes(code));
  };
  assert.equal(await lists(), true);
  await limit('specialist', SECTION, { steps: ['approve'] });
  assert.equal(await lists(), false);
  await limit('specialist', SECTION, { steps: ['examine'] });
  assert.equal(await lists(), true);
});

test('a procedure one is not there for is neither offered nor taken in, and it is said why', async () => {
  await limit('counter-clerk', 'mot-cua', { procedures: ['dang-ky-khai-sinh'] });
  const clerk = await as('counter-clerk', 'mot-cua');
  const offered = (await clerk.get('/tiep-nhan')).body;
  assert.ok(!offered.includes(`/tiep-nhan/${PROCEDURE}"`));
  const refused = await clerk.get(`/tiep-nhan/${PROCEDURE}`);
  assert.equal(refused.statusCode, 404);
  assert.match(refused.body, /không nằm trong nhiệm vụ tiếp nhận của tài khoản này/);
  assert.match(refused.body, /chưa ai được giao: xin báo quản trị cơ quan/);
  const actor = office.actor('counter-clerk', 'mot-cua');
  assert.ok(actor.kind === 'officer');
  const { duties = [] } = office.office.findOfficer(actor.id) ?? {};
  const received = await office.act({ ...actor, duties }, done(await office.receive()), HAND_OVER);
  assert.ok(!received.ok && received.reason.code === 'not-permitted');
  await limit('counter-clerk', 'mot-cua', { procedures: [PROCEDURE] });
  assert.equal((await (await as('counter-clerk', 'mot-cua')).get(`/tiep-nhan/${PROCEDURE}`)).statusCode, 303);
  assert.ok(office.office.findAgency(COMMUNE));
});
