import { noticeOf, stillHolds } from './domain/messages/notice.ts';
import { afterQuiet, nextTry } from './domain/messages/when-to-send.ts';
import type { MailServer } from './gateways/mail/mail-server.ts';
import type { SmsGateway } from './gateways/sms/sms-gateway.ts';
import { commandIdOf } from './store/command-id.ts';
import { carryOut } from './store/dossiers/carry-out.ts';
import { closeFeed } from './store/feed/close-feed.ts';
import { type AgencyWords, readAgencyWords } from './store/messages/agency-words.ts';
import type { MessageState } from './store/messages/message-events.ts';
import {
  beginSending,
  type NewMessage,
  type NoticedRow,
  readOnAndQueue,
  settleMessage,
  type TakenMessage,
  takeDue,
} from './store/messages/outgoing.ts';
import { openContact, stopToken } from './store/subscription-contact.ts';
import type { System } from './system.ts';
import { paths } from './web/paths.ts';
import { noticeMail, noticeSms, usualWords } from './words/vi/notice-words.ts';
import { dueWords, stopHint } from './words/vi/sms-answer.ts';

/** By which messages leave the house; null: nobody set that up. */
export interface MessageRoads {
  sms: SmsGateway | null;
  mail: MailServer | null;
}

export type MessageSystem = Pick<System, 'database' | 'keyring' | 'office' | 'desk' | 'now'> & {
  newToken: () => string;
  /** An address of ours without a slash at its end. */
  baseUrl: string;
  /** Where people look up: a host. */
  lookupHost: string;
  /** The short number that people send to; none: 8083. */
  smsNumber?: string;
  /** What may have left already is sent once more, rather than shown to who runs the system. */
  sendUnsureAgain?: boolean;
};

const SYSTEM = { kind: 'system', process: 'messages' } as const;
const BATCH = 50;
const HOUR_MS = 60 * 60_000;
/** What happened longer ago is news to nobody: a long standstill does not end in a flood. */
const NEWS_MS = 24 * HOUR_MS;
/** Waited for a gateway for so long. */
const TOO_LATE_MS = 72 * HOUR_MS;
const LOOK_AGAIN_MS = 10 * 60_000;

/** Makes messages of what happened, and sends those whose turn it is; returns how many a gateway took. */
export async function doMessageWork(
  system: MessageSystem,
  roads: MessageRoads,
  isEnough: () => boolean = () => false,
): Promise<number> {
  await closeFeed(system.database);
  const words = await readAgencyWords(system.database);
  while (
    !isEnough() &&
    (await readOnAndQueue(system, system.now(), (row) => messagesOf(system, words, row)))
  );
  let taken = 0;
  for (;;) {
    const due = await takeDue(system, system.now(), BATCH);
    for (const message of due) {
      if (isEnough()) return taken;
      if (await sendOne(system, roads, message)) taken += 1;
    }
    if (due.length < BATCH) return taken;
  }
}

interface Recipient {
  name: string;
  road: NewMessage['road'];
  address: string;
  stopAddress: string | null;
}

function messagesOf(system: MessageSystem, words: AgencyWords, row: NoticedRow): readonly NewMessage[] {
  const { office, now, lookupHost: site } = system;
  const kind = noticeOf(row.type, row.data);
  const agency = office.findAgency(row.agency);
  if (!kind || !agency || Date.parse(now()) - Date.parse(row.recordedAt) > NEWS_MS) return [];
  const facts = {
    ...{ code: row.code, due: row.promise === null ? null : dueWords(row.promise), agency },
    site,
  };
  const hint = stopHint(system.smsNumber ?? '8083');
  return recipientsOf(system, row).map(({ name: recipient, road, address, stopAddress }) => {
    const said = words.words(agency.id, kind, road) ?? usualWords(kind, road);
    const mail = noticeMail(said, facts);
    const stop = stopAddress === null ? '' : `\n\nThôi nhận tin báo: ${stopAddress}`;
    return {
      id: commandIdOf(['message', row.dossierId, row.version, road, recipient]),
      ...{
        dossierId: row.dossierId,
        version: row.version,
        agency: agency.id,
        kind,
        road,
        recipient,
        address,
      },
      subject: road === 'email' ? mail.subject : null,
      body: road === 'email' ? mail.text + stop : noticeSms(said, facts, stopAddress && hint),
      ...{ stopAddress, promise: row.promise },
      dueAt: road === 'sms' ? afterQuiet(now(), words.quiet(agency.id)) : now(),
    };
  });
}

