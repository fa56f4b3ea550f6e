import type { Command } from '../../domain/dossier/commands.ts';
import { type DossierState, isFiled, isHeld } from '../../domain/dossier/state.ts';
import { assertNever } from '../../lib/assert-never.ts';
import type { Pen } from '../../store/dossiers/pen.ts';
import type { Composing } from './composing.ts';
import type { ClockAct, DeskAct } from './demo-act.ts';

const A_DAY = 480;

/** What the counter does around the work, and what moves or ends the clock. */
export function composeAround(
  act: Exclude<DeskAct, { type: 'serve-at-once' }> | ClockAct,
  { at, later, serial }: Composing,
  pen: Pen,
  state: DossierState,
): Command {
  switch (act.type) {
    case 'guide':
      return { ...act, text: pen.wording(act.text), late: null };
    case 'judge-late-entry': {
      const entry = isFiled(state) ? state.lateEntries?.at(-1)?.event : undefined;
      return { ...act, entry: entry ?? 0, reason: pen.wording(act.reason), late: null };
    }
    case 'report-papers':
      return { ...act, text: pen.wording(act.text), late: null };
    case 'give-back-papers':
      return { type: act.type, papers: pen.wording(act.papers), late: null };
    case 'waive-fee':
    case 'undo-return':
      return { ...act, reason: pen.wording(act.reason), late: null };
    case 'record-loss':
      return { ...act, what: pen.wording(act.what), apology: pen.wording(act.apology), late: null };
    case 'extend': {
      const promise = isHeld(state) ? state.clock.due.promise : at;
      const until = later(promise > at ? promise : at, act.days * A_DAY);
      return { type: act.type, cause: act.cause, reason: pen.wording(act.reason), until, late: null };
    }
    case 'require-payment':
      return { ...act, notice: `${serial}/TB-NVTC`, late: null };
    case 'confirm-payment':
      return { type: act.type, proof: `GNT-${String(serial).padStart(6, '0')}`, late: null };
    case 'withdraw':
    case 'stop': {
      const papersBack = pen.wording(act.papersBack ?? '');
      return { type: act.type, reason: pen.wording(act.reason), papersBack, late: null };
    }
    case 'collect-fee':
    case 'notify':
    case 'remind-collection':
      return { ...act, late: null };
    default:
      return assertNever(act);
  }
}
