import type {
  Correction,
  DossierEvent,
  RecordedEvent,
  SigningCapacity,
} from '../../domain/dossier/events.ts';
import { assertNever } from '../../lib/assert-never.ts';
import { actorWords, holderWords } from './actor-words.ts';
import { calendarDeed } from './calendar-sentence.ts';
import { closedWords, extendedWords, paymentConfirmedWords, paymentRequiredWords } from './clock-sentence.ts';
import { instantWords } from './date-words.ts';
import { collectedWords, guidedWords, servedWords, waivedWords } from './desk-sentence.ts';
import type { Names } from './names.ts';
import { capitalise } from './phrases.ts';
import { CHANNEL_WORDS } from './procedure-words.ts';
import { succeededWords } from './succession-words.ts';
import { workDeed } from './work-sentence.ts';

/** What happened, for the timeline: who, in which role, did what, and what followed. Free text is shown apart. */
export function eventSentence(recorded: RecordedEvent, names: Names): string {
  const { event, actor, lateEntry, recordedAt } = recorded;
  const did = deedOf(event, actor.kind === 'officer', names);
  const sentence = capitalise(`${actorWords(actor, names)} đã ${did}.`);
  return lateEntry === null ? sentence : `${sentence} Nhập bù vào ${instantWords(recordedAt)}.`;
}

function deedOf(event: DossierEvent, byOfficer: boolean, names: Names): string {
  switch (event.type) {
    case 'GuidanceGiven':
      return guidedWords(event.data);
    case 'ServedAtOnce':
      return servedWords(event.data, names);
    case 'SupplementExpired':
      return `đóng hồ sơ vì không nhận được bổ sung trước ${instantWords(event.data.deadline)}`;
    case 'PapersAccepted':
      return 'ký nhận đủ hồ sơ giấy được bàn giao';
    case 'PapersMissed':
      return 'báo chưa nhận đủ hồ sơ giấy được bàn giao';
    case 'DueExtended':
      return extendedWords(event.data);
    case 'DateMoved':
    case 'DateRestored':
    case 'DateTold':
    case 'AnswerMoved':
    case 'AnswerRestored':
      return calendarDeed(event);
    case 'AgencySucceeded':
      return succeededWords(event.data, names);
    case 'PaymentRequired':
      return paymentRequiredWords(event.data);
    case 'PaymentConfirmed':
      return paymentConfirmedWords(event.data);
    case 'DossierWithdrawn':
      return closedWords('withdrawn', byOfficer, event.data.papersBack !== null);
    case 'DossierStopped':
      return closedWords('stopped', byOfficer, event.data.papersBack !== null);
    case 'PapersGivenBack':
      return 'trả lại giấy tờ cho người nộp hồ sơ';
    case 'FeeCollected':
      return collectedWords(event.data, names);
    case 'FeeWaived':
      return waivedWords(event.data, names);
    case 'DossierSubmitted': {
      const did = byOfficer ? 'ghi nhận hồ sơ nộp' : 'nộp hồ sơ';
      const { channel, answerBy } = event.data;
      return `${did} ${CHANNEL_WORDS[channel]}; cơ quan trả lời trước ${instantWords(answerBy)}`;
    }
    case 'DossierReceived':
      return `tiếp nhận hồ sơ, hẹn trả kết quả ${instantWords(event.data.due.promise)}`;
    case 'DossierDeclined':
      return 'từ chối tiếp nhận hồ sơ';
    case 'SupplementRequested':
      return `yêu cầu bổ sung lần ${event.data.number}${CLOCK_WHEN_ASKED[clockOf(event)]}`;
    case 'SupplementProvided': {
      const { data } = event;
      const did = byOfficer ? 'nhận bổ sung' : 'nộp bổ sung';
      return data.stage === 'intake'
        ? `${did}; cơ quan trả lời trước ${instantWords(data.answerBy)}`
        : `${did}; ${CLOCK_WHEN_PROVIDED[data.clock]} ${instantWords(data.due.promise)}`;
    }
    case 'EntryCorrected':
      return `sửa lỗi nhập: ${correctedWords(event.data.changes)}`;
    case 'PhoneChanged':
      return 'đổi số điện thoại, có giấy tiếp nhận hoặc số cũ làm bằng';
    case 'HolderOpened':
      return 'mở xem hồ sơ';
    case 'TakenBack':
      return `lấy lại hồ sơ về bước “${names.step(event.data.to.step)}”`;
    case 'HandedOver': {
      const papers = event.data.withPapers ? ', kèm hồ sơ giấy' : '';
      return `chuyển hồ sơ cho ${holderWords(event.data.to, names)}${papers}`;
    }
    case 'OfficerAssigned':
      return `phân công ${holderWords(event.data.to, names)} thụ lý`;
    case 'HolderReplaced':
      return `giao lại hồ sơ cho ${holderWords(event.data.to, names)}`;
    case 'SentBack': {
      const { to } = event.data;
      return `trả hồ sơ về bước “${names.step(to.step)}”, cho ${holderWords(to, names)}`;
    }
    case 'ResultProposed': {
      const { outcome, to } = event.data;
      const proposal = outcome === 'granted' ? 'đồng ý giải quyết' : 'từ chối giải quyết, có nêu lý do';
      return `trình ${holderWords(to, names)} dự thảo kết quả: ${proposal}`;
    }
    case 'ResultApproved':
      return `duyệt dự thảo kết quả, chuyển ${holderWords(event.data.to, names)}`;
    case 'ResultSigned': {
      const { means, capacity, to } = event.data;
      return `ký ${MEANS[means]}${CAPACITIES[capacity ?? 'own']}, chuyển ${holderWords(to, names)}`;
    }
    case 'ResultIssued': {
      const form = event.data.electronic ? 'bản điện tử' : 'bản giấy';
      return `phát hành kết quả số ${event.data.number}, ${form}`;
    }
    case 'ResultTakenIn':
      return event.data.implied
        ? 'chuyển kết quả điện tử đến Bộ phận Một cửa'
        : 'nhận kết quả về Bộ phận Một cửa';
    case 'ResultReturned': {
      const { way, recipient, receiptShown, identityChecked } = event.data;
      const receipt = receiptShown ? ', có giấy tiếp nhận hồ sơ' : '';
      const identity = identityChecked ? ', đã kiểm tra giấy tờ tùy thân' : '';
      const mandate = event.data.delegationPaper ? ', có giấy ủy quyền' : '';
      const item = event.data.tracking ? `, bưu gửi số ${event.data.tracking}` : '';
      return `trả kết quả ${CHANNEL_WORDS[way]} cho ${RECIPIENTS[recipient]}${receipt}${identity}${mandate}${item}`;
    }
    case 'NoteAdded':
      return 'ghi chú vào hồ sơ';
    case 'HolderClaimed':
    case 'ParticipantsNamed':
    case 'VerificationRecorded':
    case 'OpinionAsked':
    case 'OpinionAnswered':
    case 'OpinionWithdrawn':
    case 'OpinionReminded':
    case 'PartsSent':
    case 'PartAnswered':
    case 'ApplicantNotified':
    case 'CollectionReminded':
    case 'ReturnUndone':
    case 'LossRecorded':
    case 'LateEntryJudged':
    case 'PapersFound':
    case 'DirectiveGiven':
    case 'DirectiveAnswered':
      return workDeed(event, names);
    default:
      return assertNever(event);
  }
}

