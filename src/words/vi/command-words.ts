import type { CommandType } from '../../domain/dossier/commands.ts';

/** What somebody wants done, as a verb: a button with a capital, the middle of a sentence without. */
export const COMMAND_WORDS: Readonly<Record<CommandType, string>> = {
  submit: 'ghi nhận hồ sơ nộp',
  receive: 'tiếp nhận hồ sơ',
  decline: 'từ chối tiếp nhận',
  'request-supplement': 'yêu cầu bổ sung',
  'provide-supplement': 'nhận bổ sung',
  correct: 'sửa lỗi nhập',
  'hand-over': 'chuyển xử lý',
  open: 'mở hồ sơ',
  'take-back': 'lấy lại hồ sơ',
  assign: 'phân công',
  'send-back': 'trả lại bước trước',
  'propose-result': 'trình kết quả',
  approve: 'duyệt kết quả',
  sign: 'ký kết quả',
  issue: 'phát hành kết quả',
  'take-in': 'nhận kết quả về quầy',
  return: 'trả kết quả',
  note: 'ghi chú',
};
