import type { MessageRoad } from '../../domain/messages/notice.ts';
import type { SmsAnswerKind } from './sms-answer.ts';

/** What became of a message to an applicant, as its last event says. */
export const MESSAGE_STATE_WORDS = {
  'no-gateway': 'chưa cấu hình cổng gửi',
  sending: 'đang gửi',
  failed: 'chưa gửi được, sẽ gửi lại',
  accepted: 'cổng đã nhận',
  sent: 'nhà mạng đã nhận',
  delivered: 'đã tới người nhận',
  undelivered: 'không tới người nhận',
  'given-up': 'thôi gửi',
  overtaken: 'không gửi, hồ sơ đã khác',
  again: 'chờ gửi lại',
  unknown: 'chưa rõ đã gửi hay chưa',
} as const;

export const MESSAGE_ROAD_WORDS: Readonly<Record<MessageRoad, string>> = {
  sms: 'Tin nhắn',
  email: 'Thư điện tử',
};

export const SMS_ANSWER_WORDS: Readonly<Record<SmsAnswerKind | 'throttled', string>> = {
  processing: 'đang xử lý',
  supplement: 'chờ bổ sung',
  ready: 'có kết quả',
  'new-date': 'đã hẹn lại',
  closed: 'đã đóng',
  'not-found': 'không tìm thấy',
  syntax: 'sai cú pháp',
  submitted: 'chờ tiếp nhận',
  payment: 'chờ nộp tiền',
  stopped: 'dừng giải quyết',
  late: 'trễ hẹn',
  stop: 'ngừng nhận tin',
  throttled: 'hỏi quá nhiều, không trả lời',
};
