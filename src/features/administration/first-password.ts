const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';

/** `k7mp-q2xa-bc3d-fg5h`: some eighty bits, easy to read out and to type. */
export function firstPassword(token: string): string {
  const bytes = [...Buffer.from(token, 'base64url')].slice(0, 16);
  const text = bytes.map((byte) => LETTERS[byte % LETTERS.length]).join('');
  return text.match(/.{4}/g)?.join('-') ?? text;
}
