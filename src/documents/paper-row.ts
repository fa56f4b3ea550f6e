import type { PaperReceived } from '../domain/dossier/events.ts';
import type { Procedure } from '../domain/procedure/procedure.ts';
import { countWords } from './limit-words.ts';
import { type Written, wordingIn } from './written.ts';

/** One paper in the table of a form; a count of none is an empty cell. */
export interface PaperRow {
  name: string;
  originals: string;
  certified: string;
  copies: string;
  /** The same counts in words, for the forms that have a list; null where there is nothing to count. */
  counts: string | null;
}

const SHOWN_WORDS = 'xuất trình bản chính, đã trả lại ngay';

/** Thành phần hồ sơ nộp; of what was only shown it is said that nothing of it was kept. */
export function paperRow(paper: PaperReceived, procedure: Procedure, written: Written): PaperRow {
  const { originals, certified, copies, files, shown } = paper;
  const counted = [
    { count: originals, kind: 'bản chính' },
    { count: certified, kind: 'bản chứng thực' },
    { count: copies, kind: 'bản photo' },
  ].filter(({ count }) => count > 0);
  const isElectronic = counted.length === 0 && files.length > 0;
  const name = paper.name ? wordingIn(written, paper.name) : paperName(paper.paper, procedure);
  const how = [shown && SHOWN_WORDS, isElectronic && 'bản điện tử'].filter(Boolean).join('; ');
  return {
    name: how === '' ? name : `${name} (${how})`,
    originals: cell(originals),
    certified: cell(certified),
    copies: cell(copies),
    counts: counted.map(({ count, kind }) => `${countWords(count)} ${kind}`).join(', ') || null,
  };
}

/** A paper of the procedure by its code. */
export function paperName(code: string | null, procedure: Procedure): string {
  return procedure.papers.find((paper) => paper.code === code)?.name ?? code ?? '';
}

function cell(count: number): string {
  return count > 0 ? String(count) : '';
}
