import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lookupWords } from '../lookup-words.ts';
import { hoursIn } from '../opening-hours-words.ts';
import { readOpeningHours } from './opening-hours-text.ts';

const WEEK = { first: 1, last: 5 };
const WHOLE_HOURS = [
  { from: 7 * 60, to: 11 * 60 },
  { from: 13 * 60, to: 17 * 60 },
];

test('opening hours are read as offices write them', () => {
  for (const text of [
    'Thứ Hai đến thứ Sáu, từ 7 giờ đến 11 giờ và từ 13 giờ đến 17 giờ',
    'Từ thứ 2 đến hết thứ 6: sáng 7h - 11h, chiều 13h - 17h.',
    'thứ hai – thứ sáu, 07:00–11:00 và 13:00–17:00',
    'Thứ Hai đến thứ Sáu: buổi sáng từ 7 giờ 00 đến 11 giờ; buổi chiều từ 13h00 đến 17 giờ 00 phút',
  ])
    assert.deepEqual(readOpeningHours(text), { days: WEEK, spans: WHOLE_HOURS }, text);
  assert.deepEqual(readOpeningHours('Thứ Bảy, 7 giờ 30 đến 11 giờ'), {
    days: { first: 6, last: 6 },
    spans: [{ from: 450, to: 660 }],
  });
});

test('what else stands there is not guessed at', () => {
  for (const text of [
    'Giờ hành chính',
    'Thứ Hai đến thứ Sáu',
    'Thứ Hai đến thứ Sáu, từ 7 giờ đến 11 giờ, trừ ngày lễ',
    'Thứ Hai đến thứ Sáu, từ 7 giờ đến 11 giờ và sáng thứ Bảy',
    'Thứ Hai và thứ Tư, từ 7 giờ đến 11 giờ',
    'Thứ Hai đến thứ Sáu, từ 17 giờ đến 7 giờ',
    'Thứ Hai đến thứ Sáu, từ 7 giờ đến 25 giờ',
  ])
    assert.equal(readOpeningHours(text), null, text);
});

test('opening hours are said in the language of the page, else as the agency wrote them', () => {
  const text = 'Thứ Hai đến thứ Sáu, từ 7 giờ 30 đến 11 giờ và từ 13 giờ đến 17 giờ';
  assert.deepEqual(hoursIn(lookupWords('vi'), text), { text, lang: undefined });
  assert.deepEqual(hoursIn(lookupWords('en'), text), {
    text: 'Monday to Friday, 7:30 to 11:00 and 13:00 to 17:00',
    lang: undefined,
  });
  assert.deepEqual(hoursIn(lookupWords('km'), text), {
    text: 'ថ្ងៃចន្ទ ដល់ថ្ងៃសុក្រ ម៉ោង 7:30 ដល់ 11:00 និង 13:00 ដល់ 17:00',
    lang: undefined,
  });
  assert.equal(hoursIn(lookupWords('en'), 'Thứ Bảy, 7h - 11h').text, 'Saturday, 7:00 to 11:00');
  const other = 'Giờ hành chính';
  assert.deepEqual(hoursIn(lookupWords('en'), other), { text: other, lang: 'vi' });
});
