import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, describe, it } from 'node:test';
import { openTestApp } from '../../../test/support/test-app.ts';
import { done } from '../../../test/support/test-office.ts';
import { OWNER } from '../../store/ledger/identity.ts';
import { lookUpToken } from '../../store/look-up-token.ts';
import { verifyBeside } from '../../store/seals/verify-beside.ts';
import { paths } from '../../web/paths.ts';
import { file, LAST_FOUR, PRIVATE } from './lookup.test-data.ts';

const { app, office } = await openTestApp({ after });
const clerk = office.actor('counter-clerk', 'mot-cua');
const MONDAY = office.clock.at;

/** Withdrawn: over, and soon made. */
async function over(): Promise<{ code: string; dossierId: string; token: string }> {
  office.clock.at = MONDAY;
  const { code, dossierId } = done(
    await office.act(clerk, await file(office), {
      type: 'withdraw',
      reason: null,
      papersBack: null,
      late: null,
    }),
  );
  return { code, dossierId, token: lookUpToken(office.keyring, code) };
}

function send(fields: Record<string, string>, url = paths.rate) {
  return app.inject({
    ...{ method: 'POST', url, payload: new URLSearchParams(fields).toString() },
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });
}

async function kept(of: string) {
  const [rows = []] = await office.database.read(OWNER, {
    text: `select number, overall, manner, way, desk_officer_id, w.body as words
           from applicant_rating r left join wording w on w.id = r.wording_id
           where r.dossier_id = $1 order by number`,
    values: [of],
  });
  return rows.map(({ number, overall, manner, way, words }) => [number, overall, manner, way, words]);
}

