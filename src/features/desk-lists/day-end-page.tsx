import type { FeeMeans } from '../../domain/dossier/events.ts';
import { DayChooser } from '../../web/components/day-chooser.tsx';
import { DossierList, type ListColumn } from '../../web/components/dossier-list.tsx';
import { ErrorSummary } from '../../web/components/error-summary.tsx';
import { KeptAtDesk, type KeptAtDeskProps } from '../../web/components/kept-at-desk.tsx';
import { Pager } from '../../web/components/pager.tsx';
import { paths } from '../../web/paths.ts';
import type { StaffPage } from '../../web/staff-page.ts';
import { countWords } from '../../words/vi/count-words.ts';
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
  /** Null: another day than this one. */
  kept: KeptAtDeskProps | null;
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
        <Days view={view} error={undefined} />
        <Money takings={view.takings} />
        {view.kept && <KeptAtDesk {...view.kept} />}
        <Closing view={view.closing} token={token} />
        <nav class="mc-tabs" aria-label="Trong ngày">
          <ul>
            {(Object.keys(DAY_TABS) as DayTab[]).map((one) => (
              <li key={one}>
                <a href={addressOf(day, one)} aria-current={one === tab ? 'page' : undefined}>
                  {DAY_TABS[one]} <span class="mc-tabs__count">{countWords(counts[one])}</span>
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

interface DaysProps {
  view: Pick<DayEndView, 'day' | 'today' | 'tab'>;
  error: string | undefined;
}

function Days({ view: { day, today, tab }, error }: DaysProps) {
  return (
    <DayChooser {...{ action: paths.dayEnd, day, today, error }} addressOf={(other) => addressOf(other, tab)}>
      <input type="hidden" name="muc" value={tab} />
    </DayChooser>
  );
}

/** What was typed is no day: nothing is shown of another one. */
export function unreadDayPage({
  view,
  problems,
}: Pick<DaysProps, 'view'> & Pick<ClosingView, 'problems'>): StaffPage {
  return listsPage({
    current: paths.dayEnd,
    title: 'Chưa xem được cuối ngày',
    children: (
      <>
        <ErrorSummary title="Xin xem lại ngày" errors={problems} />
        <Days view={view} error={problems[0]?.text} />
      </>
    ),
  });
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
      <caption class="mc-money__name">Tiền đã thu trong ngày</caption>
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
