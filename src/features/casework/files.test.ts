import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { openTestApp, TEST_PASSWORD } from '../../../test/support/test-app.ts';
import { done, HAND_OVER, OTHER_COMMUNE } from '../../../test/support/test-office.ts';

const { app, office, as } = await openTestApp({ after });
const specialist = office.actor('specialist', 'tu-phap-ho-tich');
const signer = await as('signer', 'lanh-dao');

interface Attachment {
  name: string;
  content: string;
}

/** A browser that sends forms with files. */
async function signInWithFiles() {
  await as('specialist', 'tu-phap-ho-tich');
  const cookies: Record<string, string> = {};
  let token = '';
  const send = async (url: string, post?: { headers: Record<string, string>; payload: string | Buffer }) => {
    const answer = await app.inject({ url, cookies, ...(post ? { method: 'POST', ...post } : {}) });
    for (const { name, value } of answer.cookies) cookies[name] = value;
    token = /name="_csrf" value="([^"]+)"/.exec(answer.body)?.[1] ?? token;
    return answer;
  };
  await send('/dang-nhap');
  const { username = '' } = (specialist.kind === 'officer' && office.office.findOfficer(specialist.id)) || {};
  const payload = new URLSearchParams({ _csrf: token, ten: username, matkhau: TEST_PASSWORD }).toString();
  await send('/dang-nhap', { payload, headers: { 'content-type': 'application/x-www-form-urlencoded' } });
  return {
    get: (url: string) => send(url),
    async post(url: string, fields: Record<string, string>, files: readonly Attachment[]) {
      const form = new FormData();
      for (const [name, value] of Object.entries({ _csrf: token, ...fields })) form.append(name, value);
      for (const { name, content } of files) form.append('tep', new Blob([content]), name);
      const request = new Request('http://mot-cua.test/', { method: 'POST', body: form });
      const headers = { 'content-type': request.headers.get('content-type') ?? '' };
      return send(url, { headers, payload: Buffer.from(await request.arrayBuffer()) });
    },
  };
}

async function atTheSpecialist(): Promise<string> {
  const received = done(await office.receive());
  done(await office.act(office.actor('counter-clerk', 'mot-cua'), received, HAND_OVER));
  return `/ho-so/${received.dossierId}`;
}

function hidden(body: string): { lenh: string; phienban: string } {
  const [, lenh = ''] = /name="lenh" value="([^"]+)"/.exec(body) ?? [];
  const [, phienban = ''] = /name="phienban" value="([^"]+)"/.exec(body) ?? [];
  return { lenh, phienban };
}

const PDF = { name: 'Dự thảo 1 ★.pdf', content: '%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF' };

test('files go in with a form, and come out to who may see the dossier', async () => {
  const browser = await signInWithFiles();
  const at = await atTheSpecialist();
  const fields = { ...hidden((await browser.get(`${at}/propose-result`)).body), ketqua: 'granted' };

  const wrong = await browser.post(`${at}/propose-result`, fields, [PDF, { name: 'a.exe', content: 'MZ' }]);
  assert.equal(wrong.statusCode, 422);
  assert.match(wrong.body, /href="#tep"[^>]*>Tệp “a.exe”: loại tệp này không nhận/);
  assert.match(wrong.body, /Tệp đã chọn không giữ lại được/);
  assert.match(wrong.body, /<input[^>]*value="granted"[^>]*checked/);

  const sent = await browser.post(`${at}/propose-result`, fields, [PDF]);
  assert.equal(sent.statusCode, 303, sent.body);
  const [, address = ''] = /href="(\/ho-so\/[^"]+\/tep\/[^"?]+)/.exec((await browser.get(at)).body) ?? [];
  const kept = await signer.get(address);
  assert.equal(kept.body, PDF.content);
  assert.equal(kept.headers['content-type'], 'application/pdf');
  assert.equal(kept.headers['x-content-type-options'], 'nosniff');
  const names = String(kept.headers['content-disposition']);
  assert.match(names, /^attachment; filename="Du thao 1 _.pdf"; filename\*=UTF-8''D%E1%BB%B1%20th/);
  const seen = await signer.get(`${address}?xem=1`);
  assert.match(String(seen.headers['content-disposition']), /^inline/);

  const stranger = await as('specialist', 'tu-phap-ho-tich', OTHER_COMMUNE);
  assert.equal((await stranger.get(address)).statusCode, 404);
  const other = await atTheSpecialist();
  assert.equal((await signer.get(address.replace(at, other))).statusCode, 404);
});

test('a form without the token of a page of ours is refused, files or not', async () => {
  const browser = await signInWithFiles();
  const at = await atTheSpecialist();
  const fields = hidden((await browser.get(`${at}/propose-result`)).body);
  const sent = await browser.post(`${at}/propose-result`, { ...fields, _csrf: 'x', ketqua: 'granted' }, [
    PDF,
  ]);
  assert.equal(sent.statusCode, 403);
});
