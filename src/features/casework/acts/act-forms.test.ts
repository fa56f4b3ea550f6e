import assert from 'node:assert/strict';
import { test } from 'node:test';
import { COMMAND_TYPES, type CommandType } from '../../../domain/dossier/commands.ts';
import { transitionsOf } from '../../../domain/dossier/transitions.ts';
import { ACT_FORMS } from './act-forms.ts';

/** Handed in, corrected, told of a date and given to another on pages of their own; looking at the dossier is opening it. */
const ELSEWHERE: readonly CommandType[] = ['submit', 'correct', 'open', 'reassign', 'tell-date'];

test('whatever an officer may do with a dossier that is there has a form, once', () => {
  const given = COMMAND_TYPES.filter((command) =>
    transitionsOf(command).some(({ by }) => by.some(({ place }) => place !== 'system' && place !== 'self')),
  );
  assert.deepEqual(
    ACT_FORMS.map(({ command }) => command).sort(),
    given.filter((command) => !ELSEWHERE.includes(command)).sort(),
  );
});

test('a form says what it is for and what its button does', () => {
  for (const { command, title, button } of ACT_FORMS)
    for (const words of [title, button]) assert.match(words, /^\p{Lu}.*[^.]$/u, command);
});
