import type { Command, IntakeForm } from '../../domain/dossier/commands.ts';
import { type DossierState, isFiled, isHeld } from '../../domain/dossier/state.ts';
import type { Pen } from '../../store/dossiers/pen.ts';
import { composeAround } from './compose-around.ts';
import { composeBeside, isBeside } from './compose-beside.ts';
import type { Composing } from './composing.ts';
import type { DemoAct, DemoIntake } from './demo-act.ts';
import { paperHandedIn } from './paper-handed-in.ts';

/** The command an act stands for. */
export function composeAct(act: DemoAct, given: Composing, pen: Pen, state: DossierState): Command {
  const { procedure } = given;
  switch (act.type) {
    case 'submit':
      return { type: 'submit', intake: intakeOf(act.intake, given, pen), late: null };
    case 'receive':
      return { ...act, intake: act.intake && intakeOf(act.intake, given, pen), late: null };
    case 'decline':
    case 'take-back':
    case 'send-back':
      return { ...act, reason: pen.wording(act.reason), late: null };
    case 'request-supplement': {
      const wording = pen.wording(act.wording);
      const items = wording ? [{ paper: act.paper, wording }] : [];
      return { type: act.type, items, reason: pen.wording(act.reason), late: null };
    }
    case 'provide-supplement':
      return {
        type: act.type,
        papers: procedure.papers.filter(({ code }) => code === act.paper).map(paperHandedIn),
        late: null,
      };
    case 'correct': {
      if (!isFiled(state)) throw new Error('there is nothing to correct yet');
      const applicant = pen.personVersion(state.applicant, act.applicant);
      const changes = { applicant, phoneProof: pen.phoneProof(act.applicant.phone) };
      return { type: act.type, changes, reason: pen.wording(act.reason), late: null };
    }
    case 'hand-over':
      return { ...act, withPapers: true, late: lateOf(act.late, given, pen, state) };
    case 'assign':
      return { ...act, instruction: pen.wording(act.instruction ?? ''), late: null };
    case 'propose-result':
      return { ...act, reason: pen.wording(act.reason ?? ''), files: [], late: null };
    case 'issue':
      return { ...act, number: given.resultNumber, files: [], late: null };
    case 'return':
      return {
        ...{ ...act, person: null, identityChecked: !act.receiptShown, late: null },
        notified: isHeld(state) && state.beside.noticeAt !== null ? null : 'phone',
        tracking: act.way === 'post' ? `EM${String(given.serial).padStart(9, '0')}VN` : null,
        delegationPaper: act.recipient === 'delegate' ? pen.wording('Giấy ủy quyền') : null,
      };
    case 'note':
      return { type: 'note', text: pen.wording(act.text), late: null };
    case 'open':
    case 'approve':
    case 'sign':
    case 'take-in':
      return { ...act, late: null };
    case 'serve-at-once':
      return {
        ...{ ...act, intake: intakeOf(act.intake, given, pen), number: given.resultNumber },
        ...{ electronic: procedure.electronicResult, files: [], person: null, late: null },
        recipient: act.intake.delegate ? 'delegate' : 'applicant',
      };
    default:
      return isBeside(act) ? composeBeside(act, given, pen, state) : composeAround(act, given, pen, state);
  }
}

/** Done a minute after what happened last, and written down only now. */
function lateOf(
  why: string | null,
  { at, later }: Composing,
  pen: Pen,
  state: DossierState,
): Command['late'] {
  const reason = why === null ? null : pen.wording(why);
  if (!reason || !isFiled(state)) return null;
  const occurredAt = later(state.lastAt, 2);
  return occurredAt < at && occurredAt >= state.lastAt ? { occurredAt, reason } : null;
}

function intakeOf(intake: DemoIntake, { procedure, at, serial }: Composing, pen: Pen): IntakeForm {
  const { channel, applicant, owner, delegate, subject, sets, returnBy, secret } = intake;
  return {
    ...{ channel, sets, secret, consent: true },
    applicant: pen.person(applicant),
    owner: owner && pen.person(owner),
    delegate: delegate && { person: pen.person(delegate.person), paper: pen.wording(delegate.paper) },
    subject: pen.wording(subject ?? ''),
    papers: procedure.papers.filter(({ required }) => required).map(paperHandedIn),
    returnBy: { way: returnBy.way, address: pen.wording(returnBy.address ?? '') },
    post: channel === 'post' ? { tracking: `EM${String(serial).padStart(9, '0')}VN`, arrivedAt: at } : null,
    phoneProof: pen.phoneProof(applicant.phone),
  };
}
