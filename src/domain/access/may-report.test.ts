import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mayReport, REPORT_COMMANDS, type ReportActor } from './may-report.ts';
import { OFFICER_ROLES, type OfficerRole } from './roles.ts';

const of = (
  role: OfficerRole,
  change: { supervises?: ReportActor['agency']; deputising?: ReportActor['actor']['deputising'] } = {},
): ReportActor => ({
  actor: {
    ...{ kind: 'officer', id: role, agency: 'xa-a', duties: [{ role, unit: 'u', fields: null }] },
    ...(change.deputising ? { deputising: change.deputising } : {}),
  },
  ...{ agency: change.supervises ?? {}, answersFor: ['xa-a', 'xa-cu'] },
});

/** Command, role, whose report, whether the agency decides on reports: all that may. */
const MAY = new Set([
  ...['signer', 'desk-head', 'unit-head'].flatMap((role) =>
    ['own', 'merged'].flatMap((whose) =>
      [true, false].map((decides) => `explain-report ${role} ${whose} ${decides}`),
    ),
  ),
  ...['own', 'merged'].flatMap((whose) =>
    [true, false].map((decides) => `submit-report signer ${whose} ${decides}`),
  ),
  ...['open-period', 'return-report', 'remind-report', 'sum-up-period'].flatMap((command) =>
    ['own', 'merged', 'other'].map((whose) => `${command} supervisor ${whose} true`),
  ),
]);

test('who may do what with which report: every command, role, agency and scope', () => {
  const whose = { own: 'xa-a', merged: 'xa-cu', other: 'xa-b' } as const;
  let asked = 0;
  for (const command of REPORT_COMMANDS)
    for (const role of OFFICER_ROLES)
      for (const [name, agency] of Object.entries(whose))
        for (const decides of [true, false]) {
          const by = of(role, { supervises: decides ? { supervises: ['reporting'] } : {} });
          const row = `${command} ${role} ${name} ${decides}`;
          assert.equal(mayReport(by, command, agency) !== undefined, MAY.has(row), row);
          asked += 1;
        }
  assert.equal(asked, REPORT_COMMANDS.length * OFFICER_ROLES.length * 6);
  const procedures = of('supervisor', { supervises: { supervises: ['procedures'] } });
  assert.equal(mayReport(procedures, 'open-period', null), undefined, 'another scope');
});

test('a deputy signs in the place of the head, unless only some acts were lent', () => {
  const lent = (acts: readonly string[] | null) =>
    of('specialist', {
      deputising: [
        {
          ...{
            officer: 'chu-tich',
            absence: 'v',
            capacity: 'KT',
            decision: { number: '1', date: '2026-09-01' },
          },
          ...{ until: '2026-12-31', duties: [{ role: 'signer', unit: 'lanh-dao', fields: null }], acts },
        },
      ],
    });
  assert.deepEqual(mayReport(lent(null), 'submit-report', 'xa-a')?.onBehalfOf, {
    ...{ officer: 'chu-tich', as: 'KT', absence: 'v' },
  });
  assert.equal(mayReport(lent(['approve']), 'submit-report', 'xa-a'), undefined);
});
