import type { IntakeForm } from '../../domain/dossier/commands.ts';
import type { PaperReceived } from '../../domain/dossier/events.ts';
import type { Pen } from '../../store/dossiers/pen.ts';
import type { IntakeChecked } from './intake-form.ts';
import type { PaperChecked } from './papers-form.ts';
import { ownerOf } from './person-form.ts';

/** Writes down what was handed in; the command itself only refers to it. */
export function composeIntake(pen: Pen, checked: IntakeChecked): IntakeForm {
  const { channel, post, secret, consent, sets, applicant, owner, delegate, returnWay: way } = checked;
  return {
    ...{ channel, post, secret, sets, ...(consent && { consent }) },
    applicant: pen.person(applicant),
    owner: owner === '' ? null : pen.person(ownerOf(owner)),
    delegate: delegate && { person: pen.person(delegate.person), paper: pen.wording(delegate.paper) },
    subject: pen.wording(checked.subject),
    papers: checked.papers.map((paper) => composePaper(pen, paper)),
    returnBy: { way, address: pen.wording(checked.returnAddress) },
    phoneProof: pen.phoneProof(provingPhone(checked)),
  };
}

/** Who shows the last digits of a phone number shows this one's: the applicant's, or that of who came instead. */
export function provingPhone({ applicant, delegate }: Pick<IntakeChecked, 'applicant' | 'delegate'>) {
  return applicant.phone ?? delegate?.person.phone ?? null;
}

function composePaper(pen: Pen, { name, files, ...counts }: PaperChecked): PaperReceived {
  return {
    ...counts,
    name: name === null ? null : pen.wording(name),
    files: files.map((file) => pen.file(file)),
  };
}
