import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { renderToString } from 'preact-render-to-string';
import { type PublicFacts, publicView } from '../../domain/dossier/public-view.ts';
import { STATUSES } from '../../domain/dossier/status.ts';
import { findPublicDossiers } from '../../store/dossiers/find-public-dossier.ts';
import type { Database } from '../../store/ledger/database.ts';
import type { Identity } from '../../store/ledger/identity.ts';
import { lookupWords } from '../../words/lookup-words.ts';
import { readCode, readProof, readToken } from './forms.ts';
import { standingPage } from './pages.tsx';
import type { Reading } from './reading.tsx';
import { countWrongProofs } from './wrong-proofs.ts';

const FACTS: PublicFacts = {
  ...{ code: '000.00.08.H33-261120-0001', status: 'in-progress', stage: null, work: 'examine' },
  ...{ promiseDue: '2026-11-27T02:30:00.000Z', answerBy: null, receivedAt: '2026-11-20T02:30:00.000Z' },
  pausedAt: null,
  agency: { name: 'Sở <Xây dựng>', address: null, hours: null, phone: null },
};

const READING: Reading = { words: lookupWords('vi'), offered: ['vi', 'en'], here: '/tra-cuu', script: '' };

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

describe('the proof that was given', () => {
  it('is the token of a QR code, if it is not empty', () => {
    assert.equal(readToken({ ma: 'x', t: ['k.token', 'other'] }), 'k.token');
    for (const none of [{ ma: 'x' }, { t: '' }, null]) assert.equal(readToken(none), undefined);
  });

  it('is four digits, or none', () => {
    const digits = (so: unknown) => readProof({ ma: ' x ', so }).lastFour;
    assert.equal(digits(' 04 56 '), '0456');
    for (const none of ['', '456', '10456', 'abcd', '٠٤٥٦', undefined, 456]) assert.equal(digits(none), '');
    assert.deepEqual(readProof(undefined), { typed: '', lastFour: '' });
  });
});

describe('the count of wrong proofs', () => {
  const at = (second: number) => new Date(Date.UTC(2026, 10, 23, 2, 0, second)).toISOString();

  it('lets five a minute pass for a code, however it is typed', () => {
    const proofs = countWrongProofs();
    for (const typed of ['A-01', 'a01', 'AO1', 'a.0.1', 'aol']) assert.equal(proofs.begin(typed, at(0)), 0);
    assert.equal(proofs.begin('A01', at(20)), 40);
    assert.equal(proofs.begin('A02', at(20)), 0);
    assert.equal(proofs.begin('A01', at(59)), 1);
    assert.equal(proofs.begin('A01', at(60)), 0);
  });

  it('takes back what was right', () => {
    const proofs = countWrongProofs();
    for (let time = 0; time < 9; time++) {
      assert.equal(proofs.begin('A01', at(0)), 0);
      proofs.forgive('a01');
    }
    proofs.forgive('never tried');
  });

  it('remembers so many codes and no more', () => {
    const proofs = countWrongProofs(2);
    const tire = (typed: string) => {
      for (let time = 0; time < 5; time++) proofs.begin(typed, at(0));
    };
    tire('A');
    tire('B');
    assert.ok(proofs.begin('A', at(1)) > 0);
    tire('C');
    assert.equal(proofs.begin('A', at(1)), 0);
    assert.ok(proofs.begin('C', at(1)) > 0);
  });
});

describe('the search for a dossier', () => {
  const row = (code_key: string) => ({ code: code_key, code_key, status: 'received', agency_name: 'Sở' });

  async function search(typed: string, ...keys: readonly string[]) {
    const asked: Identity[] = [];
    const read: Database['read'] = async (identity) => {
      asked.push(identity);
      return [keys.map(row)];
    };
    const search = findPublicDossiers({ read });
    const found = await Promise.all(typed.split(' ').map(search));
    return { asked, found: found.map((one) => one?.code) };
  }

  it('works for the public, who has this code and no other', async () => {
    const { asked } = await search('a.o-1', 'A01');
    assert.deepEqual(asked, [{ kind: 'public', codeKeys: ['AO1'], codeFolds: ['A01'] }]);
  });

  it('is one for those who ask together, and each finds their own', async () => {
    const { asked, found } = await search('B2 AO1 C3 aol', 'A01', 'AO1', 'B2');
    assert.deepEqual(found, ['B2', 'AO1', undefined, undefined]);
    const codeFolds = ['B2', 'A01', 'C3', 'A01'];
    assert.deepEqual(asked, [{ kind: 'public', codeKeys: ['B2', 'AO1', 'C3', 'AOL'], codeFolds }]);
  });

  it('prefers the exact code, and guesses only where one fits', async () => {
    assert.deepEqual((await search('AO1', 'A01', 'AO1')).found, ['AO1']);
    assert.deepEqual((await search('AO1', 'A01')).found, ['A01']);
    assert.deepEqual((await search('AO1', 'A01', 'A0I')).found, [undefined]);
    assert.deepEqual((await search('AO1')).found, [undefined]);
  });
});

describe('the page of a dossier', () => {
  const html = (given: Partial<PublicFacts>, now = '2026-11-22T07:00:00.000Z') =>
    renderToString(standingPage(READING, publicView({ ...FACTS, ...given }, now), null).main);

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
