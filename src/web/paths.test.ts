import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { externalAddress, telephoneAddress } from './paths.ts';

describe('an address outside', () => {
  it('is one of the web', () => {
    assert.equal(externalAddress('https://example.vn/a?b=1'), 'https://example.vn/a?b=1');
    assert.equal(externalAddress('http://example.vn'), 'http://example.vn/');
  });

  it('is nothing that runs', () => {
    for (const text of ['javascript:alert(1)', ' JavaScript:alert(1)', 'data:text/html,x', '/a', '', 'x']) {
      assert.equal(externalAddress(text), undefined, text);
    }
  });
});

describe('a telephone', () => {
  it('is called by its digits', () => {
    assert.equal(telephoneAddress('0297 3812.345'), 'tel:02973812345');
    assert.equal(telephoneAddress('(+84) 297-3812345'), 'tel:+842973812345');
  });
});
