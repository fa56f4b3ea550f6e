import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { openTestOffice } from '../../../test/support/test-office.ts';
import { openFileStore } from '../../store/files/file-store.ts';
import { OWNER } from '../../store/ledger/identity.ts';
import type { System } from '../../system.ts';
import { fileOnlineDossiers } from './file-online.ts';

const office = await openTestOffice({ after });
const root = await mkdtemp(join(tmpdir(), 'mot-cua-files-'));
after(() => rm(root, { recursive: true, force: true }));

test('the demo has dossiers that came in online, with their files, and has them once', async () => {
  const system = {
    ...{ database: office.database, keyring: office.keyring, office: office.office, desk: office.desk },
    ...{ files: openFileStore(root, 1_000_000), now: office.desk.now, newId: office.desk.newId },
    config: { baseUrl: 'http://mot-cua.test' },
  } as unknown as System;
  for (let begun = 0; begun < 2; begun++) {
    await fileOnlineDossiers(system);
    const [rows = []] = await office.database.read(OWNER, {
      text: `select d.agency_id, d.status, d.channel, count(s.id)::int as files
             from filing f join dossier d on d.id = f.dossier_id join stored_file s on s.dossier_id = d.id
             group by d.id order by d.agency_id, files desc`,
      values: [],
    });
    assert.deepEqual(
      rows.map(({ agency_id, status, channel, files }) => `${agency_id} ${status} ${channel} ${files}`),
      [
        'so-tu-phap submitted online 2',
        'ubnd-p-vinh-thanh submitted online 3',
        'ubnd-p-vinh-thanh submitted online 2',
        'ubnd-p-vinh-thanh submitted online 1',
        'ubnd-x-hon-tre submitted online 2',
      ],
    );
  }
});
