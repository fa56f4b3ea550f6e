import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderHtml } from '../render-html.ts';
import { DateField } from './date-field.tsx';

const shown = (value: string, hint?: string) =>
  renderHtml(<DateField id="tu" name="tu" label="Từ ngày" value={value} {...(hint ? { hint } : {})} />);

test('a day is shown as people here write it, whatever the language of the browser', () => {
  const field = shown('2026-11-01');
  assert.match(field, /type="text"/);
  assert.match(field, /value="01\/11\/2026"/);
  assert.match(field, /inputmode="numeric"/);
  assert.match(field, /autocomplete="off"/);
  assert.match(field, /Ví dụ 27\/11\/2026</);
});

test('what is no day stays as it was typed', () => {
  assert.match(shown('31/02/2026'), /value="31\/02\/2026"/);
  assert.match(shown('2026-02-31'), /value="2026-02-31"/);
});

test('what else is to be known of it stands behind the example', () => {
  assert.match(shown('', 'Để trống cũng được'), /Ví dụ 27\/11\/2026\. Để trống cũng được</);
});
