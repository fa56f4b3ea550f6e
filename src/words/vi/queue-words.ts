import type { SettingProblem } from '../../domain/queue/queue-setting.ts';
import type { QueueRefusal } from '../../domain/queue/ticket.ts';

/** Why nothing was done at a counter, and what to do next. */
export const QUEUE_REFUSALS: Readonly<Record<QueueRefusal, string>> = {
  'no-such-ticket': 'Số này không phải của hôm nay. Xin gọi số tiếp theo.',
  'nobody-waits': 'Chưa có ai chờ ở dịch vụ của quầy này.',
  'no-such-service': 'Dịch vụ chuyển đến không còn. Xin chọn dịch vụ khác.',
  'already-done': 'Số này đã xong.',
  'at-another-counter': 'Số này đang ở quầy khác.',
  'counter-is-taken': 'Quầy đang có người. Bấm Xong hoặc Bỏ qua rồi gọi lại số này.',
  'not-called': 'Số này chưa được gọi.',
};

export function settingSentence({ code }: SettingProblem): string {
  switch (code) {
    case 'no-service':
      return 'Cần ít nhất một dịch vụ';
    case 'service-without-name':
      return 'Ghi tên dịch vụ, hoặc bỏ trống cả chữ cái để bỏ dòng này';
    case 'name-too-long':
      return 'Tên dịch vụ dài quá 60 ký tự. Xin ghi gọn lại';
    case 'letter-not-one':
      return 'Ghi một chữ cái không dấu, từ A đến Z';
    case 'letter-twice':
      return 'Chữ cái này đã dùng cho dịch vụ khác';
    case 'counters-out-of-range':
      return 'Số quầy là một số từ 1 đến 99';
  }
}

/** `12 phút`; null: nobody was called. */
export function waitedWords(minutes: number | null): string {
  if (minutes === null) return 'chưa có';
  return minutes < 1 ? 'dưới 1 phút' : `${minutes} phút`;
}
