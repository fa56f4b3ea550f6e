import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testAgency, testDuty, testOfficer, testProvince } from '../organisation/agency.test-data.ts';
import type { Procedure, Step, StepWork, TimeLimit } from './procedure.ts';
import { procedureProblems } from './validate-procedure.ts';

const STEPS: readonly [StepWork, unit: string, role: Step['role'], budget: number][] = [
  ['intake', 'mot-cua', 'counter-clerk', 120],
  ['examine', 'tu-phap', 'specialist', 720],
  ['approve', 'lanh-dao', 'signer', 240],
  ['sign', 'lanh-dao', 'signer', 240],
  ['issue', 'van-thu', 'records-officer', 120],
  ['return', 'mot-cua', 'return-clerk', 0],
];

function step(work: StepWork, facts: Partial<Step> = {}): Step {
  const [, unit, role, budget] = STEPS.find(([kind]) => kind === work) ?? ['', 'tu-phap', 'unit-head', 0];
  return { code: work, name: `Bước ${work}`, work, unit, role, budget, sendBackTo: [], ...facts } as Step;
}

const DAYS: TimeLimit = { case: null, limit: { amount: 3, unit: 'wd' }, policy: 'HOUR_8' };
const SAME_DAY: TimeLimit = { case: null, limit: { amount: 1, unit: 'wd' }, policy: 'SAME_DAY' };
const CALENDAR: TimeLimit = { case: null, limit: { amount: 15, unit: 'cd' }, policy: 'CALENDAR' };

function procedure(facts: Partial<Procedure> = {}, process: Partial<Procedure['process']> = {}): Procedure {
  return {
    id: 'xac-nhan',
    nationalCode: '1.004873',
    name: 'Cấp giấy xác nhận',
    field: 'Hộ tịch',
    level: 'commune',
    agencies: null,
    channels: ['counter'],
    limits: [DAYS],
    papers: [{ code: 'to-khai', name: 'Tờ khai', originals: 1, copies: 0, required: true }],
    fees: [{ code: 'le-phi', name: 'Lệ phí', amount: 15_000, moment: 'intake', basis: 'Nghị quyết' }],
    results: [{ code: 'giay', name: 'Giấy xác nhận' }],
    legalBasis: [{ number: '60/2014/QH13', title: 'Luật Hộ tịch' }],
    process: {
      basis: 'Quyết định',
      budgetUnit: 'minutes',
      steps: STEPS.map(([work]) => step(work)),
      ...process,
    },
    electronicResult: false,
    decision: 'Quyết định',
    validFrom: '2016-07-04',
    ...facts,
  };
}

function problems(...given: Parameters<typeof procedureProblems>): string[] {
  return procedureProblems(...given).map(({ code, path }) => `${code} ${path}`);
}

function withSteps(...steps: Step[]): Procedure {
  return procedure({}, { steps });
}

test('a sound procedure has no problem', () => {
  assert.deepEqual(problems(procedure()), []);
  assert.deepEqual(problems(procedure({ nationalCode: null, papers: [], fees: [] })), []);
});

test('id, national code and date have their form', () => {
  const facts = { id: 'Khai sinh', nationalCode: '1.00487', validFrom: '2016-02-30' };
  assert.deepEqual(problems(procedure(facts)), [
    'id-malformed /id',
    'national-code-malformed /nationalCode',
    'date-malformed /validFrom',
  ]);
});

test('texts are there and clean', () => {
  const facts = { name: ' ', field: 'Hộ  tịch', decision: 'Quyết định'.normalize('NFD') };
  assert.deepEqual(problems(procedure(facts)), [
    'text-empty /name',
    'text-not-clean /field',
    'text-not-clean /decision',
  ]);
});

test('there is at least one channel, each once', () => {
  assert.deepEqual(problems(procedure({ channels: [] })), ['channels-empty /channels']);
  assert.deepEqual(problems(procedure({ channels: ['post', 'counter', 'post'] })), [
    'channel-repeated /channels/2',
  ]);
});

test('there is a limit, and each case has one', () => {
  assert.deepEqual(problems(procedure({ limits: [] })), ['limits-empty /limits']);
  assert.deepEqual(problems(procedure({ limits: [DAYS, DAYS] })), ['limit-case-repeated /limits/1/case']);
});

