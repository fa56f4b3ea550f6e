import { Main } from '../../web/components/main.tsx';
import { Pager } from '../../web/components/pager.tsx';
import { paths } from '../../web/paths.ts';
import type { Page } from '../../web/render.ts';
import { feesInShort, LEVEL_WORDS, limitsInShort } from '../../words/vi/catalogue-words.ts';
import { capitalise } from '../../words/vi/phrases.ts';
import { catalogueAddress } from './catalogue-query.ts';
import { type CatalogueView, PER_PAGE } from './catalogue-view.ts';
import type { Entry } from './entry.ts';
import { FormerPlaceNotes } from './former-place-notes.tsx';
import { FilterForm, hasFilter } from './search-form.tsx';
import { HEADING } from './start-page.tsx';

/** What was asked for, a page of it. */
export function listPage(view: CatalogueView): Page {
  const { query, pages } = view;
  const about = [
    ...(view.total === 0 && view.formerPlaces.length === 0 ? ['không tìm thấy thủ tục'] : []),
    ...subjectsOf(view),
    ...(pages > 1 ? [`trang ${query.page}`] : []),
  ];
  return {
    title: about.length > 0 ? `${capitalise(about.join(', '))} - ${HEADING}` : HEADING,
    main: (
      <Main>
        <p class="mc-trail">
          <a class="govuk-link" href={paths.catalogue}>
            {HEADING}
          </a>
        </p>
        <h1 class="govuk-heading-l">{headingOf(view)}</h1>
        <FilterForm {...view} />
        <Chosen {...view} />
        {view.formerPlaces.length > 0 && (
          <FormerPlaceNotes places={view.formerPlaces} receiving={view.receiving} />
        )}
        {(view.total > 0 || view.formerPlaces.length === 0) && <Outcome {...view} />}
        <ol class="mc-catalogue" start={(query.page - 1) * PER_PAGE + 1}>
          {view.entries.map((entry) => (
            <Line key={entry.procedure.id} {...entry} />
          ))}
        </ol>
        <Pager page={query.page} pages={pages} address={(page) => catalogueAddress({ ...query, page })} />
      </Main>
    ),
  };
}

function subjectsOf({ query, named }: CatalogueView): string[] {
  return [
    query.words && `“${query.words}”`,
    named.field ?? '',
    query.level === null ? '' : LEVEL_WORDS[query.level],
    named.agency ?? '',
  ].filter((part) => part !== '');
}

/** What the list is of, as far as it is one thing. */
function headingOf(view: CatalogueView): string {
  const { query } = view;
  const [only, ...others] = query.words === '' ? subjectsOf(view) : [];
  if (only !== undefined && others.length === 0) return capitalise(only);
  return query.words === '' && !hasFilter(query) ? 'Tất cả thủ tục' : 'Tìm thủ tục';
}

/** The filters that are on, each with the way back from it. */
function Chosen({ query, named }: CatalogueView) {
  const chosen = [
    { text: named.field, without: { field: '' } },
    {
      text: query.level === null ? undefined : capitalise(LEVEL_WORDS[query.level]),
      without: { level: null },
    },
    { text: named.agency, without: { agency: '' } },
  ].filter(({ text }) => text !== undefined);
  if (chosen.length === 0) return null;
  return (
    <ul class="mc-chosen" aria-label="Đang lọc theo">
      {chosen.map(({ text, without }) => (
        <li key={text}>
          {text}{' '}
          <a class="govuk-link" href={catalogueAddress({ ...query, ...without, page: 1 })}>
            bỏ lọc<span class="govuk-visually-hidden"> {text}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}

function Outcome(view: CatalogueView) {
  const { total, loose, query } = view;
  if (total === 0) return <Nothing {...view} />;
  if (loose) {
    return (
      <p class="mc-catalogue__outcome" role="status">
        Không có thủ tục nào có đủ các từ “{query.words}”. Gần nhất là {total} thủ tục sau.
      </p>
    );
  }
  return (
    <p class="mc-catalogue__outcome" role="status">
      {total} thủ tục
    </p>
  );
}

function Nothing({ query }: CatalogueView) {
  return (
    <div class="mc-catalogue__outcome" role="status">
      <p class="govuk-body">Không tìm thấy thủ tục nào{query.words && ` với “${query.words}”`}.</p>
      <ul class="govuk-list govuk-list--bullet">
        <li>Thử ít từ hơn, hoặc từ khác cùng nghĩa.</li>
        {hasFilter(query) && query.words && (
          <li>
            <a class="govuk-link" href={catalogueAddress({ words: query.words })}>
              Tìm “{query.words}” ở mọi lĩnh vực, cấp và cơ quan
            </a>
          </li>
        )}
        <li>
          <a class="govuk-link" href={paths.catalogue}>
            Xem theo lĩnh vực, cấp hoặc cơ quan
          </a>
        </li>
      </ul>
    </div>
  );
}

function Line({ procedure }: Entry) {
  const { id, name, level, nationalCode, field } = procedure;
  return (
    <li class="mc-catalogue__line">
      <a
        class="govuk-link mc-catalogue__name"
        href={paths.procedure(id)}
        title={name.length > 120 ? name : undefined}
      >
        {name}
      </a>
      <p class="mc-catalogue__facts">
        {capitalise(LEVEL_WORDS[level])}, {limitsInShort(procedure)}, {feesInShort(procedure)}
      </p>
      <p class="mc-catalogue__more">{nationalCode === null ? field : `${field}, mã ${nationalCode}`}</p>
    </li>
  );
}
