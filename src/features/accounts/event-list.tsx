import type { AccountEventRow } from '../../store/accounts/account-events.ts';
import { instantWords } from '../../words/vi/date-words.ts';
import { EVENT_WORDS } from './account-words.ts';

interface EventListProps {
  events: readonly AccountEventRow[];
  /** Whose account it is. */
  own: string;
  nameOf?: (officerId: string) => string;
}

/** What happened to an account, the latest first. */
export function EventList({ events, own, nameOf }: EventListProps) {
  if (events.length === 0) return <p class="mc-empty">Chưa ghi nhận việc gì.</p>;
  return (
    <ol class="govuk-list mc-account-events">
      {events.map(({ kind, actor_id: actor, at, address }, index) => (
        // Two may fall into one moment.
        <li key={`${at} ${index}`}>
          <span class="mc-sessions__when">{instantWords(at)}</span> {EVENT_WORDS[kind]}
          {actor !== null && actor !== own && `, do ${nameOf?.(actor) ?? 'quản trị của cơ quan'}`}
          {address !== '' && ` (từ ${address})`}
        </li>
      ))}
    </ol>
  );
}
