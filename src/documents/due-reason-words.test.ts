import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { DueReason } from '../domain/dossier/due-reason.ts';
import { dueReasonSentences } from './due-reason-words.ts';

const REASON: DueReason = {
  ...{ cause: 'received', from: '2026-11-23T02:30:00.000Z', limit: { amount: 3, unit: 'wd' } },
  ...{ policy: 'HOUR_8', waited: null, weekends: false, holidays: [], rolled: false },
};

const say = (given: Partial<DueReason>) =>
  dueReasonSentences({ ...REASON, ...given })
    .join(' ')
    .replaceAll('\u00a0', ' ');

describe('why the result is promised for that day', () => {
  it('begins with the receipt', () => {
    assert.equal(
      say({}),
      'Tính từ lúc tiếp nhận: thứ Hai 23/11/2026, 09:30. Thời hạn của thủ tục là 03 ngày làm việc.',
    );
  });

  it('names what is not counted', () => {
    const day = { name: 'Ngày Văn hóa Việt Nam', first: '2026-11-24', last: '2026-11-24' };
    const days = { name: 'Tết Nguyên đán', first: '2026-02-16', last: '2026-02-20' };
    assert.match(say({ weekends: true }), / Không tính ngày nghỉ hằng tuần\.$/);
    assert.match(
      say({ weekends: true, holidays: [day, days] }),
      / Không tính ngày nghỉ hằng tuần, ngày 24\/11\/2026 \(Ngày Văn hóa Việt Nam\) và các ngày nghỉ từ 16\/02\/2026 đến 20\/02\/2026 \(Tết Nguyên đán\)\.$/,
    );
  });

  it('says how a term of calendar days and one of the same day are counted', () => {
    const calendar = say({ policy: 'CALENDAR', limit: { amount: 15, unit: 'cd' }, rolled: true });
    assert.match(
      calendar,
      /15 ngày, kể cả ngày nghỉ, không tính ngày tiếp nhận\. Ngày cuối cùng là ngày nghỉ/,
    );
    assert.match(say({ policy: 'SAME_DAY', limit: { amount: 1, unit: 'wd' } }), /, trả trong ngày;/);
  });

  it('says what days off did, by which decision, and asks no pardon for them', () => {
    const order = {
      ...{ change: 'bao', decision: { number: '15/CĐ-UBND', date: '2026-11-25' } },
      days: [{ date: '2026-11-26', name: 'Nghỉ tránh bão' }],
    };
    const said = say({ cause: 'calendar', moved: { before: '2026-11-27T02:30:00.000Z', order } });
    assert.match(
      said,
      /^Ngày hẹn trước là thứ Sáu 27\/11\/2026, 09:30\. Cơ quan nghỉ ngày 26\/11\/2026 \(Nghỉ tránh bão\) theo văn bản số 15\/CĐ-UBND ngày 25\/11\/2026;/,
    );
    assert.doesNotMatch(said, /xin lỗi/);
  });

  it('says what a supplement did', () => {
    assert.match(say({ cause: 'restart' }), /^Tính lại từ đầu từ lúc nhận đủ giấy tờ bổ sung: thứ Hai/);
    const waited = { from: '2026-11-23T02:30:00.000Z', to: '2026-11-25T02:30:00.000Z' };
    assert.match(
      say({ cause: 'resume', waited }),
      /^Thời gian chờ bổ sung giấy tờ, từ thứ Hai .* đến thứ Tư 25\/11\/2026, 09:30, không tính/,
    );
  });
});
