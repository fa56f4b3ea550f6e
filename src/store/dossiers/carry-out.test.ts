import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, test } from 'node:test';
import { done, HAND_OVER, OTHER_COMMUNE, openTestOffice } from '../../../test/support/test-office.ts';
import type { Command } from '../../domain/dossier/commands.ts';
import { OWNER } from '../ledger/identity.ts';
import type { Pen } from './pen.ts';

const office = await openTestOffice({ after });

async function eventsOf(dossierId: string): Promise<string[]> {
  const [rows = []] = await office.database.read(OWNER, {
    text: 'select type from event_log where dossier_id = $1 order by version',
    values: [dossierId],
  });
  return rows.map((row) => row.type as string);
}

test('a receipt at the counter is two events, a summary, a leg, a person and two entries for the feed', async () => {
  const received = done(await office.receive());
  assert.deepEqual(await eventsOf(received.dossierId), ['DossierSubmitted', 'DossierReceived']);
  const [summary = [], legs = [], persons = [], inbox = []] = await office.database.read(
    OWNER,
    { text: 'select * from dossier where id = $1', values: [received.dossierId] },
    { text: 'select * from dossier_leg where dossier_id = $1', values: [received.dossierId] },
    { text: 'select * from person where dossier_id = $1', values: [received.dossierId] },
    { text: 'select version from feed_inbox where id = $1 order by arrival', values: [received.dossierId] },
  );
  assert.equal(summary[0]?.status, 'received');
  assert.equal(summary[0]?.head_version, 2);
  assert.equal(legs[0]?.unit, 'mot-cua');
  assert.equal(persons[0]?.name, 'Nguyễn Thị Bé Sáu');
  assert.deepEqual(
    inbox.map((row) => row.version),
    [1, 2],
  );
});

test('a command that is refused leaves nothing behind, not even its serial', async () => {
  const before_ = done(await office.receive());
  const refused = await office.receive({ agency: 'so-tu-phap' });
  assert.equal(refused.ok, false);
  const next = done(await office.receive());
  assert.equal(serialOf(next.code), serialOf(before_.code) + 1);
});

test('200 receipts at one desk at once get 200 distinct consecutive codes', async () => {
  const first = serialOf(done(await office.receive()).code) + 1;
  const received = await Promise.all(Array.from({ length: 200 }, () => office.receive()));
  const serials = received.map((result) => serialOf(done(result).code)).sort((one, other) => one - other);
  assert.deepEqual(
    serials,
    Array.from({ length: 200 }, (_, index) => first + index),
  );
});

test('the same command twice, one after the other or at once, is one command', async () => {
  const commandId = randomUUID();
  const [one, other] = await Promise.all([office.receive({ commandId }), office.receive({ commandId })]);
  const again = done(await office.receive({ commandId }));
  assert.equal(done(one).dossierId, done(other).dossierId);
  assert.equal(again.repeated, true);
  assert.deepEqual(await eventsOf(again.dossierId), ['DossierSubmitted', 'DossierReceived']);

  const handOver = randomUUID();
  const clerk = office.actor('counter-clerk', 'mot-cua');
  const twice = await Promise.all(
    [0, 1].map(() => office.act(clerk, again, HAND_OVER, { commandId: handOver })),
  );
  assert.deepEqual(
    twice.map(done).map((outcome) => outcome.version),
    [3, 3],
  );
  assert.deepEqual((await eventsOf(again.dossierId)).slice(2), ['HandedOver']);
});

test('a command id that another person used, or that another dossier has, is refused', async () => {
  const dossier = done(await office.receive());
  const commandId = randomUUID();
  done(await office.act(office.actor('counter-clerk', 'mot-cua'), dossier, HAND_OVER, { commandId }));
  const stranger = office.actor('specialist', 'tu-phap-ho-tich');
  const note = (pen: Pen): Command => ({ type: 'note', text: pen.wording('x'), late: null });
  const reused = await office.act(stranger, dossier, note, { commandId, expectedVersion: null });
  assert.deepEqual(reused, { ok: false, reason: { code: 'command-id-reused' } });

  const second = done(await office.receive());
  const elsewhere = await office.act(office.actor('counter-clerk', 'mot-cua'), second, HAND_OVER, {
    commandId,
  });
  assert.deepEqual(elsewhere, { ok: false, reason: { code: 'command-id-reused' } });
  assert.deepEqual(await eventsOf(second.dossierId), ['DossierSubmitted', 'DossierReceived']);
});

/** Two ways to go on with what was handed over; each leads where the other cannot follow. */
const PROPOSE: Command = {
  type: 'propose-result',
  outcome: 'granted',
  reason: null,
  files: [],
  late: null,
};
const takeBack = (pen: Pen): Command => ({
  ...{ type: 'take-back', reason: pen.wording('Chuyển nhầm'), late: null },
});

test('of two officers at once one succeeds and the other is told who did', async () => {
  const clerk = office.actor('counter-clerk', 'mot-cua');
  const specialist = office.actor('specialist', 'tu-phap-ho-tich');
  assert.ok(clerk.kind === 'officer' && specialist.kind === 'officer' && clerk.id !== specialist.id);
  const dossier = done(await office.receive());
  const shown = done(await office.act(clerk, dossier, HAND_OVER));
  const [proposed, takenBack] = await Promise.all([
    office.act(specialist, shown, PROPOSE),
    office.act(clerk, shown, takeBack),
  ]);
  const acts = await eventsOf(shown.dossierId);
  assert.deepEqual(acts.slice(3), proposed.ok ? ['ResultProposed'] : ['TakenBack']);
  const refused = proposed.ok ? takenBack : proposed;
  assert.ok(!refused.ok && refused.reason.code === 'already-handled', JSON.stringify(refused));
  assert.equal(refused.reason.by, proposed.ok ? specialist.id : clerk.id);

  const late = await office.act(specialist, shown, PROPOSE);
  assert.equal(late.ok ? '' : late.reason.code, 'already-handled', 'a page that was shown before the act');
});

test('notes written meanwhile do not spoil an act', async () => {
  const dossier = done(await office.receive());
  const clerk = office.actor('counter-clerk', 'mot-cua');
  const outcomes = await Promise.all([
    ...Array.from({ length: 3 }, () =>
      office.act(clerk, dossier, (pen) => ({
        type: 'note',
        text: pen.wording('Đã gọi điện cho người nộp'),
        late: null,
      })),
    ),
    office.act(clerk, dossier, HAND_OVER),
  ]);
  assert.deepEqual(
    outcomes.map((outcome) => outcome.ok),
    [true, true, true, true],
  );
  assert.equal((await eventsOf(dossier.dossierId)).length, 6);
});

test('an officer of another agency does not even learn that the dossier exists', async () => {
  const dossier = done(await office.receive());
  const stranger = office.actor('counter-clerk', 'mot-cua', OTHER_COMMUNE);
  const refused = await office.act(stranger, dossier, HAND_OVER);
  assert.deepEqual(refused, { ok: false, reason: { code: 'unknown-dossier' } });
});

function serialOf(code: string): number {
  return Number(code.split('-').at(-1));
}
