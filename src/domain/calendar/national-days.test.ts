import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import test from 'node:test';
import { formatDay, weekdayOf } from './local-time.ts';
import { NATIONAL_DAYS } from './national-days.ts';
import { provinceCalendar } from './province-calendar.ts';
import { validateCalendar } from './validate-calendar.ts';
import { dayStatus } from './working-days.ts';

const SHARED = new URL('../../../../shared/data/holidays_vn_2016-2027.json', import.meta.url);
const FIRST_DAY = 16801; // 2016-01-01
const LAST_DAY = 21183; // 2027-12-31
const OFF = ['holiday', 'tet_window_off', 'compensatory_off', 'swap_off', 'provisional_holiday'];

interface SharedDay {
  date: string;
  type: string;
  swapped_with?: string;
}

function sharedDays(): readonly SharedDay[] | undefined {
  if (!existsSync(SHARED)) return undefined;
  const file: { days: SharedDay[] } = JSON.parse(readFileSync(SHARED, 'utf8'));
  return file.days;
}

function isWeekend(day: number): boolean {
  return weekdayOf(day) === 0 || weekdayOf(day) === 6;
}

function allDays(): number[] {
  return Array.from({ length: LAST_DAY - FIRST_DAY + 1 }, (_, step) => FIRST_DAY + step);
}

function isWorked(day: number): boolean {
  const status = dayStatus(provinceCalendar, day);
  assert.ok(status.ok);
  return status.value.worked.length > 0;
}

test('the table spans exactly 2016 to 2027 and is in order', () => {
  assert.equal(formatDay(FIRST_DAY), provinceCalendar.from);
  assert.equal(formatDay(LAST_DAY), provinceCalendar.to);
  const dates = NATIONAL_DAYS.map(({ date }) => date);
  assert.deepEqual(dates, [...dates].sort());
  assert.deepEqual(validateCalendar(provinceCalendar), []);
});

test('every day is off or worked as in the shared facts', (t) => {
  const shared = sharedDays();
  if (shared === undefined) return t.skip('no ../shared/data here: not compared with the shared facts');
  const typesOn = Map.groupBy(shared, ({ date }) => date);
  for (const day of allDays()) {
    const types = (typesOn.get(formatDay(day)) ?? []).map(({ type }) => type);
    const worked = isWeekend(day)
      ? types.includes('working_makeup')
      : !types.some((type) => OFF.includes(type));
    assert.equal(isWorked(day), worked, `${formatDay(day)} ${types}`);
  }
});

test('swapped days are paired as in the shared facts', (t) => {
  const shared = sharedDays();
  if (shared === undefined) return t.skip('no ../shared/data here: not compared with the shared facts');
  const theirs = shared.filter(({ swapped_with }) => swapped_with !== undefined);
  const ours = NATIONAL_DAYS.filter(({ swappedWith }) => swappedWith !== undefined);
  assert.deepEqual(
    ours.map(({ date, swappedWith }) => [date, swappedWith]),
    theirs.map(({ date, swapped_with }) => [date, swapped_with]),
  );
});

test('each year has its statutory days: weekdays off less those made up, 31/12/2018 with its own year', () => {
  for (let year = 2016; year <= 2027; year++) {
    const days = allDays().filter((day) => formatDay(day).startsWith(`${year}-`));
    const off = days.filter((day) => !isWeekend(day) && !isWorked(day)).length;
    const swapped = NATIONAL_DAYS.filter(
      ({ date, kind }) => kind === 'swap-off' && date.startsWith(`${year}-`),
    ).length;
    assert.equal(off - swapped, year <= 2020 ? 10 : year <= 2025 ? 11 : 12, `${year}`);
  }
});

test('days carry a name and the law or notice they rest on', () => {
  const said = (date: string) => {
    const day = NATIONAL_DAYS.find((each) => each.date === date);
    return [day?.kind, day?.name, day?.basis];
  };
  assert.deepEqual(said('2026-11-24'), ['holiday', 'Ngày Văn hóa Việt Nam', 'Nghị quyết 28/2026/QH16']);
  assert.deepEqual(said('2026-04-27'), [
    'compensatory-off',
    'Nghỉ bù Giỗ Tổ Hùng Vương',
    'Khoản 3 Điều 111 Bộ luật Lao động 2019',
  ]);
  assert.deepEqual(said('2018-12-31'), [
    'swap-off',
    'Nghỉ hoán đổi, làm bù 05/01/2019',
    'Công văn 6519/VPCP-KGVX',
  ]);
  assert.deepEqual(said('2019-01-05'), [
    'make-up',
    'Làm bù cho ngày nghỉ 31/12/2018',
    'Công văn 6519/VPCP-KGVX',
  ]);
  assert.deepEqual(said('2017-01-28'), [
    'holiday',
    'Tết Nguyên đán',
    'Điều 115 Bộ luật Lao động 2012; thông báo nghỉ Tết hằng năm',
  ]);
  assert.ok(NATIONAL_DAYS.every(({ name, basis }) => name !== '' && basis !== ''));
});

test('a holiday on a weekend stays in the table, for its name', () => {
  const sunday = dayStatus(provinceCalendar, FIRST_DAY + 366); // 2017-01-01
  assert.ok(sunday.ok);
  assert.equal(sunday.value.kind, 'rest');
  assert.equal(sunday.value.change?.name, 'Tết Dương lịch');
});
