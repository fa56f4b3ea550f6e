import type { FastifyRequest } from 'fastify';
import { LANGUAGES, type Language, languagesOffered } from '../../words/language.ts';

const FIELD = 'lang';

/** The language that the address asks for, else Vietnamese. Nothing is kept: the site around the box chose it. */
export function askedLanguage(
  { query }: Pick<FastifyRequest, 'query'>,
  offered: readonly Language[] = languagesOffered(null),
): Language {
  const asked = (query as Record<string, unknown> | null)?.[FIELD];
  return offered.find((one) => one === asked) ?? 'vi';
}

/** The same address, read in another language than the usual one. */
export function inLanguage(address: string, language: Language): string {
  if (language === LANGUAGES[0]) return address;
  return `${address}${address.includes('?') ? '&' : '?'}${FIELD}=${language}`;
}
