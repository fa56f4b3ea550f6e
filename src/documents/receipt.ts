import type { Instant } from '../domain/calendar/local-time.ts';
import type { ReturnChoice } from '../domain/dossier/events.ts';
import type { DossierState } from '../domain/dossier/state.ts';
import type { FeeMoment, Procedure } from '../domain/procedure/procedure.ts';
import { moneyWords } from '../words/vi/date-words.ts';
import type { DeskSheet } from './desk-sheets.ts';
import { labelsOf } from './form.ts';
import { formTime } from './form-time.ts';
import { deskNameOf } from './letterhead.ts';
import { countWords, limitWords } from './limit-words.ts';
import { type PaperRow, paperRow } from './paper-row.ts';
import { partiesOf } from './parties.ts';
import type { Press } from './press.ts';
import { type SlipData, type SlipFacts, slipOf, withCodes } from './slip.ts';
import { wordingIn } from './written.ts';

/** A dossier whose clock has started. */
export type ReceivedState = Extract<DossierState, { clock: unknown }>;

export interface ReceiptFacts extends SlipFacts<ReceivedState> {
  /** Liên: which of the two sheets of 2018; the applicant's when not said. */
  counterpart?: 'applicant' | 'office';
  /** The promise as it is now, for a receipt that is printed again; the receipt itself stays as it was given. */
  dueNow?: Instant;
}

/** Giấy tiếp nhận hồ sơ và hẹn trả kết quả, with everything in it in words. */
export interface ReceiptData extends SlipData {
  labels: '2018' | '2025';
  counterpart: string;
  /** Chủ hồ sơ. */
  owner: string;
  papers: readonly PaperRow[];
  sets: string;
  limit: string;
  received: string;
  due: string;
  /** Told anew since it was given: stands apart from what was promised then; null: nothing else was told. */
  dueNow: string | null;
  returnAt: string;
  fees: readonly { name: string; amount: string; moment: string }[];
  /** null for a single fee. */
  feesTotal: string | null;
}

const COUNTERPARTS = { applicant: 'giao khách hàng', office: 'Lưu' } as const;

const MOMENTS: Readonly<Record<FeeMoment, string>> = {
  intake: 'thu khi tiếp nhận',
  supplement: 'thu khi bổ sung',
  result: 'thu khi trả kết quả',
};

export function receiptOf(facts: ReceiptFacts): ReceiptData {
  const { state, procedure, regime } = facts;
  const form = regime.forms.receipt;
  if (!form) throw new Error(`${regime.id} has no receipt`);
  const { receivedAt, due: latest, history } = state.clock;
  const due = history[0] ?? latest;
  const { dueNow = latest.promise } = facts;
  const total = state.fees.reduce((sum, { amount }) => sum + amount, 0);
  return {
    ...slipOf(facts, 'receipt', form, receivedAt),
    labels: labelsOf(regime),
    counterpart: COUNTERPARTS[facts.counterpart ?? 'applicant'],
    owner: partiesOf(state, facts).owner,
    papers: state.papers.map((paper) => paperRow(paper, procedure, facts)),
    sets: countWords(state.sets),
    limit: limitWords(due.limit),
    received: formTime(receivedAt),
    due: formTime(due.promise),
    dueNow: dueNow === due.promise ? null : formTime(dueNow),
    returnAt: returnWords(state.returnBy, facts),
    fees: state.fees.map(({ code, amount, moment }) => ({
      name: feeName(code, procedure),
      amount: moneyWords(amount),
      moment: MOMENTS[moment],
    })),
    feesTotal: state.fees.length > 1 ? moneyWords(total) : null,
  };
}

export function printReceipt(press: Press, data: ReceiptData): Uint8Array {
  const { template, sheet } = receiptSheet(data);
  return press.print(template, sheet);
}

/** As it is printed by itself, or among others. */
export function receiptSheet(data: ReceiptData): DeskSheet {
  return { template: `receipt-${data.labels}`, sheet: withCodes(data) };
}

function feeName(code: string, procedure: Procedure): string {
  return procedure.fees.find((fee) => fee.code === code)?.name ?? code;
}

/** Đăng ký nhận kết quả tại. */
function returnWords({ way, address }: ReturnChoice, facts: ReceiptFacts): string {
  const { agency } = facts;
  switch (way) {
    case 'counter':
      return `${deskNameOf(agency)}, ${agency.name}`;
    case 'post': {
      const where = address ? wordingIn(facts, address) : null;
      return ['nhà, qua dịch vụ bưu chính', where].filter((part) => part !== null).join(': ');
    }
    case 'online':
      return 'trang dịch vụ công, bản điện tử';
  }
}
