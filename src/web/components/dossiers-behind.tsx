import { instantWords } from '../../words/vi/date-words.ts';
import { paths } from '../paths.ts';
import { DossierList, type ListColumn } from './dossier-list.tsx';
import { Pager } from './pager.tsx';

export interface Behind<Row> {
  /** What is counted, and of whom and when. */
  title: string;
  where: string;
  asOf: string;
  rows: readonly Row[];
  counted: number;
  /** Of these; the rest is secret, or not for who asks. */
  readable: number;
  page: number;
  pages: number;
  address: (page: number) => string;
}

const COUNT = new Intl.NumberFormat('vi');

/** The dossiers behind a number: the number itself, of whom it is, how many of them are not shown and why, and a page of them. */
export function DossiersBehind<Row extends { id: string; code: string; procedure: string }>({
  view: { title, where, asOf, rows, counted, readable, page, pages, address },
  first,
  columns,
}: {
  view: Behind<Row>;
  first: ListColumn<Row>;
  columns: readonly ListColumn<Row>[];
}) {
  const hidden = counted - readable;
  return (
    <>
      <h1 class="govuk-heading-m">
        {title}: {COUNT.format(counted)}
      </h1>
      <p class="govuk-body mc-lists__what">
        {where}, tính đến {instantWords(asOf)}.
        {hidden > 0 &&
          ` ${COUNT.format(hidden)} hồ sơ được đếm nhưng không hiện ở đây, vì là hồ sơ mật hoặc ngoài phạm vi được xem.`}
      </p>
      {rows.length === 0 ? (
        <p class="mc-empty">
          {counted === 0 ? 'Không có hồ sơ nào như vậy.' : 'Trang này không còn hồ sơ nào được xem.'}
        </p>
      ) : (
        <DossierList rows={rows} href={({ id }) => paths.dossier(id)} first={first} columns={columns} />
      )}
      <Pager page={page} pages={pages} address={address} />
    </>
  );
}
