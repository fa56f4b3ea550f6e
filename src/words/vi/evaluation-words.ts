import type { Criterion, SubjectKind } from '../../domain/evaluation/evaluation-rules.ts';
import type { ListingReason, ListName } from '../../domain/evaluation/listing.ts';
import type { ReviewRefusal } from '../../domain/evaluation/review.ts';
import type { RulesRefusal } from '../../domain/evaluation/rules-in-force.ts';
import { dateWords, instantWords } from './date-words.ts';

/** What agencies and officers are evaluated by. */
export const CRITERION_WORDS: Readonly<Record<Criterion, string>> = {
  'on-time': 'Giải quyết đúng hẹn',
  'not-overdue': 'Hồ sơ đang giữ còn trong hạn',
  report: 'Gửi báo cáo đúng hạn',
};

export const SUBJECT_WORDS: Readonly<Record<SubjectKind, string>> = {
  agency: 'Cơ quan',
  officer: 'Công chức, viên chức',
};

export const LIST_WORDS: Readonly<Record<ListName, string>> = {
  nomination: 'Đề nghị khen thưởng',
  violation: 'Vi phạm cần xem xét',
};

/** In whose time dossiers went. */
export const ACCOUNT_WORDS = {
  'ended-all': 'Hồ sơ đã giải quyết',
  'ended-kept': 'Giải quyết đúng hẹn',
  'ended-own': 'Giải quyết trễ, do mình',
  'ended-others': 'Giải quyết trễ, do hệ thống hoặc nơi khác',
  'open-all': 'Hồ sơ đang giải quyết',
  'open-kept': 'Đang giải quyết, còn trong hạn',
  'open-own': 'Đang quá hạn, do mình',
  'open-others': 'Đang quá hạn, do hệ thống hoặc nơi khác',
} as const;

const NUMBER = new Intl.NumberFormat('vi', { maximumFractionDigits: 1 });

export function pointsWords(points: number): string {
  return NUMBER.format(points);
}

/** `95%` */
export function percentWords(share: number): string {
  return `${NUMBER.format(share * 100)}%`;
}

/** Why somebody stands on a list, with where that begins. */
export function listingReasonSentence(reason: ListingReason): string {
  switch (reason.code) {
    case 'score':
      return `Đạt ${pointsWords(reason.score)} điểm (từ ${pointsWords(reason.from)})`;
    case 'resolved':
      return `Giải quyết ${reason.resolved} hồ sơ (từ ${reason.from})`;
    case 'own-late':
      if (reason.late === 0) return 'Không có hồ sơ nào trễ do mình';
      return `Trễ do mình ${reason.late} trên ${reason.resolved} hồ sơ (tối đa ${percentWords(reason.atMost)})`;
    case 'many-late':
      return `Giải quyết trễ do mình ${reason.late} trên ${reason.resolved} hồ sơ (xem xét từ ${reason.from} hồ sơ và ${percentWords(reason.share)})`;
    case 'many-overdue':
      return `Đang để quá hạn do mình ${reason.overdue} hồ sơ (xem xét từ ${reason.from})`;
    case 'report-late':
      return reason.sent ? 'Gửi báo cáo định kỳ trễ hạn' : 'Chưa gửi báo cáo định kỳ đã quá hạn';
  }
}

/** Why a line was not decided, and what to do now. */
export function reviewRefusalSentence(refusal: ReviewRefusal | { code: 'moved' }): string {
  switch (refusal.code) {
    case 'not-yours':
      return 'Dòng này do người khác xem xét: cơ quan do Sở Nội vụ, công chức do lãnh đạo cơ quan, và không ai tự xem xét mình';
    case 'period-not-over':
      return `Kỳ đánh giá chưa kết thúc. Xem xét được từ ngày ${dateWords(refusal.until)}`;
    case 'not-listed':
      return 'Dòng này không còn trong danh sách theo số liệu mới nhất. Xin xem lại danh sách';
    case 'reason-missing':
      return 'Ghi lý do gạch tên, để người được đánh giá biết vì sao';
    case 'decided-already':
      return `Dòng này đã được quyết định như vậy lúc ${instantWords(refusal.at)}`;
    case 'moved':
      return 'Có người vừa xem xét dòng này trước. Nội dung đã nhập vẫn còn dưới đây: xin xem lại rồi gửi lần nữa nếu còn cần';
  }
}

/** Why rules were not set, and what to do now; what is wrong with a number stands at its field. */
export function rulesRefusalSentence(
  refusal: Exclude<RulesRefusal, { code: 'rules-wrong' }> | { code: 'moved' },
): string {
  switch (refusal.code) {
    case 'not-yours':
      return 'Tiêu chí do cơ quan theo dõi báo cáo của tỉnh đặt. Xin liên hệ cơ quan đó nếu cần thay đổi';
    case 'no-such-quarter':
      return 'Chọn quý áp dụng: quý đang chạy hoặc một quý sắp tới. Kỳ đã qua giữ tiêu chí cũ';
    case 'period-evaluated':
      return `Kỳ từ ngày ${dateWords(refusal.from)} đã được xem xét theo tiêu chí cũ. Chọn quý áp dụng sau ngày đó`;
    case 'reason-missing':
      return 'Ghi căn cứ hoặc lý do thay đổi, để người được đánh giá biết vì sao';
    case 'moved':
      return 'Có người vừa đặt tiêu chí trước. Nội dung đã nhập vẫn còn dưới đây: xin xem lại rồi gửi lần nữa nếu còn cần';
  }
}
