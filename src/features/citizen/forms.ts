import type { CodeRoad } from '../../gateways/code-sender/code-sender.ts';
import type { AddressProof } from '../../store/citizens/one-time-codes.ts';
import { textField } from '../../web/form-fields.ts';

export const ADDRESS_FIELD = 'dia-chi';
export const CODE_FIELD = 'ma';

export interface TypedAddress {
  typed: string;
  /** Undefined: neither a number of a phone nor an address of mail. */
  proof: AddressProof | undefined;
}

export function readAddress(body: unknown): TypedAddress {
  const typed = textField(body, ADDRESS_FIELD).slice(0, 200);
  return { typed, proof: typed.includes('@') ? mailOf(typed) : phoneOf(typed) };
}

/** With or without the country's code, blanks and dots: the digits that differ, as dossiers are found by them. */
function phoneOf(typed: string): AddressProof | undefined {
  if (/[^\d\s.+()-]/.test(typed)) return undefined;
  const key = typed.replace(/\D/g, '').replace(/^(84|0)/, '');
  return /^\d{8,10}$/.test(key) ? { kind: 'phone', key } : undefined;
}

function mailOf(typed: string): AddressProof | undefined {
  const key = typed.toLowerCase();
  return /^[^\s@<>,;]{1,64}@[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(key) ? { kind: 'email', key } : undefined;
}

/** As a message is sent there. */
export function addressOf({ kind, key }: AddressProof): string {
  return kind === 'phone' ? `0${key}` : key;
}

/** Six digits, however they are grouped; anything else is as wrong as a wrong code. */
export function readCode(body: unknown): string {
  return textField(body, CODE_FIELD)
    .replace(/[\s.-]/g, '')
    .slice(0, 20);
}

/** What can be typed here, in words. */
export function roadWords(roads: readonly CodeRoad[]): string {
  const words: Readonly<Record<CodeRoad, string>> = { phone: 'Số điện thoại', email: 'địa chỉ thư điện tử' };
  const [first = '', ...rest] = roads.map((road) => words[road]);
  const text = [first, ...rest].join(' hoặc ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
