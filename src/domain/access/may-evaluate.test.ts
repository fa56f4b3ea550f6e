import assert from 'node:assert/strict';
import { test } from 'node:test';
import { evaluationView, mayReview } from './may-evaluate.ts';
import type { ReportActor } from './may-report.ts';
import { OFFICER_ROLES, type OfficerRole } from './roles.ts';

const of = (role: OfficerRole, decides = false): ReportActor => ({
  actor: { kind: 'officer', id: 'toi', agency: 'xa', duties: [{ role, unit: 'u', fields: null }] },
  ...{ agency: decides ? { supervises: ['reporting'] } : {}, answersFor: ['xa', 'xa-cu'] },
});

test('who may accept or strike which line: every role and scope, and never the own line', () => {
  const may = (by: ReportActor, subject: 'agency' | 'officer', id: string, agency: string) =>
    mayReview(by, { subject, id, agency }) !== undefined;
  for (const role of OFFICER_ROLES) {
    assert.equal(may(of(role), 'officer', 'dong-nghiep', 'xa'), role === 'signer', role);
    assert.equal(may(of(role), 'officer', 'dong-nghiep', 'xa-cu'), role === 'signer', role);
    assert.equal(may(of(role), 'officer', 'toi', 'xa'), false, role);
    assert.equal(may(of(role, true), 'officer', 'nguoi-khac', 'xa-khac'), false, role);
    assert.equal(may(of(role, true), 'agency', 'xa-khac', 'xa-khac'), role === 'supervisor', role);
    assert.equal(may(of(role, true), 'agency', 'xa', 'xa'), false, role);
    assert.equal(may(of(role), 'agency', 'xa-khac', 'xa-khac'), false, role);
  }
  const procedures = { ...of('supervisor'), agency: { supervises: ['procedures'] as const } };
  assert.equal(may(procedures, 'agency', 'xa-khac', 'xa-khac'), false, 'another scope');
});

test('a deputy judges in the place of the head: not the deputy’s own line, and not the head’s', () => {
  const deputising: ReportActor['actor']['deputising'] = [
    {
      ...{ officer: 'chu-tich', absence: 'v', capacity: 'KT', decision: { number: '1', date: '2026-09-01' } },
      ...{ until: '2026-12-31', duties: [{ role: 'signer', unit: 'u', fields: null }], acts: null },
    },
  ];
  const deputy = of('specialist');
  const by = { ...deputy, actor: { ...deputy.actor, deputising } };
  const about = (id: string) => mayReview(by, { subject: 'officer', id, agency: 'xa' });
  assert.equal(about('dong-nghiep')?.onBehalfOf?.officer, 'chu-tich');
  assert.equal(about('chu-tich'), undefined);
  assert.equal(about('toi'), undefined);
});

test('what is seen beside the own line: agencies by who oversees, officers by their head', () => {
  for (const role of OFFICER_ROLES)
    assert.deepEqual(evaluationView([{ role, unit: 'u', fields: null }]), {
      agencies: role === 'supervisor',
      officers: role === 'signer',
    });
});
