import { COLUMNS } from '../../domain/figures/columns.ts';
import { COLUMN_WORDS, columnNumberWords } from '../../words/vi/figure-words.ts';

/** The two rows of heads of biểu II.06a, in the order and with the numbers of the form (TT 01/2020). */
export function ProgressHeads({ first }: { first: string }) {
  return (
    <thead>
      <tr>
        <th scope="col" rowSpan={2}>
          {first}
        </th>
        <th scope="colgroup" colSpan={4}>
          Nhận giải quyết
        </th>
        <th scope="colgroup" colSpan={4}>
          Đã giải quyết
        </th>
        <th scope="colgroup" colSpan={3}>
          Đang giải quyết
        </th>
      </tr>
      <tr>
        {COLUMNS.map((column) => (
          <th key={column} scope="col">
            {COLUMN_WORDS[column]} <span class="mc-figures__place">{columnNumberWords(column)}</span>
          </th>
        ))}
      </tr>
    </thead>
  );
}
