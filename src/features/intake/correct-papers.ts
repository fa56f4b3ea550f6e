import type { PaperReceived } from '../../domain/dossier/events.ts';
import type { Pen } from '../../store/dossiers/pen.ts';
import type { FoundDossier } from './found-dossier.ts';
import {
  asksIfSeen,
  checkedPapers,
  countText,
  isAnythingTyped,
  isTicked,
  type PaperTyped,
  readCounts,
  readOthers,
  readPaperText,
  toShowOf,
  withBlankRows,
} from './papers-form.ts';

/**
 * One row for every paper that stands there, under its index: a supplement brings another of the same code (ruling 9).
 * Behind them the papers of the procedure that are not there; all in the order of the procedure.
 */
export function papersIn(found: FoundDossier): readonly PaperTyped[] {
  const { state, procedure } = found;
  const there = state.papers.map((paper, index) => rowOf(found, paper, index));
  const absent = procedure.papers.filter(({ code }) => there.every((row) => row.code !== code));
  const missing = absent.map(
    (paper, index): PaperTyped => ({
      ...{ row: rowAt(there.length + index), code: paper.code, name: paper.name, there: false },
      ...{ originals: '', certified: '', copies: '', files: [], toShow: toShowOf(paper), seen: false },
    }),
  );
  const places = new Map(procedure.papers.map(({ code }, place) => [code, place]));
  const placeOf = ({ code }: PaperTyped) => (code === null ? undefined : places.get(code)) ?? places.size;
  return [...there, ...missing].sort((one, other) => placeOf(one) - placeOf(other));
}

/** Here an unticked paper goes, with its files; one by name goes when nothing is left in its row. */
export function readCorrectedPapers(body: unknown, found: FoundDossier): readonly PaperTyped[] {
  const standing = papersIn(found).map((before): PaperTyped => {
    const { row, code, toShow } = before;
    if (code !== null) {
      const there = isTicked(body, `${row}-co`);
      const seen = there && toShow !== null && (!asksIfSeen(before) || isTicked(body, `${row}-xem`));
      return { ...before, ...readCounts(body, row, toShow), there, seen };
    }
    const { name, ...counts } = readPaperText(body, row);
    const typed = { ...before, ...counts, name };
    return { ...typed, there: isSame(before, typed) || isAnythingTyped(typed) };
  });
  return [...standing, ...withBlankRows(readOthers(body, () => []).filter(({ there }) => there))];
}

/** What stands there untouched is not judged again. */
export function touchedPapers(found: FoundDossier, typed: readonly PaperTyped[]): readonly PaperTyped[] {
  const before = new Map(papersIn(found).map((paper) => [paper.row, paper]));
  return typed.filter((paper) => {
    const known = before.get(paper.row);
    return !known || !isSame(known, paper);
  });
}

/** Files stay where they were attached, and what was not touched stays as it is. */
export function correctedPapers(
  pen: Pen,
  found: FoundDossier,
  typed: readonly PaperTyped[],
): readonly PaperReceived[] {
  const { papers } = found.state;
  const before = new Map(papersIn(found).map((paper) => [paper.row, paper]));
  const after = new Map(typed.map((paper) => [paper.row, paper]));
  const standing = papers.flatMap((paper, index) => {
    const [known, now] = [before, after].map((rows) => rows.get(rowAt(index)));
    if (!known || !now || isSame(known, now)) return [paper];
    const { shown: _before, ...standingPaper } = paper;
    return checkedPapers([now]).map(({ name, originals, certified, copies, shown }) => ({
      ...{ ...standingPaper, originals, certified, copies, ...(shown && { shown }) },
      name: name === null || name === known.name ? paper.name : pen.wording(name),
    }));
  });
  const isStanding = (row: string) => papers.some((_, index) => rowAt(index) === row);
  const added = checkedPapers(typed.filter(({ row }) => !isStanding(row)));
  return [
    ...standing,
    ...added.map((paper) => ({
      ...paper,
      name: paper.name === null ? null : pen.wording(paper.name),
      files: [],
    })),
  ];
}

function rowAt(index: number): string {
  return `gt${index}`;
}

function rowOf(found: FoundDossier, paper: PaperReceived, index: number): PaperTyped {
  const { state, procedure, wordings, files } = found;
  const { paper: code, originals, certified, copies } = paper;
  const inProcedure = procedure.papers.find((candidate) => candidate.code === code);
  const listed = inProcedure?.name ?? code;
  const isFurther = state.papers.findIndex((candidate) => candidate.paper === code) < index;
  // One line, as the field that shows it sends it back.
  const own = ((paper.name && wordings.get(paper.name.id)) ?? '').replace(/\s+/g, ' ').trim();
  return {
    ...{ row: rowAt(index), code, there: true },
    name: listed === null ? own : `${listed}${isFurther ? ' (nộp bổ sung)' : ''}`,
    ...{ originals: countText(originals), certified: countText(certified), copies: countText(copies) },
    files: paper.files.flatMap(({ id }) => files.get(id) ?? []),
    toShow: inProcedure ? toShowOf(inProcedure) : null,
    seen: paper.shown === true,
  };
}

function isSame(one: PaperTyped, other: PaperTyped): boolean {
  const { there, name, originals, certified, copies, seen } = other;
  if (one.seen !== seen) return false;
  const isEqual = one.originals === originals && one.certified === certified && one.copies === copies;
  return isEqual && one.there === there && one.name === name;
}
