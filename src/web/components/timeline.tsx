import type { Instant } from '../../domain/calendar/local-time.ts';
import { instantWords } from '../../words/vi/date-words.ts';
import { capitalise } from '../../words/vi/phrases.ts';

export interface TimelineEntry {
  key: string;
  at: Instant;
  sentence: string;
  /** What somebody wrote on that occasion, under its name: `Lý do`. */
  texts: readonly { label: string; body: string }[];
  links: readonly { text: string; href: string }[];
}

/** What happened, in sentences, the latest first. */
export function Timeline({ entries }: { entries: readonly TimelineEntry[] }) {
  return (
    <ol class="mc-timeline" reversed>
      {entries.map(({ key, at, sentence, texts, links }) => (
        <li key={key} class="mc-timeline__entry">
          <time class="mc-timeline__at" dateTime={at}>
            {capitalise(instantWords(at))}
          </time>
          <p class="mc-timeline__sentence">{sentence}</p>
          {texts.map(({ label, body }) => (
            <blockquote key={label} class="mc-timeline__text">
              <span class="mc-timeline__label">{label}:</span> {body}
            </blockquote>
          ))}
          {links.length > 0 && (
            <ul class="mc-timeline__links">
              {links.map(({ text, href }) => (
                <li key={href}>
                  <a class="govuk-link" href={href}>
                    {text}
                  </a>
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ol>
  );
}
