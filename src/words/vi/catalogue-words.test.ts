import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Limit, Policy } from '../../domain/calendar/limit.ts';
import type { FeeMoment } from '../../domain/procedure/procedure.ts';
import {
  applicantSteps,
  channelsInWords,
  feesInShort,
  limitsInShort,
  paperCountWords,
} from './catalogue-words.ts';

const limit = (amount: number, unit: Limit['unit'], policy: Policy, of: string | null = null) => ({
  ...{ case: of, limit: { amount, unit }, policy },
});

test('several limits are said in short, from the least to the most', () => {
  const days = [limit(15, 'wd', 'HOUR_8'), limit(5, 'wd', 'HOUR_8', 'Gấp'), limit(7, 'wd', 'HOUR_8', 'Khác')];
  assert.equal(limitsInShort({ limits: days }), '5 đến 15 ngày làm việc tùy trường hợp');
  assert.equal(limitsInShort({ limits: days.slice(0, 1) }), '15 ngày làm việc');
  const alike = [limit(5, 'wd', 'HOUR_8'), limit(5, 'wd', 'HOUR_8', 'Khác')];
  assert.equal(limitsInShort({ limits: alike }), '5 ngày làm việc');
  const mixed = [limit(1, 'wd', 'SAME_DAY'), limit(30, 'cd', 'CALENDAR', 'Phải xác minh')];
  assert.equal(limitsInShort({ limits: mixed }), 'trong ngày làm việc (2 trường hợp)');
  assert.equal(limitsInShort({ limits: [] }), '');
});

test('several fees are never added up', () => {
  assert.equal(feesInShort({ fees: [] }), 'không thu phí');
  assert.equal(feesInShort({ fees: [{ amount: 8000 }] }), '8.000 đồng');
  assert.equal(feesInShort({ fees: [{ amount: 8000 }, { amount: 5000 }] }), '2 khoản phí');
});

test('papers are counted by kind, and channels follow each other', () => {
  assert.equal(paperCountWords({ originals: 1, copies: 2 }), '1 bản chính, 2 bản sao');
  assert.equal(paperCountWords({ originals: 0, copies: 1 }), '1 bản sao');
  assert.equal(paperCountWords({ originals: 0, copies: 0, shown: true }), 'xuất trình bản chính');
  assert.equal(paperCountWords({ originals: 0, copies: 1, shown: true }), '1 bản sao, xuất trình bản chính');
  assert.equal(channelsInWords(['counter']), 'Trực tiếp tại quầy');
  assert.equal(
    channelsInWords(['counter', 'post', 'online']),
    'Trực tiếp tại quầy, qua bưu chính hoặc trực tuyến',
  );
});

test('an applicant pays at the step at which the fee is due', () => {
  const steps = (...moments: FeeMoment[]) => {
    const fees = moments.map((moment) => ({ code: moment, name: 'Phí', amount: 1, moment, basis: '' }));
    return applicantSteps({ channels: ['counter'], fees });
  };
  const paying = (...moments: FeeMoment[]) => steps(...moments).filter((step) => step.includes('nộp phí'));
  assert.deepEqual(paying(), []);
  assert.deepEqual(paying('intake'), ['Nộp hồ sơ trực tiếp tại quầy và nộp phí, lệ phí.']);
  assert.match(paying('supplement').join(), /^Bổ sung giấy tờ/);
  assert.match(paying('result').join(), /^Nhận kết quả/);
  assert.equal(steps('intake', 'supplement', 'result').length, steps('intake').length + 1);
});
