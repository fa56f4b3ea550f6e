import assert from 'node:assert/strict';
import { test } from 'node:test';
import { THREE_DAYS } from '../../../../test/support/dossier-procedures.ts';
import type { Organisation } from '../../organisation/organisation-problems.ts';
import type { ImportedContent } from '../imported-procedure.ts';
import type { DraftContent } from '../procedure-draft.ts';
import { sectionOf } from '../procedure-draft.ts';
import { blankContent, importedDraft, nextVersionDraft } from './begin-draft.ts';
import { draftProblems, publishable } from './draft-problems.ts';

const nobody: Organisation = { agencies: [], officers: [] };
const content = nextVersionDraft(THREE_DAYS);
const codes = (change: Partial<DraftContent>) =>
  draftProblems('thu', { ...content, ...change }, nobody).map(({ code, path }) => `${code} ${path}`);

test('what is in force has no problem but that this office has nobody', () => {
  assert.deepEqual(codes({}), ['nobody-takes-it-in /agencies']);
});

test('each gap is told once, and not what stands in for it', () => {
  assert.deepEqual(codes({ level: null }), ['level-missing /level']);
  assert.deepEqual(codes({ process: null }), ['process-missing /process']);
  assert.deepEqual(codes({ limits: [{ case: null, limit: null, policy: null }] }), [
    'limit-missing /limits/0/limit/amount',
    'nobody-takes-it-in /agencies',
  ]);
  const fee = { code: 'phi', name: 'Phí', amount: null, moment: 'intake', basis: '' } as const;
  assert.deepEqual(codes({ fees: [fee] }), [
    'fee-amount-missing /fees/0/amount',
    'nobody-takes-it-in /agencies',
  ]);
});

test('beside a gap, what else is wrong is told', () => {
  assert.ok(codes({ process: null, field: '' }).includes('text-empty /field'));
  assert.ok(codes({ process: null, limits: [] }).includes('limits-empty /limits'));
  assert.ok(codes({ level: null, nationalCode: '1.1' }).includes('national-code-malformed /nationalCode'));
});

test('only what has no gap becomes a procedure, with its decision and first day', () => {
  const publishing = { id: THREE_DAYS.id, decision: THREE_DAYS.decision, validFrom: THREE_DAYS.validFrom };
  assert.deepEqual(publishable(content, publishing), THREE_DAYS);
  assert.equal(publishable({ ...content, process: null }, publishing), undefined);
  assert.equal(publishable({ ...content, level: null }, publishing), undefined);
});

test('problems and doubts belong to a section by their path', () => {
  const sections = [
    ...['/limits/0/policy', '/limits', '/papers/3', '/paperNotes/1', '/fees/0/amount', '/results'],
    ...['/legalBasis/0/number', '/process/steps/2/budget', '/name', '/agencies/0', '/levels'],
  ].map(sectionOf);
  assert.deepEqual(sections, [
    ...['limits', 'limits', 'papers', 'papers', 'fees', 'results', 'results', 'process'],
    ...['general', 'general', 'general'],
  ]);
});

const imported: ImportedContent = {
  ...{
    nationalCode: '1.000001',
    name: 'Cấp giấy phép',
    field: 'Cây xanh',
    ministry: 'Bộ',
    levels: ['commune'],
  },
  ...{
    applicants: ['Công dân'],
    agency: null,
    channels: ['post'],
    papers: [],
    paperGroups: [],
    paperNotes: ['Ghi chú'],
  },
  limits: [{ case: null, limit: null, policy: null, raw: '1', note: '', channels: [] }],
  fees: [{ code: 'phi', name: 'Phí', amount: null, moment: 'intake', basis: '', raw: '125' }],
  ...{ results: [], legalBasis: [], steps: [], requirements: '', decision: '', source: '' },
};

test('a draft of a record says what the record says, without its raw text', () => {
  const draft = importedDraft(imported, null);
  assert.deepEqual(draft.limits, [{ case: null, limit: null, policy: null }]);
  assert.deepEqual(draft.fees, [{ code: 'phi', name: 'Phí', amount: null, moment: 'intake', basis: '' }]);
  assert.deepEqual([draft.level, draft.process, draft.channels], ['commune', null, ['post']]);
});

test('several levels, or none of ours, are for somebody to decide', () => {
  for (const levels of [[], ['province', 'commune'], ['ministry'], ['other']] as const)
    assert.equal(importedDraft({ ...imported, levels }, null).level, null);
});

test('a record of what is in force keeps how it is worked here', () => {
  const draft = importedDraft(imported, THREE_DAYS);
  assert.equal(draft.name, 'Cấp giấy phép');
  assert.deepEqual(
    [draft.process, draft.level, draft.agencies],
    [THREE_DAYS.process, THREE_DAYS.level, THREE_DAYS.agencies],
  );
});

test('a draft begun with a name has nothing else', () => {
  const gaps = draftProblems('thu', blankContent('Cấp giấy phép'), nobody).map(({ code }) => code);
  assert.deepEqual(gaps, ['level-missing', 'limit-missing', 'process-missing', 'text-empty']);
});