/** The applicant, where they agreed, and whoever subscribed; nobody twice at one address. */
function recipientsOf({ keyring, baseUrl }: MessageSystem, row: NoticedRow): readonly Recipient[] {
  const all: Recipient[] = [];
  const add = (one: Recipient) => {
    const known = all.some(
      ({ road, address }) => road === one.road && sameAs(address) === sameAs(one.address),
    );
    if (!known && one.address !== '') all.push(one);
  };
  const applicant = { name: 'applicant', stopAddress: null };
  if (row.phone) add({ ...applicant, road: 'sms', address: row.phone });
  if (row.email) add({ ...applicant, road: 'email', address: row.email });
  for (const { id, channel, contact, since } of row.subscriptions) {
    if (Date.parse(since) >= Date.parse(row.recordedAt)) continue;
    const address = openContact(keyring, { id, contact });
    const stopAddress = baseUrl + paths.stopSubscription(id, stopToken(keyring, id));
    if (address !== undefined) add({ name: id, road: channel, address, stopAddress });
  }
  return all;
}

function sameAs(address: string): string {
  return address.includes('@') ? address.toLowerCase() : address.replace(/\D/g, '').replace(/^84/, '0');
}

const LEFT: ReadonlySet<MessageState> = new Set(['accepted', 'sent', 'delivered', 'undelivered']);

/** True: a gateway took it. */
async function sendOne(system: MessageSystem, roads: MessageRoads, message: TakenMessage): Promise<boolean> {
  const { now } = system;
  const settle = (
    ...given: Parameters<typeof settleMessage> extends [unknown, unknown, ...infer Rest] ? Rest : never
  ) => settleMessage(system, message.id, ...given);
  const { address, dossier } = message;
  const unsure = !system.sendUnsureAgain;
  if (message.state !== null && LEFT.has(message.state)) {
    // A report of the operator came although this process, or the one before, never wrote down that it sent it.
    await settle({ state: null, at: now() });
    return false;
  }
  if (message.state === 'sending' && unsure) {
    await settle({ state: 'unknown', at: now(), detail: 'stopped while sending' });
    return false;
  }
  if (message.stopped || !stillHolds(message, dossier)) {
    await settle({ state: 'overtaken', at: now() });
    return false;
  }
  if (address === undefined) {
    await settle({ state: 'given-up', at: now(), detail: 'key' });
    return false;
  }
  const gateway = gatewayFor(roads, message, address);
  if (!gateway) {
    if (Date.parse(now()) - Date.parse(message.madeAt) > TOO_LATE_MS) {
      await settle({ state: 'given-up', at: now(), detail: 'no gateway' });
      return false;
    }
    const dueAt = new Date(Date.parse(now()) + LOOK_AGAIN_MS).toISOString();
    const state = message.state === 'no-gateway' ? null : 'no-gateway';
    await settle({ state, at: now() }, { dueAt, tries: message.tries });
    return false;
  }
  if (!(await beginSending(system, message, now()))) return false;
  const outcome = await gateway();
  if (!outcome.taken && outcome.unsure && unsure) {
    await settle({ state: 'unknown', at: now(), detail: outcome.said });
    return false;
  }
  if (outcome.taken) {
    await settle({ state: 'accepted', at: now(), detail: outcome.said });
    if (message.kind === 'moved-date') await dateTold(system, message);
    return true;
  }
  const tries = message.tries + 1;
  const dueAt = outcome.forGood ? undefined : nextTry(tries, now());
  const state = dueAt === undefined ? 'given-up' : 'failed';
  await settle(
    { state, at: now(), detail: outcome.said },
    dueAt === undefined ? undefined : { dueAt, tries },
  );
  return false;
}

function gatewayFor({ sms, mail }: MessageRoads, message: TakenMessage, to: string) {
  const { id, road, body, subject, stopAddress } = message;
  if (road === 'sms') return sms && (() => sms.send({ id, to, text: body }));
  return mail && (() => mail.send({ id, to, subject: subject ?? '', text: body, stopAddress }));
}

/** The queue of dates that must be told ends with the command; where somebody told it meanwhile, that is refused. */
async function dateTold({ desk }: MessageSystem, { id, dossierId, road, promise, recipient }: TakenMessage) {
  if (promise === null || recipient !== 'applicant') return;
  await carryOut(desk, {
    ...{
      commandId: commandIdOf(['date-told', id]),
      actor: SYSTEM,
      dossier: { id: dossierId },
      expectedVersion: null,
    },
    compose: () => ({ type: 'tell-date', means: road, promise, late: null }),
  });
}
