import assert from 'node:assert/strict';
import { test } from 'node:test';
import { specialRulesLines } from './special-rules-words.ts';

const BASIS = 'Quyết định 12/QĐ-UBND';

test('what a field or a procedure has otherwise is a line each, with the text it rests on', () => {
  assert.deepEqual(
    specialRulesLines({
      ...{ basis: BASIS, afterHours: { lastMinutes: 60 } },
      supplement: { rule: 'restart', restartWithinWorkingDays: 2, lapsesAfterWorkingDays: 15 },
      answer: { online: { amount: 4, unit: 'wh' }, paper: { amount: 1.5, unit: 'wd' } },
    }),
    [
      'Bổ sung khi đang giải quyết: tính lại thời hạn từ đầu',
      'Chỉ tính lại từ đầu nếu yêu cầu bổ sung trong 2 ngày làm việc từ khi tiếp nhận',
      'Không bổ sung trong 15 ngày làm việc thì đóng hồ sơ',
      'Hồ sơ trực tuyến: trả lời trong 4 giờ làm việc',
      'Hồ sơ giấy: trả lời trong 1,5 ngày làm việc',
      'Hồ sơ trực tuyến nhận ngoài giờ, hoặc trong 60 phút cuối ngày, tính từ đầu ngày làm việc sau',
      `Theo ${BASIS}`,
    ],
  );
});

test('that something does not hold here is said, too; what is not named is not', () => {
  assert.deepEqual(
    specialRulesLines({
      ...{ basis: BASIS, supplement: { rule: 'resume', lapsesAfterWorkingDays: null }, afterHours: null },
    }),
    [
      'Bổ sung khi đang giải quyết: luôn tính tiếp thời hạn',
      'Không đóng hồ sơ vì chưa bổ sung',
      'Hồ sơ trực tuyến nhận ngoài giờ tính như chế độ chung',
      `Theo ${BASIS}`,
    ],
  );
});
