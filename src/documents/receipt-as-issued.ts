import type { RecordedEvent } from '../domain/dossier/events.ts';
import { evolve, fold } from '../domain/dossier/evolve.ts';
import { isFiled } from '../domain/dossier/state.ts';
import type { ReceivedState } from './receipt.ts';

/**
 * The dossier as its receipt was given for it, with what was mistyped put right since: what happened later is on other
 * papers. Undefined: it was not received.
 */
export function receiptAsIssued(events: readonly RecordedEvent[]): ReceivedState | undefined {
  const at = events.findIndex(({ event }) => event.type === 'DossierReceived');
  if (at === -1) return undefined;
  const received = fold(events.slice(0, at + 1));
  const later = events.slice(at + 1);
  const supplemented = later.findIndex(({ event }) => event.type === 'SupplementProvided');
  const issued = later.reduce((state, recorded, index) => {
    const { event } = recorded;
    if (event.type !== 'EntryCorrected') return state;
    const corrected = evolve(state, recorded);
    // From then on a correction lists the papers of the supplement too, which were not handed in with the dossier.
    const counted = supplemented === -1 || index < supplemented;
    return counted || !isFiled(state) || !isFiled(corrected)
      ? corrected
      : { ...corrected, papers: state.papers };
  }, received);
  return 'clock' in issued ? issued : undefined;
}
