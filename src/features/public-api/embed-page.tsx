import type { PublicView } from '../../domain/dossier/public-view.ts';
import { AgencyBlock } from '../../web/components/agency-block.tsx';
import { AwaitedSince } from '../../web/components/awaited-since.tsx';
import { Button } from '../../web/components/button.tsx';
import { Dots } from '../../web/components/dots.tsx';
import { ErrorSummary } from '../../web/components/error-summary.tsx';
import { Main } from '../../web/components/main.tsx';
import { TextField } from '../../web/components/text-field.tsx';
import { paths, telephoneAddress } from '../../web/paths.ts';
import type { EmbedWords } from '../../words/embed-vocabulary.ts';
import { embedWords } from '../../words/embed-words.ts';
import type { Language } from '../../words/language.ts';
import type { LookupWords } from '../../words/lookup-vocabulary.ts';
import { lookupWords } from '../../words/lookup-words.ts';
import { hoursIn } from '../../words/opening-hours-words.ts';
import { inLanguage } from './asked-language.ts';
import type { AgencyAnswer } from './shapes.ts';

/** What was asked, and what came of it. */
export type BoxState =
  | { is: 'asking' | 'nothing'; typed: string }
  | { is: 'throttled'; typed: string; seconds: number }
  | { is: 'found'; view: PublicView };

/** In which language the box is read, and its words. */
interface Said {
  language: Language;
  own: EmbedWords;
  words: LookupWords;
}

export function Box({ box, state, language }: { box: AgencyAnswer; state: BoxState; language: Language }) {
  const said: Said = { language, own: embedWords(language), words: lookupWords(language) };
  const { nothing, tooOften } = said.own;
  if (state.is === 'found') {
    const { view } = state;
    return (
      <Main data-code={view.code} data-status={view.status}>
        <Standing view={view} agency={box.id} said={said} />
        <Beside box={box} ofThisAgency={false} said={said} />
      </Main>
    );
  }
  return (
    <Main>
      {state.is === 'nothing' && (
        <ErrorSummary title={nothing.title} errors={[{ field: 'ma', text: nothing.check }]} />
      )}
      {state.is === 'throttled' && (
        <p class="govuk-body" role="alert">
          {tooOften.detail(state.seconds)}
        </p>
      )}
      <CodeForm box={box} state={state} said={said} />
      <Beside box={box} ofThisAgency said={said} />
    </Main>
  );
}

function Standing({
  view,
  agency,
  said: { language, own, words },
}: {
  view: PublicView;
  agency: string;
  said: Said;
}) {
  return (
    <>
      <p class="mc-standing__code">
        {words.dossier} <span class="mc-nowrap">{view.code}</span>
      </p>
      <h1 class="mc-standing__sentence">{words.sentence(view)}</h1>
      {view.due && (
        <dl class={`mc-standing__due${view.late ? ' mc-standing__due--late' : ''}`}>
          <dt>{words.due[view.due.kind]}</dt>
          <dd>
            <time dateTime={view.due.at}>{words.instant(view.due.at)}</time>
          </dd>
        </dl>
      )}
      <AwaitedSince since={view.since} words={words} />
      <p class="govuk-body mc-standing__next">{words.next[view.next]}</p>
      <Dots dots={view.dots} words={words} />
      <AgencyBlock {...view.agency} words={words} />
      <ul class="mc-embed__links">
        <li>
          <a class="govuk-link" href={inLanguage(paths.embed(agency), language)}>
            {words.again}
          </a>
        </li>
        <li>
          <Outside
            name={own.more}
            url={inLanguage(paths.lookupOf(view.code), language)}
            newPage={own.newPage}
          />
        </li>
      </ul>
    </>
  );
}

function CodeForm({
  box,
  state,
  said: { language, own, words },
}: {
  box: AgencyAnswer;
  state: Exclude<BoxState, { is: 'found' }>;
  said: Said;
}) {
  return (
    <form action={paths.embed(box.id)} method="get">
      {language !== 'vi' && <input type="hidden" name="lang" value={language} />}
      <h1 class="govuk-heading-m">{own.heading}</h1>
      <TextField
        id="ma"
        name="ma"
        label={words.code.label}
        hint={own.hint}
        error={state.is === 'nothing' ? own.nothing.check : undefined}
        errorWord={words.error}
        value={state.typed}
        class="mc-code-field"
        required
        enterKeyHint="search"
        isCode
      />
      <Button>{words.search}</Button>
    </form>
  );
}

/** Message number, guide and desk: what Điều 8.3 wants beside the look-up. */
function Beside({
  box,
  ofThisAgency,
  said: { language, own, words },
}: {
  box: AgencyAnswer;
  ofThisAgency: boolean;
  said: Said;
}) {
  const lang = language === 'vi' ? undefined : 'vi';
  const { name, address, hours, phone, sms, links, procedures } = box;
  const open = hours === null ? null : hoursIn(words, hours);
  return (
    <div class="mc-embed__beside">
      {sms && (
        <p class="govuk-body">
          {own.message.before}
          <strong class="mc-nowrap">{sms.text}</strong>
          {own.message.between}
          <strong>{sms.number}</strong>
          {own.message.after}
        </p>
      )}
      <ul class="mc-embed__links">
        {links.map((link) => (
          <li key={link.url}>
            <Outside {...link} newPage={own.newPage} />
          </li>
        ))}
      </ul>
      {ofThisAgency && procedures.length > 0 && (
        <details class="mc-embed__procedures">
          <summary>{own.procedures.replace('#', String(procedures.length))}</summary>
          <ul lang={lang}>
            {procedures.map((procedure) => (
              <li key={procedure.url}>
                <Outside {...procedure} newPage={own.newPage} />
              </li>
            ))}
          </ul>
        </details>
      )}
      {ofThisAgency && (
        <address class="mc-embed__agency">
          <strong lang={lang}>{name}</strong>
          {address !== null && <span lang={lang}>{address}</span>}
          {open !== null && (
            <span>
              {words.agency.hours}: <span lang={open.lang}>{open.text}</span>
            </span>
          )}
          {phone !== null && (
            <span>
              {words.agency.phone}:{' '}
              <a class="govuk-link mc-nowrap" href={telephoneAddress(phone)}>
                {phone}
              </a>
            </span>
          )}
        </address>
      )}
    </div>
  );
}

/** Out of the frame: a whole page would not fit into it. */
function Outside({ name, url, newPage }: { name: string; url: string; newPage: string }) {
  return (
    <a class="govuk-link" href={url} target="_blank" rel="noopener">
      {name} ({newPage})
    </a>
  );
}
