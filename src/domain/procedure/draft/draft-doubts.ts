import type { Instant } from '../../calendar/local-time.ts';
import type { DoubtCode, ImportedContent, ImportedProcedure, ImportReason } from '../imported-procedure.ts';
import { type DraftSection, type SettledDoubt, sectionOf } from '../procedure-draft.ts';

export type Doubt = ImportReason & { code: DoubtCode };

/** Doubts of one kind in one section: decided together, for the reason is the same. */
export interface DoubtGroup {
  code: DoubtCode;
  section: DraftSection;
  doubts: readonly Doubt[];
  /** null: nobody decided it yet. */
  settled: SettledDoubt | null;
}

/** A refused record has reasons, but no doubts: it cannot become a draft at all. */
export function doubtsOf({ outcome, reasons }: ImportedProcedure): readonly Doubt[] {
  return outcome === 'refused' ? [] : (reasons as readonly Doubt[]);
}

export function doubtGroups(
  source: ImportedProcedure | null,
  settled: readonly SettledDoubt[],
): readonly DoubtGroup[] {
  const doubts = source ? doubtsOf(source) : [];
  const byKind = Map.groupBy(doubts, (doubt) => `${sectionOf(doubt.path)} ${doubt.code}`);
  return [...byKind.values()].flatMap((group): DoubtGroup[] => {
    const [first] = group;
    if (!first) return [];
    const answers = group.map((doubt) => settled.find((answer) => isAbout(answer, doubt)));
    const known = answers.every((answer) => answer !== undefined) ? answers[0] : undefined;
    return [{ code: first.code, section: sectionOf(first.path), doubts: group, settled: known ?? null }];
  });
}

/** Answers of a section as they were typed, by kind; an empty one opens the doubt again. */
export function settleSection(
  groups: readonly DoubtGroup[],
  before: readonly SettledDoubt[],
  answers: ReadonlyMap<DoubtCode, string>,
  { section, by, at }: { section: DraftSection; by: string; at: Instant },
): SettledDoubt[] {
  const ours = groups.filter((group) => group.section === section);
  const elsewhere = before.filter(
    (answer) => !ours.some(({ doubts }) => doubts.some((doubt) => isAbout(answer, doubt))),
  );
  const answered = ours.flatMap(({ code, doubts, settled }) => {
    const answer = answers.get(code) ?? '';
    if (answer === '') return [];
    // Whoever saves a page does not take over what another decided.
    const who = settled?.answer === answer ? settled : { by, at };
    const paths = new Set(doubts.map(({ path }) => path));
    return [...paths].map((path) => ({ code, path, answer, by: who.by, at: who.at }));
  });
  return [...elsewhere, ...answered];
}

/**
 * Answers that still hold for a later version of the record: the doubt is still there, and what the source says at
 * that place is the same to the letter.
 */
export function keptAnswers(
  settled: readonly SettledDoubt[],
  seen: ImportedContent | null,
  now: ImportedProcedure,
): SettledDoubt[] {
  const doubts = doubtsOf(now);
  return settled.filter(
    (answer) =>
      doubts.some((doubt) => isAbout(answer, doubt)) &&
      textAt(seen, answer.path) === textAt(now.content, answer.path),
  );
}

/** What stands at a JSON pointer, as text; undefined: nothing does. */
export function valueAt(content: unknown, path: string): unknown {
  return path
    .split('/')
    .slice(1)
    .reduce<unknown>((value, key) => {
      if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
      return (value as Record<string, unknown>)[key];
    }, content);
}

function textAt(content: ImportedContent | null, path: string): string {
  return JSON.stringify(valueAt(content, path)) ?? '';
}

function isAbout(answer: SettledDoubt, doubt: Doubt): boolean {
  return answer.code === doubt.code && answer.path === doubt.path;
}
