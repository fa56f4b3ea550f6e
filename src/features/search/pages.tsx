import type { ComponentProps } from 'preact';
import { ApplicantCell } from '../../web/components/applicant-cell.tsx';
import { DossierList, type ListColumn } from '../../web/components/dossier-list.tsx';
import { Main } from '../../web/components/main.tsx';
import { Pager } from '../../web/components/pager.tsx';
import { StatusTag, Tag } from '../../web/components/tag.tsx';
import { paths } from '../../web/paths.ts';
import { countWords } from '../../words/vi/count-words.ts';
import { dayWords, instantWords } from '../../words/vi/date-words.ts';
import { type SearchForm, searchAddress } from './forms.ts';
import { Overview } from './overview.tsx';
import { ROWS } from './queries.ts';
import type { RowView } from './row-view.ts';
import type { Reading } from './understand.ts';
import { understoodWords } from './understood.ts';

export interface SearchView {
  form: SearchForm;
  readings: readonly Reading[];
  rows: readonly RowView[];
  total: number;
  /** Whoever sees many agencies is told which one. */
  manyAgencies: boolean;
  /** Whose late dossiers these are; null: they were searched for. */
  lateOf: string | null;
  /** What each agency has in hand, while nothing is searched for; null: not to be shown. */
  loads: ComponentProps<typeof Overview>['loads'] | null;
}

export function searchMain(view: SearchView) {
  const { form, readings, rows, total, manyAgencies, lateOf, loads } = view;
  const pages = Math.max(1, Math.ceil(total / ROWS));
  return (
    <Main>
      <h1 class="govuk-heading-m">Tra cứu hồ sơ</h1>
      <SearchBox typed={form.typed} manyAgencies={manyAgencies} />
      {form.typed !== '' && (
        <p class="mc-understood">
          {readings.length > 0 && <>Đã tìm theo {readings.map(understoodWords).join('; ')}: </>}
          <strong>{countWords(total)} hồ sơ</strong>.
        </p>
      )}
      {lateOf !== null && (
        <p class="mc-understood">
          {lateOf}: <strong>{countWords(total)} hồ sơ trễ hẹn</strong>, lâu nhất trước.{' '}
          <a class="govuk-link" href={paths.search}>
            Về các cơ quan
          </a>
        </p>
      )}
      {loads && <Overview loads={loads} />}
      {lateOf !== null && rows.length === 0 && <NoneLate beyond={total > 0} form={form} />}
      {form.typed !== '' && rows.length === 0 && <NothingFound beyond={total > 0} form={form} />}
      {rows.length > 0 && (
        <>
          <FoundTable rows={rows} manyAgencies={manyAgencies} />
          <div class="mc-inbox__foot">
            <Pager page={form.page} pages={pages} address={(page) => searchAddress({ ...form, page })} />
          </div>
        </>
      )}
    </Main>
  );
}

function SearchBox({ typed, manyAgencies }: { typed: string; manyAgencies: boolean }) {
  const where = manyAgencies ? 'các cơ quan được giao theo dõi' : 'cơ quan';
  return (
    <form class="mc-search" method="get" action={paths.search}>
      <label class="govuk-label govuk-label--s" for="q">
        Mã hồ sơ, tên, điện thoại, số giấy tờ hoặc tên thủ tục
      </label>
      <div id="q-goi-y" class="govuk-hint">
        Tìm trong hồ sơ của {where}, cả hồ sơ đã trả. Không cần gõ dấu; mã hồ sơ có thể gõ mấy số cuối.
      </div>
      <div class="mc-search__line">
        <input
          class="govuk-input"
          id="q"
          name="q"
          type="search"
          value={typed}
          autocomplete="off"
          spellcheck={false}
          autofocus={typed === ''}
          aria-describedby="q-goi-y"
        />
        <button type="submit" class="govuk-button">
          Tìm
        </button>
      </div>
    </form>
  );
}

function NoneLate({ beyond, form }: { beyond: boolean; form: SearchForm }) {
  if (beyond) return <NothingFound beyond form={form} />;
  return <p class="mc-empty">Cơ quan này không có hồ sơ nào trễ hẹn.</p>;
}

function NothingFound({ beyond, form }: { beyond: boolean; form: SearchForm }) {
  if (beyond) {
    return (
      <p class="mc-empty">
        Trang này không còn hồ sơ nào.{' '}
        <a class="govuk-link" href={searchAddress({ ...form, page: 1 })}>
          Về trang đầu
        </a>
      </p>
    );
  }
  return (
    <p class="mc-empty">
      Không có hồ sơ nào như vậy trong phạm vi được xem. Thử gõ ít chữ hơn, chỉ gõ tên gọi, hoặc mấy số cuối
      của mã hồ sơ.
    </p>
  );
}

function FoundTable({ rows, manyAgencies }: { rows: readonly RowView[]; manyAgencies: boolean }) {
  return (
    <DossierList
      rows={rows}
      href={({ id }) => paths.dossier(id)}
      first={{
        head: 'Tình trạng',
        cell: ({ late, status }) => (late ? <Tag tone="late">Trễ hẹn</Tag> : <StatusTag status={status} />),
      }}
      columns={[APPLICANT, ...(manyAgencies ? [AGENCY] : []), RECEIVED, END]}
    />
  );
}

const APPLICANT: ListColumn<RowView> = {
  head: 'Người nộp',
  room: 'name',
  cell: ApplicantCell,
};

const AGENCY: ListColumn<RowView> = { head: 'Cơ quan', room: 'name', cell: ({ agency }) => agency };

const RECEIVED: ListColumn<RowView> = {
  head: 'Tiếp nhận',
  label: 'Tiếp nhận',
  cell: ({ submittedAt }) => dayWords(submittedAt),
};

const END: ListColumn<RowView> = {
  head: 'Hẹn trả, đã trả',
  cell: ({ end }) =>
    end && (
      <time title={instantWords(end.at)}>
        {end.kind === 'returned' ? 'trả' : 'hẹn'} {dayWords(end.at)}
      </time>
    ),
};
