import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { command } from '../../../test/support/dossier-commands.ts';
import {
  COMMUNE,
  done,
  HAND_OVER,
  OTHER_COMMUNE,
  openTestOffice,
} from '../../../test/support/test-office.ts';
import type { Command } from '../../domain/dossier/commands.ts';
import { OWNER } from '../ledger/identity.ts';
import type { CarriedOut } from './carry-out.ts';
import { readRefused } from './refused-commands.ts';

const office = await openTestOffice({ after });
const clerk = office.actor('counter-clerk', 'mot-cua');
const stranger = office.actor('counter-clerk', 'mot-cua', OTHER_COMMUNE);
const signer = office.actor('signer', 'lanh-dao');
const received = done(await office.receive());

async function refusedNow(): Promise<number> {
  return (await readRefused(office.database, 1000)).length;
}

for (const { who, actor, given, refusal } of [
  { who: 'without the role', actor: signer, given: HAND_OVER, refusal: 'not-permitted' },
  { who: 'in another standing', actor: clerk, given: command('return'), refusal: 'wrong-standing' },
  {
    who: 'of an agency that has nothing to do with it',
    actor: stranger,
    given: HAND_OVER,
    refusal: 'unknown-dossier',
  },
] as const) {
  test(`a command of somebody ${who} is refused, and kept for inspectors`, async () => {
    const outcome = await office.act(actor, received, given as Command, { expectedVersion: null });
    assert.ok(!outcome.ok);
    const [latest] = await readRefused(office.database, 1);
    assert.ok(actor.kind === 'officer');
    assert.deepEqual(latest, {
      ...{ at: office.clock.at, actor: 'officer', officer: actor.id, agency: actor.agency },
      ...{ dossier: received.dossierId, code: received.code, command: given.type, refusal },
    });
  });
}

test('what is held by a colleague, and a receipt where nobody may receive, are kept too', async () => {
  const specialist = office.actor('specialist', 'tu-phap-ho-tich');
  const handed = done(await office.act(clerk, received, HAND_OVER));
  done(await office.act(specialist, handed, command('claim')));
  const before = await refusedNow();
  const opening = await office.receive({ desk: office.desk, agency: COMMUNE });
  assert.ok(opening.ok);
  assert.equal(await refusedNow(), before, 'what is done leaves nothing here');
  const outcome = await office.act(signer, handed, command('claim'), { expectedVersion: null });
  assert.ok(!outcome.ok);
  assert.equal(await refusedNow(), before + 1);
});

test('what somebody may do, and did wrongly, is nobody else’s business', async () => {
  const before = await refusedNow();
  const another: CarriedOut = done(await office.receive());
  const outcome = await office.act(clerk, another, command('note', { text: null }));
  assert.ok(!outcome.ok);
  assert.equal(await refusedNow(), before);
});

test('an officer writes a line of their own agency, and reads none', async () => {
  assert.ok((await refusedNow()) > 0);
  const us = { kind: 'officer', agencies: [COMMUNE] } as const;
  const [rows = []] = await office.database.read(us, { text: 'select * from refused_command', values: [] });
  assert.deepEqual(rows, []);
  const insert = (agency: string) =>
    office.database.write(us, {
      text: `insert into refused_command (refused_at, actor, officer_id, agency_id, command, refusal)
             values (now(), 'officer', 'somebody', $1, 'note', 'not-permitted')`,
      values: [agency],
    });
  await insert(COMMUNE);
  await assert.rejects(insert(OTHER_COMMUNE), /row-level security/);
  await assert.rejects(
    office.database.write({ kind: 'feed' }, { text: insertedBy('feed'), values: [] }),
    /row-level security/,
  );
  await office.database.write(OWNER, { text: insertedBy('owner'), values: [] });
});

function insertedBy(command: string): string {
  return `insert into refused_command (refused_at, actor, command, refusal)
          values (now(), 'applicant', '${command}', 'not-permitted')`;
}
