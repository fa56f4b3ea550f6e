import { eventsWritten } from '../../store/feed/events-written.ts';
import type { Identity } from '../../store/ledger/identity.ts';
import type { LivesSought } from '../../store/mining/read-lives.ts';
import { type MappedProcedure, readMaps } from './read-maps.ts';

type Reading = Parameters<typeof readMaps>[0];
type Maps = Promise<readonly MappedProcedure[]>;

/** What is open waits longer with each minute. */
const GROWS_OLD_AFTER = 60_000;
/** A map of the province names each of its dossiers. */
const MOST_KEPT = 4;

/**
 * Maps are read from the whole log of a period. From one to its arrows and back they are the same, so the last few are kept: for
 * the same asker and the same question, until anything happens in the office, and no longer than a minute.
 */
export function keepMaps(deps: Reading) {
  const kept = new Map<string, { at: number; maps: Maps }>();
  return async (identity: Identity, { asOf, ...sought }: LivesSought): Maps => {
    const key = JSON.stringify([await eventsWritten(deps.database), identity, sought]);
    const at = Date.parse(asOf);
    const found = kept.get(key);
    if (found && Math.abs(at - found.at) < GROWS_OLD_AFTER) return found.maps;
    const maps = readMaps(deps, identity, { ...sought, asOf });
    kept.delete(key);
    kept.set(key, { at, maps });
    for (const old of [...kept.keys()].slice(0, -MOST_KEPT)) kept.delete(old);
    maps.catch(() => kept.delete(key));
    return maps;
  };
}
