/** Thousands are set apart by a comma or a point; anything else is no amount of đồng. */
const AMOUNT = String.raw`\d{1,3}(?:[.,]\d{3})+|\d+`;

const PRINTED = new RegExp(`^(${AMOUNT}) ?(?:vnđ|vnd|đồng|đ|việt nam đồng)$`, 'iu');

const IN_TEXT = new RegExp(
  String.raw`(?<![\d.,])(${AMOUNT}|\d+,\d+)\s*(triệu)?\s*(?:vnđ|vnd|đồng|đ(?!\p{L})|việt nam đồng)`,
  'giu',
);

/** Amounts in the old pages stand between a label and a button: `Lệ phí: 50.000 ĐồngXem chi tiết`. */
const LABELLED = new RegExp(String.raw`^(lệ phí|phí):\s*(${AMOUNT}) ?đồng$`, 'iu');

/** What a printed amount says in đồng; undefined where it is no plain amount. */
export function amountPrinted(text: string): number | undefined {
  return numberOf(PRINTED.exec(text)?.[1]);
}

/** Every amount of đồng that a text mentions. */
export function amountsMentioned(text: string): number[] {
  return [...text.matchAll(IN_TEXT)].flatMap(([, digits = '', million]) => {
    if (million !== undefined) return [Math.round(Number(digits.replace(',', '.')) * 1_000_000)];
    return numberOf(digits) ?? [];
  });
}

/** Fees that old pages print into one another, apart; undefined where one of them is not a plain amount. */
export function labelledFees(text: string): { name: string; amount: number }[] | undefined {
  const parts = text
    .split('Xem chi tiết')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const fees = parts.flatMap((part) => {
    const [, name, digits] = LABELLED.exec(part) ?? [];
    const amount = numberOf(digits);
    return name === undefined || amount === undefined ? [] : [{ name, amount }];
  });
  return fees.length > 0 && fees.length === parts.length ? fees : undefined;
}

function numberOf(digits: string | undefined): number | undefined {
  if (digits === undefined || !new RegExp(`^(?:${AMOUNT})$`).test(digits)) return undefined;
  const amount = Number(digits.replace(/[.,]/g, ''));
  return Number.isSafeInteger(amount) ? amount : undefined;
}
