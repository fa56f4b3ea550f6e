import type { RegisterRow } from '../../store/ledger/desk-views.ts';
import { DateField } from '../../web/components/date-field.tsx';
import { DossierList, type ListColumn } from '../../web/components/dossier-list.tsx';
import { ErrorSummary } from '../../web/components/error-summary.tsx';
import { Pager } from '../../web/components/pager.tsx';
import { SelectField } from '../../web/components/select-field.tsx';
import { StatusTag } from '../../web/components/tag.tsx';
import { paths } from '../../web/paths.ts';
import type { StaffPage } from '../../web/staff-page.ts';
import type { TypedPeriod } from '../../web/typed-period.ts';
import { countWords } from '../../words/vi/count-words.ts';
import { dayWords, instantWords } from '../../words/vi/date-words.ts';
import { listsPage } from './lists-frame.tsx';

export const ROWS_A_PAGE = 50;
/** Setting a row takes some 3 ms of the one thread there is: a longer book is printed in parts. */
export const ROWS_A_PRINT = 300;

export interface RegisterView {
  period: TypedPeriod;
  field: string;
  fields: readonly string[];
  problems: readonly { field: string; text: string }[];
  rows: readonly (RegisterRow & { procedure: string })[];
  total: number;
  page: number;
}

/** Sổ theo dõi hồ sơ on the screen, with the way to its print. */
export function registerPage(view: RegisterView): StaffPage {
  const { period, field, problems, rows, total, page } = view;
  const address = (to: number) => `${paths.register}?${queryOf(period, field)}&trang=${to}`;
  return listsPage({
    current: paths.register,
    title: problems.length > 0 ? 'Chưa xem được sổ theo dõi hồ sơ' : 'Sổ theo dõi hồ sơ',
    children: (
      <>
        {problems.length > 0 && <ErrorSummary title="Xin xem lại kỳ của sổ" errors={problems} />}
        <Filter view={view} />
        {problems.length === 0 && total > 0 && <Prints view={view} />}
        {rows.length > 0 ? (
          <DossierList
            rows={rows}
            href={({ id }) => paths.dossier(id)}
            first={RECEIVED}
            columns={[APPLICANT, DUE, RETURNED, STATUS]}
          />
        ) : (
          problems.length === 0 && (
            <p class="mc-empty">
              {total > 0 ? 'Trang này không còn hồ sơ nào.' : 'Kỳ này không có hồ sơ nào.'}
            </p>
          )
        )}
        {problems.length === 0 && (
          <div class="mc-inbox__foot">
            <p class="mc-inbox__total">{countWords(total)} hồ sơ</p>
            <Pager page={page} pages={Math.ceil(total / ROWS_A_PAGE)} address={address} />
          </div>
        )}
      </>
    ),
  });
}

type Row = RegisterView['rows'][number];

const RECEIVED: ListColumn<Row> = {
  head: 'Nhận hồ sơ',
  room: 'time',
  label: 'Nhận',
  cell: ({ received_at }) => <time title={instantWords(received_at)}>{dayWords(received_at)}</time>,
};

const APPLICANT: ListColumn<Row> = {
  head: 'Người nộp',
  room: 'name',
  cell: ({ applicant }) => <span class="mc-clamp">{applicant ?? '(thông tin đã xóa)'}</span>,
};

const DUE: ListColumn<Row> = {
  head: 'Hẹn trả',
  label: 'Hẹn trả',
  cell: ({ promise_due }) => <time title={instantWords(promise_due)}>{dayWords(promise_due)}</time>,
};

const RETURNED: ListColumn<Row> = {
  head: 'Đã trả',
  label: 'Đã trả',
  cell: ({ returned_at }) =>
    returned_at && <time title={instantWords(returned_at)}>{dayWords(returned_at)}</time>,
};

const STATUS: ListColumn<Row> = { head: 'Tình trạng', cell: ({ status }) => <StatusTag status={status} /> };

function Filter({ view: { period, field, fields, problems } }: { view: RegisterView }) {
  const errorOf = (name: string) => problems.find((problem) => problem.field === name)?.text;
  return (
    <form class="mc-period" action={paths.register} method="get">
      <DateField id="tu" name="tu" label="Từ ngày" value={period.from} error={errorOf('tu')} />
      <DateField id="den" name="den" label="Đến hết ngày" value={period.to} error={errorOf('den')} />
      <SelectField
        id="linhvuc"
        name="linhvuc"
        label="Lĩnh vực"
        value={field}
        options={[{ value: '', text: 'Tất cả' }, ...fields.map((name) => ({ value: name, text: name }))]}
      />
      <button type="submit" class="govuk-button govuk-button--secondary">
        Xem
      </button>
    </form>
  );
}

function Prints({ view: { period, field, total } }: { view: RegisterView }) {
  const parts = Math.ceil(total / ROWS_A_PRINT);
  return (
    <ul class="mc-links mc-lists__prints">
      {Array.from({ length: parts }, (_, index) => {
        const [from, to] = [index * ROWS_A_PRINT + 1, Math.min(total, (index + 1) * ROWS_A_PRINT)];
        return (
          <li key={from}>
            <a
              class="govuk-link"
              href={`${paths.registerPrint}?${queryOf(period, field)}&phan=${index + 1}`}
              target="_blank"
              rel="noreferrer"
            >
              {parts === 1 ? 'In sổ (PDF)' : `In sổ, dòng ${from} đến ${to} (PDF)`}
            </a>
          </li>
        );
      })}
    </ul>
  );
}

function queryOf({ from, to }: TypedPeriod, field: string): string {
  return String(new URLSearchParams({ tu: from, den: to, linhvuc: field }));
}
