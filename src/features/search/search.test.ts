import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { openTestApp } from '../../../test/support/test-app.ts';
import { done, HAND_OVER, OTHER_COMMUNE } from '../../../test/support/test-office.ts';
import { plainWords } from '../../words/vi/plain-words.ts';
import { understand } from './understand.ts';

const { office, as } = await openTestApp({ after });
const browser = await as('specialist', 'tu-phap-ho-tich');
let found = done(await office.receive());
const elsewhere = done(await office.receive({ agency: OTHER_COMMUNE }));
const find = (typed: string) => browser.get(`/tim?q=${encodeURIComponent(typed)}`);

test('a whole code leads to its dossier, however it is typed', async () => {
  const { code, dossierId } = found;
  for (const typed of [
    code,
    code.toLowerCase().replaceAll('.', ' '),
    code.replaceAll('0', 'O'),
    code.replaceAll('1', 'l'),
    `TRACUU ${code}`,
    `hồ sơ số ${code} của ông Sáu`,
    `https://motcua.vidu.vn/tra-cuu?ma=${code}&t=k1.x`,
  ]) {
    const answer = await find(typed);
    assert.deepEqual([answer.statusCode, answer.headers.location], [303, `/ho-so/${dossierId}`], typed);
  }
  const hidden = await find(elsewhere.code);
  assert.equal(hidden.statusCode, 200, 'of another agency: as if there were none');
  assert.match(hidden.body, /Không có hồ sơ nào như vậy/);
});

test('people are found by name, phone and number, without marks; the page says how it read the words', async () => {
  for (const typed of [
    'nguyen thi',
    'BÉ SÁU',
    'sau',
    'thị bé sáu',
    'thi be',
    '0912 000 456',
    '+84912000456',
    '091188000456',
  ]) {
    const { body, statusCode } = await find(typed);
    assert.equal(statusCode, 200);
    assert.ok(body.includes(found.code), typed);
    assert.ok(!body.includes(elsewhere.code), `${typed}: row-level security`);
  }
  assert.match((await find('be sau')).body, /Đã tìm theo tên “be sau”: <strong>1 hồ sơ/);
  assert.match((await find('0912000456')).body, /điện thoại 0912000456/);
  for (const typed of ['sáu bé', 'lê văn', '0912000457', '%', '_', "'; drop table person; --"]) {
    assert.ok(!(await find(typed)).body.includes(found.code), typed);
  }
});

test('the last characters of a code and words of a procedure find too', async () => {
  assert.ok((await find(found.code.slice(-11))).body.includes(found.code));
  assert.ok((await find(String(Number(found.code.slice(-4))))).body.includes(found.code));
  const { body } = await find('tinh trang hon nhan');
  assert.ok(body.includes(found.code));
  assert.match(body, /thủ tục “Cấp Giấy xác nhận tình trạng hôn nhân”/);
});

test('a name with a number in it is found by its words', async () => {
  const company = done(
    await office.act(office.actor('counter-clerk', 'mot-cua'), found, (pen) => ({
      ...{ type: 'correct', reason: pen.wording('ghi thiếu chủ hồ sơ'), late: null },
      changes: {
        owner: pen.person({
          ...{ kind: 'organisation', name: 'Công ty Cổ phần 319', identityKind: null, identityNumber: null },
          ...{ address: null, phone: null, email: null },
        }),
      },
    })),
  );
  found = company;
  for (const typed of ['Công ty Cổ phần 319', 'cổ phần 319', 'phan 319', 'ty Cổ'])
    assert.ok((await find(typed)).body.includes(company.code), typed);
});

test('who it was found by is named, where that is not the applicant', async () => {
  const clerk = office.actor('counter-clerk', 'mot-cua');
  found = done(
    await office.act(clerk, found, (pen) => {
      const person = pen.person({
        ...{ kind: 'individual', name: 'Trần Văn Chín', identityKind: 'Thẻ căn cước' },
        ...{ identityNumber: '091077000111', address: null, phone: '0987 000 111', email: null },
      });
      return {
        ...{ type: 'correct', reason: pen.wording('ghi thiếu người được ủy quyền'), late: null },
        changes: { delegate: { person, paper: null } },
      };
    }),
  );
  for (const typed of ['văn chín', '0987000111', '091077000111', 'trần văn', 'van ch'])
    assert.match((await find(typed)).body, /người được ủy quyền: <strong>Trần Văn Chín</, typed);
  assert.match((await find('công ty cổ phần')).body, /chủ hồ sơ: <strong>Công ty Cổ phần 319</);
  assert.match((await find('ty cổ')).body, /chủ hồ sơ: <strong>Công ty Cổ phần 319</, 'from the middle');
  const own = (await find('bé sáu')).body;
  assert.ok(own.includes(found.code));
  assert.ok(!own.includes('mc-found'), 'by the applicant: nothing to add');
});

test('what was typed is not in the title, which stays in the history of the browser', async () => {
  assert.match((await find('Bé Sáu')).body, /<title>Tra cứu hồ sơ/);
  assert.ok(!/<title>[^<]*Bé Sáu/.test((await find('Bé Sáu')).body));
});

