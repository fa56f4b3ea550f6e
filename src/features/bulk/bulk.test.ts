import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { type Browser, openTestApp } from '../../../test/support/test-app.ts';
import { done, OTHER_COMMUNE } from '../../../test/support/test-office.ts';
import type { CarriedOut } from '../../store/dossiers/carry-out.ts';
import { OWNER } from '../../store/ledger/identity.ts';
import { boxesOf, dossiersOf } from './bulk.test-data.ts';

const { office, as, browser } = await openTestApp({ after });
const { many, acts } = dossiersOf(office);
const BULK = '/viec/cung-luc';
const clerk = await as('counter-clerk', 'mot-cua');
const specialist = await as('specialist', 'tu-phap-ho-tich');
const signer = await as('signer', 'lanh-dao');

const ids = (dossiers: readonly CarriedOut[]) => dossiers.map(({ dossierId }) => dossierId);

/** The page of those chosen, and their boxes as they would be sent from there. */
async function choose(by: Browser, dossiers: readonly CarriedOut[]) {
  const page = await by.postThrough(BULK, { chon: ids(dossiers) });
  return { page, chon: boxesOf(page.body, dossiers) };
}

test('those chosen are shown as they are now, with the acts that all or some of them allow, and how many', async () => {
  const [moved, ...others] = await many(3, 'examined');
  const stayed = done(await office.receive());
  assert.ok(moved);
  const { page } = await choose(specialist, [moved, ...others, stayed]);
  assert.equal(page.statusCode, 200);
  assert.match(page.body, /<h1[^>]*>4 hồ sơ đã chọn/);
  assert.match(page.body, /value="claim">Nhận xử lý \(3 trong 4 hồ sơ\)/);
  assert.doesNotMatch(
    page.body,
    /value="(hand-over|approve|return)"/,
    'what none of them allows is not offered',
  );
  const atCounter = await choose(clerk, [moved, stayed]);
  assert.match(atCounter.page.body, /value="hand-over">Chuyển xử lý \(1 trong 2 hồ sơ\)/);
  const outside = await choose(await as('counter-clerk', 'mot-cua', OTHER_COMMUNE), [moved, stayed]);
  assert.match(outside.page.body, /2 hồ sơ không có trong phạm vi được xem nên đã bỏ ra/);
  assert.ok(!outside.page.body.includes(stayed.code));
});

test('taken up together; who was overtaken is told by whom, and what happened', async () => {
  const dossiers = await many(3, 'examined');
  const { chon } = await choose(specialist, dossiers);
  const [first, ...others] = dossiers;
  assert.ok(first);
  const head = office.actor('unit-head', 'tu-phap-ho-tich');
  const self = office.actor('specialist', 'tu-phap-ho-tich');
  assert.ok(self.kind === 'officer');
  done(await office.act(head, first, { type: 'assign', officer: self.id, instruction: null, late: null }));
  const taken = await specialist.postThrough(BULK, { viec: 'claim', chon });
  assert.match(taken.body, /Đã nhận xử lý 2 hồ sơ, 1 hồ sơ chưa nhận xử lý được/);
  assert.match(
    taken.body,
    new RegExp(`${first.code.replaceAll('.', '\\.')}</a>: Hồ sơ vừa có thay đổi: phân công`),
  );
  assert.doesNotMatch(taken.body, /Thử lại/, 'it is theirs by now: nothing is left to take up');
  for (const dossier of others) assert.equal((await acts(dossier)).at(-1), 'HolderClaimed');
  const twice = await specialist.postThrough(BULK, { viec: 'claim', chon });
  assert.match(twice.body, /Đã nhận xử lý 2 hồ sơ, 1 hồ sơ chưa/, 'the same form again adds nothing');
  for (const dossier of others) {
    assert.equal((await acts(dossier)).filter((type) => type === 'HolderClaimed').length, 1);
  }
});

test('two officers at once: each dossier is taken up once, and each of the two is told the truth', async () => {
  const dossiers = await many(4, 'examined');
  const head = await as('unit-head', 'tu-phap-ho-tich');
  const officer = office.actor('specialist', 'tu-phap-ho-tich');
  assert.ok(officer.kind === 'officer');
  const [mine, theirs] = [await choose(specialist, dossiers), await choose(head, dossiers)];
  const [claimed, assigned] = await Promise.all([
    specialist.postThrough(BULK, { viec: 'claim', chon: mine.chon }),
    head.postThrough(BULK, { viec: 'assign', buoc: 'dien', canbo: officer.id, chon: theirs.chon }),
  ]);
  const countOf = (body: string, words: string) =>
    Number(new RegExp(`${words} (\\d+) hồ sơ`).exec(body)?.[1]);
  const byClaim = countOf(claimed.body, 'Đã nhận xử lý');
  const byHead = countOf(assigned.body, 'Đã phân công');
  assert.equal(byClaim + byHead, 4);
  for (const dossier of dossiers) {
    const moves = (await acts(dossier)).filter(
      (type) => type === 'HolderClaimed' || type === 'OfficerAssigned',
    );
    assert.equal(moves.length, 1);
  }
});