test('a limit is a positive whole number; tenths of a day only by HOUR_8', () => {
  const amount = (limit: TimeLimit, value: number) => ({
    ...limit,
    limit: { ...limit.limit, amount: value },
  });
  assert.deepEqual(problems(procedure({ limits: [amount(DAYS, 16.1)] })), []);
  assert.deepEqual(problems(procedure({ limits: [amount(DAYS, 3.55)] })), [
    'limit-amount /limits/0/limit/amount',
  ]);
  const legal: TimeLimit = { ...amount(DAYS, 3.5), policy: 'LEGAL_DAY' };
  assert.deepEqual(problems(procedure({ limits: [legal] })), ['limit-amount /limits/0/limit/amount']);
  assert.ok(
    problems(procedure({ limits: [amount(CALENDAR, 0)] })).includes('limit-amount /limits/0/limit/amount'),
  );
});

test('a policy suits the unit of its limit', () => {
  const wrong: [TimeLimit['limit'], TimeLimit['policy']][] = [
    [{ amount: 3, unit: 'wd' }, 'CALENDAR'],
    [{ amount: 3, unit: 'wd' }, 'SAME_DAY'],
    [{ amount: 30, unit: 'wh' }, 'HOUR_8'],
    [{ amount: 15, unit: 'cd' }, 'LEGAL_DAY'],
    [{ amount: 1, unit: 'mo' }, 'HOURS'],
  ];
  for (const [limit, policy] of wrong)
    assert.ok(
      problems(procedure({ limits: [{ case: null, limit, policy }] })).includes(
        'policy-not-allowed /limits/0/policy',
      ),
      `${limit.unit} ${policy}`,
    );
});

test('a paper has a count, a fee is whole đồng', () => {
  const [paper] = procedure().papers;
  const [fee] = procedure().fees;
  assert.ok(paper && fee);
  const papers = [
    { ...paper, originals: 0 },
    { ...paper, code: 'b', copies: -1 },
  ];
  assert.deepEqual(problems(procedure({ papers })), ['paper-count /papers/0', 'paper-count /papers/1']);
  const fees = [
    { ...fee, amount: -1 },
    { ...fee, code: 'b', amount: 0.5 },
  ];
  assert.deepEqual(problems(procedure({ fees })), ['fee-amount /fees/0/amount', 'fee-amount /fees/1/amount']);
  assert.deepEqual(problems(procedure({ papers: [paper, paper], fees: [fee, fee] })), [
    'code-repeated /papers/1/code',
    'code-repeated /fees/1/code',
  ]);
});

test('of a paper that is shown no original is asked for; copies may be, or nothing', () => {
  const shown = {
    code: 'can-cuoc',
    name: 'Thẻ căn cước',
    originals: 0,
    copies: 0,
    required: true,
    shown: true,
  };
  const papers = [shown, { ...shown, code: 'bang', copies: 1 }, { ...shown, code: 'giay', originals: 1 }];
  assert.deepEqual(problems(procedure({ papers })), ['paper-shown-kept /papers/2']);
});

test('one each of intake, approve, sign, issue and return, and something is examined (ruling 13)', () => {
  assert.deepEqual(
    procedureProblems(withSteps()).map(({ values }) => values?.work),
    ['intake', 'examine', 'approve', 'sign', 'issue', 'return'],
  );
  const steps = procedure().process.steps;
  const twice = [...steps.slice(0, 4), step('sign', { code: 'sign-2', budget: 0 }), ...steps.slice(4)];
  assert.deepEqual(problems(withSteps(...twice)), ['step-repeated /process/steps']);
  const again = [...steps.slice(0, 2), step('examine', { code: 'examine-2', budget: 0 }), ...steps.slice(2)];
  assert.deepEqual(problems(withSteps(...again)), []);
  const assigned = [...steps.slice(0, 1), step('assign'), ...steps.slice(1)];
  assert.deepEqual(problems(withSteps(...assigned)), []);
});

test('the work goes one way', () => {
  const [intake, examine, approve, sign, issue, last] = procedure().process.steps;
  assert.ok(intake && examine && approve && sign && issue && last);
  assert.deepEqual(problems(withSteps(intake, examine, sign, approve, issue, last)), [
    'step-order /process/steps/3/work',
  ]);
});

test('each step is done by a role that can do its work', () => {
  const steps = procedure().process.steps.map((each) =>
    each.work === 'sign' ? { ...each, role: 'specialist' as const } : each,
  );
  assert.deepEqual(problems(withSteps(...steps)), ['role-not-for-work /process/steps/3/role']);
});

