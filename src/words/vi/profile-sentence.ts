import type { FixedReason } from '../../domain/profile/profile-line.ts';
import type { TakingRefusal } from '../../domain/profile/take-lines.ts';
import { dateWords } from './date-words.ts';
import { problemSentence } from './problem-sentence.ts';

/** Why a difference is only shown, and what to do instead. */
export const FIXED_SENTENCE: Readonly<Record<FixedReason, string>> = {
  'province-code': 'Không đổi được: mã này nằm trong mã mọi hồ sơ và mã định danh đã cấp.',
  'agency-code':
    'Không đổi được: mã này đã in trên biên nhận và nằm trong mã hồ sơ. Cơ quan có mã mới là cơ quan mới: lập ở Các cơ quan, rồi sáp nhập cơ quan cũ vào.',
  'agency-place':
    'Không đổi được: hồ sơ đang liên thông đi theo cấp trên này. Lập cơ quan mới ở Các cơ quan, rồi sáp nhập cơ quan cũ vào.',
  'past-regimes':
    'Không đổi được: có ngày đã qua sẽ thuộc chế độ khác, mà hồ sơ của ngày ấy giữ chế độ lúc tiếp nhận. Chỉ lấy được chế độ bắt đầu sau hôm nay.',
  'calendar-decision':
    'Ghi ở Lịch làm việc, với số quyết định: ngày nghỉ thêm vào lịch đã có làm dời ngày hẹn của hồ sơ đang giải quyết.',
};

/** Why nothing was taken, and what to do. */
export function takingRefusalSentence(refusal: TakingRefusal): string {
  switch (refusal.code) {
    case 'nothing-chosen':
      return 'Chọn ít nhất một dòng để lấy';
    case 'reason-missing':
      return 'Ghi lý do hoặc số văn bản';
    case 'line-gone':
      return `Dòng ${refusal.key} không còn khác bộ cấu hình: xem lại danh sách rồi chọn lại`;
    case 'line-fixed':
      return FIXED_SENTENCE[refusal.why];
    case 'rules-day':
      return `Quy định mới áp dụng từ một ngày sau ${dateWords(refusal.after)}: hồ sơ nhận trước ngày ấy giữ quy định cũ`;
    case 'would-be-wrong':
      return `Chưa lấy được: ${problemSentence(refusal.problem)}`;
    case 'calendar-wrong':
      return `Chưa lấy được: lịch ${refusal.id} không ghép được với các ngày của bộ cấu hình`;
  }
}
