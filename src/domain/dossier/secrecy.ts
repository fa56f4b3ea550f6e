import type { Command } from './commands.ts';
import { type DossierState, isFiled } from './state.ts';

/** MẬT: no paper of it is scanned, and no file of it kept (NĐ 61 Đ17.1; ruling 20). */
export function bringsFilesToSecret(state: DossierState, command: Command): boolean {
  const filed = isFiled(state) ? state : intakeOf(command);
  return filed?.secret === true && carriesFiles(command);
}

function carriesFiles(command: Command): boolean {
  switch (command.type) {
    case 'submit':
    case 'receive':
      return command.intake?.papers.some(hasFiles) ?? false;
    case 'serve-at-once':
      return (command.intake?.papers.some(hasFiles) ?? false) || hasFiles(command);
    case 'provide-supplement':
      return command.papers.some(hasFiles);
    case 'correct':
      return command.changes.papers?.some(hasFiles) ?? false;
    case 'verify':
    case 'ask-opinion':
    case 'answer-opinion':
    case 'answer-part':
    case 'propose-result':
    case 'issue':
      return hasFiles(command);
    default:
      return false;
  }
}

function intakeOf(command: Command) {
  return 'intake' in command ? command.intake : null;
}

function hasFiles({ files }: { files: readonly unknown[] }): boolean {
  return files.length > 0;
}
