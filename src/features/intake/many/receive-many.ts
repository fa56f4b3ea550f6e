import { carryOut } from '../../../store/dossiers/carry-out.ts';
import { composeIntake } from '../compose-intake.ts';
import { lateIn, refusedSentence } from '../finish-intake.ts';
import { checkedIntake } from '../intake-form.ts';
import { isFilled, type RowTyped, typedOf } from './many-rows.ts';
import type { PostedMany } from './posted-many.ts';

/** What became of one row. */
export type RowOutcome = { row: RowTyped } & ({ dossier: string } | { refusal: string });

/**
 * Each row is a dossier of its own: its own command, code and receipt. One that is refused stays on the form and holds
 * nobody up; the form sent twice receives nothing twice, because each row is known by its id.
 */
export async function receiveMany(posted: PostedMany): Promise<readonly RowOutcome[]> {
  const { deps, signedIn, procedure, typed } = posted;
  const outcomes: RowOutcome[] = [];
  for (const row of posted.rows.filter(isFilled)) {
    const checked = checkedIntake(typedOf(typed, row));
    const done = await carryOut(deps.desk, {
      ...{ commandId: row.id, actor: signedIn.actor, expectedVersion: null },
      dossier: { open: { agency: signedIn.agency.id, procedure: procedure.content.id } },
      compose: (pen) => ({
        type: 'receive',
        intake: composeIntake(pen, checked),
        limitCase: checked.limitCase,
        late: lateIn(pen, checked),
      }),
    });
    outcomes.push(
      done.ok
        ? { row, dossier: done.value.dossierId }
        : { row, refusal: refusedSentence(posted, done.reason) },
    );
  }
  return outcomes;
}
