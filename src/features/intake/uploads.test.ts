import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { browse, openTestApp, TEST_PASSWORD } from '../../../test/support/test-app.ts';
import { PROCEDURE } from '../../../test/support/test-office.ts';
import { readDossier } from '../../store/dossiers/read-dossier.ts';
import { makeKeyring } from '../../store/keyring.ts';
import { OWNER } from '../../store/ledger/identity.ts';
import { carried, carry } from './carried-file.ts';

const { office, app, as } = await openTestApp({ after });
const FORM = `/tiep-nhan/${PROCEDURE}`;
const PDF = Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');

interface File {
  field: string;
  name: string;
  content: Buffer;
}

/** A browser that sends forms with files; `Browser` of the tests sends them without. */
async function openUploader() {
  await as('counter-clerk', 'mot-cua');
  const cookies = new Map<string, string>();
  const remember = <Answer extends Awaited<ReturnType<typeof app.inject>>>(answer: Answer) => {
    for (const { name, value } of answer.cookies) cookies.set(name, value);
    return answer;
  };
  const clerk = office.actor('counter-clerk', 'mot-cua');
  const ten = clerk.kind === 'officer' ? (office.office.findOfficer(clerk.id)?.username ?? '') : '';
  const jar = () => Object.fromEntries(cookies);
  const token = (body: string) => /name="_csrf" value="([^"]+)"/.exec(body)?.[1] ?? '';
  const entry = remember(await app.inject({ url: '/dang-nhap' }));
  const payload = new URLSearchParams({ _csrf: token(entry.body), ten, matkhau: TEST_PASSWORD }).toString();
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  remember(await app.inject({ url: '/dang-nhap', method: 'POST', headers, payload, cookies: jar() }));
  const { headers: led } = await app.inject({ url: FORM, cookies: jar() });
  const page = remember(await app.inject({ url: String(led.location), cookies: jar() }));
  return {
    send: async (fields: [string, string][], files: readonly File[], csrf = token(page.body)) => {
      const body = new FormData();
      for (const [name, value] of [['_csrf', csrf], ['phienbanthutuc', '1'], ...fields]) {
        body.append(name ?? '', value ?? '');
      }
      for (const { field, name, content } of files)
        body.append(field, new Blob([new Uint8Array(content)]), name);
      const request = new Request('http://test', { method: 'POST', body });
      const answer = await app.inject({
        ...{ url: FORM, method: 'POST', cookies: jar() },
        headers: { 'content-type': request.headers.get('content-type') ?? '' },
        payload: Buffer.from(await request.arrayBuffer()),
      });
      const { location = '' } = answer.headers;
      // The form and its confirmation stand under addresses of their own.
      return String(location).startsWith(FORM)
        ? app.inject({ url: String(location), cookies: jar() })
        : answer;
    },
  };
}

const TYPED: [string, string][] = [
  ['hoten', 'Trần Văn Bảy'],
  ['sogiayto', '091188000321'],
  ['sobo', '1'],
  ['gt0-co', 'co'],
  ['gt0-chinh', '1'],
];

/** With every paper, of another applicant. */
function complete(number: string): [string, string][] {
  const others = TYPED.filter(([name]) => name !== 'sogiayto');
  const papers = [1, 2, 3].flatMap((index): [string, string][] => [
    [`gt${index}-co`, 'co'],
    [`gt${index}-chinh`, '1'],
  ]);
  return [...others, ['sogiayto', number], ...papers];
}

function hidden(html: string): [string, string][] {
  return [...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)]
    .map(([, name = '', value = '']): [string, string] => [name, value.replaceAll('&quot;', '"')])
    .filter(([name]) => name !== '_csrf' && name !== 'phienbanthutuc');
}

test('a file is kept at once, carried over the confirmation, and hangs on its paper', async () => {
  const { send } = await openUploader();
  const file = { field: 'gt0-tep', name: 'tờ khai.pdf', content: PDF };
  const empty = { field: 'gt1-tep', name: '', content: Buffer.alloc(0) };
  const again = await send([...TYPED, ['email', 'sai'], ['viec', 'xem-lai']], [file, empty]);
  assert.equal(again.statusCode, 422);
  assert.match(
    again.body,
    /type="checkbox" name="gt0-tepda"[^>]*checked\/> tờ khai\.pdf/,
    'not chosen twice',
  );
  const review = await send([...TYPED, ['viec', 'xem-lai']], [file, empty]);
  assert.equal(review.statusCode, 200);
  assert.match(review.body, /1 bản chính, 1 tệp/);
  const done = await send([...hidden(review.body), ['viec', 'tiep-nhan']], []);
  assert.equal(done.statusCode, 303);
  const id = String(done.headers.location).split('/')[2] ?? '';
  const dossier = await readDossier(office.database, OWNER, id);
  const [kept] = dossier?.files.values() ?? [];
  assert.equal(kept?.name, 'tờ khai.pdf');
  assert.equal(kept?.mediaType, 'application/pdf');
  assert.equal(dossier?.files.size, 1);
});

