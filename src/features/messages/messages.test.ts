import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, describe, it } from 'node:test';
import { openTestApp } from '../../../test/support/test-app.ts';
import { COMMUNE, done, OTHER_COMMUNE } from '../../../test/support/test-office.ts';
import { closeFeed } from '../../store/feed/close-feed.ts';
import { OWNER } from '../../store/ledger/identity.ts';
import { readAgencyWords } from '../../store/messages/agency-words.ts';
import { readOnAndQueue, settleMessage } from '../../store/messages/outgoing.ts';
import { textOfMain } from './messages.test-data.ts';

const { app, office, as, browser } = await openTestApp({ after });
const { database, keyring } = office;

describe('the page of messages', () => {
  it('shows who runs the system what came in and what goes out, without a name or a whole number', async () => {
    const { code, dossierId } = done(await office.receive());
    await app.inject({ url: '/sms/tra-cuu', query: { from: '0912555666', text: `TC ${code}`, id: '1' } });
    await app.inject({ url: '/sms/tra-cuu', query: { from: '0912555666', text: 'gì đó', id: '2' } });
    const id = '01990000-0000-7000-8000-000000000001';
    await closeFeed(database);
    const store = { database, keyring, newToken: () => randomBytes(32).toString('base64url') };
    await readOnAndQueue(store, office.clock.at, ({ version }) => [
      {
        ...{ id, dossierId, version, agency: COMMUNE, kind: 'receipt', road: 'sms', recipient: 'applicant' },
        ...{ address: '0912000456', subject: null, body: 'x', stopAddress: null, promise: null },
        dueAt: office.clock.at,
      },
    ]);
    await settleMessage(store, id, { state: 'given-up', at: office.clock.at, detail: 'submit_sm_resp 11' });

    const admin = await as('system-admin', 'quan-tri', 'so-tttt');
    const page = textOfMain((await admin.get('/quan-tri/tin-nhan')).body);
    assert.match(page, /23\/11\/2026 2 đang xử lý 1, sai cú pháp 1/);
    assert.match(page, new RegExp(`${code} Đã tiếp nhận hồ sơ Tin nhắn …456 Thôi gửi submit_sm_resp 11`));
    assert.match(page, /Sai cu phap\. Soan TRACUU/);
    assert.match(page, /Tin nhắn chưa cấu hình/);
    for (const text of ['0912555666', '0912000456', 'Bé Sáu']) assert.ok(!page.includes(text), text);

    const put = await admin.post(`/quan-tri/tin-nhan/${id}/gui-lai`, {});
    assert.deepEqual([put.statusCode, put.headers.location], [303, '/quan-tri/tin-nhan?gui-lai=1']);
    assert.match(
      textOfMain((await admin.get('/quan-tri/tin-nhan?gui-lai=1')).body),
      /hàng chờ gửi lại.*Chờ gửi lại/s,
    );
    assert.equal(
      (await admin.post(`/quan-tri/tin-nhan/${id}/gui-lai`, {})).headers.location,
      '/quan-tri/tin-nhan',
    );
    assert.equal((await admin.post('/quan-tri/tin-nhan/khac/gui-lai', {})).statusCode, 404);
  });

  it('is nobody else’s', async () => {
    const clerk = await as('counter-clerk', 'mot-cua');
    assert.equal((await clerk.get('/quan-tri/tin-nhan')).statusCode, 403);
    assert.equal((await browser().get('/quan-tri/tin-nhan')).statusCode, 303);
  });
});

describe('the words of an agency', () => {
  it('are its own once they are saved, and the usual ones again when that is wanted', async () => {
    const admin = await as('agency-admin', 'quan-tri');
    const list = textOfMain((await admin.get('/quan-tri/loi-bao')).body);
    assert.match(list, /Đã có kết quả HS 000\.01\.31\.H33-261123-0001: Da co ket qua\./);
    await admin.get('/quan-tri/loi-bao/ready');
    const words = { tin: 'HS {ma}: Mời đến nhận kết quả tại {coquan}', thu: 'Hồ sơ {ma} xong rồi.' };
    const shown = await admin.post('/quan-tri/loi-bao/ready', { ...words, viec: 'xem' });
    assert.equal(shown.statusCode, 200);
    assert.match(textOfMain(shown.body), /HS 000\.01\.31\.H33-261123-0001: Moi den nhan ket qua tai /);
    const saved = await admin.post('/quan-tri/loi-bao/ready', { ...words, viec: 'luu' });
    assert.deepEqual([saved.statusCode, saved.headers.location], [303, '/quan-tri/loi-bao?da-luu=1']);
    const own = await readAgencyWords(database, OWNER);
    assert.equal(own.words(COMMUNE, 'ready', 'sms'), words.tin);
    assert.equal(own.words(OTHER_COMMUNE, 'ready', 'sms'), null);
    await admin.get('/quan-tri/loi-bao/ready');
    await admin.post('/quan-tri/loi-bao/ready', { ...words, viec: 'mau' });
    assert.equal((await readAgencyWords(database, OWNER)).words(COMMUNE, 'ready', 'sms'), null);
  });

  it('come back as typed where they are too long, name no dossier or ask for what is not told', async () => {
    const admin = await as('agency-admin', 'quan-tri');
    await admin.get('/quan-tri/loi-bao/ready');
    const post = (tin: string) =>
      admin.post('/quan-tri/loi-bao/ready', { tin, thu: 'Hồ sơ {ma}', viec: 'luu' });
    for (const [tin, said] of [
      [`HS {ma}: ${'a'.repeat(140)}`, 'Tin nhắn dài 170 ký tự, quá 160. Mời bỏ bớt 10 ký tự.'],
      ['Moi den nhan ket qua', 'Lời báo phải có {ma} để người nhận biết là hồ sơ nào.'],
      ['HS {ma} cua {hoten}', 'Không có chỗ điền {hoten}.'],
    ] as const) {
      const refused = await post(tin);
      assert.equal(refused.statusCode, 422);
      assert.ok(refused.body.includes(said), said);
      assert.ok(refused.body.includes(tin), 'as typed');
    }
  });

  it('rest in the hours the agency says', async () => {
    const admin = await as('agency-admin', 'quan-tri');
    await admin.get('/quan-tri/loi-bao');
    assert.equal((await admin.post('/quan-tri/gio-yen-lang', { tu: '20', den: '6' })).statusCode, 303);
    assert.equal((await admin.post('/quan-tri/gio-yen-lang', { tu: '25', den: 'x' })).statusCode, 303);
    assert.deepEqual((await readAgencyWords(database, OWNER)).quiet(COMMUNE), { from: 20, to: 6 });
    assert.deepEqual((await readAgencyWords(database, OWNER)).quiet(OTHER_COMMUNE), { from: 21, to: 7 });
    const clerk = await as('counter-clerk', 'mot-cua');
    assert.equal((await clerk.get('/quan-tri/loi-bao')).statusCode, 403);
  });
});