test('closed dossiers are found, the newest first, 25 to a page', async () => {
  const closed = done(await office.act(office.actor('counter-clerk', 'mot-cua'), found, HAND_OVER));
  office.clock.at = '2026-11-23T02:31:00.000Z';
  for (let count = 0; count < 26; count++) await office.receive();
  const first = await find('be sau');
  assert.match(first.body, /<strong>27 hồ sơ<\/strong>/);
  assert.match(first.body, /href="\/tim\?q=be\+sau&amp;trang=2"/);
  assert.ok(!first.body.includes(closed.code));
  assert.ok((await browser.get('/tim?q=be+sau&trang=2')).body.includes(closed.code));
  assert.match((await browser.get('/tim?q=be+sau&trang=7')).body, /Trang này không còn hồ sơ nào/);
});

test('nothing typed asks nothing; what was typed is escaped and kept', async () => {
  const empty = await browser.get('/tim');
  assert.ok(!empty.body.includes('Đã tìm theo'));
  assert.match((await find('!!!')).body, /Không có hồ sơ nào như vậy/);
  const odd = await find('<img src=x onerror=alert(1)>');
  assert.ok(!odd.body.includes('<img src=x'));
  assert.match(
    odd.body,
    /value="&lt;img src=x onerror=alert\(1\)&gt;|value="&lt;img src=x onerror=alert\(1\)>/,
  );
  assert.equal((await find('a'.repeat(5000))).statusCode, 200);
  assert.equal((await find(`${'a'.repeat(199)}😀`)).statusCode, 200);
});

test('a supervisor searches the province and is told which agency', async () => {
  const supervisor = office.office
    .officers()
    .find(({ duties }) => duties.some(({ role }) => role === 'supervisor'));
  assert.ok(supervisor);
  const [duty] = supervisor.duties;
  const eye = await as('supervisor', duty?.unit ?? '', supervisor.agency);
  const { body } = await eye.get('/tim?q=be+sau&trang=2');
  assert.ok(body.includes(found.code));
  assert.ok(body.includes(elsewhere.code));
  assert.match(body, /UBND/);
  assert.match((await eye.get('/viec')).body, /không trực tiếp xử lý hồ sơ/);
});

test('the database and the pages make the same plain words', async () => {
  const names = [
    'Nguyễn Thị Bé-Sáu',
    '  ĐẶNG  Văn Ưởng ',
    'Cty TNHH “Ánh Dương” (Phú Quốc) 2',
    'Ỹ Ðức',
    'Lê Thị Thuỷ',
  ];
  const client = await office.test.superuser();
  for (const name of names.flatMap((one) => [one, one.normalize('NFD')])) {
    const { rows } = await client.query('select search_words($1) as words', [name]);
    assert.equal(rows[0].words, plainWords(name), name);
  }
});

test('numbers are read as codes, telephones and papers, words as names and procedures', () => {
  const how = (typed: string) => understand(typed, []).map(({ by }) => by);
  assert.deepEqual(how('12'), ['code-tail']);
  assert.deepEqual(how('0912000456'), ['code-tail', 'phone', 'identity']);
  assert.deepEqual(how('C1234567'), ['code-tail', 'identity']);
  assert.deepEqual(how('Danh Út'), ['name']);
  assert.deepEqual(how(' - '), []);
  assert.deepEqual(how('Công ty Cổ phần 319'), ['name']);
  assert.deepEqual(how('Tổ 319'), ['code-tail', 'name']);
  assert.deepEqual(how('B 1234567'), ['code-tail', 'identity']);
  assert.deepEqual(how('OOO.OO.l5.H33-261123-OOOl'), ['code-tail', 'identity']);
});

test('who oversees many agencies sees what each has in hand, and which of it is late', async () => {
  const eye = await as('supervisor', 'giam-sat', 'so-noi-vu');
  const rowOf = (body: string) =>
    /<td class="mc-list__holder">[^<]*Vĩnh Thanh<\/td>(.*?)<\/tr>/s.exec(body)?.[1] ?? '';
  const before = rowOf((await eye.get('/tim')).body);
  assert.match(before, /data-label="Trễ hẹn">0<.*data-label="Đang giải quyết">[1-9]/s);
  const at = office.clock.at;
  office.clock.at = '2026-12-07T02:30:00.000Z';
  const later = await as('supervisor', 'giam-sat', 'so-noi-vu');
  const { body } = await later.get('/tim');
  const [, address = ''] = /href="([^"]+)"/.exec(rowOf(body)) ?? [];
  const list = (await later.get(address)).body;
  assert.ok(list.includes(found.code));
  assert.match(list, /Vĩnh Thanh: <strong>\d+ hồ sơ trễ hẹn/);
  assert.match((await later.get('/tim?tre=so-y-te')).body, /Cơ quan này không có hồ sơ nào trễ hẹn/);
  const clerk = await as('specialist', 'tu-phap-ho-tich');
  for (const own of ['/tim', '/tim?tre=ubnd-p-vinh-thanh'])
    assert.doesNotMatch((await clerk.get(own)).body, /theo cơ quan tiếp nhận|hồ sơ trễ hẹn/);
  office.clock.at = at;
});
