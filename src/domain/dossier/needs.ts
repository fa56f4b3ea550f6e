import type { Command } from './commands.ts';
import { anyPaperIsThere } from './completeness.ts';
import type { WordingRef } from './references.ts';
import type { Refusal } from './refusals.ts';
import type { Need } from './transition.ts';

/** Whether a command brings what the table of transitions asks for, and what to say where it does not. */

export function isMet(need: Need, command: Command): boolean {
  switch (need) {
    case 'reason':
      return 'reason' in command && command.reason !== null;
    case 'text':
      return textOf(command) !== null;
    case 'items':
      return command.type === 'request-supplement' && command.items.length > 0;
    case 'papers':
      return command.type === 'submit'
        ? anyPaperIsThere(command.intake.papers)
        : command.type === 'provide-supplement' && anyPaperIsThere(command.papers);
    case 'number':
      return numberOf(command).trim() !== '';
  }
}

function textOf(command: Command): WordingRef | null {
  switch (command.type) {
    case 'note':
    case 'guide':
    case 'direct':
      return command.text;
    case 'give-back-papers':
      return command.papers;
    case 'ask-opinion':
      return command.question;
    case 'answer-opinion':
    case 'answer-directive':
      return command.answer;
    case 'record-loss':
      return command.what;
    default:
      return null;
  }
}

function numberOf(command: Command): string {
  switch (command.type) {
    case 'issue':
    case 'serve-at-once':
      return command.number;
    case 'require-payment':
      return command.notice;
    case 'confirm-payment':
      return command.proof;
    default:
      return '';
  }
}

export const UNMET: Readonly<Record<Need, (command: Command) => Refusal>> = {
  reason: ({ type }) => ({ code: 'reason-required', command: type }),
  text: ({ type }) => ({ code: 'reason-required', command: type }),
  items: () => ({ code: 'nothing-asked' }),
  papers: () => ({ code: 'nothing-provided' }),
  number: ({ type }) => ({ code: 'number-required', command: type }),
};
