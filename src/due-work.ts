import { doCalendarWork } from './calendar-work.ts';
import type { Instant } from './domain/calendar/local-time.ts';
import { workingDaysBack } from './domain/calendar/working-days-back.ts';
import { carryOut } from './store/dossiers/carry-out.ts';
import { DUE_KINDS, type DueKind, type DueWork, findDueWork } from './store/dossiers/due-work.ts';
import { doSuccessionWork } from './succession-work.ts';
import type { System } from './system.ts';

const SYSTEM = { kind: 'system', process: 'due-work' } as const;
const BATCH = 50;
const DAY_MS = 24 * 60 * 60_000;

const FAILED: Readonly<Record<DueKind, string>> = {
  'lapsed-supplement': 'đóng hồ sơ hết hạn bổ sung',
  'late-opinion': 'nhắc cho ý kiến',
  'uncollected-result': 'nhắc nhận kết quả',
};

/** Told where something could not be done; it is tried again the next time, and does not keep the rest from being done. */
type Tell = (line: string) => void;

/** Does all that is due, a small batch after the other, until `isEnough`; returns how many dossiers it moved. */
export async function doDueWork(
  { desk }: Pick<System, 'desk'>,
  tell: Tell,
  isEnough: () => boolean = () => false,
): Promise<number> {
  // First: what is due is done by who has it now.
  let done = await doSuccessionWork(desk, tell, isEnough);
  done += await doCalendarWork(desk, tell, isEnough);
  for (const kind of DUE_KINDS) {
    let after: DueWork['place'] | undefined;
    do {
      const batch = await findDueWork(desk.database, kind, untilOf(kind, desk), { after, atMost: BATCH });
      for (const work of batch) {
        if (isEnough()) return done;
        if (kind === 'uncollected-result' && !hasLainLong(desk, work)) continue;
        if (await doOne(desk, kind, work, tell)) done += 1;
      }
      after = batch.length < BATCH ? undefined : batch.at(-1)?.place;
    } while (after);
  }
  return done;
}

/** Before which instant something must have been due; so many working days are never fewer days than that. */
function untilOf(kind: DueKind, { office, now }: System['desk']): Instant {
  if (kind !== 'uncollected-result') return now();
  return new Date(Date.parse(now()) - office.localRules().remindAfterWorkingDays * DAY_MS).toISOString();
}

/** Nobody fetched it for as many working days of its agency as the province gives them. */
function hasLainLong({ office, now }: System['desk'], { agency: id, place: [since] }: DueWork): boolean {
  const agency = office.findAgency(id);
  const days = office.localRules().remindAfterWorkingDays;
  return agency !== undefined && since < workingDaysBack(office.calendarOf(agency), now(), days);
}

async function doOne(
  desk: System['desk'],
  kind: DueKind,
  { dossierId, command, commandId }: DueWork,
  tell: Tell,
): Promise<boolean> {
  const failed = (why: string) => tell(`Chưa ${FAILED[kind]} được (${dossierId}): ${why}`);
  try {
    const outcome = await carryOut(desk, {
      ...{ commandId, actor: SYSTEM, dossier: { id: dossierId }, expectedVersion: null },
      compose: () => command,
    });
    if (!outcome.ok) failed(outcome.reason.code);
    return outcome.ok && !outcome.value.repeated;
  } catch (error) {
    failed(error instanceof Error ? error.message : String(error));
    return false;
  }
}
