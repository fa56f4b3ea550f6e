import type { ActedAs } from '../../../domain/access/actor.ts';
import type { Keyring } from '../../../store/keyring.ts';

/** How officers stand in what is given away: by role and unit, or each by a digest only we can make again. */
export const OFFICERS_AS = ['role', 'digest'] as const;
export type OfficersAs = (typeof OFFICERS_AS)[number];

/** Names for what is given away. The same one has the same name in every file, as long as the key is the same. */
export interface Pseudonyms {
  officersAs: OfficersAs;
  dossier(id: string): string;
  actor(actor: ActedAs): string;
  /** Of an officer who got a dossier; null: nobody in particular did, or officers stand by role. */
  holder(officer: string | null): string | null;
}

const LETTERS = 16;

export function pseudonymsBy(keyring: Pick<Keyring, 'digest'>, officersAs: OfficersAs): Pseudonyms {
  const known = new Map<string, string>();
  const short = (kind: string, text: string) => {
    const key = `${kind} ${text}`;
    const name = known.get(key) ?? `${kind}-${keyring.digest('export', key).value.slice(0, LETTERS)}`;
    // Officers are few and come again and again; dossiers come once.
    if (kind === 'cb') known.set(key, name);
    return name;
  };
  return {
    officersAs,
    dossier: (id) => short('hs', id),
    actor(actor) {
      if (actor.kind !== 'officer') return actor.kind;
      return officersAs === 'digest' ? short('cb', actor.id) : `${actor.role}@${actor.agency}/${actor.unit}`;
    },
    holder: (officer) => (officer === null || officersAs === 'role' ? null : short('cb', officer)),
  };
}
