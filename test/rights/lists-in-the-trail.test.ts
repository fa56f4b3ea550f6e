import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PAGE_RIGHTS } from '../../src/web/page-rights.ts';
import { paths } from '../../src/web/paths.ts';
import { trailWhatWords } from '../../src/words/vi/trail-words.ts';

/** Of one dossier: the trail names the form and the dossier. */
const FORMS = ['/ho-so/', paths.takenMany([])];

test('who reads the trail sees the name of a list or a file that left the system, never its address', () => {
  const lists = PAGE_RIGHTS.filter(({ open }) => open.for === 'officers')
    .map(({ address }) => address)
    .filter((address) => /\.(pdf|xlsx|csv)$/.test(address) || address === paths.miningExport)
    .filter((address) => !FORMS.some((begins) => address.startsWith(begins)));
  assert.ok(lists.length > 8);
  const unnamed = lists.filter(
    (address) => trailWhatWords('printed', address, null)?.includes('/') !== false,
  );
  assert.deepEqual(unnamed, []);
  // The longer address first: the list of a day is not the register.
  assert.equal(trailWhatWords('printed', paths.dayPrint(), null), 'biên bản khóa sổ cuối ngày');
  assert.equal(trailWhatWords('printed', paths.registerPrint, null), 'sổ theo dõi hồ sơ');
});
