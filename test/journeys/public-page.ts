import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import type { JourneyOffice } from './open-office.ts';
import { type Applicant, lookUp } from './steps.ts';

/** Status, sentence, and how it is said what to do next. */
export type Told = readonly [status: string, sentence: string, next: RegExp];

const WAIT = /^Ông\/Bà chưa cần làm gì/;

export const RECEIVED: Told = ['received', 'Hồ sơ đã được tiếp nhận.', WAIT];
export const WORKED_ON: Told = ['in-progress', 'Hồ sơ đang được giải quyết.', WAIT];
export const LATE: Told = [
  ...(['in-progress', 'Hồ sơ đang được giải quyết nhưng đã trễ hẹn.'] as const),
  /^Cơ quan xin lỗi Ông\/Bà vì sự chậm trễ/,
];
export const EXTENDED: Told = [
  ...(['in-progress', 'Hồ sơ đang được giải quyết; cơ quan xin lỗi và đã hẹn lại ngày trả.'] as const),
  WAIT,
];
export const ASKED: Told = [
  ...(['awaiting-supplement', 'Hồ sơ cần bổ sung giấy tờ.'] as const),
  /^Mời Ông\/Bà nộp các giấy tờ ghi trong phiếu yêu cầu bổ sung/,
];
export const WITHDRAWN: Told = [
  ...(['withdrawn', 'Hồ sơ đã được rút theo yêu cầu của người nộp.'] as const),
  /^Ông\/Bà không phải làm gì thêm/,
];
export const STOPPED: Told = [
  ...(['stopped', 'Hồ sơ đã dừng giải quyết.'] as const),
  /^Lý do có trong thông báo của cơ quan/,
];
export const RESOLVED: Told = [
  ...(['resolved', 'Hồ sơ đã có kết quả.'] as const),
  /^Mời Ông\/Bà mang giấy tiếp nhận hồ sơ/,
];
export const RETURNED: Told = ['returned', 'Kết quả đã được trả.', /^Hồ sơ đã hoàn tất/];

/** Asks the public page after every step, and when the result is due; a few minutes pass with each. */
export function publicPage(office: JourneyOffice, page: Page, code: string, person: Applicant) {
  return async (after: string, [status, sentence, next]: Told, due?: string | null): Promise<void> => {
    const said = await lookUp(page, code, person);
    assert.deepEqual([said.status, said.sentence], [status, sentence], after);
    assert.match(said.next, next, after);
    if (due !== undefined) assert.equal(said.due, due, after);
    office.later(2);
  };
}

export type PublicPage = ReturnType<typeof publicPage>;
