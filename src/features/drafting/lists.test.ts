import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { importRecords } from '../../../test/support/import-records.ts';
import { clearRecord, openDrafting, record, SOURCE, see } from './drafting.test-data.ts';

const { publisher, as, browser, office } = await openDrafting({ after }, [
  record(),
  clearRecord({
    id: 'thu:1.990002',
    code: '1.990002',
    name: 'Cấp phép hòa giải',
    field: 'Hòa giải',
    levels: ['tinh'],
  }),
  record({ id: 'thu:3', name: '' }),
]);
const page = await publisher();

const PAGES = [
  ...['/danh-muc', '/danh-muc/ban-soan', '/danh-muc/da-cong-bo', '/danh-muc/ban-soan-moi', SOURCE],
  ...[
    '/danh-muc/ban-soan/khong-co',
    '/danh-muc/ban-soan/khong-co/thoi-han',
    '/danh-muc/ban-soan/khong-co/cong-bo',
  ],
];

test('only supervisors of an agency with that scope work the catalogue; others are told whose it is', async () => {
  for (const other of [
    await as('supervisor', 'giam-sat', 'so-noi-vu'),
    await as('specialist', 'tu-phap-ho-tich'),
    await as('system-admin', 'quan-tri', 'so-tttt'),
  ]) {
    for (const address of PAGES) {
      const answer = await other.get(address);
      assert.equal(answer.statusCode, 403, address);
      assert.match(answer.body, /việc của Sở Tư pháp/);
    }
    for (const act of [
      'ban-soan-moi',
      'ban-soan/a/bo',
      'ban-soan/a/nguon',
      'ban-soan/a/cong-bo',
      'ban-soan/a/quy-trinh',
    ])
      assert.equal((await other.post(`/danh-muc/${act}`, {})).statusCode, 403, act);
    assert.doesNotMatch((await other.get('/viec')).body, /href="\/danh-muc"/);
  }
  assert.match((await page.get('/viec')).body, /href="\/danh-muc"/);
});

test('who is not signed in is led to the sign-in', async () => {
  for (const address of PAGES) {
    const { headers } = await browser().get(address);
    assert.match(String(headers.location), /^\/dang-nhap\?ve=/, address);
  }
});

async function found(query: string): Promise<string[]> {
  const body = await see(page, `/danh-muc?${query}`);
  return [...body.matchAll(/<a class="mc-list__link"[^>]*>([^<]*)</g)].map(([, code = '']) => code).sort();
}

test('records are found by words without diacritics, by code, and by each filter', async () => {
  const [planted, licensed, nameless] = ['1.990001', '1.990002', 'thu:3'];
  for (const [query, codes] of [
    ['', [planted, licensed, nameless]],
    ['q=trong+cay', [planted]],
    ['q=c%C3%A2y+tr%E1%BB%93ng', [planted]],
    ['q=hoa+giai', [licensed]],
    ['q=1.990002', [licensed]],
    ['q=1.99', [planted, licensed]],
    ['q=khong+co+gi', []],
    ['linhvuc=H%C3%B2a+gi%E1%BA%A3i', [licensed]],
    ['cap=province', [licensed]],
    ['cap=district', []],
    ['diem=limit-without-unit', [planted]],
    ['doc=imported', [licensed]],
    ['doc=refused', [nameless]],
    ['soan=chua&doc=doubts', [planted]],
    ['soan=dang', []],
    ['q=cay&cap=commune&diem=limit-without-unit', [planted]],
    // What no filter knows, and signs that mean something in SQL, cut nothing down.
    ['cap=tren-troi&diem=toString&q=%25', [planted, licensed, nameless]],
    ['q=%27%3B--', [planted, licensed, nameless]],
  ] as const)
    assert.deepEqual(await found(query), codes, query);
});

test('filters stand in the page as they were asked, and an empty answer says what to do', async () => {
  const body = await see(page, '/danh-muc?q=khong+co+gi&cap=commune');
  assert.match(body, /Thử bỏ bớt điều kiện/);
  assert.match(body, /value="khong co gi"/);
  assert.match(body, /<option value="commune" selected/);
  assert.match(body, /<strong>0 bản<\/strong> trong 3 bản đã nhập/);
  assert.match(await see(page, '/danh-muc?trang=9'), /Trang này không còn bản nào/);
});

test('each doubt stands beside what the source says there', async () => {
  const body = await see(page, SOURCE);
  assert.match(body, /Thời hạn chỉ ghi số 4, không có đơn vị/);
  assert.match(body, /Bản nguồn ghi: <q>4/);
  assert.match(body, /Soạn thủ tục từ bản này/);
});

test('every paper is shown, in a group of the source or in none', async () => {
  const documents = (...names: string[]) => names.map((name) => ({ name, originals: 1, copies: 0 }));
  const groups = [
    { title: 'Trường hợp cấp lại', documents: documents('Bản đã cấp') },
    { title: null, documents: documents('Giấy ủy quyền', 'Bản vẽ') },
  ];
  const notes = Array.from({ length: 5 }, (_, index) => ({
    name: `Ghi chú: mục ${index}`,
    originals: 0,
    copies: 0,
  }));
  const note = { title: 'Ghi chú', documents: notes };
  await importRecords(office, [record({ id: 'thu:nhom', document_groups: [...groups, note] })]);
  const body = await see(page, '/danh-muc/nguon?ban=thu%3Anhom');
  for (const paper of ['Bản đã cấp', 'Giấy ủy quyền', 'Bản vẽ'])
    assert.match(body, new RegExp(`<li>${paper} <span class="mc-quiet mc-nowrap">1 bản chính`), paper);
});

test('what a source does not say is left out, and its address is a link by the name of its site', async () => {
  const origin = 'https://dichvucong.example.vn/thu-tuc/019d2bfc-ca49-72dd-a374-59df68409ad0';
  const channels = [{ channel: 'counter', duration: { value: 4, unit: 'working_day' }, fees: [] }];
  await importRecords(office, [record({ id: 'thu:it', source: { origin }, channels, decision: null })]);
  const body = await see(page, '/danh-muc/nguon?ban=thu%3Ait');
  assert.doesNotMatch(body, /<dt>(Phí, lệ phí|Quyết định)<\/dt>/);
  assert.match(body, /<dt>Thời hạn<\/dt>/);
  assert.ok(
    body.includes(`href="${origin}"`) && body.includes('>Trang của thủ tục tại dichvucong.example.vn<'),
  );
});

test('a refused record says why, and cannot be begun with', async () => {
  const body = await see(page, '/danh-muc/nguon?ban=thu%3A3');
  assert.match(body, /Vì sao không nhận/);
  assert.match(body, /Mục này không có tên thủ tục/);
  assert.doesNotMatch(body, /Soạn thủ tục từ bản này/);
  const begun = await page.post('/danh-muc/ban-soan-moi', { nguon: 'thu:3', ma: 'thu-ba' });
  assert.equal(begun.statusCode, 404);
});

test('what there is not, is not there', async () => {
  for (const address of ['/danh-muc/nguon?ban=thu%3A9', '/danh-muc/nguon', '/danh-muc/ban-soan/khong-co'])
    assert.equal((await page.get(address)).statusCode, 404, address);
});

test('what is in force is found too', async () => {
  assert.match(await see(page, '/danh-muc/da-cong-bo?q=ly+lich'), /<strong>1 thủ tục/);
  assert.match(await see(page, '/danh-muc/da-cong-bo?q=khong+co+gi'), /Thử gõ ít chữ hơn/);
});
