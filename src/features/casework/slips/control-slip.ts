import { controlSlipOf, printControlSlip } from '../../../documents/control-slip.ts';
import { handOversIn } from '../../../documents/log-hand-overs.ts';
import type { Press } from '../../../documents/press.ts';
import type { SlipFacts } from '../../../documents/slip.ts';
import { agenciesNamed } from '../../../domain/procedure/parts.ts';
import type { CaseFile } from '../queries.ts';
import type { PrintedSlip } from './event-slips.ts';
import { formFactsAt } from './slip-facts.ts';

/** Phiếu kiểm soát: of the dossier as a whole, a row for each hand-over so far; undefined before the receipt. */
export function printControl(press: Press, file: CaseFile, facts: SlipFacts): PrintedSlip | undefined {
  const { state } = facts;
  if (!('clock' in state)) return undefined;
  const { receivedAt, basePromise } = state.clock;
  const data = controlSlipOf({
    ...formFactsAt(facts, receivedAt),
    resolvingAgency: facts.agency.name,
    coordinatingAgencies: agenciesNamed(file.procedure.process, file.agency).map((id) =>
      file.names.agency(id),
    ),
    ...{ receivedAt, due: basePromise },
    handOvers: handOversIn(file.events, file.names),
  });
  return { name: 'phieu-kiem-soat', pdf: printControlSlip(press, data) };
}
