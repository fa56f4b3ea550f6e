import type { Paper } from '../../../domain/procedure/procedure.ts';
import { isUuid } from '../../../lib/uuid.ts';
import { textField, textFields } from '../../../web/form-fields.ts';
import type { IntakeTyped } from '../intake-form.ts';
import { isTooLong, type Problem } from '../problem.ts';

/** What of one dossier is not the same for all of them. */
export interface RowTyped {
  /** Of the command, and so of the dossier. */
  id: string;
  subject: string;
  /** Chủ hồ sơ of this one; empty: as for all. */
  owner: string;
  /** Codes of papers that all the others have and this one has not. */
  without: readonly string[];
}

export const MOST_ROWS = 20;
const FIRST_ROWS = 3;
const MORE_ROWS = 3;

/** Names of the fields of a row. */
export const rowField = (index: number, field: 'id' | 'noidung' | 'chu' | 'thieu') => `hs${index}-${field}`;

export function isFilled({ subject, owner }: RowTyped): boolean {
  return subject !== '' || owner !== '';
}

/** Rows as they were sent, blank ones too, each with the id it had. */
export function readRows(body: unknown, papers: readonly Paper[], newId: () => string): readonly RowTyped[] {
  return Array.from({ length: MOST_ROWS }, (_, index) => {
    const id = textField(body, rowField(index, 'id'));
    const without = textFields(body, rowField(index, 'thieu'));
    return {
      id: isUuid(id) ? id : newId(),
      subject: textField(body, rowField(index, 'noidung')),
      owner: textField(body, rowField(index, 'chu')).replace(/\s+/g, ' '),
      without: papers.map(({ code }) => code).filter((code) => without.includes(code)),
    };
  });
}

/** What the form shows: the rows that are filled, and blank ones after them. */
export function shownRows(rows: readonly RowTyped[], shown: number): readonly RowTyped[] {
  const filled = rows.filter(isFilled);
  const blank = rows.filter((row) => !isFilled(row)).map((row) => ({ ...row, without: [] }));
  const count = Math.min(MOST_ROWS, Math.max(FIRST_ROWS, filled.length, shown));
  return [...filled, ...blank].slice(0, count);
}

export function withMoreRows(shown: number): number {
  return Math.min(MOST_ROWS, shown + MORE_ROWS);
}

/** For the hidden fields of the page that repeats them. */
export function rowFields(rows: readonly RowTyped[]): [string, string][] {
  return rows.flatMap(({ id, subject, owner, without }, index): [string, string][] => [
    [rowField(index, 'id'), id],
    [rowField(index, 'noidung'), subject],
    [rowField(index, 'chu'), owner],
    ...without.map((code): [string, string] => [rowField(index, 'thieu'), code]),
  ]);
}

/** Told apart by what they ask for: without it nobody knows afterwards which code is which. */
export function rowProblems(rows: readonly RowTyped[]): Problem[] {
  if (!rows.some(isFilled)) {
    return [{ field: rowField(0, 'noidung'), text: 'Ghi nội dung của ít nhất một hồ sơ' }];
  }
  return rows.flatMap((row, index): Problem[] => {
    if (!isFilled(row)) return [];
    const field = rowField(index, 'noidung');
    const number = index + 1;
    return [
      ...(row.subject === ''
        ? [{ field, text: `Ghi nội dung của hồ sơ ${number}, để phân biệt với các hồ sơ kia` }]
        : []),
      ...(isTooLong(row.subject, 2000)
        ? [{ field, text: `Nội dung của hồ sơ ${number} dài quá 2.000 ký tự. Xin ghi gọn lại` }]
        : []),
      ...(isTooLong(row.owner, 500)
        ? [
            {
              field: rowField(index, 'chu'),
              text: `Tên chủ hồ sơ ${number} dài quá 500 ký tự. Xin ghi gọn lại`,
            },
          ]
        : []),
    ];
  });
}

/** One dossier as if it had been typed by itself. */
export function typedOf(common: IntakeTyped, row: RowTyped): IntakeTyped {
  return {
    ...common,
    subject: row.subject,
    owner: row.owner || common.owner,
    papers: common.papers.map((paper) =>
      paper.code !== null && row.without.includes(paper.code) ? { ...paper, there: false } : paper,
    ),
  };
}
