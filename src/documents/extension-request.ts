import type { Instant } from '../domain/calendar/local-time.ts';
import { type DossierOnForm, type FormData, type FormFacts, formOf, ours } from './form.ts';
import { formTime } from './form-time.ts';
import type { Press } from './press.ts';
import { paragraphsOf } from './written.ts';

export interface ExtensionRequestFacts extends FormFacts {
  dossier: DossierOnForm;
  /** The agency whose desk gave the receipt, and is asked to change its date. */
  receivingDesk: string;
  receivedAt: Instant;
  due: Instant;
  wanted: Instant | null;
  reason: string | null;
  signer: string | null;
}

/** Phiếu đề nghị gia hạn thời gian giải quyết (NĐ 61 Đ19.9): from the agency that resolves to the desk. */
export interface ExtensionRequestData extends FormData, DossierOnForm {
  code: string;
  to: string;
  received: string;
  due: string;
  wanted: string | null;
  reason: readonly string[];
  signer: string | null;
}

export function extensionRequestOf(facts: ExtensionRequestFacts): ExtensionRequestData {
  const { dossier, receivingDesk, receivedAt, due, wanted, reason, signer } = facts;
  const form = ours('Phiếu đề nghị gia hạn thời gian giải quyết');
  return {
    ...formOf(facts, 'extension-request', form, dossier.code),
    ...dossier,
    ...{ to: receivingDesk, received: formTime(receivedAt), due: formTime(due) },
    wanted: wanted && formTime(wanted),
    ...{ reason: paragraphsOf(reason), signer },
  };
}

export function printExtensionRequest(press: Press, data: ExtensionRequestData): Uint8Array {
  return press.print('extension-request', data);
}
