import assert from 'node:assert/strict';
import { test } from 'node:test';
import { COMMUNE, DEPARTMENT, OFFICERS } from '../../../test/support/dossier-office.ts';
import { WITH_PARTS } from '../../../test/support/dossier-procedures.ts';
import { waitBudget } from './parts.ts';
import type { Part, Procedure, Step } from './procedure.ts';
import { receivingAgencies } from './receiving-agencies.ts';
import { procedureProblems } from './validate-procedure.ts';

const [confirmation, tax] = WITH_PARTS.process.parts ?? [];
assert.ok(confirmation && tax);
const ORGANISATION = { agencies: [COMMUNE, DEPARTMENT], officers: OFFICERS };

function withParts(parts: readonly Part[], change: Partial<Step> = {}): Procedure {
  const steps = WITH_PARTS.process.steps.map((step) =>
    step.code === 'tham-tra' ? { ...step, ...change } : step,
  );
  return { ...WITH_PARTS, process: { ...WITH_PARTS.process, steps, parts } };
}

function codes(procedure: Procedure): readonly string[] {
  return procedureProblems(procedure, ORGANISATION).map(({ code, path }) => `${code} ${path}`);
}

test('a procedure across agencies can be published, and is taken in where the receipt is given', () => {
  assert.deepEqual(codes(WITH_PARTS), []);
  assert.deepEqual(receivingAgencies(WITH_PARTS, ORGANISATION.agencies), [DEPARTMENT]);
});

test('side by side the longest part counts, one after the other their sum', () => {
  const step = WITH_PARTS.process.steps.find(({ code }) => code === 'tham-tra');
  assert.ok(step);
  assert.equal(waitBudget(WITH_PARTS.process, step), 240);
  const inSequence = withParts([confirmation, { ...tax, after: ['xac-nhan'] }]);
  assert.equal(waitBudget(inSequence.process, step), 360);
});

test('steps and what they wait for stay within the whole', () => {
  // 1,440 minutes; the steps sum to 1,140, so that 300 are left.
  assert.deepEqual(codes(withParts([{ ...confirmation, budget: 300 }, tax])), []);
  assert.deepEqual(codes(withParts([{ ...confirmation, budget: 301 }, tax])), [
    'budget-over-limit /process/steps',
  ]);
});

test('what waits for itself, for what is not there, or is waited for by nobody', () => {
  assert.deepEqual(codes(withParts([confirmation, { ...tax, after: ['thue'] }])), [
    'part-order /process/parts/1/after/0',
  ]);
  assert.deepEqual(
    codes(
      withParts([
        { ...confirmation, budget: 100, after: ['thue'] },
        { ...tax, after: ['xac-nhan'] },
      ]),
    ),
    ['part-order /process/parts/0/after/0', 'part-order /process/parts/1/after/0'],
  );
  assert.deepEqual(codes(withParts([confirmation, { ...tax, after: ['la'] }])), [
    'part-unknown /process/parts/1/after/0',
  ]);
  assert.deepEqual(codes(withParts([confirmation, tax], { needs: ['xac-nhan'] })), [
    'part-not-needed /process/parts/1',
  ]);
  assert.deepEqual(codes(withParts([confirmation, tax], { needs: ['xac-nhan', 'thue', 'la'] })), [
    'part-unknown /process/steps/2/needs/2',
  ]);
});

test('codes are told apart, work fits the role, time is there, and holders exist', () => {
  assert.ok(
    codes(withParts([confirmation, { ...tax, code: 'ky' }])).includes('code-repeated /process/parts/1/code'),
  );
  assert.deepEqual(codes(withParts([confirmation, { ...tax, role: 'cashier', unit: 'mot-cua' }])), [
    'role-not-for-work /process/parts/1/role',
  ]);
  assert.deepEqual(codes(withParts([confirmation, { ...tax, budget: 0 }])), [
    'budget-amount /process/parts/1/budget',
  ]);
  assert.deepEqual(codes(withParts([confirmation, { ...tax, agency: { id: 'khong-co' } }])), [
    'agency-unknown /process/parts/1/agency',
  ]);
  assert.deepEqual(codes(withParts([confirmation, { ...tax, unit: 'khong-co' }])), [
    'unit-missing /process/parts/1/unit',
  ]);
  assert.deepEqual(codes(withParts([confirmation, { ...tax, unit: 'tu-phap' }])), [
    'holder-missing /process/parts/1/role',
  ]);
});

test('a step may be at another agency, but for the desk that receives and returns', () => {
  const at = (work: Step['work']): Procedure => ({
    ...WITH_PARTS,
    process: {
      ...WITH_PARTS.process,
      steps: WITH_PARTS.process.steps.map((step) =>
        step.work === work ? { ...step, agency: { id: 'xa' } } : step,
      ),
    },
  });
  assert.deepEqual(codes(at('sign')), []);
  assert.deepEqual(codes(at('return')), ['step-not-at-home /process/steps/7/agency']);
});
