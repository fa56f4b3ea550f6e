import { PROCEDURE_SETS, type ProcedureSet } from '../../documents/report-table.ts';
import type { Level } from '../../domain/organisation/agency.ts';
import type { AsOf } from '../../store/figures/as-of.ts';
import { Main } from '../../web/components/main.tsx';
import { OpeningCount } from '../../web/components/opening-count.tsx';
import { Pager } from '../../web/components/pager.tsx';
import { Scrolled } from '../../web/components/scrolled.tsx';
import { Trail } from '../../web/components/trail.tsx';
import { textField } from '../../web/form-fields.ts';
import { paths } from '../../web/paths.ts';
import type { StaffPage } from '../../web/staff-page.ts';
import { LEVEL_WORDS } from '../../words/vi/catalogue-words.ts';
import { countWords } from '../../words/vi/count-words.ts';
import { instantWords } from '../../words/vi/date-words.ts';
import { capitalise } from '../../words/vi/phrases.ts';
import { proceduresAddress } from './opens-address.ts';
import type { ListedProcedure } from './read-procedures.ts';
import { behindAddress, type ReportQuery, reportAddress } from './report-query.ts';

const ROWS = 50;

const SET_WORDS: Readonly<Record<ProcedureSet, string>> = {
  all: 'Thủ tục thuộc thẩm quyền giải quyết',
  'taken-in': 'Thủ tục tiếp nhận tại Bộ phận Một cửa',
  'with-process': 'Thủ tục đã có quy trình nội bộ',
  complete: 'Thủ tục đã công khai đủ nội dung',
  online: 'Thủ tục nhận hồ sơ trực tuyến',
  'online-of-agency': 'Thủ tục nhận hồ sơ trực tuyến, theo từng cơ quan',
  'online-used': 'Thủ tục có hồ sơ trực tuyến trong kỳ, theo từng cơ quan',
  'with-fee': 'Thủ tục có phí, lệ phí, theo từng cơ quan',
  'with-fee-used': 'Thủ tục có phí, lệ phí và có hồ sơ trong kỳ, theo từng cơ quan',
};

export interface ProcedureQuery {
  which: ProcedureSet;
  /** null: of all levels. */
  level: Level | null;
  page: number;
}

/** Undefined: there is no such set of procedures. */
export function readProcedureQuery(query: unknown): ProcedureQuery | undefined {
  const which = PROCEDURE_SETS.find((one) => one === textField(query, 'nhom'));
  const level = (Object.keys(LEVEL_WORDS) as Level[]).find((one) => one === textField(query, 'cap'));
  const page = Number(textField(query, 'trang').slice(0, 6));
  return which && { which, level: level ?? null, page: Number.isInteger(page) && page > 0 ? page : 1 };
}

interface ProceduresView extends ProcedureQuery {
  query: ReportQuery;
  asOf: AsOf;
  ofWhom: string;
  listed: readonly ListedProcedure[];
}

/** The procedures behind a number, each with the dossiers that were received for it. */
export function proceduresPage(view: ProceduresView): StaffPage {
  const { query, asOf, ofWhom, listed, which, level, page } = view;
  const title = `${SET_WORDS[which]}${level ? `, ${LEVEL_WORDS[level]}` : ''}`;
  const rows = listed.slice((page - 1) * ROWS, page * ROWS);
  const address = (to: number) => proceduresAddress(query, { which, ...(level ? { level } : {}) }, asOf, to);
  return {
    title,
    job: 'figure-tables',
    main: () => (
      <Main>
        <Trail
          places={[{ text: 'Biểu số liệu', href: reportAddress(paths.figureTables, query) }, { text: title }]}
        />
        <h1 class="govuk-heading-m">
          {title}: {countWords(listed.length)}
        </h1>
        <p class="govuk-body mc-lists__what">
          {ofWhom}, {query.period.name}, tính đến {instantWords(asOf.at)}; theo danh mục thủ tục đang có hiệu
          lực.
        </p>
        {rows.length === 0 ? (
          <p class="mc-empty">
            {listed.length === 0 ? 'Không có thủ tục nào như vậy.' : 'Trang này không còn thủ tục nào.'}
          </p>
        ) : (
          <Rows view={view} rows={rows} />
        )}
        <Pager page={page} pages={Math.ceil(listed.length / ROWS)} address={address} />
      </Main>
    ),
  };
}

function Rows({ view, rows }: { view: ProceduresView; rows: readonly ListedProcedure[] }) {
  const { query, asOf, ofWhom } = view;
  // Of one agency it is said over the table.
  const ofAgencies = rows.some(({ agency }) => agency !== null && agency.name !== ofWhom);
  return (
    <Scrolled name="Bảng thủ tục">
      <table class="mc-figures mc-reports__table">
        <thead>
          <tr>
            <th scope="col">Thủ tục</th>
            <th scope="col">Lĩnh vực</th>
            <th scope="col">Cấp</th>
            {ofAgencies && <th scope="col">Cơ quan</th>}
            <th scope="col">Hồ sơ nhận trong kỳ</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ procedure: { id, name, field, level }, agency, received }) => (
            <tr key={`${id} ${agency?.id ?? ''}`}>
              <th scope="row">
                <a class="govuk-link" href={paths.procedure(id)}>
                  {name}
                </a>
              </th>
              <td class="mc-reports__words">{field}</td>
              <td class="mc-reports__words">{capitalise(LEVEL_WORDS[level])}</td>
              {ofAgencies && <td class="mc-reports__words">{agency?.name}</td>}
              <td class="mc-figures__number">
                <OpeningCount
                  count={received}
                  href={behindAddress(
                    query,
                    {
                      ...{ column: 'received', only: { procedure: [id] } },
                      ...(agency ? { agency: agency.id } : {}),
                    },
                    asOf,
                  )}
                  of={`${name}, hồ sơ nhận trong kỳ`}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolled>
  );
}
