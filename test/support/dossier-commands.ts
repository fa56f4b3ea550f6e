import type { Command, CommandType } from '../../src/domain/dossier/commands.ts';
import { anIntake, aPaper, instant, words } from './dossier-parts.ts';

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
  'hand-over': { type: 'hand-over', officer: null, withPapers: true, late: null },
  'accept-handover': { type: 'accept-handover', missing: null, late: null },
  open: { type: 'open', late: null },
  'take-back': { type: 'take-back', reason: null, late: null },
  assign: { type: 'assign', officer: 'so/specialist', instruction: null, late: null },
  'send-back': { type: 'send-back', step: 'tham-tra', reason: words('tham-tra-lai'), late: null },
  extend: {
    ...{ type: 'extend', cause: 'co-ordination', reason: words('cho-y-kien') },
    ...{ until: instant('2026-12-15 17:00'), late: null },
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
  return: {
    ...{ type: 'return', way: 'counter', recipient: 'applicant', person: null },
    ...{ receiptShown: true, identityChecked: false, late: null },
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
