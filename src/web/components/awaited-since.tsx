import type { Instant } from '../../domain/calendar/local-time.ts';
import type { LookupWords } from '../../words/lookup-vocabulary.ts';

/** Since when a supplement is awaited; nothing where none is. */
export function AwaitedSince({
  since,
  words,
}: {
  since: Instant | null;
  words: Pick<LookupWords, 'awaitedSince' | 'instant'>;
}) {
  if (since === null) return null;
  return (
    <p class="govuk-body mc-standing__since">
      {words.awaitedSince} <span class="mc-nowrap">{words.instant(since)}</span>.
    </p>
  );
}
