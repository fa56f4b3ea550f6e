import { internationalNumber, type SmsGateway } from './sms-gateway.ts';

export interface KannelSettings {
  /** Of `sendsms`: `http://127.0.0.1:13013/cgi-bin/sendsms`. */
  url: string;
  username: string;
  password: string;
  /** The short number that messages come from. */
  from: string;
  /** Where reports of delivery go: an address of ours, with the secret where there is one. */
  reportUrl: URL;
}

const PATIENCE_MS = 10_000;
/** Delivered, not delivered, queued there, taken there, refused there. */
const ALL_REPORTS = '31';

/** Sends by the HTTP interface of Kannel, which has no ids: ours goes into the address of its reports. */
export function openKannel({ url, username, password, from, reportUrl }: KannelSettings): SmsGateway {
  return {
    async send({ id, to, text }) {
      const address = new URL(url);
      const report = new URL(reportUrl);
      report.searchParams.set('tin', id);
      // Kannel reads an address as a pattern: what is escaped in it is doubled, and it fills in the last two itself.
      const dlrUrl = `${report.href.replaceAll('%', '%%')}&loai=%d&noi=%A`;
      const asked = {
        username,
        password,
        from,
        to: internationalNumber(to),
        text,
        coding: '0',
        charset: 'UTF-8',
      };
      address.search = new URLSearchParams({
        ...asked,
        'dlr-mask': ALL_REPORTS,
        'dlr-url': dlrUrl,
      }).toString();
      try {
        const answer = await fetch(address, { signal: AbortSignal.timeout(PATIENCE_MS) });
        const said = `${answer.status} ${(await answer.text()).slice(0, 80)}`.trim();
        if (answer.ok) return { taken: true, said };
        // A wrong password is put right by somebody; a number that is none never will be.
        return { taken: false, forGood: answer.status === 400, said };
      } catch (error) {
        const said = reasonOf(error);
        return { taken: false, forGood: false, said, ...(!NEVER_REACHED.test(said) && { unsure: true }) };
      }
    },
  };
}

/** Nothing was handed over yet; of any other silence nobody knows whether Kannel took it. */
const NEVER_REACHED = /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT)$/;

/** Never the address: it holds the password. */
function reasonOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  if (cause instanceof Error && 'code' in cause) return String(cause.code);
  return error instanceof Error ? error.name : 'unknown';
}
