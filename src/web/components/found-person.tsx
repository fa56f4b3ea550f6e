import { FOUND_AS, type FoundPerson as Found } from '../found-person.ts';

/** Below the applicant: who it was that the list was looked through for. */
export function FoundPerson({ found }: { found: Found | undefined }) {
  if (!found) return null;
  return (
    <span class="mc-found">
      {FOUND_AS[found.as]}: <strong>{found.name}</strong>
    </span>
  );
}
