import assert from 'node:assert/strict';
import { test } from 'node:test';
import { command, instant, withParts } from '../../../test/support/dossier-fixture.ts';
import { upTo } from '../../../test/support/dossier-journey.ts';
import { type History, run } from '../../../test/support/dossier-specification.ts';
import { provinceCalendar } from '../../domain/calendar/province-calendar.ts';
import { isFiled } from '../../domain/dossier/state.ts';
import { caseNames } from '../../features/casework/case-names.ts';
import { askedOf } from './asked.ts';

/** Two parts are with the commune since Monday 23/11 08:40. */
const sent = run(upTo(withParts, 'tham-tra'), [
  ...(['so/specialist', '2026-11-23 08:40', command('send-parts')] as const),
]);
const NOBODY = { findAgency: () => undefined, findOfficer: () => undefined };

function explained({ events, state, setting }: History, now: string) {
  assert.ok(isFiled(state));
  const names = caseNames(NOBODY, setting.procedure.content, setting.agency.id);
  return askedOf({ events, state, names, calendar: provinceCalendar, now: instant(now) });
}

test('each part has its own dates: what is done, and what is waited for too long', () => {
  const one = run(sent, ['xa/specialist', '2026-11-23 09:40', command('answer-part')]);
  const [done, waiting, ...more] = explained(one, '2026-11-27 08:00');
  assert.deepEqual(more, []);
  assert.partialDeepStrictEqual(done, {
    ...{ kind: 'part', part: 'xac-nhan', asked: '2026-11-23T08:40', ended: '2026-11-23T09:40' },
    ...{ outcome: 'done', late: false, minutes: 60 },
  });
  // Until Friday 08:00: Mon 140 + 240, Wed and Thu 480 each, Fri 60; 24/11 is off.
  assert.partialDeepStrictEqual(waiting, {
    ...{ kind: 'part', part: 'thue', ended: null, outcome: 'waiting', late: true, minutes: 1400 },
  });
});

test('nobody waits for a part any more once the dossier is closed', () => {
  const withdrawn = run(sent, ['so/counter-clerk', '2026-11-23 09:00', command('withdraw')]);
  for (const part of explained(withdrawn, '2026-11-27 08:00'))
    assert.partialDeepStrictEqual(part, { outcome: 'dropped', ended: null, late: false, minutes: null });
});

test('a part that was refused, and an opinion that was withdrawn, say so', () => {
  const refused = run(
    sent,
    [
      ...(['xa/specialist', '2026-11-23 09:40'] as const),
      command('answer-part', { outcome: 'refused', number: null, text: command('note').text }),
    ],
    ['so/specialist', '2026-11-23 09:50', command('ask-opinion')],
    ['so/specialist', '2026-11-26 09:50', command('withdraw-opinion', { leg: 4 })],
  );
  assert.deepEqual(
    explained(refused, '2026-11-27 08:00').map(({ leg, outcome, late }) => [leg, outcome, late]),
    [
      [2, 'refused', false],
      [3, 'waiting', true],
      [4, 'withdrawn', false],
    ],
  );
});
