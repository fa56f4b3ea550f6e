import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { RULES, violationsIn } from './import-rule.ts';
import { PLANTED_IMPORTS } from './planted-imports.ts';
import { PLANTED_USES } from './planted-uses.ts';
import { rankTable } from './ranks.ts';
import { filesUnder, ROOT } from './repository.ts';

const PLANTS = [...PLANTED_IMPORTS, ...PLANTED_USES];

function sourcesOf(kind: 'bad' | 'good'): Map<string, string> {
  return new Map(PLANTS.filter((plant) => plant[kind]).map((plant) => [plant.file, plant[kind]]));
}

describe('the import rule', () => {
  it('holds in src', () => {
    const paths = filesUnder('src').filter((path) => /\.tsx?$/.test(path));
    assert.ok(paths.length > 0, 'src is not empty');
    const found = violationsIn(new Map(paths.map((path) => [path, readFileSync(`${ROOT}/${path}`, 'utf8')])));
    assert.deepEqual(
      found.map(({ file, line, rule, what }) => `${file}:${line} ${rule}: ${what}`),
      [],
    );
  });

  it('stands in docs/architecture.md as the code has it', () => {
    const text = readFileSync(`${ROOT}/docs/architecture.md`, 'utf8');
    assert.ok(text.includes(rankTable()), `docs/architecture.md must contain this table:\n${rankTable()}`);
  });
});

describe('the import rule sees', () => {
  const bad = violationsIn(sourcesOf('bad'));
  const good = violationsIn(sourcesOf('good'));
  for (const plant of PLANTS) {
    it(plant.about, () => {
      const first = bad.find((violation) => violation.file === plant.file && violation.rule === plant.rule);
      assert.equal(first?.line, plant.line, JSON.stringify(bad.filter((one) => one.file === plant.file)));
      assert.deepEqual(
        good.filter((violation) => violation.file === plant.file),
        [],
        'the clean twin passes',
      );
    });
  }

  it('every rule there is', () => {
    const planted = new Set(PLANTS.map((plant) => plant.rule));
    assert.deepEqual([...planted].sort(), [...RULES].sort());
  });

  it('nothing in a test file', () => {
    const text = `import '../../features/intake/forms.ts';`;
    assert.deepEqual(violationsIn(new Map([['src/domain/dossier/decide.test.ts', text]])), []);
  });
});
