import type { Instant } from '../domain/calendar/local-time.ts';
import { type DossierOnForm, type FormData, type FormFacts, formOf, ours } from './form.ts';
import { formDate, formTime } from './form-time.ts';
import type { Press } from './press.ts';
import { paragraphsOf } from './written.ts';

export interface OpinionRequestFacts extends FormFacts {
  dossier: DossierOnForm;
  /** The agency or unit that is asked. */
  to: string;
  question: string | null;
  attachments: readonly string[];
  answerBy: Instant | null;
  /** Whom to ask. */
  contact: { name: string; phone: string | null } | null;
  /** The request that was not answered in time: then this is a reminder. */
  reminderOf: { number: string | null; at: Instant; answerBy: Instant } | null;
  /** `Trưởng phòng`; null: the head of the agency. */
  signerRole: string | null;
  signer: string | null;
}

/** Phiếu xin ý kiến (NĐ 61 Đ19.5): what is asked, and until when to answer. */
export interface OpinionRequestData extends FormData, DossierOnForm {
  code: string;
  to: string;
  question: readonly string[];
  attachments: readonly string[];
  answerBy: string | null;
  contact: OpinionRequestFacts['contact'];
  reminderOf: { number: string | null; on: string; answerBy: string } | null;
  signerRole: string | null;
  signer: string | null;
}

export function opinionRequestOf(facts: OpinionRequestFacts): OpinionRequestData {
  const { dossier, to, question, attachments, answerBy, contact, reminderOf, signer } = facts;
  const title = reminderOf ? 'Phiếu nhắc cho ý kiến' : 'Phiếu xin ý kiến';
  return {
    ...formOf(facts, 'opinion-request', ours(title), dossier.code),
    ...dossier,
    ...{ to, question: paragraphsOf(question), attachments },
    answerBy: answerBy && formTime(answerBy),
    contact,
    reminderOf: reminderOf && {
      number: reminderOf.number,
      on: formDate(reminderOf.at),
      answerBy: formTime(reminderOf.answerBy),
    },
    signerRole: facts.signerRole,
    signer,
  };
}

export function printOpinionRequest(press: Press, data: OpinionRequestData): Uint8Array {
  return press.print('opinion-request', data);
}
