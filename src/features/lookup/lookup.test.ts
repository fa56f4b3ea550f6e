import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { renderToString } from 'preact-render-to-string';
import { type PublicFacts, publicView } from '../../domain/dossier/public-view.ts';
import { STATUSES } from '../../domain/dossier/status.ts';
import type { Identity } from '../../store/ledger/identity.ts';
import { readCode } from './forms.ts';
import { standingPage } from './pages.tsx';
import { findPublicDossier } from './queries.ts';

const FACTS: PublicFacts = {
  ...{ code: '000.00.08.H33-261120-0001', status: 'in-progress', stage: null, work: 'examine' },
  ...{ promiseDue: '2026-11-27T02:30:00.000Z', answerBy: null, receivedAt: '2026-11-20T02:30:00.000Z' },
  pausedAt: null,
  agency: { name: 'Sở <Xây dựng>', address: null, hours: null, phone: null },
};

describe('the code that was typed', () => {
  it('is the parameter ma, whatever else there is', () => {
    assert.equal(readCode({ ma: 'x', t: 'token' }), 'x');
    assert.equal(readCode({ ma: '' }), '');
    assert.equal(readCode({ ma: ['first', 'second'] }), 'first');
    for (const none of [{}, { t: 'token' }, { ma: [] }, null, undefined, 'ma']) {
      assert.equal(readCode(none), undefined);
    }
  });
});

describe('the search for a dossier', () => {
  const row = (code_key: string) => ({ code: code_key, code_key, status: 'received', agency_name: 'Sở' });

  async function search(typed: string, ...keys: readonly string[]) {
    const asked: { identity: Identity; values: readonly unknown[] }[] = [];
    const read = async (identity: Identity, ...statements: readonly { values: readonly unknown[] }[]) => {
      asked.push({ identity, values: statements[0]?.values ?? [] });
      return [keys.map(row)];
    };
    const found = await findPublicDossier({ read }, typed);
    return { asked, found: found?.code };
  }

  it('works for the public, who has this code and no other', async () => {
    const { asked } = await search('a.o-1', 'A01');
    const identity = { kind: 'public', codeKey: 'AO1', codeFold: 'A01' };
    assert.deepEqual(asked, [{ identity, values: ['AO1', 'A01'] }]);
  });

  it('prefers the exact code, and guesses only where one fits', async () => {
    assert.equal((await search('AO1', 'A01', 'AO1')).found, 'AO1');
    assert.equal((await search('AO1', 'A01')).found, 'A01');
    assert.equal((await search('AO1', 'A01', 'A0I')).found, undefined);
    assert.equal((await search('AO1')).found, undefined);
  });
});

describe('the page of a dossier', () => {
  const html = (given: Partial<PublicFacts>, now = '2026-11-22T07:00:00.000Z') =>
    renderToString(standingPage(publicView({ ...FACTS, ...given }, now)).main);

  for (const status of STATUSES) {
    it(`has a sentence, five dots and the agency when ${status}`, () => {
      const page = html({ status });
      assert.match(page, new RegExp(`^<main [^>]*data-status="${status}"`));
      assert.match(page, /<h1[^>]*>\p{Lu}[^<]+\.<\/h1>/u);
      assert.equal(page.match(/<li /g)?.length, 5);
      assert.match(page, /Sở &lt;Xây dựng(>|&gt;)/);
    });
  }

  it('has no date while none stands', () => {
    assert.doesNotMatch(html({ status: 'awaiting-supplement', stage: 'resolution' }), /<time/);
    assert.match(html({ status: 'resolved' }), /<time dateTime="2026-11-27T02:30:00.000Z"/i);
  });

  it('leaves out what an agency has not told', () => {
    assert.doesNotMatch(html({}), /Địa chỉ|Giờ làm việc|Điện thoại/);
    assert.match(html({ agency: { ...FACTS.agency, hours: '7 giờ đến 11 giờ' } }), /Giờ làm việc/);
  });
});
