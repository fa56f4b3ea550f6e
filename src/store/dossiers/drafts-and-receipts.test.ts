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
import type { Command } from '../../domain/dossier/commands.ts';
import { OWNER } from '../ledger/identity.ts';
import { type CarriedOut, carryOut } from './carry-out.ts';
import type { Pen } from './pen.ts';
import { rebuild } from './rebuild.ts';

const office = await openTestOffice({ after });
const clerk = office.actor('counter-clerk', 'mot-cua');
const LISTED = office.office.findProcedure(PROCEDURE)?.content.papers ?? [];

const guide = (pen: Pen): Command => ({
  ...{ type: 'guide', way: 'counter', text: pen.wording('Cần tờ khai và giấy tờ tùy thân'), late: null },
});

function open(compose: (pen: Pen) => Command) {
  return carryOut(office.desk, {
    ...{ commandId: randomUUID(), actor: clerk, expectedVersion: null, compose },
    dossier: { open: { agency: COMMUNE, procedure: PROCEDURE } },
  });
}

async function summaryOf({ dossierId }: CarriedOut) {
  const [rows = [], listed = []] = await office.database.read(
    OWNER,
    {
      text: 'select code, applicant_id, status, submitted_at from dossier where id = $1',
      values: [dossierId],
    },
    { text: 'select id from read_listed where id = $1', values: [dossierId] },
  );
  return { ...rows[0], listed: listed.length };
}

test('what was explained has no code, no person and stands in no list, until papers come', async () => {
  const draft = done(await open(guide));
  assert.equal(draft.code, '');
  assert.deepEqual(await summaryOf(draft), {
    ...{ code: null, applicant_id: null, status: 'draft', submitted_at: null, listed: 0 },
  });
  const again = done(await office.act(clerk, draft, guide));
  const received = done(await office.act(clerk, again, (pen) => receiveCommand(pen, LISTED)));
  assert.match(received.code, /-261123-\d{4}$/);
  assert.partialDeepStrictEqual(await summaryOf(received), {
    code: received.code,
    status: 'received',
    listed: 1,
  });
  assert.deepEqual((await rebuild(office.database, { write: false })).changed, 0);
});

test('a draft draws no code, so that codes follow one another without gap', async () => {
  const serialOf = ({ code }: CarriedOut) => Number(code.split('-').at(-1));
  const before = serialOf(done(await office.receive()));
  done(await open(guide));
  assert.equal(serialOf(done(await office.receive())), before + 1);
});

test('receipts for fees are counted by agency and year, and a refused one leaves no gap', async () => {
  const procedures = office.office.procedures();
  const charged = procedures.find(({ content }) => content.fees.length > 0 && content.level === 'commune');
  assert.ok(charged);
  const [fee] = charged.content.fees;
  assert.ok(fee && fee.amount >= 4);
  const received = done(
    await carryOut(office.desk, {
      ...{ commandId: randomUUID(), actor: clerk, expectedVersion: null },
      dossier: { open: { agency: COMMUNE, procedure: charged.content.id } },
      compose: (pen) => ({
        ...receiveCommand(pen, charged.content.papers),
        limitCase: charged.content.limits[0]?.case ?? null,
      }),
    }),
  );
  const collect = (amount: number): Command => ({
    ...{ type: 'collect-fee', fee: fee.code, amount, means: 'cash', late: null },
  });
  const first = done(await office.act(clerk, received, collect(1)));
  assert.ok(!(await office.act(clerk, first, collect(fee.amount))).ok);
  const second = done(await office.act(clerk, first, collect(2)));
  office.clock.at = '2027-01-04T02:00:00.000Z';
  const third = done(await office.act(clerk, second, collect(1)));
  const [rows = []] = await office.database.read(OWNER, {
    text: `select data ->> 'receipt' as receipt from event_log
           where dossier_id = $1 and type = 'FeeCollected' order by version`,
    values: [third.dossierId],
  });
  assert.deepEqual(
    rows.map(({ receipt }) => receipt),
    ['0000001/2026', '0000002/2026', '0000001/2027'],
  );
});
