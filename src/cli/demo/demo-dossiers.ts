import type { Instant } from '../../domain/calendar/local-time.ts';
import { OWNER } from '../../store/ledger/identity.ts';
import type { OfficeBook } from '../../store/office/office-book.ts';
import type { System } from '../../system.ts';
import { makeDemoAbsence } from './demo-absence.ts';
import { makeDemoDaysOff } from './demo-days-off.ts';
import { makeDemoDirectives } from './demo-directives.ts';
import { officerWith } from './demo-dossier.ts';
import { makeDemoQueue } from './demo-queue.ts';
import { makeDemoRatings } from './demo-ratings.ts';
import { makeDemoReports } from './demo-reports.ts';
import { makeDemoPapers } from './paper-and-screen.ts';
import { type PlannedAct, planDossiers } from './plan-dossiers.ts';
import { runPlan } from './run-plan.ts';

type Needed = Pick<System, 'database' | 'office' | 'desk' | 'now' | 'newId'>;

const HOW_MANY = 300;

/** Three months of an office, where there is none yet: made by commands, like all others. */
export async function makeDemoDossiers(system: Needed, count = HOW_MANY): Promise<void> {
  if ((await demoCode(system)) !== null) return;
  await runPlan(system, planFor(system.office, count, system.now()));
  await makeDemoDaysOff(system);
  await makeDemoPapers(system);
  await makeDemoAbsence(system);
  await makeDemoDirectives(system);
  await makeDemoQueue(system);
  await makeDemoRatings(system);
  await makeDemoReports(system);
}

export function planFor(office: OfficeBook, count: number, now: Instant): PlannedAct[] {
  return planDossiers(
    {
      profile: office.profile()?.id ?? '',
      agencies: office.agencies(),
      procedures: office.procedures().map(({ content }) => content),
      calendarOf: office.calendarOf,
      officerOf: (agency, field) => (role, unit) =>
        officerWith(office.officersOf(agency), role, unit, field).id,
    },
    count,
    now,
  );
}

/**
 * The code of a dossier to try the look-up with: one that is worked on and in time, if there is any, and of those the
 * one promised soonest after tomorrow, which is an everyday one rather than the longest of the province.
 */
export async function demoCode({ database, now }: Pick<System, 'database' | 'now'>): Promise<string | null> {
  const [rows] = await database.read(OWNER, {
    text: `select code from dossier where not secret
           order by (status = 'in-progress' and promise_due > $1::timestamptz + interval '2 days') desc,
                    (status = 'in-progress' and promise_due > $1) desc, ended_at is null desc,
                    promise_due nulls last, code desc
           limit 1`,
    values: [now()],
  });
  return (rows?.[0]?.code as string | undefined) ?? null;
}
