import type { LapseKind } from '../../documents/report-table.ts';
import type { AsOf } from '../../store/figures/as-of.ts';
import { DossierList, type ListColumn } from '../../web/components/dossier-list.tsx';
import { Main } from '../../web/components/main.tsx';
import { Pager } from '../../web/components/pager.tsx';
import { Trail } from '../../web/components/trail.tsx';
import { textField } from '../../web/form-fields.ts';
import { paths } from '../../web/paths.ts';
import type { StaffPage } from '../../web/staff-page.ts';
import { instantWords } from '../../words/vi/date-words.ts';
import { LAPSE_VALUES, lapsesAddress } from './opens-address.ts';
import type { LapseRow, LapsesFound } from './read-lapses.ts';
import { type Choices, ReportChooser } from './report-chooser.tsx';
import { REPORT_TEXTS } from './report-names.ts';
import { type ReportQuery, reportAddress } from './report-query.ts';

const NAME = 'ho-so-chua-tuan-thu';
const COUNT = new Intl.NumberFormat('vi');

/** Which lapses, and which page of them. */
export function readLapseQuery(query: unknown): { lapse: LapseKind | null; page: number } {
  const typed = textField(query, 'loi');
  const lapse = (Object.keys(LAPSE_VALUES) as LapseKind[]).find((kind) => LAPSE_VALUES[kind] === typed);
  const page = Number(textField(query, 'trang').slice(0, 6));
  return { lapse: lapse ?? null, page: Number.isInteger(page) && page > 0 ? Math.min(page, 10_000) : 1 };
}

interface LapsesView {
  query: ReportQuery;
  choices: Choices;
  asOf: AsOf;
  lapse: LapseKind | null;
  page: number;
  found: LapsesFound;
}

const KINDS: readonly { lapse: LapseKind | null; text: string }[] = [
  { lapse: null, text: 'Tất cả' },
  { lapse: 'late', text: 'Quá hạn' },
  { lapse: 'unapologised', text: 'Quá hạn, chưa xin lỗi' },
  { lapse: 'asked-again', text: 'Yêu cầu bổ sung từ lần thứ hai' },
];

/** Hồ sơ chưa tuân thủ on screen: every row leads to its dossier, however many there are. */
export function lapsesPage({ query, choices, asOf, lapse, page, found }: LapsesView): StaffPage {
  const { title } = REPORT_TEXTS[NAME];
  const { rows, counted, readable, pages } = found;
  const hidden = counted - readable;
  const address = (kind: LapseKind | null, number = 1) => lapsesAddress(query, kind, asOf, number);
  return {
    title,
    job: 'figure-tables',
    main: () => (
      <Main>
        <Trail
          places={[{ text: 'Biểu số liệu', href: reportAddress(paths.figureTables, query) }, { text: title }]}
        />
        <h1 class="govuk-heading-m">
          {title}: {COUNT.format(counted)}
        </h1>
        <ReportChooser query={query} choices={choices} address={paths.figureTable(NAME)} />
        <p class="govuk-body mc-lists__what">
          {query.period.name}, tính đến {instantWords(asOf.at)}.
          {hidden > 0 &&
            ` ${COUNT.format(hidden)} hồ sơ được đếm nhưng không hiện ở đây, vì là hồ sơ mật hoặc ngoài phạm vi được xem.`}
        </p>
        <nav class="govuk-body-s" aria-label="Nội dung chưa tuân thủ">
          {KINDS.map(({ lapse: kind, text }, index) => (
            <>
              {index > 0 && ' · '}
              {kind === lapse ? (
                <strong aria-current="true">{text}</strong>
              ) : (
                <a class="govuk-link" href={address(kind)}>
                  {text}
                </a>
              )}
            </>
          ))}
        </nav>
        <p class="govuk-body mc-reports__files">
          <a class="govuk-button" href={reportAddress(paths.figureWorkbook(NAME), query, asOf)} download>
            Tải tệp Excel
          </a>{' '}
          <a
            class="govuk-button govuk-button--secondary"
            href={reportAddress(paths.figurePrint(NAME), query, asOf)}
          >
            Bản in PDF
          </a>
        </p>
        {rows.length === 0 ? (
          <p class="mc-empty">
            {counted === 0 ? 'Không có hồ sơ nào như vậy.' : 'Trang này không còn hồ sơ nào được xem.'}
          </p>
        ) : (
          <DossierList
            rows={rows}
            href={({ id }) => paths.dossier(id)}
            first={{ head: 'Hạn theo luật', cell: ({ due }) => due, label: 'Hạn theo luật' }}
            columns={columnsFor(rows)}
          />
        )}
        <Pager page={page} pages={pages} address={(number) => address(lapse, number)} />
      </Main>
    ),
  };
}

function columnsFor(rows: readonly LapseRow[]): readonly ListColumn<LapseRow>[] {
  const manyAgencies = new Set(rows.map(({ agency }) => agency)).size > 1;
  return [
    {
      head: 'Nội dung chưa tuân thủ',
      room: 'words',
      cell: ({ lapses }) => lapses.join('; '),
      label: 'Chưa tuân thủ',
    },
    ...(manyAgencies
      ? [{ head: 'Cơ quan', room: 'holder', cell: (row: LapseRow) => row.agency } as const]
      : []),
  ];
}
