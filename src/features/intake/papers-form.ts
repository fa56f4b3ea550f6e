import type { Paper } from '../../domain/procedure/procedure.ts';
import type { FileContent } from '../../store/dossiers/contents.ts';
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
  /** Xuất trình: nothing of it stays, or copies beside it do; null: it is not to be shown. */
  toShow: 'alone' | 'beside-copies' | null;
  /** Its original was looked at and handed back. */
  seen: boolean;
}

/** A paper that was handed in or shown. */
export interface PaperChecked {
  paper: string | null;
  name: string | null;
  originals: number;
  certified: number;
  copies: number;
  files: readonly FileContent[];
  shown?: true;
}

export const COUNTS = { originals: 'chinh', certified: 'chungthuc', copies: 'sao' } as const;
const COUNT_NAMES = Object.keys(COUNTS) as (keyof typeof COUNTS)[];

/**
 * Whether it has a box of its own for having been seen where files are not taken: of what is shown alone and came
 * without files, the box of the row says it.
 */
export function asksIfSeen({ toShow, files }: Pick<PaperTyped, 'toShow' | 'files'>): boolean {
  return toShow === 'beside-copies' || (toShow === 'alone' && files.length > 0);
}

export const MOST_OTHERS = 20;
const BLANK_OTHERS = 2;
/** How many rows of further papers a form had, where its blank ones are not sent along. */
export const OTHERS_FIELD = 'sodongkhac';

/** As the procedure asks for them: what is required stands there ticked, so that a clerk unticks what is missing. */
export function askedPapers(papers: readonly Paper[]): readonly PaperTyped[] {
  return papers.map((paper, index) => {
    const { code, name, required, originals, copies } = paper;
    const toShow = toShowOf(paper);
    return {
      ...{ row: `gt${index}`, code, name, there: required, toShow, seen: required && toShow !== null },
      ...{ originals: countText(originals), certified: '', copies: countText(copies), files: [] },
    };
  });
}

export function toShowOf({ shown, copies }: Pick<Paper, 'shown' | 'copies'>): PaperTyped['toShow'] {
  if (!shown) return null;
  return copies === 0 ? 'alone' : 'beside-copies';
}

/** Papers of the procedure, then further ones by name: those that were typed and a few blank rows. */
export function readPapers(
  body: unknown,
  papers: readonly Paper[],
  carriedIn: (row: string) => readonly FileContent[],
): readonly PaperTyped[] {
  const listed = papers.map((paper, index) => {
    const { code, name } = paper;
    const row = `gt${index}`;
    const files = carriedIn(row);
    const toShow = toShowOf(paper);
    const ticked = isTicked(body, `${row}-co`);
    const there = ticked || files.length > 0;
    // Of what is shown alone the box of the row says that it was seen: a file is not the original.
    const seen = toShow === 'alone' ? ticked : there && toShow !== null && isTicked(body, `${row}-xem`);
    return { ...readCounts(body, row, toShow), row, code, name, there, files, toShow, seen };
  });
  const others = readOthers(body, carriedIn).filter(({ there }) => there);
  return [...listed, ...withBlankRows(others, otherRowsIn(body))];
}

/** Rows of further papers that the form had, blank ones too. */
export function otherRowsIn(body: unknown): number {
  const sent = Array.from({ length: MOST_OTHERS }, (_, index) => `gk${index}-ten`);
  const shown = sent.filter((name) => textFields(body, name).length > 0).length;
  const told = Number(textField(body, OTHERS_FIELD));
  return told > shown ? Math.min(told, MOST_OTHERS) : shown;
}

/** As many rows of further papers as the form had, and some more; `first`: the first of those. */
export function withMoreOthers(
  papers: readonly PaperTyped[],
  body: unknown,
): { papers: readonly PaperTyped[]; first: string } {
  const had = otherRowsIn(body);
  const others = papers.filter(({ code, there }) => code === null && there);
  const rows = withBlankRows(others, had + BLANK_OTHERS);
  return {
    papers: [...papers.filter(({ code }) => code !== null), ...rows],
    first: `gk${Math.min(had, MOST_OTHERS - 1)}`,
  };
}

export function isTicked(body: unknown, field: string): boolean {
  return textFields(body, field).length > 0;
}

