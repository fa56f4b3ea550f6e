import type { PersonContent } from '../../../store/dossiers/pen.ts';
import { plainWords } from '../../../words/vi/plain-words.ts';

/** People told apart: by the number of their paper, else by name; one who was erased is nobody known. */
export function differentPeople(people: readonly (PersonContent | null | undefined)[]): number {
  return new Set(people.map(keyOf)).size;
}

function keyOf(person: PersonContent | null | undefined): string {
  if (!person) return '';
  return person.identityNumber === null ? `~${plainWords(person.name)}` : person.identityNumber;
}
