import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { openTestApp } from '../../../test/support/test-app.ts';
import { done, HAND_OVER } from '../../../test/support/test-office.ts';
import { OWNER } from '../../store/ledger/identity.ts';
import { lookUpToken } from '../../store/look-up-token.ts';
import { openContact, stopToken } from '../../store/subscription-contact.ts';
import { clearWhatIsOver } from '../../store/upkeep/clear-what-is-over.ts';
import { paths } from '../../web/paths.ts';
import { mailAddress, mobileNumber, phoneNumber } from './forms.ts';
import { file, LAST_FOUR, PRIVATE } from './lookup.test-data.ts';

const { app, office } = await openTestApp({ after });
const clerk = office.actor('counter-clerk', 'mot-cua');
const { code, dossierId } = await file(office);
const secret = await file(office, { secret: true });
const token = lookUpToken(office.keyring, code);

function post(url: string, fields: Record<string, string>) {
  return app.inject({
    ...{ method: 'POST', url, payload: new URLSearchParams(fields).toString() },
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });
}

interface Row {
  id: string;
  channel: string;
  contact: string;
  language: string;
}

async function active(of: string): Promise<Row[]> {
  const [rows = []] = await office.database.read(OWNER, {
    text: 'select id, channel, contact, language from active_subscriptions where dossier_id = $1 order by channel',
    values: [of],
  });
  return rows as unknown as Row[];
}

describe('numbers and addresses', () => {
  it('are taken however they are typed', () => {
    for (const typed of ['0912000456', '0912 000 456', '+84 912 000 456', '84912000456', '(091) 2000-456'])
      assert.equal(mobileNumber(typed), '0912000456', typed);
    assert.equal(phoneNumber('0297 3100 001'), '02973100001');
    assert.equal(mobileNumber('0297 3100 001'), undefined);
    for (const none of ['', '912', '0912', 'abc', '091200045678', '٠٩١٢٠٠٠٤٥٦'])
      assert.equal(phoneNumber(none), undefined, none);
    assert.equal(mailAddress(' sau@vidu.vn '), 'sau@vidu.vn');
    for (const none of ['', 'sau', 'sau@vidu', 'a@b.vn, c@d.vn', '<a@b.vn>', `${'x'.repeat(260)}@b.vn`])
      assert.equal(mailAddress(none), undefined, none);
  });
});

