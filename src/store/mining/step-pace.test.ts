import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { COUNTED_DOSSIERS, M } from '../../../test/support/counted-dossiers.ts';
import { liveCountedDossiers } from '../../../test/support/counted-office.ts';
import { COMMUNE, OTHER_COMMUNE, openTestOffice } from '../../../test/support/test-office.ts';
import { openStepPace } from './step-pace.ts';

const office = await openTestOffice({ after });
await liveCountedDossiers(office, COUNTED_DOSSIERS);
const NOW = '2026-08-01T02:00:00.000Z';

test('agencies that are read together: one has its own pace where it had enough, another that of all', async () => {
  const paceOf = openStepPace(office.database);
  const alone = (await paceOf(COMMUNE, NOW)).of(M, 1);
  assert.ok((alone.get('tham-dinh') ?? 0) > 0);
  const together = await paceOf({ key: 'both', agencies: [COMMUNE, OTHER_COMMUNE] }, NOW);
  assert.deepEqual(together.of(M, 1, COMMUNE), alone);
  assert.deepEqual(together.of(M, 1, OTHER_COMMUNE), together.of(M, 1), 'nothing of its own was seen');
  assert.ok(together.of(M, 1, OTHER_COMMUNE).size > 0);
  assert.equal((await paceOf(OTHER_COMMUNE, NOW)).of(M, 1).size, 0);
});
