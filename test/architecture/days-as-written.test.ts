import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { ROOT, repositoryFiles } from './repository.ts';

/**
 * Browsers show these in the order of their own language: in an English one, which most offices have, 01/11 is the
 * eleventh of January, and hours are told in halves of a day.
 */
const OF_BROWSERS = /type(?:=|: )\{?["'](?:date|datetime-local|month|time|week)["']/;

test('a control that a browser writes in its own language is found, however it is set', () => {
  for (const control of ['<input type="date" />', "{...{ id, type: 'time' as const }}", `type={'month'}`])
    assert.match(control, OF_BROWSERS);
  assert.doesNotMatch('<input type="text" />', OF_BROWSERS);
});

test('no page has one: days and times are typed as people here write them', () => {
  const pages = repositoryFiles().filter((path) => path.startsWith('src/') && path.endsWith('.tsx'));
  assert.ok(pages.length > 100);
  const found = pages.filter((path) => OF_BROWSERS.test(readFileSync(join(ROOT, path), 'utf8')));
  assert.deepEqual(found, []);
});
