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

export const SUPPLEMENT_REASON: Phrases = [
  'Giấy tờ đã nộp bị mờ, không đọc được đầy đủ nội dung.',
  'Thông tin trên giấy tờ chưa thống nhất với tờ khai.',
  'Giấy tờ đã nộp chưa có chữ ký của người khai.',
  'Bản sao đã nộp chưa được chứng thực theo quy định.',
];

export const SECOND_SUPPLEMENT_REASON: Phrases = [
  'Giấy tờ bổ sung lần trước vẫn thiếu trang, cần nộp đủ để ký kết quả.',
  'Giấy tờ bổ sung lần trước chưa đúng với nội dung đã yêu cầu.',
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

/** Nội dung yêu cầu, where the name of the procedure does not say it all. */
export const SUBJECTS: Readonly<Record<string, (applicant: string, child: string) => string>> = {
  'dang-ky-khai-sinh': (_, child) => `Đăng ký khai sinh cho con: ${child}`,
  'chung-thuc-ban-sao': () => 'Chứng thực bản sao giấy tờ tùy thân và bằng tốt nghiệp',
  'cai-chinh-ho-tich': () => 'Cải chính năm sinh trong Giấy khai sinh',
  'cap-ban-sao-trich-luc-ho-tich': () => 'Cấp bản sao trích lục khai sinh',
  'dang-ky-ho-kinh-doanh': (applicant) => `Đăng ký hộ kinh doanh tạp hóa ${applicant}`,
  'cap-giay-phep-xay-dung-nha-o': () => 'Xây dựng mới nhà ở riêng lẻ một trệt, một lầu',
};
