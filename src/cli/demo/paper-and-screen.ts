import {
  dayOf,
  formatDay,
  type Instant,
  instantOf,
  localDateOf,
  localMinuteOf,
  MINUTES_PER_DAY,
  startOfDate,
} from '../../domain/calendar/local-time.ts';
import { isFullDay } from '../../domain/calendar/working-days.ts';
import type { Agency } from '../../domain/organisation/agency.ts';
import { closeDay, countersignDay } from '../../store/desk/day-closings.ts';
import { makeHandOverList } from '../../store/desk/hand-over-lists.ts';
import { cancelOutage, recordOutage } from '../../store/desk/outages.ts';
import type { HandOverRow } from '../../store/ledger/agreement-views.ts';
import type { Row } from '../../store/ledger/database.ts';
import { OWNER } from '../../store/ledger/identity.ts';
import type { System } from '../../system.ts';

type Needed = Pick<System, 'database' | 'office' | 'now' | 'newId'>;

/** How far back lists that should be empty look. */
const DAYS = 31;
/** The days nearest to today that nobody has closed yet. */
const UNCLOSED = 2;
const FIVE_IN_THE_AFTERNOON = 17 * 60;

/** What an office keeps beside its dossiers: lists of papers handed over, days that were closed, what did not work. */
export async function makeDemoPapers(system: Needed): Promise<void> {
  await Promise.all([listHandOvers(system), closeDays(system), recordOutages(system)]);
}

/** A list a day and unit, but for what went today. */
async function listHandOvers({ database, office, now, newId }: Needed): Promise<void> {
  const [rows = []] = await database.read(OWNER, {
    text: `select * from read_hand_over where occurred_at >= $1 and occurred_at < $2 and list_id is null
             and (unit <> to_unit or agency_id <> to_agency_id)
           order by occurred_at`,
    values: [dayStart(now(), DAYS), dayStart(now(), 0)],
  });
  const lists = Map.groupBy(rows as unknown as HandOverRow[], (row) =>
    [row.agency_id, row.to_agency_id, row.to_unit, localDateOf(row.occurred_at)].join('/'),
  );
  const inTime = [...lists.values()].sort((one, other) => (lastOf(one) < lastOf(other) ? -1 : 1));
  const byAgency = Map.groupBy(inTime, ([first]) => first?.agency_id ?? '');
  // Numbers of one agency follow the time.
  const work = [...byAgency].map(async ([id, ofAgency]) => {
    const agency = office.findAgency(id);
    for (const list of agency ? ofAgency : []) {
      const last = list.at(-1);
      if (!agency || !last) continue;
      await makeHandOverList(database, OWNER, {
        ...{ id: newId(), agency, officer: last.giver_id, at: last.occurred_at },
        ...{ onBehalfOf: null, givenBy: [agency.id] },
        to: { agency: last.to_agency_id, unit: last.to_unit },
        rows: list.map(({ dossier_id, version }) => ({ dossier: dossier_id, version })),
      });
    }
  });
  await Promise.all(work);
}

function lastOf(list: readonly HandOverRow[]): Instant {
  return list.at(-1)?.occurred_at ?? '';
}

/** Every day of the desks is closed and signed, but for the nearest; one was short of money, and waits for a leader. */
async function closeDays({ database, office, now, newId }: Needed): Promise<void> {
  const [rows = []] = await database.read(OWNER, {
    text: DAYS_OF_DESKS,
    values: [dayStart(now(), DAYS), dayStart(now(), 0)],
  });
  const byAgency = Map.groupBy(rows, ({ agency_id }) => String(agency_id));
  const work = [...byAgency].map(async ([id, days]) => {
    const agency = office.findAgency(id);
    const clerk = officerOf(office, agency, 'counter-clerk');
    const head = officerOf(office, agency, 'desk-head');
    const past = days.slice(0, -UNCLOSED);
    for (const day of agency && clerk && head ? past : []) {
      const closing = newId();
      const short = day === past.at(-1) && Number(day.cash) >= SHORT;
      await closeDay(database, OWNER, {
        ...{ id: closing, agency: id, day: String(day.day), officer: clerk ?? '', at: atFive(day, 0) },
        ...{ onBehalfOf: null, counts: countsOf(day) },
        counted: Number(day.cash) - (short ? SHORT : 0),
        reason: short ? 'Thối nhầm cho người nộp, đang liên hệ để thu lại.' : null,
      });
      if (day === past.at(-1)) continue;
      await countersignDay(database, OWNER, {
        ...{ id: newId(), closing, officer: head ?? '', onBehalfOf: null, at: atFive(day, 10) },
      });
    }
  });
  await Promise.all(work);
}

