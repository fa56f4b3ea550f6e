import assert from 'node:assert/strict';
import { test } from 'node:test';
import { command, workingHours } from '../../../test/support/dossier-fixture.ts';
import { upTo } from '../../../test/support/dossier-journey.ts';
import type { Duty } from '../organisation/agency.ts';
import { permit } from './permit.ts';

const examined = upTo(workingHours, 'tham-tra').state;
const ID = workingHours.procedure.content.id;

function may(limits: Partial<Duty>): boolean {
  const duties: Duty[] = [{ role: 'specialist', unit: 'tham-tra', fields: null, ...limits }];
  const actor = { kind: 'officer', id: 'so/specialist', agency: 'so', duties } as const;
  return permit(examined, command('propose-result').type, actor, null).ok;
}

test('a position limited to procedures gives no right on another', () => {
  assert.ok(may({}));
  assert.ok(may({ procedures: [ID] }));
  assert.ok(!may({ procedures: ['thu-tuc-khac'] }));
});

test('a position limited to kinds of steps gives no right at another', () => {
  assert.ok(may({ steps: ['examine'] }));
  assert.ok(!may({ steps: ['sign', 'approve'] }));
});
