import type { Instant } from '../domain/calendar/local-time.ts';
import { type DossierOnForm, type FormData, type FormFacts, formOf, ours } from './form.ts';
import { formDate, formTime } from './form-time.ts';
import type { Press } from './press.ts';

export interface FinancialDutySlipFacts extends FormFacts {
  dossier: DossierOnForm;
  /** The tax office. */
  to: string;
  receivedAt: Instant;
  /** What the duty is reckoned from, as the agency found it; a value that is null is written in by hand. */
  particulars: readonly { label: string; value: string | null }[];
  attachments: readonly string[];
  /** Whether the notice of the duty is there already; then only its payment is to be told. */
  announced?: boolean;
  /** Until when the tax office answers. */
  answerBy: Instant | null;
  officer: string | null;
  signer: string | null;
}

/** Phiếu chuyển thông tin để xác định nghĩa vụ tài chính; the form of the law of land and tax goes before it. */
export interface FinancialDutySlipData extends FormData, DossierOnForm {
  code: string;
  to: string;
  receivedOn: string;
  identityLabel: string;
  particulars: readonly { label: string; value: string | null }[];
  attachments: readonly string[];
  announced: boolean;
  answerBy: string | null;
  officer: string | null;
  signer: string | null;
}

export function financialDutySlipOf(facts: FinancialDutySlipFacts): FinancialDutySlipData {
  const { dossier, regime, to, receivedAt, particulars, attachments, answerBy, officer, signer } = facts;
  const form = ours('Phiếu chuyển thông tin để xác định nghĩa vụ tài chính');
  return {
    ...formOf(facts, 'financial-duty', form, dossier.code),
    ...dossier,
    ...{ to, receivedOn: formDate(receivedAt), particulars, attachments },
    identityLabel: regime.id === 'R2025' ? 'Số định danh cá nhân/tổ chức' : dossier.applicant.identityLabel,
    ...{ announced: facts.announced ?? false, answerBy: answerBy && formTime(answerBy) },
    ...{ officer, signer },
  };
}

export function printFinancialDutySlip(press: Press, data: FinancialDutySlipData): Uint8Array {
  return press.print('financial-duty', data);
}
