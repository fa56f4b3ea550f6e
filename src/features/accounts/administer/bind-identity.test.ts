import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { openTestProvider, passThrough } from '../../../../test/support/openid-provider.ts';
import { OTHER_COMMUNE, SECTION } from '../../../../test/support/test-office.ts';
import { OWNER } from '../../../store/ledger/identity.ts';
import { openAccounts } from '../second-factor.test-data.ts';

const SITE = 'http://mot-cua.test';
const provider = await openTestProvider({ after }, [`${SITE}/dang-nhap/dinh-danh/ve`]);
const { database, clock, officerOf, givePassword, browser, signIn, events, addApp } = await openAccounts(
  { after },
  { identityProvider: provider.open() },
);
const admin = officerOf('agency-admin', 'quan-tri');
const clerk = officerOf('counter-clerk', 'mot-cua');
const specialist = officerOf('specialist', SECTION);
const stranger = officerOf('specialist', SECTION, OTHER_COMMUNE);
for (const officer of [admin, clerk, specialist]) await givePassword(officer);
const page = browser();
await signIn(page, admin.username);
const NUMBER = '091080000777';
const OTHER = { sodinhdanh: '091080000888', nhaplai: '091080000888' };
const of = (id: string, act = '') => `/quan-tri/tai-khoan/${id}${act && `/${act}`}`;

/** Whoever has that number, back from the provider. */
async function entered(person: string) {
  provider.state.person = person;
  const somebody = browser();
  const sent = await somebody.get('/dang-nhap/dinh-danh');
  const answer = (await passThrough(String(sent.headers.location))).replace(SITE, '');
  return { somebody, answer: await somebody.get(answer) };
}

test('the administrator binds a number on the page, and who has it signs in as that officer', async () => {
  assert.equal((await entered(NUMBER)).answer.statusCode, 403, 'nobody’s account yet');
  assert.match((await page.get(of(clerk.id))).body, /Chưa gắn số định danh nào/);
  const sent = await page.post(of(clerk.id, 'dinh-danh'), {
    ...{ sodinhdanh: '091 080 000 777', nhaplai: '091080000777' },
  });
  assert.equal(sent.statusCode, 303);
  const bound = (await page.get(of(clerk.id))).body;
  assert.match(bound, /Đã gắn một số định danh từ ngày/);
  assert.doesNotMatch(bound, /091\s?080/, 'the number is shown to nobody');
  assert.match(bound, /Gắn số định danh để đăng nhập/, 'it stands in the history of the account');
  const { somebody, answer } = await entered(NUMBER);
  assert.ok(answer.statusCode < 400, answer.body);
  assert.ok((await somebody.get('/viec')).body.includes(clerk.name));
});

test('what is no number, typed otherwise again, or another account’s, is said at the field and stays typed', async () => {
  for (const [sodinhdanh, nhaplai, field, says] of [
    ['12 chưa đủ', '12 chưa đủ', 'sodinhdanh', 'Ghi số định danh cá nhân gồm đúng 12 chữ số'],
    ['09108000088', '09108000088', 'sodinhdanh', 'Ghi số định danh cá nhân gồm đúng 12 chữ số'],
    ['AB1080000888', 'AB1080000888', 'sodinhdanh', 'Ghi số định danh cá nhân gồm đúng 12 chữ số'],
    ['000000000000', '000000000000', 'sodinhdanh', 'Số này gồm một chữ số lặp lại'],
    ['091080000888', '', 'nhaplai', 'Nhập lại số định danh cá nhân lần nữa'],
    ['091080000888', '091080000889', 'nhaplai', 'Hai lần nhập không giống nhau'],
  ] as const) {
    const wrong = await page.post(of(specialist.id, 'dinh-danh'), { sodinhdanh, nhaplai });
    assert.equal(wrong.statusCode, 422, sodinhdanh);
    assert.ok(wrong.body.includes(`href="#${field}">${says}`), says);
    for (const typed of [sodinhdanh, nhaplai].filter(Boolean))
      assert.ok(wrong.body.includes(`value="${typed}"`), typed);
  }
  const taken = await page.post(of(specialist.id, 'dinh-danh'), { sodinhdanh: NUMBER, nhaplai: NUMBER });
  assert.equal(taken.statusCode, 422);
  assert.match(taken.body, /đang gắn với tài khoản khác/);
  assert.deepEqual(await events(specialist), []);
});

test('it is taken off once that is confirmed, and opens nothing then', async () => {
  const asked = await page.post(of(clerk.id, 'go-dinh-danh'), {});
  assert.equal(asked.statusCode, 422);
  assert.match(asked.body, /Chưa gỡ[\s\S]*href="#chacchan">Đánh dấu vào ô xác nhận/);
  assert.match(asked.body, /Đã gắn một số định danh/, 'it still is');
  assert.equal((await page.post(of(clerk.id, 'go-dinh-danh'), { chacchan: 'co' })).statusCode, 303);
  assert.equal((await entered(NUMBER)).answer.statusCode, 403);
  assert.deepEqual((await events(clerk)).slice(-1), ['identity-released']);
  assert.equal((await page.post(of(clerk.id, 'go-dinh-danh'), {})).statusCode, 303);
  assert.equal((await events(clerk)).filter((kind) => kind === 'identity-released').length, 1);
});

test('nobody binds an account of another agency, nor their own, nor without administering', async () => {
  for (const id of [stranger.id, admin.id, 'khong-co'])
    for (const act of ['dinh-danh', 'go-dinh-danh'])
      assert.equal((await page.post(of(id, act), { ...OTHER, chacchan: 'co' })).statusCode, 404, id + act);
  const other = browser();
  await signIn(other, clerk.username);
  await other.get('/tim');
  const sent = await other.post(of(specialist.id, 'dinh-danh'), OTHER);
  assert.equal(sent.statusCode, 403);
});

test('without a number it says how the account is opened: by what it has, and no other way', async () => {
  const says = async (id: string) =>
    /Chưa gắn số định danh nào: tài khoản này ([^<]+)\.</.exec((await page.get(of(id))).body)?.[1];
  assert.equal(await says(specialist.id), 'chỉ đăng nhập bằng mật khẩu');
  const own = browser();
  await signIn(own, specialist.username);
  await addApp(own);
  assert.equal(await says(specialist.id), 'đăng nhập bằng mật khẩu kèm mã của ứng dụng xác thực');
  await database.write(OWNER, {
    text: `insert into passkey (id, officer_id, public_key, counter, transports, name, added_at)
           values ('khoa-1', $1, '\\x00', 0, '{}', 'Máy quầy', $2)`,
    values: [specialist.id, clock.at],
  });
  assert.equal(
    await says(specialist.id),
    'đăng nhập bằng mật khẩu kèm xác thực lớp hai, hoặc bằng khóa truy cập',
  );
  const nobody = officerOf('unit-head', SECTION);
  assert.equal(await says(nobody.id), 'chưa được cấp mật khẩu nên chưa đăng nhập được');
});

test('where nobody signs in at a provider, nothing of it is offered', async () => {
  const without = await openAccounts({ after });
  await without.givePassword(admin);
  const plain = without.browser();
  await without.signIn(plain, admin.username);
  assert.doesNotMatch((await plain.get(of(clerk.id))).body, /số định danh/);
  assert.equal(
    (await plain.post(of(clerk.id, 'dinh-danh'), { sodinhdanh: NUMBER, nhaplai: NUMBER })).statusCode,
    404,
  );
});
