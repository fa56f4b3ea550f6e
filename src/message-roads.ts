import { randomInt } from 'node:crypto';
import type { Config } from './config.ts';
import { openSmsAnswers } from './features/sms/answer-message.ts';
import type { CodeMessage, CodeSender } from './gateways/code-sender/code-sender.ts';
import { openMailServer } from './gateways/mail/mail-server.ts';
import { openKannel } from './gateways/sms/kannel.ts';
import { openSmppLink } from './gateways/sms/smpp-link.ts';
import type { MessageRoads, MessageSystem } from './message-work.ts';
import { recordDelivery } from './store/messages/delivery.ts';
import { paths } from './web/paths.ts';
import { smsText } from './words/vi/sms-text.ts';

export interface OpenRoads extends MessageRoads {
  /** Null: by none of these roads. */
  codeSender: CodeSender | null;
  /** For the page of who runs the system. */
  words: { sms: string; mail: string };
  close(): Promise<void>;
}

/** The gateways that are set up; with a link of our own to an operator also what comes in by it. */
export function openMessageRoads(
  system: MessageSystem,
  { messages, baseUrl, smsSecret }: Pick<Config, 'messages' | 'baseUrl' | 'smsSecret'>,
  log: (line: string) => void,
): OpenRoads {
  const { kannel, smpp, mail: mailSettings, smsNumber } = messages;
  const { database, now } = system;
  const mail = mailSettings && openMailServer(mailSettings);
  const answer = openSmsAnswers({ ...system, site: system.lookupHost, number: smsNumber });
  const link =
    smpp &&
    openSmppLink(
      { ...smpp, from: smsNumber },
      {
        onMessage: (message) => answer({ ...message, road: 'smpp' }),
        onReport: ({ id, delivered, said }) =>
          recordDelivery(database, id, {
            state: delivered ? 'delivered' : 'undelivered',
            at: now(),
            detail: said,
          }),
        log,
        now: Date.now,
      },
    );
  const sms = kannel
    ? openKannel({
        ...kannel,
        from: smsNumber,
        reportUrl: reportAddress(messages.reportUrl ?? baseUrl, smsSecret),
      })
    : link;
  return {
    ...{ sms, mail, codeSender: codeSenderOver({ sms, mail }) },
    words: {
      sms: kannel ? `Kannel, ${new URL(kannel.url).host}` : smpp ? `SMPP, ${smpp.host}` : 'chưa cấu hình',
      mail: mailSettings ? `SMTP, ${new URL(mailSettings.url).host}` : 'chưa cấu hình',
    },
    async close() {
      await link?.stop();
    },
  };
}

function reportAddress(ours: string, secret: string | null): URL {
  const address = new URL(paths.smsReport, ours);
  if (secret !== null) address.searchParams.set('secret', secret);
  return address;
}

/** One-time codes go by the same gateways, at once, and stand in no queue: nobody of the office could read one. */
export function codeSenderOver({ sms, mail }: MessageRoads): CodeSender | null {
  const roads: CodeSender['roads'] = [
    ...(sms ? (['phone'] as const) : []),
    ...(mail ? (['email'] as const) : []),
  ];
  if (roads.length === 0) return null;
  const send = ({ road, address: to, code, until }: CodeMessage, id: string) => {
    const text = `Ma dang nhap Mot cua: ${code}, dung den ${until}. Khong dua ma nay cho ai`;
    if (road === 'phone') return sms?.send({ id, to, text: smsText(text) });
    const body = `Mã đăng nhập Một cửa của Ông/Bà là ${code}, dùng đến ${until}. Không đưa mã này cho ai.`;
    return mail?.send({ ...{ id, to, subject: 'Mã đăng nhập Một cửa', text: body }, stopAddress: null });
  };
  return {
    roads,
    newCode: () => randomInt(0, 1_000_000).toString().padStart(6, '0'),
    async send(message) {
      const outcome = await send(message, `ma-${randomInt(0, 2 ** 40).toString(36)}`);
      if (!outcome?.taken) throw new Error(`one-time code not sent: ${outcome?.said ?? 'no such road'}`);
    },
  };
}
