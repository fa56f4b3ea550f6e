/** One field of a posted form as text: NFC, without blanks around it; empty where it was not sent. */
export function textField(body: unknown, name: string): string {
  const value = rawField(body, name);
  return typeof value === 'string' ? tidyText(value) : '';
}

/**
 * Text as it may be kept: NFC, whole characters, no control characters but line breaks and tabs, which neither a form
 * nor a database row has a use for.
 */
export function tidyText(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(/(?![\n\r\t])\p{Cc}/gu, '')
    .trim();
}

/** Passwords are taken as they are typed. */
export function secretField(body: unknown, name: string): string {
  const value = rawField(body, name);
  return typeof value === 'string' ? value.toWellFormed() : '';
}

/** A field that may be sent several times, as boxes that are ticked are. */
export function textFields(body: unknown, name: string): readonly string[] {
  if (typeof body !== 'object' || body === null || !Object.hasOwn(body, name)) return [];
  const value: unknown = (body as Record<string, unknown>)[name];
  const values = Array.isArray(value) ? value : [value];
  return values.filter((item) => typeof item === 'string').map(tidyText);
}

function rawField(body: unknown, name: string): unknown {
  if (typeof body !== 'object' || body === null || !Object.hasOwn(body, name)) return undefined;
  const value: unknown = (body as Record<string, unknown>)[name];
  return Array.isArray(value) ? value[0] : value;
}
