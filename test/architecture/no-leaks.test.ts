import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { leaksIn } from './leaks.ts';
import { ROOT, repositoryFiles } from './repository.ts';

describe('the repository', () => {
  const paths = repositoryFiles();

  it('names no machine, no registry and no secret', () => {
    const found = paths.flatMap((path) => {
      const bytes = readFileSync(`${ROOT}/${path}`);
      if (bytes.includes(0)) return [];
      return leaksIn(path, bytes.toString('utf8')).map(
        (leak) => `${path}:${leak.line} ${leak.what}: ${leak.text}`,
      );
    });
    assert.deepEqual(found, []);
  });

  it('holds no file of settings or keys', () => {
    const unwanted = /(^|\/)(\.env(\.(?!example$).*)?|\.npmrc\.local|id_[a-z0-9]+|.*\.(pem|p12|pfx|key))$/;
    assert.deepEqual(
      paths.filter((path) => unwanted.test(path)),
      [],
    );
  });
});

describe('the check for leaks sees', () => {
  const see = (path: string, ...pieces: string[]): string[] =>
    leaksIn(path, `fine\n${pieces.join('')}`).map((leak) => `${leak.line} ${leak.what}`);

  for (const home of ['work', 'home', 'root', 'Users']) {
    it(`a path below /${home}`, () => {
      for (const before of ['', "'", '(', '`', ' ', '=', 'file://']) {
        assert.deepEqual(
          see('docs/a.md', before, '/', home, '/x'),
          ["2 a folder of somebody's machine"],
          before,
        );
      }
      assert.deepEqual(see('docs/a.md', `src/${home}/x and https://example.vn/${home}/x`), []);
    });
  }

  it('a registry', () => {
    assert.deepEqual(see('.npmrc', 'registry=https://registry.', 'npmjs.org/'), [
      '2 the address of a package registry',
    ]);
    assert.deepEqual(see('package-lock.json', '"resolved": ', '"https://example.vn/a.tgz"'), [
      '2 where a package was fetched from',
    ]);
  });

  it('a private key', () => {
    assert.deepEqual(see('a.txt', '-----BEGIN RSA PRIVATE', ' KEY-----'), ['2 a private key']);
  });

  it('a password', () => {
    assert.deepEqual(see('a.txt', 'PGPASSWORD=x password', '=abc123'), ['2 a password']);
    assert.deepEqual(see('db/a.sql', 'CREATE ROLE a PASSWORD', " 'abc'"), ['2 a password']);
    assert.deepEqual(see('a.txt', 'postgres://mot_cua:', 'abc@localhost/db'), ['2 a password in an address']);
  });

  it('no password where there is only a place for one', () => {
    assert.deepEqual(see('a.ts', 'const password = given;'), []);
    assert.deepEqual(see('a.ts', `password=${'$'}{given}`), []);
    assert.deepEqual(see('a.md', 'postgres://mot_cua:<password>@localhost/db'), []);
    assert.deepEqual(see('a.ts', 'postgres://role:password@localhost/db'), []);
    assert.deepEqual(see('a.ts', String.raw`/password=)[^\s]+/`), []);
  });
});
