import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { drawTransitions, TRANSITIONS_FILE } from '../../../scripts/draw-transitions.ts';
import { COMMAND_TYPES } from './commands.ts';
import { STANDINGS } from './state.ts';
import { TRANSITIONS, transitionsOf } from './transitions.ts';

test('docs/transitions.md is drawn from the table of today (node scripts/draw-transitions.ts)', () => {
  assert.equal(readFileSync(TRANSITIONS_FILE, 'utf8'), drawTransitions());
});

test('every command has its way, and every standing is reached', () => {
  for (const command of COMMAND_TYPES) assert.ok(transitionsOf(command).length > 0, command);
  const reached = new Set(['none', ...TRANSITIONS.map(({ to }) => to)]);
  for (const standing of STANDINGS) assert.ok(reached.has(standing), standing);
});

test('no two rows answer the same question', () => {
  const questions = TRANSITIONS.flatMap(({ command, from, at }) =>
    from.flatMap((standing) => (at ?? ['any']).map((work) => `${command} ${standing} ${work}`)),
  );
  assert.equal(new Set(questions).size, questions.length);
  // Nor does a row for any step stand beside one for some steps.
  for (const { command, from, at } of TRANSITIONS)
    for (const standing of from) {
      const beside = transitionsOf(command).filter((row) => row.from.includes(standing));
      assert.ok(at !== null || beside.length === 1, `${command} ${standing}`);
    }
});

test('every row names somebody, and no supervisor; administrators only give on what somebody leaves', () => {
  for (const { command, by } of TRANSITIONS) {
    assert.ok(by.length > 0, command);
    const roles = by.flatMap((one) => ('roles' in one ? one.roles : []));
    for (const role of ['supervisor', 'system-admin'] as const)
      assert.ok(!roles.includes(role), `${command} ${role}`);
    assert.equal(roles.includes('agency-admin'), command === 'reassign', command);
  }
});
