import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { openTestApp } from '../../../test/support/test-app.ts';
import { COMMUNE } from '../../../test/support/test-office.ts';

const { app, as } = await openTestApp({ after });
const administrator = await as('agency-admin', 'quan-tri');

describe('the lines for an agency’s own site', () => {
  it('are filled in with the agency’s own id, and what they name answers', async () => {
    const start = await administrator.get('/quan-tri');
    assert.match(start.body, /href="\/quan-tri\/nhung-tra-cuu"/);
    const { body, statusCode } = await administrator.get('/quan-tri/nhung-tra-cuu');
    assert.equal(statusCode, 200);
    const text = body.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"');
    assert.ok(
      text.includes(`<script src="http://mot-cua.test/widget.js" data-agency="${COMMUNE}" async></script>`),
    );
    assert.ok(text.includes(`<iframe src="http://mot-cua.test/nhung/${COMMUNE}"`));
    assert.ok(text.includes('Tra cứu bằng tin nhắn: soạn TRACUU <mã số hồ sơ> gửi 8083'));
    for (const address of ['/widget.js', `/nhung/${COMMUNE}`, '/huong-dan-tra-cuu'])
      assert.equal((await app.inject(address)).statusCode, 200, address);
  });

  it('come in another language with the language in both', async () => {
    const { body } = await administrator.get('/quan-tri/nhung-tra-cuu?lang=en');
    assert.ok(body.includes('data-lang=&quot;en&quot;') || body.includes('data-lang="en"'), body);
    assert.ok(body.includes(`/nhung/${COMMUNE}?lang=en`));
    assert.doesNotMatch(body, /ភាសាខ្មែរ/, 'not offered before somebody has signed it');
  });

  it('may frame our own box to show it, and nothing else of elsewhere; no other page may', async () => {
    const { headers } = await administrator.get('/quan-tri/nhung-tra-cuu');
    const policy = String(headers['content-security-policy']);
    assert.match(policy, /frame-src 'self'/);
    assert.match(policy, /frame-ancestors 'none'/);
    const other = await administrator.get('/quan-tri');
    assert.doesNotMatch(String(other.headers['content-security-policy']), /frame-src/);
  });

  it('are for the administrator of the agency', async () => {
    const clerk = await as('counter-clerk', 'mot-cua');
    assert.equal((await clerk.get('/quan-tri/nhung-tra-cuu')).statusCode, 403);
  });
});
