import type { Procedure } from '../../domain/procedure/procedure.ts';
import { Main } from '../../web/components/main.tsx';
import { Fees, Limits, Papers, Results } from '../../web/components/procedure-facts.tsx';
import type { KioskPage } from '../../web/kiosk-layout.tsx';
import { paths } from '../../web/paths.ts';
import { TakeAway } from './take-away.tsx';

const HEADING = 'Thủ tục hành chính';

export function fieldsPage(
  place: string,
  fields: readonly { name: string; procedures: number }[],
): KioskPage {
  return {
    ...{ title: HEADING, place, back: paths.kiosk },
    main: (
      <Main>
        <h1>Thủ tục nhận tại đây</h1>
        {fields.length === 0 && (
          <p class="govuk-body">Bộ phận này chưa nhận thủ tục nào. Mời Ông/Bà hỏi tại quầy.</p>
        )}
        <ul class="mc-choices">
          {fields.map(({ name, procedures }) => (
            <li key={name}>
              <a class="mc-choice" href={paths.kioskField(name)}>
                <strong>{name}</strong>
                <span>{procedures} thủ tục</span>
              </a>
            </li>
          ))}
        </ul>
      </Main>
    ),
  };
}

export function fieldPage(
  place: string,
  field: string,
  procedures: readonly Pick<Procedure, 'id' | 'name'>[],
): KioskPage {
  return {
    ...{ title: `${field} - ${HEADING}`, place, back: paths.kioskProcedures },
    main: (
      <Main>
        <h1>{field}</h1>
        <ul class="mc-choices">
          {procedures.map(({ id, name }) => (
            <li key={id}>
              <a class="mc-choice" href={paths.kioskProcedure(id)}>
                {name}
              </a>
            </li>
          ))}
        </ul>
      </Main>
    ),
  };
}

export function procedurePage(place: string, procedure: Procedure, url: string): KioskPage {
  const { name, field, papers, limits, fees, results } = procedure;
  return {
    ...{ title: name, place, back: paths.kioskField(field) },
    main: (
      <Main>
        <h1 class={name.length > 120 ? 'mc-kiosk__long' : undefined}>{name}</h1>
        <section aria-labelledby="giay-to">
          <h2 id="giay-to">Giấy tờ cần chuẩn bị</h2>
          <Papers papers={papers} />
        </section>
        <section aria-labelledby="thoi-han">
          <h2 id="thoi-han">Thời hạn giải quyết</h2>
          <Limits limits={limits} />
        </section>
        <section aria-labelledby="phi">
          <h2 id="phi">Phí, lệ phí</h2>
          <Fees fees={fees} />
        </section>
        <section aria-labelledby="ket-qua">
          <h2 id="ket-qua">Kết quả nhận được</h2>
          <Results results={results} />
        </section>
        <TakeAway url={url} what="thủ tục này" />
      </Main>
    ),
  };
}