const NOT_TO_SHOW = { toShow: null, seen: false } as const;

/** Rows of further papers, blank ones too. */
export function readOthers(
  body: unknown,
  carriedIn: (row: string) => readonly FileContent[],
): readonly PaperTyped[] {
  return Array.from({ length: MOST_OTHERS }, (_, index) => {
    const row = `gk${index}`;
    const typed = { ...readPaperText(body, row), files: carriedIn(row) };
    const there = isAnythingTyped(typed) || typed.files.length > 0;
    return { row, code: null, there, ...typed, ...NOT_TO_SHOW };
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

/** Of a listed paper; what it has no fields for is not counted, whatever was sent. */
export function readCounts(body: unknown, row: string, toShow: PaperTyped['toShow']) {
  if (toShow === 'alone') return { originals: '', certified: '', copies: '' };
  const { originals, certified, copies } = readPaperText(body, row);
  return { originals: toShow === null ? originals : '', certified, copies };
}

export function isAnythingTyped(typed: PaperText): boolean {
  return typed.name !== '' || COUNT_NAMES.some((count) => typed[count] !== '');
}

export function withBlankRows(others: readonly PaperTyped[], atLeast = 0): readonly PaperTyped[] {
  const nothing = { code: null, name: '', there: false, originals: '', certified: '', copies: '', files: [] };
  const blank = { ...nothing, ...NOT_TO_SHOW };
  const blanks = Math.max(BLANK_OTHERS, atLeast - others.length);
  const rows = [...others, ...Array.from({ length: blanks }, () => ({ row: '', ...blank }))];
  return rows.slice(0, MOST_OTHERS).map((typed, index) => ({ ...typed, row: `gk${index}` }));
}

/** Counts of a paper that is not ticked too: ticked after all, it has them again. */
export function paperFields(papers: readonly PaperTyped[]): [string, string][] {
  return papers
    .filter(({ there, code }) => there || code !== null)
    .flatMap((typed): [string, string][] => [
      typed.code === null
        ? [`${typed.row}-ten`, typed.name]
        : [`${typed.row}-co`, (typed.toShow === 'alone' ? typed.seen : typed.there) ? 'co' : ''],
      ...(typed.toShow === 'beside-copies' && typed.seen
        ? [[`${typed.row}-xem`, 'co'] as [string, string]]
        : []),
      ...COUNT_NAMES.map((count): [string, string] => [`${typed.row}-${COUNTS[count]}`, typed[count]]),
    ]);
}

export function paperProblems(papers: readonly PaperTyped[]): Problem[] {
  return papers
    .filter(({ there }) => there)
    .flatMap((typed): Problem[] => {
      const wrong = COUNT_NAMES.filter((count) => countOf(typed[count]) === undefined);
      const counted = COUNT_NAMES.some((count) => (countOf(typed[count]) ?? 0) > 0);
      const field = `${typed.row}-${typed.toShow === null ? COUNTS.originals : COUNTS.copies}`;
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
        ...(wrong.length === 0 && !counted && typed.files.length === 0 && !isSeenAlone(typed)
          ? [{ field, text: `Ghi số bản của ${name} hoặc đính kèm tệp; ${notHandedIn(typed)}` }]
          : []),
      ].filter(({ field: at }) => typed.code === null || !at.endsWith('-ten'));
    });
}

/** A paper by name has no box. */
function notHandedIn({ code }: PaperTyped): string {
  return code === null ? 'nếu không nộp thì xóa tên giấy tờ' : 'nếu không nộp thì bỏ đánh dấu';
}

function isSeenAlone({ toShow, seen }: PaperTyped): boolean {
  return toShow === 'alone' && seen;
}

/** Once nothing is wrong with them. */
export function checkedPapers(papers: readonly PaperTyped[]): readonly PaperChecked[] {
  return papers
    .filter(({ there }) => there)
    .map(({ code, name, originals, certified, copies, files, seen }) => ({
      ...{ paper: code, name: code === null ? name : null, files },
      ...{
        originals: countOf(originals) ?? 0,
        certified: countOf(certified) ?? 0,
        copies: countOf(copies) ?? 0,
      },
      ...(seen && { shown: true }),
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
