import type { PaperReceived } from '../../../domain/dossier/events.ts';
import type { Pen } from '../../../store/dossiers/pen.ts';
import type { Attached, Problem } from '../act-form.ts';
import type { Entry } from '../entry.ts';
import type { CaseFile } from '../queries.ts';

/** A paper that may come in as a supplement. */
export interface ProvidedRow {
  key: string;
  /** Code in the procedure; null for one that only words name. */
  paper: string | null;
  /** Null: whoever fills in the form writes it. */
  name: string | null;
  /** What was asked of it, in words; null for a paper nobody asked for. */
  asked: string | null;
  /** Xuất trình: in place of a number of originals it has a tick, for none of them stays. */
  shown: boolean;
}

export const OWN_NAME = 'tengiay';
export const COUNTS = [
  { field: 'chinh', label: 'Bản chính', of: 'originals' },
  { field: 'chungthuc', label: 'Chứng thực', of: 'certified' },
  { field: 'sao', label: 'Bản sao', of: 'copies' },
] as const;

export const countField = (field: string, { key }: ProvidedRow) => `${field}-${key}`;
export const filesField = ({ key }: ProvidedRow) => `tep-${key}`;

/** What is typed as a number in a row. */
export function countsIn({ shown }: ProvidedRow): readonly (typeof COUNTS)[number][] {
  return shown ? COUNTS.filter(({ of }) => of !== 'originals') : COUNTS;
}

export const SEEN = 'co';
/** Where the number of originals would stand, so that a refusal finds the first field of every row by one name. */
export const seenField = (row: ProvidedRow) => countField('chinh', row);

export function isSeen(entry: Entry, row: ProvidedRow): boolean {
  return row.shown && entry.text(seenField(row)) === SEEN;
}

/** What was asked for first, then the rest of the procedure's papers, then one of another name. */
export function providedRows({ state, events, procedure, wording, names }: CaseFile): readonly ProvidedRow[] {
  const waiting = state.status === 'awaiting-supplement';
  const request = waiting ? events.findLast(({ event }) => event.type === 'SupplementRequested') : undefined;
  const items = request?.event.type === 'SupplementRequested' ? request.event.data.items : [];
  const isShown = (paper: string) => procedure.papers.some(({ code, shown }) => code === paper && shown);
  const asked = items.map(({ paper, wording: ref }, index): ProvidedRow => {
    const words = wording(ref);
    const row = { key: `m${index + 1}`, paper, asked: words };
    return paper === null
      ? { ...row, name: words, shown: false }
      : { ...row, name: names.paper(paper), shown: isShown(paper) };
  });
  const codes = new Set(items.map(({ paper }) => paper));
  const others = procedure.papers
    .map(({ code, name, shown = false }, index): ProvidedRow => {
      return { key: `g${index + 1}`, paper: code, name, asked: null, shown };
    })
    .filter(({ paper }) => !codes.has(paper));
  return [...asked, ...others, { key: 'khac', paper: null, name: null, asked: null, shown: false }];
}

/** Blank is none; undefined is no number. */
function countOf(entry: Entry, field: string): number | undefined {
  const typed = entry.text(field);
  if (typed === '') return 0;
  return /^\d{1,3}$/.test(typed) ? Number(typed) : undefined;
}

export function countProblems(entry: Entry, rows: readonly ProvidedRow[]): readonly Problem[] {
  return rows.flatMap((row) =>
    countsIn(row)
      .map(({ field }) => countField(field, row))
      .filter((field) => countOf(entry, field) === undefined)
      .map((field) => ({ field, text: 'Nhập số bản là số nguyên từ 0 đến 999' })),
  );
}

export function isPresent(entry: Entry, attached: Attached, row: ProvidedRow): boolean {
  const counted = countsIn(row).some(({ field }) => (countOf(entry, countField(field, row)) ?? 0) > 0);
  return counted || isSeen(entry, row) || attached(filesField(row)).length > 0;
}

/** The rows in which something was handed in or shown. */
export function papersProvided(
  rows: readonly ProvidedRow[],
  entry: Entry,
  attached: Attached,
  pen: Pen,
): readonly PaperReceived[] {
  return rows
    .filter((row) => isPresent(entry, attached, row))
    .map((row) => {
      const count = (field: string) => countOf(entry, countField(field, row)) ?? 0;
      return {
        paper: row.paper,
        name: row.paper === null ? pen.wording(row.name ?? entry.text(OWN_NAME)) : null,
        originals: row.shown ? 0 : count('chinh'),
        ...{ certified: count('chungthuc'), copies: count('sao') },
        files: attached(filesField(row)).map((file) => pen.file(file)),
        ...(isSeen(entry, row) && { shown: true }),
      };
    });
}
