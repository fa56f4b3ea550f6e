import type { FileContent } from '../../store/dossiers/contents.ts';
import type { Keyring } from '../../store/keyring.ts';

/**
 * A file that is kept already, on its way from the form to its confirmation. It travels in a hidden field with a keyed
 * digest, so that nobody can name a file they did not bring: the content of others lies under the same kind of address.
 */
export function carry(keyring: Keyring, officer: string, file: FileContent): string {
  const { key, value } = keyring.digest('session', sealed(officer, file));
  return JSON.stringify([file.sha256, file.bytes, file.mediaType, file.name, key, value]);
}

/** Undefined for what was not made by `carry` for this officer. */
export function carried(keyring: Keyring, officer: string, text: string): FileContent | undefined {
  const [sha256, bytes, mediaType, name, key, value] = listOf(text);
  if (typeof bytes !== 'number' || !isText(sha256) || !isText(mediaType) || !isText(name)) return undefined;
  if (!isText(key) || !isText(value)) return undefined;
  const file = { sha256, bytes, mediaType, name };
  return keyring.verify('session', sealed(officer, file), { key, value }) ? file : undefined;
}

/** Session tokens, which the same subkey seals, hold no blanks. */
function sealed(officer: string, { sha256, bytes, mediaType, name }: FileContent): string {
  return `intake file ${JSON.stringify([officer, sha256, bytes, mediaType, name])}`;
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function listOf(text: string): readonly unknown[] {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}
