import type { ComponentChildren } from 'preact';
import { countWords } from '../../words/vi/count-words.ts';
import { instantWords } from '../../words/vi/date-words.ts';
import { paths } from '../paths.ts';
import { DossierList, type ListColumn } from './dossier-list.tsx';
import { Pager } from './pager.tsx';

export interface Behind<Row> {
  /** What is counted, and of whom and when. */
  title: string;
  where: string;
  asOf: string;
  /** How it is counted, where that must be said. */
  how?: string;
  /** What is counted, where it is not dossiers: stays, of which one dossier can have several. */
  counts?: string;
  rows: readonly Row[];
  counted: number;
  /** Of these; the rest is secret, or not for who asks. */
  readable: number;
  page: number;
  pages: number;
  address: (page: number) => string;
}

/** The dossiers behind a number: the number itself, of whom it is, how many of them are not shown and why, and a page of them. */
export function DossiersBehind<Row extends { id: string; code: string; procedure: string }>({
  view: { title, where, asOf, how, counts = 'hồ sơ', rows, counted, readable, page, pages, address },
  first,
  columns,
  children,
}: {
  view: Behind<Row>;
  first: ListColumn<Row>;
  columns: readonly ListColumn<Row>[];
  /** Between what is said of it and the list: ways to another list, files. */
  children?: ComponentChildren;
}) {
  const hidden = counted - readable;
  return (
    <>
      <h1 class="govuk-heading-m">
        {title}: {countWords(counted)}
      </h1>
      <p class="govuk-body mc-lists__what">
        {where}, tính đến {instantWords(asOf)}.{how && ` ${how}`}
        {hidden > 0 &&
          ` ${countWords(hidden)} ${counts} được đếm nhưng không hiện ở đây, vì là hồ sơ mật hoặc ngoài phạm vi được xem.`}
      </p>
      {children}
      {rows.length === 0 ? (
        <p class="mc-empty">
          {counted === 0 ? `Không có ${counts} nào như vậy.` : `Trang này không còn ${counts} nào được xem.`}
        </p>
      ) : (
        <DossierList rows={rows} href={({ id }) => paths.dossier(id)} first={first} columns={columns} />
      )}
      <Pager page={page} pages={pages} address={address} />
    </>
  );
}
