import { controlSlipSheet } from '../../../documents/control-slip.ts';
import { controlSlipOfDossier } from '../../../documents/control-slip-of-dossier.ts';
import { type DeskSheet, printDeskSheets } from '../../../documents/desk-sheets.ts';
import { receiptOf, receiptSheet } from '../../../documents/receipt.ts';
import { officeNames } from '../../../web/office-names.ts';
import type { FoundDossier } from '../found-dossier.ts';
import type { IntakeDeps } from '../intake-deps.ts';
import { receiptFacts } from '../receipt-facts.ts';

/** Which papers of those just received: what the applicant takes home, what goes with each dossier, or both. */
export const PRINTS = ['giay-tiep-nhan', 'phieu-kiem-soat', 'tat-ca'] as const;
export type ManyPrint = (typeof PRINTS)[number];

export function readPrint(text: string): ManyPrint {
  return PRINTS.find((one) => one === text) ?? 'tat-ca';
}

/** Receipts first, in order, then control slips in the same order; undefined: none of them was received yet. */
export async function printMany(
  deps: IntakeDeps,
  found: readonly FoundDossier[],
  what: ManyPrint,
): Promise<Uint8Array | undefined> {
  const papers = await Promise.all(found.map((one) => papersOf(deps, one)));
  const printed = papers.filter((one) => one !== undefined);
  if (printed.length === 0) return undefined;
  const receipts = what === 'phieu-kiem-soat' ? [] : printed.map(({ receipt }) => receipt);
  const slips = what === 'giay-tiep-nhan' ? [] : printed.map(({ slip }) => slip);
  const title = [
    ...(receipts.length > 0 ? [`${receipts.length} giấy tiếp nhận hồ sơ và hẹn trả kết quả`] : []),
    ...(slips.length > 0 ? [`${slips.length} phiếu kiểm soát`] : []),
  ].join(', ');
  return printDeskSheets(deps.press(), title, [...receipts, ...slips]);
}

async function papersOf(
  deps: IntakeDeps,
  found: FoundDossier,
): Promise<{ receipt: DeskSheet; slip: DeskSheet } | undefined> {
  const facts = await receiptFacts(deps, found, false);
  if (!facts) return undefined;
  const names = officeNames(deps.office, found.state.agency, found.procedure);
  const slip = controlSlipOfDossier({ ...facts, state: found.state }, found.events, names);
  return slip && { receipt: receiptSheet(receiptOf(facts)), slip: controlSlipSheet(slip) };
}
