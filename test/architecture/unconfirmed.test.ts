import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';
import { REGIMES } from '../../src/domain/regime/regimes.ts';
import { ROOT } from './repository.ts';

it('docs/unconfirmed.md names every form whose label no source confirmed', () => {
  const text = readFileSync(`${ROOT}/docs/unconfirmed.md`, 'utf8');
  const rows = text.split('\n').filter((line) => line.startsWith('|'));
  const unconfirmed = Object.values(REGIMES).flatMap((regime) =>
    Object.values(regime.forms)
      .filter((form) => !form.confirmed)
      .map((form) => ({ regime: regime.id, title: form.title })),
  );
  assert.ok(unconfirmed.length > 0);
  const missing = unconfirmed.filter(
    ({ regime, title }) => !rows.some((row) => row.includes(regime) && row.includes(title)),
  );
  assert.deepEqual(missing, []);
});
