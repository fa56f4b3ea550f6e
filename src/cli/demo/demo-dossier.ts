import type { Actor } from '../../domain/access/actor.ts';
import type { OfficerRole } from '../../domain/access/roles.ts';
import type { Instant } from '../../domain/calendar/local-time.ts';
import type { Command } from '../../domain/dossier/commands.ts';
import type { Officer } from '../../domain/organisation/agency.ts';
import type { Procedure } from '../../domain/procedure/procedure.ts';
import { type CarriedOut, carryOut } from '../../store/dossiers/carry-out.ts';
import type { Pen, PersonContent } from '../../store/dossiers/pen.ts';
import type { System } from '../../system.ts';
import { steppedClock } from './stepped-clock.ts';

/** One thing somebody of the agency does. */
export interface DemoStep {
  role: OfficerRole;
  unit: string;
  says: string;
  compose: (pen: Pen) => Command;
}

export interface DemoDossier {
  agency: string;
  procedure: string;
  applicant: PersonContent;
  steps: (
    procedure: Procedure,
    officerOf: (role: OfficerRole, unit: string) => Officer,
  ) => readonly DemoStep[];
}

/** Drives a dossier step by step through the same services as the pages, its clock ending now. */
export async function driveDossier(
  system: System,
  demo: DemoDossier,
  tell: (line: string, at: Instant) => void,
): Promise<CarriedOut> {
  const { office, newId, now } = system;
  const procedure = office.findProcedure(demo.procedure)?.content;
  const agency = office.findAgency(demo.agency);
  if (!procedure || !agency) throw new Error(`the demo needs ${demo.procedure} at ${demo.agency}`);
  const officerOf = (role: OfficerRole, unit: string) =>
    officerWith(office.officersOf(agency.id), role, unit, procedure.field);
  const steps = demo.steps(procedure, officerOf);
  const clock = steppedClock(office.calendarOf(agency), now(), steps.length - 1, 25);
  let carried: CarriedOut | undefined;
  for (const step of steps) {
    const officer = officerOf(step.role, step.unit);
    const at = clock.read();
    const outcome = await carryOut(
      { ...system.desk, now: () => at },
      {
        commandId: newId(),
        actor: actorOf(officer),
        dossier: carried
          ? { id: carried.dossierId }
          : { open: { agency: agency.id, procedure: procedure.id } },
        expectedVersion: carried?.version ?? null,
        compose: step.compose,
      },
    );
    if (!outcome.ok)
      throw new Error(`the demo was refused at “${step.says}”: ${JSON.stringify(outcome.reason)}`);
    carried = outcome.value;
    tell(`${officer.name}: ${step.says}`, at);
    clock.step();
  }
  if (!carried) throw new Error('the demo has no step');
  return carried;
}

export function actorOf({ id, agency, duties }: Officer): Actor {
  return { kind: 'officer', id, agency, duties };
}

/** Somebody may be limited to some fields: who acts depends on what the dossier is about. */
export function officerWith(
  officers: readonly Officer[],
  role: OfficerRole,
  unit: string,
  field?: string,
): Officer {
  const officer = officers.find(({ duties }) =>
    duties.some(
      (duty) =>
        duty.role === role &&
        duty.unit === unit &&
        (field === undefined || duty.fields === null || duty.fields.includes(field)),
    ),
  );
  if (!officer) throw new Error(`nobody is ${role} in ${unit}`);
  return officer;
}
