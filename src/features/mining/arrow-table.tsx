import type { MoveKind } from '../../domain/mining/moves.ts';
import type { NodeId } from '../../domain/mining/path.ts';
import type { Arrow } from '../../domain/mining/process-map.ts';
import { countWords } from '../../words/vi/count-words.ts';
import { MOVE_WORDS } from '../../words/vi/mining-words.ts';
import { capitalise } from '../../words/vi/phrases.ts';

interface ArrowTableProps {
  arrows: readonly Arrow[];
  nameOf: (node: NodeId) => string;
  durationOf: (minutes: number) => string;
  addressOf: (from: NodeId, to: NodeId) => string;
}

/** What the approved process does not say. */
const OTHERWISE: readonly MoveKind[] = ['skipped', 'returned', 'reordered', 'added'];

/** The same as the drawing, in rows: every arrow with its figures and the way to its dossiers. */
export function ArrowTable({ arrows, nameOf, durationOf, addressOf }: ArrowTableProps) {
  return (
    <table class="mc-list mc-mining">
      <thead>
        <tr>
          <th scope="col">Từ</th>
          <th scope="col">Đến</th>
          <th scope="col">So với quy trình</th>
          <th scope="col">Số lần</th>
          <th scope="col">Chờ trước đó: nửa số, chín phần mười</th>
          <th scope="col">Hồ sơ</th>
        </tr>
      </thead>
      <tbody>
        {arrows.map(({ from, to, kinds, waited, dossiers }) => (
          <tr key={`${from} ${to}`}>
            <td class="mc-list__holder mc-mining__place">{nameOf(from)}</td>
            <td data-label="Đến">{nameOf(to)}</td>
            <td
              data-label="So với quy trình"
              class={OTHERWISE.some((kind) => kinds.has(kind)) ? 'mc-mining__other' : undefined}
            >
              {kindWords(kinds)}
            </td>
            <td data-label="Số lần">
              <a
                class="govuk-link"
                href={addressOf(from, to)}
                aria-label={`${countWords(waited.count)} lần từ ${nameOf(from)} đến ${nameOf(to)}`}
              >
                {countWords(waited.count)}
              </a>
            </td>
            <td data-label="Chờ trước đó" class="mc-mining__time">
              {durationOf(waited.median)}, {durationOf(waited.p90)}
            </td>
            <td data-label="Hồ sơ" class="mc-mining__time">
              <a
                class="govuk-link"
                href={addressOf(from, to)}
                aria-label={`${countWords(dossiers.length)} hồ sơ từ ${nameOf(from)} đến ${nameOf(to)}`}
              >
                {countWords(dossiers.length)} hồ sơ
              </a>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function kindWords(kinds: ReadonlyMap<MoveKind, number>): string {
  const words = [...kinds].map(([kind, count]) =>
    kinds.size === 1 ? MOVE_WORDS[kind] : `${MOVE_WORDS[kind]} ${countWords(count)}`,
  );
  return capitalise(words.join(', '));
}
