import type { ReadingReason } from '../../domain/access/why-read.ts';

/** Why somebody sees a dossier, or not; of the dossier itself it says nothing. */
export function readingSentence(reason: ReadingReason, agency: string): string {
  switch (reason) {
    case 'no-duty':
      return 'Tài khoản này hôm nay không có nhiệm vụ nào còn hiệu lực, nên không thấy hồ sơ nào. Giao nhiệm vụ ở trang Người dùng.';
    case 'party':
      return `${agency} có tham gia giải quyết hồ sơ này: đã tiếp nhận, đang giữ hoặc được hỏi ý kiến.`;
    case 'not-party':
      return `${agency} không tham gia giải quyết hồ sơ này. Cán bộ chỉ thấy hồ sơ mà cơ quan mình tiếp nhận, giữ hoặc được hỏi ý kiến.`;
    case 'oversees':
      return 'Tài khoản này có nhiệm vụ giám sát: xem được hồ sơ của mọi cơ quan trong tỉnh, không xử lý được hồ sơ nào.';
    case 'secret-at-work':
      return `Hồ sơ MẬT: tài khoản này làm việc với hồ sơ tại ${agency}, nên xem được. Không quét, không tra cứu theo tên được.`;
    case 'secret':
      return 'Hồ sơ MẬT: chỉ người làm việc với hồ sơ tại cơ quan tham gia giải quyết xem được; giám sát và quản trị thì không.';
    case 'other-field':
      return `${agency} giới hạn việc xem theo lĩnh vực, thủ tục được giao; hồ sơ này nằm ngoài phần việc của tài khoản này.`;
    case 'held':
      return 'Hồ sơ đang giao cho chính tài khoản này, nằm trong danh sách việc.';
    case 'in-unit':
      return 'Hồ sơ đang ở bộ phận của tài khoản này.';
    case 'elsewhere':
      return 'Hồ sơ đang ở bộ phận khác, nên không nằm trong danh sách việc; mở được khi tra cứu theo mã.';
    case 'nobody':
      return 'Hồ sơ không còn ở bộ phận nào xử lý, nên không nằm trong danh sách việc; mở được khi tra cứu theo mã.';
  }
}
