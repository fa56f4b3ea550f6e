import type { Correction, Delegation } from '../../domain/dossier/events.ts';
import type { PersonRef } from '../../domain/dossier/references.ts';
import type { Pen, PersonContent } from '../../store/dossiers/pen.ts';
import { provingPhone } from './compose-intake.ts';
import { type CorrectionTyped, type Entered, enteredIn } from './correct-form.ts';
import { correctedPapers } from './correct-papers.ts';
import type { FoundDossier } from './found-dossier.ts';
import { addressOf } from './intake-form.ts';
import { countOf } from './papers-form.ts';
import { contentOf, isBlank, ownerOf } from './person-form.ts';

/** Only what differs from what stands there: an untouched field makes no new version of anything. */
export function correctionOf(pen: Pen, found: FoundDossier, typed: CorrectionTyped): Correction {
  const { state } = found;
  const before = enteredIn(found);
  const papers = correctedPapers(pen, found, typed.papers);
  const changed = (read: (entered: Entered) => unknown) =>
    JSON.stringify(read(before)) !== JSON.stringify(read(typed));
  const proof = (entered: Entered) => provingPhone(partiesIn(entered));
  return {
    ...(changed((entered) => partiesIn(entered).applicant) && {
      applicant: pen.personVersion(state.applicant, contentOf(typed.applicant)),
    }),
    ...(changed(({ owner }) => owner) && {
      owner: typed.owner === '' ? null : versionOf(pen, state.owner, ownerOf(typed.owner)),
    }),
    ...(changed((entered) => partiesIn(entered).delegate) && { delegate: delegationOf(pen, found, typed) }),
    ...(changed(({ subject }) => subject) && { subject: pen.wording(typed.subject) }),
    ...(JSON.stringify(papers) !== JSON.stringify(state.papers) && { papers }),
    ...(changed(({ sets }) => sets) && { sets: countOf(typed.sets) ?? 1 }),
    ...(changed((entered) => [entered.returnWay, addressOf(entered)]) && {
      returnBy: { way: typed.returnWay, address: pen.wording(addressOf(typed)) },
    }),
    ...(changed(proof) && { phoneProof: pen.phoneProof(proof(typed)) }),
  };
}

function partiesIn({ applicant, delegate, delegationPaper }: Entered) {
  return {
    applicant: contentOf(applicant),
    delegate: isBlank(delegate) ? null : { person: contentOf(delegate), paper: delegationPaper },
  };
}

function delegationOf(pen: Pen, { state }: FoundDossier, typed: Entered): Delegation | null {
  const { delegate } = partiesIn(typed);
  if (!delegate) return null;
  const person = versionOf(pen, state.delegate?.person ?? null, delegate.person);
  return { person, paper: pen.wording(delegate.paper) };
}

function versionOf(pen: Pen, before: PersonRef | null, content: PersonContent): PersonRef {
  return before ? pen.personVersion(before, content) : pen.person(content);
}
