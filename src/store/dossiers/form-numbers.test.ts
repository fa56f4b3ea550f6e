import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, test } from 'node:test';
import { done, HAND_OVER, openTestOffice } from '../../../test/support/test-office.ts';
import type { Actor } from '../../domain/access/actor.ts';
import type { Command } from '../../domain/dossier/commands.ts';
import type { Database } from '../ledger/database.ts';
import { OWNER } from '../ledger/identity.ts';
import { type CarriedOut, carryOut } from './carry-out.ts';
import type { Pen } from './pen.ts';
import { rebuild } from './rebuild.ts';

const office = await openTestOffice({ after });
const clerk = office.actor('counter-clerk', 'mot-cua');
const specialist = office.actor('specialist', 'tu-phap-ho-tich');
const head = office.actor('desk-head', 'mot-cua');

async function examined(): Promise<CarriedOut> {
  return done(await office.act(clerk, done(await office.receive()), HAND_OVER));
}

const loss = (pen: Pen): Command => ({
  ...{ type: 'record-loss', kind: 'lost', what: pen.wording('Tờ khai'), apology: null, late: null },
});

const minutes =
  (heldAt: string) =>
  (pen: Pen): Command => ({
    ...{ type: 'verify', heldAt, place: pen.wording('Khu phố 2'), attended: pen.wording('Ông Hai') },
    ...{ content: pen.wording('Đúng như khai'), files: [], late: null },
  });

const supplement = (pen: Pen): Command => {
  const wording = pen.wording('Giấy tờ tùy thân');
  return {
    ...{ type: 'request-supplement', items: wording ? [{ paper: null, wording }] : [] },
    ...{ reason: pen.wording('Thiếu'), late: null },
  };
};

async function numbersIn({ dossierId }: CarriedOut): Promise<unknown[]> {
  const [rows = []] = await office.database.read(OWNER, {
    text: `select data -> 'formNumbers' as numbers from event_log where dossier_id = $1 order by version`,
    values: [dossierId],
  });
  return rows.map(({ numbers }) => numbers);
}

test('forms are counted by agency, kind and year; what is refused leaves no gap, and what makes none draws none', async () => {
  const one = await examined();
  const first = done(await office.act(specialist, one, minutes('2026-11-23T02:00:00.000Z')));
  assert.ok(!(await office.act(specialist, first, minutes('2026-12-23T02:00:00.000Z'))).ok);
  const second = done(await office.act(specialist, first, minutes('2026-11-23T02:10:00.000Z')));
  const asked = done(await office.act(specialist, second, supplement));
  assert.deepEqual(await numbersIn(asked), [
    ...[null, null, null],
    ...[{ 'verification-minutes': '1' }, { 'verification-minutes': '2' }, { supplement: '1' }],
  ]);
  const before = office.clock.at;
  office.clock.at = '2027-01-04T02:00:00.000Z';
  const later = done(await office.act(specialist, await examined(), minutes('2027-01-04T01:30:00.000Z')));
  assert.deepEqual((await numbersIn(later)).at(-1), { 'verification-minutes': '1' });
  office.clock.at = before;
  assert.equal((await rebuild(office.database, { write: false })).changed, 0);
});

test('twenty at once get twenty numbers that follow one another', async () => {
  const lost = await Promise.all(
    Array.from({ length: 20 }, async () => {
      const after = done(await office.act(head, done(await office.receive()), loss));
      return Number((await numbersIn(after)).flatMap((one) => Object.values(one ?? {}))[0]);
    }),
  );
  assert.deepEqual(
    lost.toSorted((one, other) => one - other),
    Array.from({ length: 20 }, (_, index) => index + 1),
  );
});

test('sent again it is the same command, and keeps the number that it had', async () => {
  const received = done(await office.receive());
  const commandId = randomUUID();
  const first = done(await office.act(head, received, loss, { commandId }));
  const again = done(await office.act(head, received, loss, { commandId }));
  assert.deepEqual([again.repeated, again.version], [true, first.version]);
  const next = done(await office.act(head, first, loss));
  const [one, other] = (await numbersIn(next)).flatMap((numbers) => Object.values(numbers ?? {}).map(Number));
  assert.equal(other, Number(one) + 1, 'nothing was drawn for what came again');
});

test('what makes no numbered form needs no transaction that waits for a number', async () => {
  const received = done(await office.receive());
  let begun = 0;
  const database: Database = {
    ...office.database,
    transaction: (...asked) => {
      begun += 1;
      return office.database.transaction(...asked);
    },
  };
  const desk = { ...office.desk, database };
  const carried = (by: Actor, dossier: CarriedOut, compose: (pen: Pen) => Command) =>
    carryOut(desk, {
      ...{ commandId: randomUUID(), actor: by, expectedVersion: dossier.version, compose },
      dossier: { id: dossier.dossierId },
    });
  const given = done(await carried(clerk, received, () => HAND_OVER));
  const proposed = done(
    await carried(specialist, given, (pen) => ({
      ...{ type: 'propose-result', outcome: 'granted', reason: pen.wording('Đủ'), files: [], late: null },
    })),
  );
  assert.equal(begun, 0);
  done(await carried(head, proposed, loss));
  assert.equal(begun, 1);
});
