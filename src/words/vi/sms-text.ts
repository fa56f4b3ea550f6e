/** What one short message holds. */
export const SMS_LENGTH = 160;

/** The letters that are the same in ASCII and in the alphabet of GSM, each of one septet. */
const ANYTHING_ELSE = /[^A-Za-z0-9 !"#%&'()*+,\-./:;<=>?]+/g;

/** As every handset shows it, on one line: without diacritics, and of what no gateway recodes. */
export function smsText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/Đ/g, 'D')
    .replace(/đ/g, 'd')
    .replace(/[\u2010-\u2015]/g, '-')
    .replace(/[“”]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(ANYTHING_ELSE, ' ')
    .replace(/ +/g, ' ')
    .trim();
}

/** The first that fits into one message, or what is left of it, else the last one cut off. */
export function firstThatFits(texts: readonly string[], room = SMS_LENGTH): string {
  const plain = texts.map(smsText);
  return plain.find((text) => text.length <= room) ?? (plain.at(-1) ?? '').slice(0, room).trim();
}
