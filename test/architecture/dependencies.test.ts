import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { tableRowsIn } from './markdown.ts';
import { ROOT } from './repository.ts';

interface Manifest {
  license?: string;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

function manifest(path: string): Manifest {
  return JSON.parse(readFileSync(`${ROOT}/${path}`, 'utf8')) as Manifest;
}

describe('docs/dependencies.md', () => {
  const { dependencies, devDependencies, optionalDependencies } = manifest('package.json');
  const used = { ...dependencies, ...devDependencies, ...optionalDependencies };
  const rows = tableRowsIn(readFileSync(`${ROOT}/docs/dependencies.md`, 'utf8')).map(
    ([name = '', licence = '', reason = '']) => ({ name: name.replaceAll('`', ''), licence, reason }),
  );

  it('has one line for each dependency, and none for what is gone', () => {
    assert.deepEqual(rows.map(({ name }) => name).sort(), Object.keys(used).sort());
  });

  it('gives each a reason', () => {
    assert.deepEqual(
      rows.filter(({ reason }) => reason.length < 10).map(({ name }) => name),
      [],
    );
  });

  it('gives the licence that the package itself names', () => {
    const wrong = rows.flatMap(({ name, licence }) => {
      const path = `node_modules/${name}/package.json`;
      // Binaries for another platform are not installed.
      if (!existsSync(`${ROOT}/${path}`)) return [];
      const real = manifest(path).license ?? 'none named';
      return real === licence ? [] : [`${name}: ${real}, not ${licence}`];
    });
    assert.deepEqual(wrong, []);
  });

  it('goes with exact versions', () => {
    assert.deepEqual(
      Object.entries(used).filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version)),
      [],
    );
  });
});
