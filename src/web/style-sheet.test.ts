import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { compileStyleSheet } from './style-sheet.ts';

describe('the public style sheet', () => {
  const css = compileStyleSheet('public');

  it('is ours: nothing of the brand it is built on', () => {
    assert.doesNotMatch(css, /GDS|crown|#1d70b8|#00703c/i);
    assert.match(css, /#a4161a/);
    assert.match(css, /font-family:"Be Vietnam Pro"/);
  });

  it('fetches nothing from elsewhere', () => {
    const urls = [...css.matchAll(/url\("?([^)"]+)/g)].map(([, url = '']) => url);
    assert.ok(urls.length > 4);
    for (const url of urls) assert.match(url, /^(\/assets\/[\w-]+\.woff2|data:image\/svg)/);
  });

  it('is small', () => {
    assert.ok(gzipSync(css).length < 10 * 1024, `${gzipSync(css).length}`);
  });
});
