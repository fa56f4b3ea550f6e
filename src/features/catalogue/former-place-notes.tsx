import type { Agency } from '../../domain/organisation/agency.ts';
import type { FormerPlace } from '../../domain/organisation/former-territories.ts';
import { dateWords } from '../../words/vi/date-words.ts';
import { capitalise } from '../../words/vi/phrases.ts';
import { catalogueAddress } from './catalogue-query.ts';

interface FormerPlaceNotesProps {
  places: readonly FormerPlace[];
  /** Ids of those that take something in. */
  receiving: ReadonlySet<string>;
}

/** Whoever asks for a commune that is no more is told whose it is now. */
export function FormerPlaceNotes({ places, receiving }: FormerPlaceNotesProps) {
  return (
    <ul class="mc-places" aria-label="Xã, phường, thị trấn cũ">
      {places.map(({ code, name, successors }) => (
        <li key={code}>
          {capitalise(name)} (cũ) nay thuộc{' '}
          {successors.map((agency, index) => (
            <span key={agency.id}>
              {index > 0 && ' và '}
              <Successor agency={agency} receives={receiving.has(agency.id)} />
            </span>
          ))}
          {successors.length > 1 && ', mỗi nơi một phần'}
          {since(successors)}.
        </li>
      ))}
    </ul>
  );
}

const COMMITTEE = 'Ủy ban nhân dân ';

function Successor({ agency, receives }: { agency: Agency; receives: boolean }) {
  const name = agency.name.replace(COMMITTEE, '');
  if (!receives) return <>{name}</>;
  return (
    <a class="govuk-link" href={catalogueAddress({ agency: agency.id })}>
      {name}
    </a>
  );
}

function since([first]: readonly Agency[]): string {
  return first ? ` (từ ngày ${dateWords(first.validFrom)})` : '';
}
