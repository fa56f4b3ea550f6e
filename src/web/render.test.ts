import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { h } from 'preact';
import { makeRenderer } from './render.ts';

const FRAME = {
  ...{ provinceName: 'Tỉnh <Kiên Giang>', styleSheet: '/assets/a.css', icon: '/assets/i.svg' },
  regulation: { title: 'Quy chế', url: 'https://example.vn/quy-che' },
};

describe('a page', () => {
  const html = makeRenderer(FRAME)({ title: 'A & <b>', main: h('main', null, '$& %page-title% <i>') });

  it('is a whole document in Vietnamese, with a way past its head', () => {
    assert.match(html, /^<!doctype html><html lang="vi"/);
    assert.match(html, /<a class="govuk-skip-link" href="#noi-dung">/);
    assert.match(html, /<\/footer><\/body><\/html>$/);
  });

  it('escapes what is put into its frame, and takes it as it is', () => {
    assert.match(html, /<title>A &amp; &lt;b(>|&gt;) - Một cửa điện tử - Tỉnh &lt;Kiên Giang/);
    assert.match(html, /<main>\$&amp; %page-title% &lt;i/);
  });

  it('links the regulation, and only where a browser may go', () => {
    assert.match(html, /<a class="govuk-link" href="https:\/\/example\.vn\/quy-che">Quy chế<\/a>/);
    const regulation = { title: 'Quy chế', url: 'javascript:alert(1)' };
    const plain = makeRenderer({ ...FRAME, regulation })({ title: '', main: h('main', null) });
    assert.match(plain, /<p>Quy chế<\/p>/);
    const none = makeRenderer({ ...FRAME, regulation: null })({ title: '', main: h('main', null) });
    assert.doesNotMatch(none, /Quy chế/);
  });
});
