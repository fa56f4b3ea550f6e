import pg from 'pg';

const TIMESTAMPTZ = 1184;
const BIGINT = 20;

const parsers = new Map<number, (text: string) => unknown>([
  // Instants come as the text that events use, positions as numbers (they stay far below 2^53).
  [TIMESTAMPTZ, instantOf],
  [BIGINT, Number],
]);

/** How a value of this type is read as the server wrote it down. */
export function readerOf(type: number): (text: string) => unknown {
  let parse = parsers.get(type);
  if (!parse) {
    parse = pg.types.getTypeParser(type, 'text') as (text: string) => unknown;
    parsers.set(type, parse);
  }
  return parse;
}

const parseAnyZone = pg.types.getTypeParser(TIMESTAMPTZ, 'text') as (text: string) => Date;

/** `2026-11-23 02:30:00.5+00` to `2026-11-23T02:30:00.500Z`; a server that tells another zone is understood too. */
function instantOf(text: string): string {
  const [length, milliseconds] = [text.length, text.length - 23];
  const isPlain = text[10] === ' ' && text.endsWith('+00') && (length === 22 || milliseconds <= 3);
  if (!isPlain) return parseAnyZone(text).toISOString();
  const fraction = length === 22 ? '000' : text.slice(20, -3).padEnd(3, '0');
  return `${text.slice(0, 10)}T${text.slice(11, 19)}.${fraction}Z`;
}

/** A parameter as the server reads it. */
export function toWire(value: unknown): string | Buffer | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || Buffer.isBuffer(value)) return value;
  if (Array.isArray(value)) return arrayText(value);
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function arrayText(items: readonly unknown[]): string {
  const texts = items.map((item) => {
    if (Array.isArray(item)) return arrayText(item);
    const text = toWire(item);
    if (text === null) return 'NULL';
    return `"${(typeof text === 'string' ? text : `\\x${text.toString('hex')}`).replaceAll(/["\\]/g, '\\$&')}"`;
  });
  return `{${texts.join(',')}}`;
}
