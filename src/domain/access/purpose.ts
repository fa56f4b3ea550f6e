/** Why somebody reads a dossier. The first ones follow from their work; the others are stated before it is shown. */
export const WORKING_PURPOSES = ['holding', 'counter', 'unit-work', 'leading', 'worked'] as const;
export type WorkingPurpose = (typeof WORKING_PURPOSES)[number];

/** What somebody can say who does not work on it; the first is what those who oversee mostly come for. */
export const STATED_PURPOSES = [
  'supervision',
  'inspection',
  'complaint',
  'coordination',
  'support',
  'other-purpose',
] as const;
export type StatedPurpose = (typeof STATED_PURPOSES)[number];

export type Purpose =
  | WorkingPurpose
  | StatedPurpose
  /** Not officers: who it is about, and the system that brought it in. */
  | 'own-dossier'
  | 'filed-there'
  /** A form was sent for a dossier that nobody had asked its purpose of. */
  | 'unstated'
  /** What is no dossier: a list, a search. */
  | 'daily-work';

export type PurposeProblem = 'purpose-unknown' | 'purpose-words-missing' | 'purpose-words-long';

export const LONGEST_PURPOSE = 300;

/** What is wrong with a purpose as it was stated; a purpose of one's own needs words. */
export function purposeProblem(purpose: string, words: string): PurposeProblem | undefined {
  if (!isStatedPurpose(purpose)) return 'purpose-unknown';
  if (purpose === 'other-purpose' && words === '') return 'purpose-words-missing';
  return words.length > LONGEST_PURPOSE ? 'purpose-words-long' : undefined;
}

export function isStatedPurpose(purpose: string): purpose is StatedPurpose {
  return (STATED_PURPOSES as readonly string[]).includes(purpose);
}
