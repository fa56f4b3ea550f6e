import type { FiledState } from '../../domain/dossier/state.ts';
import { instantWords } from '../../words/vi/date-words.ts';
import { STATUS_WORDS } from '../../words/vi/status-words.ts';
import { isOnItsWay, type OnDesk } from './returning.ts';

/** Why nothing can be handed out: what to tell whoever stands at the desk. */
export function standingWords(onDesk: OnDesk): string {
  const { state } = onDesk;
  switch (state.status) {
    case 'returned':
      return `Kết quả đã được trả ${instantWords(state.returnedAt)}.`;
    case 'declined':
      return `Hồ sơ không được tiếp nhận từ ${instantWords(state.declinedAt)}; không có kết quả để trả.`;
    case 'withdrawn':
      return `Người nộp đã rút hồ sơ ${instantWords(state.closedAt)}; không có kết quả để trả.`;
    case 'stopped':
      return `Cơ quan đã dừng giải quyết hồ sơ ${instantWords(state.closedAt)}; không có kết quả để trả.`;
    case 'awaiting-payment':
      return `Chưa có kết quả: hồ sơ đang chờ chứng từ nộp nghĩa vụ tài chính, thông báo số ${state.notice}.`;
    case 'resolved':
      return 'Hồ sơ đã có kết quả tại quầy; việc trả do công chức trả kết quả thực hiện.';
    case 'submitted':
      return `Hồ sơ chưa được tiếp nhận; cơ quan phải trả lời trước ${instantWords(state.answerBy)}.`;
    case 'awaiting-supplement':
      return `Chưa có kết quả: hồ sơ đang chờ người nộp bổ sung giấy tờ${promised(state)}.`;
    default:
      if (isOnItsWay(onDesk))
        return 'Kết quả đã phát hành, đang chuyển về quầy; công chức trả kết quả nhận về rồi mới trả được.';
      return `Chưa có kết quả, hồ sơ ${STATUS_WORDS[state.status]}${promised(state)}.`;
  }
}

function promised(state: FiledState): string {
  return 'clock' in state ? `, hẹn trả ${instantWords(state.clock.due.promise)}` : '';
}

/** After an act: what the dossier is now, read off the dossier itself. */
export function doneWords({ state }: OnDesk): string {
  switch (state.status) {
    case 'returned':
      return `Đã trả kết quả hồ sơ ${state.code}.`;
    case 'resolved':
      return `Đã nhận kết quả hồ sơ ${state.code} về quầy.`;
    default:
      return `Hồ sơ ${state.code}: ${STATUS_WORDS[state.status]}.`;
  }
}
