import type { PaperReceived } from '../../domain/dossier/events.ts';
import type { PersonRef, WordingRef } from '../../domain/dossier/references.ts';
import { textField } from '../../web/form-fields.ts';
import type { FoundDossier } from './found-dossier.ts';
import { type IntakeTyped, readIntake } from './intake-form.ts';
import { partyProblems, returnProblems, setsProblems, subjectProblems } from './intake-problems.ts';
import { countText, type PaperTyped, paperProblems, withBlankRows } from './papers-form.ts';
import { NOBODY, type PersonTyped, personProblems, typedFrom } from './person-form.ts';
import type { Problem } from './problem.ts';
import { reasonProblems } from './supplement-form.ts';

/** What can be put right; how and where it was handed in stays as it was. */
export type Entered = Pick<
  IntakeTyped,
  | 'applicant'
  | 'owner'
  | 'delegate'
  | 'delegationPaper'
  | 'subject'
  | 'papers'
  | 'sets'
  | 'returnWay'
  | 'returnAddress'
>;

export interface CorrectionTyped extends Entered {
  reason: string;
}

/** As it stands now. */
export function enteredIn(found: FoundDossier): Entered {
  const { state, procedure } = found;
  const { applicant, owner, delegate, subject, returnBy } = state;
  const listed = procedure.papers.map(({ code, name }, index) => {
    const paper = state.papers.find((candidate) => candidate.paper === code);
    return rowOf(found, { row: `gt${index}`, code, name }, paper);
  });
  const others = otherPapers(found).map((paper) =>
    rowOf(found, { row: '', code: null, name: textOf(found, paper.name) }, paper),
  );
  return {
    applicant: personOf(found, applicant),
    owner: owner ? personOf(found, owner).name : '',
    delegate: delegate ? personOf(found, delegate.person) : NOBODY,
    delegationPaper: textOf(found, delegate?.paper ?? null),
    subject: textOf(found, subject),
    papers: [...listed, ...withBlankRows(others)],
    sets: String(state.sets),
    ...{ returnWay: returnBy.way, returnAddress: textOf(found, returnBy.address) },
  };
}

/** Papers without a code, in the order of their rows. */
export function otherPapers({ state }: Pick<FoundDossier, 'state'>): readonly PaperReceived[] {
  return state.papers.filter(({ paper }) => paper === null);
}

export function readCorrection(body: unknown, found: FoundDossier): CorrectionTyped {
  const rows = new Map(enteredIn(found).papers.map(({ row, files }) => [row, files]));
  const typed = readIntake(body, found.procedure, (row) => rows.get(row) ?? []);
  return { ...typed, reason: textField(body, 'lydo') };
}

export function correctionProblems(typed: CorrectionTyped): Problem[] {
  return [
    ...subjectProblems(typed.subject),
    ...personProblems(typed.applicant),
    ...partyProblems(typed),
    ...paperProblems(typed.papers),
    ...setsProblems(typed.sets),
    ...returnProblems(typed),
    ...reasonProblems(typed.reason, 'lydo', 'sửa'),
  ];
}

function rowOf(
  { files }: FoundDossier,
  named: Pick<PaperTyped, 'row' | 'code' | 'name'>,
  paper: PaperReceived | undefined,
): PaperTyped {
  return {
    ...named,
    there: paper !== undefined,
    originals: countText(paper?.originals ?? 0),
    certified: countText(paper?.certified ?? 0),
    copies: countText(paper?.copies ?? 0),
    files: (paper?.files ?? []).flatMap(({ id }) => files.get(id) ?? []),
  };
}

function personOf({ persons }: FoundDossier, { id, version }: PersonRef): PersonTyped {
  const content = persons.get(`${id}/${version}`);
  return content ? typedFrom(content) : NOBODY;
}

function textOf({ wordings }: FoundDossier, ref: WordingRef | null): string {
  return (ref && wordings.get(ref.id)) ?? '';
}
