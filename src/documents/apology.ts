import type { Instant } from '../domain/calendar/local-time.ts';
import { type DossierOnForm, type FormData, type FormFacts, formOf } from './form.ts';
import { formDate, formTime, timeOfDay } from './form-time.ts';
import type { Press } from './press.ts';
import { paragraphsOf } from './written.ts';

export interface ApologyFacts extends FormFacts {
  dossier: DossierOnForm;
  /** The agency that is late, which need not be the one that received. */
  resolvingAgency: string;
  receivedAt: Instant;
  /** What the receipt promised, and what is promised now; null: written in by hand. */
  dueBefore: Instant;
  dueNow: Instant | null;
  reason: string | null;
  signer: string | null;
}

/** Phiếu xin lỗi và hẹn lại ngày trả kết quả; its name differs in each period. */
export interface ApologyData extends FormData, DossierOnForm {
  labels: '2016' | '2018' | '2025';
  code: string;
  resolvingAgency: string;
  /** False: told before the date, so that nothing is late yet. */
  isLate: boolean;
  receivedOn: string;
  dueBefore: string;
  dueOn: string | null;
  dueTime: string | null;
  reason: readonly string[];
  signer: string | null;
  /** Only of a letter, which has no title: what it is about (V/v). */
  about?: string;
}

/** QĐ 09/2015 asked for a letter and had no form. */
const ABOUT = 'xin lỗi và hẹn lại ngày trả kết quả giải quyết hồ sơ';

const LABELS = { R2016: '2016', R2018: '2018', R2025: '2025' } as const;

export function apologyOf(facts: ApologyFacts): ApologyData {
  const { dossier, regime, resolvingAgency, dueNow, signer } = facts;
  const form = regime.forms.apology;
  if (!form) throw new Error(`${regime.id} has no apology`);
  return {
    ...formOf(facts, 'apology', form, dossier.code),
    ...dossier,
    labels: LABELS[regime.id],
    resolvingAgency,
    isLate: facts.at >= facts.dueBefore,
    receivedOn: formDate(facts.receivedAt),
    dueBefore: formTime(facts.dueBefore),
    dueOn: dueNow && formDate(dueNow),
    dueTime: dueNow && timeOfDay(dueNow),
    reason: paragraphsOf(facts.reason),
    signer,
    ...(regime.id === 'R2016' ? { about: ABOUT } : {}),
  };
}

export function printApology(press: Press, data: ApologyData): Uint8Array {
  return press.print(`apology-${data.labels}`, data);
}
