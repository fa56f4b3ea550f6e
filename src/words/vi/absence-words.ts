import type { AbsenceReason, AbsenceRefusal, DeputyCapacity } from '../../domain/access/absence.ts';
import { dateWords } from './date-words.ts';

export const ABSENCE_REASON_WORDS: Readonly<Record<AbsenceReason, string>> = {
  leave: 'nghỉ phép',
  'business-trip': 'đi công tác',
  study: 'đi học, tập huấn',
  sick: 'nghỉ ốm',
  other: 'việc khác',
};

/** As people say it, and as it stands before a title (Nghị định 30/2020/NĐ-CP). */
export const CAPACITY_WORDS: Readonly<Record<DeputyCapacity, string>> = {
  KT: 'ký thay (KT.)',
  TL: 'thừa lệnh (TL.)',
  TUQ: 'thừa ủy quyền (TUQ.)',
};

/** `12/QĐ-UBND ngày 20/11/2026` */
export function decisionWords({ number, date }: { number: string; date: string }): string {
  return `${number} ngày ${dateWords(date)}`;
}

/** Why an absence was not recorded, and what to do. */
export function absenceRefusalSentence(refusal: AbsenceRefusal): string {
  switch (refusal.code) {
    case 'days-turned':
      return 'Ngày cuối ở trước ngày đầu. Xin xem lại hai ngày';
    case 'days-over':
      return 'Những ngày này đã qua. Chỉ ghi vắng mặt đang diễn ra hoặc sắp tới';
    case 'absence-overlaps':
      return `Đã ghi vắng mặt từ ${dateWords(refusal.from)} đến ${dateWords(refusal.until)}, trùng với những ngày này. Kết thúc lần đó trước, hoặc chọn ngày khác`;
    case 'deputy-is-absent-one':
      return 'Người vắng không thể tự thay mình. Xin chọn người khác';
    case 'deputy-elsewhere':
      return 'Người thay phải đang làm việc ở cùng cơ quan. Xin chọn người khác';
    case 'deputy-absent':
      return `Người này cũng vắng từ ${dateWords(refusal.from)} đến ${dateWords(refusal.until)}. Xin chọn người khác, hoặc cho thay đến trước ngày đó`;
    case 'deputy-until-outside':
      return 'Ngày hết thay phải nằm trong những ngày vắng';
    case 'nothing-lent':
      return 'Với những giới hạn này, người thay không được làm việc gì. Xin bỏ bớt giới hạn';
  }
}
