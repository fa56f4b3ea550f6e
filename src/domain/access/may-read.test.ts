import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testAgency } from '../organisation/agency.test-data.ts';
import type { Duty } from '../organisation/agency.ts';
import { limitedTo, mayRead, type ReadableDossier, readingLimits, readsAll } from './may-read.ts';
import { OFFICER_ROLES, type OfficerRole } from './roles.ts';
import { whyRead } from './why-read.ts';

const HERE = testAgency({ id: 'xa' });
const STRICT = testAgency({ id: 'xa', readsOwnFieldsOnly: true });
const PROVINCE = ['xa', 'so', 'huyen'];
const OURS: ReadableDossier = { parties: ['xa'], secret: false, field: 'Hộ tịch', procedure: 'khai-sinh' };

function duty(role: OfficerRole, limits: Partial<Duty> = {}): Duty {
  return { role, unit: 'tu-phap', fields: null, ...limits };
}

function reads(duties: readonly Duty[], change: Partial<ReadableDossier> = {}, agency = HERE): boolean {
  return mayRead(readingLimits({ duties, agency }, PROVINCE), { ...OURS, ...change });
}

test('every role reads what its agency takes part in, and only supervisors more', () => {
  for (const role of OFFICER_ROLES) {
    assert.ok(reads([duty(role)]), role);
    assert.ok(reads([duty(role)], { parties: ['so', 'xa'] }), `${role}, shared`);
    assert.equal(reads([duty(role)], { parties: ['so'] }), role === 'supervisor', role);
  }
  assert.ok(!reads([]), 'no duty, nothing');
});

test('a secret dossier is read by who works on dossiers of an agency that takes part, and by nobody else', () => {
  for (const role of OFFICER_ROLES) {
    const works = !['supervisor', 'agency-admin', 'system-admin'].includes(role);
    assert.equal(reads([duty(role)], { secret: true }), works, role);
    assert.ok(!reads([duty(role)], { secret: true, parties: ['so'] }), role);
  }
  const both = [duty('supervisor'), duty('specialist')];
  assert.ok(reads(both, { secret: true }), 'whoever works here and oversees reads those of here');
  assert.ok(!reads(both, { secret: true, parties: ['so'] }), 'and no others');
});

test('fields and procedures bound reading only where the agency says so', () => {
  const land = [duty('specialist', { fields: ['Đất đai'] })];
  assert.ok(reads(land));
  assert.ok(!reads(land, {}, STRICT));
  assert.ok(reads(land, { field: 'Đất đai' }, STRICT));
  const birth = duty('specialist', { procedures: ['khai-sinh'] });
  assert.ok(reads([birth], {}, STRICT));
  assert.ok(!reads([birth], { procedure: 'khai-tu' }, STRICT), 'of the same field, and another procedure');
  assert.ok(reads([...land, birth], {}, STRICT), 'one duty or the other');
  assert.ok(reads([...land, duty('cashier')], {}, STRICT), 'a duty without limits has none');
  assert.ok(reads([...land, duty('supervisor')], { parties: ['so'] }, STRICT), 'overseeing has no field');
  assert.equal(limitedTo([duty('agency-admin', { fields: ['Đất đai'] })]), null);
});

test('row-level security says it all only for who reads all that it lets through', () => {
  const all = (duties: readonly Duty[], agency = HERE) =>
    readsAll(readingLimits({ duties, agency }, PROVINCE));
  assert.ok(all([duty('specialist')]));
  assert.ok(!all([duty('supervisor')]));
  assert.ok(!all([duty('agency-admin')]));
  assert.ok(!all([]));
  assert.ok(!all([duty('specialist', { fields: ['Đất đai'] })], STRICT));
});

test('why somebody reads agrees with whether they do, for every role, agency and kind of dossier', () => {
  for (const role of OFFICER_ROLES)
    for (const agency of [HERE, STRICT])
      for (const secret of [false, true])
        for (const parties of [['xa'], ['so'], ['so', 'xa']])
          for (const fields of [null, ['Đất đai'], ['Hộ tịch']]) {
            const duties = [duty(role, { fields })];
            const limits = readingLimits({ duties, agency }, PROVINCE);
            const dossier = { ...OURS, secret, parties };
            const why = whyRead({ id: 'xa/ai', agency: 'xa', duties }, limits, dossier, []);
            assert.equal(why.reads, mayRead(limits, dossier));
            assert.equal(
              why.reasons.every(({ passed }) => passed),
              why.reads,
            );
            assert.ok(why.reasons.length > 0);
          }
});

test('where it lies is told of who works on dossiers: in their hands, in their unit, elsewhere', () => {
  const why = (officer: string | null, unit: string) => {
    const duties = [duty('specialist')];
    const place = { agency: 'xa', unit, role: 'specialist', officer } as const;
    const limits = readingLimits({ duties, agency: HERE }, PROVINCE);
    return whyRead({ id: 'xa/ai', agency: 'xa', duties }, limits, OURS, [place]).reasons.at(-1)?.reason;
  };
  assert.equal(why('xa/ai', 'tu-phap'), 'held');
  assert.equal(why('xa/khac', 'tu-phap'), 'in-unit');
  assert.equal(why(null, 'mot-cua'), 'elsewhere');
});
