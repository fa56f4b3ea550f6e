import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, test } from 'node:test';
import {
  COMMUNE,
  done,
  openTestOffice,
  PROCEDURE,
  receiveCommand,
} from '../../../test/support/test-office.ts';
import { openCase } from '../../features/casework/queries.ts';
import { carryOut } from '../../store/dossiers/carry-out.ts';
import { OWNER } from '../../store/ledger/identity.ts';
import { explanationOf } from './explanation.ts';
import { explanationLines } from './lines.ts';

const office = await openTestOffice({ after });
const clerk = office.actor('counter-clerk', 'mot-cua');
const papers = office.office.findProcedure(PROCEDURE)?.content.papers ?? [];

async function explained(id: string): Promise<readonly string[]> {
  const { database, clock } = office;
  const file = await openCase({ database, office: office.office, now: () => clock.at }, OWNER, id);
  assert.ok(file);
  return explanationLines(explanationOf(file));
}

test('what waits to be taken in says until when it must be answered; afterwards the dates say it all', async () => {
  const submitted = done(
    await carryOut(office.desk, {
      ...{ commandId: randomUUID(), actor: clerk, expectedVersion: null },
      dossier: { open: { agency: COMMUNE, procedure: PROCEDURE } },
      compose(pen) {
        const command = receiveCommand(pen, papers);
        if (command.type !== 'receive' || !command.intake) throw new Error('the command opens no dossier');
        return { type: 'submit', intake: command.intake, late: null };
      },
    }),
  );
  // Handed in on Monday 23/11 at 09:30: Tuesday is off, so a working day is over on Wednesday at 09:30.
  assert.ok((await explained(submitted.dossierId)).includes('  trả lời trước: 25/11/2026 09:30'));
  const { dossierId } = done(await office.receive());
  assert.ok(!(await explained(dossierId)).some((line) => line.includes('trả lời trước')));
});
