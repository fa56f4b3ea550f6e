import { formatLocalMinute, type Instant, localMinuteOf } from '../../domain/calendar/local-time.ts';
import type { PublicView } from '../../domain/dossier/public-view.ts';
import { assertNever } from '../../lib/assert-never.ts';
import { dayWords } from './date-words.ts';
import { firstThatFits } from './sms-text.ts';

/** The seven answers of the regulation's short number, and four that every other status needs (ruling 22). */
export const SMS_ANSWERS = [
  'processing',
  'supplement',
  'ready',
  'new-date',
  'closed',
  'not-found',
  'syntax',
  'submitted',
  'payment',
  'stopped',
  'late',
  'stop',
] as const;

export type SmsAnswerKind = (typeof SMS_ANSWERS)[number];

export interface SmsAnswer {
  kind: SmsAnswerKind;
  text: string;
}

export interface SmsAround {
  /** For where the agency's name would not fit. */
  shortName: string | null;
  /** Where more can be read: a host, without scheme. */
  site: string;
}

/** What the code alone opens (ruling 20), said within one message and without diacritics. */
export function smsAnswer(view: PublicView, { shortName, site }: SmsAround): SmsAnswer {
  const kind = kindOf(view);
  const { name } = view.agency;
  const say = (agency: string | null) => `HS ${view.code}: ${bodyOf(view, kind, agency)}`;
  const short = shortName ?? name;
  const more = moreOf(kind, site);
  return { kind, text: firstThatFits([say(name) + more, say(short) + more, say(short), say(null)]) };
}

/** What is told where there is room for it. */
function moreOf(kind: SmsAnswerKind, site: string): string {
  if (kind === 'processing' || kind === 'new-date') return `. Chi tiet: ${site}`;
  // The code alone does not say how the result is handed out, so nobody is made to come in vain.
  return kind === 'ready' ? ', tru khi da hen gui qua buu chinh' : '';
}

/** Unknown, mistyped, or not for the public: one and the same answer. */
export function smsNotFound(typed: string): SmsAnswer {
  const said = (code: string) => `Khong tim thay ho so${code}. Kiem tra lai ma tren giay bien nhan`;
  return { kind: 'not-found', text: firstThatFits([said(` ${typed}`), said('')]) };
}

/** `number`: where such messages are sent. */
export function smsSyntax(number: string): SmsAnswer {
  return { kind: 'syntax', text: firstThatFits([`Sai cu phap. Soan TRACUU <ma so ho so> gui ${number}`]) };
}

/** To whoever no longer wants to be told: the same whether anything was subscribed to, so that nobody can find out. */
export function smsStopped(typed: string): SmsAnswer {
  const said = (code: string) =>
    `Da ngung gui tin bao ve HS${code} den so nay (neu da dang ky). Van tra cuu duoc nhu cu`;
  return { kind: 'stop', text: firstThatFits([said(` ${typed}`), said('')]) };
}

export function smsHowToStop(number: string): SmsAnswer {
  return { kind: 'stop', text: firstThatFits([`Muon ngung nhan tin: soan ${STOP_WORDS} gui ${number}`]) };
}

const STOP_WORDS = 'HUY <ma HS>';

/** At the end of each message to who subscribed. */
export function stopHint(number: string): string {
  return `Ngung tin: soan ${STOP_WORDS} gui ${number}`;
}

function kindOf({ status, late, extended, next }: PublicView): SmsAnswerKind {
  switch (status) {
    case 'draft':
    case 'submitted':
      return 'submitted';
    case 'received':
    case 'in-progress':
      if (late) return 'late';
      return extended ? 'new-date' : 'processing';
    case 'awaiting-supplement':
      return 'supplement';
    case 'awaiting-payment':
      return 'payment';
    case 'resolved':
      return next === 'collect' ? 'ready' : 'closed';
    case 'returned':
    case 'declined':
    case 'withdrawn':
      return 'closed';
    case 'stopped':
      return 'stopped';
    default:
      return assertNever(status);
  }
}

/** `agency` null: there is no room for it. */
function bodyOf(view: PublicView, kind: SmsAnswerKind, agency: string | null): string {
  const { due, moved, since, stage, status, next } = view;
  const at = due ? dueWords(due.at) : '';
  const place = agency === null ? '' : ` tai Bo phan mot cua ${agency}`;
  const ask = contact(view, agency);
  switch (kind) {
    case 'processing':
      if (!due) return 'Dang xu ly';
      return moved
        ? `Dang xu ly. Ngay hen tra chuyen sang ${at}${place}`
        : `${status === 'received' ? 'Da tiep nhan' : 'Dang xu ly'}. Hen tra: ${at}${place}`;
    case 'new-date':
      return `Dang xu ly. Da hen lai ${at}${place}. Xin loi Ong/Ba`;
    case 'late':
      return `Tre hen, chua co ngay tra moi. Xin loi Ong/Ba. ${ask}`;
    case 'supplement':
      return `${stage === 'intake' ? 'Can bo sung giay to truoc khi tiep nhan' : 'Cho bo sung giay to'}${since ? ` tu ${dayWords(since)}` : ''}. Xem Phieu yeu cau bo sung. ${ask}`;
    case 'payment':
      return `Cho nop tien theo thong bao da nhan, sau do co quan giai quyet tiep. ${ask}`;
    case 'ready':
      return `Da co ket qua. Moi mang Giay hen den ${agency === null ? 'noi da nop' : `Bo phan mot cua ${agency}`} nhan ket qua`;
    case 'submitted':
      if (status === 'draft') return 'Moi luu nhap, chua nop';
      if (next === 'ask-for-answer') return `Da nop, qua han tra loi. Xin loi Ong/Ba. ${ask}`;
      return `Da nop, cho tiep nhan${due ? `. Co quan tra loi truoc ${at}` : ''}`;
    case 'stopped':
      return `Da dung giai quyet. Ly do ghi trong thong bao. ${ask}`;
    case 'closed':
      if (status === 'declined') return `Khong duoc tiep nhan. Ly do ghi trong phieu tu choi. ${ask}`;
      return status === 'withdrawn' ? 'Da rut theo yeu cau cua nguoi nop' : 'Da tra ket qua';
    case 'not-found':
    case 'syntax':
    case 'stop':
      throw new Error(`no dossier has the answer ${kind}`);
    default:
      return assertNever(kind);
  }
}

function contact({ agency: { phone } }: PublicView, agency: string | null): string {
  if (agency === null) return phone ? `Goi ${phone}` : 'Hoi noi da nop';
  return phone ? `Hoi ${agency}, DT ${phone}` : `Hoi ${agency}`;
}

/** `10h00 15/07/2016` */
export function dueWords(at: Instant): string {
  const [hour, minute] = formatLocalMinute(localMinuteOf(at)).slice(11).split(':');
  return `${hour}h${minute} ${dayWords(at)}`;
}
