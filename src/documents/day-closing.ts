import type { Instant } from '../domain/calendar/local-time.ts';
import { moneyWords } from '../words/vi/date-words.ts';
import { type FormData, type FormFacts, formOf, ours } from './form.ts';
import { formTime } from './form-time.ts';
import { moneyInWords } from './number-words.ts';
import type { Press } from './press.ts';
import { paragraphsOf } from './written.ts';

export interface DayClosingFacts extends FormFacts {
  /** `23/11/2026` */
  day: string;
  closedAt: Instant;
  received: number;
  returned: number;
  receipts: number;
  /** đồng */
  cash: number;
  transfer: number;
  counted: number;
  reason: string | null;
  closedBy: string;
  /** null: no leader has signed it on the screen. */
  signed: { by: string; at: Instant } | null;
  deskHead: string | null;
}

/** Biên bản khóa sổ cuối ngày: what a desk did, and the money it counted. */
export interface DayClosingData extends FormData {
  day: string;
  closedAt: string;
  rows: readonly { what: string; value: string }[];
  countedInWords: string;
  /** null: what was counted is what the receipts say. */
  difference: string | null;
  reason: readonly string[];
  closedBy: string;
  signedAt: string | null;
  deskHead: string | null;
}

export function dayClosingOf(facts: DayClosingFacts): DayClosingData {
  const { day, closedAt, cash, counted, transfer, signed } = facts;
  const difference = counted - cash;
  return {
    ...formOf(facts, 'day-closing', ours('Biên bản khóa sổ cuối ngày'), null),
    ...{ day, closedAt: formTime(closedAt), closedBy: facts.closedBy },
    rows: [
      { what: 'Hồ sơ đã tiếp nhận', value: String(facts.received) },
      { what: 'Kết quả đã trả', value: String(facts.returned) },
      { what: 'Phiếu thu đã lập', value: String(facts.receipts) },
      { what: 'Tiền mặt theo biên lai', value: moneyWords(cash) },
      { what: 'Chuyển khoản theo biên lai', value: moneyWords(transfer) },
      { what: 'Tiền mặt kiểm đếm', value: moneyWords(counted) },
    ],
    countedInWords: moneyInWords(counted),
    difference:
      difference === 0 ? null : `${difference > 0 ? 'thừa' : 'thiếu'} ${moneyWords(Math.abs(difference))}`,
    reason: paragraphsOf(facts.reason),
    signedAt: signed && formTime(signed.at),
    deskHead: signed?.by ?? facts.deskHead,
  };
}

export function printDayClosing(press: Press, data: DayClosingData): Uint8Array {
  return press.print('day-closing', data);
}
