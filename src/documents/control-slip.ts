import { type Instant, localDateOf } from '../domain/calendar/local-time.ts';
import { dateWords } from '../words/vi/date-words.ts';
import type { DeskSheet } from './desk-sheets.ts';
import { type DossierOnForm, type FormData, type FormFacts, formOf, labelsOf, withBarcode } from './form.ts';
import { formDate, formTime, timeOfDay } from './form-time.ts';
import type { Press } from './press.ts';

/** One hand-over, signed on both sides; an officer is null where nobody was named, or has taken it yet. */
export interface HandOver {
  from: { unit: string; officer: string | null };
  to: { unit: string; officer: string | null };
  at: Instant;
  /** How the giver's part of the work ended; entered when it is taken over. */
  outcome: 'early' | 'on-time' | 'late' | null;
  note: string | null;
}

export interface ControlSlipFacts extends FormFacts {
  dossier: DossierOnForm;
  resolvingAgency: string;
  coordinatingAgencies: readonly string[];
  receivedAt: Instant;
  due: Instant;
  /** From the desk on, in order. */
  handOvers: readonly HandOver[];
}

/** Phiếu kiểm soát quá trình giải quyết hồ sơ: one row a hand-over. */
export interface ControlSlipData extends FormData, DossierOnForm {
  labels: '2018' | '2025';
  code: string;
  resolvingAgency: string;
  coordinatingAgencies: string | null;
  receivedOn: string;
  due: string;
  rows: readonly {
    from: string;
    to: string;
    at: string;
    giver: string | null;
    taker: string | null;
    outcome: string | null;
    note: string | null;
  }[];
}

const OUTCOMES = { early: 'Trước hạn', 'on-time': 'Đúng hạn', late: 'Quá hạn' } as const;

export function controlSlipOf(facts: ControlSlipFacts): ControlSlipData {
  const { dossier, regime, resolvingAgency, coordinatingAgencies, receivedAt, due, handOvers } = facts;
  const form = regime.forms['control-slip'];
  if (!form) throw new Error(`${regime.id} has no control slip`);
  return {
    ...formOf(facts, 'control-slip', form, dossier.code),
    ...dossier,
    labels: labelsOf(regime),
    resolvingAgency,
    coordinatingAgencies: coordinatingAgencies.join('; ') || null,
    ...{ receivedOn: formDate(receivedAt), due: formTime(due) },
    rows: handOvers.map(({ from, to, at, outcome, note }) => ({
      ...{ from: from.unit, to: to.unit, giver: from.officer, taker: to.officer },
      at: `${timeOfDay(at)}, ngày ${dateWords(localDateOf(at))}`,
      ...{ outcome: outcome && OUTCOMES[outcome], note },
    })),
  };
}

export function printControlSlip(press: Press, data: ControlSlipData): Uint8Array {
  const { template, sheet } = controlSlipSheet(data);
  return press.print(template, sheet);
}

/** As it is printed by itself, or among others. */
export function controlSlipSheet(data: ControlSlipData): DeskSheet {
  return { template: `control-slip-${data.labels}`, sheet: withBarcode(data) };
}
