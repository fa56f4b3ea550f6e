import type { PersonRef, WordingRef } from './references.ts';
import type { Refusal } from './refusals.ts';
import type { Filed } from './state.ts';

/**
 * Who takes a result for the applicant is named by the dossier or by who hands it out, and shows a paper that says so
 * (NĐ 61 Đ20): the one recorded at intake, or one shown now.
 */
export function refusalOfRecipient(
  { delegate }: Pick<Filed, 'delegate'>,
  { recipient, person, paper }: Recipient,
): Refusal | undefined {
  if (recipient === 'applicant') return undefined;
  if (!person && !delegate) return { code: 'no-delegate-on-dossier' };
  const named = delegate && (!person || person.id === delegate.person.id);
  if (paper || (named && delegate.paper)) return undefined;
  return { code: 'delegation-paper-required' };
}

interface Recipient {
  recipient: 'applicant' | 'delegate';
  /** null: the delegate of the dossier. */
  person: PersonRef | null;
  /** The paper shown now. */
  paper: WordingRef | null;
}