describe('a rating', () => {
  it('is offered with proof where a dossier is over, and nowhere else', async () => {
    const { code, token } = await over();
    const open = await file(office);
    const link = /href="\/tra-cuu\/danh-gia\?ma=[^"]*&amp;t=/;
    assert.match((await app.inject(`${paths.lookup}?ma=${code}&t=${token}`)).body, link);
    assert.doesNotMatch((await app.inject(`${paths.lookup}?ma=${code}`)).body, /danh-gia/);
    const there = `${paths.lookup}?ma=${open.code}&t=${lookUpToken(office.keyring, open.code)}`;
    assert.doesNotMatch((await app.inject(there)).body, /danh-gia/);
    const page = (await app.inject(`${paths.rate}?ma=${code}&t=${token}`)).body;
    for (const secret of PRIVATE) assert.ok(!page.includes(secret), secret);
    assert.match(page, /Ông\/Bà có hài lòng/);
    const inEnglish = await app.inject(`${paths.rate}?ma=${code}&t=${token}&lang=en`);
    assert.match(inEnglish.body, /Very satisfied/);
  });

  it('is kept once however often its form is sent, with words apart; changed, the first one stays', async () => {
    const { code, dossierId, token } = await over();
    const form = {
      ma: code,
      t: token,
      lenh: randomUUID(),
      hailong: '0',
      thaido: '1',
      ykien: ' Đợi lâu  quá ',
    };
    for (let time = 0; time < 2; time++) {
      const answer = await send(form);
      assert.deepEqual([answer.statusCode, answer.headers.location], [303, '/tra-cuu/xong?viec=danh-gia']);
    }
    assert.match((await app.inject('/tra-cuu/xong?viec=danh-gia')).body, /Cảm ơn/);
    assert.deepEqual(await kept(dossierId), [[1, 0, 1, 'token', 'Đợi lâu  quá']]);
    assert.equal((await send({ ma: code, so: LAST_FOUR, lenh: randomUUID(), hailong: '2' })).statusCode, 303);
    assert.deepEqual((await kept(dossierId))[1], [2, 2, null, 'digits', null]);
    office.clock.at = '2026-12-01T02:30:00.000Z';
    const late = await send({ ma: code, t: token, lenh: randomUUID(), hailong: '0' });
    assert.equal(late.statusCode, 422);
    assert.match(late.body, /đã hết thời gian sửa/);
    assert.equal((await kept(dossierId)).length, 2);
    const faults = office.database.transaction(OWNER, (all) => verifyBeside(all, office.keyring));
    assert.deepEqual(await faults, [], 'words are as they were digested');
  });

  it('of two forms at once both count, one after the other', async () => {
    const { code, dossierId, token } = await over();
    const both = [0, 1].map((points) =>
      send({ ma: code, t: token, lenh: randomUUID(), hailong: String(points), ykien: `lần ${points}` }),
    );
    for (const answer of await Promise.all(both)) assert.equal(answer.statusCode, 303);
    const rows = await kept(dossierId);
    assert.deepEqual(
      rows.map(([number]) => number),
      [1, 2],
    );
    for (const [, overall, , , words] of rows) assert.equal(words, `lần ${overall}`);
  });

  it('loses nothing typed, and says what is missing', async () => {
    const { code } = await over();
    const answer = await send({ ma: code, so: '12', thaido: '2', ykien: 'Rất <tốt>', solan: '9' });
    assert.equal(answer.statusCode, 422);
    for (const field of ['so', 'hailong']) assert.match(answer.body, new RegExp(`<a href="#${field}">`));
    assert.match(answer.body, /Rất &lt;tốt>/);
    assert.match(answer.body, /name="thaido" value="2" checked/);
    assert.match(answer.body, /<details[^>]* open/);
  });

  it('is refused while the dossier is in work, and kept nowhere', async () => {
    const { code, dossierId } = await file(office);
    const form = { ma: code, so: LAST_FOUR, hailong: '2', ykien: 'tốt' };
    const answer = await send(form);
    assert.deepEqual([answer.statusCode, /chưa kết thúc/.test(answer.body)], [422, true]);
    assert.deepEqual(await kept(dossierId), []);
  });

  it('with a wrong proof is answered as a code that is not there, and five tries a minute are all', async () => {
    const { code, dossierId } = await over();
    const secret = await file(office, { secret: true });
    const plain = (await app.inject(`/tra-cuu?ma=${secret.code}`)).body;
    for (const proof of [{ t: lookUpToken(office.keyring, secret.code) }, { so: LAST_FOUR }]) {
      const answer = await send({ ma: secret.code, hailong: '2', ...proof });
      assert.deepEqual([answer.statusCode, answer.body], [404, plain]);
    }
    for (let time = 0; time < 5; time++)
      assert.equal((await send({ ma: code, so: '1111', hailong: '2' })).statusCode, 404);
    assert.equal((await send({ ma: code, so: LAST_FOUR, hailong: '2' })).statusCode, 429);
    assert.deepEqual(await kept(dossierId), []);
  });
});

describe('what was rated', () => {
  it('is changed and taken away by nobody, and read by the agency that was rated alone', async () => {
    const { code, dossierId, token } = await over();
    await send({ ma: code, t: token, hailong: '1' });
    const statement = (text: string) => ({ text, values: [dossierId] });
    for (const text of [
      'update applicant_rating set overall = 2 where dossier_id = $1',
      'delete from applicant_rating where dossier_id = $1',
    ])
      await assert.rejects(office.database.write(OWNER, statement(text)));
    const asking = statement('select 1 from applicant_rating where dossier_id = $1');
    const seen = async (identity: Parameters<typeof office.database.read>[0]) =>
      (await office.database.read(identity, asking))[0]?.length;
    assert.equal(await seen({ kind: 'officer', agencies: ['ubnd-p-vinh-thanh'] }), 1);
    assert.equal(await seen({ kind: 'officer', agencies: ['so-tu-phap'] }), 0);
    assert.equal(await seen({ kind: 'citizen', dossiers: [dossierId] }), 0);
    assert.equal(await seen({ kind: 'public', codeKeys: [code], codeFolds: [code] }), 0);
  });
});