test('a file that is no document or has nothing in it is refused by name', async () => {
  const { send } = await openUploader();
  const answer = await send(
    [...TYPED, ['viec', 'xem-lai']],
    [
      { field: 'gt0-tep', name: 'virus<b>.exe', content: Buffer.from('MZ rất lạ') },
      { field: 'gt1-tep', name: 'trống.pdf', content: Buffer.alloc(0) },
      { field: 'gt2-tep', name: 'lớn.pdf', content: Buffer.concat([PDF, Buffer.alloc(6_000_000)]) },
    ],
  );
  assert.equal(answer.statusCode, 422);
  assert.match(answer.body, /Tệp “virus&lt;b>\.exe” không thuộc loại được nhận/);
  assert.match(answer.body, /Tệp “trống\.pdf” không có nội dung/);
  assert.match(answer.body, /Tệp “lớn\.pdf” quá lớn/);
});

test('of a secret dossier no file goes on, neither a new one nor one kept before it was said to be secret', async () => {
  const { send } = await openUploader();
  const file = { field: 'gt0-tep', name: 'mật.pdf', content: Buffer.concat([PDF, Buffer.from('mật')]) };
  const typed = complete('091188000777');
  const reviewed = await send([...typed, ['viec', 'xem-lai']], [file]);
  const carriedOn = hidden(reviewed.body).filter(([name]) => name === 'gt0-tepda');
  assert.equal(carriedOn.length, 1);
  const secret: [string, string][] = [...typed, ['mat', 'co']];
  for (const viec of ['xem-lai', 'tiep-nhan', 'them-giay-to']) {
    for (const [before, files] of [[carriedOn, []] as const, [[], [file]] as const]) {
      const answer = await send([...secret, ...before, ['viec', viec]], files);
      assert.equal(answer.statusCode, 422);
      assert.match(answer.body, /các tệp này không đưa vào hồ sơ/);
      assert.doesNotMatch(answer.body, /không được lưu|tepda/);
    }
  }
  const review = await send([...secret, ['viec', 'xem-lai']], []);
  const received = await send([...hidden(review.body), ['viec', 'tiep-nhan']], []);
  assert.equal(received.statusCode, 303);
  const id = String(received.headers.location).split('/')[2] ?? '';
  const dossier = await readDossier(office.database, OWNER, id);
  assert.equal(dossier?.files.size, 0);
});

test('a long name is kept from its end, in whole characters and without control characters', async () => {
  const { send } = await openUploader();
  const name = `😀${'a'.repeat(191)}\u0001\u0085b 😀.pdf`;
  const file = { field: 'gt0-tep', name, content: PDF };
  const review = await send([...complete('091188000888'), ['viec', 'xem-lai']], [file]);
  const received = await send([...hidden(review.body), ['viec', 'tiep-nhan']], []);
  assert.equal(received.statusCode, 303);
  const id = String(received.headers.location).split('/')[2] ?? '';
  const [kept] = (await readDossier(office.database, OWNER, id))?.files.values() ?? [];
  assert.equal(kept?.name, `\ufffd${'a'.repeat(191)}b 😀.pdf`);
});

test('a form with files carries the token of our page too', async () => {
  const { send } = await openUploader();
  assert.equal((await send(TYPED, [], 'đoán bừa')).statusCode, 403);
  const outsider = browse(app);
  await outsider.get('/dang-nhap');
  assert.equal((await outsider.post(FORM, {})).statusCode, 303, 'led to the sign-in');
});

test('a carried file is believed only as it was made, for the officer it was made for', () => {
  const keyring = makeKeyring(['a-secret-of-the-tests-longer-than-32-characters']);
  const file = { sha256: 'a'.repeat(64), bytes: 3, mediaType: 'application/pdf', name: 'a.pdf' };
  const text = carry(keyring, 'mai', file);
  assert.deepEqual(carried(keyring, 'mai', text), file);
  assert.equal(carried(keyring, 'lan', text), undefined);
  assert.equal(carried(keyring, 'mai', text.replace('aaaa', 'bbbb')), undefined);
  for (const broken of ['', '{}', '[]', 'null', '[1,2,3,4,5,6]', 'x'])
    assert.equal(carried(keyring, 'mai', broken), undefined);
});
