import { createHash } from 'node:crypto';

/**
 * The id of a command made out of what it is: said twice, it is the same command, and done once. A UUID of our own
 * making (version 8 of RFC 9562).
 */
export function commandIdOf(names: readonly unknown[]): string {
  const hex = createHash('sha256').update(JSON.stringify(names)).digest('hex');
  const variant = ((Number.parseInt(hex.charAt(16), 16) % 4) + 8).toString(16);
  const [a, b, c] = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(13, 16)];
  return `${a}-${b}-8${c}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
