import type { PersonRef, WordingRef } from '../../domain/dossier/references.ts';
import { textField } from '../../web/form-fields.ts';
import { papersIn, readCorrectedPapers, touchedPapers } from './correct-papers.ts';
import type { FoundDossier } from './found-dossier.ts';
import { type IntakeTyped, readIntake } from './intake-form.ts';
import { partyProblems, returnProblems, setsProblems, subjectProblems } from './intake-problems.ts';
import { paperProblems, withBlankRows } from './papers-form.ts';
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
  const { applicant, owner, delegate, subject, sets, returnBy } = found.state;
  return {
    applicant: personOf(found, applicant),
    owner: owner ? personOf(found, owner).name : '',
    delegate: delegate ? personOf(found, delegate.person) : NOBODY,
    delegationPaper: textOf(found, delegate?.paper ?? null),
    subject: textOf(found, subject),
    papers: [...papersIn(found), ...withBlankRows([])],
    sets: String(sets),
    ...{ returnWay: returnBy.way, returnAddress: textOf(found, returnBy.address) },
  };
}

export function readCorrection(body: unknown, found: FoundDossier): CorrectionTyped {
  const typed = readIntake(body, found.procedure, () => []);
  return { ...typed, papers: readCorrectedPapers(body, found), reason: textField(body, 'lydo') };
}

export function correctionProblems(found: FoundDossier, typed: CorrectionTyped): Problem[] {
  return [
    ...subjectProblems(typed.subject),
    ...personProblems(typed.applicant),
    ...partyProblems(typed),
    ...paperProblems(touchedPapers(found, typed.papers)),
    ...setsProblems(typed.sets),
    ...returnProblems(typed),
    ...reasonProblems(typed.reason, 'lydo', 'sửa'),
  ];
}

function personOf({ persons }: FoundDossier, { id, version }: PersonRef): PersonTyped {
  const content = persons.get(`${id}/${version}`);
  return content ? typedFrom(content) : NOBODY;
}

function textOf({ wordings }: FoundDossier, ref: WordingRef | null): string {
  return (ref && wordings.get(ref.id)) ?? '';
}