test('step codes are unique', () => {
  const [first, second, ...rest] = procedure().process.steps;
  assert.ok(first && second);
  assert.deepEqual(problems(withSteps(first, { ...second, code: first.code }, ...rest)), [
    'code-repeated /process/steps/1/code',
  ]);
});

test('sending back leads to an earlier step', () => {
  const steps = procedure().process.steps.map((each) =>
    each.work === 'approve' ? { ...each, sendBackTo: ['examine', 'approve', 'sign', 'nowhere'] } : each,
  );
  assert.deepEqual(problems(withSteps(...steps)), [
    'send-back-not-earlier /process/steps/2/sendBackTo/1',
    'send-back-not-earlier /process/steps/2/sendBackTo/2',
    'send-back-not-earlier /process/steps/2/sendBackTo/3',
  ]);
});

test('minutes sum to at most the shortest limit of the cases (ruling 8)', () => {
  const longer: TimeLimit = { case: 'Phải xác minh', limit: { amount: 6, unit: 'wd' }, policy: 'HOUR_8' };
  const shorter: TimeLimit = { case: 'Khẩn', limit: { amount: 23, unit: 'wh' }, policy: 'HOURS' };
  assert.deepEqual(problems(procedure({ limits: [DAYS, longer] })), []);
  const [problem] = procedureProblems(procedure({ limits: [DAYS, longer, shorter] }));
  assert.deepEqual(problem, {
    code: 'budget-over-limit',
    path: '/process/steps',
    values: { sum: 1440, ceiling: 1380, unit: 'minutes' },
  });
});

test('shares of calendar days and of the same day sum to at most the whole', () => {
  const steps = procedure().process.steps;
  const shares = steps.map((each) => ({ ...each, budget: 160 }));
  for (const limit of [SAME_DAY, CALENDAR]) {
    assert.deepEqual(problems(procedure({ limits: [limit] }, { budgetUnit: 'permille', steps: shares })), []);
    assert.deepEqual(problems(procedure({ limits: [limit] }, { budgetUnit: 'permille', steps })), [
      'budget-over-limit /process/steps',
    ]);
    assert.deepEqual(problems(procedure({ limits: [limit] })), ['budget-unit /process/budgetUnit']);
  }
  assert.deepEqual(problems(procedure({}, { budgetUnit: 'permille' })), ['budget-unit /process/budgetUnit']);
});

test('one process has one measure: minutes and shares do not mix', () => {
  assert.deepEqual(problems(procedure({ limits: [DAYS, { ...SAME_DAY, case: 'Cấp ngay' }] })), [
    'budget-unit-mixed /limits',
  ]);
});

test('a budget is a whole number', () => {
  const steps = procedure().process.steps.map((each) => ({ ...each, budget: each.budget === 0 ? -1 : 0.5 }));
  assert.equal(problems(withSteps(...steps)).filter((line) => line.startsWith('budget-amount')).length, 6);
});

const ROLES = STEPS.map(([, unit, role]) => testDuty(role, unit));
const OFFICE = { agencies: [testProvince(), testAgency()], officers: [testOfficer({ duties: ROLES })] };

test('wherever it is taken in, every step has a holder', () => {
  assert.deepEqual(problems(procedure(), OFFICE), []);
  assert.deepEqual(problems(procedure({ agencies: ['ubnd-xa-a'] }), OFFICE), []);
  const limited = ROLES.map((duty) => (duty.role === 'specialist' ? { ...duty, fields: ['Đất đai'] } : duty));
  assert.deepEqual(problems(procedure(), { ...OFFICE, officers: [testOfficer({ duties: limited })] }), [
    'holder-missing /process/steps/1/role',
  ]);
});

test('agencies it names exist, are of its level and have its units', () => {
  assert.deepEqual(problems(procedure({ agencies: ['nowhere', 'ubnd-tinh'] }), OFFICE), [
    'agency-unknown /agencies/0',
    'agency-of-other-level /agencies/1',
    'nobody-takes-it-in /agencies',
  ]);
  const steps = procedure().process.steps.map((each) =>
    each.work === 'examine' ? { ...each, unit: 'dat-dai' } : each,
  );
  assert.deepEqual(problems(procedure({ agencies: ['ubnd-xa-a'] }, { steps }), OFFICE), [
    'unit-missing /process/steps/1/unit',
  ]);
  assert.deepEqual(problems(procedure({}, { steps }), OFFICE), ['nobody-takes-it-in /agencies']);
});
