import { FOUND_AS, type FoundPerson as Found } from '../found-person.ts';

/** The applicant of a dossier in a list; below, who it was that the list was looked through for. */
export function ApplicantCell({ applicant, found }: { applicant: string | null; found: Found | undefined }) {
  return (
    <>
      <span class="mc-clamp">{applicant}</span>
      {found && (
        <span class="mc-found">
          {FOUND_AS[found.as]}: <strong>{found.name}</strong>
        </span>
      )}
    </>
  );
}
