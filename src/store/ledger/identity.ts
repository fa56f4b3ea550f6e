/**
 * For whom a query works. Row-level security reads this, so a query that forgets its filter returns nothing that is
 * not the asker's (`docs/architecture.md`).
 */
export type Identity =
  | { kind: 'officer'; agencies: readonly string[] }
  /** Exactly one code, as typed: its key, and the key with O, I and L read as digits. */
  | { kind: 'public'; codeKey: string; codeFold: string }
  /** Readers of the feed and the sealer. */
  | { kind: 'feed' }
  /** The system itself: sign-in, rebuild, verification, installation. */
  | { kind: 'owner' };

export const OWNER: Identity = { kind: 'owner' };
export const FEED: Identity = { kind: 'feed' };

/** Values of `mot_cua.identity`, `.agencies`, `.code_key`, `.code_fold`, in this order. */
export function settingsOf(identity: Identity): [string, string, string, string] {
  switch (identity.kind) {
    case 'officer':
      return ['officer', identity.agencies.join(','), '', ''];
    case 'public':
      return ['public', '', identity.codeKey, identity.codeFold];
    case 'feed':
    case 'owner':
      return [identity.kind, '', '', ''];
  }
}
