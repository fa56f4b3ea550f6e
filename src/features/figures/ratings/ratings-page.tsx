import { RATING_POINTS } from '../../../domain/applicant-rating/applicant-rating.ts';
import type { ListedRating } from '../../../store/figures/ratings.ts';
import { DossierList, type ListColumn } from '../../../web/components/dossier-list.tsx';
import { Main } from '../../../web/components/main.tsx';
import { Pager } from '../../../web/components/pager.tsx';
import { Tag } from '../../../web/components/tag.tsx';
import { Trail } from '../../../web/components/trail.tsx';
import { paths } from '../../../web/paths.ts';
import type { StaffPage } from '../../../web/staff-page.ts';
import { countWords } from '../../../words/vi/count-words.ts';
import { dayWords } from '../../../words/vi/date-words.ts';
import { RATING_WAY_WORDS, viRatingWords } from '../../../words/vi/rating-words.ts';

export interface RatingRow extends ListedRating {
  procedure: string;
  agency: string;
}

export interface RatingsView {
  /** Whose, and of when. */
  where: string;
  what: string;
  back: { text: string; href: string };
  rows: readonly RatingRow[];
  counted: number;
  readable: number;
  /** Whether what people wrote is for who asks. */
  showsWords: boolean;
  choices: readonly { text: string; href: string; isChosen: boolean }[];
  page: number;
  pages: number;
  address: (page: number) => string;
}

/** Đánh giá của người nộp: one row a rating, and nobody's name. */
export function ratingsPage(view: RatingsView): StaffPage {
  const { where, what, back, rows, counted, readable, showsWords, choices, page, pages, address } = view;
  const hidden = counted - readable;
  const title = 'Đánh giá của người nộp';
  return {
    title,
    job: 'figures',
    main: () => (
      <Main>
        <Trail places={[back, { text: title }]} />
        <h1 class="govuk-heading-m">
          {what}: {countWords(counted)}
        </h1>
        <p class="govuk-body mc-lists__what">
          {where}. Danh sách không ghi tên người nộp.
          {hidden > 0 &&
            ` ${countWords(hidden)} phiếu được đếm nhưng không hiện ở đây, vì là của hồ sơ mật hoặc ngoài phạm vi được xem.`}
          {!showsWords && ' Ý kiến viết thêm và mã hồ sơ chỉ lãnh đạo cơ quan và cơ quan giám sát xem được.'}
        </p>
        <nav class="govuk-body-s" aria-label="Chọn phiếu">
          {choices.map(({ text, href, isChosen }, index) => (
            <>
              {index > 0 && ' · '}
              {isChosen ? (
                <strong aria-current="true">{text}</strong>
              ) : (
                <a class="govuk-link" href={href}>
                  {text}
                </a>
              )}
            </>
          ))}
        </nav>
        {rows.length === 0 ? (
          <p class="mc-empty">
            {counted === 0 ? 'Chưa có phiếu nào như vậy.' : 'Trang này không còn phiếu nào được xem.'}
          </p>
        ) : showsWords ? (
          <DossierList
            rows={rows}
            href={({ id }) => paths.dossier(id)}
            first={LEVEL}
            columns={[WORDS, ...columnsFor(rows)]}
          />
        ) : (
          <UnnamedList rows={rows} columns={[LEVEL, PROCEDURE, ...columnsFor(rows)]} />
        )}
        <Pager page={page} pages={pages} address={address} />
      </Main>
    ),
  };
}

function columnsFor(rows: readonly RatingRow[]): readonly ListColumn<RatingRow>[] {
  const manyAgencies = new Set(rows.map(({ agency }) => agency)).size > 1;
  return [
    ...(manyAgencies
      ? [{ head: 'Cơ quan', room: 'holder', cell: (row: RatingRow) => row.agency } as const]
      : []),
    { head: 'Hạn', cell: (row) => <Lateness row={row} /> },
    { head: 'Cách ghi', room: 'holder', cell: ({ way }) => RATING_WAY_WORDS[way], label: 'Cách ghi' },
    { head: 'Ngày', cell: ({ given_at: at }) => dayWords(at), label: 'Ngày' },
  ];
}

const LEVEL: ListColumn<RatingRow> = { head: 'Mức', cell: (row) => <Level row={row} /> };
const PROCEDURE: ListColumn<RatingRow> = {
  ...{ head: 'Thủ tục', room: 'words' },
  cell: ({ procedure }) => <span class="mc-clamp">{procedure}</span>,
};
const WORDS: ListColumn<RatingRow> = {
  ...{ head: 'Ý kiến', label: 'Ý kiến', room: 'words' },
  cell: ({ words }) => words ?? '',
};

/** For who does not read what was written: neither code nor dossier, by which one would know who rated. */
function UnnamedList(props: { rows: readonly RatingRow[]; columns: readonly ListColumn<RatingRow>[] }) {
  const { rows, columns } = props;
  return (
    <table class="mc-list">
      <thead>
        <tr>
          {columns.map(({ head }) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            {columns.map(({ head, cell, room = 'line', label }) => {
              const content = cell(row);
              return (
                <td key={head} class={`mc-list__${room}`} data-label={content ? label : undefined}>
                  {content}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Level({ row: { overall } }: { row: RatingRow }) {
  const words = viRatingWords.questions.overall.choices[RATING_POINTS.indexOf(overall)];
  return <Tag tone={overall === 0 ? 'late' : 'done'}>{words}</Tag>;
}

/** Late, and whether somebody said sorry: that is owed before anything else is answered. */
function Lateness({ row: { timeliness, unapologised } }: { row: RatingRow }) {
  if (timeliness !== 'late') return null;
  return <Tag tone="late">{unapologised ? 'Quá hạn, chưa xin lỗi' : 'Quá hạn, đã xin lỗi'}</Tag>;
}
