/**
 * What copying left behind: control characters, bullets of symbol fonts, marks of writing direction, soft hyphens, the
 * byte order mark. None of them says anything, and the database refuses the first of them.
 */
const DEBRIS = /(?![\n\r\t])[\p{Cc}\p{Co}\p{Cf}]/gu;

/** One line: NFC, single blanks; never another word. */
export function cleanLine(text: string): string {
  return withoutDebris(text).replace(/\s+/g, ' ').trim();
}

/** Several lines: the same in each, and no more than one empty line between two. */
export function cleanLines(text: string): string {
  return withoutDebris(text)
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map(cleanLine)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** Enough of a text to know it by; the whole stands in the content. */
export function excerpt(text: string): string {
  const line = cleanLine(text);
  return line.length <= 200 ? line : `${line.slice(0, 200).toWellFormed().trimEnd()}…`;
}

/** A soft hyphen stands inside a word, the others between words. */
function withoutDebris(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(/\u00AD/g, '')
    .replace(DEBRIS, ' ');
}
