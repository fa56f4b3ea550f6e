import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, test } from 'node:test';
import { openTestOffice } from '../test/support/test-office.ts';
import { beginOffice } from './begin-office.ts';
import { OWNER } from './store/ledger/identity.ts';
import { readAgencyRecord, writeAgencies } from './store/office/agency-records.ts';

const { database, office, clock } = await openTestOffice({ after }, undefined, {
  secondFactor: { required: ['signer'] },
});
const system = {
  ...{ database, office, now: () => clock.at, newId: randomUUID, config: { profile: 'kien-giang' } },
};

async function versions(): Promise<unknown[]> {
  const [rows = []] = await database.read(OWNER, {
    text: "select version, actor ->> 'process' as by from office_log where stream = 'profile' order by version",
    values: [],
  });
  return rows;
}

test('who must have a second factor is as the file says at each start, and nothing else of a province is', async () => {
  const before = office.profile();
  assert.deepEqual(before?.secondFactor, { required: ['signer'] });
  assert.ok((await beginOffice(system)).ok);
  assert.deepEqual(office.profile(), { ...before, secondFactor: { required: [] } });
  assert.ok((await beginOffice(system)).ok);
  assert.deepEqual(
    await versions(),
    [
      { version: 1, by: 'test' },
      { version: 2, by: 'begin-office' },
    ],
    'a start that changes nothing writes nothing',
  );
});

test('an agency that decides more for the province since then is given that at the next start, and loses nothing', async () => {
  const id =
    office.agencies().find(({ supervises }) => supervises?.includes('reporting'))?.id ?? assert.fail();
  const act = () => ({
    ...{ commandId: randomUUID(), actor: { kind: 'system', process: 'test' } as const, at: clock.at },
  });
  const recordOf = async () => (await readAgencyRecord(database, OWNER, id)) ?? assert.fail();
  const { agency, version } = await recordOf();
  const { supervises: filed, ...without } = agency;
  const renamed = { ...without, name: 'Sở có tên mới', supervises: ['procedures' as const] };
  assert.ok((await writeAgencies(database, [{ agency: renamed, version }], act())).ok);
  await office.refresh();
  assert.ok((await beginOffice(system)).ok);
  const given = office.findAgency(id);
  assert.deepEqual(given, { ...renamed, supervises: ['procedures', 'reporting'] });
  assert.deepEqual(filed, ['reporting']);
  const { version: after } = await recordOf();
  assert.ok((await beginOffice(system)).ok);
  assert.equal((await recordOf()).version, after, 'a start that changes nothing writes nothing');
});

test('a database of one province is not taken over by another', async () => {
  const refused = await beginOffice({ ...system, config: { profile: 'an-giang-2025' } });
  assert.ok(!refused.ok);
  assert.match(refused.reason.message, /là của “kien-giang”, không phải “an-giang-2025”/);
  assert.equal((await versions()).length, 2);
});
