import type { ProvedView } from '../../domain/dossier/proved-view.ts';
import type { LookupWords } from '../../words/lookup-vocabulary.ts';
import { lookupWords } from '../../words/lookup-words.ts';

/** What is missing: part of what to do next. */
export function AskedPapers({
  asked,
  words = lookupWords('vi'),
}: Pick<ProvedView, 'asked'> & { words?: LookupWords }) {
  if (asked.length === 0) return null;
  return (
    <section class="mc-asked" aria-labelledby="can-bo-sung">
      <h2 id="can-bo-sung">{words.about.asked}</h2>
      <ul lang={langOf(words)}>
        {asked.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </section>
  );
}

/** What the dossier is, for who proved to have filed it; `limit`: in words, null where there is none to tell. */
interface ProvedFactsProps {
  view: ProvedView;
  limit: string | null;
  /** Within how many days most have their result; null: too few had one. Absent: it is not told here. */
  typical?: number | null;
  words?: LookupWords;
}

export function ProvedFacts({ view, limit, typical, words = lookupWords('vi') }: ProvedFactsProps) {
  const said = words.about;
  const lang = langOf(words);
  return (
    <section class="mc-about" aria-labelledby="ho-so-la-gi">
      <h2 id="ho-so-la-gi">{said.heading}</h2>
      <dl class="mc-facts">
        <dt>{said.procedure}</dt>
        <dd lang={lang}>{view.procedure}</dd>
        {view.applicant !== null && (
          <>
            <dt>{said.applicant}</dt>
            <dd>{view.applicant}</dd>
          </>
        )}
        {limit !== null && (
          <>
            <dt>{said.limit}</dt>
            <dd>{limit}</dd>
          </>
        )}
        {typical !== undefined && (
          <>
            <dt>{said.typical}</dt>
            <dd>{typical === null ? said.tooFew : said.typicalDays(typical)}</dd>
          </>
        )}
        <dt>{said.fees}</dt>
        {view.fees.length === 0 ? (
          <dd>{said.noFees}</dd>
        ) : (
          view.fees.map(({ name, amount, moment }) => (
            <dd key={name}>
              {lang ? <span lang={lang}>{name}</span> : name}: {said.fee(amount, moment)}
            </dd>
          ))
        )}
        {view.fees.length > 0 && (
          <>
            <dt>{said.payAt}</dt>
            <dd>{said.desk}</dd>
          </>
        )}
      </dl>
    </section>
  );
}

/** What stays Vietnamese on a page in another language says so, for who listens to it. */
function langOf({ language }: LookupWords): 'vi' | undefined {
  return language === 'vi' ? undefined : 'vi';
}

interface DueReasonProps {
  sentences: readonly string[];
  words?: LookupWords;
}

export function DueReasonDetails({ sentences, words = lookupWords('vi') }: DueReasonProps) {
  const lang = langOf(words);
  return (
    <details class="mc-why">
      <summary>{words.about.why}</summary>
      {sentences.map((sentence) => (
        <p key={sentence} lang={lang}>
          {sentence}
        </p>
      ))}
    </details>
  );
}
