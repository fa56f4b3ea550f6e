import { formatDay, parseDay } from '../../domain/calendar/local-time.ts';
import type { FeeMeans } from '../../domain/dossier/events.ts';
import { DossierList, type ListColumn } from '../../web/components/dossier-list.tsx';
import { EntryField } from '../../web/components/entry-field.tsx';
import { ErrorSummary } from '../../web/components/error-summary.tsx';
import { Pager } from '../../web/components/pager.tsx';
import { paths } from '../../web/paths.ts';
import type { StaffPage } from '../../web/staff-page.ts';
import { dateWords, moneyWords } from '../../words/vi/date-words.ts';
import { FEE_MEANS } from '../../words/vi/desk-sentence.ts';
import { Closing, type ClosingView } from './closing-panel.tsx';
import { ROWS_A_PAGE, type Takings } from './day-end-queries.ts';
import { listsPage } from './lists-frame.tsx';

export const DAY_TABS = { thu: 'Phiếu thu đã lập', nhan: 'Đã tiếp nhận', tra: 'Đã trả kết quả' } as const;
export type DayTab = keyof typeof DAY_TABS;

export interface DayDossier {
  id: string;
  code: string;
  procedure: string;
  applicant: string | null;
  /** `09:30` */
  time: string;
}

export interface DayFee extends Omit<DayDossier, 'applicant'> {
  receipt: string;
  fee: string;
  amount: number;
  means: FeeMeans;
  officer: string;
}

export interface DayEndView {
  /** `2026-11-23` */
  day: string;
  today: string;
  tab: DayTab;
  counts: Readonly<Record<DayTab, number>>;
  /** By name. */
  takings: readonly Takings[];
  dossiers: readonly DayDossier[];
  fees: readonly DayFee[];
  page: number;
  closing: ClosingView;
}

/** What the desk took in and gave out on a day, and the money it has to hand over. */
export function dayEndPage(view: DayEndView): StaffPage {
  const { day, tab, counts, page, dossiers, fees } = view;
  const total = counts[tab];
  return listsPage({
    current: paths.dayEnd,
    title: `Cuối ngày ${dateWords(day)}`,
    children: (token) => (
      <>
        {view.closing.problems.length > 0 && (
          <ErrorSummary title="Chưa thực hiện được" errors={view.closing.problems} />
        )}
        <Days view={view} />
        <Money takings={view.takings} />
        <Closing view={view.closing} token={token} />
        <nav class="mc-tabs" aria-label="Trong ngày">
          <ul>
            {(Object.keys(DAY_TABS) as DayTab[]).map((one) => (
              <li key={one}>
                <a href={addressOf(day, one)} aria-current={one === tab ? 'page' : undefined}>
                  {DAY_TABS[one]} <span class="mc-tabs__count">{counts[one].toLocaleString('vi')}</span>
                </a>
              </li>
            ))}
          </ul>
        </nav>
        {dossiers.length === 0 && fees.length === 0 && (
          <p class="mc-empty">
            {total > 0
              ? 'Trang này không còn dòng nào.'
              : `Ngày ${dateWords(day)} chưa có dòng nào ở mục này.`}
          </p>
        )}
        {dossiers.length > 0 && (
          <DossierList
            rows={dossiers}
            href={({ id }) => paths.dossier(id)}
            first={{ head: 'Lúc', room: 'time', cell: ({ time }) => time }}
            columns={[APPLICANT]}
          />
        )}
        {fees.length > 0 && (
          <DossierList
            rows={fees}
            href={({ id }) => paths.dossier(id)}
            first={{ head: 'Phiếu thu', room: 'time', label: 'Phiếu thu', cell: ({ receipt }) => receipt }}
            columns={FEE_COLUMNS}
          />
        )}
        <div class="mc-inbox__foot">
          <Pager
            page={page}
            pages={Math.ceil(total / ROWS_A_PAGE)}
            address={(to) => `${addressOf(day, tab)}&trang=${to}`}
          />
        </div>
      </>
    ),
  });
}

const APPLICANT: ListColumn<DayDossier> = {
  head: 'Người nộp',
  room: 'name',
  cell: ({ applicant }) => <span class="mc-clamp">{applicant ?? '(thông tin đã xóa)'}</span>,
};

const FEE_COLUMNS: readonly ListColumn<DayFee>[] = [
  { head: 'Khoản thu', room: 'name', label: 'Khoản thu', cell: ({ fee }) => fee },
  {
    head: 'Số tiền',
    label: 'Số tiền',
    cell: ({ amount, means }) => `${moneyWords(amount)}, ${FEE_MEANS[means]}`,
  },
  { head: 'Người thu', room: 'name', label: 'Người thu', cell: ({ officer, time }) => `${officer}, ${time}` },
];

function addressOf(day: string, tab: DayTab): string {
  return `${paths.dayEnd}?ngay=${day}&muc=${tab}`;
}

function Days({ view: { day, today, tab } }: { view: DayEndView }) {
  const number = parseDay(day) ?? 0;
  return (
    <form class="mc-period" action={paths.dayEnd} method="get">
      <input type="hidden" name="muc" value={tab} />
      <EntryField id="ngay" name="ngay" label="Ngày" type="date" value={day} />
      <button type="submit" class="govuk-button govuk-button--secondary">
        Xem
      </button>
      <a class="govuk-link" href={addressOf(formatDay(number - 1), tab)}>
        Ngày trước
      </a>
      {day < today && (
        <a class="govuk-link" href={addressOf(formatDay(number + 1), tab)}>
          Ngày sau
        </a>
      )}
    </form>
  );
}

/** By officer, for each hands over what they have. */
function Money({ takings }: { takings: readonly Takings[] }) {
  if (takings.length === 0) return <p class="govuk-body">Trong ngày chưa thu khoản phí, lệ phí nào.</p>;
  const sum = (part: (one: Takings) => number) => takings.reduce((total, one) => total + part(one), 0);
  const rows = [
    ...takings,
    {
      officer: 'Cộng',
      cash: sum(({ cash }) => cash),
      transfer: sum(({ transfer }) => transfer),
      receipts: sum(({ receipts }) => receipts),
    },
  ];
  return (
    <table class="mc-list mc-money">
      <caption class="govuk-visually-hidden">Tiền đã thu trong ngày theo người thu</caption>
      <thead>
        <tr>
          <th scope="col">Người thu</th>
          <th scope="col">Phiếu thu</th>
          <th scope="col">Tiền mặt</th>
          <th scope="col">Chuyển khoản</th>
          <th scope="col">Cộng</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ officer, cash, transfer, receipts }, index) => (
          <tr key={officer} class={index === takings.length ? 'mc-money__sum' : undefined}>
            <th scope="row">{officer}</th>
            <td data-label="Phiếu thu">{receipts}</td>
            <td data-label="Tiền mặt">{moneyWords(cash)}</td>
            <td data-label="Chuyển khoản">{moneyWords(transfer)}</td>
            <td data-label="Cộng">{moneyWords(cash + transfer)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
