import type { Standing } from '../../domain/dossier/state.ts';
import type { Status } from '../../domain/dossier/status.ts';

/** A status as the office says it: on tags, in lists and filters. */
export const STATUS_WORDS: Readonly<Record<Status, string>> = {
  draft: 'lưu nháp',
  submitted: 'chờ tiếp nhận',
  received: 'đã tiếp nhận',
  declined: 'không được tiếp nhận',
  'in-progress': 'đang xử lý',
  'awaiting-supplement': 'chờ bổ sung',
  'awaiting-payment': 'chờ thực hiện nghĩa vụ tài chính',
  withdrawn: 'đã rút',
  stopped: 'dừng xử lý',
  resolved: 'đã có kết quả, chờ trả',
  returned: 'đã trả kết quả',
};

/** The same with the stage of a supplement, for sentences about what may happen next. */
export const STANDING_WORDS: Readonly<Record<Standing, string>> = {
  none: 'chưa nộp',
  draft: 'mới được hướng dẫn, chưa nộp',
  submitted: STATUS_WORDS.submitted,
  declined: STATUS_WORDS.declined,
  'awaiting-supplement:intake': 'chờ bổ sung trước khi tiếp nhận',
  received: STATUS_WORDS.received,
  'in-progress': STATUS_WORDS['in-progress'],
  'awaiting-supplement:resolution': 'chờ bổ sung khi đang giải quyết',
  'awaiting-payment': STATUS_WORDS['awaiting-payment'],
  withdrawn: STATUS_WORDS.withdrawn,
  stopped: STATUS_WORDS.stopped,
  resolved: STATUS_WORDS.resolved,
  returned: STATUS_WORDS.returned,
};
