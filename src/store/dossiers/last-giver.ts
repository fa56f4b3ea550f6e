import type { ActedAs } from '../../domain/access/actor.ts';
import type { EventType } from '../../domain/dossier/events.ts';

/** By these somebody gives a dossier to its next holder. */
const MOVES: ReadonlySet<EventType> = new Set<EventType>([
  ...([
    'DossierReceived',
    'HandedOver',
    'TakenBack',
    'OfficerAssigned',
    'SentBack',
    'SupplementProvided',
  ] as const),
  ...(['ResultProposed', 'ResultApproved', 'ResultSigned', 'ResultIssued'] as const),
]);

/** The officer whose move was the last of these; null: none of them was made by an officer. */
export function lastGiverOf(entries: readonly { type: string; actor: ActedAs }[]): string | null {
  const move = entries.findLast(
    ({ type, actor }) => MOVES.has(type as EventType) && actor.kind === 'officer',
  );
  return move?.actor.kind === 'officer' ? move.actor.id : null;
}
