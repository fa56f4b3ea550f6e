import type { ReadingLimits } from '../../domain/access/may-read.ts';
import type { Visit } from './visit.ts';

/**
 * For whom a query works. Row-level security reads this, so a query that forgets its filter returns nothing that is
 * not the asker's (`docs/architecture.md`).
 */
export type Identity =
  /**
   * `visit`: what the trail will have of the dossiers that are read; `limits`: what of their agencies' dossiers is kept
   * from who reads. None: the system reads for itself.
   */
  | { kind: 'officer'; agencies: readonly string[]; visit?: Visit; limits?: ReadingLimits }
  /** Those who ask together: the keys of exactly their codes, as typed, and the keys with O, I and L read as digits. */
  | { kind: 'public'; codeKeys: readonly string[]; codeFolds: readonly string[] }
  /** Somebody who proved who they are: their own dossiers, by id. */
  | { kind: 'citizen'; dossiers: readonly string[] }
  /** A kiosk or a hall display: the queue of the agency it stands in, and nothing else. */
  | { kind: 'device'; agency: string }
  /** Readers of the feed and the sealer. */
  | { kind: 'feed' }
  /** The system itself: sign-in, rebuild, verification, installation. */
  | { kind: 'owner' };

export const OWNER: Identity = { kind: 'owner' };
export const FEED: Identity = { kind: 'feed' };

/** Values of `mot_cua.identity`, `.agencies`, `.secret_of`, `.code_key`, `.code_fold`, `.dossiers`, in this order. */
export function settingsOf(identity: Identity): [string, string, string, string, string, string] {
  switch (identity.kind) {
    case 'officer':
      return [
        ...(['officer', identity.agencies.join(',')] as const),
        // Without limits it is the system that reads in their place, for its own work.
        ...([(identity.limits?.secretOf ?? identity.agencies).join(','), '', '', ''] as const),
      ];
    case 'public':
      return ['public', '', '', identity.codeKeys.join(','), identity.codeFolds.join(','), ''];
    case 'citizen':
      return ['citizen', '', '', '', '', identity.dossiers.join(',')];
    case 'device':
      return ['device', identity.agency, '', '', '', ''];
    case 'feed':
    case 'owner':
      return [identity.kind, '', '', '', '', ''];
  }
}