const SHORT = 5_000;

/** What each desk did on each day. */
const DAYS_OF_DESKS = `
  with happened as (
    select agency_id, received_at as at, 1 as received, 0 as returned, 0 as receipts, 0 as cash, 0 as transfer
    from dossier where received_at is not null
    union all select agency_id, returned_at, 0, 1, 0, 0, 0 from dossier where returned_at is not null
    union all select agency_id, occurred_at, 0, 0, 1, case when means = 'cash' then amount else 0 end,
                     case when means = 'cash' then 0 else amount end
    from read_fee_collected)
  select agency_id, ((at at time zone 'Asia/Ho_Chi_Minh')::date)::text as day, sum(received)::int as received,
         sum(returned)::int as returned, sum(receipts)::int as receipts, sum(cash)::float8 as cash,
         sum(transfer)::float8 as transfer
  from happened where at >= $1 and at < $2 group by 1, 2 order by 1, 2`;

function countsOf({ received, returned, receipts, cash, transfer }: Row) {
  const [a, b, c] = [Number(received), Number(returned), Number(receipts)];
  return { received: a, returned: b, receipts: c, cash: Number(cash), transfer: Number(transfer) };
}

function atFive({ day }: Row, minutes: number): Instant {
  const start = localMinuteOf(startOfDate(String(day)) ?? '');
  return instantOf(start + FIVE_IN_THE_AFTERNOON + minutes);
}

/** One for the province, one for an agency, and one that was written down wrongly. */
async function recordOutages({ database, office, now, newId }: Needed): Promise<void> {
  const admin = office
    .agencies()
    .flatMap(({ id }) => office.officersOf(id))
    .find(({ duties }) => duties.some(({ role }) => role === 'system-admin'));
  const [commune] = office.agencies().filter(({ level }) => level === 'commune');
  for (const [index, { days, from, minutes, what, here }] of OUTAGES.entries()) {
    const day = workingDayBack(office, now(), days);
    if (day === undefined) continue;
    const id = newId();
    const start = day * MINUTES_PER_DAY + from;
    const at = instantOf(start + minutes + 60);
    const by = { officer: admin?.id ?? null, at };
    await recordOutage(
      ...([database, OWNER] as const),
      {
        ...{ id, from: instantOf(start), to: instantOf(start + minutes), what },
        agencies: here && commune ? [commune.id] : null,
        minutesNumber: `${index + 4}/BB-TTDL`,
      },
      by,
    );
    if (index < OUTAGES.length - 1) continue;
    const reason = 'Ghi nhầm: hệ thống chỉ chậm, vẫn làm việc được.';
    await cancelOutage(database, OWNER, { id: newId(), outage: id, reason }, by);
  }
}

const OUTAGES = [
  { days: 12, from: 8 * 60, minutes: 120, what: 'Mất kết nối trung tâm dữ liệu.', here: false },
  { days: 6, from: 13 * 60 + 30, minutes: 60, what: 'Đứt cáp, không vào được hệ thống.', here: true },
  { days: 9, from: 9 * 60, minutes: 30, what: 'Hệ thống chậm.', here: false },
];

function workingDayBack(office: Needed['office'], now: Instant, count: number): number | undefined {
  const [agency] = office.agencies();
  if (!agency) return undefined;
  let day = dayOf(localMinuteOf(now));
  for (let left = count; left > 0; ) {
    day -= 1;
    const full = isFullDay(office.calendarOf(agency), day);
    if (!full.ok) return undefined;
    if (full.value) left -= 1;
  }
  return day;
}

function officerOf(
  office: Needed['office'],
  agency: Agency | undefined,
  role: 'counter-clerk' | 'desk-head',
) {
  const officers = agency ? office.officersOf(agency.id) : [];
  return officers.find(({ duties }) => duties.some((duty) => duty.role === role))?.id;
}

function dayStart(now: Instant, daysBack: number): Instant {
  return startOfDate(formatDay(dayOf(localMinuteOf(now)) - daysBack)) ?? now;
}