describe('a subscription', () => {
  const asked = { ma: code, t: token, thu: 'sau@vidu.vn', sdt: '+84 988 000 111', dongy: 'co' };

  it('is made with proof and consent, once for a contact, and its contact is kept sealed', async () => {
    for (let time = 0; time < 2; time++) {
      const answer = await post(paths.subscribe, asked);
      assert.deepEqual([answer.statusCode, answer.headers.location], [303, '/tra-cuu/xong?viec=theo-doi']);
    }
    const rows = await active(dossierId);
    assert.deepEqual(
      rows.map(({ channel, language }) => [channel, language]),
      [
        ['email', 'vi'],
        ['sms', 'vi'],
      ],
    );
    assert.deepEqual(
      rows.map((row) => openContact(office.keyring, row)),
      ['sau@vidu.vn', '0988000111'],
    );
    assert.doesNotMatch(JSON.stringify(rows), /vidu|988000111/);
    const { body } = await app.inject('/tra-cuu/xong?viec=theo-doi');
    assert.match(body, /Đã ghi đăng ký/);
  });

  it('loses nothing typed, and says what is missing', async () => {
    const answer = await post(paths.subscribe, { ma: code, so: '12', thu: 'sau@', sdt: '0297' });
    assert.equal(answer.statusCode, 422);
    for (const field of ['so', 'thu', 'sdt', 'dongy']) {
      assert.match(answer.body, new RegExp(`<a href="#${field}">`));
      assert.match(answer.body, new RegExp(`id="${field}"[^>]*aria-invalid="true"`));
    }
    assert.match(answer.body, /id="so"[^>]*value="12"/);
    assert.match(answer.body, /value="sau@"/);
    assert.match(answer.body, /value="0297"/);
    const none = await post(paths.subscribe, { ma: code, t: token, dongy: 'co' });
    assert.match(none.body, /<a href="#thu">/);
  });

  it('with a wrong proof is drawn again as for a code that is not there, and five tries a minute are all', async () => {
    const other = (await file(office)).code;
    const unknown = secret.code.replace(/\d{4}$/, '9999');
    const wrong = { thu: 'sau@vidu.vn', sdt: '0988000111', dongy: 'co' };
    const drawn = async (ma: string, proof: Record<string, string>) => {
      const answer = await post(paths.subscribe, { ...wrong, ma, ...proof });
      assert.equal(answer.statusCode, 404, ma);
      return answer.body.replaceAll(ma, '');
    };
    const byDigits = await drawn(secret.code, { so: LAST_FOUR });
    assert.equal(await drawn(unknown, { so: LAST_FOUR }), byDigits);
    const t = lookUpToken(office.keyring, secret.code);
    const byToken = await drawn(secret.code, { t });
    assert.equal(await drawn(unknown, { t }), byToken);
    for (const body of [byDigits, byToken]) {
      assert.match(body, /<a href="#so">/);
      assert.match(body, /value="sau@vidu.vn"/);
      assert.match(body, /value="0988000111"/);
      assert.match(body, /name="dongy"[^>]* checked/);
      assert.ok(!body.includes(`"${LAST_FOUR}"`) && !body.includes(t), 'no proof in any answer');
    }
    assert.match(byDigits, /bốn số cuối điện thoại không khớp/);
    for (let time = 0; time < 5; time++)
      assert.equal((await post(paths.subscribe, { ...wrong, ma: other, so: '1111' })).statusCode, 404);
    const refused = await post(paths.subscribe, { ...wrong, ma: other, so: LAST_FOUR });
    assert.equal(refused.statusCode, 429);
    assert.match(refused.body, /value="sau@vidu.vn"/, 'nor is anything lost then');
    // One count for all forms that take digits.
    assert.equal((await post(paths.lookup, { ma: other, so: LAST_FOUR })).statusCode, 429);
  });

  it('is not for more than five places', async () => {
    const one = await file(office);
    const t = lookUpToken(office.keyring, one.code);
    const add = (n: number) =>
      post(paths.subscribe, { ma: one.code, t, thu: `noi${n}@vidu.vn`, dongy: 'co' });
    for (let n = 1; n <= 5; n++) assert.equal((await add(n)).statusCode, 303);
    const full = await add(6);
    assert.equal(full.statusCode, 422);
    assert.match(full.body, /đã có 5 nơi nhận tin/);
    assert.equal((await add(5)).statusCode, 303);
  });

  it('is stopped by the link alone, by a button or a mail program, and its contact is forgotten', async () => {
    const [mail, sms] = await active(dossierId);
    assert.ok(mail && sms);
    const link = (id: string) => paths.stopSubscription(id, stopToken(office.keyring, id));
    const page = await app.inject(link(mail.id));
    assert.match(page.body, /<form action="[^"]*ngung[^"]*" method="post"><button/);
    assert.equal((await active(dossierId)).length, 2, 'opening stops nothing');
    const byProgram = await post(link(mail.id), { 'List-Unsubscribe': 'One-Click' });
    assert.equal(byProgram.statusCode, 200);
    const byButton = await post(link(sms.id), {});
    assert.deepEqual([byButton.statusCode, byButton.headers.location], [303, '/tra-cuu/xong?viec=ngung']);
    assert.equal((await post(link(sms.id), {})).statusCode, 303);
    assert.deepEqual(await active(dossierId), []);
    const [kept = []] = await office.database.read(OWNER, {
      text: 'select contact, stopped_by from subscription where dossier_id = $1 order by channel',
      values: [dossierId],
    });
    assert.deepEqual(kept, [
      { contact: null, stopped_by: 'one-click' },
      { contact: null, stopped_by: 'link' },
    ]);
  });

  it('is stopped by no link but its own', async () => {
    await post(paths.subscribe, { ...asked, sdt: '' });
    const [row] = await active(dossierId);
    assert.ok(row);
    const other = stopToken(office.keyring, secret.dossierId);
    for (const url of [
      paths.stopSubscription(row.id, other),
      paths.stopSubscription(row.id, ''),
      paths.stopSubscription("x' or 1=1", stopToken(office.keyring, row.id)),
      paths.stopSubscription(),
    ]) {
      assert.equal((await app.inject(url)).statusCode, 404, url);
      assert.equal((await post(url, {})).statusCode, 404, url);
    }
    assert.equal((await active(dossierId)).length, 1);
  });

  it('is over a month after its dossier, and its contact forgotten', async () => {
    const one = await file(office, { type: 'submit' });
    await post(paths.subscribe, {
      ma: one.code,
      t: lookUpToken(office.keyring, one.code),
      thu: 'sau@vidu.vn',
      dongy: 'co',
    });
    done(
      await office.act(clerk, one, (pen) => ({ type: 'decline', reason: pen.wording('Lý do'), late: null })),
    );
    await clearWhatIsOver(office.database, '2026-12-20T02:30:00.000Z');
    assert.equal((await active(one.dossierId)).length, 1);
    await clearWhatIsOver(office.database, '2026-12-24T02:30:00.000Z');
    assert.deepEqual(await active(one.dossierId), []);
  });

  it("is nobody's to read but the system's", async () => {
    for (const identity of [
      { kind: 'public', codeKeys: [], codeFolds: [] },
      { kind: 'officer', agencies: ['ubnd-p-vinh-thanh'] },
    ] as const) {
      const [rows] = await office.database.read(identity, {
        text: 'select id from active_subscriptions',
        values: [],
      });
      assert.deepEqual(rows, []);
    }
  });
});

