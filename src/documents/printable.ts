import type { Coverage } from './face-coverage.ts';

/** Shown for what the fonts cannot show, so that a reader sees that something stood there. */
const STAND_IN = '□';
const GRAPHEMES = new Intl.Segmenter('vi', { granularity: 'grapheme' });

/**
 * Text and lists of it as they can be printed: composed letters (NFC), one blank between words, nothing invisible,
 * and a box for each sign without a glyph. PDF/UA-1 allows no missing glyph, and one emoji in a name must not keep
 * anybody from getting a receipt.
 */
export function printable(value: unknown, coverage: Coverage): unknown {
  if (typeof value === 'string') return printableText(value, coverage);
  if (Array.isArray(value)) return value.map((one) => printable(one, coverage));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, printable(one, coverage)]));
}

function printableText(text: string, coverage: Coverage): string {
  const tidy = text
    .toWellFormed()
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Variation_Selector}]/gu, '')
    .trim();
  const isCovered = (sign: string) => [...sign].every((one) => coverage.has(one.codePointAt(0) ?? 0));
  if (isCovered(tidy)) return tidy;
  return [...GRAPHEMES.segment(tidy)]
    .map(({ segment }) => (isCovered(segment) ? segment : STAND_IN))
    .join('');
}
