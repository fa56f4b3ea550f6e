import type { Agency } from '../../domain/organisation/agency.ts';

/** Letters in the codes of these agencies, and so in those of their dossiers. */
export function codeLetters(agencies: readonly Pick<Agency, 'code'>[]): readonly string[] {
  const letters = agencies.flatMap(({ code }) => code.match(/[A-Z]/g) ?? []);
  return [...new Set(letters)].toSorted();
}
