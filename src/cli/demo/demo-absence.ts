import { type Absence, refusalOfAbsence } from '../../domain/access/absence.ts';
import { formatDay, localDateOf, parseDay } from '../../domain/calendar/local-time.ts';
import type { Officer } from '../../domain/organisation/agency.ts';
import { OWNER } from '../../store/ledger/identity.ts';
import { writeAbsences } from '../../store/office/absence-records.ts';
import type { System } from '../../system.ts';

type Needed = Pick<System, 'database' | 'office' | 'now' | 'newId'>;

/** Days from today to the last one. */
const FOR_DAYS = 4;

/** The leader of the busiest agency is away today, and the head of a unit stands in. */
export async function makeDemoAbsence(system: Needed): Promise<void> {
  const { database, office, now, newId } = system;
  const agency = await busiest(system);
  const officers = agency === undefined ? [] : office.officersOf(agency);
  const [leader, deputy] = [withRole(officers, 'signer'), withRole(officers, 'unit-head')];
  if (agency === undefined || !leader || !deputy || leader.id === deputy.id) return;
  const today = localDateOf(now());
  const until = formatDay((parseDay(today) ?? 0) + FOR_DAYS);
  const recorded = { by: leader.id, at: now() };
  const absence: Absence = {
    ...{ id: newId(), reason: 'business-trip', from: today, until, recorded, ended: null },
    deputy: {
      ...{ officer: deputy.id, capacity: isVice(deputy) ? 'KT' : 'TUQ', until },
      decision: { number: '26/QĐ-UBND', date: today },
      limits: { roles: null, acts: null, fields: null, procedures: null },
    },
  };
  const named = { officer: deputy, absences: [] };
  if (refusalOfAbsence(absence, { officer: leader, before: [], deputy: named, today })) return;
  const [duty] = leader.duties;
  if (!duty) return;
  const { role, unit } = duty;
  const written = await writeAbsences(
    database,
    { content: { officer: leader.id, agency, absences: [absence] }, version: 0 },
    { commandId: newId(), at: now(), actor: { kind: 'officer', id: leader.id, agency, unit, role } },
  );
  if (!written.ok) throw new Error('somebody recorded an absence while the demo was made');
  await office.refresh();
}

/** Cấp phó ký thay cấp trưởng; whoever leads a unit signs by authority (NĐ 30/2020 Đ13). */
function isVice({ title }: Officer): boolean {
  return title?.startsWith('Phó ') ?? false;
}

function withRole(officers: readonly Officer[], role: 'signer' | 'unit-head'): Officer | undefined {
  return officers.find(({ duties }) => duties.some((duty) => duty.role === role));
}

/** Where most waits for a leader, then where most is open. */
async function busiest({ database }: Needed): Promise<string | undefined> {
  const [rows = []] = await database.read(OWNER, {
    text: `select agency_id from dossier_leg group by agency_id
           order by count(*) filter (where role = 'signer') desc, count(*) desc, agency_id limit 1`,
    values: [],
  });
  return rows[0]?.agency_id as string | undefined;
}
