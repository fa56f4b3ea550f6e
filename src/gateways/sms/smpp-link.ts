import smpp, { type Pdu, type Session } from 'smpp';
import { gatherParts } from './incoming-parts.ts';
import { internationalNumber, type OutgoingSms, type SmsGateway, type SmsTaken } from './sms-gateway.ts';

export interface SmppSettings {
  host: string;
  port: number;
  tls: boolean;
  systemId: string;
  password: string;
  systemType: string;
  /** The short number: what we send comes from it. */
  from: string;
}

export interface SmppEars {
  /** What is answered to a message that came in; empty: nothing. */
  onMessage(message: { id: string; from: string; text: string }): Promise<string>;
  /** What the operator says later of one we sent, by our id of it. */
  onReport(report: { id: string; delivered: boolean; said: string }): Promise<void>;
  log(line: string): void;
  now(): number;
}

export interface SmppRhythm {
  enquireEveryMs: number;
  answerWithinMs: number;
  /** Before connecting again; the last one from then on. */
  pausesMs: readonly number[];
}

export const USUAL_RHYTHM: SmppRhythm = {
  enquireEveryMs: 30_000,
  answerWithinMs: 10_000,
  pausesMs: [1_000, 2_000, 5_000, 10_000, 30_000, 60_000],
};

export interface SmppLink extends SmsGateway {
  isBound(): boolean;
  stop(): Promise<void>;
}

const OK = 0;
/** A number the operator will never reach: it is no use to try again. */
const FOR_GOOD = new Set([0x0b, 0x33, 0x34]);
const RECEIPT = 0x04;
/** Something of ours failed for now (ESME_RX_T_APPN). */
const TRY_LATER = 0x64;
/** An operator that heard nothing from us before the link dropped sends it again within this time. */
const AGAIN_MS = 60_000;
const MOST_REMEMBERED = 5_000;

/**
 * A link to an operator by SMPP 3.4: bound both ways, asked whether it still lives, and made again with growing pauses
 * when it drops. An answer that found no link waits for the next one; none is sent twice.
 */
