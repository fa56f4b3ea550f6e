import type { Instant } from '../../domain/calendar/local-time.ts';
import { instantWords } from '../../words/vi/date-words.ts';
import type { JobStanding } from './job-report.ts';
import type { DatabaseStanding } from './system-queries.ts';

/** What the page of the system was told when it was asked for. */
export interface SystemStanding {
  now: Instant;
  database: DatabaseStanding;
  overdue: { lapsed: number; opinions: number };
  /** Null: this page does not know of the process. */
  process: {
    startedAt: Instant;
    lastBackup: { at: Instant; what: string } | null;
    lastSealCopy: number | null;
    freeBytes: number | null;
    jobs: readonly JobStanding[];
  } | null;
}

/** A back-up every night, and an hour or two for it. */
const BACKUP_HOURS = 26;
/** Three rounds of the sealing. */
const SEAL_MINUTES = 15;
const FREE_BYTES = 5 * 1024 ** 3;
const MINUTE_MS = 60_000;

/** What somebody has to see to, and how; empty: nothing. */
export function systemWorries({ now, database, overdue, process }: SystemStanding): readonly string[] {
  const minutesSince = (at: Instant) => (Date.parse(now) - Date.parse(at)) / MINUTE_MS;
  const worries: string[] = [];
  const { lastSeal, unsealed } = database;
  if (unsealed > 0 && (lastSeal === null || minutesSince(lastSeal.at) > SEAL_MINUTES)) {
    worries.push(
      lastSeal === null
        ? 'Chưa có niêm phong nào. Chạy lệnh seal, xem thư mục SEAL_DIR có ghi được không.'
        : `Niêm phong gần nhất đã lâu (${instantWords(lastSeal.at)}). Chạy lệnh seal, xem thư mục SEAL_DIR có ghi được không.`,
    );
  }
  if (overdue.lapsed + overdue.opinions > 0)
    worries.push(
      'Có việc hệ thống phải tự làm mà chưa làm được. Xem phần “Chưa làm được” và nhật ký máy chủ.',
    );
  if (!process) return worries;
  const { lastBackup, lastSealCopy, freeBytes, jobs } = process;
  if (lastBackup === null) worries.push('Chưa ghi nhận lần sao lưu nào. Sao lưu rồi chạy lệnh backup noted.');
  else if (minutesSince(lastBackup.at) > BACKUP_HOURS * 60)
    worries.push(`Lần sao lưu gần nhất đã quá ${BACKUP_HOURS} giờ (${instantWords(lastBackup.at)}).`);
  if (lastSeal !== null && (lastSealCopy ?? 0) < lastSeal.number)
    worries.push('Bản sao niêm phong trong SEAL_DIR cũ hơn trong cơ sở dữ liệu.');
  if (freeBytes !== null && freeBytes < FREE_BYTES)
    worries.push('Ổ đĩa chứa tệp hồ sơ còn dưới 5 GB. Tăng dung lượng hoặc chuyển thư mục.');
  if (jobs.some(isFailing))
    worries.push('Có việc chạy nền đang lỗi. Xem phần “Việc chạy nền” và nhật ký máy chủ.');
  return worries;
}

/** It failed, and has not been through since. */
export function isFailing({ doneAt, failedAt }: JobStanding): boolean {
  return failedAt !== null && (doneAt === null || doneAt < failedAt);
}
