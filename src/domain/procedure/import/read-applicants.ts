import { cleanLine } from './clean-text.ts';

/** Lists were cut at commas, also inside brackets: `Tổ chức (không bao gồm doanh nghiệp` and `HTX)` are one. */
export function readApplicants(words: readonly string[]): string[] {
  const whole: string[] = [];
  let open = '';
  for (const word of words.map(cleanLine)) {
    const text = open === '' ? word : `${open}, ${word}`;
    if (count(text, '(') > count(text, ')')) {
      open = text;
    } else {
      open = '';
      whole.push(text);
    }
  }
  return [...new Set([...whole, open])].filter((text) => text !== '');
}

function count(text: string, sign: string): number {
  return text.split(sign).length - 1;
}
