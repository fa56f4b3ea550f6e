import { Main } from '../../web/components/main.tsx';
import { Pager } from '../../web/components/pager.tsx';
import { Tag } from '../../web/components/tag.tsx';
import { paths } from '../../web/paths.ts';
import { countWords } from '../../words/vi/count-words.ts';
import { DOUBT_WORDS, IMPORTED_LEVEL_WORDS } from '../../words/vi/draft-words.ts';
import { capitalise } from '../../words/vi/phrases.ts';
import { ImportsFilters } from './imports-filters.tsx';
import { type ImportsForm, importsAddress, isFiltered } from './list-form.ts';
import { type Facets, type FoundImports, type ImportedRow, ROWS } from './queries.ts';
import { CatalogueTabs } from './tabs.tsx';

interface ImportsView extends FoundImports {
  form: ImportsForm;
  facets: Facets;
}

/** Records of other catalogues, with what is doubtful about each. */
export function importsMain({ form, facets, rows, total, drafts }: ImportsView) {
  const all = facets.outcomes.reduce((sum, { count }) => sum + count, 0);
  return (
    <Main>
      <div class="mc-head">
        <h1 class="govuk-heading-m">Danh mục thủ tục</h1>
        <a class="govuk-link" href={paths.newDraft}>
          Soạn thủ tục mới, không theo nguồn
        </a>
      </div>
      <CatalogueTabs here="imports" />
      {all === 0 ? (
        <p class="mc-empty">
          Chưa có thủ tục nào nhập từ nguồn khác. Xin nhờ quản trị hệ thống nhập; trong lúc chờ, có thể soạn
          thủ tục mới.
        </p>
      ) : (
        <>
          <ImportsFilters form={form} facets={facets} />
          <p class="mc-understood">
            {isFiltered(form) ? 'Khớp điều kiện: ' : 'Đã nhập: '}
            <strong>{countWords(total)} bản</strong>
            {isFiltered(form) && ` trong ${countWords(all)} bản đã nhập`}.
          </p>
          {rows.length === 0 ? (
            <p class="mc-empty">
              {total > 0
                ? 'Trang này không còn bản nào.'
                : 'Không có bản nào như vậy. Thử bỏ bớt điều kiện, hoặc gõ ít chữ hơn.'}
            </p>
          ) : (
            <ImportsTable rows={rows} drafts={drafts} />
          )}
          <div class="mc-inbox__foot">
            <Pager
              page={form.page}
              pages={Math.ceil(total / ROWS)}
              address={(page) => importsAddress({ ...form, page })}
            />
          </div>
        </>
      )}
    </Main>
  );
}

function ImportsTable({ rows, drafts }: Pick<FoundImports, 'rows' | 'drafts'>) {
  return (
    <table class="mc-list mc-imports" data-rows>
      <thead>
        <tr>
          <th scope="col">Mã</th>
          <th scope="col">Tên thủ tục</th>
          <th scope="col">Lĩnh vực</th>
          <th scope="col">Cấp</th>
          <th scope="col">Chưa rõ</th>
          <th scope="col">Bản soạn</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.source_id} data-row title={row.name ?? row.source_id}>
            <td class="mc-nowrap">
              <a class="mc-list__link" href={paths.imported(row.source_id)}>
                {row.national_code ?? row.source_id}
              </a>
            </td>
            <td class="mc-list__procedure">
              <span class="mc-clamp">{row.name ?? '(không có tên)'}</span>
            </td>
            <td class="mc-list__name">
              <span class="mc-clamp">{row.field ?? ''}</span>
            </td>
            <td class="mc-imports__levels">
              {row.levels.map((level) => IMPORTED_LEVEL_WORDS[level]).join(', ')}
            </td>
            <td>
              <Doubts row={row} />
            </td>
            <td class="mc-nowrap">
              <Drafts drafts={drafts.filter(({ source_id }) => source_id === row.source_id)} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What the first doubts are about; all of them are on the page of the record. */
function Doubts({ row }: { row: ImportedRow }) {
  if (row.outcome === 'refused') return <Tag tone="late">Không nhận</Tag>;
  if (row.reason_count === 0) return <Tag tone="done">Rõ cả</Tag>;
  const words = row.reason_codes.map((code) =>
    Object.hasOwn(DOUBT_WORDS, code) ? DOUBT_WORDS[code as keyof typeof DOUBT_WORDS] : code,
  );
  const [first = '', second, ...others] = words;
  const more = others.length > 0 ? ` và ${others.length} loại nữa` : '';
  return (
    <span class="mc-clamp" title={words.join('; ')}>
      {capitalise(first)}
      {second !== undefined && `, ${second}`}
      {more}
    </span>
  );
}

const STATES = {
  open: <Tag tone="waiting">Đang soạn</Tag>,
  published: <Tag tone="done">Đã công bố</Tag>,
  dropped: <Tag tone="plain">Đã bỏ</Tag>,
} as const;

function Drafts({ drafts }: Pick<FoundImports, 'drafts'>) {
  const [first] = drafts;
  return first ? STATES[first.state] : null;
}
