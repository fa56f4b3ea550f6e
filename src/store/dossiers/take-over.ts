import { localDateOf } from '../../domain/calendar/local-time.ts';
import type { Agency, Succession } from '../../domain/organisation/agency.ts';
import { answeringAgency, successionOn } from '../../domain/organisation/succession.ts';
import { commandIdOf } from '../command-id.ts';
import type { CommandDesk, CommandRequest } from './command-desk.ts';

/** An agency that is no more, and the one that answers for it in the end. */
export interface Merger {
  merged: Agency;
  into: Agency;
  succession: Succession;
}

export const SUCCESSION = { kind: 'system', process: 'succession' } as const;

type Knowing = Pick<CommandDesk, 'office' | 'now'>;

/** In force today; of these agencies only, where some are named. */
export function mergersOf({ office, now }: Knowing, only?: readonly string[]): readonly Merger[] {
  const gone = office.mergedAgencies().filter(({ id }) => only === undefined || only.includes(id));
  if (gone.length === 0) return [];
  const date = localDateOf(now());
  return gone.flatMap((merged) => {
    const succession = successionOn(merged, date);
    const into = answeringAgency(merged, (id) => office.findAgency(id), date);
    return succession ? [{ merged, into, succession }] : [];
  });
}

/** Named for what it does: whoever comes to it first does it, and nobody a second time. */
export function takeOverRequest({ merged, into, succession }: Merger, dossierId: string): CommandRequest {
  const { from: since, decision } = succession;
  const [from, to] = [merged.id, into.id];
  return {
    ...{ commandId: commandIdOf(['take-over', dossierId, from, to, since]), actor: SUCCESSION },
    ...{ dossier: { id: dossierId }, expectedVersion: null },
    compose: () => ({ type: 'take-over', from, to, since, decision, late: null }),
  };
}
