import type { Agency } from '../../domain/organisation/agency.ts';
import { type DoubtGroup, doubtGroups } from '../../domain/procedure/draft/draft-doubts.ts';
import { type DraftProblem, draftProblems } from '../../domain/procedure/draft/draft-problems.ts';
import type { ImportedProcedure } from '../../domain/procedure/imported-procedure.ts';
import type { Procedure } from '../../domain/procedure/procedure.ts';
import { type DraftSection, type ProcedureDraft, sectionOf } from '../../domain/procedure/procedure-draft.ts';
import { importedAt } from '../../store/office/imported-version.ts';
import { officeNames } from '../../web/office-names.ts';
import type { SignedIn } from '../../web/signed-in.ts';
import { draftProblemSentence } from '../../words/vi/draft-problem-sentence.ts';
import type { ContentNames } from '../../words/vi/procedure-content-lines.ts';
import type { DraftingDeps } from './drafting-deps.ts';
import { readDraft, readImported } from './queries.ts';
import type { SectionContext } from './section-form.ts';

/** A draft with all that its pages say about it. */
export interface OpenedDraft extends SectionContext {
  draft: ProcedureDraft;
  version: number;
  /** The record it began with, as it was looked at. */
  source: ImportedProcedure | null;
  /** Version of the record now, where that is a later one. */
  sourceNow: number | null;
  groups: readonly DoubtGroup[];
  problems: readonly DraftProblem[];
  /** In force under the same id. */
  inForce: { version: number; content: Procedure } | undefined;
  officerName: (id: string) => string;
  names: ContentNames;
  sentence: (problem: DraftProblem) => string;
}

export const LONGEST_ID = 80;

/** What may stand in an address, and be looked for. */
export function isDraftId(id: string): boolean {
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) && id.length <= LONGEST_ID;
}

/** Undefined: there is no such draft. */
export async function openDraft(
  { database, office }: DraftingDeps,
  { identity }: SignedIn,
  id: string,
): Promise<OpenedDraft | undefined> {
  const kept = isDraftId(id) ? await readDraft(database, identity, id) : undefined;
  if (!kept) return undefined;
  const { draft, version } = kept;
  const looked = draft.source;
  const current = looked ? await readImported(database, identity, looked.sourceId) : undefined;
  const moved = looked !== null && current !== undefined && current.version !== looked.version;
  const source = moved ? await importedAt(database, identity, looked) : current?.data;
  const organisation = { agencies: office.agencies(), officers: office.officers() };
  const names = officeNames(office, '');
  return {
    ...{ draft, version, content: draft.content, agencies: organisation.agencies },
    published: office.procedures().map(({ content }) => content),
    source: source ?? null,
    sourceNow: moved ? current.version : null,
    groups: doubtGroups(source ?? null, draft.settled),
    problems: draftProblems(draft.id, draft.content, organisation),
    inForce: office.findProcedure(draft.id),
    officerName: names.officer,
    names: { ...names, unit: (code, agency) => unitName(code, agency, organisation.agencies) },
    sentence: (problem) => draftProblemSentence(problem, names),
  };
}

/** A unit of whoever takes it in, or of the agency above, is called the same in all of them. */
function unitName(code: string, agency: string | null, agencies: readonly Agency[]): string {
  const where = agencies.filter(({ id, staffed }) => (agency === null ? staffed : id === agency));
  return where.flatMap(({ units }) => units).find((unit) => unit.code === code)?.name ?? code;
}

/** How much of a section is left to do. */
export function leftIn({ groups, problems }: OpenedDraft, section: DraftSection) {
  return {
    doubts: groups.filter((group) => group.section === section && group.settled === null).length,
    problems: problems.filter(({ path }) => sectionOf(path) === section).length,
  };
}

/** Whether nothing stands in the way of publishing but a decision and a day. */
export function isReady({ draft, groups, problems, sourceNow, inForce }: OpenedDraft): boolean {
  return (
    draft.state.is === 'open' &&
    problems.length === 0 &&
    sourceNow === null &&
    groups.every(({ settled }) => settled !== null) &&
    (inForce?.version ?? null) === draft.base
  );
}
