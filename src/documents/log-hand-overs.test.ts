import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DossierEvent, RecordedEvent } from '../domain/dossier/events.ts';
import { HELD, TO } from '../words/vi/event.test-data.ts';
import { NAMES } from '../words/vi/sentence.test-data.ts';
import { handOversIn } from './log-hand-overs.ts';
import { RECEIVED_AT } from './slip.test-data.ts';

/** A log of these events, each recorded by that officer. */
function logOf(...happened: readonly (readonly [by: string, event: DossierEvent])[]): RecordedEvent[] {
  return happened.map(([by, event], index) => ({
    ...{ version: index + 1, event, occurredAt: RECEIVED_AT, recordedAt: RECEIVED_AT, lateEntry: null },
    actor: { kind: 'officer', id: by, agency: 'so-tnmt', unit: 'mot-cua', role: 'counter-clerk' },
    commandId: `c${index}`,
  }));
}

const held = (unit: string, step: string, minutes: number, budgetMinutes: number) => ({
  ...HELD,
  ...{ unit, step, minutes, budgetMinutes },
});
const to = (unit: string, officer: string | null = null) => ({ ...TO, unit, officer });

const fromDesk: DossierEvent = {
  type: 'HandedOver',
  data: { held: held('mot-cua', 'tiep-nhan', 30, 60), to: to('dat-dai'), withPapers: true },
};
const assigned: DossierEvent = {
  type: 'OfficerAssigned',
  data: { held: held('dat-dai', 'tham-dinh', 100, 480), to: to('dat-dai', 'bao'), instruction: null },
};
const opened: DossierEvent = { type: 'HolderOpened', data: { leg: 1 } };

test('a row is a change of unit: who gave it, and who of the next unit took it', () => {
  const log = logOf(['ha', fromDesk], ['bao', opened], ['lan', assigned]);
  assert.deepEqual(handOversIn(log, NAMES), [
    {
      from: {
        unit: NAMES.unit('mot-cua', 'so-tnmt').concat(', ', NAMES.agency('so-tnmt')),
        officer: NAMES.officer('ha'),
      },
      to: {
        unit: NAMES.unit('dat-dai', 'so-tnmt').concat(', ', NAMES.agency('so-tnmt')),
        officer: NAMES.officer('bao'),
      },
      ...{ at: RECEIVED_AT, outcome: 'early', note: null },
    },
  ]);
  assert.equal(handOversIn(logOf(['ha', fromDesk]), NAMES)[0]?.to.officer, null, 'nobody has taken it yet');
});

test('a unit is judged by all its officers used, against the budget of each step once', () => {
  const proposed = (minutes: number): DossierEvent => ({
    type: 'ResultApproved',
    // Of the 480 minutes of the step, 380 were left when it was assigned.
    data: { held: held('dat-dai', 'tham-dinh', minutes, 380), to: to('lanh-dao', 'dung') },
  });
  const outcomeOf = (minutes: number) =>
    handOversIn(logOf(['ha', fromDesk], ['lan', assigned], ['bao', proposed(minutes)]), NAMES).at(-1)
      ?.outcome;
  assert.deepEqual([outcomeOf(379), outcomeOf(380), outcomeOf(381)], ['early', 'on-time', 'late']);
});

test('what was sent back or taken back is a row that says so', () => {
  const back = { held: held('dat-dai', 'tham-dinh', 10, 480), to: to('mot-cua', 'ha') };
  const sent: DossierEvent = {
    type: 'SentBack',
    data: { ...back, reason: { id: 'w', digest: { key: 'k', value: '0' } } },
  };
  const taken: DossierEvent = { type: 'TakenBack', data: { ...back, reason: null } };
  const notes = (event: DossierEvent) =>
    handOversIn(logOf(['ha', fromDesk], ['bao', event]), NAMES).map(({ note }) => note);
  assert.deepEqual(notes(sent), [null, 'Trả lại bước trước']);
  assert.deepEqual(notes(taken), [null, 'Lấy lại hồ sơ đã chuyển']);
});
