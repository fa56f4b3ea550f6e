import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hour, lead, life, PROCESS, straight } from './life.test-data.ts';
import { askedBeside, type Life } from './life.ts';
import { movesOf } from './moves.ts';
import { NEVER_MOVE, pathOf } from './path.ts';

const kindsOf = (one: Life) =>
  movesOf(pathOf(one), PROCESS).map(({ from, to, kind }) => `${from} ${to} ${kind}`);

test('the approved way is planned from filing to return, with a stay at each step and no gap between', () => {
  const path = pathOf(straight('a'));
  assert.deepEqual(
    path.map(({ node }) => node),
    ['@filed', 'tiep-nhan', 'tham-dinh', 'duyet', 'ky', 'tra', '@ready', '@returned'],
  );
  assert.ok(path.slice(1).every(({ from }, index) => path[index]?.to === from));
  assert.equal(path.at(-1)?.to, null);
  assert.ok(movesOf(path, PROCESS).every(({ kind }) => kind === 'planned'));
});

test('events that never move a dossier leave its way as it is', () => {
  const { events } = straight('a');
  const more = NEVER_MOVE.flatMap((type) => life('b', [type, 3]).events);
  assert.deepEqual(
    pathOf({ events: [...events.slice(0, 4), ...more, ...events.slice(4)] }),
    pathOf({ events }),
  );
});

test('officers who take it from one another at the same step make one stay', () => {
  const path = pathOf(
    life(
      'a',
      ['DossierSubmitted', 0],
      ['DossierReceived', 0, 'tiep-nhan'],
      ['HolderClaimed', 1, 'tiep-nhan'],
      ['HolderReplaced', 2, 'tiep-nhan'],
    ),
  );
  assert.deepEqual(path, [
    { node: '@filed', from: hour(0), to: hour(0) },
    { node: 'tiep-nhan', from: hour(0), to: null },
  ]);
});

test('a step that was never done is skipped; one sent back is returned, and what follows goes again', () => {
  assert.deepEqual(
    kindsOf(
      life(
        'a',
        ...([
          ['DossierSubmitted', 0],
          ['DossierReceived', 1, 'tiep-nhan'],
          ['HandedOver', 2, 'tham-dinh'],
        ] as const),
        ...([
          ['ResultApproved', 3, 'ky'],
          ['SentBack', 4, 'tiep-nhan'],
          ['HandedOver', 5, 'ky'],
        ] as const),
      ),
    ).slice(2),
    ['tham-dinh ky skipped', 'ky tiep-nhan returned', 'tiep-nhan ky skipped'],
  );
  assert.deepEqual(
    kindsOf(
      life(
        'b',
        ...([
          ['DossierSubmitted', 0],
          ['DossierReceived', 1, 'tiep-nhan'],
          ['HandedOver', 2, 'tham-dinh'],
        ] as const),
        ...([
          ['ResultProposed', 3, 'duyet'],
          ['SentBack', 4, 'tiep-nhan'],
          ['HandedOver', 5, 'duyet'],
        ] as const),
      ),
    ).slice(-2),
    ['duyet tiep-nhan returned', 'tiep-nhan duyet again'],
  );
});

test('a later step before an earlier one changes the order; a step of no process is added', () => {
  const changed = life(
    'a',
    ...([
      ['DossierSubmitted', 0],
      ['DossierReceived', 1, 'tiep-nhan'],
      ['HandedOver', 2, 'duyet'],
    ] as const),
    ...([
      ['HandedOver', 3, 'tham-dinh'],
      ['HandedOver', 4, 'xac-minh'],
      ['HandedOver', 5, 'ky'],
    ] as const),
  );
  assert.deepEqual(kindsOf(changed).slice(1), [
    'tiep-nhan duyet skipped',
    'duyet tham-dinh reordered',
    'tham-dinh xac-minh added',
    'xac-minh ky added',
  ]);
});

test('waiting for the applicant is a pause there and back; ends before the last step close it', () => {
  const paused = life(
    'a',
    ...([
      ['DossierSubmitted', 0],
      ['DossierReceived', 1, 'tiep-nhan'],
      ['HandedOver', 2, 'tham-dinh'],
    ] as const),
    ['SupplementRequested', 3, { stage: 'resolution' }],
    ['SupplementProvided', 5, { stage: 'resolution', to: [lead('tham-dinh')] }],
    ['DossierWithdrawn', 6],
  );
  assert.deepEqual(kindsOf(paused).slice(2), [
    'tham-dinh @supplement pause',
    '@supplement tham-dinh pause',
    'tham-dinh @withdrawn closed',
  ]);
  const atIntake = life(
    'b',
    ['DossierSubmitted', 0],
    ['SupplementRequested', 1, { stage: 'intake' }],
    ['SupplementProvided', 2, { stage: 'intake' }],
    ['SupplementRequested', 3, { stage: 'intake' }],
    ['SupplementExpired', 9, { stage: 'intake' }],
  );
  assert.deepEqual(kindsOf(atIntake), [
    '@filed @supplement pause',
    '@supplement @filed pause',
    '@filed @supplement pause',
    '@supplement @declined closed',
  ]);
});

test('recorded as returned by mistake is no return to an earlier step', () => {
  const path = pathOf({ events: [...straight('a').events, ...life('b', ['ReturnUndone', 8, 'tra']).events] });
  assert.deepEqual(
    movesOf(path, PROCESS)
      .slice(-1)
      .map(({ from, to, kind }) => [from, to, kind]),
    [['@returned', '@ready', 'undone']],
  );
});

test('what was written down late never lets a stay end before it began', () => {
  const late = life(
    'a',
    ['DossierSubmitted', 3],
    ['DossierReceived', 2, 'tiep-nhan'],
    ['HandedOver', 5, 'tham-dinh'],
  );
  const [filed, first] = pathOf(late);
  assert.deepEqual([filed?.to, first?.from], [hour(3), hour(3)]);
});

test('opinions and parts are followed to their own end, though a number of a leg is given again', () => {
  const beside = (kind: 'opinion' | 'part') => [{ ...lead('y-kien'), leg: 2, kind }];
  const asked = askedBeside(
    life(
      'a',
      ['OpinionAsked', 0, { to: beside('opinion') }],
      ['OpinionReminded', 1, { leg: 2 }],
      ['OpinionAnswered', 2, { leg: 2 }],
      ['PartsSent', 3, { to: beside('part') }],
      ['PartAnswered', 4, { leg: 2 }],
    ),
  );
  assert.deepEqual(
    asked.map(({ asked: by, place, events }) => [by, place.kind, events]),
    [
      [1, 'opinion', [1, 2, 3]],
      [4, 'part', [4, 5]],
    ],
  );
});
