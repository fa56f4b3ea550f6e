import type { Paper } from '../../domain/procedure/procedure.ts';
import type { FileContent } from '../../store/dossiers/pen.ts';
import { textField, textFields } from '../../web/form-fields.ts';
import { isTooLong, type Problem } from './problem.ts';

/** One row of the papers, as typed. */
export interface PaperTyped {
  /** Beginning of the names of its fields. */
  row: string;
  /** Null: not among the papers of the procedure. */
  code: string | null;
  name: string;
  there: boolean;
  originals: string;
  certified: string;
  copies: string;
  /** Already kept. */
  files: readonly FileContent[];
}

/** A paper that was handed in. */
export interface PaperChecked {
  paper: string | null;
  name: string | null;
  originals: number;
  certified: number;
  copies: number;
  files: readonly FileContent[];
}

export const COUNTS = { originals: 'chinh', certified: 'chungthuc', copies: 'sao' } as const;
const COUNT_NAMES = Object.keys(COUNTS) as (keyof typeof COUNTS)[];

const MOST_OTHERS = 20;
const BLANK_OTHERS = 2;

/** As the procedure asks for them: what is required stands there ticked, so that a clerk unticks what is missing. */
export function askedPapers(papers: readonly Paper[]): readonly PaperTyped[] {
  return papers.map(({ code, name, required, originals, copies }, index) => ({
    ...{ row: `gt${index}`, code, name, there: required },
    ...{ originals: countText(originals), certified: '', copies: countText(copies), files: [] },
  }));
}

/** Papers of the procedure, then further ones by name: those that were typed and a few blank rows. */
export function readPapers(
  body: unknown,
  papers: readonly Paper[],
  carriedIn: (row: string) => readonly FileContent[],
): readonly PaperTyped[] {
  const listed = papers.map(({ code, name }, index) => {
    const row = `gt${index}`;
    const files = carriedIn(row);
    const there = textFields(body, `${row}-co`).length > 0 || files.length > 0;
    return { ...readPaperText(body, row), row, code, name, there, files };
  });
  return [...listed, ...withBlankRows(readOthers(body, carriedIn).filter(({ there }) => there))];
}

/** Rows of further papers, blank ones too. */
export function readOthers(
  body: unknown,
  carriedIn: (row: string) => readonly FileContent[],
): readonly PaperTyped[] {
  return Array.from({ length: MOST_OTHERS }, (_, index) => {
    const row = `gk${index}`;
    const typed = { ...readPaperText(body, row), files: carriedIn(row) };
    return { row, code: null, there: isAnythingTyped(typed) || typed.files.length > 0, ...typed };
  });
}

type PaperText = Pick<PaperTyped, 'name' | keyof typeof COUNTS>;

/** What was typed in one row. */
export function readPaperText(body: unknown, row: string): PaperText {
  return {
    name: textField(body, `${row}-ten`),
    originals: textField(body, `${row}-${COUNTS.originals}`),
    certified: textField(body, `${row}-${COUNTS.certified}`),
    copies: textField(body, `${row}-${COUNTS.copies}`),
  };
}

export function isAnythingTyped(typed: PaperText): boolean {
  return typed.name !== '' || COUNT_NAMES.some((count) => typed[count] !== '');
}

export function withBlankRows(others: readonly PaperTyped[]): readonly PaperTyped[] {
  const blank = { code: null, name: '', there: false, originals: '', certified: '', copies: '', files: [] };
  const rows = [...others, ...Array.from({ length: BLANK_OTHERS }, () => ({ row: '', ...blank }))];
  return rows.slice(0, MOST_OTHERS).map((typed, index) => ({ ...typed, row: `gk${index}` }));
}

/** Counts of a paper that is not ticked too: ticked after all, it has them again. */
export function paperFields(papers: readonly PaperTyped[]): [string, string][] {
  return papers
    .filter(({ there, code }) => there || code !== null)
    .flatMap((typed): [string, string][] => [
      typed.code === null ? [`${typed.row}-ten`, typed.name] : [`${typed.row}-co`, typed.there ? 'co' : ''],
      ...COUNT_NAMES.map((count): [string, string] => [`${typed.row}-${COUNTS[count]}`, typed[count]]),
    ]);
}

export function paperProblems(papers: readonly PaperTyped[]): Problem[] {
  return papers
    .filter(({ there }) => there)
    .flatMap((typed): Problem[] => {
      const wrong = COUNT_NAMES.filter((count) => countOf(typed[count]) === undefined);
      const counted = COUNT_NAMES.some((count) => (countOf(typed[count]) ?? 0) > 0);
      const field = `${typed.row}-${COUNTS.originals}`;
      const name = typed.name === '' ? 'giấy tờ này' : `“${shortened(typed.name)}”`;
      const badCounts = wrong.map((count) => ({
        field: `${typed.row}-${COUNTS[count]}`,
        text: `Số bản của ${name} là số nguyên từ 0 đến 999`,
      }));
      return [
        ...(typed.name === ''
          ? [{ field: `${typed.row}-ten`, text: 'Ghi tên giấy tờ, hoặc xóa số bản' }]
          : []),
        ...(isTooLong(typed.name, 500)
          ? [{ field: `${typed.row}-ten`, text: 'Tên giấy tờ dài quá 500 ký tự. Xin ghi gọn lại' }]
          : []),
        ...badCounts,
        ...(wrong.length === 0 && !counted && typed.files.length === 0
          ? [{ field, text: `Ghi số bản của ${name} hoặc đính kèm tệp; nếu không nộp thì bỏ đánh dấu` }]
          : []),
      ].filter(({ field: at }) => typed.code === null || !at.endsWith('-ten'));
    });
}

/** Once nothing is wrong with them. */
export function checkedPapers(papers: readonly PaperTyped[]): readonly PaperChecked[] {
  return papers
    .filter(({ there }) => there)
    .map(({ code, name, originals, certified, copies, files }) => ({
      ...{ paper: code, name: code === null ? name : null, files },
      ...{
        originals: countOf(originals) ?? 0,
        certified: countOf(certified) ?? 0,
        copies: countOf(copies) ?? 0,
      },
    }));
}

/** Nothing typed is none; undefined for what is no number. */
export function countOf(text: string): number | undefined {
  if (text === '') return 0;
  return /^\d{1,3}$/.test(text) ? Number(text) : undefined;
}

export function countText(count: number): string {
  return count === 0 ? '' : String(count);
}

/** Names of papers may be as long as a page; a message needs only to be known again. */
function shortened(name: string): string {
  return name.length > 60 ? `${name.slice(0, 60).trimEnd()}…` : name;
}
