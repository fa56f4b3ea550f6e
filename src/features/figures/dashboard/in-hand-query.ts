import type { Calendar } from '../../../domain/calendar/calendar.ts';
import {
  formatDay,
  type Instant,
  instantOf,
  localDateOf,
  parseDay,
} from '../../../domain/calendar/local-time.ts';
import { closeOf } from '../../../domain/calendar/working-days.ts';
import {
  IN_HAND_STATES,
  type InHandCount,
  type InHandFilter,
  type InHandState,
} from '../../../store/figures/in-hand.ts';
import { textField } from '../../../web/form-fields.ts';
import { paths } from '../../../web/paths.ts';

/** How these are named in addresses. */
const STATE_KEYS: Readonly<Record<InHandState, string>> = {
  ...{ 'in-time': 'con-han', soon: 'sap-hen', late: 'tre-hen' },
  ...{ supplement: 'cho-bo-sung', payment: 'cho-tai-chinh', ready: 'cho-tra' },
};

/** What will be late at today's pace. */
export function forecastAddress(scope: string, page = 1): string {
  const query = new URLSearchParams(scope === '' ? {} : { phamvi: scope });
  if (page > 1) query.set('trang', String(page));
  return query.size === 0 ? paths.dashboardForecast : `${paths.dashboardForecast}?${query}`;
}

const LONGEST = 100;

export function dashboardAddress(scope: string): string {
  return scope === '' ? paths.dashboard : `${paths.dashboard}?phamvi=${encodeURIComponent(scope)}`;
}

/** The list behind a number. */
export function inHandAddress(scope: string, filter: InHandFilter, page = 1): string {
  const query = new URLSearchParams(scope === '' ? {} : { phamvi: scope });
  if (filter.state) query.set('nhom', STATE_KEYS[filter.state]);
  if (filter.asksOthers) query.set('choykien', 'co');
  if (filter.agency !== undefined) query.set('coquan', filter.agency);
  if (filter.unit !== undefined) query.set('phong', filter.unit);
  if (filter.officer !== undefined) query.set('canbo', filter.officer);
  if (page > 1) query.set('trang', String(page));
  return `${paths.dashboardDossiers}?${query}`;
}

export function readInHandQuery(query: unknown): { filter: InHandFilter; page: number } {
  const text = (name: string) => textField(query, name).slice(0, LONGEST);
  const has = (name: string) => typeof query === 'object' && query !== null && name in query;
  const state = IN_HAND_STATES.find((one) => STATE_KEYS[one] === text('nhom'));
  const page = Number(text('trang'));
  return {
    filter: {
      ...(state ? { state } : {}),
      ...(text('choykien') === 'co' ? { asksOthers: true } : {}),
      ...(has('coquan') ? { agency: text('coquan') } : {}),
      ...(has('phong') ? { unit: text('phong') } : {}),
      ...(has('canbo') ? { officer: text('canbo') } : {}),
    },
    page: Number.isInteger(page) && page > 0 ? Math.min(page, 10_000) : 1,
  };
}

const LOOKS_AHEAD = 30;

/** Nearly due (sắp đến hẹn): promised until the end of the next day on which the agency works. */
export function soonUntil(calendar: Calendar, now: Instant): Instant {
  const today = parseDay(localDateOf(now)) ?? 0;
  for (let day = today + 1; day <= today + LOOKS_AHEAD; day++) {
    const close = closeOf(calendar, day);
    if (close.ok && close.value !== undefined) return instantOf(close.value);
  }
  return new Date(Date.parse(`${formatDay(today + 1)}T17:00:00+07:00`)).toISOString();
}

/** Counts of one who has dossiers, or of all. */
export type InHandSums = Readonly<Record<InHandState | 'open' | 'others', number>>;

export function sumInHand(counts: readonly InHandCount[]): InHandSums {
  const of = (fits: (count: InHandCount) => boolean) =>
    counts.filter(fits).reduce((sum, { dossiers }) => sum + dossiers, 0);
  return {
    ...(Object.fromEntries(
      IN_HAND_STATES.map((state) => [state, of((count) => count.state === state)]),
    ) as Record<InHandState, number>),
    open: of(({ state }) => state !== 'ready'),
    others: of((count) => count.asks_others && count.state !== 'ready'),
  };
}
