/** An id as this system makes them, in small letters; part of what forms send. */
export const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';

const WHOLE = new RegExp(`^${UUID}$`);

/** What is none is asked of no database: it would answer with a fault instead of with nothing. */
export function isUuid(text: string): boolean {
  return WHOLE.test(text);
}
