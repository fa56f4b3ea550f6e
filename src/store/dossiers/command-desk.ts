import type { Actor } from '../../domain/access/actor.ts';
import type { Instant } from '../../domain/calendar/local-time.ts';
import type { Command } from '../../domain/dossier/commands.ts';
import type { DossierState } from '../../domain/dossier/state.ts';
import type { Keyring } from '../keyring.ts';
import type { Database } from '../ledger/database.ts';
import type { OfficeSource } from '../ledger/office-source.ts';
import type { Pen } from './pen.ts';

/** What carrying out commands needs: the clock and randomness are handed in from the edge. */
export interface CommandDesk {
  database: Database;
  keyring: Keyring;
  office: OfficeSource;
  now: () => Instant;
  newId: () => string;
}

export interface CommandRequest {
  /** From the form: the same id again is the same command, and makes no second event. */
  commandId: string;
  actor: Actor;
  /** An existing dossier; or where a new one is opened, and for what: its id is then the command's. */
  dossier: { id: string } | { open: { agency: string; procedure: string } };
  /** The version the person saw; null: whatever is current. */
  expectedVersion: number | null;
  /** Writes the command down; the pen collects the people, words and files it refers to. */
  compose: (pen: Pen, state: DossierState) => Command;
}
