import type { ImportedFee, ImportReason } from '../imported-procedure.ts';
import { cleanLine, excerpt } from './clean-text.ts';
import { amountPrinted, amountsMentioned, labelledFees } from './fee-amounts.ts';
import type { SourceChannel, SourceFee } from './source-record.ts';

type Doubt = Omit<ImportReason, 'path'>;

interface ReadFee {
  name: string;
  amount: number | null;
  basis: string;
  raw: string;
  doubt: Doubt | null;
}

/** Nothing costs less; amounts below it are thousands that were printed without their zeros. */
const SMALLEST = 1000;

const NOT_STATED = /^không có thông tin\.?$/iu;
const FREE = /^miễn phí\.?$/iu;

/** Notes beside "miễn phí" that say the same once more. */
const SAYS_FREE =
  /^(?:(?:hiện )?(?:chưa|không)(?: (?:có|thu|mất|phải nộp|quy định))?(?: (?:phí|lệ phí|phí,? lệ phí))?|miễn (?:phí|lệ phí|phí,? lệ phí))[.;]?$/iu;

/** A law with its number. */
const BASIS =
  /(?:Luật|Nghị quyết|Nghị định|Thông tư(?: liên tịch)?|Quyết định) số \d+(?:\/\d{4})?\/[\p{Lu}\d/-]+/u;

/** What is to be paid, each once, whatever channels it is printed for; free of charge is no fee. */
export function readFees(entries: readonly SourceChannel[]): { fees: ImportedFee[]; doubts: ImportReason[] } {
  const printed = entries.flatMap(({ fees }) => fees).filter((fee) => !NOT_STATED.test(printedOf(fee)));
  if (printed.length === 0) return { fees: [], doubts: [{ code: 'fee-not-stated', path: '/fees' }] };
  const read = printed.flatMap(readFee);
  const once = [...Map.groupBy(read, keyOf).values()].flatMap(([first]) => first ?? []);
  const owed = once.filter(({ amount, doubt }) => amount !== 0 || doubt !== null);
  const fees = owed.map(
    ({ name, amount, basis, raw }, index): ImportedFee => ({
      // The source never says when it is collected; at intake is what most do.
      ...{ code: `phi-${index + 1}`, name, amount, moment: 'intake', basis, raw },
    }),
  );
  const doubts = owed.flatMap(({ doubt }, index) =>
    doubt === null ? [] : [{ ...doubt, path: `/fees/${index}` }],
  );
  // A fee at the counter, and none online: that is two as well.
  const several =
    new Set(once.map(({ amount, name, doubt }) => (doubt ? `${name}?` : `${name}${amount}`))).size > 1;
  if (several && owed.length > 0)
    doubts.push({ code: 'fees-several', path: '/fees', values: { count: once.length } });
  return { fees, doubts };
}

function readFee(fee: SourceFee): ReadFee[] {
  const printed = printedOf(fee);
  const note = cleanLine(fee.note ?? '');
  const raw = note === '' ? printed : `${printed} (${note})`;
  const basis = BASIS.exec(note)?.[0] ?? '';
  const read = (amount: number | null, doubt: Doubt | null): ReadFee => ({
    ...{ name: nameOf(printed, note), amount, basis, raw, doubt },
  });
  const doubted = (code: ImportReason['code'], more: Record<string, string | number> = {}): ReadFee[] => [
    read(null, { code, values: { printed: excerpt(raw), ...more } }),
  ];

  if (FREE.test(printed)) return freeBeside(note) ? [read(0, null)] : doubted('fee-free-with-note');
  if (fee.ambiguous) return doubted('fee-ambiguous');
  if (fee.currency !== null && fee.currency !== 'VND')
    return doubted('fee-currency', { currency: excerpt(fee.currency) });
  if (fee.amount === null) {
    const labelled = labelledFees(printed);
    if (labelled === undefined) return doubted('fee-in-words');
    return labelled.map(({ name, amount }) => ({ ...read(amount, tooSmall(amount, raw)), name }));
  }
  if (amountPrinted(printed) !== fee.amount) return doubted('fee-not-as-printed', { amount: fee.amount });
  const small = tooSmall(fee.amount, raw);
  if (small !== null) return [read(null, small)];
  const others = amountsMentioned(note);
  if ((others.length > 0 && !others.includes(fee.amount)) || /\d\s*%/.test(note))
    return doubted('fee-other-in-note', { amount: fee.amount });
  return [read(fee.amount, null)];
}

function tooSmall(amount: number, printed: string): Doubt | null {
  return amount > 0 && amount < SMALLEST
    ? { code: 'fee-too-small', values: { printed: excerpt(printed), amount } }
    : null;
}

function freeBeside(note: string): boolean {
  return note === '' || SAYS_FREE.test(note.replace(/^[-+*(\s]+|[)\s]+$/g, ''));
}

/** What the fee is for, where the note begins with words; else what kind it is. */
function nameOf(printed: string, note: string): string {
  const words = cleanLine(note.replace(/^[-+*•(\s]+/, ''));
  const isName = /^(?:phí|lệ phí) /iu.test(words) && words.length <= 300;
  if (isName) return words.replace(/[:;,.]?$/, '');
  return /^lệ phí:/iu.test(printed) ? 'Lệ phí' : /^phí:/iu.test(printed) ? 'Phí' : 'Phí, lệ phí';
}

/** The same fee for another channel differs in signs and blanks at most. */
function keyOf({ name, amount, raw }: ReadFee): string {
  return JSON.stringify([
    name,
    amount,
    raw
      .toLowerCase()
      .replace(/[^\p{L}\d]+/gu, ' ')
      .trim(),
  ]);
}

function printedOf({ printed }: SourceFee): string {
  return cleanLine(printed);
}
