import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openJobReport } from './job-report.ts';
import { type SystemStanding, systemWorries } from './system-worries.ts';

const NOW = '2026-11-23T08:00:00.000Z';
const process = {
  startedAt: '2026-11-20T00:00:00.000Z',
  lastBackup: { at: '2026-11-22T16:00:00.000Z', what: '' },
  ...{ lastSealCopy: 7, freeBytes: 100 * 1024 ** 3, jobs: [] },
};
const well: SystemStanding = {
  now: NOW,
  database: {
    ...{ serverVersion: '18.4', bytes: 1, schema: '0001_ledger.sql', unsealed: 3 },
    ...{ lastSeal: { number: 7, at: '2026-11-23T07:55:00.000Z' }, waitingAtDesks: 0 },
    ...{ unsentNotices: 0, keptForms: 0, openSessions: 0 },
  },
  overdue: { lapsed: 0, opinions: 0 },
  process,
};

const ofDatabase = (change: Partial<SystemStanding['database']>) => ({
  ...well,
  database: { ...well.database, ...change },
});
const ofProcess = (change: Partial<NonNullable<SystemStanding['process']>>) => ({
  ...well,
  process: { ...process, ...change },
});

test('where all is well nobody has to see to anything', () => {
  assert.deepEqual(systemWorries(well), []);
  assert.deepEqual(systemWorries({ ...well, process: null }), []);
  const long = { number: 7, at: '2026-11-01T00:00:00.000Z' };
  assert.deepEqual(systemWorries(ofDatabase({ lastSeal: long, unsealed: 0 })), [], 'nothing happened since');
});

for (const [what, standing, words] of [
  ['no seal at all', ofDatabase({ lastSeal: null }), /Chưa có niêm phong nào/],
  [
    'an old seal',
    ofDatabase({ lastSeal: { number: 7, at: '2026-11-23T07:40:00.000Z' } }),
    /Niêm phong gần nhất đã lâu \(thứ Hai 23\/11\/2026, 14:40\)/,
  ],
  ['a seal without its copy', ofProcess({ lastSealCopy: 6 }), /Bản sao niêm phong/],
  ['work that is not done', { ...well, overdue: { lapsed: 0, opinions: 1 } }, /phải tự làm mà chưa làm được/],
  ['no back-up', ofProcess({ lastBackup: null }), /Chưa ghi nhận lần sao lưu nào/],
  [
    'an old back-up',
    ofProcess({ lastBackup: { at: '2026-11-22T05:59:00.000Z', what: '' } }),
    /đã quá 26 giờ \(Chủ nhật 22\/11\/2026, 12:59\)/,
  ],
  ['a disk that is nearly full', ofProcess({ freeBytes: 1024 ** 3 }), /còn dưới 5 GB/],
] as const) {
  test(`somebody has to see to ${what}`, () => {
    const worries = systemWorries(standing as SystemStanding);
    assert.equal(worries.length, 1);
    assert.match(worries[0] ?? '', words);
  });
}

test('a job that fails is told of until it is through again; the latest complaints are kept', () => {
  let now = NOW;
  const report = openJobReport(() => now);
  const worries = () => systemWorries({ ...well, process: { ...process, jobs: report.standings() } });
  report.failed('seal');
  assert.match(worries()[0] ?? '', /Có việc chạy nền đang lỗi/);
  now = '2026-11-23T08:05:00.000Z';
  report.done('seal');
  assert.deepEqual(worries(), []);
  for (let number = 1; number <= 25; number++) report.complain(`Chưa làm được ${number}`);
  assert.equal(report.complaints().length, 20);
  assert.deepEqual(report.complaints()[0], { at: now, line: 'Chưa làm được 25' });
});
