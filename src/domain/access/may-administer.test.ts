import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { testDuty, testOfficer } from '../organisation/agency.test-data.ts';
import type { Duty, Officer } from '../organisation/agency.ts';
import {
  type Administrator,
  administers,
  grantableRoles,
  mayLookAfterAccount,
  refusalOfOfficerChange,
} from './may-administer.ts';
import { OFFICER_ROLES, type OfficerRole } from './roles.ts';

const HERE = 'ubnd-xa-a';
const THERE = 'ubnd-xa-b';

function by(role: OfficerRole, agency = HERE): Administrator {
  return { id: `by-${role}`, agency, duties: [testDuty(role, 'van-phong')] };
}

const person = (...roles: readonly OfficerRole[]): Officer =>
  testOfficer({ id: 'p', duties: roles.map((role) => testDuty(role, 'mot-cua')) });
const refusal = (who: Administrator, before: Officer | null, after: Officer) =>
  refusalOfOfficerChange(who, before, after)?.code;

describe('who may grant what, and where (Điều 9.4)', () => {
  /** By the role of who grants: granted in their own agency, and in another. */
  const TABLE: Partial<
    Record<OfficerRole, readonly [own: readonly OfficerRole[], other: readonly OfficerRole[]]>
  > = {
    'agency-admin': [
      [
        ...(['counter-clerk', 'return-clerk', 'desk-head', 'unit-head', 'specialist', 'signer'] as const),
        ...(['records-officer', 'cashier', 'agency-admin'] as const),
      ],
      [],
    ],
    'system-admin': [
      ['agency-admin', 'system-admin', 'supervisor'],
      ['agency-admin', 'system-admin', 'supervisor'],
    ],
  };
  for (const role of OFFICER_ROLES)
    test(role, () => {
      const [own, other] = TABLE[role] ?? [[], []];
      assert.deepEqual(grantableRoles(by(role), HERE), own);
      assert.deepEqual(grantableRoles(by(role), THERE), other);
      assert.equal(administers(by(role), THERE), other.length > 0);
    });
});

test('the same table holds for every new person, in one’s own agency and in another', () => {
  for (const role of OFFICER_ROLES)
    for (const granted of OFFICER_ROLES)
      for (const agency of [HERE, THERE]) {
        const wanted = { ...person(granted), agency };
        const may = grantableRoles(by(role), agency).includes(granted);
        assert.equal(
          refusalOfOfficerChange(by(role), null, wanted) === undefined,
          may,
          `${role} ${granted} ${agency}`,
        );
      }
});

test('what stays as it is needs no right; what is taken away does', () => {
  const watching = person('supervisor', 'specialist');
  const admin = by('agency-admin');
  const renamed = { ...watching, name: 'Trần Thị B' };
  assert.equal(refusal(admin, watching, renamed), undefined);
  assert.equal(
    refusal(admin, watching, { ...watching, duties: watching.duties.slice(1) }),
    'role-not-grantable',
  );
  assert.equal(refusal(admin, watching, { ...watching, duties: watching.duties.slice(0, 1) }), undefined);
});

test('a position of the province cannot be made longer, or moved, by who could not grant it', () => {
  const ending: Duty = { ...testDuty('supervisor', 'giam-sat'), until: '2026-12-31' };
  const before = testOfficer({ id: 'p', duties: [ending] });
  const longer = { ...before, duties: [{ ...ending, until: '2030-12-31' }] };
  assert.equal(refusal(by('agency-admin'), before, longer), 'role-not-grantable');
  assert.equal(refusal(by('system-admin', THERE), before, longer), undefined);
});

test('nobody is moved to another agency by a change of their record', () => {
  const before = person('specialist');
  for (const who of [by('agency-admin'), by('agency-admin', THERE), by('system-admin')])
    assert.equal(refusal(who, before, { ...before, agency: THERE }), 'not-own-agency');
});

test('nobody closes their own account, nor ends their own administration: an agency keeps an administrator', () => {
  const admin = by('agency-admin');
  const self = testOfficer({ id: admin.id, duties: admin.duties });
  assert.equal(
    refusal(admin, self, { ...self, disabled: { from: '2026-12-01', reason: 'x' } }),
    'own-administration',
  );
  assert.equal(
    refusal(admin, self, { ...self, duties: [testDuty('signer', 'lanh-dao')] }),
    'own-administration',
  );
  const short = { ...self, duties: self.duties.map((duty) => ({ ...duty, until: '2026-11-23' })) };
  assert.equal(refusal(admin, self, short), 'own-administration');
  const more = { ...self, duties: [...self.duties, testDuty('cashier', 'mot-cua')] };
  assert.equal(refusal(admin, self, more), undefined);
});

test('an account that reaches beyond what somebody gives is not theirs to close or to reset', () => {
  const closing = (officer: Officer) => ({ ...officer, disabled: { from: '2026-12-01', reason: 'x' } });
  const root = person('system-admin', 'specialist');
  assert.equal(refusal(by('agency-admin'), root, closing(root)), 'account-beyond');
  assert.equal(mayLookAfterAccount(by('agency-admin'), root), false);
  const clerk = person('counter-clerk');
  assert.equal(refusal(by('agency-admin'), clerk, closing(clerk)), undefined);
  assert.equal(mayLookAfterAccount(by('agency-admin'), clerk), true);
  assert.equal(refusal(by('system-admin', THERE), clerk, closing(clerk)), 'account-beyond');
  assert.equal(mayLookAfterAccount(by('agency-admin', THERE), clerk), false);
});
