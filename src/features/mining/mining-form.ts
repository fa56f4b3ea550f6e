import { formatDay, localDateOf, parseDay, startOfDate } from '../../domain/calendar/local-time.ts';
import { textField } from '../../web/form-fields.ts';
import { readDate } from '../../web/typed-day.ts';

export const MINING_FIELDS = {
  ...{ from: 'tu', to: 'den', agency: 'coquan', procedure: 'thutuc' },
  ...{
    arrowFrom: 'tubuoc',
    arrowTo: 'denbuoc',
    place: 'noicho',
    group: 'nhom',
    page: 'trang',
    format: 'dang',
    officers: 'canbo',
  },
} as const;

export interface MiningTyped {
  from: string;
  to: string;
  /** Empty: all that one oversees. */
  agency: string;
  /** Empty: all. */
  procedure: string;
}

const LONGEST = 120;
const USUAL_DAYS = 90;

export function readMiningForm(query: unknown, now: string): MiningTyped {
  const field = (name: keyof typeof MINING_FIELDS) =>
    textField(query, MINING_FIELDS[name]).slice(0, LONGEST).toWellFormed();
  const today = localDateOf(now);
  const first = formatDay((parseDay(today) ?? 0) - USUAL_DAYS + 1);
  return {
    from: readDate(query, MINING_FIELDS.from) || first,
    to: readDate(query, MINING_FIELDS.to) || today,
    ...{ agency: field('agency'), procedure: field('procedure') },
  };
}

/** From the first moment of the first day to that after the last one. Only to be asked where there are no problems. */
export function periodOf({ from, to }: Pick<MiningTyped, 'from' | 'to'>): { from: string; to: string } {
  const after = formatDay((parseDay(to) ?? 0) + 1);
  return { from: startOfDate(from) ?? '', to: startOfDate(after) ?? '' };
}

export function miningAddress(
  path: string,
  typed: MiningTyped,
  more: Partial<Record<keyof typeof MINING_FIELDS, string>> = {},
): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...typed, ...more }))
    if (value !== '') query.set(MINING_FIELDS[name as keyof typeof MINING_FIELDS], value);
  return `${path}?${query}`;
}
