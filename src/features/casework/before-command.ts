import { fold } from '../../domain/dossier/evolve.ts';
import { isFiled } from '../../domain/dossier/state.ts';
import type { CaseFile } from './queries.ts';

/** The dossier as it was when a command was given that is in its log by now: what was typed is read beside that. */
export function beforeCommand(file: CaseFile, commandId: string): CaseFile {
  const first = file.events.findIndex((event) => event.commandId === commandId);
  if (first < 0) return file;
  const events = file.events.slice(0, first);
  const state = fold(events);
  return isFiled(state) ? { ...file, events, state, version: events.length } : file;
}
