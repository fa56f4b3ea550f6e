import type { ComponentChildren } from 'preact';
import { ChosenBox, ChosenForm } from '../../web/components/chosen-form.tsx';
import { DossierList, type ListColumn } from '../../web/components/dossier-list.tsx';
import { ErrorSummary } from '../../web/components/error-summary.tsx';
import { NumberField } from '../../web/components/number-field.tsx';
import { Pager } from '../../web/components/pager.tsx';
import { paths } from '../../web/paths.ts';
import type { StaffPage } from '../../web/staff-page.ts';
import { countWords } from '../../words/vi/count-words.ts';
import { dateWords, dayWords, instantWords } from '../../words/vi/date-words.ts';
import { ROWS_A_PAGE } from './exception-queries.ts';
import { LateList, type LateRow } from './late-list.tsx';
import { listsPage } from './lists-frame.tsx';
import type { UnclosedDay } from './unclosed-days.ts';

/** Lists that should be empty, by their place in the address. */
export const EXCEPTIONS = {
  'cho-tra': 'Quá hẹn chưa trả',
  'chua-chuyen': 'Quá giờ chưa chuyển',
  giay: 'Giấy chưa ký nhận',
  'giay-truoc': 'Giấy đến, máy chưa chuyển',
  dung: 'Lâu không chuyển động',
  'y-kien': 'Ý kiến trả lời chậm',
  'nhap-bu': 'Nhập bù chờ duyệt',
  'khoa-so': 'Ngày chưa khóa sổ',
} as const;
export type Exception = keyof typeof EXCEPTIONS;

/** How far back entries that were made late, and days that were not closed, are shown. */
export const LATE_DAYS = 31;

export interface ExceptionRow {
  id: string;
  code: string;
  procedure: string;
  applicant: string | null;
  holder: string;
  at: string;
  /** Where papers are, and who says so. */
  found?: string;
}

export interface ExceptionsView {
  which: Exception;
  counts: Readonly<Record<Exception, number>>;
  /** Of the list that is shown: more than its count, where some of it is settled. */
  total: number;
  rows: readonly ExceptionRow[];
  late: readonly LateRow[];
  days: readonly UnclosedDay[];
  page: number;
  /** Working days without a movement. */
  still: number;
  problems: readonly { field: string; text: string }[];
  reason: string;
  /** Officers who did not sign in for so many working days, for those who lead (Điều 16.2). */
  idle: number;
  idleDays: number;
}

