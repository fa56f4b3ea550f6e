import type { Agency } from './agency.ts';

/** Opening hours that several agencies share, so that they are told once; null: they differ, or there is only one. */
export function commonHours([first, ...others]: readonly Pick<Agency, 'hours'>[]): string | null {
  if (!first || others.length === 0) return null;
  return others.every(({ hours }) => hours === first.hours) ? first.hours : null;
}
