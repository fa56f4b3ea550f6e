import type { CalendarChange } from '../../domain/calendar/calendar-change.ts';
import type { Command } from '../../domain/dossier/commands.ts';
import type { DayOrder } from '../../domain/dossier/events.ts';
import type { Refusal } from '../../domain/dossier/refusals.ts';
import { commandIdOf } from '../command-id.ts';
import type { Database, Row } from '../ledger/database.ts';
import { OWNER } from '../ledger/identity.ts';
import { carryOut } from './carry-out.ts';
import type { CommandDesk } from './command-desk.ts';

const SYSTEM = { kind: 'system', process: 'calendar' } as const;
const BATCH = 100;
const FIRST = '00000000-0000-0000-0000-000000000000';

/** What became of the dossiers of a change. */
export interface MovedDossiers {
  done: number;
  /** Of which it could not be said; they are tried again. */
  failed: number;
  /** False: it was enough before all were looked at. */
  all: boolean;
}

/** Told where something could not be done. */
type Tell = (line: string) => void;

/**
 * One command for each dossier that may be concerned, with an id of its own: whoever goes on where another was stopped
 * does none twice, and each is judged as it stands then. Where nothing moves nothing is written.
 */
export async function moveDossiers(
  desk: CommandDesk,
  change: CalendarChange,
  { tell, isEnough = () => false }: { tell: Tell; isEnough?: (done: number) => boolean },
): Promise<MovedDossiers> {
  const outcome = { done: 0, failed: 0 };
  const command = commandOf(change);
  if (!command) return { ...outcome, all: true };
  for (let after = FIRST; ; ) {
    const rows = await findNext(desk.database, change, after);
    for (const { id } of rows) {
      if (isEnough(outcome.done)) return { ...outcome, all: false };
      const moved = await moveOne(desk, command, id as string, tell);
      outcome[moved === 'failed' ? 'failed' : 'done'] += moved === 'nothing' ? 0 : 1;
    }
    if (rows.length < BATCH) return { ...outcome, all: true };
    after = rows.at(-1)?.id as string;
  }
}

/** The orders to take back a change refer to the change itself, and say by which decision. */
function commandOf(change: CalendarChange): Extract<Command, { order: DayOrder }> | undefined {
  const days = change.days.map(({ date, name }) => ({ date, name }));
  const order = (decision: DayOrder['decision']) => ({ change: change.id, decision, days });
  if (change.state === 'moving') return { type: 'move-date', order: order(change.decision), late: null };
  if (change.state === 'restoring' && change.undone)
    return { type: 'restore-date', order: order(change.undone.decision), late: null };
  return undefined;
}

async function moveOne(
  desk: CommandDesk,
  command: Extract<Command, { order: DayOrder }>,
  id: string,
  tell: Tell,
): Promise<'done' | 'nothing' | 'failed'> {
  try {
    const outcome = await carryOut(desk, {
      commandId: commandIdOf([command.type, command.order.change, id]),
      ...{ actor: SYSTEM, dossier: { id }, expectedVersion: null, compose: () => command },
    });
    if (outcome.ok) return outcome.value.repeated ? 'nothing' : 'done';
    if (NOTHING_TO_DO.includes(outcome.reason.code)) return 'nothing';
    tell(`Chưa chuyển được ngày hẹn (${id}): ${outcome.reason.code}`);
  } catch (error) {
    tell(`Chưa chuyển được ngày hẹn (${id}): ${error instanceof Error ? error.message : String(error)}`);
  }
  return 'failed';
}

/** Paused, closed meanwhile, or not touched by these days. */
const NOTHING_TO_DO: readonly Refusal['code'][] = [
  ...(['date-stays', 'date-not-moved', 'date-told', 'date-set-since', 'wrong-standing'] as const),
];

async function findNext(
  database: Pick<Database, 'read'>,
  { state, at, agencies }: CalendarChange,
  after: string,
): Promise<readonly Row[]> {
  // What runs, and what was filed and waits for its answer.
  const running = `d.agency_id = any ($1) and d.id > $2
                   and (d.received_at is not null and d.ended_at is null or d.answer_by is not null)`;
  const moved = `exists (select from event_log e where e.dossier_id = d.id
                         and e.type in ('DateMoved', 'AnswerMoved') and e.recorded_at >= $3)`;
  const [where, values] =
    state === 'moving' ? [running, [agencies, after]] : [`${running} and ${moved}`, [agencies, after, at]];
  const [rows = []] = await database.read(OWNER, {
    name: `dossiers_${state}`,
    text: `select d.id from dossier d where ${where} order by d.id limit ${BATCH}`,
    values,
  });
  return rows;
}
