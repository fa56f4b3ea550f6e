import type { Instant } from '../domain/calendar/local-time.ts';
import { type DossierOnForm, type FormData, type FormFacts, formOf, ours } from './form.ts';
import { formTime } from './form-time.ts';
import { countWords } from './limit-words.ts';
import type { Press } from './press.ts';

export interface HandOverListFacts extends FormFacts {
  what: 'papers' | 'results';
  from: { unit: string; officer: string | null };
  to: { unit: string; officer: string | null };
  handedOverAt: Instant | null;
  items: readonly (DossierOnForm & {
    /** Sets of papers, or results; null: counted by hand. */
    count: number | null;
    note: string | null;
  })[];
}

/** Phiếu bàn giao: a bundle of paper, signed by who gives and who takes. */
export interface HandOverListData extends FormData {
  from: HandOverListFacts['from'];
  to: HandOverListFacts['to'];
  handedOverAt: string | null;
  unitOfCount: string;
  rows: readonly {
    code: string;
    name: string;
    subject: string;
    count: string | null;
    note: string | null;
  }[];
  dossiers: string;
  /** null where one of them is counted by hand. */
  total: string | null;
}

const WHAT = {
  papers: { title: 'Phiếu bàn giao hồ sơ giấy', unitOfCount: 'Số bộ' },
  results: { title: 'Phiếu bàn giao kết quả giải quyết hồ sơ', unitOfCount: 'Số bản' },
} as const;

export function handOverListOf(facts: HandOverListFacts): HandOverListData {
  const { what, from, to, handedOverAt, items } = facts;
  const { title, unitOfCount } = WHAT[what];
  const counts = items.map(({ count }) => count);
  const total = counts.reduce((sum, count) => (sum === null || count === null ? null : sum + count), 0);
  return {
    ...formOf(facts, 'hand-over-list', ours(title), null),
    ...{ from, to, unitOfCount },
    handedOverAt: handedOverAt && formTime(handedOverAt),
    rows: items.map(({ code, subject, applicant, count, note }) => ({
      ...{ code, subject, note, name: applicant.name },
      count: count === null ? null : String(count),
    })),
    dossiers: countWords(items.length),
    total: total === null ? null : countWords(total),
  };
}

export function printHandOverList(press: Press, data: HandOverListData): Uint8Array {
  return press.print('hand-over-list', data);
}
