import type { LapseKind } from '../../documents/report-table.ts';
import type { AsOf } from '../../store/figures/as-of.ts';
import type { ListColumn } from '../../web/components/dossier-list.tsx';
import { DossiersBehind } from '../../web/components/dossiers-behind.tsx';
import { Main } from '../../web/components/main.tsx';
import { Trail } from '../../web/components/trail.tsx';
import { textField } from '../../web/form-fields.ts';
import { paths } from '../../web/paths.ts';
import type { StaffPage } from '../../web/staff-page.ts';
import { countWords } from '../../words/vi/count-words.ts';
import { type LapsePart, partsOf, rowsOfPart, withPart } from './lapse-parts.ts';
import { LAPSE_VALUES, lapsesAddress } from './opens-address.ts';
import type { LapseRow, LapsesFound } from './read-lapses.ts';
import { type Choices, ReportChooser } from './report-chooser.tsx';
import { REPORT_TEXTS } from './report-names.ts';
import { type ReportQuery, reportAddress } from './report-query.ts';

const NAME = 'ho-so-chua-tuan-thu';

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
  const address = (kind: LapseKind | null, number = 1) => lapsesAddress(query, kind, asOf, number);
  return {
    title,
    job: 'figure-tables',
    main: () => (
      <Main>
        <Trail
          places={[{ text: 'Biểu số liệu', href: reportAddress(paths.figureTables, query) }, { text: title }]}
        />
        <DossiersBehind
          view={{
            ...{ title, where: query.period.name, asOf: asOf.at, rows, counted, readable, page, pages },
            address: (number) => address(lapse, number),
          }}
          first={{ head: 'Hạn theo luật', cell: ({ due }) => due, label: 'Hạn theo luật' }}
          columns={columnsFor(rows)}
        >
          <ReportChooser query={query} choices={choices} address={paths.figureTable(NAME)} />
          <nav class="govuk-body-s mc-reports__kinds" aria-label="Nội dung chưa tuân thủ">
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
            <Files
              address={reportAddress(paths.figureWorkbook(NAME), query, asOf)}
              of="workbook"
              rows={readable}
            />
            <Files address={reportAddress(paths.figurePrint(NAME), query, asOf)} of="paper" rows={readable} />
          </p>
        </DossiersBehind>
      </Main>
    ),
  };
}

const FILE_WORDS = {
  workbook: { whole: 'Tải tệp Excel', part: 'Tệp Excel', look: '' },
  paper: { whole: 'Bản in PDF', part: 'Bản in PDF', look: ' govuk-button--secondary' },
} as const;
const MOST_PARTS = 10;

/** One file, or where it would be too long the parts of it, each said by its rows; a long list is first kept to one agency. */
function Files({ address, of, rows }: { address: string; of: LapsePart['of']; rows: number }) {
  const { whole, part, look } = FILE_WORDS[of];
  const [parts, size] = [partsOf(rows, of), rowsOfPart({ of, number: 1 })];
  if (parts === 1)
    return (
      <>
        <a class={`govuk-button${look}`} href={address} download={of === 'workbook'}>
          {whole}
        </a>{' '}
      </>
    );
  return (
    <span class="govuk-body-s mc-reports__parts">
      {part}:{' '}
      {Array.from({ length: Math.min(parts, MOST_PARTS) }, (_, index) => (
        <>
          {index > 0 && ' · '}
          <a class="govuk-link" href={withPart(address, index + 1)} download={of === 'workbook'}>
            hồ sơ {countWords(index * size + 1)} đến {countWords(Math.min(rows, (index + 1) * size))}
          </a>
        </>
      ))}
      {parts > MOST_PARTS && '; hồ sơ sau đó: chọn một cơ quan ở trên để lấy'}.
    </span>
  );
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
