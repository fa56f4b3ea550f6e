import { textField } from '../../web/form-fields.ts';

/** Names of the fields: printed in every QR code, so they never change (`docs/contracts.md`). */
export const CODE_FIELD = 'ma';
const TOKEN_FIELD = 't';
export const DIGITS_FIELD = 'so';

/**
 * What was typed as a code; undefined where nothing was asked yet. Given twice, the first counts; other parameters do
 * no harm.
 */
export function readCode(query: unknown): string | undefined {
  return readFirst(query, CODE_FIELD);
}

/** The token of a QR code; undefined where none is shown. */
export function readToken(query: unknown): string | undefined {
  return readFirst(query, TOKEN_FIELD) || undefined;
}

/** Of the form for those who know the phone number; what are no four digits prove nothing. */
export function readProof(body: unknown): { typed: string; lastFour: string } {
  const digits = textField(body, DIGITS_FIELD).replace(/\s/g, '');
  return { typed: textField(body, CODE_FIELD), lastFour: /^[0-9]{4}$/.test(digits) ? digits : '' };
}

function readFirst(query: unknown, name: string): string | undefined {
  if (typeof query !== 'object' || query === null || !Object.hasOwn(query, name)) return undefined;
  const given: unknown = (query as Record<string, unknown>)[name];
  const first: unknown = Array.isArray(given) ? given[0] : given;
  return typeof first === 'string' ? first : undefined;
}
