import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { openTestApp } from '../../../test/support/test-app.ts';
import { openSmsAnswers } from './answer-message.ts';
import { PRIVATE, type Standing, standingDossiers } from './sms.test-data.ts';

const { app, office } = await openTestApp({ after }, { smsSecret: 'bí mật của cổng' });
const codes = await standingDossiers(office);

let count = 0;
async function ask(text: string, { from = '', id = '', secret = 'bí mật của cổng' } = {}) {
  count += 1;
  const query = { text, from: from || `+8491200${1000 + count}`, id: id || `m${count}`, secret };
  return app.inject({ url: '/sms/tra-cuu', query });
}

const SAID: Readonly<Record<Exclude<Standing, 'secret'>, RegExp>> = {
  processing:
    /: Dang xu ly\. Hen tra: 09h30 27\/11\/2026 tai Bo phan mot cua Uy ban nhan dan phuong Vinh Thanh/,
  supplement:
    /: Cho bo sung giay to tu 23\/11\/2026\. Xem Phieu yeu cau bo sung\. Hoi Uy ban nhan dan phuong Vinh Thanh/,
  ready:
    /: Da co ket qua\. Moi mang Giay hen den Bo phan mot cua .* nhan ket qua(, tru khi da hen gui qua buu chinh)?$/,
  'new-date': /: Dang xu ly\. Da hen lai 17h00 15\/12\/2026 .*Xin loi Ong\/Ba/,
  closed: /: Da tra ket qua$/,
  submitted: /: Da nop, cho tiep nhan\. Co quan tra loi truoc 09h30 25\/11\/2026$/,
  payment: /: Cho nop tien theo thong bao da nhan/,
  stopped: /: Da dung giai quyet\. Ly do ghi trong thong bao\./,
  late: /: Tre hen, chua co ngay tra moi\. Xin loi Ong\/Ba\. /,
  declined: /: Khong duoc tiep nhan\. Ly do ghi trong phieu tu choi\./,
  withdrawn: /: Da rut theo yeu cau cua nguoi nop$/,
};

describe('looking up by SMS', () => {
  it('answers each standing in one line of at most 160 letters, with nothing private', async () => {
    for (const [standing, said] of Object.entries(SAID)) {
      const code = codes[standing as Standing];
      const { statusCode, body, headers } = await ask(`TRACUU ${code}`);
      assert.equal(statusCode, 200);
      assert.match(headers['content-type'] as string, /^text\/plain/);
      assert.match(body, said);
      assert.ok(body.startsWith(`HS ${code}: `) && body.length <= 160, body);
      assert.match(body, /^[\x20-\x5a\x61-\x7a]+$/);
      for (const text of PRIVATE) assert.ok(!body.includes(text), `${standing}: ${text}`);
    }
  });

  it('says of a secret dossier what it says of one that is not there', async () => {
    const secret = await ask(`TRACUU ${codes.secret}`);
    const unknown = await ask(`TRACUU ${codes.secret.replace(/\d{4}$/, '9999')}`);
    assert.match(secret.body, /^Khong tim thay ho so 000\.\S+\. Kiem tra lai ma tren giay bien nhan$/);
    assert.equal(secret.body.replace(/\d{4}\./, ''), unknown.body.replace(/\d{4}\./, ''));
  });

  it('says how to ask where no code is found', async () => {
    assert.equal((await ask('xin chào')).body, 'Sai cu phap. Soan TRACUU <ma so ho so> gui 8083');
    assert.equal((await ask('')).body, 'Sai cu phap. Soan TRACUU <ma so ho so> gui 8083');
  });

  it('gives the same message the same answer, and counts it once', async () => {
    const first = await ask(`TRACUU ${codes.ready}`, { id: 'again', from: '0912111222' });
    const same = await Promise.all([1, 2, 3].map(() => ask('TRACUU 1', { id: 'again', from: '0912111222' })));
    for (const { body } of same) assert.equal(body, first.body);
    const rows = await (await office.test.superuser()).query(
      'select count(*)::int as count from short_message where answer = $1 and asked = $2',
      [first.body, codes.ready],
    );
    assert.equal(rows.rows[0].count, 2, 'one of this test, one of the first');
  });

  it('answers nothing to a phone that asks more than ten times an hour, however it is written', async () => {
    const ways = ['0912333444', '84912333444', '+84912333444'];
    const answers = await Promise.all(
      Array.from({ length: 14 }, (_, index) => ask('TRACUU 1', { from: ways[index % 3] ?? '' })),
    );
    assert.equal(answers.filter(({ body }) => body === '').length, 4);
    assert.ok(answers.every(({ statusCode }) => statusCode === 200));
    assert.notEqual((await ask('TRACUU 1', { from: '0912333445' })).body, '', 'another phone is served');
    const before = office.clock.at;
    office.clock.at = '2026-11-23T09:01:00.000Z';
    assert.notEqual((await ask('TRACUU 1', { from: '0912333444' })).body, '', 'an hour later');
    office.clock.at = before;
  });

  it('is there for gateways with the secret alone, or without one for this machine', async () => {
    const wrong = await ask('TRACUU 1', { secret: 'khác' });
    assert.deepEqual([wrong.statusCode, wrong.body], [403, '']);
    const open = await openTestApp({ after });
    const from = (remoteAddress: string, headers = {}) =>
      open.app.inject({
        url: '/sms/tra-cuu',
        query: { text: 'x', from: '1', id: '1' },
        remoteAddress,
        headers,
      });
    assert.equal((await from('127.0.0.1')).statusCode, 200);
    assert.equal((await from('10.0.0.8', { 'x-forwarded-for': '127.0.0.1' })).statusCode, 403);
  });

  it('keeps of a phone nothing but a digest', async () => {
    const { rows } = await (await office.test.superuser()).query('select * from short_message');
    assert.ok(rows.length > 20);
    assert.doesNotMatch(JSON.stringify(rows), /912333444|912111222/);
    assert.match(rows[0].phone_digest, /^[0-9a-f]{8}\.[0-9a-f]{64}$/);
  });

  it('uses the short name of an agency where the whole one is too long', async () => {
    const answer = openSmsAnswers({
      ...{
        database: office.database,
        keyring: office.keyring,
        office: office.office,
        now: () => office.clock.at,
      },
      ...{ site: 'tra-cuu.mot-cua.mot-tinh-ten-that-dai.gov.vn', number: '8083' },
    });
    const text = await answer({ road: 'smpp', id: 'long', from: '0909', text: codes.processing });
    assert.ok(text.length <= 160 && !text.includes('Chi tiet'), text);
  });
});
