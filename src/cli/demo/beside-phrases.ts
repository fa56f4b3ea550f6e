/** What people of an office write beside the work: questions, answers, minutes, apologies. */
type Phrases = readonly [string, ...string[]];

export const GUIDANCE: Phrases = [
  'Đã hướng dẫn thành phần hồ sơ, lệ phí và thời hạn giải quyết; đưa mẫu đơn để điền ở nhà.',
  'Đã giải thích cách nộp trực tuyến và những giấy tờ cần chụp kèm.',
  'Đã hướng dẫn điền tờ khai; người dân hẹn quay lại khi có đủ giấy tờ gốc.',
];

export const MISSING: Phrases = ['Thiếu bản sao giấy tờ tùy thân ghi trong giấy tiếp nhận.'];

export const VERIFICATION: readonly [Minutes, ...Minutes[]] = [
  {
    place: 'Nơi cư trú của người nộp hồ sơ',
    attended: 'Công chức thụ lý, trưởng khu phố và người nộp hồ sơ',
    content: 'Thông tin kê khai đúng với thực tế tại thời điểm xác minh.',
  },
  {
    place: 'Địa điểm ghi trong hồ sơ',
    attended: 'Công chức thụ lý và đại diện người nộp hồ sơ',
    content: 'Hiện trạng phù hợp với giấy tờ đã nộp, đủ điều kiện xem xét tiếp.',
  },
];

interface Minutes {
  place: string;
  attended: string;
  content: string;
}

export const QUESTION: Phrases = [
  'Đề nghị cho ý kiến về căn cứ pháp lý của hồ sơ.',
  'Đề nghị đối chiếu thông tin trong hồ sơ với dữ liệu đang quản lý.',
];

export const ANSWER: Phrases = [
  'Thống nhất với đề xuất của đơn vị thụ lý.',
  'Thông tin trong hồ sơ khớp với dữ liệu đang quản lý.',
  'Cơ bản thống nhất; đề nghị dẫn đủ căn cứ trong dự thảo kết quả.',
];

export const OPINION_NOT_NEEDED: Phrases = ['Đã có đủ căn cứ, không cần ý kiến nữa.'];

export const PART_DONE: Phrases = [
  'Đã thực hiện xong phần việc được chuyển.',
  'Đã kiểm tra, đủ điều kiện; gửi kết quả để tổng hợp.',
];

export const PART_REFUSED: Phrases = [
  'Chưa đủ điều kiện thực hiện phần việc này; lý do nêu trong văn bản trả lời.',
];

export const EXTENSION: Phrases = [
  'Cơ quan xin lỗi vì phải xác minh thêm thông tin nên chưa trả kết quả đúng hẹn.',
  'Cơ quan xin lỗi vì còn chờ ý kiến của đơn vị phối hợp.',
];

export const WITHDRAWAL: Phrases = [
  'Người nộp chưa có nhu cầu giải quyết nữa.',
  'Người nộp muốn chuẩn bị lại hồ sơ rồi nộp sau.',
];

export const STOP: Phrases = [
  'Phát sinh tranh chấp đang được tòa án thụ lý, chưa đủ cơ sở giải quyết.',
  'Đối tượng của hồ sơ không còn, việc giải quyết không còn cần thiết.',
];

export const PAPERS_BACK: Phrases = ['Toàn bộ giấy tờ đã nộp', 'Bản chính các giấy tờ đã nộp'];

export const WAIVER = {
  basis: 'Nghị quyết minh họa của Hội đồng nhân dân tỉnh',
  reason: 'Người nộp thuộc hộ nghèo.',
};

export const RETURN_UNDONE: Phrases = ['Bấm nhầm hồ sơ của người khác cùng tên; kết quả vẫn còn tại quầy.'];

export const LOSS = {
  what: 'Bản sao giấy tờ tùy thân kẹp trong hồ sơ',
  apology: 'Cơ quan xin lỗi vì sơ suất khi lưu chuyển giấy tờ và sẽ tự sao lại, không yêu cầu nộp thêm.',
};

export const WRITTEN_LATE = 'Mất điện, bàn giao bằng sổ giấy trước rồi nhập sau.';

export const LATE_OBJECTED = 'Sổ giao nhận giấy ghi giờ khác; đề nghị đối chiếu lại với người nhận.';

export const PAPERS_FIRST = 'Bì hồ sơ đã đưa thẳng đến phòng lúc đầu giờ.';
