import { apologyOf, printApology } from '../../../documents/apology.ts';
import { apologyFactsOf, feeReceiptFactsOf, stopNoticeFactsOf } from '../../../documents/event-forms.ts';
import { feeReceiptOf, printFeeReceipt } from '../../../documents/fee-receipt.ts';
import type { Press } from '../../../documents/press.ts';
import { printRefusalSlip, refusalSlipOf } from '../../../documents/refusal-slip.ts';
import type { SlipFacts } from '../../../documents/slip.ts';
import { printStopNotice, stopNoticeOf } from '../../../documents/stop-notice.ts';
import { printSupplementSlip, supplementSlipOf } from '../../../documents/supplement-slip.ts';
import type { RecordedEvent } from '../../../domain/dossier/events.ts';
import type { Agency } from '../../../domain/organisation/agency.ts';
import type { CaseFile } from '../queries.ts';
import { printHandOverSlip, printTransfer } from './hand-over-slips.ts';
import { printIncident, printMinutes } from './minutes-slips.ts';
import { printOpinion } from './opinion-slip.ts';

/** A form as PDF, and what its file is called. */
export interface PrintedSlip {
  name: string;
  pdf: Uint8Array;
}

/** What a form is made from: the dossier as it is, what all forms need, and the event it tells of. */
export interface SlipSource {
  file: CaseFile;
  facts: SlipFacts;
  recorded: RecordedEvent;
  /** Whose officer did it; of what no officer did, the receiving one. */
  by: Agency;
}

/** The form of an event; undefined: it has none, or none in its period. */
export function printEventSlip(press: Press, source: SlipSource): PrintedSlip | undefined {
  const { facts, recorded } = source;
  const { event, occurredAt: at } = recorded;
  switch (event.type) {
    case 'SupplementRequested': {
      const data = supplementSlipOf({ ...facts, request: event.data, requestedAt: at });
      return { name: 'phieu-bo-sung', pdf: printSupplementSlip(press, data) };
    }
    case 'DossierDeclined': {
      const data = refusalSlipOf({ ...facts, decline: event.data, declinedAt: at });
      return data && { name: 'phieu-tu-choi', pdf: printRefusalSlip(press, data) };
    }
    case 'DueExtended': {
      const data = apologyOf(apologyFactsOf(facts, event.data, at, signerOf(source)));
      return { name: 'phieu-xin-loi', pdf: printApology(press, data) };
    }
    case 'DossierStopped':
    case 'DossierWithdrawn': {
      const data = stopNoticeOf(stopNoticeFactsOf(facts, event, at, signerOf(source)));
      return data && { name: 'thong-bao-dung', pdf: printStopNotice(press, data) };
    }
    case 'FeeCollected': {
      const data = feeReceiptOf(feeReceiptFactsOf(facts, event.data, at));
      return { name: 'phieu-thu', pdf: printFeeReceipt(press, data) };
    }
    case 'OpinionAsked':
    case 'OpinionReminded':
      return printOpinion(press, source);
    case 'PartsSent':
      return printTransfer(press, source, event.data);
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

/** Who decided it for the agency, where a leader of it did; else the place is left empty. */
function signerOf({ facts, recorded: { actor } }: SlipSource): string | null {
  return actor.kind === 'officer' && actor.role === 'signer' ? facts.officerName : null;
}
