import { carryOut } from './store/dossiers/carry-out.ts';
import { DUE_KINDS, type DueKind, type DueWork, findDueWork } from './store/dossiers/due-work.ts';
import type { System } from './system.ts';

const SYSTEM = { kind: 'system', process: 'due-work' } as const;
const BATCH = 50;

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
  let done = 0;
  for (const kind of DUE_KINDS) {
    let after: DueWork['place'] | undefined;
    do {
      const batch = await findDueWork(desk.database, kind, desk.now(), { after, atMost: BATCH });
      for (const work of batch) {
        if (isEnough()) return done;
        if (await doOne(desk, kind, work, tell)) done += 1;
      }
      after = batch.length < BATCH ? undefined : batch.at(-1)?.place;
    } while (after);
  }
  return done;
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
