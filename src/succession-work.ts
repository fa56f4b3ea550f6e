import { localDateOf } from './domain/calendar/local-time.ts';
import type { Agency, Succession } from './domain/organisation/agency.ts';
import { answeringAgency, successionOn } from './domain/organisation/succession.ts';
import { commandIdOf } from './store/command-id.ts';
import { type CommandDesk, carryOut } from './store/dossiers/carry-out.ts';
import { findToTakeOver } from './store/dossiers/to-take-over.ts';

const SYSTEM = { kind: 'system', process: 'succession' } as const;
const BATCH = 50;

/**
 * Whatever an agency that was merged still has goes to its successor from the day of the merger on. What could not go is
 * told and tried again the next time; it stays readable there meanwhile.
 */
export async function doSuccessionWork(
  desk: CommandDesk,
  tell: (line: string) => void,
  isEnough: () => boolean = () => false,
): Promise<number> {
  let done = 0;
  for (const merger of mergersOf(desk))
    for (const what of ['held', 'rest'] as const) {
      let after: string | undefined;
      do {
        const batch = await findToTakeOver(desk.database, merger.merged.id, what, { after, atMost: BATCH });
        for (const dossierId of batch) {
          if (isEnough()) return done;
          const failed = (why: string) =>
            tell(`Chưa chuyển được hồ sơ theo sáp nhập cơ quan (${dossierId}): ${why}`);
          try {
            const outcome = await takeOver(desk, merger, dossierId);
            if (!outcome.ok) failed(outcome.reason.code);
            else if (!outcome.value.repeated) done += 1;
          } catch (error) {
            failed(error instanceof Error ? error.message : String(error));
          }
        }
        after = batch.length < BATCH ? undefined : batch.at(-1);
      } while (after);
    }
  return done;
}

function takeOver(
  desk: CommandDesk,
  { merged, into, succession }: Merger,
  dossierId: string,
): ReturnType<typeof carryOut> {
  const { from: since, decision } = succession;
  const [from, to] = [merged.id, into.id];
  return carryOut(desk, {
    ...{ commandId: commandIdOf(['take-over', dossierId, from, to, since]), actor: SYSTEM },
    ...{ dossier: { id: dossierId }, expectedVersion: null },
    compose: () => ({ type: 'take-over', from, to, since, decision, late: null }),
  });
}

interface Merger {
  merged: Agency;
  into: Agency;
  succession: Succession;
}

/** In force today, each with the agency that answers in the end. */
function mergersOf({ office, now }: CommandDesk): readonly Merger[] {
  const date = localDateOf(now());
  return office.mergedAgencies().flatMap((merged) => {
    const succession = successionOn(merged, date);
    const into = answeringAgency(merged, (id) => office.findAgency(id), date);
    return succession ? [{ merged, into, succession }] : [];
  });
}
