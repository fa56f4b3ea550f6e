import { dueReasonSentences } from '../../documents/due-reason-words.ts';
import { countWords } from '../../documents/limit-words.ts';
import { RATED_STATUSES } from '../../domain/applicant-rating/decide-rating.ts';
import type { ProvedView } from '../../domain/dossier/proved-view.ts';
import type { PublicView } from '../../domain/dossier/public-view.ts';
import { AgencyBlock } from '../../web/components/agency-block.tsx';
import { AwaitedSince } from '../../web/components/awaited-since.tsx';
import { Dots } from '../../web/components/dots.tsx';
import { Main } from '../../web/components/main.tsx';
import { AskedPapers, DueReasonDetails, ProvedFacts } from '../../web/components/proved-facts.tsx';
import { VisitorList, type VisitShown } from '../../web/components/visitor-list.tsx';
import { paths } from '../../web/paths.ts';
import type { Page } from '../../web/render.ts';
import { Again } from './ask-pages.tsx';
import { CODE_FIELD, DIGITS_FIELD, OPEN_FIELD, TOKEN_FIELD } from './forms.ts';
import { ProofForm } from './proof-form.tsx';
import { framed, type Reading, vietnamese } from './reading.tsx';

/** What a proof opened. */
export interface Opened {
  more: ProvedView;
  visits: readonly VisitShown[];
  /** Within how many days most dossiers of the procedure are through; null: too few were. */
  typical: number | null;
  /** Of the receipt, if that was the proof. */
  token: string | null;
  /** Of the phone, if those were the proof. */
  lastFour: string | null;
}

/** `opened` null: the code alone was given. `live`: where the same page is asked for again, if it can be. */
export function standingPage(
  reading: Reading,
  view: PublicView,
  opened: Opened | null,
  live: string | null = null,
): Page {
  const { words } = reading;
  const sentence = words.sentence(view);
  const more = opened?.more ?? null;
  const limit = more?.limit ? `${countWords(more.limit.amount)} ${words.about.units[more.limit.unit]}` : null;
  return framed(
    reading,
    sentence.replace(/[.។]$/, ''),
    <Main
      {...(live === null ? {} : { 'data-live': live, 'data-updated': words.updated })}
      data-code={view.code}
      data-status={view.status}
    >
      <p class="mc-standing__code">
        {words.dossier} <span class="mc-nowrap">{view.code}</span>
      </p>
      <h1 class="mc-standing__sentence">{sentence}</h1>
      <Due reading={reading} view={view} />
      <AwaitedSince since={view.since} words={words} />
      {more?.reason && view.due?.kind === 'promise' && (
        <DueReasonDetails sentences={dueReasonSentences(more.reason)} words={words} />
      )}
      <p class="govuk-body mc-standing__next">{words.next[view.next]}</p>
      {more && <AskedPapers asked={more.asked} words={words} />}
      <Dots dots={view.dots} words={words} />
      {opened && <ProvedFacts view={opened.more} limit={limit} typical={opened.typical} words={words} />}
      <AgencyBlock {...view.agency} words={words} />
      {opened && <VisitorList visits={opened.visits} lang={vietnamese(words)} />}
      {opened && <MoreToDo reading={reading} view={view} opened={opened} />}
      {opened === null && <ProofForm code={view.code} words={words} />}
      <Again reading={reading} />
    </Main>,
  );
}

function MoreToDo({ reading, view, opened }: { reading: Reading; view: PublicView; opened: Opened }) {
  const { more, rating } = reading.words;
  const { token, lastFour } = opened;
  // Posted: the digits that were right stand in no address, and are not asked for again.
  if (lastFour !== null && RATED_STATUSES.includes(view.status))
    return (
      <form class="mc-more" action={paths.rate} method="post" autocomplete="off">
        <input type="hidden" name={CODE_FIELD} value={view.code} />
        <input type="hidden" name={DIGITS_FIELD} value={lastFour} />
        <button type="submit" name={OPEN_FIELD} value="co" class="govuk-button mc-button--quiet">
          {rating.link}
        </button>
      </form>
    );
  const query = new URLSearchParams({
    [CODE_FIELD]: view.code,
    ...(token === null ? {} : { [TOKEN_FIELD]: token }),
  }).toString();
  const links = RATED_STATUSES.includes(view.status)
    ? [[paths.rate, rating.link]]
    : [
        [paths.subscribe, more.subscribe],
        [paths.changePhone, more.changePhone],
      ];
  return (
    <nav class="mc-more" aria-label={more.heading}>
      <ul>
        {links.map(([address, text]) => (
          <li key={address}>
            <a class="govuk-link" href={`${address}?${query}`}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Due({ reading, view }: { reading: Reading; view: Pick<PublicView, 'due' | 'late'> }) {
  const { due, late } = view;
  if (due === null) return null;
  const { words } = reading;
  return (
    <dl class={`mc-standing__due${late ? ' mc-standing__due--late' : ''}`}>
      <dt>{words.due[due.kind]}</dt>
      <dd>
        <time dateTime={due.at}>{words.instant(due.at)}</time>
      </dd>
    </dl>
  );
}
