import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { openTestApp } from '../../../test/support/test-app.ts';
import { done } from '../../../test/support/test-office.ts';
import type { CarriedOut } from '../../store/dossiers/carry-out.ts';
import { boxesOf, dossiersOf } from './bulk.test-data.ts';

const { office, as } = await openTestApp({ after });
const { many, acts } = dossiersOf(office);
const BULK = '/viec/cung-luc';
const signer = await as('signer', 'lanh-dao');
const SIGN = { viec: 'sign', hinhthuc: 'paper', tucach: 'KT' };

const signatures = async (dossier: CarriedOut) =>
  (await acts(dossier)).filter((type) => type === 'ResultSigned').length;

/** The form of the signature, with its boxes as they would be sent. */
async function formFor(dossiers: readonly CarriedOut[]) {
  const page = await signer.postThrough(BULK, {
    ...{ viec: 'sign', chon: dossiers.map(({ dossierId }) => dossierId) },
  });
  return { page, chon: boxesOf(page.body, dossiers) };
}

test('what each proposes is read first, looked over, and each signed by a command of its own, once', async () => {
  const dossiers = await many(2, 'approved');
  const notYet = done(await office.receive());
  const { page, chon } = await formFor([...dossiers, notYet]);
  assert.equal(chon.length, 2);
  assert.match(page.body, /1 hồ sơ chưa ký được/);
  assert.match(page.body, /<strong>Đồng ý giải quyết<\/strong>, [^<]+ trình/);
  const blank = await signer.postThrough(BULK, { viec: 'sign', buoc: 'dien', tucach: 'KT', chon });
  assert.equal(blank.statusCode, 422);
  assert.match(blank.body, /href="#hinhthuc">Chọn hình thức ký/);
  assert.match(blank.body, /value="KT" checked/, 'what was said is kept');
  const look = await signer.postThrough(BULK, { ...SIGN, buoc: 'dien', chon });
  assert.match(look.body, /Xem lại: ký kết quả: 2 hồ sơ/);
  assert.match(look.body, /KT\. \(ký thay\)/);
  assert.match(look.body, /2 đồng ý giải quyết/);
  for (const dossier of dossiers) assert.equal(await signatures(dossier), 0, 'nothing yet');
  for (const press of ['first', 'second']) {
    const signed = await signer.postThrough(BULK, { ...SIGN, buoc: 'xem', chon });
    assert.match(signed.body, /<h1[^>]*>Đã ký kết quả của 2 hồ sơ<\/h1>/, press);
  }
  for (const dossier of dossiers) assert.equal(await signatures(dossier), 1);
});

test('one that somebody else signed in the meantime stays out with a sentence, and the others are signed', async () => {
  const dossiers = await many(2, 'approved');
  const { chon } = await formFor(dossiers);
  const [first, second] = dossiers;
  assert.ok(first && second);
  const sign = { type: 'sign', means: 'paper', capacity: null, late: null } as const;
  done(await office.act(office.actor('signer', 'lanh-dao'), first, sign));
  const signed = await signer.postThrough(BULK, { ...SIGN, buoc: 'xem', chon });
  assert.match(signed.body, /Đã ký kết quả của 1 hồ sơ, 1 hồ sơ chưa ký được/);
  assert.match(signed.body, new RegExp(`${first.code.replaceAll('.', '\\.')}</a>: [^<]{20,}`));
  assert.deepEqual([await signatures(first), await signatures(second)], [1, 1]);
});

test('the outcome has an address: loaded anew it says the same and does nothing, and it is nobody else’s', async () => {
  const dossiers = await many(1, 'approved');
  const { chon } = await formFor(dossiers);
  const look = await signer.post(BULK, { ...SIGN, buoc: 'dien', chon });
  assert.equal(look.statusCode, 303, 'the page before has one too');
  const lookedOver = String(look.headers.location);
  const sent = await signer.post(BULK, { ...SIGN, buoc: 'xem', chon });
  assert.equal(sent.statusCode, 303);
  const address = String(sent.headers.location);
  const events = async () => (await Promise.all(dossiers.map(acts))).flat().length;
  const before = await events();
  const first = await signer.get(address);
  const again = await signer.get(address);
  assert.match(again.body, /<h1[^>]*>Đã ký kết quả của 1 hồ sơ<\/h1>/);
  const main = ({ body }: { body: string }) => /<main[\s\S]*<\/main>/.exec(body)?.[0];
  assert.equal(main(again), main(first));
  assert.match((await signer.get(lookedOver)).body, /Xem lại: ký kết quả: 1 hồ sơ/, 'back does no harm');
  assert.equal(await events(), before);
  const other = await as('specialist', 'tu-phap-ho-tich');
  assert.equal((await other.get(address)).headers.location, '/viec');
  assert.equal((await signer.get('/viec/cung-luc/ket-qua?nhap=x')).headers.location, '/viec');
});

test('a secret dossier is signed by itself, on the page where reading it is recorded', async () => {
  const [open] = await many(1, 'approved');
  const [secret] = await many(1, 'approved', {}, { secret: true });
  assert.ok(open && secret);
  const { page, chon } = await formFor([open, secret]);
  assert.deepEqual(chon.length, 1);
  assert.match(page.body, /Hồ sơ mật: xin mở hồ sơ để xem dự thảo và ký riêng/);
  const forced = await signer.postThrough(BULK, { chon: [secret.dossierId] });
  const signed = await signer.postThrough(BULK, {
    ...SIGN,
    buoc: 'xem',
    chon: boxesOf(forced.body, [secret]),
  });
  assert.match(signed.body, /Đã ký kết quả của 0 hồ sơ, 1 hồ sơ chưa ký được/);
  assert.equal(await signatures(secret), 0);
});
