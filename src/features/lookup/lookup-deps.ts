import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Instant } from '../../domain/calendar/local-time.ts';
import { codeMeantBy } from '../../domain/regime/code-in-text.ts';
import { withProvinceLetter } from '../../domain/regime/dossier-code.ts';
import type { CommandDesk } from '../../store/dossiers/command-desk.ts';
import type { Keyring } from '../../store/keyring.ts';
import type { Database } from '../../store/ledger/database.ts';
import type { OfficeBook } from '../../store/office/office-book.ts';
import type { LanguageChoice } from '../../web/chosen-language.ts';
import type { LookUpThrottle } from '../../web/look-up-throttle.ts';
import type { Page, RenderPage } from '../../web/render.ts';
import { sendPage } from '../../web/send-page.ts';
import { tooManyProofsPage } from './ask-pages.tsx';
import { type Reading, readingOf } from './reading.tsx';
import type { WrongProofs } from './wrong-proofs.ts';

export interface LookupDeps {
  database: Pick<Database, 'read' | 'readEach' | 'write'>;
  keyring: Keyring;
  office: OfficeBook;
  desk: CommandDesk;
  now: () => Instant;
  newToken: () => string;
  page: RenderPage;
  throttle: LookUpThrottle;
  /** For pages that ask again whether they still hold; each of them was seen once by `throttle`. */
  throttleAgain: LookUpThrottle;
  languages: LanguageChoice;
  script: string;
}

/** The language, and where the page is in others. */
export function reading(
  { script, languages }: Pick<LookupDeps, 'script' | 'languages'>,
  request: FastifyRequest,
  reply: FastifyReply,
  here: string,
): Reading {
  return readingOf(request, reply, { here, script, languages });
}

interface Tried {
  typed: string;
  read: Reading;
  reply: FastifyReply;
  redraw?: ((problem: string) => Page) | undefined;
}

/**
 * A code as it is meant: with the words to send before it, in the address of a receipt, or from the keys of a telephone,
 * without the letter of the province.
 */
export function meantCode({ office }: Pick<LookupDeps, 'office'>, typed: string): string {
  return withProvinceLetter(codeMeantBy(typed), office.profile()?.provinceCode ?? '');
}

/**
 * Answers, and says so, where a code was tried with wrong numbers too often; whatever form they came by. `redraw`: the form
 * again, with what was typed.
 */
export function refusedForTries(
  { now, page, office }: Pick<LookupDeps, 'now' | 'page' | 'office'>,
  wrongProofs: WrongProofs,
  { typed, read, reply, redraw }: Tried,
): boolean {
  const wait = wrongProofs.begin(meantCode({ office }, typed), now());
  if (wait === 0) return false;
  reply.header('retry-after', wait);
  const { before, seconds, after } = read.words.tooMany;
  const answer = redraw?.(`${before}${seconds(wait)}${after}`) ?? tooManyProofsPage(read, wait);
  sendPage(reply, page(answer), 429);
  return true;
}
