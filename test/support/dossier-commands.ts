import type { Command, CommandType } from '../../src/domain/dossier/commands.ts';
import type { DayOrder } from '../../src/domain/dossier/events.ts';
import { anIntake, aPaper, instant, person, words } from './dossier-parts.ts';

/** A day off that was ordered the day before. */
const STORM: DayOrder = {
  change: 'bao-so-15',
  decision: { number: '15/CĐ-UBND', date: '2026-11-25' },
  days: [{ date: '2026-11-26', name: 'Nghỉ tránh bão số 15' }],
};

type CommandOf<Type extends CommandType> = Extract<Command, { type: Type }>;

const DEFAULTS: { readonly [Type in CommandType]: CommandOf<Type> } = {
  guide: { type: 'guide', way: 'counter', text: words('can-giay-to-gi'), late: null },
  submit: { type: 'submit', intake: anIntake(), late: null },
  receive: { type: 'receive', intake: null, limitCase: null, late: null },
  'serve-at-once': {
    ...{ type: 'serve-at-once', intake: null, limitCase: null, number: '15/CT', signedBy: 'xa/signer' },
    ...{ electronic: false, files: [], recipient: 'applicant', person: null, late: null },
  },
  decline: { type: 'decline', reason: words('khong-thuoc-tham-quyen'), late: null },
  'request-supplement': {
    type: 'request-supplement',
    items: [{ paper: 'ban-sao', wording: words('ban-sao-moi') }],
    reason: words('ban-sao-mo'),
    late: null,
  },
  'provide-supplement': { type: 'provide-supplement', papers: [aPaper('ban-sao')], late: null },
  expire: { type: 'expire', late: null },
  correct: {
    type: 'correct',
    changes: { subject: words('noi-dung-dung') },
    reason: words('go-nham'),
    late: null,
  },
  'change-phone': {
    ...{ type: 'change-phone', applicant: { ...person('nguoi-nop'), version: 2 } },
    ...{ phoneProof: { key: 'k', value: 'so-moi' }, late: null },
  },
  'hand-over': { type: 'hand-over', officer: null, withPapers: true, late: null },
  'accept-handover': { type: 'accept-handover', missing: null, late: null },
  open: { type: 'open', late: null },
  'take-back': { type: 'take-back', reason: null, late: null },
  assign: { type: 'assign', officer: 'so/specialist', instruction: null, late: null },
  claim: { type: 'claim', late: null },
  reassign: { type: 'reassign', officer: null, reason: words('nghi-viec'), late: null },
  'name-participants': {
    type: 'name-participants',
    participants: [{ officer: 'so/colleague', as: 'co-ordinating' }],
    late: null,
  },
  verify: {
    ...{ type: 'verify', heldAt: instant('2026-11-23 07:30'), place: words('thua-dat') },
    ...{ attended: words('chu-su-dung-dat'), content: words('ranh-gioi'), files: [], late: null },
  },
  'ask-opinion': {
    ...{ type: 'ask-opinion', of: { agency: 'so', unit: 'tham-dinh' }, question: words('co-dung-quy-hoach') },
    ...{ answerBy: instant('2026-11-25 11:00'), files: [], late: null },
  },
  'answer-opinion': { type: 'answer-opinion', leg: 2, answer: words('phu-hop'), files: [], late: null },
  'withdraw-opinion': { type: 'withdraw-opinion', leg: 2, reason: words('khong-can-nua'), late: null },
  'remind-opinion': { type: 'remind-opinion', leg: 2, late: null },
  'send-parts': { type: 'send-parts', withPapers: false, late: null },
  'answer-part': {
    ...{ type: 'answer-part', leg: 2, outcome: 'done', number: '12/CCT', text: null, files: [], late: null },
  },
  'send-back': { type: 'send-back', step: 'tham-tra', reason: words('tham-tra-lai'), late: null },
  extend: {
    ...{ type: 'extend', cause: 'co-ordination', reason: words('cho-y-kien') },
    ...{ until: instant('2026-12-15 17:00'), late: null },
  },
  'move-date': { type: 'move-date', order: STORM, late: null },
  'restore-date': { type: 'restore-date', order: STORM, late: null },
  'tell-date': { type: 'tell-date', means: 'phone', late: null },
  'take-over': {
    ...{ type: 'take-over', from: 'so', to: 'xa', since: '2026-11-23' },
    ...{ decision: { number: '9/NQ-HĐND', date: '2026-11-20' }, late: null },
  },
  'require-payment': {
    ...{ type: 'require-payment', duty: 'land', notice: '12/TB-CCT', amount: 20_000_000, late: null },
  },
  'confirm-payment': { type: 'confirm-payment', proof: '0000345', late: null },
  withdraw: { type: 'withdraw', reason: null, papersBack: null, late: null },
  stop: { type: 'stop', reason: words('doi-tuong-khong-con'), papersBack: null, late: null },
  'give-back-papers': { type: 'give-back-papers', papers: words('mot-to-khai'), late: null },
  'propose-result': { type: 'propose-result', outcome: 'granted', reason: null, files: [], late: null },
  approve: { type: 'approve', late: null },
  sign: { type: 'sign', means: 'paper', capacity: null, late: null },
  issue: { type: 'issue', number: '15/GXN', electronic: false, files: [], late: null },
  'take-in': { type: 'take-in', late: null },
  notify: { type: 'notify', means: 'phone', late: null },
  'remind-collection': { type: 'remind-collection', means: 'sms', late: null },
  'undo-return': { type: 'undo-return', reason: words('bam-nham'), late: null },
  'record-loss': {
    ...{ type: 'record-loss', kind: 'lost', what: words('ban-ve'), apology: null, late: null },
  },
  'judge-late-entry': { type: 'judge-late-entry', entry: 2, verdict: 'approved', reason: null, late: null },
  direct: {
    ...{ type: 'direct', text: words('don-doc'), answerBy: instant('2026-12-31 17:00'), late: null },
  },
  'answer-directive': {
    ...{ type: 'answer-directive', directive: 1, answer: words('tra-loi-don-doc'), late: null },
  },
  'report-papers': { type: 'report-papers', text: words('giay-toi-truoc'), late: null },
  return: {
    ...{ type: 'return', way: 'counter', recipient: 'applicant', person: null },
    ...{ receiptShown: true, identityChecked: false, notified: 'phone', late: null },
  },
  'collect-fee': { type: 'collect-fee', fee: 'le-phi', amount: 15_000, means: 'cash', late: null },
  'waive-fee': {
    ...{ type: 'waive-fee', fee: 'le-phi', basis: 'Nghị quyết 2', reason: words('ho-ngheo'), late: null },
  },
  note: { type: 'note', text: words('da-goi-dien'), late: null },
};

/** A command as it usually is; name only what the test is about. */
export function command<Type extends CommandType>(
  type: Type,
  facts: Partial<CommandOf<Type>> = {},
): CommandOf<Type> {
  return { ...DEFAULTS[type], ...facts };
}
