import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type PublicFacts, publicView } from '../../domain/dossier/public-view.ts';
import { STATUSES } from '../../domain/dossier/status.ts';
import { SMS_ANSWERS, smsAnswer, smsNotFound, smsSyntax } from './sms-answer.ts';

const NOW = '2026-11-27T03:00:00.000Z';

function facts(given: Partial<PublicFacts> = {}): PublicFacts {
  const agency = { name: 'Sở TNMT', address: null, hours: null, phone: '02973 812 345' };
  return {
    ...{ code: '000.00.08.H33-160704-0001', status: 'in-progress', stage: null, work: 'examine', agency },
    ...{ promiseDue: '2026-11-30T03:00:00.000Z', answerBy: null, extended: false, moved: null },
    ...{ receivedAt: '2026-11-23T02:30:00.000Z', pausedAt: null },
    ...given,
  };
}
const AROUND = { shortName: 'Sở TNMT', site: 'tracuudvc.kiengiang.gov.vn' };
const say = (given: Partial<PublicFacts>) => smsAnswer(publicView(facts(given), NOW), AROUND).text;

/** One line of letters that stand at the same place in ASCII and in the alphabet of GSM. */
const PLAIN = /^[A-Za-z0-9 !"#%&'()*+,\-./:;<=>?]{1,160}$/;

test('says where it stands, until when and where, as the regulation asks', () => {
  assert.equal(
    say({}),
    'HS 000.00.08.H33-160704-0001: Dang xu ly. Hen tra: 10h00 30/11/2026 tai Bo phan mot cua So TNMT. Chi tiet: tracuudvc.kiengiang.gov.vn',
  );
  assert.match(say({ extended: true }), /: Dang xu ly\. Da hen lai 10h00 30\/11\/2026 .* Xin loi Ong\/Ba\./);
  assert.match(say({ promiseDue: '2026-11-26T03:00:00.000Z' }), /: Tre hen, chua co ngay tra moi\. Xin loi/);
  const moved = { change: 'x', decision: { number: '1', date: '2026-11-25' }, days: [] };
  assert.match(say({ moved }), /: Dang xu ly\. Ngay hen tra chuyen sang 10h00 30\/11\/2026 tai/);
  const stage = { status: 'awaiting-supplement', pausedAt: NOW } as const;
  assert.match(
    say({ ...stage, stage: 'intake' }),
    /: Can bo sung giay to truoc khi tiep nhan tu 27\/11\/2026\./,
  );
  assert.match(say({ ...stage, stage: 'resolution' }), /: Cho bo sung giay to tu 27\/11\/2026\./);
  const submitted = { status: 'submitted', receivedAt: null, promiseDue: null } as const;
  assert.match(
    say({ ...submitted, answerBy: '2026-11-26T03:00:00.000Z' }),
    /: Da nop, qua han tra loi\. Xin loi/,
  );
});

test('submitted, awaiting payment, stopped, and late without a new date are told apart (ruling 22)', () => {
  const submitted = { status: 'submitted', receivedAt: null, promiseDue: null } as const;
  assert.match(
    say({ ...submitted, answerBy: '2026-11-30T03:00:00.000Z' }),
    /: Da nop, cho tiep nhan\. Co quan tra loi/,
  );
  assert.match(say({ status: 'awaiting-payment', pausedAt: NOW }), /: Cho nop tien theo thong bao da nhan/);
  assert.match(say({ status: 'stopped' }), /: Da dung giai quyet\. Ly do ghi trong thong bao/);
  assert.match(say({ promiseDue: '2026-11-26T03:00:00.000Z' }), /: Tre hen, chua co ngay tra moi/);
});

test('who chose to get the result by post is not called to the desk', () => {
  assert.match(
    say({ status: 'resolved' }),
    /: Da co ket qua\. Moi mang Giay hen den Bo phan mot cua So TNMT nhan ket qua, tru khi da hen gui qua buu chinh$/,
  );
});

test('whatever the status, the names and the numbers, it is one plain message that names the dossier', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 200 });
  const orNull = fc.option(text, { nil: null });
  fc.assert(
    fc.property(
      fc.constantFrom(...STATUSES),
      fc.record({ name: text, phone: orNull, shortName: orNull, site: text }),
      fc.boolean(),
      (status, { name, phone, shortName, site }, extended) => {
        const agency = { name, phone, address: null, hours: null };
        const said = smsAnswer(publicView(facts({ status, agency, extended }), NOW), { shortName, site });
        assert.ok((SMS_ANSWERS as readonly string[]).includes(said.kind));
        assert.match(said.text, PLAIN);
        assert.ok(said.text.startsWith('HS 000.00.08.H33-160704-0001: '), said.text);
      },
    ),
  );
});

test('whatever was typed, so are the answers that know no dossier', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (typed) => {
      assert.match(smsNotFound(typed).text, PLAIN);
    }),
  );
  assert.equal(smsSyntax('8083').text, 'Sai cu phap. Soan TRACUU <ma so ho so> gui 8083');
});

test('the short name stands where the whole one is too long, and none where even that is', () => {
  const name = 'Ủy ban nhân dân thành phố có một cái tên rất dài không biết để vào đâu cho vừa một tin nhắn';
  const agency = { name, phone: null, address: null, hours: null };
  const view = publicView(facts({ agency }), NOW);
  assert.match(
    smsAnswer(view, { ...AROUND, shortName: 'UBND TP' }).text,
    /Bo phan mot cua UBND TP\. Chi tiet/,
  );
  assert.match(smsAnswer(view, { ...AROUND, shortName: null }).text, /Hen tra: 10h00 30\/11\/2026$/);
});
