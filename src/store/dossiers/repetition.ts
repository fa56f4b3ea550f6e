import type { Command } from '../../domain/dossier/commands.ts';
import type { DecisionContext } from '../../domain/dossier/context.ts';
import { decide } from '../../domain/dossier/decide.ts';
import type { DossierEvent, RecordedEvent } from '../../domain/dossier/events.ts';
import { withoutFormNumbers } from '../../domain/dossier/numbered-forms.ts';
import type { DossierState } from '../../domain/dossier/state.ts';
import { canonical } from '../ledger/canonical.ts';
import type { Contents } from './contents.ts';
import type { DossierFile } from './read-dossier.ts';

/** Of a dossier as it is kept. */
export function contentsOf({ persons, wordings, files }: DossierFile): Contents {
  return new Map<string, unknown>([...persons, ...wordings, ...files]);
}

/**
 * Whether a command that came again is the one that was carried out: said anew to the dossier as it stood then, it
 * leads to the same events about the same people, words and files. Nothing is kept for this beside the log.
 */
export function isSameAgain(
  recorded: readonly RecordedEvent[],
  said: {
    before: DossierState;
    command: Command;
    context: Omit<DecisionContext, 'code'>;
    kept: Contents;
    penned: Contents;
  },
): boolean {
  const { before, command, context, kept, penned } = said;
  const numbers = { code: numberIn(recorded, 'code'), receipt: numberIn(recorded, 'receipt') };
  const decision = decide(before, command, { ...context, ...numbers });
  if (!decision.ok) return false;
  const [first] = recorded;
  const known = new Map([...kept, ...penned]);
  const told = (events: readonly DossierEvent[], late: unknown, at: string | null) =>
    canonical(withContents({ events, late, at }, known));
  const { events, occurredAt } = decision.value;
  return (
    told(events, command.late?.reason ?? null, command.late ? occurredAt : null) ===
    told(
      recorded.map(({ event }) => withoutFormNumbers(event)),
      first?.lateEntry ?? null,
      first?.lateEntry ? first.occurredAt : null,
    )
  );
}

/** The number that was drawn then. */
function numberIn(recorded: readonly RecordedEvent[], key: 'code' | 'receipt'): string | null {
  for (const { event } of recorded) {
    const found = (event.data as Readonly<Record<string, unknown>>)[key];
    if (typeof found === 'string') return found;
  }
  return null;
}

/** References give way to what they mean; what is erased, or no reference, stays as it is. */
function withContents(value: unknown, contents: Contents): unknown {
  if (Array.isArray(value)) return value.map((item) => withContents(item, contents));
  if (typeof value !== 'object' || value === null) return value;
  const { id, version } = value as { id?: unknown; version?: unknown };
  const key = typeof version === 'number' ? `${id}/${version}` : String(id);
  if (id !== undefined && contents.has(key)) return { means: contents.get(key) };
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, withContents(item, contents)]),
  );
}
