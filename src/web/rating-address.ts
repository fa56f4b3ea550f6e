import type { Keyring } from '../store/keyring.ts';
import { lookUpToken } from '../store/look-up-token.ts';
import { paths } from './paths.ts';

/** Where a dossier is rated, with the proof that is on its receipt: for whoever filed it, or just took its result. */
export function ratingAddress(keyring: Keyring, code: string): string {
  return `${paths.rate}?${new URLSearchParams({ ma: code, t: lookUpToken(keyring, code) })}`;
}
