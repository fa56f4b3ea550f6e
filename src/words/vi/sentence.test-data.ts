import assert from 'node:assert/strict';
import type { Names } from './names.ts';

/** Names that are easy to find again in a sentence. */
export const NAMES: Names = {
  officer: (id) => `Phạm Thị Ngọc Trâm ${id}`,
  agency: (id) => `ủy ban nhân dân ${id}`,
  unit: (code, agency) => `Phòng ${code}${agency === null ? '' : ` của ${agency}`}`,
  step: (code) => `Bước ${code}`,
  paper: (code) => `Giấy ${code}`,
  fee: (code) => `Lệ phí ${code}`,
};

/** What every sentence for people has in common. */
export function assertIsSentence(text: string): void {
  assert.equal(text, text.normalize('NFC'), 'NFC');
  assert.match(text, /^\p{Lu}/u, 'begins with a capital');
  assert.match(text, /[^.\s]\.$/, 'ends with one full stop');
  assert.doesNotMatch(
    text,
    /undefined|null|NaN|\[object|[{}<>$]| {2}| [.,;:]|\.\.|Invalid/,
    'nothing left open',
  );
  assert.ok(text.length <= 240, `short enough: ${text.length}`);
}
