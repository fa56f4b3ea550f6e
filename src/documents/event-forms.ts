import type { Instant } from '../domain/calendar/local-time.ts';
import type {
  DossierStopped,
  DossierWithdrawn,
  DueExtended,
  FeeCollected,
} from '../domain/dossier/events.ts';
import type { FiledState } from '../domain/dossier/state.ts';
import type { ApologyFacts } from './apology.ts';
import type { FeeReceiptFacts } from './fee-receipt.ts';
import { dossierOnForm, type FormFacts } from './form.ts';
import type { SlipFacts } from './slip.ts';
import type { StopNoticeFacts } from './stop-notice.ts';
import { paragraphsIn, wordingIn } from './written.ts';

/**
 * The facts of a form out of the event it tells of, so that it is the same whenever it is printed: `facts` are those
 * of the dossier, `at` is when it happened.
 */

/** `signer`: who decides for the agency; null leaves the place empty. */
export function apologyFactsOf(
  facts: SlipFacts,
  extended: DueExtended['data'],
  at: Instant,
  signer: string | null,
): ApologyFacts {
  return {
    ...formFactsOf(facts, at),
    dossier: dossierOnForm(facts.state, facts.procedure, facts),
    resolvingAgency: facts.agency.name,
    receivedAt: receivedAtOf(facts.state),
    ...{ dueBefore: extended.before, dueNow: extended.promise },
    ...{ reason: wordingIn(facts, extended.reason), signer },
  };
}

/** Withdrawn by the applicant, or stopped by the agency: both end in one notice (TT 03/2025 Đ7). */
export function stopNoticeFactsOf(
  facts: SlipFacts,
  event: DossierStopped | DossierWithdrawn,
  at: Instant,
  signer: string | null,
): StopNoticeFacts {
  const { reason, papersBack } = event.data;
  return {
    ...formFactsOf(facts, at),
    dossier: dossierOnForm(facts.state, facts.procedure, facts),
    receivedAt: receivedAtOf(facts.state),
    request: event.type === 'DossierWithdrawn' ? { at, channel: null } : null,
    reason: reason && wordingIn(facts, reason),
    papersReturned: papersBack ? paragraphsIn(facts, papersBack) : [],
    ...{ refund: null, signer },
  };
}

/** Who recorded it is the cashier. The receipt is numbered by the event. */
export function feeReceiptFactsOf(
  facts: SlipFacts,
  { fee, amount, means, receipt }: FeeCollected['data'],
  at: Instant,
): FeeReceiptFacts {
  const name = facts.procedure.fees.find(({ code }) => code === fee)?.name ?? fee;
  return {
    ...{ ...formFactsOf(facts, at), number: receipt },
    dossier: dossierOnForm(facts.state, facts.procedure, facts),
    ...{ payer: null, fees: [{ name, amount, waived: 0 }], waiver: null, taxReceipt: null },
    payment: { way: means, reference: null, at },
    cashier: facts.officerName,
  };
}

function formFactsOf(facts: SlipFacts, at: Instant): FormFacts {
  const { regime, agency, province, now, copy } = facts;
  return { ...{ regime, agency, province, now, copy, at }, number: facts.number ?? null };
}

/** Closed before it was received, it was at least handed in. */
function receivedAtOf(state: FiledState): Instant {
  return 'clock' in state ? state.clock.receivedAt : state.submittedAt;
}
