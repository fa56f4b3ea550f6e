const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const;
/** Of each three digits, from the right; above tỷ they begin anew: nghìn tỷ, triệu tỷ. */
const THOUSANDS = ['', 'nghìn', 'triệu'] as const;
const BILLION = 1_000_000_000;

/** `một trăm linh năm nghìn`: a whole number from 0 on, as it is read aloud. */
export function numberWords(value: number): string {
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError('only whole numbers from 0 on');
  return value === 0 ? DIGITS[0] : wordsOf(value, false).join(' ');
}

/** `Năm trăm nghìn đồng`, as the law of accounting asks for beside the figures. */
export function moneyInWords(amount: number): string {
  const words = numberWords(amount);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)} đồng`;
}

/** `follows`: something larger was said before, so that a hundred of none is said too: `không trăm linh năm`. */
function wordsOf(value: number, follows: boolean): string[] {
  if (value >= BILLION) {
    const [billions, rest] = [Math.floor(value / BILLION), value % BILLION];
    return [...wordsOf(billions, follows), 'tỷ', ...wordsOf(rest, true)];
  }
  const said: string[] = [];
  for (let power = THOUSANDS.length - 1; power >= 0; power -= 1) {
    const group = Math.floor(value / 1000 ** power) % 1000;
    if (group === 0) continue;
    const name = THOUSANDS[power] ?? '';
    said.push(...groupWords(group, follows || said.length > 0), ...(name ? [name] : []));
  }
  return said;
}

/** One to three digits, 1 to 999. */
function groupWords(group: number, follows: boolean): string[] {
  const [hundreds, tens, ones] = [Math.floor(group / 100), Math.floor(group / 10) % 10, group % 10];
  const begins = hundreds > 0 || follows;
  return [
    ...(begins ? [digit(hundreds), 'trăm'] : []),
    ...tensWords(tens, ones, begins),
    ...(ones > 0 ? [onesWord(tens, ones)] : []),
  ];
}

function tensWords(tens: number, ones: number, begins: boolean): string[] {
  if (tens === 0) return begins && ones > 0 ? ['linh'] : [];
  return tens === 1 ? ['mười'] : [digit(tens), 'mươi'];
}

/** Một, bốn and năm sound otherwise after tens: hai mươi mốt, hai mươi tư, mười lăm. */
function onesWord(tens: number, ones: number): string {
  if (ones === 5 && tens > 0) return 'lăm';
  if (ones === 1 && tens > 1) return 'mốt';
  if (ones === 4 && tens > 1) return 'tư';
  return digit(ones);
}

function digit(value: number): string {
  return DIGITS[value] ?? '';
}
