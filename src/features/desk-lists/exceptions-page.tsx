import { DossierList, type ListColumn } from '../../web/components/dossier-list.tsx';
import { NumberField } from '../../web/components/number-field.tsx';
import { Pager } from '../../web/components/pager.tsx';
import { paths } from '../../web/paths.ts';
import type { StaffPage } from '../../web/staff-page.ts';
import { dayWords, instantWords } from '../../words/vi/date-words.ts';
import { ROWS_A_PAGE } from './exception-queries.ts';
import { listsPage } from './lists-frame.tsx';

/** Lists that should be empty, by their place in the address. */
export const EXCEPTIONS = {
  'cho-tra': 'Quá hẹn chưa trả',
  giay: 'Hồ sơ giấy chưa ký nhận',
  dung: 'Lâu không chuyển động',
  'nhap-bu': 'Nhập bù',
} as const;
export type Exception = keyof typeof EXCEPTIONS;

/** How far back entries that were made late are shown. */
export const LATE_DAYS = 31;

export interface ExceptionRow {
  id: string;
  code: string;
  procedure: string;
  applicant: string | null;
  holder: string;
  at: string;
  /** Of an entry that was made late: what, by whom and why. */
  late: { what: string; officer: string; reason: string; recordedAt: string } | null;
}

export interface ExceptionsView {
  which: Exception;
  counts: Readonly<Record<Exception, number>>;
  rows: readonly ExceptionRow[];
  page: number;
  /** Working days without a movement. */
  days: number;
}

/** Điều 9.2: paper and screen agree; where they do not, it is seen here. */
export function exceptionsPage(view: ExceptionsView): StaffPage {
  const { which, counts, rows, page, days } = view;
  const total = counts[which];
  return listsPage({
    current: paths.exceptions,
    title: 'Cần kiểm tra',
    children: (
      <>
        <nav class="mc-tabs" aria-label="Danh sách cần kiểm tra">
          <ul>
            {(Object.keys(EXCEPTIONS) as Exception[]).map((one) => (
              <li key={one}>
                <a
                  class={one !== 'nhap-bu' && counts[one] > 0 ? 'mc-tabs__late' : undefined}
                  href={addressOf(one, days)}
                  aria-current={one === which ? 'page' : undefined}
                >
                  {EXCEPTIONS[one]} <span class="mc-tabs__count">{counts[one].toLocaleString('vi')}</span>
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <p class="govuk-body mc-lists__what">{WHAT[which]}</p>
        {which === 'dung' && <Days days={days} />}
        {rows.length === 0 ? (
          <p class="mc-empty">
            {total > 0 ? 'Trang này không còn dòng nào.' : 'Không có hồ sơ nào. Đúng như mong muốn.'}
          </p>
        ) : (
          <DossierList
            rows={rows}
            href={({ id }) => paths.dossier(id)}
            first={{
              head: FIRST[which],
              room: 'time',
              label: FIRST[which],
              cell: ({ at }) => <time title={instantWords(at)}>{dayWords(at)}</time>,
            }}
            columns={
              which === 'nhap-bu' ? LATE_COLUMNS : [APPLICANT, ...(which === 'cho-tra' ? [] : [HOLDER])]
            }
          />
        )}
        <div class="mc-inbox__foot">
          <p class="mc-inbox__total">{total.toLocaleString('vi')} dòng</p>
          <Pager
            page={page}
            pages={Math.ceil(total / ROWS_A_PAGE)}
            address={(to) => `${addressOf(which, days)}&trang=${to}`}
          />
        </div>
      </>
    ),
  });
}

const WHAT: Readonly<Record<Exception, string>> = {
  'cho-tra':
    'Đã có kết quả, đã quá ngày hẹn mà chưa ghi nhận trả. Nếu đã trao rồi, mở hồ sơ và ghi nhận; nếu chưa, nhắc người nộp đến nhận.',
  giay: 'Hồ sơ giấy đã giao mà nơi nhận chưa ký nhận, hoặc báo thiếu. Mở hồ sơ để ký nhận hoặc tìm giấy tờ.',
  dung: 'Hồ sơ đang có người giữ mà không có việc gì được ghi nhận. Mở hồ sơ để xử lý tiếp hoặc phân công lại.',
  'nhap-bu': `Việc đã làm trên giấy rồi mới nhập, trong ${LATE_DAYS} ngày qua, kèm lý do.`,
};

const FIRST: Readonly<Record<Exception, string>> = {
  'cho-tra': 'Hẹn trả',
  giay: 'Giao lúc',
  dung: 'Lần cuối',
  'nhap-bu': 'Đã làm',
};

const APPLICANT: ListColumn<ExceptionRow> = {
  head: 'Người nộp',
  room: 'name',
  cell: ({ applicant }) => <span class="mc-clamp">{applicant ?? '(thông tin đã xóa)'}</span>,
};

const HOLDER: ListColumn<ExceptionRow> = {
  head: 'Đang giữ',
  room: 'holder',
  label: 'Đang giữ',
  cell: ({ holder }) => holder,
};

const LATE_COLUMNS: readonly ListColumn<ExceptionRow>[] = [
  {
    head: 'Nhập lúc',
    label: 'Nhập lúc',
    cell: ({ late }) =>
      late && <time title={instantWords(late.recordedAt)}>{dayWords(late.recordedAt)}</time>,
  },
  { head: 'Việc', room: 'name', label: 'Việc', cell: ({ late }) => late && `${late.what}, ${late.officer}` },
  { head: 'Lý do', room: 'name', label: 'Lý do', cell: ({ late }) => late?.reason },
];

function Days({ days }: { days: number }) {
  return (
    <form class="mc-period" action={paths.exceptions} method="get">
      <input type="hidden" name="muc" value="dung" />
      <NumberField
        id="songay"
        name="songay"
        label="Số ngày làm việc không chuyển động"
        value={String(days)}
      />
      <button type="submit" class="govuk-button govuk-button--secondary">
        Xem
      </button>
    </form>
  );
}

function addressOf(which: Exception, days: number): string {
  return `${paths.exceptions}?muc=${which}&songay=${days}`;
}