/** Điều 9.2: paper and screen agree; where they do not, it is seen here. */
export function exceptionsPage(view: ExceptionsView): StaffPage {
  const { which, counts, total, page, still, problems } = view;
  return listsPage({
    current: paths.exceptions,
    title: 'Cần kiểm tra',
    children: (token) => (
      <>
        {problems.length > 0 && <ErrorSummary title="Chưa thực hiện được" errors={problems} />}
        {view.idle > 0 && (
          <p class="govuk-body mc-lists__what">
            {view.idle} người không đăng nhập trong {view.idleDays} ngày làm việc qua.{' '}
            <a class="govuk-link" href={paths.usage}>
              Xem tình hình sử dụng
            </a>
          </p>
        )}
        <nav class="mc-tabs" aria-label="Danh sách cần kiểm tra">
          <ul>
            {(Object.keys(EXCEPTIONS) as Exception[]).map((one) => (
              <li key={one}>
                <a
                  class={counts[one] > 0 ? 'mc-tabs__late' : undefined}
                  href={addressOf(one, still)}
                  aria-current={one === which ? 'page' : undefined}
                >
                  {EXCEPTIONS[one]} <span class="mc-tabs__count">{countWords(counts[one])}</span>
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <p class="govuk-body mc-lists__what">{WHAT[which]}</p>
        {which === 'dung' && <Still days={still} />}
        {total === 0 || isEmpty(view) ? (
          <p class="mc-empty">{total > 0 ? 'Trang này không còn dòng nào.' : NOTHING[which]}</p>
        ) : (
          listOf(view, token)
        )}
        <div class="mc-inbox__foot">
          <p class="mc-inbox__total">{countWords(total)} dòng</p>
          <Pager
            page={page}
            pages={Math.ceil(total / ROWS_A_PAGE)}
            address={(to) => `${addressOf(which, still)}&trang=${to}`}
          />
        </div>
      </>
    ),
  });
}

function isEmpty({ rows, late, days }: ExceptionsView): boolean {
  return rows.length + late.length + days.length === 0;
}

function listOf(
  { which, rows, late, days, problems, reason }: ExceptionsView,
  token: string,
): ComponentChildren {
  if (which === 'khoa-so') return <Days days={days} />;
  if (which === 'nhap-bu') {
    const errorOf = (field: string) => problems.find((problem) => problem.field === field)?.text;
    return <LateList rows={late} token={token} errorOf={errorOf} reason={reason} />;
  }
  // Nothing is done at once with papers that are not signed for: each bundle is looked at.
  const chosen = which !== 'giay';
  const list = (
    <DossierList
      rows={rows}
      href={({ id }) => paths.dossier(id)}
      {...(chosen && { pick: ChosenBox })}
      first={{
        head: FIRST[which],
        room: 'time',
        label: FIRST[which],
        cell: ({ at }) => <time title={instantWords(at)}>{dayWords(at)}</time>,
      }}
      columns={COLUMNS[which]}
    />
  );
  if (!chosen) return list;
  return (
    <ChosenForm token={token} act="" button="Làm cùng lúc với hồ sơ đã chọn">
      {list}
    </ChosenForm>
  );
}

const WHAT: Readonly<Record<Exception, string>> = {
  'cho-tra':
    'Đã có kết quả, đã quá ngày hẹn mà chưa ghi nhận trả. Nếu đã trao rồi, mở hồ sơ và ghi nhận; nếu chưa, nhắc người nộp đến nhận.',
  'chua-chuyen':
    'Đã tiếp nhận mà quá giờ chưa chuyển đến nơi giải quyết: nhận đến 15 giờ thì chuyển trong ngày, nhận sau 15 giờ thì chuyển đầu giờ ngày làm việc sau. Mở hồ sơ để chuyển ngay.',
  giay: 'Trên máy đã chuyển kèm hồ sơ giấy mà nơi nhận chưa ký nhận, hoặc báo thiếu. Mở hồ sơ để ký nhận hoặc tìm giấy tờ.',
  'giay-truoc':
    'Hồ sơ giấy đã ở nơi nhận mà trên máy chưa chuyển đến. Mở hồ sơ để tiếp nhận, chuyển trên máy hoặc lấy giấy về.',
  dung: 'Hồ sơ đang có người giữ mà không có việc gì được ghi nhận. Mở hồ sơ để xử lý tiếp hoặc phân công lại.',
  'y-kien':
    'Nơi được hỏi ý kiến chưa trả lời dù đã quá ngày. Mở hồ sơ để in phiếu nhắc, hỏi lại nơi đó, hoặc để người thụ lý rút câu hỏi.',
  'nhap-bu': `Việc đã làm trên giấy rồi mới nhập, kèm lý do: mọi việc còn chờ lãnh đạo duyệt, và các việc trong ${LATE_DAYS} ngày qua.`,
  'khoa-so': `Ngày trong ${LATE_DAYS} ngày qua có tiếp nhận, thu hoặc trả mà chưa khóa sổ, hoặc lãnh đạo chưa xác nhận.`,
};

const NOTHING: Readonly<Record<Exception, string>> = {
  'cho-tra': 'Không có hồ sơ nào. Đúng như mong muốn.',
  'chua-chuyen': 'Không có hồ sơ nào. Đúng như mong muốn.',
  giay: 'Không có hồ sơ nào. Đúng như mong muốn.',
  'giay-truoc': 'Không có hồ sơ nào. Đúng như mong muốn.',
  dung: 'Không có hồ sơ nào. Đúng như mong muốn.',
  'y-kien': 'Không có ý kiến nào chậm. Đúng như mong muốn.',
  'nhap-bu': 'Không có việc nhập bù nào. Đúng như mong muốn.',
  'khoa-so': 'Ngày nào cũng đã khóa sổ và được xác nhận. Đúng như mong muốn.',
};

type WithDossiers = Exclude<Exception, 'nhap-bu' | 'khoa-so'>;

const FIRST: Readonly<Record<WithDossiers, string>> = {
  'cho-tra': 'Hẹn trả',
  'chua-chuyen': 'Quá giờ từ',
  giay: 'Giao lúc',
  'giay-truoc': 'Báo lúc',
  dung: 'Lần cuối',
  'y-kien': 'Hạn trả lời',
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

const FOUND: ListColumn<ExceptionRow> = {
  head: 'Giấy đang ở',
  room: 'name',
  label: 'Giấy đang ở',
  cell: ({ found }) => found,
};

const COLUMNS: Readonly<Record<WithDossiers, readonly ListColumn<ExceptionRow>[]>> = {
  'cho-tra': [APPLICANT],
  'chua-chuyen': [APPLICANT, HOLDER],
  giay: [APPLICANT, HOLDER],
  'giay-truoc': [FOUND, { ...HOLDER, head: 'Trên máy ở', label: 'Trên máy ở' }],
  dung: [APPLICANT, HOLDER],
  'y-kien': [APPLICANT, { ...HOLDER, head: 'Nơi được hỏi', label: 'Nơi được hỏi' }],
};

function Days({ days }: { days: readonly UnclosedDay[] }) {
  return (
    <ul class="govuk-list mc-unclosed">
      {days.map(({ day, closed }) => (
        <li key={day}>
          <a class="govuk-link" href={`${paths.dayEnd}?ngay=${day}`}>
            {dateWords(day)}
          </a>
          : {closed ? 'đã khóa sổ, chờ người đứng đầu xác nhận' : 'chưa khóa sổ'}
        </li>
      ))}
    </ul>
  );
}

function Still({ days }: { days: number }) {
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
