import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { openTestApp } from '../../../test/support/test-app.ts';
import { lookUpToken } from '../../store/look-up-token.ts';
import { paths } from '../../web/paths.ts';
import { lookupWords } from '../../words/lookup-words.ts';
import { file, LAST_FOUR } from './lookup.test-data.ts';

const { app, office } = await openTestApp({ after });
const { code } = await file(office);
const token = lookUpToken(office.keyring, code);
const LINK = `https://motcua.vidu.vn/tra-cuu?ma=${code}&t=${token}`;

const get = (ma: string, path: string = paths.lookup) => app.inject(`${path}?${new URLSearchParams({ ma })}`);

function prove(ma: string, so: string) {
  return app.inject({
    ...{ method: 'POST', url: paths.lookup, payload: new URLSearchParams({ ma, so }).toString() },
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });
}

describe('what was typed into the field for a code', () => {
  it('may be what the receipt says to send, or the address it leads to: the code is found in it', async () => {
    const plain = (await get(code)).body;
    for (const typed of [`TRACUU ${code}`, `tra cứu ${code.toLowerCase()} ạ`, LINK, `Mã số: ${code}.`]) {
      const { statusCode, body } = await get(typed);
      assert.equal(statusCode, 200, typed);
      assert.equal(body, plain, 'and nothing more is told by it');
    }
    const unknown = code.replace(/\d{4}$/, '9999');
    const { statusCode, body } = await get(`TRACUU ${unknown}`);
    assert.equal(statusCode, 404);
    assert.ok(body.includes(`value="TRACUU ${unknown}"`), 'what was typed stays');
  });

  it('counts as one code for wrong proofs, whatever stands around it', async () => {
    const around = ['', 'TRACUU ', 'tra cứu ', 'hồ sơ ', 'số '];
    for (const before of around) assert.equal((await prove(`${before}${code}`, '1111')).statusCode, 404);
    for (const typed of [`ma ${code}`, code.replace('H', ''), LINK])
      assert.equal((await prove(typed, LAST_FOUR)).statusCode, 429, typed);
  });

  it('is asked for where there is nothing, in the language of the page', async () => {
    for (const [language, asked] of [
      ['vi', 'Nhập mã số hồ sơ'],
      ['en', 'Enter the application code'],
    ] as const) {
      for (const ma of ['', '  ']) {
        const { statusCode, body } = await app.inject(
          `${paths.lookup}?${new URLSearchParams({ ma, lang: language })}`,
        );
        assert.equal(statusCode, 404);
        assert.ok(body.includes(`<a href="#ma">${asked}</a>`), language);
        assert.ok(!body.includes(lookupWords(language).nothing.title));
      }
    }
  });
});

describe('a form behind a proof', () => {
  it('is there for a code alone: without one it leads to the look-up', async () => {
    for (const path of [paths.rate, paths.subscribe, paths.changePhone]) {
      for (const url of [path, `${path}?ma=`, `${path}?ma=%20&t=x`]) {
        const { statusCode, headers } = await app.inject(url);
        assert.deepEqual([statusCode, headers.location], [303, paths.lookup], url);
      }
      assert.equal((await get(code, path)).statusCode, 200, path);
    }
  });
});

describe('the icon that browsers ask for by themselves', () => {
  it('is where the pages have theirs', async () => {
    const { statusCode, headers } = await app.inject(paths.favicon);
    assert.equal(statusCode, 303);
    const icon = await app.inject(String(headers.location));
    assert.deepEqual([icon.statusCode, icon.headers['content-type']], [200, 'image/svg+xml']);
  });
});