export function openSmppLink(settings: SmppSettings, ears: SmppEars, rhythm = USUAL_RHYTHM): SmppLink {
  const { onMessage, onReport, log, now } = ears;
  let session: Session | undefined;
  let bound = false;
  let stopped = false;
  let failures = 0;
  let again: NodeJS.Timeout | undefined;
  let enquiry: NodeJS.Timeout | undefined;
  const parts = gatherParts(now);
  const ours = new Map<string, string>();
  const heard = new Map<string, { link: Session; at: number }>();
  let unanswered: OutgoingSms[] = [];
  let count = 0;

  function connect(): void {
    const link = smpp.connect({ host: settings.host, port: settings.port, tls: settings.tls });
    session = link;
    link.on('error', () => link.destroy());
    link.on('close', () => dropped(link));
    link.on('deliver_sm', (pdu: Pdu) => void heardFrom(link, pdu));
    link.on('enquire_link', (pdu: Pdu) => link.send(pdu.response()));
    link.on('unbind', (pdu: Pdu) => {
      link.send(pdu.response());
      link.close();
    });
    link.on(settings.tls ? 'secureConnect' : 'connect', () => bind(link));
  }

  function bind(link: Session): void {
    const patience = setTimeout(() => link.destroy(), rhythm.answerWithinMs);
    const { systemId: system_id, password, systemType: system_type } = settings;
    link.bind_transceiver(
      { system_id, password, system_type, interface_version: 0x34 },
      ({ command_status: status }) => {
        clearTimeout(patience);
        if (status !== OK) {
          log(`SMPP: nhà mạng từ chối kết nối (mã ${status}).`);
          return link.destroy();
        }
        bound = true;
        failures = 0;
        enquiry = setInterval(() => enquire(link), rhythm.enquireEveryMs);
        const left = unanswered;
        unanswered = [];
        for (const message of left) void answer(message);
      },
    );
  }

  /** Nobody answers: it is down, whatever the socket says. */
  function enquire(link: Session): void {
    const patience = setTimeout(() => link.destroy(), rhythm.answerWithinMs);
    const answered = () => {
      clearTimeout(patience);
      link.off('close', answered);
    };
    link.enquire_link({}, answered);
    link.once('close', answered);
  }

  function dropped(link: Session): void {
    if (link !== session) return;
    bound = false;
    clearInterval(enquiry);
    link.emit('dropped');
    if (stopped) return;
    const pause = rhythm.pausesMs[Math.min(failures, rhythm.pausesMs.length - 1)] ?? 0;
    if (failures === 0) log('SMPP: mất kết nối với nhà mạng, đang nối lại.');
    failures += 1;
    again = setTimeout(connect, pause);
  }

  /** Taken only once it is written down: an operator that hears nothing, or that we failed, sends it again. */
  async function heardFrom(link: Session, pdu: Pdu): Promise<void> {
    const isReport = (pdu.esm_class & 0x3c) === RECEIPT;
    const text = isReport ? undefined : parts.whole(pdu);
    if (text === undefined) {
      link.send(pdu.response());
      if (isReport) await heardReport(pdu).catch(told);
      return;
    }
    const from = pdu.source_addr;
    const words = `${from} ${text}`;
    if (isAgain(words, link)) return void link.send(pdu.response());
    const id = `${now()}-${++count}`;
    heard.set(words, { link, at: now() });
    try {
      const said = await onMessage({ id, from, text });
      link.send(pdu.response());
      if (said !== '') await answer({ id, to: from, text: said });
    } catch (error) {
      heard.delete(words);
      link.send(pdu.response({ command_status: TRY_LATER }));
      told(error);
    }
  }

  function told(error: unknown): void {
    log(`SMPP: chưa trả lời được một tin: ${error instanceof Error ? error.message : String(error)}`);
  }

  /** SMPP names no message that comes in: the same words of one phone, soon after over another link, came before. */
  function isAgain(words: string, link: Session): boolean {
    for (const [key, { at }] of heard) {
      if (now() - at < AGAIN_MS && heard.size <= MOST_REMEMBERED) break;
      heard.delete(key);
    }
    const known = heard.get(words);
    heard.delete(words);
    return known !== undefined && known.link !== link;
  }

  /**
   * An answer that was never handed over goes out over the next link. One that was, and of which nothing was heard, may
   * be on its way: it is not sent again (docs/decisions/0020-sending-at-most-once.md), and who waits for it asks again.
   */
  async function answer(message: OutgoingSms): Promise<void> {
    const taken = await submit(message);
    if (taken.taken || taken.forGood) return;
    if (taken.unsure) return log('SMPP: chưa rõ nhà mạng đã nhận một câu trả lời hay chưa, không gửi lại.');
    if (bound) log(`SMPP: nhà mạng chưa nhận một câu trả lời: ${taken.said}`);
    unanswered = [...unanswered, message].slice(-MOST_REMEMBERED);
  }

  function submit(message: OutgoingSms): Promise<SmsTaken> {
    const link = session;
    if (!bound || !link) return Promise.resolve({ taken: false, forGood: false, said: 'not bound' });
    return new Promise((resolve) => {
      const lost = () => resolve({ taken: false, forGood: false, said: 'link dropped', unsure: true });
      const patience = setTimeout(lost, rhythm.answerWithinMs);
      link.once('dropped', lost);
      const sent = link.submit_sm(
        {
          ...{ source_addr: settings.from, source_addr_ton: 3, source_addr_npi: 0 },
          ...{ destination_addr: internationalNumber(message.to), dest_addr_ton: 1, dest_addr_npi: 1 },
          // Plain letters are the same in ASCII and in the alphabet of GSM, which 0 stands for.
          ...{ data_coding: 0, short_message: Buffer.from(message.text, 'latin1'), registered_delivery: 1 },
        },
        ({ command_status: status, message_id: theirs }) => {
          clearTimeout(patience);
          link.off('dropped', lost);
          if (status === OK && theirs) remember(theirs, message.id);
          resolve(
            status === OK
              ? { taken: true, said: `submit_sm_resp 0 ${theirs ?? ''}`.trim() }
              : { taken: false, forGood: FOR_GOOD.has(status), said: `submit_sm_resp ${status}` },
          );
        },
      );
      if (!sent) resolve({ taken: false, forGood: false, said: 'not sent' });
    });
  }

  function remember(theirs: string, id: string): void {
    ours.set(theirs, id);
    const [oldest] = ours.keys();
    if (ours.size > MOST_REMEMBERED && oldest !== undefined) ours.delete(oldest);
  }

  async function heardReport(pdu: Pdu): Promise<void> {
    const text = String(pdu.short_message.message ?? '');
    const theirs = pdu.receipted_message_id ?? /\bid:(\S+)/.exec(text)?.[1] ?? '';
    const id = ours.get(theirs);
    const said = /\bstat:(\S+)/.exec(text)?.[1] ?? String(pdu.message_state ?? '');
    if (id === undefined || said === 'ENROUTE' || said === 'ACCEPTD') return;
    await onReport({ id, delivered: said === 'DELIVRD' || pdu.message_state === 2, said });
  }

  connect();
  return {
    send: submit,
    isBound: () => bound,
    stop: () =>
      new Promise((resolve) => {
        stopped = true;
        clearTimeout(again);
        const link = session;
        if (!link || !bound) {
          link?.destroy();
          return resolve();
        }
        link.once('close', () => resolve());
        link.unbind(() => link.close());
        setTimeout(() => link.destroy(), 1_000).unref();
      }),
  };
}
