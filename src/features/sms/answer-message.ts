import type { Instant } from '../../domain/calendar/local-time.ts';
import { publicView } from '../../domain/dossier/public-view.ts';
import { findPublicDossiers } from '../../store/dossiers/find-public-dossier.ts';
import type { Keyring } from '../../store/keyring.ts';
import type { Database } from '../../store/ledger/database.ts';
import { recordShortMessage, type SmsRoad } from '../../store/messages/short-messages.ts';
import type { OfficeBook } from '../../store/office/office-book.ts';
import { stopByReply } from '../../store/subscriptions/subscriptions.ts';
import {
  type SmsAnswer,
  smsAnswer,
  smsHowToStop,
  smsNotFound,
  smsStopped,
  smsSyntax,
} from '../../words/vi/sms-answer.ts';
import { readMessage } from './read-message.ts';

export interface SmsAnswerDeps {
  database: Pick<Database, 'read' | 'read' | 'write'>;
  keyring: Keyring;
  office: Pick<OfficeBook, 'agencies'>;
  now: () => Instant;
  /** Where people read more: a host. */
  site: string;
  /** Where such messages are sent: 8083. */
  number: string;
}

export interface IncomingMessage {
  road: SmsRoad;
  id: string;
  from: string;
  text: string;
}

export type AnswerMessage = (message: IncomingMessage) => Promise<string>;

/**
 * What is told by SMS to whoever sends a code (Điều 6.3): what the code alone opens, from the same public view as everywhere.
 * One line of at most 160 characters, once for each message; empty for who asks too often.
 */
export function openSmsAnswers(deps: SmsAnswerDeps): AnswerMessage {
  const { database, keyring, office, now, site, number } = deps;
  const findPublicDossier = findPublicDossiers(database);

  async function answerTo(text: string, phone: string): Promise<SmsAnswer & { asked: string | null }> {
    const asked = readMessage(text);
    if (asked.ask === 'stop') {
      const { typed } = asked;
      if (typed === null) return { ...smsHowToStop(number), asked: null };
      await stopByReply({ database, keyring }, { typed, phone: phone.replace(/^84/, '0'), now: now() });
      return { ...smsStopped(typed), asked: typed };
    }
    if (asked.ask === 'nothing') return { ...smsSyntax(number), asked: null };
    const facts = await findPublicDossier(asked.typed);
    if (!facts) return { ...smsNotFound(asked.typed), asked: asked.typed };
    const shortName = office.agencies().find(({ name }) => name === facts.agency.name)?.shortName ?? null;
    return { ...smsAnswer(publicView(facts, now()), { shortName, site }), asked: facts.code };
  }

  return async ({ road, id, from, text }) => {
    const phone = phoneKey(from);
    const { kind, asked, text: answer } = await answerTo(text, phone);
    return recordShortMessage({ database, keyring }, { road, id, phone, at: now(), kind, asked, answer });
  };
}

/** `+84912…`, `84912…` and `0912…` are one phone. */
export function phoneKey(from: string): string {
  const digits = from.replace(/\D/g, '');
  return digits.startsWith('0') ? `84${digits.slice(1)}` : digits;
}
