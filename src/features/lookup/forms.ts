import { textField } from '../../web/form-fields.ts';
import { paths } from '../../web/paths.ts';

/** Names of the fields: printed in every QR code, so they never change (`docs/contracts.md`). */
export const CODE_FIELD = 'ma';
export const TOKEN_FIELD = 't';
export const DIGITS_FIELD = 'so';

/** Of the forms behind a proof. */
export const EMAIL_FIELD = 'thu';
export const SMS_FIELD = 'sdt';
export const CONSENT_FIELD = 'dongy';
export const OLD_PHONE_FIELD = 'socu';
export const NEW_PHONE_FIELD = 'somoi';
export const COMMAND_FIELD = 'lenh';
/** Asks for the form alone, for who comes with a proof that stands in no address. */
export const OPEN_FIELD = 'mo';

/**
 * What was typed as a code; undefined where nothing was asked yet. Given twice, the first counts; other parameters do
 * no harm.
 */
export function readCode(query: unknown): string | undefined {
  return readFirst(query, CODE_FIELD);
}

/** What the link to a form behind a proof brings along; undefined: nobody knows of which dossier it is. */
export function readLink(query: unknown): Record<typeof CODE_FIELD | typeof TOKEN_FIELD, string> | undefined {
  const code = readFirst(query, CODE_FIELD)?.trim();
  return code ? { [CODE_FIELD]: code, [TOKEN_FIELD]: readFirst(query, TOKEN_FIELD) ?? '' } : undefined;
}

/** The token of a QR code; undefined where none is shown. */
export function readToken(query: unknown): string | undefined {
  return readFirst(query, TOKEN_FIELD) || undefined;
}

/** Where the page of a dossier is, with what opens more of it. */
export function addressOf(code: string, token: string | null): string {
  const query = { [CODE_FIELD]: code, ...(token === null ? {} : { [TOKEN_FIELD]: token }) };
  return `${paths.lookup}?${new URLSearchParams(query)}`;
}

/** Of the form for those who know the phone number; what are no four digits prove nothing. */
export function readProof(body: unknown): { typed: string; lastFour: string } {
  return { typed: textField(body, CODE_FIELD), lastFour: fourDigits(textField(body, DIGITS_FIELD)) };
}

export function fourDigits(typed: string): string {
  const digits = typed.replace(/\s/g, '');
  return /^[0-9]{4}$/.test(digits) ? digits : '';
}

/** A number of Vietnam as it is dialled here, from however it was typed; undefined: it is none. */
export function phoneNumber(typed: string): string | undefined {
  const digits = typed.replace(/[\s().-]/g, '').replace(/^(\+84|0084|84(?=\d{9,10}$))/, '0');
  return /^0\d{9,10}$/.test(digits) ? digits : undefined;
}

/** Only those take messages. */
export function mobileNumber(typed: string): string | undefined {
  const number = phoneNumber(typed);
  return number && /^0[35789]\d{8}$/.test(number) ? number : undefined;
}

export function mailAddress(typed: string): string | undefined {
  const address = typed.trim();
  return /^[^\s@,;<>"]+@[^\s@,;<>"]+\.[^\s@,;<>".]{2,}$/.test(address) && address.length <= 254
    ? address
    : undefined;
}

export function readFirst(query: unknown, name: string): string | undefined {
  if (typeof query !== 'object' || query === null || !Object.hasOwn(query, name)) return undefined;
  const given: unknown = (query as Record<string, unknown>)[name];
  const first: unknown = Array.isArray(given) ? given[0] : given;
  return typeof first === 'string' ? first : undefined;
}