const CORRECTED: Readonly<Record<keyof Correction, string>> = {
  applicant: 'người nộp',
  owner: 'chủ hồ sơ',
  delegate: 'người được ủy quyền',
  subject: 'nội dung yêu cầu',
  papers: 'thành phần hồ sơ',
  sets: 'số bộ hồ sơ',
  returnBy: 'nơi nhận kết quả',
  phoneProof: 'số điện thoại tra cứu',
};

function correctedWords(changes: Correction): string {
  return (Object.keys(changes) as (keyof Correction)[]).map((key) => CORRECTED[key]).join(', ');
}

type SupplementClock = 'not-started' | 'restart' | 'resume' | 'unchanged';

function clockOf({ data }: Extract<DossierEvent, { type: 'SupplementRequested' }>): SupplementClock {
  return data.stage === 'intake' ? 'not-started' : data.clock;
}

const CLOCK_WHEN_ASKED: Readonly<Record<SupplementClock, string>> = {
  'not-started': '',
  restart: '; tạm dừng tính hạn, sẽ tính lại từ đầu khi nhận đủ',
  resume: '; tạm dừng tính hạn, sẽ tính tiếp khi nhận đủ',
  unchanged: '; đã quá hạn nên ngày hẹn không đổi',
};

const CLOCK_WHEN_PROVIDED: Readonly<Record<Exclude<SupplementClock, 'not-started'>, string>> = {
  restart: 'tính lại từ đầu, hẹn trả kết quả',
  resume: 'tính tiếp, hẹn trả kết quả',
  unchanged: 'ngày hẹn trả vẫn là',
};

const MEANS = { paper: 'kết quả bản giấy', digital: 'số kết quả' } as const;

const CAPACITIES: Readonly<Record<NonNullable<SigningCapacity> | 'own', string>> = {
  own: '',
  KT: ' (ký thay)',
  TL: ' (ký thừa lệnh)',
  TUQ: ' (ký thừa ủy quyền)',
};

const RECIPIENTS = { applicant: 'người nộp hồ sơ', delegate: 'người được ủy quyền' } as const;
