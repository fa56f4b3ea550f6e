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

function send(fields: Record<string, string>, url: string = paths.rate) {
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

  it('with a wrong proof is drawn again with all that was typed, as for a code that is not there', async () => {
    const { code, dossierId } = await over();
    const secret = await file(office, { secret: true });
    const unknown = code.replace(/\d{4}$/, '9999');
    const typed = { lenh: randomUUID(), hailong: '0', thaido: '1', ykien: 'Đợi lâu quá' };
    const tries: [string, Record<string, string>][] = [
      ...[code, secret.code, unknown, 'abc'].map((ma) => [ma, { so: '1739' }] as [string, { so: string }]),
      [secret.code, { so: LAST_FOUR }],
    ];
    const bodies = new Set<string>();
    for (const [ma, proof] of tries) {
      const answer = await send({ ...typed, ma, ...proof });
      assert.equal(answer.statusCode, 404, ma);
      for (const digits of Object.values(proof)) assert.ok(!answer.body.includes(`"${digits}"`), 'no digits');
      bodies.add(answer.body.replaceAll(ma, ''));
    }
    assert.equal(bodies.size, 1);
    const [body = ''] = bodies;
    assert.match(body, /<a href="#so">Mã số hồ sơ hoặc bốn số cuối điện thoại không khớp/);
    assert.match(body, /id="so"[^>]*aria-invalid="true"/);
    assert.match(body, /name="hailong" value="0" checked/);
    assert.match(body, /name="thaido" value="1" checked/);
    assert.match(body, />Đợi lâu quá<\/textarea>/);
    const byToken = async (ma: string) =>
      (await send({ ...typed, ma, t: lookUpToken(office.keyring, secret.code) })).body.replaceAll(ma, '');
    assert.equal(await byToken(secret.code), await byToken(code));
    assert.match(await byToken(code), /id="so"[^>]*aria-invalid="true"/);
    assert.deepEqual(await kept(dossierId), []);
    const right = await send({ ...typed, ma: code, so: LAST_FOUR });
    assert.equal(right.statusCode, 303);
  });

  it('takes five tries a minute, and keeps what was typed also then', async () => {
    const { code, dossierId } = await over();
    for (let time = 0; time < 5; time++)
      assert.equal((await send({ ma: code, so: '1111', hailong: '2' })).statusCode, 404);
    const refused = await send({ ma: code, so: LAST_FOUR, hailong: '2', ykien: 'tốt lắm' });
    assert.deepEqual([refused.statusCode, refused.headers['retry-after']], [429, '60']);
    assert.match(refused.body, /Xin thử lại sau 60 giây/);
    assert.match(refused.body, />tốt lắm<\/textarea>/);
    assert.deepEqual(await kept(dossierId), []);
  });

  it('is reached from the page that digits opened without asking for them again, and in no address', async () => {
    const { code, dossierId } = await over();
    const { body } = await send({ ma: code, so: LAST_FOUR }, paths.lookup);
    assert.doesNotMatch(body, /href="[^"]*danh-gia/);
    const [form = ''] =
      /<form class="mc-more" action="\/tra-cuu\/danh-gia" method="post".*?<\/form>/.exec(body) ?? [];
    assert.match(form, /<button [^>]*name="mo"/);
    assert.match(form, new RegExp(`name="so" value="${LAST_FOUR}"`));
    const open = await send({ ma: code, so: LAST_FOUR, mo: 'co' });
    assert.equal(open.statusCode, 200);
    assert.match(open.body, new RegExp(`<input type="hidden" name="so" value="${LAST_FOUR}"`));
    assert.doesNotMatch(open.body, /id="so"|error-summary/);
    assert.doesNotMatch(open.body, new RegExp(`href="[^"]*${LAST_FOUR}`));
    // Somebody who sends other digits learns nothing by it.
    const other = await send({ ma: code, so: '1111', mo: 'co' });
    const same = (text: string, so: string) =>
      text.replace(`value="${so}"`, '').replace(/name="lenh" value="[^"]*"/, '');
    assert.equal(same(other.body, '1111'), same(open.body, LAST_FOUR));
    const missing = await send({ ma: code, so: LAST_FOUR, ykien: 'tốt' });
    assert.equal(missing.statusCode, 422);
    assert.match(
      missing.body,
      new RegExp(`id="so"[^>]*value="${LAST_FOUR}"|value="${LAST_FOUR}"[^>]*id="so"`),
    );
    assert.equal((await send({ ma: code, so: LAST_FOUR, hailong: '2' })).statusCode, 303);
    assert.deepEqual(await kept(dossierId), [[1, 2, null, 'digits', null]]);
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
