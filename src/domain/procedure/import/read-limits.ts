import type { Limit, Policy } from '../../calendar/limit.ts';
import { defaultPolicy, refusalOf } from '../../due-date/limit-rules.ts';
import type { ImportedLimit, ImportReason } from '../imported-procedure.ts';
import type { Channel } from '../procedure.ts';
import { cleanLine, cleanLines, excerpt } from './clean-text.ts';
import { channelOf } from './read-channels.ts';
import type { SourceChannel } from './source-record.ts';

type Doubt = Omit<ImportReason, 'path'>;

interface ReadLimit {
  limit: Limit | null;
  policy: Policy | null;
  doubts: Doubt[];
}

/** Units that are ours, whatever the case; an hour is not said to be one of work (ruling 6). */
const UNITS: ReadonlyMap<string, Limit['unit']> = new Map([
  ['working_day', 'wd'],
  ['calendar_day', 'cd'],
  ['month', 'mo'],
  ['working_hour', 'wh'],
]);

const PRINTED_UNITS: ReadonlyMap<string, string> = new Map([
  ['ngày làm việc', 'working_day'],
  ['ngày', 'calendar_day'],
  ['tháng', 'month'],
  ['giờ', 'hour'],
  ['giờ làm việc', 'working_hour'],
]);

const BARE_NUMBER = /^\d+(?:[.,]\d+)?$/;

/** "Trong ngày; sau 15 giờ thì ngày làm việc tiếp theo": what same-day counting is (`docs/rules.md`, Counting). */
const SAME_DAY = /^ngay trong ngày.*\bsau 15 giờ.*ngày làm việc tiếp theo\.?$/i;

/** Each time that is printed, once, with the channels and the text that it stands beside. */
export function readLimits(entries: readonly SourceChannel[]): {
  limits: ImportedLimit[];
  doubts: ImportReason[];
} {
  const doubts: ImportReason[] = [];
  const stated = entries.filter((entry) => entry.duration !== null || printedOf(entry) !== '');
  const byTime = Map.groupBy(stated, (entry) =>
    JSON.stringify([entry.duration?.value, entry.duration?.unit, printedOf(entry)]),
  );
  const several = byTime.size > 1;
  const limits = [...byTime.values()].map((same, index): ImportedLimit => {
    const [entry] = same as [SourceChannel, ...SourceChannel[]];
    const { limit, policy, doubts: found } = readLimit(entry);
    doubts.push(...found.map((doubt) => ({ ...doubt, path: `/limits/${index}` })));
    const notes = new Set(
      same.map(({ description }) => cleanLines(description ?? '')).filter((note) => note !== ''),
    );
    return {
      ...{ case: null, limit, policy, raw: printedOf(entry), note: several ? [...notes].join('\n\n') : '' },
      channels: channelsOf(same),
    };
  });
  if (several) doubts.push({ code: 'limits-several', path: '/limits', values: { count: limits.length } });
  const units = new Set(limits.map(({ limit }) => limit?.unit));
  if (units.has('wd') && units.has('cd')) doubts.push({ code: 'limits-mixed', path: '/limits' });
  return { limits, doubts: [...doubts, ...missing(entries, stated)] };
}

/** No time at all, or none for one of the channels. */
function missing(entries: readonly SourceChannel[], stated: readonly SourceChannel[]): ImportReason[] {
  if (stated.length === 0) return [{ code: 'limit-missing', path: '/limits' }];
  const told = new Set(channelsOf(stated));
  return channelsOf(entries)
    .filter((channel) => !told.has(channel))
    .map((channel) => ({ code: 'limit-missing', path: '/limits', values: { channel } }));
}

function readLimit(entry: SourceChannel): ReadLimit {
  const printed = printedOf(entry);
  const { value, unit } = entry.duration ?? { value: null, unit: null };
  if (value === null) return readWords(printed);
  if (unit === null) return inDoubt(value > 0 ? 'limit-without-unit' : 'limit-amount', { amount: value });
  if (!agrees(printed, value, unit))
    return inDoubt('limit-not-as-printed', { amount: value, unit: excerpt(unit), printed: excerpt(printed) });
  if (unit === 'hour') return inDoubt('limit-hour', { amount: value });
  const ours = UNITS.get(unit);
  if (ours === undefined) return inDoubt('limit-unit', { amount: value, unit: excerpt(unit) });
  const limit = { amount: value, unit: ours };
  const policy = defaultPolicy(ours);
  if (refusalOf(limit, policy) !== undefined) return inDoubt('limit-amount', { amount: value });
  return { limit, policy, doubts: [] };
}

/** Only words, or a number that nobody took for a time. */
function readWords(printed: string): ReadLimit {
  if (BARE_NUMBER.test(printed)) {
    const amount = Number(printed.replace(',', '.'));
    return inDoubt(amount > 0 ? 'limit-without-unit' : 'limit-amount', { amount });
  }
  if (SAME_DAY.test(printed)) {
    return {
      limit: { amount: 1, unit: 'wd' },
      policy: 'SAME_DAY',
      doubts: [{ code: 'limit-same-day', values: { printed: excerpt(printed) } }],
    };
  }
  return inDoubt('limit-in-words', { printed: excerpt(printed) });
}

/** Whether a printed time says the same as the number and unit beside it; where it cannot be told, it does. */
function agrees(printed: string, value: number, unit: string): boolean {
  const [, number, word] = /^(\d+(?:[.,]\d+)?) (\D+)$/.exec(printed.toLowerCase()) ?? [];
  if (number === undefined || word === undefined) return true;
  const printedUnit = PRINTED_UNITS.get(word);
  return Number(number.replace(',', '.')) === value && (printedUnit === undefined || printedUnit === unit);
}

function inDoubt(code: ImportReason['code'], values: Record<string, string | number>): ReadLimit {
  return { limit: null, policy: null, doubts: [{ code, values }] };
}

function printedOf({ printed }: SourceChannel): string {
  return cleanLine(printed ?? '');
}

function channelsOf(entries: readonly SourceChannel[]): Channel[] {
  return [...new Set(entries.flatMap(({ channel }) => channelOf(channel) ?? []))];
}
