import { apologyOf, printApology } from '../../../documents/apology.ts';
import {
  apologyFactsOf,
  declineFactsOf,
  extensionRequestFactsOf,
  feeReceiptFactsOf,
  financialDutyFactsOf,
  refusedFactsOf,
  stopNoticeFactsOf,
} from '../../../documents/event-forms.ts';
import { extensionRequestOf, printExtensionRequest } from '../../../documents/extension-request.ts';
import { feeReceiptOf, printFeeReceipt } from '../../../documents/fee-receipt.ts';
import { financialDutySlipOf, printFinancialDutySlip } from '../../../documents/financial-duty-slip.ts';
import type { Press } from '../../../documents/press.ts';
import { printRefusalSlip, type RefusalFacts, refusalSlipOf } from '../../../documents/refusal-slip.ts';
import type { SlipFacts } from '../../../documents/slip.ts';
import { printStopNotice, type StopNoticeFacts, stopNoticeOf } from '../../../documents/stop-notice.ts';
import { printSupplementSlip, supplementSlipOf } from '../../../documents/supplement-slip.ts';
import type { Instant } from '../../../domain/calendar/local-time.ts';
import type { DueExtended, PaymentRequired } from '../../../domain/dossier/events.ts';
import type { NumberedForm } from '../../../domain/dossier/form-number.ts';
import { formNumberOf } from '../../../domain/dossier/numbered-forms.ts';
import { printHandOverSlip, printTransfer } from './hand-over-slips.ts';
import { printIncident, printMinutes } from './minutes-slips.ts';
import { printOpinion } from './opinion-slip.ts';
import type { PrintedSlip, SlipSource } from './printed-slip.ts';
import { signedFor } from './signed-for.ts';

/** The form of an event; undefined: it has none, or none in its period. */
export function printEventSlip(press: Press, source: SlipSource): PrintedSlip | undefined {
  const { event, occurredAt: at } = source.recorded;
  switch (event.type) {
    case 'SupplementRequested': {
      const data = supplementSlipOf({
        ...numbered(source, 'supplement'),
        request: event.data,
        requestedAt: at,
      });
      return { name: 'phieu-bo-sung', pdf: printSupplementSlip(press, data) };
    }
    case 'DossierDeclined':
      return printRefusal(press, declineFactsOf(numbered(source, 'refusal'), event, at));
    case 'ResultIssued':
      return printRefused(press, source);
    case 'SupplementExpired':
      return event.data.stage === 'intake'
        ? printRefusal(press, declineFactsOf(numbered(source, 'refusal'), event, at))
        : printStop(press, stopNoticeFactsOf(numbered(source, 'stop'), event, at, null));
    case 'DueExtended': {
      const data = apologyOf(apologyFactsOf(numbered(source, 'apology'), event.data, at, signerOf(source)));
      return { name: 'phieu-xin-loi', pdf: printApology(press, data) };
    }
    case 'DossierStopped':
    case 'DossierWithdrawn':
      return printStop(press, stopNoticeFactsOf(numbered(source, 'stop'), event, at, signerOf(source)));
    case 'PaymentRequired':
      return printDuty(press, source, event.data);
    case 'FeeCollected': {
      const data = feeReceiptOf(feeReceiptFactsOf(source.facts, event.data, at));
      return { name: 'phieu-thu', pdf: printFeeReceipt(press, data) };
    }
    case 'OpinionAsked':
    case 'OpinionReminded':
      return printOpinion(press, source);
    case 'PartsSent':
      return printTransfer(press, source, event.data);
    case 'PartAnswered':
      return printTransfer(press, source, { to: event.data.next, afterwards: event.data.afterwards });
    case 'HandedOver':
      return printHandOverSlip(press, source, event.data);
    case 'VerificationRecorded':
      return printMinutes(press, source, event.data);
    case 'LossRecorded':
      return printIncident(press, source, event.data);
    default:
      return undefined;
  }
}

/** What goes to the desk beside the apology, of the same event (NĐ 61 Đ19.9). */
export function printExtensionAsked(press: Press, source: SlipSource): PrintedSlip | undefined {
  const { event, occurredAt } = source.recorded;
  return event.type === 'DueExtended' ? printAsking(press, source, event.data, occurredAt) : undefined;
}

function printAsking(
  press: Press,
  source: SlipSource,
  extended: DueExtended['data'],
  at: Instant,
): PrintedSlip {
  const by = { agency: source.by, signer: signerOf(source) };
  const facts = extensionRequestFactsOf(numbered(source, 'extension-request'), extended, at, by);
  return { name: 'phieu-de-nghi-gia-han', pdf: printExtensionRequest(press, extensionRequestOf(facts)) };
}

function printDuty(press: Press, source: SlipSource, required: PaymentRequired['data']): PrintedSlip {
  const by = { agency: source.by, signer: signerOf(source) };
  const at = source.recorded.occurredAt;
  const facts = financialDutyFactsOf(numbered(source, 'financial-duty'), required, at, by);
  return { name: 'phieu-nghia-vu-tai-chinh', pdf: printFinancialDutySlip(press, financialDutySlipOf(facts)) };
}

function printRefusal(press: Press, facts: RefusalFacts): PrintedSlip | undefined {
  const data = refusalSlipOf(facts);
  return data && { name: 'phieu-tu-choi', pdf: printRefusalSlip(press, data) };
}

/** A refusing result, with the reason it was proposed with; who signed it signs. */
function printRefused(press: Press, source: SlipSource): PrintedSlip | undefined {
  const { file, recorded } = source;
  const before = file.events.filter(({ version }) => version < recorded.version);
  const proposed = before.findLast(({ event }) => event.type === 'ResultProposed')?.event;
  if (proposed?.type !== 'ResultProposed' || proposed.data.outcome !== 'refused') return undefined;
  const signed = before.findLast(({ event }) => event.type === 'ResultSigned');
  const signer = signed?.actor.kind === 'officer' ? file.names.officer(signed.actor.id) : null;
  // Who issued it is not who signed it.
  const { signature: _, ...facts } = numbered(source, 'refusal');
  const signedAs = signed ? signedFor(signed, source.titles) : {};
  return printRefusal(
    press,
    refusedFactsOf({ ...facts, ...signedAs }, proposed.data.reason, recorded.occurredAt, signer),
  );
}

function printStop(press: Press, facts: StopNoticeFacts): PrintedSlip | undefined {
  const data = stopNoticeOf(facts);
  return data && { name: 'thong-bao-dung', pdf: printStopNotice(press, data) };
}

/** The facts with the number that the form got when it was recorded; before forms had any, a dotted line. */
function numbered({ facts, recorded }: SlipSource, form: NumberedForm): SlipFacts {
  const number = formNumberOf(recorded.event, form);
  return number === null ? facts : { ...facts, number };
}

/** Who decided it for the agency, where a leader of it did; else the place is left empty. */
function signerOf({ facts, recorded: { actor } }: SlipSource): string | null {
  return actor.kind === 'officer' && actor.role === 'signer' ? facts.officerName : null;
}
