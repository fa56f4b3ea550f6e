import { type DossierOnForm, dossierOnForm, type FormFacts } from '../../../documents/form.ts';
import type { SlipFacts } from '../../../documents/slip.ts';
import type { Instant } from '../../../domain/calendar/local-time.ts';
import type { Agency } from '../../../domain/organisation/agency.ts';

/**
 * What a form of our own has in common with all others, about one dossier, as of when the thing was recorded; `agency`
 * issues it, which need not be the one that received the dossier.
 */
export function formFactsAt(
  facts: SlipFacts,
  at: Instant,
  { agency = facts.agency, number = null }: { agency?: Agency; number?: string | null } = {},
): FormFacts & { dossier: DossierOnForm } {
  const { regime, province, now, copy, state, procedure } = facts;
  return {
    ...{ regime, agency, province, now, copy, at, number },
    dossier: dossierOnForm(state, procedure, facts),
  };
}

/** Lines of what somebody typed, one of them for each. */
export function linesOf(text: string): readonly string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
