import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, test } from 'node:test';
import { openTestOffice, PROCEDURE } from '../../../test/support/test-office.ts';
import { nextVersionDraft } from '../../domain/procedure/draft/begin-draft.ts';
import type { Procedure } from '../../domain/procedure/procedure.ts';
import type { ProcedureDraft } from '../../domain/procedure/procedure-draft.ts';
import { writeDraft } from './draft-procedure.ts';
import type { OfficeAct } from './office-log.ts';
import { publishProcedure } from './publish-procedure.ts';

const office = await openTestOffice({ after });
const { database } = office;
const procedure = office.office.findProcedure(PROCEDURE)?.content as Procedure;
const actor: OfficeAct['actor'] = {
  ...{ kind: 'officer', id: 'tinh-5', agency: 'so-tu-phap', unit: 'giam-sat', role: 'supervisor' },
};
const act = (): OfficeAct => ({ commandId: randomUUID(), actor, at: office.clock.at });

function draftOf(change: Partial<ProcedureDraft> = {}): ProcedureDraft {
  return {
    ...{ id: PROCEDURE, source: null, base: 1, content: nextVersionDraft(procedure), settled: [] },
    ...{ state: { is: 'open' }, by: 'tinh-5', at: office.clock.at },
    ...change,
  };
}

async function heads(): Promise<Record<string, number>> {
  const superuser = await office.test.superuser();
  const { rows } = await superuser.query(
    "select stream, head_version from office_current where id = $1 and stream in ('procedure', 'procedure-draft')",
    [PROCEDURE],
  );
  return Object.fromEntries(rows.map((row) => [row.stream, row.head_version]));
}

test('of many who write on the same version one is let through, and the others are told', async () => {
  const written = await Promise.all(
    Array.from({ length: 8 }, () => writeDraft(database, draftOf(), 0, act())),
  );
  assert.equal(written.filter(({ ok }) => ok).length, 1);
  for (const one of written)
    if (!one.ok)
      assert.deepEqual(one.reason, { code: 'moved', stream: 'procedure-draft', id: PROCEDURE, version: 1 });
  assert.deepEqual(await heads(), { procedure: 1, 'procedure-draft': 1 });
});

test('the same command many times at once writes once, and all are told that it is done', async () => {
  const same = act();
  const written = await Promise.all(
    Array.from({ length: 8 }, () => writeDraft(database, draftOf(), 1, same)),
  );
  assert.ok(written.every(({ ok }) => ok));
  assert.equal(written.filter((one) => one.ok && one.value.repeated).length, 7);
  assert.deepEqual(await heads(), { procedure: 1, 'procedure-draft': 2 });
});

test('the same command with other words, or about something else, is refused and changes nothing', async () => {
  const same = act();
  assert.ok((await writeDraft(database, draftOf({ id: 'mot' }), 0, same)).ok);
  const renamed = { ...nextVersionDraft(procedure), name: 'Tên khác' };
  for (const other of [draftOf({ id: 'mot', content: renamed }), draftOf({ id: 'hai' })]) {
    const written = await writeDraft(database, other, 0, same);
    assert.deepEqual(!written.ok && written.reason, { code: 'command-used' });
  }
  const later = { ...same, at: '2026-11-23T02:30:00.000Z' };
  const again = await writeDraft(database, draftOf({ id: 'mot', at: later.at }), 0, later);
  assert.deepEqual(again.ok && again.value, { repeated: true });
});

test('drafts are no reason to read the office anew; a version in force is', async () => {
  const before = office.office.knownChanges();
  await writeDraft(database, draftOf(), 2, act());
  await office.office.refreshIfChanged();
  assert.equal(office.office.knownChanges(), before);
  const published = await publishProcedure(database, { procedure, draft: draftOf(), seen: 3 }, act());
  assert.ok(published.ok);
  await office.office.refreshIfChanged();
  assert.notEqual(office.office.knownChanges(), before);
  assert.equal(office.office.findProcedure(PROCEDURE)?.version, 2);
});

test('nothing is published over a version, a draft or a source that nobody looked at', async () => {
  const before = await heads();
  const publishing = (change: Partial<ProcedureDraft>, seen: number) =>
    publishProcedure(database, { procedure, draft: draftOf({ base: 2, ...change }), seen }, act());
  for (const [answer, stream] of [
    [await publishing({}, 3), 'procedure-draft'],
    [await publishing({ base: 1 }, 4), 'procedure'],
    [await publishing({ base: null }, 4), 'procedure'],
    [await publishing({ source: { sourceId: 'thu:1', version: 1 } }, 4), 'imported-procedure'],
  ] as const)
    assert.equal(!answer.ok && 'stream' in answer.reason && answer.reason.stream, stream);
  assert.deepEqual(await heads(), before);
});

test('of two who publish at once one does', async () => {
  const draft = draftOf({ base: 2 });
  const published = await Promise.all(
    [1, 2].map(() => publishProcedure(database, { procedure, draft, seen: 4 }, act())),
  );
  assert.equal(published.filter(({ ok }) => ok).length, 1);
  assert.deepEqual(await heads(), { procedure: 3, 'procedure-draft': 5 });
});
