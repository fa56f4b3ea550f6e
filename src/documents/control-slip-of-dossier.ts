import type { RecordedEvent } from '../domain/dossier/events.ts';
import { agenciesNamed } from '../domain/procedure/parts.ts';
import type { Names } from '../words/vi/names.ts';
import { type ControlSlipData, controlSlipOf } from './control-slip.ts';
import { handOversIn } from './log-hand-overs.ts';
import { formFactsAt, type SlipFacts } from './slip.ts';

/** Phiếu kiểm soát: of the dossier as a whole, a row for each hand-over so far; undefined before the receipt. */
export function controlSlipOfDossier(
  facts: SlipFacts,
  events: readonly RecordedEvent[],
  names: Names,
): ControlSlipData | undefined {
  const { state, agency, procedure } = facts;
  if (!('clock' in state)) return undefined;
  const { receivedAt, basePromise } = state.clock;
  return controlSlipOf({
    ...formFactsAt(facts, receivedAt),
    resolvingAgency: agency.name,
    coordinatingAgencies: agenciesNamed(procedure.process, agency).map((id) => names.agency(id)),
    ...{ receivedAt, due: basePromise },
    handOvers: handOversIn(events, names),
  });
}
