import assert from 'node:assert/strict';
import { after, beforeEach, describe, it } from 'node:test';
import { OWNER } from '../../store/ledger/identity.ts';
import { fileFor, openCitizens } from './citizen.test-data.ts';

const { office, browser, codes, ask, type, later, signIn, sentLast, nextHour } = await openCitizens({
  after,
});
const PHONE = '0912 000 777';
const mine = await fileFor(office, { person: { phone: PHONE, email: 'Chin@Example.vn' } });
const theirs = await fileFor(office, { person: { name: 'Lê Thị Mười', phone: '0912000888' } });
const secret = await fileFor(office, { person: { phone: PHONE }, secret: true });

beforeEach(nextHour);

describe('a code that was sent', () => {
  it('goes to what stands in the dossier, and opens one’s own dossiers, by phone or by mail', async () => {
    for (const [typed, address] of [
      ['+84 912.000.777', '0912000777'],
      ['chin@EXAMPLE.vn', 'chin@example.vn'],
    ] as const) {
      const page = await signIn(typed);
      assert.equal(codes.sent.at(-1)?.address, address);
      const { body } = await page.get('/cua-toi');
      assert.ok(body.includes(mine.code));
      assert.ok(!body.includes(theirs.code) && !body.includes(secret.code));
      const own = await page.get(`/cua-toi/ho-so/${mine.dossierId}`);
      assert.match(own.body, /Cấp Giấy xác nhận tình trạng hôn nhân/);
      assert.match(own.body, /<dd>T\*{3} V\*{2} C\*{3}<\/dd>/);
      assert.equal(own.headers['cache-control'], 'no-store');
      for (const text of ['Trần Văn Chín', 'Khu phố 5']) assert.ok(!own.body.includes(text), text);
    }
  });

  it('is answered the same for an address that stands in no dossier, and nothing is sent there', async () => {
    const answers = [];
    for (const address of [PHONE, '0912000111']) {
      const page = browser();
      const asked = await ask(page, address);
      const form = await page.get('/cua-toi/dang-nhap/ma');
      const wrong = await type(page, '999999');
      const clean = (body: string) => body.replace(/name="_csrf" value="[^"]+"/g, '');
      answers.push([
        asked.statusCode,
        asked.headers.location,
        clean(form.body),
        wrong.statusCode,
        clean(wrong.body),
      ]);
    }
    assert.deepEqual(answers[0], answers[1]);
    assert.deepEqual(
      codes.sent.map(({ address }) => address),
      ['0912000777'],
    );
  });

  it('writes as many rows whether the address is known or not', async () => {
    const counts = [];
    for (const address of [PHONE, '0912000112']) {
      const page = browser();
      await page.get('/cua-toi/dang-nhap');
      const before = await writes();
      await page.post('/cua-toi/dang-nhap', { 'dia-chi': address });
      counts.push((await writes()) - before);
    }
    assert.deepEqual(counts, [1, 1]);
  });

  it('for a MẬT dossier alone is not sent', async () => {
    await fileFor(office, { person: { phone: '0912000555' }, secret: true });
    await ask(browser(), '0912000555');
    assert.deepEqual(codes.sent, []);
  });

  it('opens once, also where it comes twice at the same moment', async () => {
    const page = browser();
    await ask(page, PHONE);
    await page.get('/cua-toi/dang-nhap/ma');
    const code = sentLast();
    const send = () => page.post('/cua-toi/dang-nhap/ma', { ma: code });
    const answers = await Promise.all([send(), send()]);
    assert.deepEqual(answers.map(({ statusCode }) => statusCode).sort(), [303, 422]);
    assert.match(answers.map(({ body }) => body).join(''), /Mã đã hết hạn, đã dùng/);
    assert.equal((await page.get('/cua-toi/dang-nhap/ma')).headers.location, '/cua-toi/dang-nhap');
  });

  it('opens only in the browser that asked for it', async () => {
    await ask(browser(), PHONE);
    const stolen = sentLast();
    const other = browser();
    await ask(other, '0912000888');
    const refused = await type(other, stolen);
    assert.equal(refused.statusCode, 422);
    assert.equal((await other.get('/cua-toi')).statusCode, 303);
  });

  it('is over after ten minutes', async () => {
    const page = browser();
    await ask(page, PHONE);
    later(10);
    const refused = await type(page, sentLast());
    assert.equal(refused.statusCode, 422);
    assert.match(refused.body, /Mã đã hết hạn/);
  });

  it('is over after five wrong tries, also where they come at once', async () => {
    const page = browser();
    await ask(page, PHONE);
    await page.get('/cua-toi/dang-nhap/ma');
    const tries = await Promise.all(
      Array.from({ length: 12 }, () => page.post('/cua-toi/dang-nhap/ma', { ma: '777777' })),
    );
    const wrong = tries.filter(({ body }) => body.includes('Mã chưa đúng')).length;
    assert.equal(wrong, 5);
    const refused = await type(page, sentLast());
    assert.equal(refused.statusCode, 422);
  });

  it('is given five times an hour for one address, known or not', async () => {
    for (const address of [PHONE, '0912000113']) {
      for (let time = 0; time < 5; time++) assert.equal((await ask(browser(), address)).statusCode, 303);
      const refused = await ask(browser(), address);
      assert.equal(refused.statusCode, 429);
      assert.match(refused.body, /Đã xin quá nhiều mã/);
      assert.ok(refused.body.includes(`value="${address}"`));
    }
    assert.equal(codes.sent.length, 5);
  });

  it('is in no table, nor is the address in the clear', async () => {
    await signIn(PHONE);
    const rows = [];
    for (const table of ['one_time_code', 'citizen', 'citizen_session'])
      rows.push(
        ...((await office.database.read(OWNER, { text: `select * from ${table}`, values: [] }))[0] ?? []),
      );
    const text = JSON.stringify(rows);
    for (const { code } of codes.sent) assert.ok(!text.includes(`"${code}"`));
    assert.ok(!text.includes('912000777'));
  });

  it('is asked for with something that is a number or an address of mail, and what was typed stays', async () => {
    for (const typed of ['', 'Bé Sáu', '123', 'a@b', '<b>@x.vn', '0912000777 hoặc 0912000888']) {
      const refused = await ask(browser(), typed);
      assert.equal(refused.statusCode, 422, typed);
      assert.match(refused.body, /Nhập số điện thoại hoặc địa chỉ thư/);
    }
  });
});

/** Rows that are written when a code is asked for. */
async function writes(): Promise<number> {
  const [rows = []] = await office.database.read(OWNER, {
    text: 'select count(*)::integer as count from one_time_code',
    values: [],
  });
  return rows[0]?.count as number;
}
