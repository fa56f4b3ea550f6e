import type { EmbedWords } from '../embed-vocabulary.ts';

export const viEmbedWords: EmbedWords = {
  heading: 'Tra cứu hồ sơ một cửa',
  hint: 'In trên giấy tiếp nhận hồ sơ. Có thể bỏ dấu chấm và dấu gạch.',
  asking: 'Đang tra cứu…',
  nothing: {
    title: 'Không tìm thấy hồ sơ',
    check: 'Xin kiểm tra lại mã số hồ sơ in trên giấy tiếp nhận',
    detail:
      'Xin kiểm tra lại mã số hồ sơ in trên giấy tiếp nhận. Nếu mã đã đúng mà vẫn không tìm thấy, mời Ông/Bà hỏi cơ quan nơi đã nộp hồ sơ.',
  },
  tooOften: {
    title: 'Xin chờ một chút',
    detail: (seconds) => `Địa chỉ mạng này vừa tra cứu quá nhiều lần. Xin thử lại sau ${seconds} giây.`,
  },
  offline: {
    title: 'Chưa kết nối được',
    detail: 'Xin xem lại kết nối mạng rồi bấm Tra cứu lần nữa.',
    instead: 'Hoặc soạn #text gửi #number.',
  },
  noAgency: {
    title: 'Không có cơ quan này',
    detail: 'Không có cơ quan nào mang mã này. Xin xem lại mã cơ quan trong dòng nhúng.',
  },
  code: '<mã số hồ sơ>',
  message: { before: 'Tra cứu bằng tin nhắn: soạn ', between: ' gửi ', after: '.' },
  links: {
    lookup: 'Trang tra cứu hồ sơ',
    guide: 'Hướng dẫn tra cứu',
    catalogue: 'Thủ tục, giấy tờ, phí và thời hạn',
  },
  procedures: '# thủ tục nộp tại đây',
  more: 'Xem thêm bằng số điện thoại đã ghi khi nộp',
  newPage: 'mở trang mới',
};
