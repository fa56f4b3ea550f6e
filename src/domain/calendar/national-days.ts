import type { DayChange } from './calendar.ts';
import { formatDay, type LocalDay, parseDay, weekdayOf } from './local-time.ts';

/**
 * The national days off of 2016-2027 for offices that work Monday to Friday: what is decided anew each year
 * stands in the two tables below, the rest follows from the Labour Code. 2027 is counted ahead of its notice.
 * An agency that also works on Saturdays finds the holidays of weekends here too.
 */
interface YearlyDecision {
  /** First and last weekday off at Tết, `MM-DD`; weekend days between them belong to it. Five weekdays. */
  tet: readonly [first: string, last: string];
  /** 10/3 of the lunar calendar. */
  hungKings: string;
  /** The second day of Quốc khánh, before or after 02/9, since the Labour Code of 2019. */
  besideNationalDay?: string;
}

const DECISIONS: ReadonlyMap<number, YearlyDecision> = new Map([
  [2016, { tet: ['02-08', '02-12'], hungKings: '04-16' }],
  [2017, { tet: ['01-26', '02-01'], hungKings: '04-06' }],
  [2018, { tet: ['02-14', '02-20'], hungKings: '04-25' }],
  [2019, { tet: ['02-04', '02-08'], hungKings: '04-14' }],
  [2020, { tet: ['01-23', '01-29'], hungKings: '04-02' }],
  [2021, { tet: ['02-10', '02-16'], hungKings: '04-21', besideNationalDay: '09-03' }],
  [2022, { tet: ['01-31', '02-04'], hungKings: '04-10', besideNationalDay: '09-01' }],
  [2023, { tet: ['01-20', '01-26'], hungKings: '04-29', besideNationalDay: '09-01' }],
  [2024, { tet: ['02-08', '02-14'], hungKings: '04-18', besideNationalDay: '09-03' }],
  [2025, { tet: ['01-27', '01-31'], hungKings: '04-07', besideNationalDay: '09-01' }],
  [2026, { tet: ['02-16', '02-20'], hungKings: '04-26', besideNationalDay: '09-01' }],
  [2027, { tet: ['02-04', '02-10'], hungKings: '04-16', besideNationalDay: '09-03' }],
]);

/** Working days moved to a Saturday. No number was found for 2025, nor for 31/8/2026 (docs/unconfirmed.md). */
const SWAPS: readonly { off: string; worked: string; basis: string }[] = [
  { off: '2018-12-31', worked: '2019-01-05', basis: 'Công văn 6519/VPCP-KGVX' },
  { off: '2019-04-29', worked: '2019-05-04', basis: 'Công văn 6519/VPCP-KGVX' },
  { off: '2024-04-29', worked: '2024-05-04', basis: 'Công văn 2450/VPCP-KGVX' },
  { off: '2025-05-02', worked: '2025-04-26', basis: 'Thông báo hoán đổi ngày làm việc năm 2025' },
  { off: '2026-01-02', worked: '2026-01-10', basis: 'Công văn 12729/VPCP-KGVX ngày 25/12/2025' },
  { off: '2026-08-31', worked: '2026-08-22', basis: 'Thông báo hoán đổi ngày làm việc năm 2026' },
];

/** The Labour Code of 2019 is in force since 01/01/2021. */
function lawOf(year: number): { holidays: string; compensation: string } {
  return year < 2021
    ? {
        holidays: 'Điều 115 Bộ luật Lao động 2012',
        compensation: 'Khoản 3 Điều 115 Bộ luật Lao động 2012',
      }
    : {
        holidays: 'Điều 112 Bộ luật Lao động 2019',
        compensation: 'Khoản 3 Điều 111 Bộ luật Lao động 2019',
      };
}

function daysOff(year: number, decision: YearlyDecision): DayChange[] {
  const law = lawOf(year).holidays;
  const notice = year < 2027 ? 'thông báo nghỉ Tết hằng năm' : 'tính trước, chờ thông báo nghỉ Tết';
  const holiday = (monthDay: string, name: string, basis = law): DayChange => ({
    date: `${year}-${monthDay}`,
    kind: 'holiday',
    name,
    basis,
  });

  const publicHolidays = [
    holiday('01-01', 'Tết Dương lịch'),
    holiday(decision.hungKings, 'Giỗ Tổ Hùng Vương'),
    holiday('04-30', 'Ngày Chiến thắng 30/4'),
    holiday('05-01', 'Ngày Quốc tế Lao động'),
    holiday('09-02', 'Quốc khánh'),
  ];
  if (decision.besideNationalDay !== undefined) {
    publicHolidays.push(holiday(decision.besideNationalDay, 'Quốc khánh (ngày liền kề)'));
  }
  if (year >= 2026) {
    publicHolidays.push(holiday('11-24', 'Ngày Văn hóa Việt Nam', 'Nghị quyết 28/2026/QH16'));
  }

  const tet = daysBetween(`${year}-${decision.tet[0]}`, `${year}-${decision.tet[1]}`).map((day) =>
    holiday(formatDay(day).slice(5), 'Tết Nguyên đán', `${law}; ${notice}`),
  );
  return withCompensation([...publicHolidays, ...tet], lawOf(year).compensation);
}

/**
 * A holiday on a weekly rest day gives the next working day off. Not so for Tết: its notice already names
 * five weekdays.
 */
function withCompensation(holidays: readonly DayChange[], basis: string): DayChange[] {
  const changes = [...holidays].sort((a, b) => a.date.localeCompare(b.date));
  const taken = new Set(changes.map(({ date }) => date));
  for (const { date, name } of [...changes]) {
    if (name === 'Tết Nguyên đán' || !isWeekend(date)) continue;
    const free = nextFreeWeekday(date, taken);
    taken.add(free);
    changes.push({ date: free, kind: 'compensatory-off', name: `Nghỉ bù ${name}`, basis });
  }
  return changes;
}

function swapPair({ off, worked, basis }: (typeof SWAPS)[number]): [DayChange, DayChange] {
  return [
    {
      date: off,
      kind: 'swap-off',
      name: `Nghỉ hoán đổi, làm bù ${spoken(worked)}`,
      basis,
      swappedWith: worked,
    },
    {
      date: worked,
      kind: 'make-up',
      name: `Làm bù cho ngày nghỉ ${spoken(off)}`,
      basis,
      like: weekdayOf(dayAt(off)),
      swappedWith: off,
    },
  ];
}

function nextFreeWeekday(date: string, taken: ReadonlySet<string>): string {
  let day = dayAt(date) + 1;
  while (isWeekend(formatDay(day)) || taken.has(formatDay(day))) day++;
  return formatDay(day);
}

function isWeekend(date: string): boolean {
  return [0, 6].includes(weekdayOf(dayAt(date)));
}

function daysBetween(from: string, to: string): LocalDay[] {
  const first = dayAt(from);
  return Array.from({ length: dayAt(to) - first + 1 }, (_, step) => first + step);
}

function dayAt(date: string): LocalDay {
  const day = parseDay(date);
  if (day === undefined) throw new Error(`no such date in the national table: ${date}`);
  return day;
}

/** 2019-01-05 as people write it: 05/01/2019. */
function spoken(date: string): string {
  return date.split('-').reverse().join('/');
}

/** Every national day that differs from its weekday, in order of date. */
export const NATIONAL_DAYS: readonly DayChange[] = [
  ...[...DECISIONS].flatMap(([year, decision]) => daysOff(year, decision)),
  ...SWAPS.flatMap(swapPair),
].sort((a, b) => a.date.localeCompare(b.date));
