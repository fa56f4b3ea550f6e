import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { announce } from './announcement.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'announcement-'));
after(() => rmSync(dataDir, { recursive: true }));

function said(desks: number): { words: string[]; ready: string; file: string } {
  const at = (agency: string, role: string) => ({
    ...{ role, agency, username: `${role}.${agency}`, password: 'a-b-c' },
  });
  const signIns = [
    ...Array.from({ length: desks }, (_, index) => [
      at(`desk-${index}`, 'counter-clerk'),
      at(`desk-${index}`, 'signer'),
    ]).flat(),
    at('desk-0', 'supervisor'),
    at(`desk-${desks - 1}`, 'supervisor'),
    at('data-centre', 'system-admin'),
  ];
  const lines: string[] = [];
  announce({ url: 'http://127.0.0.1:1', signIns, code: 'X-1' }, dataDir, (line) => lines.push(line));
  return {
    words: lines.slice(0, -1),
    ready: lines.at(-1) ?? '',
    file: readFileSync(join(dataDir, 'start.json'), 'utf8'),
  };
}

test('people are told of four desks and of who watches, programs of everybody', () => {
  const { words, ready, file } = said(6);
  const accounts = words.filter((line) => line.includes('a-b-c')).map((line) => line.trim().split(/\s+/)[0]);
  assert.deepEqual(accounts, [
    ...[0, 1, 2, 3].flatMap((desk) => [`counter-clerk.desk-${desk}`, `signer.desk-${desk}`]),
    'supervisor.desk-0',
    'supervisor.desk-5',
    'system-admin.data-centre',
  ]);
  assert.ok(words.includes(`  Còn 4 tài khoản của các cơ quan khác: xem tệp ${join(dataDir, 'start.json')}`));
  assert.equal(JSON.parse(ready.replace(/^READY /, '')).signIns.length, 15);
  assert.equal(ready, `READY ${file.trim()}`);
});

test('where everybody is told of, nobody is said to be left', () => {
  assert.ok(!said(4).words.some((line) => line.includes('Còn')));
});
