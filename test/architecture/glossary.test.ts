import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { ROLES } from '../../src/domain/access/roles.ts';
import { NATIONAL_STATUS } from '../../src/domain/dossier/status.ts';
import { tableRowsIn } from './markdown.ts';
import { ROOT } from './repository.ts';

describe('docs/glossary.md', () => {
  const rows = tableRowsIn(readFileSync(`${ROOT}/docs/glossary.md`, 'utf8'));

  it('has every status with its national code', () => {
    const listed = rows
      .filter(([, , code]) => /^\d+$/.test(code ?? ''))
      .map(([word, , code]) => [word, Number(code)]);
    assert.deepEqual(listed, Object.entries(NATIONAL_STATUS));
  });

  it('has every role with its office word', () => {
    for (const [role, word] of Object.entries(ROLES)) {
      const row = rows.find(([code]) => code === role);
      assert.ok(row?.[1]?.startsWith(word), `${role}: ${word}`);
    }
  });
});
