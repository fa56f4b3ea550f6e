import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, test } from 'node:test';
import {
  COMMUNE,
  done,
  HAND_OVER,
  openTestOffice,
  PROCEDURE,
  receiveCommand,
} from '../../../test/support/test-office.ts';
import type { Command } from '../../domain/dossier/commands.ts';
import type { Database, Statement } from '../ledger/database.ts';
import { OWNER } from '../ledger/identity.ts';
import { carryOut } from './carry-out.ts';
import type { CommandDesk } from './command-desk.ts';
import type { Pen } from './pen.ts';

const office = await openTestOffice({ after });
const clerk = office.actor('counter-clerk', 'mot-cua');
const LISTED = office.office.findProcedure(PROCEDURE)?.content.papers ?? [];
const REUSED = { ok: false, reason: { code: 'command-id-reused' } } as const;

function receive(commandId: string, compose: (pen: Pen) => Command, desk: CommandDesk = office.desk) {
  return carryOut(desk, {
    ...{ commandId, actor: clerk, expectedVersion: null, compose },
    dossier: { open: { agency: COMMUNE, procedure: PROCEDURE } },
  });
}

const note =
  (text: string) =>
  (pen: Pen): Command => ({ type: 'note', text: pen.wording(text), late: null });

async function versionOf(dossierId: string): Promise<unknown> {
  const [rows] = await office.database.read(OWNER, {
    text: 'select max(version) as version from event_log where dossier_id = $1',
    values: [dossierId],
  });
  return rows?.[0]?.version;
}

test('a receipt sent again with another name, paper or number of sets is not answered as done', async () => {
  const commandId = randomUUID();
  const received = done(await receive(commandId, (pen) => receiveCommand(pen, LISTED)));
  const changed: ((command: Extract<Command, { type: 'receive' }>, pen: Pen) => Command)[] = [
    (command) => ({ ...command, intake: command.intake && { ...command.intake, sets: 2 } }),
    (command, pen) => ({
      ...command,
      intake: command.intake && { ...command.intake, subject: pen.wording('Về việc khác') },
    }),
    (command, pen) => ({
      ...command,
      intake: command.intake && {
        ...command.intake,
        applicant: pen.person({
          ...{ kind: 'individual', name: 'Nguyễn Thị Bé Bảy', identityKind: 'Thẻ căn cước' },
          ...{ identityNumber: '091188000456', address: 'Khu phố 2', phone: '0912000456', email: null },
        }),
      },
    }),
  ];
  for (const change of changed) {
    const again = await receive(commandId, (pen) => {
      const command = receiveCommand(pen, LISTED);
      assert.ok(command.type === 'receive');
      return change(command, pen);
    });
    assert.deepEqual(again, REUSED);
  }
  const same = done(await receive(commandId, (pen) => receiveCommand(pen, LISTED)));
  assert.deepEqual([same.repeated, same.dossierId, same.code], [true, received.dossierId, received.code]);
  assert.equal(await versionOf(received.dossierId), 2);
});

test('the same words are done, whatever became of the dossier since; other words are refused', async () => {
  const dossier = done(await office.receive());
  const commandId = randomUUID();
  const noted = { commandId, expectedVersion: null };
  done(await office.act(clerk, dossier, note('Đã gọi điện'), noted));
  const handed = done(await office.act(clerk, dossier, HAND_OVER, { expectedVersion: null }));
  const again = done(await office.act(clerk, dossier, note('Đã gọi điện'), noted));
  assert.deepEqual([again.repeated, again.version, again.state], [true, 3, handed.state]);
  assert.deepEqual(await office.act(clerk, dossier, note('Chưa gọi được'), noted), REUSED);
  assert.deepEqual(await office.act(clerk, dossier, HAND_OVER, noted), REUSED);
  assert.equal(await versionOf(dossier.dossierId), 4);
});

test('a hand-over sent again says the same though nobody at the desk holds it any more', async () => {
  const dossier = done(await office.receive());
  const commandId = randomUUID();
  const late = (minute: string) => (pen: Pen) => ({
    ...HAND_OVER,
    late: { occurredAt: `2026-11-23T02:3${minute}:00.000Z`, reason: pen.wording('Mất điện') },
  });
  office.clock.at = '2026-11-23T03:00:00.000Z';
  done(await office.act(clerk, dossier, late('1'), { commandId }));
  assert.equal(done(await office.act(clerk, dossier, late('1'), { commandId })).repeated, true);
  assert.deepEqual(await office.act(clerk, dossier, late('2'), { commandId }), REUSED);
  assert.deepEqual(await office.act(clerk, dossier, HAND_OVER, { commandId }), REUSED);
});

test('files are told apart by what is in them, not by when they were sent', async () => {
  const dossier = done(await office.receive());
  done(await office.act(clerk, dossier, HAND_OVER));
  const specialist = office.actor('specialist', 'tu-phap-ho-tich');
  const commandId = randomUUID();
  const propose =
    (sha256: string) =>
    (pen: Pen): Command => ({
      ...{ type: 'propose-result', outcome: 'granted', reason: null, late: null },
      files: [pen.file({ sha256, bytes: 9, mediaType: 'application/pdf', name: 'du-thao.pdf' })],
    });
  const change = { commandId, expectedVersion: null };
  done(await office.act(specialist, dossier, propose('a'.repeat(64)), change));
  assert.equal(done(await office.act(specialist, dossier, propose('a'.repeat(64)), change)).repeated, true);
  assert.deepEqual(await office.act(specialist, dossier, propose('b'.repeat(64)), change), REUSED);
});

test('a command that comes once asks the database no more for it', async () => {
  const sent: (readonly Statement[])[] = [];
  const counting: Database = {
    ...office.database,
    read: (identity, ...statements) => {
      sent.push(statements);
      return office.database.read(identity, ...statements);
    },
  };
  const desk = { ...office.desk, database: counting };
  const commandId = randomUUID();
  done(await receive(commandId, (pen) => receiveCommand(pen, LISTED), desk));
  assert.equal(sent.length, 1);
  done(await receive(commandId, (pen) => receiveCommand(pen, LISTED), desk));
  assert.equal(sent.length, 3, 'once more to look, and once for what was said then');
});
