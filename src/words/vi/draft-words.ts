import type { LimitUnit, Policy } from '../../domain/calendar/limit.ts';
import type {
  DoubtCode,
  ImportedLevel,
  ImportedProcedure,
} from '../../domain/procedure/imported-procedure.ts';
import type { FeeMoment } from '../../domain/procedure/procedure.ts';
import type { DraftSection } from '../../domain/procedure/procedure-draft.ts';

export const SECTION_WORDS: Readonly<Record<DraftSection, string>> = {
  general: 'Thông tin chung',
  limits: 'Thời hạn giải quyết',
  papers: 'Thành phần hồ sơ',
  fees: 'Phí, lệ phí',
  results: 'Kết quả và căn cứ pháp lý',
  process: 'Quy trình nội bộ',
};

export const LIMIT_UNIT_WORDS: Readonly<Record<LimitUnit, string>> = {
  wd: 'ngày làm việc',
  cd: 'ngày (kể cả ngày nghỉ)',
  mo: 'tháng',
  wh: 'giờ làm việc',
};

/** How a limit is counted, for who chooses it. */
export const POLICY_WORDS: Readonly<Record<Policy, string>> = {
  HOUR_8: 'theo giờ, 1 ngày là 8 giờ làm việc',
  LEGAL_DAY: 'tròn ngày, từ ngày làm việc liền sau',
  CUTOFF_15H: 'tròn ngày, nhận đến 15 giờ thì tính ngay hôm đó',
  SAME_DAY: 'trong ngày, nhận sau 15 giờ thì sang ngày sau',
  CALENDAR: 'theo lịch, kể cả ngày nghỉ',
  HOURS: 'theo giờ làm việc',
};

export const FEE_MOMENT_WORDS: Readonly<Record<FeeMoment, string>> = {
  intake: 'khi nộp hồ sơ',
  supplement: 'khi bổ sung hồ sơ',
  result: 'khi trả kết quả',
};

/** Levels as other catalogues have them. */
export const IMPORTED_LEVEL_WORDS: Readonly<Record<ImportedLevel, string>> = {
  ministry: 'cấp bộ',
  province: 'cấp tỉnh',
  district: 'cấp huyện',
  commune: 'cấp xã',
  other: 'cơ quan khác',
};

export const OUTCOME_WORDS: Readonly<Record<ImportedProcedure['outcome'], string>> = {
  imported: 'Đọc được cả',
  doubts: 'Có điểm chưa rõ',
  refused: 'Không nhận',
};

/** A kind of doubt in a few words, to choose by. */
export const DOUBT_WORDS: Readonly<Record<DoubtCode, string>> = {
  'national-code-missing': 'thiếu mã quốc gia',
  'national-code-malformed': 'mã quốc gia sai dạng',
  'name-holds-code': 'tên có lẫn mã số',
  'field-missing': 'thiếu lĩnh vực',
  'decision-missing': 'thiếu quyết định công bố',
  'level-missing': 'thiếu cấp giải quyết',
  'level-unknown': 'cấp giải quyết lạ',
  'levels-several': 'nhiều cấp giải quyết',
  'channels-missing': 'thiếu cách nộp hồ sơ',
  'channel-unknown': 'cách nộp hồ sơ lạ',
  'limit-missing': 'thiếu thời hạn',
  'limit-without-unit': 'thời hạn thiếu đơn vị',
  'limit-hour': 'thời hạn tính bằng giờ',
  'limit-unit': 'đơn vị thời hạn lạ',
  'limit-amount': 'số của thời hạn không dùng được',
  'limit-not-as-printed': 'thời hạn in khác số liệu',
  'limit-in-words': 'thời hạn ghi bằng lời',
  'limit-same-day': 'thời hạn trong ngày',
  'limits-several': 'nhiều thời hạn',
  'limits-mixed': 'lẫn ngày làm việc và ngày lịch',
  'papers-missing': 'thiếu thành phần hồ sơ',
  'papers-unread': 'thành phần hồ sơ không tách được',
  'paper-count': 'số bản giấy tờ chưa rõ',
  'paper-or-note': 'giấy tờ hay ghi chú',
  'paper-groups': 'nhiều nhóm giấy tờ',
  'fee-ambiguous': 'tiền phí đọc được hai cách',
  'fee-currency': 'phí bằng ngoại tệ',
  'fee-in-words': 'phí ghi bằng lời',
  'fee-too-small': 'tiền phí nhỏ bất thường',
  'fee-other-in-note': 'tiền phí khác ghi chú',
  'fee-free-with-note': 'miễn phí kèm ghi chú',
  'fee-not-as-printed': 'tiền phí in khác số liệu',
  'fees-several': 'nhiều khoản phí',
  'fee-not-stated': 'không nói có thu phí hay không',
  'results-missing': 'thiếu kết quả',
  'legal-basis-missing': 'thiếu căn cứ pháp lý',
  'legal-basis-incomplete': 'căn cứ pháp lý ghi thiếu',
};
