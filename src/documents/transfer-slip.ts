import type { Instant } from '../domain/calendar/local-time.ts';
import { type DossierOnForm, type FormData, type FormFacts, formOf, ours, withBarcode } from './form.ts';
import { formTime } from './form-time.ts';
import { countWords } from './limit-words.ts';
import type { Press } from './press.ts';

/** What one agency does, and until when it passes the dossier on. */
export interface TransferLeg {
  agency: string;
  /** Cơ quan chủ trì. */
  isLead: boolean;
  work: string;
  due: Instant | null;
}

export interface TransferSlipFacts extends FormFacts {
  dossier: DossierOnForm;
  /** Who passes the dossier on, and to whom first. */
  from: { name: string; officer: string | null };
  to: { name: string; officer: string | null };
  /** Paper goes from one to the next; electronic ones go to all at once (NĐ 61 Đ19.6). */
  order: 'in-turn' | 'at-once';
  legs: readonly TransferLeg[];
  /** What goes along, with how many sheets or copies; empty: the dossier as it was received. */
  papers: readonly { name: string; count: number | null }[];
  receivedAt: Instant;
  due: Instant;
}

/** Phiếu chuyển xử lý (NĐ 61 Đ19.6): the work and the deadline of each agency, one receipt and one final date. */
export interface TransferSlipData extends FormData, DossierOnForm {
  code: string;
  from: TransferSlipFacts['from'];
  to: TransferSlipFacts['to'];
  order: string;
  legs: readonly { agency: string; role: string; work: string; due: string | null }[];
  papers: readonly { name: string; count: string | null }[];
  received: string;
  due: string;
}

const ORDERS = {
  'in-turn': 'lần lượt theo thứ tự dưới đây',
  'at-once': 'đồng thời đến các cơ quan dưới đây',
} as const;

export function transferSlipOf(facts: TransferSlipFacts): TransferSlipData {
  const { dossier, from, to, order, legs, papers, receivedAt, due } = facts;
  return {
    ...formOf(facts, 'transfer-slip', ours('Phiếu chuyển xử lý hồ sơ liên thông'), dossier.code),
    ...dossier,
    ...{ from, to, order: ORDERS[order] },
    legs: legs.map(({ agency, isLead, work, due: until }) => ({
      ...{ agency, work, role: isLead ? 'chủ trì' : 'phối hợp' },
      due: until && formTime(until),
    })),
    papers: papers.map(({ name, count }) => ({ name, count: count === null ? null : countWords(count) })),
    ...{ received: formTime(receivedAt), due: formTime(due) },
  };
}

export function printTransferSlip(press: Press, data: TransferSlipData): Uint8Array {
  return press.print('transfer-slip', withBarcode(data));
}