test('assigned to one officer, who is chosen once; nothing chosen comes back with what was typed', async () => {
  const dossiers = await many(2, 'examined');
  const head = await as('unit-head', 'tu-phap-ho-tich');
  const { page, chon } = await choose(head, dossiers);
  assert.match(page.body, /value="assign">Phân công \(cả 2 hồ sơ\)/);
  const form = await head.postThrough(BULK, { viec: 'assign', chon });
  const officers = [...form.body.matchAll(/name="canbo" type="radio" value="([^"]+)"/g)].map(([, id]) => id);
  const [officer] = officers;
  assert.ok(officer);
  const none = await head.postThrough(BULK, {
    viec: 'assign',
    buoc: 'dien',
    ykien: 'Xem kỹ sổ hộ tịch',
    chon,
  });
  assert.equal(none.statusCode, 422);
  assert.match(none.body, /href="#canbo">Chọn người thụ lý/);
  assert.match(none.body, />Xem kỹ sổ hộ tịch</);
  assert.deepEqual(boxesOf(none.body, dossiers), chon, 'the boxes are the same, and so the commands');
  const sent = { viec: 'assign', buoc: 'dien', canbo: officer, ykien: 'Xem kỹ sổ hộ tịch', chon };
  for (const press of ['first', 'second']) {
    const assigned = await head.postThrough(BULK, sent);
    assert.match(assigned.body, /<h1[^>]*>Đã phân công 2 hồ sơ<\/h1>/, press);
  }
  for (const dossier of dossiers) {
    assert.equal((await acts(dossier)).filter((type) => type === 'OfficerAssigned').length, 1);
  }
  const stranger = await head.postThrough(BULK, {
    ...sent,
    canbo: 'nobody',
    chon: (await choose(head, dossiers)).chon,
  });
  assert.match(stranger.body, /Đã phân công 0 hồ sơ, 2 hồ sơ chưa phân công được/);
});

test('approving is looked over first; an officer who may not is told so for that one, and inspectors too', async () => {
  const dossiers = await many(2, 'proposed');
  const notYet = done(await office.receive());
  const { chon } = await choose(signer, [...dossiers, notYet]);
  const look = await signer.postThrough(BULK, { viec: 'approve', chon });
  assert.match(look.body, /<h1[^>]*>Xem lại: duyệt kết quả: 2 hồ sơ/);
  assert.match(look.body, /1 hồ sơ chưa duyệt được/);
  assert.match(look.body, new RegExp(`${notYet.code.replaceAll('.', '\\.')}</a>: Không thể duyệt kết quả`));
  for (const dossier of dossiers) assert.equal((await acts(dossier)).at(-1), 'ResultProposed', 'nothing yet');
  const sent = { viec: 'approve', buoc: 'xem', chon: boxesOf(look.body) };
  assert.equal(sent.chon.length, 2);
  for (const press of ['first', 'second']) {
    assert.match(
      (await signer.postThrough(BULK, sent)).body,
      /<h1[^>]*>Đã duyệt kết quả của 2 hồ sơ<\/h1>/,
      press,
    );
  }
  for (const dossier of dossiers) {
    assert.equal((await acts(dossier)).filter((type) => type === 'ResultApproved').length, 1);
  }
  const [other, own] = [...(await many(1, 'proposed')), ...(await many(1, 'examined'))];
  assert.ok(other && own);
  const wrong = await choose(specialist, [other, own]);
  const mixed = await specialist.postThrough(BULK, { viec: 'claim', chon: wrong.chon });
  assert.match(mixed.body, /Đã nhận xử lý 1 hồ sơ, 1 hồ sơ chưa nhận xử lý được/);
  assert.match(
    mixed.body,
    new RegExp(`${other.code.replaceAll('.', '\\.')}</a>: Không thể nhận xử lý|dành cho`),
  );
  const forged = await choose(specialist, [other]);
  await specialist.postThrough(BULK, { viec: 'approve', buoc: 'xem', chon: forged.chon });
  const [rows = []] = await office.database.read(OWNER, {
    text: `select command from refused_command where dossier_id = $1`,
    values: [other.dossierId],
  });
  assert.ok(rows.some(({ command }) => command === 'approve'));
});

test('nothing chosen is said plainly; who is not signed in does nothing', async () => {
  const none = await specialist.postThrough(BULK, { viec: 'claim' });
  assert.equal(none.statusCode, 422);
  assert.match(none.body, /Chưa chọn hồ sơ nào/);
  assert.equal((await specialist.get(BULK)).headers.location, '/viec');
  const nobody = browser();
  await nobody.get('/dang-nhap');
  const shut = await nobody.post(BULK, { viec: 'claim', chon: ids(await many(1, 'examined')) });
  assert.match(String(shut.headers.location), /^\/dang-nhap/);
});
