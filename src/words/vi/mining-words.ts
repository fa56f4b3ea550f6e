import type { Difference } from '../../domain/mining/differences.ts';
import type { MoveKind } from '../../domain/mining/moves.ts';
import { type NodeId, PLACES } from '../../domain/mining/path.ts';
import type { Process } from '../../domain/procedure/procedure.ts';
import { countWords } from './count-words.ts';

/** Where a dossier stands beside the steps. */
const PLACE_WORDS: Readonly<Record<string, string>> = {
  [PLACES.filed]: 'Nộp hồ sơ, chờ tiếp nhận',
  [PLACES.supplement]: 'Chờ người nộp bổ sung',
  [PLACES.payment]: 'Chờ nghĩa vụ tài chính',
  [PLACES.ready]: 'Có kết quả, chờ người nộp đến nhận',
  [PLACES.returned]: 'Đã trả kết quả',
  [PLACES.atOnce]: 'Trả kết quả ngay',
  [PLACES.declined]: 'Từ chối tiếp nhận',
  [PLACES.withdrawn]: 'Người nộp rút hồ sơ',
  [PLACES.stopped]: 'Dừng giải quyết',
};

/** Steps as the process names them; one it lacks by its code. */
export function placeWords({ steps }: Pick<Process, 'steps'>): (node: NodeId) => string {
  const names = new Map(steps.map(({ code, name }) => [code, name]));
  return (node) => PLACE_WORDS[node] ?? names.get(node) ?? `Bước “${node}”`;
}

export const MOVE_WORDS: Readonly<Record<MoveKind, string>> = {
  planned: 'theo quy trình',
  skipped: 'bỏ qua bước',
  returned: 'trả lại bước trước',
  again: 'đi tiếp sau khi trả lại',
  reordered: 'đổi thứ tự',
  added: 'ngoài quy trình',
  pause: 'chờ người nộp',
  closed: 'kết thúc sớm',
  undone: 'ghi nhầm đã trả, sửa lại',
};

/** One difference from the approved process, as a sentence without its full stop. */
export function differenceWords(difference: Difference, nameOf: (node: NodeId) => string): string {
  const { kind, from, to, over, foreseen } = difference;
  const times = `${countWords(difference.count)} lần`;
  const [before, after] = [from === null ? '' : quoted(nameOf(from)), quoted(nameOf(to))];
  switch (kind) {
    case 'skipped':
      return `${times} bỏ qua ${over.map((node) => quoted(nameOf(node))).join(', ')}: đi thẳng từ ${before} đến ${after}`;
    case 'returned':
      return `${times} trả lại từ ${before} về ${after}${foreseen ? ', quy trình có cho phép' : ', quy trình không nêu'}`;
    case 'reordered':
      return `${times} làm ${before} trước ${after}, ngược thứ tự của quy trình`;
    case 'added':
      return `${times} đi từ ${before} đến ${after}: bước không có trong quy trình đang áp dụng`;
    case 'never':
      return `Không có hồ sơ nào qua ${after}`;
  }
}

function quoted(name: string): string {
  return `“${name}”`;
}
