import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

interface LockedPackage {
  version?: string;
  optionalDependencies?: Record<string, string>;
}

/** A lock made where a registry has not every platform's packages lacks them, and then `npm ci` refuses it anywhere. */
test('the lock file names the packages of every platform, so that npm ci takes it', () => {
  const path = join(import.meta.dirname, '../../package-lock.json');
  const { packages } = JSON.parse(readFileSync(path, 'utf8')) as { packages: Record<string, LockedPackage> };
  const missing = Object.entries(packages).flatMap(([place, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) =>
        !packages[`node_modules/${name}`]?.version && !packages[`${place}/node_modules/${name}`]?.version,
    ),
  );
  assert.deepEqual(missing, []);
});
