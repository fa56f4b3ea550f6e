import { createHash } from 'node:crypto';
import { formatDay, parseDay } from '../../domain/calendar/local-time.ts';
import type { ProfileLine } from '../../domain/profile/profile-line.ts';
import type { Taking } from '../../domain/profile/take-lines.ts';
import { canonical } from '../../store/ledger/canonical.ts';
import type { Comparison, NotTaken } from '../../store/office/take-from-profile.ts';
import { textField, textFields } from '../../web/form-fields.ts';
import { dayProblems, readDate } from '../../web/typed-day.ts';
import { takingRefusalSentence } from '../../words/vi/profile-sentence.ts';
import type { Problem } from './positions.ts';

/** What was ticked and typed on the page of the profile. */
export interface TakingTyped {
  /** As boxes send them: a line, and what it said when it was looked at. */
  ticked: readonly string[];
  reason: string;
  rulesFrom: string;
}

const LONGEST_REASON = 300;

export function readTaking(body: unknown): TakingTyped {
  return {
    ticked: textFields(body, 'dong'),
    reason: textField(body, 'lydo'),
    rulesFrom: readDate(body, 'tungay'),
  };
}

/** Tomorrow: the first day on which no dossier was received yet. */
export function untouched(today: string): TakingTyped {
  return { ticked: [], reason: '', rulesFrom: formatDay((parseDay(today) ?? 0) + 1) };
}

/** What the box of a line sends: the line with the two sides that stood beside it. */
export function boxOf({ key, before, after }: ProfileLine): string {
  const sides = canonical(JSON.parse(JSON.stringify([before ?? null, after])));
  return `${createHash('sha256').update(sides).digest('hex').slice(0, 16)}/${key}`;
}

/** Lines that say something else since they were looked at are none that anybody chose. */
export function takingOf({ ticked, reason, rulesFrom }: TakingTyped, { lines }: Comparison): Taking {
  const boxes = new Map(lines.map((line) => [boxOf(line), line.key]));
  return {
    chosen: ticked.map((box) => boxes.get(box) ?? box.slice(box.indexOf('/') + 1)),
    reason,
    rulesFrom,
  };
}

/** Whether each box is still that of a line as it is now. */
export function goneIn({ ticked }: TakingTyped, { lines }: Comparison): boolean {
  const boxes = new Set(lines.map(boxOf));
  return ticked.some((box) => !boxes.has(box));
}

export function typedProblems({ reason, rulesFrom }: TakingTyped): readonly Problem[] {
  const found: Problem[] = [];
  if (reason.length > LONGEST_REASON)
    found.push({ field: 'lydo', text: `Lý do dài quá ${LONGEST_REASON} ký tự. Xin viết gọn lại` });
  if (rulesFrom !== '') found.push(...dayProblems('tungay', rulesFrom, 'ngày áp dụng'));
  return found;
}

const FIELD_OF: Readonly<Partial<Record<NotTaken['code'], string>>> = {
  'reason-missing': 'lydo',
  'rules-day': 'tungay',
};

export function problemOf(refusal: NotTaken): Problem {
  const text = refusal.code === 'moved' ? MOVED : takingRefusalSentence(refusal);
  return { field: FIELD_OF[refusal.code] ?? 'dong', text };
}

export const MOVED =
  'Trong lúc đó có người khác đã sửa một trong các dòng đã chọn. Danh sách dưới đây là mới: xin xem rồi chọn lại';
