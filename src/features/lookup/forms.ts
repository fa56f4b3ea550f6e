/** Name of the field: printed in every QR code, so it never changes (`docs/contracts.md`). */
export const CODE_FIELD = 'ma';

/**
 * What was typed as a code; undefined where nothing was asked yet. Given twice, the first counts; other parameters,
 * the token of a QR code among them, do no harm.
 */
export function readCode(query: unknown): string | undefined {
  if (typeof query !== 'object' || query === null || !(CODE_FIELD in query)) return undefined;
  const given = query[CODE_FIELD];
  const first: unknown = Array.isArray(given) ? given[0] : given;
  return typeof first === 'string' ? first : undefined;
}
