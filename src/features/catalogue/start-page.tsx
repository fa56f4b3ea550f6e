import type { Level } from '../../domain/organisation/agency.ts';
import { Main } from '../../web/components/main.tsx';
import type { Page } from '../../web/render.ts';
import { catalogueAddress, LEVELS } from './catalogue-query.ts';
import type { Choices } from './choices.ts';
import type { CatalogueIndex } from './index-catalogue.ts';
import { WordsForm } from './search-form.tsx';

export const HEADING = 'Thủ tục hành chính';

const AGENCIES_OF: Readonly<Record<Level, string>> = {
  province: 'Cơ quan cấp tỉnh',
  district: 'Ủy ban nhân dân cấp huyện',
  commune: 'Ủy ban nhân dân cấp xã',
};

/** One question, and the ways to go without an answer to it. */
export function startPage({ choices, entries, formerPlaces }: CatalogueIndex): Page {
  const total = entries.length;
  return {
    title: HEADING,
    main: (
      <Main>
        <h1 class="govuk-heading-l">{HEADING}</h1>
        <p class="govuk-body">Cần giấy tờ gì, trong bao lâu, hết bao nhiêu tiền, nộp ở đâu.</p>
        <WordsForm withPlaces={formerPlaces.size > 0} />
        {total === 0 ? <NothingYet /> : <Ways choices={choices} total={total} />}
      </Main>
    ),
  };
}

function NothingYet() {
  return (
    <p class="govuk-body">
      Chưa có thủ tục nào được công bố trên hệ thống này. Mời Ông/Bà hỏi cơ quan nơi cần nộp hồ sơ.
    </p>
  );
}

function Ways({ choices: { fields, levels, agencies }, total }: { choices: Choices; total: number }) {
  return (
    <>
      <section class="mc-ways" aria-labelledby="theo-cap">
        <h2 id="theo-cap">Theo cấp giải quyết</h2>
        <Links
          short
          items={levels.map((one) => ({ ...one, href: catalogueAddress({ level: one.value }) }))}
        />
      </section>
      <section class="mc-ways" aria-labelledby="theo-linh-vuc">
        <h2 id="theo-linh-vuc">Theo lĩnh vực</h2>
        <Links items={fields.map((one) => ({ ...one, href: catalogueAddress({ field: one.value }) }))} />
      </section>
      <section class="mc-ways" aria-labelledby="theo-co-quan">
        <h2 id="theo-co-quan">Theo cơ quan tiếp nhận</h2>
        {LEVELS.map((level) => ({ level, some: agencies.filter((one) => one.level === level) }))
          .filter(({ some }) => some.length > 0)
          .map(({ level, some }) => (
            <details key={level} class="mc-ways__more">
              <summary>
                {AGENCIES_OF[level]} ({some.length})
              </summary>
              <Links items={some.map((one) => ({ ...one, href: catalogueAddress({ agency: one.value }) }))} />
            </details>
          ))}
      </section>
      <p class="govuk-body mc-again">
        <a class="govuk-link" href={catalogueAddress({})}>
          Xem tất cả {total} thủ tục
        </a>
      </p>
    </>
  );
}

interface LinksProps {
  items: readonly { href: string; text: string; count: number }[];
  /** Short and few: side by side. */
  short?: boolean;
}

function Links({ items, short = false }: LinksProps) {
  return (
    <ul class={`mc-ways__list${short ? ' mc-ways__list--short' : ''}`}>
      {items.map(({ href, text, count }) => (
        <li key={href}>
          <a class="govuk-link" href={href}>
            {text}
          </a>{' '}
          <span class="mc-ways__count">
            {count}
            <span class="govuk-visually-hidden"> thủ tục</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
