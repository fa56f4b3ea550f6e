import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ImportedProcedure } from '../imported-procedure.ts';
import { readRecord } from './read-record.ts';
import { channel, plainRecord, time } from './record.test-data.ts';

function read(...channels: Record<string, unknown>[]): Pick<ImportedProcedure, 'reasons'> & {
  limits: { limit: unknown; policy: unknown; raw: string; channels: readonly string[]; note: string }[];
} {
  const { content, reasons } = readRecord(plainRecord({ channels: channels.map(channel) }), 'x');
  return { limits: [...(content?.limits ?? [])], reasons };
}

const codes = ({ reasons }: Pick<ImportedProcedure, 'reasons'>) => reasons.map(({ code }) => code);

test('working days, calendar days and months are read for certain, with the default way of counting', () => {
  for (const [value, unit, raw, limit, policy] of [
    [3, 'working_day', '3 Ngày làm việc', { amount: 3, unit: 'wd' }, 'HOUR_8'],
    [1.5, 'working_day', '1.5 Ngày làm việc', { amount: 1.5, unit: 'wd' }, 'HOUR_8'],
    [30, 'calendar_day', '30 Ngày', { amount: 30, unit: 'cd' }, 'CALENDAR'],
    [2, 'month', '2 Tháng', { amount: 2, unit: 'mo' }, 'CALENDAR'],
    [8, 'working_hour', '8 Giờ làm việc', { amount: 8, unit: 'wh' }, 'HOURS'],
  ] as const) {
    const found = read(time(value, unit, raw));
    assert.deepEqual(codes(found), [], raw);
    assert.deepEqual([found.limits[0]?.limit, found.limits[0]?.policy], [limit, policy]);
  }
});

test('a bare number has no unit, whoever took it for a time', () => {
  for (const bare of [time(1, null, '1'), time(null, null, '30')]) {
    const found = read(bare);
    assert.deepEqual(codes(found), ['limit-without-unit']);
    assert.equal(found.limits[0]?.limit, null);
  }
  assert.deepEqual(read(time(1, null, '1')).reasons[0]?.values, { amount: 1 });
});

test('hours are never taken for working hours', () => {
  const found = read(time(8, 'hour', '8 Giờ'));
  assert.deepEqual(found.reasons, [{ code: 'limit-hour', path: '/limits/0', values: { amount: 8 } }]);
  assert.deepEqual([found.limits[0]?.limit, found.limits[0]?.raw], [null, '8 Giờ']);
});

test('units that no counting has, and amounts that none can use, are doubts', () => {
  for (const unit of ['minute', 'week', 'year', 'fortnight'])
    assert.deepEqual(codes(read(time(2, unit, null))), ['limit-unit'], unit);
  assert.deepEqual(codes(read(time(0, null, '0'))), ['limit-amount']);
  assert.deepEqual(codes(read(time(0, 'working_day', '0 Ngày làm việc'))), ['limit-amount']);
  assert.deepEqual(codes(read(time(1.5, 'calendar_day', '1.5 Ngày'))), ['limit-amount']);
});

test('what is printed and the number beside it must say the same', () => {
  assert.deepEqual(codes(read(time(30, 'working_day', '3 Ngày làm việc'))), ['limit-not-as-printed']);
  assert.deepEqual(codes(read(time(3, 'working_day', '3 Ngày'))), ['limit-not-as-printed']);
});

test('words are no time, but for "within the day", which is proposed', () => {
  assert.deepEqual(codes(read(time(null, null, 'Theo hướng dẫn hằng năm'))), ['limit-in-words']);
  const sameDay =
    'Ngay trong ngày tiếp nhận; trường hợp nhận hồ sơ sau 15 giờ mà không giải quyết được ngay thì trả kết quả trong ngày làm việc tiếp theo.';
  const found = read(time(null, null, sameDay));
  assert.deepEqual(codes(found), ['limit-same-day']);
  assert.deepEqual(
    [found.limits[0]?.limit, found.limits[0]?.policy],
    [{ amount: 1, unit: 'wd' }, 'SAME_DAY'],
  );
});

test('no time at all, or none for one of the channels, is said', () => {
  assert.deepEqual(read(time(null, null, null)).reasons, [{ code: 'limit-missing', path: '/limits' }]);
  const found = read(time(1, 'working_day', '1 Ngày làm việc'), {
    channel: 'post',
    ...time(null, null, null),
  });
  assert.deepEqual(found.reasons, [{ code: 'limit-missing', path: '/limits', values: { channel: 'post' } }]);
});

test('several times by case stand beside the text they were printed with, each once', () => {
  const three = { ...time(3, 'working_day', '3 Ngày làm việc'), description: 'Hồ sơ thông thường' };
  const eight = { ...time(8, 'working_day', '8 Ngày làm việc'), description: 'Phải xác minh' };
  const found = read(three, eight, { ...three, channel: 'online' }, { ...eight, channel: 'online' });
  assert.deepEqual(found.reasons, [{ code: 'limits-several', path: '/limits', values: { count: 2 } }]);
  assert.deepEqual(
    found.limits.map(({ raw, note, channels }) => [raw, note, channels]),
    [
      ['3 Ngày làm việc', 'Hồ sơ thông thường', ['counter', 'online']],
      ['8 Ngày làm việc', 'Phải xác minh', ['counter', 'online']],
    ],
  );
});

test('working and calendar days in one list are pointed out', () => {
  const found = read(time(15, 'working_day', '15 Ngày làm việc'), time(20, 'calendar_day', '20 Ngày'));
  assert.deepEqual(codes(found), ['limits-several', 'limits-mixed']);
});
