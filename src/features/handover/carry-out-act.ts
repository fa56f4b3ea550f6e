import type { Command } from '../../domain/dossier/commands.ts';
import type { Refusal } from '../../domain/dossier/refusals.ts';
import { type DossierState, isFiled } from '../../domain/dossier/state.ts';
import type { Result } from '../../lib/result.ts';
import { type CarriedOut, carryOut } from '../../store/dossiers/carry-out.ts';
import type { CommandDesk } from '../../store/dossiers/command-desk.ts';
import type { Pen } from '../../store/dossiers/pen.ts';
import { originalsTicked } from '../../web/originals-back.tsx';
import type { SignedIn } from '../../web/signed-in.ts';
import type { PostedForm, ReturnForm } from './forms.ts';

/** Takes a result in, or hands it out, as the form says. */
export function carryOutAct(
  desk: CommandDesk,
  { actor }: SignedIn,
  posted: PostedForm,
  form: ReturnForm,
): Promise<Result<CarriedOut, Refusal>> {
  return carryOut(desk, {
    commandId: posted.commandId,
    actor,
    dossier: { id: posted.dossier },
    expectedVersion: posted.version,
    compose: (pen, state) =>
      posted.act === 'take-in' ? { type: 'take-in', late: null } : returnCommand(pen, form, state),
  });
}

function returnCommand(pen: Pen, form: ReturnForm, state: DossierState): Command {
  const other = form.recipient === 'khac';
  return {
    type: 'return',
    way: form.way === '' ? 'counter' : form.way,
    recipient: form.recipient === 'nguoi-nop' ? 'applicant' : 'delegate',
    person: other
      ? pen.person({
          ...{ kind: 'individual', name: form.name, identityNumber: form.identityNumber },
          ...{ identityKind: null, address: null, phone: null, email: null },
        })
      : null,
    receiptShown: form.receiptShown,
    identityChecked: form.identityChecked,
    delegationPaper: pen.wording(form.delegationPaper),
    tracking: form.tracking || null,
    notified: form.notified || null,
    originals: isFiled(state) ? originalsTicked(state, form.originals ?? []) : [],
    late: null,
  };
}
