import { LONGEST_PURPOSE, type Purpose, type PurposeProblem } from '../../domain/access/purpose.ts';

/** Why somebody read it, for who looks the trail over and for who the dossier is about. */
export const PURPOSE_WORDS: Readonly<Record<Purpose, string>> = {
  holding: 'đang thụ lý',
  counter: 'làm việc tại quầy',
  'unit-work': 'việc của đơn vị đang giải quyết',
  leading: 'lãnh đạo theo dõi',
  worked: 'đã tham gia giải quyết',
  supervision: 'giám sát',
  inspection: 'kiểm tra, thanh tra',
  complaint: 'giải quyết phản ánh, khiếu nại',
  coordination: 'phối hợp giải quyết',
  support: 'hỗ trợ kỹ thuật',
  'other-purpose': 'việc khác',
  'own-dossier': 'xem hồ sơ của mình',
  'filed-there': 'hỏi tình trạng hồ sơ đã gửi đến',
  unstated: 'không nêu mục đích',
  'daily-work': 'công việc hằng ngày',
};

/** What was done to a dossier or a list by reading it. */
export const READING_WORDS = {
  opened: 'mở xem',
  printed: 'in',
  downloaded: 'tải tệp',
  exported: 'xuất tệp',
  searched: 'tìm kiếm',
  stated: 'nêu mục đích xem',
} as const;

export const PURPOSE_PROBLEM_SENTENCE: Readonly<Record<PurposeProblem, string>> = {
  'purpose-unknown': 'Chọn một mục đích xem hồ sơ',
  'purpose-words-missing': 'Ghi rõ việc khác là việc gì',
  'purpose-words-long': `Phần ghi rõ dài quá ${LONGEST_PURPOSE} chữ. Xin viết ngắn hơn`,
};

/** What may happen to an account, where the trail tells it. */
const ACCOUNT_WORDS: Readonly<Record<string, string>> = {
  'signed-in': 'đăng nhập',
  'signed-out': 'đăng xuất',
  'password-refused': 'nhập sai mật khẩu',
  'code-refused': 'nhập sai mã xác thực',
  'passkey-refused': 'khóa truy cập không được chấp nhận',
  'password-changed': 'đổi mật khẩu',
  'rules-acknowledged': 'xác nhận quy định bảo mật',
  'authenticator-added': 'thêm ứng dụng xác thực',
  'authenticator-removed': 'bỏ ứng dụng xác thực',
  'passkey-added': 'thêm khóa truy cập',
  'passkey-removed': 'bỏ khóa truy cập',
  'recovery-codes-made': 'tạo mã khôi phục',
  'session-ended': 'kết thúc một phiên',
  'sessions-ended': 'kết thúc các phiên',
  unlocked: 'mở khóa tài khoản',
  'password-reset': 'cấp lại mật khẩu',
  'second-factor-removed': 'bỏ xác thực hai bước',
};

/** What of the office was changed, by its stream in the office log. */
const OFFICE_WORDS: Readonly<Record<string, string>> = {
  profile: 'thay đổi cấu hình tỉnh',
  agency: 'thay đổi thông tin cơ quan',
  officer: 'thay đổi cán bộ và quyền',
  procedure: 'công bố thủ tục',
  calendar: 'thay đổi lịch làm việc',
  'calendar-change': 'quyết định thay đổi lịch làm việc',
  'imported-procedure': 'nhập thủ tục từ nguồn khác',
  'procedure-draft': 'soạn thủ tục',
  absence: 'ghi nhận vắng mặt, ủy quyền',
  'profile-taking': 'lấy từ bộ cấu hình tỉnh',
};

/** A line of the trail in a few words; an act that is not known here is still told, as it stands there. */
export function trailActWords(
  source: 'reading' | 'account' | 'office',
  act: string,
  what: string | null,
): string {
  if (source === 'account') return ACCOUNT_WORDS[act] ?? act;
  if (source === 'office') return OFFICE_WORDS[what ?? ''] ?? act;
  return Object.hasOwn(READING_WORDS, act) ? READING_WORDS[act as keyof typeof READING_WORDS] : act;
}

const SEARCHED_BY: Readonly<Record<string, string>> = {
  'code-tail': 'mã hồ sơ',
  phone: 'điện thoại',
  identity: 'số giấy tờ',
  name: 'tên',
  procedure: 'thủ tục',
  trail: 'nhật ký truy cập',
};

const PRINTED: Readonly<Record<string, string>> = {
  receipt: 'giấy tiếp nhận',
  slip: 'phiếu',
  file: 'tệp',
};

/** Lists and files of many dossiers are noted by the address they are at; the first that it begins with counts. */
const PRINTED_LISTS: readonly (readonly [begins: string, words: string])[] = [
  ['/so-theo-doi/cuoi-ngay', 'biên bản khóa sổ cuối ngày'],
  ['/so-theo-doi', 'sổ theo dõi hồ sơ'],
  ['/ban-giao', 'danh sách bàn giao hồ sơ giấy'],
  ['/so-lieu', 'biểu số liệu'],
  ['/bao-cao', 'báo cáo'],
  ['/thi-dua', 'bảng thi đua, đánh giá'],
  ['/khai-pha', 'nhật ký sự kiện của quy trình'],
  ['/quan-tri/nhat-ky', 'nhật ký truy cập'],
  ['/quan-tri/thiet-bi', 'bảng quầy và thiết bị'],
  ['/quan-tri/nguoi', 'bảng mẫu để nhập công chức, viên chức'],
];

/** Which form, file or list, and by what it was searched; null: nothing more to say. */
export function trailWhatWords(act: string, what: string | null, hits: number | null): string | null {
  if (what === null) return null;
  if (act === 'searched') {
    const by = what.split(',').map((kind) => SEARCHED_BY[kind] ?? kind);
    return `theo ${by.join(', ')}: ${hits ?? 0} kết quả`;
  }
  const [kind = ''] = what.split(' ');
  return PRINTED[kind] ?? PRINTED_LISTS.find(([begins]) => what.startsWith(begins))?.[1] ?? what;
}
