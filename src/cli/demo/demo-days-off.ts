import type { DayChange } from '../../domain/calendar/calendar.ts';
import type { CalendarChange, Confirmed } from '../../domain/calendar/calendar-change.ts';
import { dayOf, formatDay, localDateOf, localMinuteOf } from '../../domain/calendar/local-time.ts';
import { nextFullDay } from '../../domain/calendar/working-days.ts';
import { type CalendarPlan, planChange, planUndo } from '../../features/calendar/plan-change.ts';
import type { CalendarScope } from '../../features/calendar/scope.ts';
import { moveDossiers } from '../../store/dossiers/calendar-moves.ts';
import { carryOut } from '../../store/dossiers/carry-out.ts';
import { OWNER } from '../../store/ledger/identity.ts';
import { writeCalendarChange } from '../../store/office/calendar-changes.ts';
import type { System } from '../../system.ts';
import { dateWords } from '../../words/vi/date-words.ts';
import { actorOf } from './demo-dossier.ts';

type Needed = Pick<System, 'database' | 'office' | 'desk' | 'now' | 'newId'>;

/** Of three who must be told, one was. */
const TOLD_EACH = 3;

/** A storm day of the province, with the dossiers that moved; and half a day of one agency that was taken back. */
export async function makeDemoDaysOff(system: Needed): Promise<void> {
  const [busiest, other] = await agenciesAtWork(system);
  const storm = fullDayAfter(system, 2);
  if (storm) await confirm(system, null, offOn(storm, 'holiday', 'Nghỉ tránh bão', '15/CĐ-UBND', system));
  if (busiest !== undefined) await tellSome(system, busiest);
  // On the calendar with the storm: some day after it.
  const outage = fullDayAfter(system, 3);
  if (outage && other !== undefined) {
    const day = offOn(outage, 'afternoon-off', 'Nghỉ vì mất điện', '08/TB-VP', system);
    const change = await confirm(system, other, day);
    if (change) await takeBack(system, change);
  }
}

/** Those with the most open dossiers first. */
async function agenciesAtWork({ database }: Needed): Promise<readonly string[]> {
  const [rows = []] = await database.read(OWNER, {
    text: `select agency_id from dossier where received_at is not null and ended_at is null
           group by agency_id order by count(*) desc, agency_id`,
    values: [],
  });
  return rows.map((row) => row.agency_id as string);
}

function fullDayAfter({ office, now }: Needed, days: number): string | null {
  const [agency] = office.agencies();
  if (!agency) return null;
  const found = nextFullDay(office.calendarOf(agency), dayOf(localMinuteOf(now())) + days);
  return found.ok ? formatDay(found.value) : null;
}

function offOn(
  date: string,
  kind: DayChange['kind'],
  name: string,
  number: string,
  { now }: Needed,
): DayChange & { number: string } {
  return { date, kind, name, basis: `${number} ngày ${dateWords(localDateOf(now()))}`, number };
}

async function confirm(
  system: Needed,
  agencyId: string | null,
  { number, ...day }: DayChange & { number: string },
): Promise<CalendarChange | undefined> {
  const { office, newId, now } = system;
  const scope = scopeOf(system, agencyId);
  const planned = scope && planChange(office, scope, [day]);
  if (!scope || !planned?.ok) return undefined;
  const content: CalendarChange = {
    ...{ id: newId(), agency: agencyId, days: planned.value.days, state: 'moving', undone: null },
    ...confirmed(system, scope, number, 'Dự báo thời tiết nguy hiểm, bảo đảm an toàn cho người dân'),
    agencies: planned.value.calendars.flatMap(({ agencies }) => agencies.map(({ id }) => id)),
    at: now(),
  };
  await write(system, scope, { content, seen: 0 }, planned.value);
  return content;
}

async function takeBack(system: Needed, change: CalendarChange): Promise<void> {
  const scope = scopeOf(system, change.agency);
  if (!scope) return;
  const undone = confirmed(system, scope, '09/TB-VP', 'Điện có lại sớm hơn dự kiến');
  const content: CalendarChange = { ...change, state: 'restoring', undone };
  const calendars = planUndo(system.office, scope, change.days);
  await write(system, scope, { content, seen: 1 }, { calendars, days: change.days, agency: null });
}

async function write(
  system: Needed,
  { duty, officer }: DemoScope,
  change: { content: CalendarChange; seen: number },
  { calendars, agency }: CalendarPlan,
): Promise<void> {
  const { database, desk, office, newId, now } = system;
  const { unit, role } = duty;
  const actor = { kind: 'officer', id: officer, agency: agencyOf(system, officer), unit, role } as const;
  const written = await writeCalendarChange(
    database,
    { change, calendars: calendars.map(({ after, seen }) => ({ calendar: after, seen })), agency },
    { commandId: newId(), actor, at: now() },
  );
  if (!written.ok) throw new Error('the calendar of the demo moved while it was made');
  await office.refresh();
  await moveDossiers(desk, change.content, {
    tell: (line) => {
      throw new Error(line);
    },
  });
}

interface DemoScope extends CalendarScope {
  officer: string;
}

/** Whoever administers the province, or the agency. */
function scopeOf({ office }: Needed, agencyId: string | null): DemoScope | undefined {
  const role = agencyId === null ? 'system-admin' : 'agency-admin';
  const agency = agencyId === null ? null : (office.findAgency(agencyId) ?? null);
  for (const officer of office.officers()) {
    const duty = officer.duties.find((one) => one.role === role);
    if (duty && (agencyId === null || officer.agency === agencyId))
      return { agency, duty, officer: officer.id };
  }
  return undefined;
}

function agencyOf({ office }: Needed, officer: string): string {
  return office.findOfficer(officer)?.agency ?? '';
}

function confirmed({ now }: Needed, { officer }: DemoScope, number: string, reason: string): Confirmed {
  const at = now();
  return { decision: { number, date: localDateOf(at) }, reason, by: officer, at };
}

/** The desk has begun to call. */
async function tellSome({ database, desk, office, newId }: Needed, agency: string): Promise<void> {
  const clerk = office
    .officersOf(agency)
    .find(({ duties }) => duties.some(({ role, fields }) => role === 'counter-clerk' && fields === null));
  if (!clerk) return;
  const [rows = []] = await database.read(OWNER, {
    text: `select dossier_id from read_notice where agency_id = $1 and state = 'queued' order by code`,
    values: [agency],
  });
  for (const { dossier_id: id } of rows.filter((_, index) => index % TOLD_EACH === 0)) {
    await carryOut(desk, {
      ...{ commandId: newId(), actor: actorOf(clerk), dossier: { id: id as string }, expectedVersion: null },
      compose: () => ({ type: 'tell-date', means: 'phone', late: null }),
    });
  }
}
