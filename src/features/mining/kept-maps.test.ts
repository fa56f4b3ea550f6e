import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { COMMUNE, done, HAND_OVER, openTestOffice, PROCEDURE } from '../../../test/support/test-office.ts';
import { closeFeed } from '../../store/feed/close-feed.ts';
import { keepMaps } from './kept-maps.ts';

const office = await openTestOffice({ after });
const { database } = office;
const dossier = done(await office.receive());
const LEADER = { kind: 'officer', agencies: [COMMUNE] } as const;

test('maps are kept for who asked while nothing happens, for a minute, and made anew after', async () => {
  let readings = 0;
  const counting: typeof database = {
    ...database,
    read: (identity, ...statements) => {
      readings += statements.filter(({ name }) => name === 'mined_lives').length;
      return database.read(identity, ...statements);
    },
  };
  const mapsOf = keepMaps({ database: counting, office: office.office });
  const ask = async (identity = LEADER as Parameters<typeof mapsOf>[0], asOf = office.clock.at) => {
    const before = readings;
    const maps = await mapsOf(identity, {
      ...{ from: '2026-11-22T17:00:00.000Z', to: '2026-11-29T17:00:00.000Z', asOf },
      ...{ agencies: [COMMUNE], procedure: null },
    });
    const map = maps.find(({ content }) => content.id === PROCEDURE)?.map;
    return { read: readings > before, dossiers: map?.dossiers, arrows: map?.arrows.length };
  };
  const first = await ask();
  assert.deepEqual([first.read, first.dossiers], [true, 1]);
  assert.deepEqual(await ask(), { ...first, read: false });
  await closeFeed(database);
  assert.equal((await ask()).read, false, 'a place in the feed is no event');
  assert.equal(
    (await ask({ kind: 'officer', agencies: [COMMUNE, 'so-noi-vu'] })).read,
    true,
    'somebody else',
  );

  done(await office.act(office.actor('counter-clerk', 'mot-cua'), dossier, HAND_OVER));
  const moved = await ask();
  assert.equal(moved.read, true);
  assert.ok((moved.arrows ?? 0) > (first.arrows ?? 0));
  const minuteLater = new Date(Date.parse(office.clock.at) + 60_000).toISOString();
  assert.equal((await ask(LEADER, minuteLater)).read, true);
});
