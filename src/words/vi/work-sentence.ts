import type { DossierEvent, LegStanding, NoticeMeans, ReminderMeans } from '../../domain/dossier/events.ts';
import { holderWords } from './actor-words.ts';
import { instantWords } from './date-words.ts';
import type { Names } from './names.ts';

/** What was done on the way beside moving it on, for the timeline. */

export const NOTICE_MEANS: Readonly<Record<NoticeMeans, string>> = {
  phone: 'điện thoại',
  sms: 'tin nhắn',
  email: 'thư điện tử',
  letter: 'văn bản',
  portal: 'tài khoản trên cổng dịch vụ công',
};

type WorkEvent = Extract<
  DossierEvent,
  {
    type:
      | 'HolderClaimed'
      | 'ParticipantsNamed'
      | 'VerificationRecorded'
      | 'OpinionAsked'
      | 'OpinionAnswered'
      | 'OpinionWithdrawn'
      | 'OpinionReminded'
      | 'PartsSent'
      | 'PartAnswered'
      | 'ApplicantNotified'
      | 'CollectionReminded'
      | 'ReturnUndone'
      | 'LossRecorded'
      | 'LateEntryJudged'
      | 'PapersFound'
      | 'DirectiveGiven'
      | 'DirectiveAnswered';
  }
>;

export function workDeed(event: WorkEvent, names: Names): string {
  switch (event.type) {
    case 'HolderClaimed':
      return `nhận xử lý hồ sơ ở bước “${names.step(event.data.to.step)}”`;
    case 'ParticipantsNamed':
      return participantsWords(event.data.participants, names);
    case 'VerificationRecorded':
      return `lập biên bản thẩm tra, xác minh ngày ${instantWords(event.data.heldAt)}`;
    case 'OpinionAsked':
      return `lấy ý kiến ${holderWords(event.data.to, names)}${deadlineWords(event.data.to)}`;
    case 'OpinionAnswered':
      return `cho ý kiến${event.data.late ? ', sau thời hạn đã nêu' : ''}`;
    case 'OpinionWithdrawn':
      return `rút yêu cầu lấy ý kiến ${names.unit(event.data.held.unit, event.data.held.agency)}`;
    case 'OpinionReminded':
      return 'nhắc cho ý kiến vì đã quá thời hạn, và báo người đứng đầu Bộ phận Một cửa';
    case 'PartsSent':
      return `chuyển cơ quan phối hợp giải quyết: ${partsWords(event.data.to, names)}`;
    case 'PartAnswered': {
      const { part, outcome, number, next } = event.data;
      const said = outcome === 'done' ? 'trả kết quả' : 'trả lời không giải quyết được';
      const document = number === null ? '' : `, số ${number}`;
      const onward = next.length === 0 ? '' : `; chuyển tiếp ${partsWords(next, names)}`;
      return `${said} phần việc “${names.step(part)}”${document}${onward}`;
    }
    case 'ApplicantNotified':
      return `báo người nộp đã có kết quả trước ngày hẹn, bằng ${NOTICE_MEANS[event.data.means]}`;
    case 'CollectionReminded':
      return `nhắc người nộp đến nhận kết quả lần ${event.data.number}, ${reminderMeans(event.data.means)}`;
    case 'LateEntryJudged': {
      const { entry, verdict } = event.data;
      return verdict === 'approved'
        ? `duyệt việc nhập bù ở dòng ${entry} của diễn biến`
        : `không đồng ý việc nhập bù ở dòng ${entry} của diễn biến, có nêu lý do`;
    }
    case 'PapersFound':
      return `báo hồ sơ giấy đã ở ${names.unit(event.data.unit, event.data.agency)} mà trên máy chưa chuyển đến`;
    case 'DirectiveGiven': {
      const { officer, unit, agency } = event.data.to;
      const whom = officer === null ? names.unit(unit, agency) : names.officer(officer);
      return `đôn đốc ${whom}, trả lời trước ${instantWords(event.data.answerBy)}`;
    }
    case 'DirectiveAnswered':
      return `trả lời đôn đốc lần ${event.data.number}${event.data.late ? ', sau thời hạn đã nêu' : ''}`;
    case 'ReturnUndone':
      return 'ghi nhận lại: kết quả chưa trả, còn tại Bộ phận Một cửa';
    case 'LossRecorded':
      return `ghi nhận ${event.data.kind === 'lost' ? 'mất' : 'hỏng'} giấy tờ${event.data.apology ? ', có văn bản xin lỗi' : ''}`;
  }
}

function participantsWords(
  participants: Extract<WorkEvent, { type: 'ParticipantsNamed' }>['data']['participants'],
  names: Names,
): string {
  if (participants.length === 0) return 'thôi cử người phối hợp, theo dõi';
  const of = (as: 'co-ordinating' | 'following') =>
    participants.filter((one) => one.as === as).map(({ officer }) => names.officer(officer));
  const [working, following] = [of('co-ordinating'), of('following')];
  return [
    ...(working.length > 0 ? [`cử ${working.join(', ')} phối hợp`] : []),
    ...(following.length > 0 ? [`cử ${following.join(', ')} theo dõi`] : []),
  ].join('; ');
}

function partsWords(legs: readonly LegStanding[], names: Names): string {
  return legs.map((leg) => `${holderWords(leg, names)}${deadlineWords(leg)}`).join('; ');
}

function deadlineWords({ stepDue }: LegStanding): string {
  return stepDue === null ? '' : `, trả lời trước ${instantWords(stepDue)}`;
}

function reminderMeans(means: ReminderMeans): string {
  return means === 'look-up' ? 'trên trang tra cứu' : `bằng ${NOTICE_MEANS[means]}`;
}
