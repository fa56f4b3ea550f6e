import assert from 'node:assert/strict';
import { test } from 'node:test';
import { WITH_PARTS } from '../../../../test/support/dossier-procedures.ts';
import { nextVersionDraft } from './begin-draft.ts';
import { changedFields } from './changed-fields.ts';

const draft = nextVersionDraft(WITH_PARTS);

test('a draft begun from the version in force changes nothing', () => {
  assert.deepEqual(changedFields(WITH_PARTS, draft), []);
});

test('what the database gives back in another order of keys is the same', () => {
  const [first, ...others] = WITH_PARTS.papers;
  assert.ok(first);
  const turned = Object.fromEntries(Object.entries(first).reverse()) as unknown as typeof first;
  assert.deepEqual(changedFields(WITH_PARTS, { ...draft, papers: [turned, ...others] }), []);
});

test('each field that is otherwise is named, a part of the process and a ticked box among them', () => {
  const parts = (draft.process?.parts ?? []).map((part) => ({ ...part, budget: part.budget + 1 }));
  const changed = {
    ...{ ...draft, name: 'Tên khác', papers: [], unpaidFeesHoldResult: true },
    process: { ...WITH_PARTS.process, parts },
  };
  assert.deepEqual(changedFields(WITH_PARTS, changed), ['name', 'papers', 'unpaidFeesHoldResult', 'process']);
  assert.deepEqual(changedFields(WITH_PARTS, { ...draft, papers: [...draft.papers].reverse() }), ['papers']);
  assert.deepEqual(changedFields(WITH_PARTS, { ...draft, process: null }), ['process']);
});
