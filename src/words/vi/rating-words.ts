import type { RatingWay } from '../../domain/applicant-rating/applicant-rating.ts';
import type { RatingWords } from '../rating-words.ts';

export const viRatingWords: RatingWords = {
  link: 'Đánh giá việc giải quyết hồ sơ này',
  heading: 'Đánh giá việc giải quyết hồ sơ',
  lead: 'Chỉ cần trả lời câu đầu tiên. Cơ quan biết phiếu này là của hồ sơ nào. Ý kiến viết thêm chỉ lãnh đạo cơ quan và cơ quan giám sát đọc được.',
  questions: {
    overall: {
      ask: 'Ông/Bà có hài lòng với việc giải quyết hồ sơ này không?',
      choices: ['Rất hài lòng', 'Hài lòng', 'Chưa hài lòng'],
    },
    contacts: {
      ask: 'Ông/Bà phải liên hệ mấy lần để hoàn thiện hồ sơ?',
      choices: ['Một lần', 'Hai lần', 'Từ ba lần trở lên'],
    },
    agencies: {
      ask: 'Ông/Bà phải liên hệ với mấy cơ quan?',
      choices: ['Một cơ quan', 'Hai cơ quan', 'Từ ba cơ quan trở lên'],
    },
    process: {
      ask: 'Bộ phận Một cửa có làm đúng quy trình không?',
      choices: ['Đúng', 'Đúng một phần', 'Không đúng'],
    },
    openness: {
      ask: 'Thủ tục, giấy tờ, phí và lệ phí có được công khai không?',
      choices: ['Đầy đủ', 'Chưa đầy đủ', 'Không công khai'],
    },
    manner: {
      ask: 'Thái độ của cán bộ thế nào?',
      choices: ['Lịch sự, tận tình', 'Bình thường', 'Chưa đúng mực'],
    },
    answering: {
      ask: 'Nếu Ông/Bà có hỏi hoặc góp ý, cơ quan trả lời thế nào?',
      choices: ['Rõ ràng, kịp thời', 'Chưa rõ hoặc còn chậm', 'Không trả lời'],
    },
  },
  more: 'Trả lời thêm sáu câu ngắn, không bắt buộc',
  words: {
    label: 'Ý kiến thêm, nếu có',
    hint: 'Xin không ghi họ tên, số điện thoại, số giấy tờ.',
  },
  missing: 'Chọn một mức hài lòng',
  button: 'Gửi đánh giá',
  done: 'Đã ghi nhận. Cảm ơn Ông/Bà đã đánh giá.',
  refused: {
    'not-finished':
      'Hồ sơ này chưa kết thúc nên chưa đánh giá được. Mời Ông/Bà đánh giá sau khi nhận kết quả.',
    'too-late':
      'Hồ sơ này đã kết thúc lâu nên không nhận đánh giá nữa. Mời Ông/Bà góp ý trực tiếp với cơ quan.',
    'already-rated': 'Hồ sơ này đã được đánh giá và đã hết thời gian sửa. Phiếu đã gửi vẫn được giữ nguyên.',
    'not-at-desk':
      'Máy tại quầy chỉ nhận đánh giá trong ngày trả kết quả, mỗi hồ sơ một lần. Mời người nộp đánh giá trên điện thoại bằng mã QR của giấy tiếp nhận.',
  },
};

/** How it was given, for who reads ratings. */
export const RATING_WAY_WORDS: Readonly<Record<RatingWay, string>> = {
  token: 'Người nộp, bằng mã QR',
  digits: 'Người nộp, bằng số điện thoại',
  'desk-device': 'Trên máy tại quầy',
};