describe('another phone', () => {
  const phones = async (of: string) => {
    const [rows = []] = await office.database.read(OWNER, {
      text: 'select version, name, phone from person where dossier_id = $1 order by version',
      values: [of],
    });
    return rows.map(({ phone }) => phone);
  };

  it('is given with the receipt; the four digits are then those of the new one', async () => {
    const one = await file(office);
    const t = lookUpToken(office.keyring, one.code);
    const form = (await app.inject(`${paths.changePhone}?ma=${one.code}&t=${t}`)).body;
    assert.doesNotMatch(form, /name="socu"/);
    const lenh = /name="lenh" value="([^"]+)"/.exec(form)?.[1] ?? '';
    for (let time = 0; time < 2; time++) {
      const answer = await post(paths.changePhone, { ma: one.code, t, lenh, somoi: '0977 123 789' });
      assert.deepEqual([answer.statusCode, answer.headers.location], [303, '/tra-cuu/xong?viec=doi-so']);
    }
    assert.deepEqual(await phones(one.dossierId), ['0912000456', '0977123789']);
    assert.equal((await post(paths.lookup, { ma: one.code, so: '3789' })).statusCode, 200);
    assert.equal((await post(paths.lookup, { ma: one.code, so: LAST_FOUR })).statusCode, 404);
    // An officer who had the dossier open goes on as if nothing had happened.
    done(await office.act(clerk, one, HAND_OVER));
  });

  it('is given with the whole number of before, and never with its last digits', async () => {
    const one = await file(office);
    const change = (socu: string) => post(paths.changePhone, { ma: one.code, socu, somoi: '0977123789' });
    for (const wrong of ['0456', '']) {
      const answer = await change(wrong);
      assert.equal(answer.statusCode, 422);
      assert.match(answer.body, /value="0977123789"/);
    }
    assert.equal((await change('0913000456')).statusCode, 404);
    assert.deepEqual(await phones(one.dossierId), ['0912000456']);
    assert.equal((await change('+84 912 000 456')).statusCode, 303);
    assert.equal((await change('0912000456')).statusCode, 404, 'that is the number of before now');
  });

  it('is refused to whoever guesses as any wrong proof is', async () => {
    const one = await file(office);
    const unknown = one.code.replace(/\d{4}$/, '9999');
    const without = await file(office, { phone: null });
    const bodies = new Set<string>();
    for (const ma of [one.code, unknown, secret.code]) {
      const wrong = await post(paths.changePhone, { ma, socu: '0913000456', somoi: '0977123789' });
      assert.equal(wrong.statusCode, 404);
      assert.match(wrong.body, /<a href="#socu">Mã số hồ sơ hoặc số điện thoại cũ không khớp/);
      assert.match(wrong.body, /id="socu"[^>]*value="0913000456"/);
      assert.match(wrong.body, /id="somoi"[^>]*value="0977123789"/);
      bodies.add(wrong.body.replaceAll(ma, ''));
      for (const text of PRIVATE) assert.ok(!wrong.body.includes(text));
    }
    assert.equal(bodies.size, 1);
    const right = { socu: '0912000456', somoi: '0977123789' };
    assert.equal((await post(paths.changePhone, { ma: secret.code, ...right })).statusCode, 404);
    assert.ok(without.code);
  });

  it('is not given for what is over', async () => {
    const one = await file(office, { type: 'submit' });
    done(
      await office.act(clerk, one, (pen) => ({
        ...{ type: 'decline', reason: pen.wording('Lý do'), late: null },
      })),
    );
    const t = lookUpToken(office.keyring, one.code);
    const answer = await post(paths.changePhone, { ma: one.code, t, somoi: '0977123789' });
    assert.equal(answer.statusCode, 422);
    assert.match(answer.body, /đã kết thúc/);
    assert.doesNotMatch((await app.inject(`/tra-cuu?ma=${one.code}&t=${t}`)).body, /doi-so/);
  });
});

describe('the new addresses', () => {
  it('count with all other look-ups of a client', async (t) => {
    const { app: narrow } = await openTestApp(t, { lookupPerMinute: 2 });
    const send = (url: string) =>
      narrow.inject({
        ...{ method: 'POST', url, payload: 'ma=x&t=y&somoi=0977123789&thu=a@b.vn&dongy=co' },
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      });
    assert.equal((await send(paths.changePhone)).statusCode, 404);
    assert.equal((await send(paths.subscribe)).statusCode, 404);
    for (const url of [paths.changePhone, paths.subscribe, paths.lookup, paths.stopSubscription()]) {
      const refused = await send(url);
      assert.equal(refused.statusCode, 429, url);
      assert.match(String(refused.headers['retry-after']), /^\d+$/);
    }
  });
});
