import { formatLocalMinute, localMinuteOf } from '../../domain/calendar/local-time.ts';
import type { TrailView } from './trail-lines.ts';

const HEADS = ['Lúc', 'Cán bộ', 'Vai trò', 'Việc', 'Chi tiết', 'Mã hồ sơ', 'Mục đích', 'Từ địa chỉ'];

/** For a spreadsheet: with the mark by which it reads Vietnamese, and no cell that it would take for a formula. */
export function trailCsv(lines: readonly TrailView[]): string {
  const rows = lines.map(({ at, who, role, act, what, dossier, purpose, address }) => [
    formatLocalMinute(localMinuteOf(at)).replace('T', ' '),
    ...[who, role, act, what, dossier?.code ?? '', purpose, address],
  ]);
  return `\uFEFF${[HEADS, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
