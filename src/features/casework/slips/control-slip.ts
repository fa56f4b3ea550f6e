import { printControlSlip } from '../../../documents/control-slip.ts';
import { controlSlipOfDossier } from '../../../documents/control-slip-of-dossier.ts';
import type { Press } from '../../../documents/press.ts';
import type { SlipFacts } from '../../../documents/slip.ts';
import type { CaseFile } from '../queries.ts';
import type { PrintedSlip } from './printed-slip.ts';

/** Phiếu kiểm soát of the dossier as a whole; undefined before the receipt. */
export function printControl(
  press: Press,
  { events, names }: CaseFile,
  facts: SlipFacts,
): PrintedSlip | undefined {
  const data = controlSlipOfDossier(facts, events, names);
  return data && { name: 'phieu-kiem-soat', pdf: printControlSlip(press, data) };
}
