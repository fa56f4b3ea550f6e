/** What people of an office write: reasons, notes, instructions. */
type Phrases = readonly [string, ...string[]];

export const DECLINE: Phrases = [
  'Việc này không thuộc thẩm quyền giải quyết của cơ quan; đã hướng dẫn nộp tại cơ quan có thẩm quyền.',
  'Người nộp đề nghị rút hồ sơ vì đã được giải quyết ở nơi khác.',
  'Giấy tờ nộp kèm không phải của người đứng tên trên đơn.',
];

export const DECLINE_AFTER_ASKING: Phrases = [
  'Quá thời hạn mà người nộp không bổ sung giấy tờ đã yêu cầu.',
  'Người nộp cho biết không bổ sung được giấy tờ và xin rút hồ sơ.',
];

/** What is amiss with a paper, and what to bring: the latter is read after the name of the paper. */
export interface Asking {
  reason: string;
  wording: string;
}

export const ASKING: readonly [Asking, ...Asking[]] = [
  {
    reason: 'Giấy tờ đã nộp bị mờ, không đọc được đầy đủ nội dung.',
    wording: 'nộp lại bản rõ, đọc được đầy đủ',
  },
  {
    reason: 'Thông tin giữa các giấy tờ chưa thống nhất.',
    wording: 'sửa cho thống nhất thông tin rồi nộp lại',
  },
  { reason: 'Giấy tờ đã nộp thiếu trang.', wording: 'nộp lại đủ các trang' },
  { reason: 'Giấy tờ đã nộp có chỗ tẩy xóa.', wording: 'nộp lại bản không tẩy xóa' },
];

export const ASKING_AGAIN: readonly [Asking, ...Asking[]] = [
  {
    reason: 'Giấy tờ bổ sung lần trước vẫn thiếu trang, cần nộp đủ để ký kết quả.',
    wording: 'nộp đủ các trang còn thiếu',
  },
  {
    reason: 'Giấy tờ bổ sung lần trước chưa đúng với nội dung đã yêu cầu.',
    wording: 'nộp lại đúng nội dung đã yêu cầu',
  },
];

export const SEND_BACK: Phrases = [
  'Dự thảo ghi sai năm sinh, đề nghị đối chiếu lại với giấy tờ gốc.',
  'Chưa nêu căn cứ pháp lý trong dự thảo, đề nghị bổ sung.',
  'Họ tên trên dự thảo chưa đúng với giấy tờ tùy thân.',
  'Đề nghị kiểm tra lại địa chỉ trước khi trình ký.',
];

export const REFUSAL: Phrases = [
  'Không đủ điều kiện theo quy định; căn cứ và hướng dẫn nêu trong văn bản trả lời.',
  'Thông tin khai không khớp với hồ sơ lưu, không đủ căn cứ giải quyết.',
];

export const TAKE_BACK: Phrases = [
  'Chuyển nhầm khi chưa kẹp đủ giấy tờ bản giấy.',
  'Cần sửa thông tin liên hệ của người nộp trước khi chuyển.',
];

export const CORRECTION = {
  address: 'Nhập nhầm số nhà so với tờ khai.',
  phone: 'Nhập nhầm số điện thoại so với tờ khai.',
};

export const INSTRUCTION: Phrases = [
  'Kiểm tra kỹ thông tin, trình trước hạn.',
  'Phối hợp Công an xã, phường xác minh nếu cần.',
  'Ưu tiên giải quyết sớm.',
];

export const NOTE: Phrases = [
  'Đã gọi điện báo người nộp, hẹn chiều ghé bổ sung chữ ký.',
  'Người nộp đề nghị nhận kết quả vào buổi chiều.',
  'Đã tra sổ lưu, thông tin khớp.',
  'Đã trao đổi với bộ phận chuyên môn, không vướng mắc.',
  'Người nộp lớn tuổi, đề nghị hỗ trợ khi trả kết quả.',
];

export const DELEGATION_PAPER: Phrases = [
  'Văn bản ủy quyền đã được chứng thực chữ ký',
  'Giấy giới thiệu của cơ quan',
];
