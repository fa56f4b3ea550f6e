import type { Dot, DotState, NextAction, PublicDue, PublicView } from '../../domain/dossier/public-view.ts';
import type { Status } from '../../domain/dossier/status.ts';
import { orderWords } from './calendar-sentence.ts';

/** Where the dossier stands, in one sentence for whoever has its code. */
export function publicSentence({
  status,
  stage,
  late,
  extended = false,
  moved = null,
}: Pick<PublicView, 'status' | 'stage' | 'late'> & Partial<Pick<PublicView, 'extended' | 'moved'>>): string {
  if (late) return `${SENTENCES[status].replace(/\.$/, '')} nhưng đã trễ hẹn.`;
  if (extended) return `${SENTENCES[status].replace(/\.$/, '')}; cơ quan xin lỗi và đã hẹn lại ngày trả.`;
  if (moved) {
    const what = status === 'submitted' ? 'hạn trả lời' : 'ngày hẹn trả';
    return `${SENTENCES[status].replace(/\.$/, '')}; ${what} chuyển sang ngày dưới đây vì cơ quan ${orderWords(moved)}.`;
  }
  if (status === 'awaiting-supplement' && stage === 'intake') {
    return 'Hồ sơ cần bổ sung trước khi được tiếp nhận.';
  }
  return SENTENCES[status];
}

const SENTENCES: Readonly<Record<Status, string>> = {
  draft: 'Hồ sơ mới được lưu nháp, chưa nộp.',
  submitted: 'Hồ sơ đã nộp, đang chờ cơ quan tiếp nhận.',
  received: 'Hồ sơ đã được tiếp nhận.',
  declined: 'Hồ sơ không được tiếp nhận.',
  'in-progress': 'Hồ sơ đang được giải quyết.',
  'awaiting-supplement': 'Hồ sơ cần bổ sung giấy tờ.',
  'awaiting-payment': 'Hồ sơ đang chờ thực hiện nghĩa vụ tài chính.',
  withdrawn: 'Hồ sơ đã được rút theo yêu cầu của người nộp.',
  stopped: 'Hồ sơ đã dừng giải quyết.',
  resolved: 'Hồ sơ đã có kết quả.',
  returned: 'Kết quả đã được trả.',
};

/** What the applicant does next. */
export const NEXT_ACTION_SENTENCES: Readonly<Record<NextAction, string>> = {
  'finish-submitting': 'Mời Ông/Bà hoàn tất và nộp hồ sơ để cơ quan xem xét.',
  'await-answer':
    'Ông/Bà chưa cần làm gì. Cơ quan đang kiểm tra giấy tờ và sẽ tiếp nhận, hoặc báo Ông/Bà nếu cần bổ sung.',
  'ask-for-answer':
    'Đã quá thời điểm cơ quan phải trả lời, xin lỗi Ông/Bà. Mời Ông/Bà liên hệ cơ quan dưới đây.',
  'read-declining':
    'Lý do ghi trong phiếu từ chối tiếp nhận giải quyết hồ sơ. Nếu cần giải thích thêm, mời Ông/Bà liên hệ cơ quan dưới đây.',
  'supply-at-intake':
    'Mời Ông/Bà nộp các giấy tờ ghi trong phiếu yêu cầu bổ sung, hoàn thiện hồ sơ. Nhận đủ, cơ quan sẽ tiếp nhận và hẹn ngày trả kết quả.',
  supply:
    'Mời Ông/Bà nộp các giấy tờ ghi trong phiếu yêu cầu bổ sung, hoàn thiện hồ sơ. Nhận đủ, cơ quan sẽ giải quyết tiếp và báo ngày trả kết quả.',
  pay: 'Mời Ông/Bà nộp tiền theo thông báo đã nhận và giữ lại chứng từ. Sau đó cơ quan sẽ giải quyết tiếp.',
  'await-result': 'Ông/Bà chưa cần làm gì. Cơ quan sẽ báo nếu cần bổ sung hoặc ngày hẹn thay đổi.',
  'ask-about-delay':
    'Cơ quan xin lỗi Ông/Bà vì sự chậm trễ. Ông/Bà không phải nộp thêm gì; muốn biết ngày trả mới, mời liên hệ cơ quan dưới đây.',
  collect:
    'Mời Ông/Bà mang giấy tiếp nhận hồ sơ đến cơ quan dưới đây để nhận kết quả. Nếu đã chọn nhận qua bưu chính hoặc trực tuyến, kết quả sẽ được gửi đến Ông/Bà.',
  'read-stop-notice':
    'Lý do có trong thông báo của cơ quan. Muốn hỏi thêm hoặc nhận lại giấy tờ đã nộp, mời Ông/Bà liên hệ cơ quan dưới đây.',
  'submit-anew': 'Ông/Bà không phải làm gì thêm. Khi cần, Ông/Bà có thể nộp hồ sơ mới.',
  none: 'Hồ sơ đã hoàn tất, Ông/Bà không phải làm gì thêm.',
};

/** What a date on the public page is. */
export const DUE_WORDS: Readonly<Record<PublicDue['kind'], string>> = {
  promise: 'Ngày hẹn trả kết quả',
  answer: 'Cơ quan trả lời trước',
};

export const DOT_WORDS: Readonly<Record<Dot, string>> = {
  received: 'Nhận',
  handled: 'Giải quyết',
  signed: 'Ký',
  ready: 'Có kết quả',
  returned: 'Đã trả',
};

export const DOT_STATE_WORDS: Readonly<Record<DotState, string>> = {
  done: 'đã xong',
  current: 'đang ở bước này',
  todo: 'chưa đến',
};
