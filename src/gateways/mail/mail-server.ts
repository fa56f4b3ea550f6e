import { createTransport } from 'nodemailer';

export interface MailSettings {
  /** `smtps://user:password@host:465`, or `smtp://host:25`. */
  url: string;
  /** `Một cửa điện tử <motcua@…>` */
  from: string;
}

export interface OutgoingMail {
  /** Ours; becomes the Message-ID. */
  id: string;
  to: string;
  subject: string;
  text: string;
  /** By which it is stopped at once (RFC 8058); null: it is no subscription. */
  stopAddress: string | null;
}

/** What the mail server said. */
export type MailTaken =
  | { taken: true; said: string }
  /** `unsure`: nothing was heard after it was handed over, so it may be on its way. */
  | { taken: false; forGood: boolean; said: string; unsure?: true };

export interface MailServer {
  send(mail: OutgoingMail): Promise<MailTaken>;
}

const PATIENCE_MS = 15_000;

/** Any server of SMTP. */
export function openMailServer({ url, from }: MailSettings): MailServer {
  const host = /@([A-Za-z0-9.-]+)>?$/.exec(from)?.[1] ?? 'localhost';
  return {
    async send({ id, to, subject, text, stopAddress }) {
      const list = stopAddress === null ? {} : stopHeaders(stopAddress);
      const talk = watchTalk();
      const transport = createTransport({
        ...{ url, connectionTimeout: PATIENCE_MS, greetingTimeout: PATIENCE_MS, socketTimeout: PATIENCE_MS },
        ...{ logger: talk.logger, transactionLog: true },
      });
      try {
        const { response } = await transport.sendMail({
          ...{
            from,
            to,
            subject,
            text,
            messageId: `<${id}@${host}>`,
            headers: { 'Auto-Submitted': 'auto-generated', ...list },
          },
          // An address is an address: nothing of a message is read from files or from elsewhere.
          ...{ disableFileAccess: true, disableUrlAccess: true },
        });
        return { taken: true, said: response.slice(0, 120) };
      } catch (error) {
        const { responseCode, code } = error as MailFault;
        const forGood = responseCode !== undefined && responseCode >= 500 && code !== 'EAUTH';
        // Never the answer itself: servers repeat the address in it.
        const said = [code, responseCode].filter(Boolean).join(' ') || 'unknown';
        // A server that answered said no; of any silence after it was asked to take the mail nobody knows.
        const unsure = responseCode === undefined && talk.handedOver();
        return { taken: false, forGood, said, ...(unsure && { unsure: true }) };
      }
    },
  };
}

interface MailFault {
  responseCode?: number;
  code?: string;
}

/** What was said to a server by one connection: until `DATA` nothing of the mail has left. */
function watchTalk() {
  let asked = false;
  const logger = {
    debug({ tnx }: { tnx?: string }, line: unknown) {
      if (tnx === 'client' && line === 'DATA') asked = true;
    },
  };
  return { logger, handedOver: () => asked };
}

function stopHeaders(address: string) {
  return { 'List-Unsubscribe': `<${address}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' };
}
