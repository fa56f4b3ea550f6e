import type { Block } from '../../domain/figures/block.ts';
import { COLUMN_NUMBERS, type Column } from '../../domain/figures/columns.ts';
import type { EndedAs } from '../../domain/figures/fact.ts';
import type { ListedColumn } from '../../domain/figures/listed-column.ts';
import type { ReportFault } from '../../domain/figures/report-checks.ts';
import type { Channel } from '../../domain/procedure/procedure.ts';
import { CHANNEL_WORDS } from './procedure-words.ts';

/** Columns of biểu II.06a, as the form heads them. */
export const COLUMN_WORDS: Readonly<Record<Column, string>> = {
  all: 'Tổng số',
  online: 'Trực tuyến',
  direct: 'Trực tiếp, bưu chính',
  carried: 'Từ kỳ trước',
  resolved: 'Tổng số',
  early: 'Trước hạn',
  'on-time': 'Đúng hạn',
  late: 'Quá hạn',
  open: 'Tổng số',
  'open-in-time': 'Trong hạn',
  'open-late': 'Quá hạn',
};

/** The same where it stands alone, over the list of its dossiers. */
export const CELL_WORDS: Readonly<Record<ListedColumn, string>> = {
  all: 'Hồ sơ nhận giải quyết',
  online: 'Hồ sơ nhận trực tuyến trong kỳ',
  direct: 'Hồ sơ nhận trực tiếp và qua bưu chính trong kỳ',
  carried: 'Hồ sơ từ kỳ trước chuyển sang',
  resolved: 'Hồ sơ đã giải quyết',
  early: 'Hồ sơ giải quyết trước hạn',
  'on-time': 'Hồ sơ giải quyết đúng hạn',
  late: 'Hồ sơ giải quyết quá hạn',
  open: 'Hồ sơ đang giải quyết',
  'open-in-time': 'Hồ sơ đang giải quyết, trong hạn',
  'open-late': 'Hồ sơ đang giải quyết, quá hạn',
  received: 'Hồ sơ nhận trong kỳ',
  kept: 'Hồ sơ giải quyết đúng hẹn',
  judged: 'Hồ sơ đã giải quyết hoặc đang quá hạn',
  'with-result': 'Hồ sơ đã giải quyết, có kết quả',
  electronic: 'Hồ sơ đã giải quyết, có kết quả điện tử',
  'on-paper': 'Hồ sơ đã giải quyết, chưa có kết quả điện tử',
  paid: 'Hồ sơ nhận trong kỳ, đã thu phí, lệ phí',
  satisfied: 'Hồ sơ giải quyết đúng hẹn, không có đánh giá chưa hài lòng',
};

/** Of some channels only: `Hồ sơ nhận trực tiếp tại quầy trong kỳ`, `Hồ sơ đã giải quyết, nộp qua bưu chính`. */
export function cellWords(column: ListedColumn, channels: readonly string[] = []): string {
  if (channels.length === 0) return CELL_WORDS[column];
  const by = channels.map((channel) => CHANNEL_WORDS[channel as Channel] ?? channel).join(' hoặc ');
  const isOfChannel = column === 'direct' && channels.every((channel) => channel !== 'online');
  if (isOfChannel) return `Hồ sơ nhận ${by} trong kỳ`;
  return column === 'online' && by === CHANNEL_WORDS.online
    ? CELL_WORDS.online
    : `${CELL_WORDS[column]}, nộp ${by}`;
}

export const BLOCK_WORDS: Readonly<Record<Block, string>> = {
  own: 'TTHC thuộc thẩm quyền giải quyết của cơ quan',
  above: 'TTHC thuộc thẩm quyền của cơ quan cấp trên',
  joint: 'TTHC liên thông',
};

export const ENDED_WORDS: Readonly<Record<EndedAs, string>> = {
  granted: 'Đã có kết quả',
  refused: 'Đã từ chối giải quyết',
  withdrawn: 'Người nộp rút',
  stopped: 'Đã dừng giải quyết',
};

/** `7 = 8 + 9 + 10`: columns that a report cannot be signed with. */
export function brokenIdentitySentence(identity: string): string {
  return `Số liệu chưa khớp: cột ${identity}. Xin báo quản trị hệ thống dựng lại số liệu trước khi dùng bảng này.`;
}

/** `Cột 10: tổng hợp là 5, đếm lại từng hồ sơ là 4.`, or an identity of the form that does not hold. */
export function reportFaultSentence({ identity, differs }: ReportFault): string {
  if (differs)
    return `Cột ${identity}: tổng hợp là ${differs.summed}, đếm lại từng hồ sơ là ${differs.counted}.`;
  if (identity === '6 = 11') return 'Cột 6 khác số đang giải quyết (cột 11) của kỳ trước.';
  if (identity === 'I + II + III') return 'Dòng tổng số không bằng các mục I, II, III cộng lại.';
  if (identity.endsWith('>= 0')) return `Cột ${identity.replace(' >= 0', '')} có dòng mang số âm.`;
  return `Cột ${identity}: không khớp.`;
}

/** `cột 10` */
export function columnNumberWords(column: Column): string {
  return `(${COLUMN_NUMBERS[column]})`;
}
