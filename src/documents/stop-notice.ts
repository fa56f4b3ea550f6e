import type { Instant } from '../domain/calendar/local-time.ts';
import type { Channel } from '../domain/procedure/procedure.ts';
import { moneyWords } from '../words/vi/date-words.ts';
import { CHANNEL_WORDS } from '../words/vi/procedure-words.ts';
import { type DossierOnForm, type FormData, type FormFacts, formOf } from './form.ts';
import { formTime } from './form-time.ts';
import type { Press } from './press.ts';
import { paragraphsOf } from './written.ts';

export interface StopNoticeFacts extends FormFacts {
  dossier: DossierOnForm;
  receivedAt: Instant;
  /** When and how the applicant asked for it; null: the office stops it for a reason of its own. */
  request: { at: Instant; channel: Channel | null } | null;
  reason: string | null;
  /** Papers given back; empty: none. */
  papersReturned: readonly string[];
  /** In đồng; null: nothing was paid. */
  refund: number | null;
  /** Something was paid, and whether it goes back is written in by hand. */
  refundOpen?: boolean;
  signer: string | null;
}

/** Thông báo dừng giải quyết hồ sơ; its text was not found (ruling 3). */
export interface StopNoticeData extends FormData, DossierOnForm {
  code: string;
  received: string;
  /** null: not asked for by the applicant. */
  request: { at: string; channel: string | null } | null;
  reason: readonly string[];
  papersReturned: readonly string[];
  refund: string | null;
  refundOpen: boolean;
  signer: string | null;
}

/** Undefined before 2025: the law had no such form (`regimes.ts`). */
export function stopNoticeOf(facts: StopNoticeFacts): StopNoticeData | undefined {
  const { dossier, receivedAt, request, papersReturned, refund, signer } = facts;
  const form = facts.regime.forms.stop;
  if (!form) return undefined;
  return {
    ...formOf(facts, 'stop', form, dossier.code),
    ...dossier,
    received: formTime(receivedAt),
    request: request && {
      at: formTime(request.at),
      channel: request.channel && CHANNEL_WORDS[request.channel],
    },
    reason: paragraphsOf(facts.reason),
    ...{ papersReturned, signer },
    refund: refund === null ? null : moneyWords(refund),
    refundOpen: facts.refundOpen ?? false,
  };
}

export function printStopNotice(press: Press, data: StopNoticeData): Uint8Array {
  return press.print('stop-2025', data);
}
