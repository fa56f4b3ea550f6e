import type { FastifyReply, FastifyRequest } from 'fastify';
import { LANGUAGES, type Language } from '../words/language.ts';

const FIELD = 'lang';
const A_YEAR = 365 * 24 * 3600;

/** Which languages are offered here, and how a choice is kept. */
export interface LanguageChoice {
  offered: readonly Language[];
  /** Cookies only go over HTTPS. */
  secure: boolean;
}

/**
 * The language somebody reads in: of the address, else of the cookie that an earlier choice left, else Vietnamese. A
 * choice is kept in a cookie, which says nothing else; who never chose gets none.
 */
export function chosenLanguage(
  { query, headers }: Pick<FastifyRequest, 'query' | 'headers'>,
  reply: FastifyReply,
  { offered, secure }: LanguageChoice,
): Language {
  const asked = offeredLanguage((query as Record<string, unknown> | null)?.[FIELD], offered);
  if (asked) {
    const age = asked === 'vi' ? 0 : A_YEAR;
    const cookie = `${FIELD}=${asked}; Path=/; Max-Age=${age}; HttpOnly; SameSite=Lax`;
    reply.header('set-cookie', secure ? `${cookie}; Secure` : cookie);
    return asked;
  }
  if (!headers.cookie) return 'vi';
  const kept = /(?:^|;\s*)lang=([a-z]{2})(?:;|$)/.exec(headers.cookie)?.[1];
  return offeredLanguage(kept, offered) ?? 'vi';
}

function offeredLanguage(given: unknown, offered: readonly Language[]): Language | undefined {
  const language = LANGUAGES.find((one) => one === given);
  return language && offered.includes(language) ? language : undefined;
}
