import { randomInt } from 'node:crypto';

/** By which a one-time code can reach somebody. */
export type CodeRoad = 'phone' | 'email';

export interface CodeMessage {
  road: CodeRoad;
  /** A number or an address of mail, as it stands in a dossier. */
  address: string;
  code: string;
  /** Until when it opens, in words. */
  until: string;
}

/** Takes one-time codes to people. Nothing of a message may be kept where an officer could read it. */
export interface CodeSender {
  roads: readonly CodeRoad[];
  newCode(): string;
  send(message: CodeMessage): Promise<void>;
}

/** Six digits, each as likely as the others. */
function newCode(): string {
  return randomInt(0, 1_000_000).toString().padStart(6, '0');
}

/** For the demo on one's own machine: nothing leaves it, and who started the server reads the code there. */
export function openTerminalSender(tell: (line: string) => void): CodeSender {
  return {
    roads: ['phone', 'email'],
    newCode,
    async send({ address, code, until }) {
      tell(`Dùng thử: mã đăng nhập cho ${masked(address)} là ${code}, dùng đến ${until}.`);
    },
  };
}

/** Enough to know one's own again. */
function masked(address: string): string {
  const at = address.indexOf('@');
  return at < 0 ? `…${address.slice(-3)}` : `${address.slice(0, 1)}…${address.slice(at)}`;
}
