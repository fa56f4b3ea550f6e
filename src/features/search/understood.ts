import { assertNever } from '../../lib/assert-never.ts';
import type { Reading } from './understand.ts';

const MOST_NAMED = 3;

/** How what was typed was read, so that a miss can be understood. */
export function understoodWords(reading: Reading): string {
  switch (reading.by) {
    case 'code-tail':
      return `mã hồ sơ kết thúc bằng ${reading.tail}`;
    case 'phone':
      return `điện thoại 0${reading.digits}`;
    case 'identity':
      return `số giấy tờ ${reading.key}`;
    case 'name':
      return `tên “${reading.words}”`;
    case 'procedure': {
      const [first, ...rest] = reading.procedures;
      if (rest.length < MOST_NAMED) {
        return `thủ tục ${reading.procedures.map(({ name }) => `“${shortened(name)}”`).join(', ')}`;
      }
      return `thủ tục “${shortened(first?.name ?? '')}” và ${rest.length} thủ tục khác`;
    }
    default:
      return assertNever(reading);
  }
}

/** The longest name of a procedure has 1,094 characters; the table shows more of it. */
function shortened(name: string): string {
  return name.length > 80 ? `${name.slice(0, 79).trimEnd()}…` : name;
}
