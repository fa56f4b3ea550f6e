import type { Actor } from '../../domain/access/actor.ts';
import { type Instant, localDateOf } from '../../domain/calendar/local-time.ts';
import { type CarriedOut, carryOut } from '../../store/dossiers/carry-out.ts';
import type { System } from '../../system.ts';
import { composeAct } from './compose-act.ts';
import type { Composing } from './composing.ts';
import { opensDossier, takesNumber } from './demo-act.ts';
import { actorOf, officerWith } from './demo-dossier.ts';
import type { PlannedAct } from './plan-dossiers.ts';
import { laterInWork } from './working-line.ts';

type Numbers = Pick<Composing, 'serial' | 'resultNumber'>;

/** Connections the demo may take of the ten there are. */
const AT_ONCE = 8;

/**
 * Carries out a plan through the same services as the pages, some acts at a time. What belongs to one dossier stays in
 * order, and so do the openings at one desk: their codes follow the time.
 */
export async function runPlan(
  { desk, office, newId }: Pick<System, 'desk' | 'office' | 'newId'>,
  planned: readonly PlannedAct[],
): Promise<void> {
  const latest = new Map<string, Promise<void>>();
  const done = new Map<number, CarriedOut>();
  const dropped = new Set<number>();
  const issued = new Map<string, number>();
  let next = 0;

  const work = async () => {
    for (let act = planned[next]; act; act = planned[next]) {
      next += 1;
      await after(act, { serial: next, resultNumber: resultNumberOf(act) });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));

  /** Those it must follow were begun earlier, so that nobody waits for ever. */
  async function after(planned: PlannedAct, numbers: Numbers): Promise<void> {
    const opens = opensDossier(planned.act);
    const keys = [`dossier ${planned.dossier}`, ...(opens ? [`desk ${planned.agency}`] : [])];
    const before = keys.map((key) => latest.get(key));
    const own = Promise.all(before).then(() => perform(planned, numbers));
    for (const key of keys) latest.set(key, own);
    await own;
  }

  async function perform({ dossier, ...planned }: PlannedAct, numbers: Numbers): Promise<void> {
    if (dropped.has(dossier)) return;
    const procedure = office.findProcedure(planned.procedure)?.content;
    if (!procedure) throw new Error(`the demo needs ${planned.procedure}`);
    const before = done.get(dossier);
    const { at, act } = planned;
    const agency = office.findAgency(planned.agency);
    if (!agency) throw new Error(`the demo needs ${planned.agency}`);
    const later = (from: Instant, minutes: number) => laterInWork(office.calendarOf(agency), from, minutes);
    const outcome = await carryOut(
      { ...desk, now: () => at },
      {
        commandId: newId(),
        actor: actorFor(planned, procedure.field),
        dossier: before
          ? { id: before.dossierId }
          : { open: { agency: planned.agency, procedure: planned.procedure } },
        expectedVersion: before?.version ?? null,
        compose: (pen, state) => composeAct(act, { procedure, at, later, ...numbers }, pen, state),
      },
    );
    // At the very end of the calendar no date can be promised: an office goes on without this dossier.
    if (!outcome.ok && outcome.reason.code === 'beyond-calendar') {
      dropped.add(dossier);
      return;
    }
    // The system does not remind of what is not late after all.
    if (!outcome.ok && outcome.reason.code === 'not-late') return;
    if (!outcome.ok) {
      throw new Error(
        `the demo was refused at “${act.type}” of ${planned.procedure}: ${JSON.stringify(outcome.reason)}`,
      );
    }
    done.set(dossier, outcome.value);
  }

  /** Văn thư counts the results of an agency through the year. */
  function resultNumberOf({ act, agency: received, by, at }: PlannedAct): string {
    const agency = typeof by === 'string' ? received : (by.agency ?? received);
    const year = localDateOf(at).slice(0, 4);
    const key = `${agency}/${year}`;
    const number = (issued.get(key) ?? 0) + (takesNumber(act) ? 1 : 0);
    issued.set(key, number);
    return `${number}/${year}`;
  }

  function actorFor({ agency, by }: Pick<PlannedAct, 'agency' | 'by'>, field: string): Actor {
    if (by === 'applicant') return { kind: 'applicant' };
    if (by === 'system') return { kind: 'system', process: 'demo' };
    return actorOf(officerWith(office.officersOf(by.agency ?? agency), by.role, by.unit, field));
  }
}
