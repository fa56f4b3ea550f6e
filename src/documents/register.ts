import { formatLocalMinute, type Instant, localMinuteOf } from '../domain/calendar/local-time.ts';
import type { Channel } from '../domain/procedure/procedure.ts';
import { dateWords } from '../words/vi/date-words.ts';
import { CHANNEL_WORDS } from '../words/vi/procedure-words.ts';
import { type FormData, type FormFacts, formOf } from './form.ts';
import type { Press } from './press.ts';

/** Which columns: those of the law of 2018 or of 2025, or those that a running system of 2018 prints. */
export type RegisterColumns = 'provincial' | '2018' | '2025';

/** One dossier, with what was known of it when the period ended; null leaves a dotted line for the hand. */
export interface RegisterEntry {
  code: string;
  procedure: string;
  sets: number;
  applicant: { name: string; address: string | null; phone: string | null };
  resolvingAgency: string;
  receivedAt: Instant;
  due: Instant;
  returnedAt: Instant | null;
  way: Channel | null;
  receivedBy: string | null;
  returnedBy: string | null;
  /** Ký nhận: who took the result. */
  takenBy: string | null;
  /** Địa bàn phát sinh. */
  place: string | null;
  note: string | null;
}

export interface RegisterFacts extends FormFacts {
  /** `2026-11-01`, and the last day that is in it. */
  period: { from: string; to: string };
  /** Lĩnh vực; null: all of them. */
  field: string | null;
  /** Quyển số. */
  volume: string | null;
  /** Entries are numbered on from here: a book has no gap. */
  firstNumber: number;
  entries: readonly RegisterEntry[];
  keeper: string | null;
  deskHead: string | null;
  /** What the law of the time says when not given. */
  columns?: RegisterColumns;
}

/** Sổ theo dõi hồ sơ. */
export interface RegisterData extends FormData {
  columns: RegisterColumns;
  period: string;
  field: string;
  volume: string | null;
  count: string;
  keeper: string | null;
  deskHead: string | null;
  rows: readonly RegisterRow[];
}

/** An entry in words; which of them are printed is the template's matter. */
interface RegisterRow {
  index: string;
  code: string;
  procedure: string;
  sets: string;
  name: string;
  address: string | null;
  phone: string | null;
  agency: string;
  received: string;
  due: string;
  returned: string | null;
  way: string | null;
  receivedBy: string | null;
  returnedBy: string | null;
  takenBy: string | null;
  place: string | null;
  note: string | null;
}

/** The columns of QĐ 09/2015 were not found (`docs/unconfirmed.md`). */
const COLUMNS = { R2016: 'provincial', R2018: '2018', R2025: '2025' } as const;

export function registerOf(facts: RegisterFacts): RegisterData {
  const { regime, period, field, volume, firstNumber, entries, keeper, deskHead } = facts;
  const form = regime.forms.register;
  if (!form) throw new Error(`${regime.id} has no register`);
  return {
    ...formOf(facts, 'register', form, null),
    columns: facts.columns ?? COLUMNS[regime.id],
    period: `từ ngày ${dateWords(period.from)} đến hết ngày ${dateWords(period.to)}`,
    field: field ?? 'tất cả các lĩnh vực',
    ...{ volume, keeper, deskHead },
    count: String(entries.length),
    rows: entries.map((entry, index) => rowOf(entry, firstNumber + index)),
  };
}

/** Some 3 ms a row: a long one belongs in a worker. */
export function printRegister(press: Press, data: RegisterData): Uint8Array {
  return press.print(`register-${data.columns}`, data);
}

/** Numbers are continuous from 01 on (TT 01/2018 Đ10.2). */
function rowOf(entry: RegisterEntry, number: number): RegisterRow {
  const { applicant, receivedAt, due, returnedAt, way, resolvingAgency, ...same } = entry;
  return {
    ...same,
    ...applicant,
    index: String(number).padStart(2, '0'),
    sets: String(entry.sets),
    agency: resolvingAgency,
    ...{ received: shortTime(receivedAt), due: shortTime(due) },
    returned: returnedAt && shortTime(returnedAt),
    way: way && CHANNEL_WORDS[way],
  };
}

/** `23/11/2026, 09:30`: narrow, for a column. */
function shortTime(at: Instant): string {
  const [date = '', time = ''] = formatLocalMinute(localMinuteOf(at)).split('T');
  return `${dateWords(date)}, ${time}`;
}
