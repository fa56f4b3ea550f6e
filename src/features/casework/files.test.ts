import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { openTestApp, TEST_PASSWORD } from '../../../test/support/test-app.ts';
import {
  COMMUNE,
  done,
  HAND_OVER,
  OTHER_COMMUNE,
  PROCEDURE,
  receiveCommand,
} from '../../../test/support/test-office.ts';
import { type CarriedOut, carryOut } from '../../store/dossiers/carry-out.ts';
import { openFileStore } from '../../store/files/file-store.ts';

const root = await mkdtemp(join(tmpdir(), 'mot-cua-files-'));
after(() => rm(root, { recursive: true, force: true }));
const { app, office, as } = await openTestApp({ after }, { files: openFileStore(root, 5_000_000) });
const signer = await as('signer', 'lanh-dao');

interface Attachment {
  name: string;
  content: string;
  field?: string;
}

/** A browser that sends forms with files. */
async function signInWithFiles(
  role: Parameters<typeof office.actor>[0] = 'specialist',
  unit = 'tu-phap-ho-tich',
) {
  await as(role, unit);
  const actor = office.actor(role, unit);
  const cookies: Record<string, string> = {};
  let token = '';
  const send = async (url: string, post?: { headers: Record<string, string>; payload: string | Buffer }) => {
    const answer = await app.inject({ url, cookies, ...(post ? { method: 'POST', ...post } : {}) });
    for (const { name, value } of answer.cookies) cookies[name] = value;
    token = /name="_csrf" value="([^"]+)"/.exec(answer.body)?.[1] ?? token;
    return answer;
  };
  await send('/dang-nhap');
  const { username = '' } = (actor.kind === 'officer' && office.office.findOfficer(actor.id)) || {};
  const payload = new URLSearchParams({ _csrf: token, ten: username, matkhau: TEST_PASSWORD }).toString();
  await send('/dang-nhap', { payload, headers: { 'content-type': 'application/x-www-form-urlencoded' } });
  return {
    get: (url: string) => send(url),
    async post(url: string, fields: Record<string, string>, files: readonly Attachment[]) {
      const form = new FormData();
      for (const [name, value] of Object.entries({ _csrf: token, ...fields })) form.append(name, value);
      for (const { name, content, field = 'tep' } of files) form.append(field, new Blob([content]), name);
      const request = new Request('http://mot-cua.test/', { method: 'POST', body: form });
      const headers = { 'content-type': request.headers.get('content-type') ?? '' };
      return send(url, { headers, payload: Buffer.from(await request.arrayBuffer()) });
    },
  };
}

async function atTheSpecialist(dossier?: CarriedOut): Promise<string> {
  const received = dossier ?? done(await office.receive());
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

async function secretDossier(): Promise<CarriedOut> {
  const papers = office.office.findProcedure(PROCEDURE)?.content.papers ?? [];
  const received = await carryOut(office.desk, {
    ...{ commandId: randomUUID(), actor: office.actor('counter-clerk', 'mot-cua'), expectedVersion: null },
    dossier: { open: { agency: COMMUNE, procedure: PROCEDURE } },
    compose(pen) {
      const command = receiveCommand(pen, papers);
      if (command.type !== 'receive' || !command.intake) throw new Error('the command opens no dossier');
      return { ...command, intake: { ...command.intake, secret: true } };
    },
  });
  return done(received);
}

const kept = async () => (await readdir(root, { recursive: true })).length;

test('a secret dossier takes no files: the forms offer none, and nothing that is sent touches the disk', async () => {
  const browser = await signInWithFiles();
  const at = await atTheSpecialist(await secretDossier());
  const before = await kept();
  const form = (await browser.get(`${at}/propose-result`)).body;
  assert.ok(!form.includes('type="file"') && !form.includes('multipart'));
  assert.match(form, /Hồ sơ MẬT: không quét/);
  const fields = { ...hidden(form), ketqua: 'granted' };
  const scan = { name: 'mat.pdf', content: `${PDF.content}\n% mật` };
  const refused = await browser.post(`${at}/propose-result`, fields, [scan]);
  assert.equal(refused.statusCode, 422);
  assert.match(refused.body, /Hồ sơ MẬT không được quét, đính kèm tệp/);
  assert.equal(await kept(), before);
  assert.equal((await browser.post(`${at}/propose-result`, fields, [])).statusCode, 303);
});

test('a file of a paper that is not listed needs the name of the paper', async () => {
  const clerk = await signInWithFiles('counter-clerk', 'mot-cua');
  const dossier = done(await office.receive());
  const at = await atTheSpecialist(dossier);
  const specialist = await signInWithFiles();
  const asking = hidden((await specialist.get(`${at}/request-supplement`)).body);
  await specialist.post(`${at}/request-supplement`, { ...asking, khac: 'Ảnh 3x4', lydo: 'Thiếu ảnh' }, []);
  const fields = hidden((await clerk.get(`${at}/provide-supplement`)).body);
  const scan = { ...PDF, field: 'tep-khac' };
  const unnamed = await clerk.post(`${at}/provide-supplement`, fields, [scan]);
  assert.equal(unnamed.statusCode, 422);
  assert.match(unnamed.body, /href="#tengiay">Ghi tên giấy tờ khác/);
  assert.match(unnamed.body, /<details class="govuk-details" open/);
  const named = await clerk.post(`${at}/provide-supplement`, { ...fields, tengiay: 'Sổ hộ khẩu' }, [scan]);
  assert.equal(named.statusCode, 303, named.body);
});

test('the name of a file is cut between characters, never through one', async () => {
  const browser = await signInWithFiles();
  const at = await atTheSpecialist();
  const fields = { ...hidden((await browser.get(`${at}/propose-result`)).body), ketqua: 'granted' };
  const long = { ...PDF, name: `a😀${'b'.repeat(145)}.pdf` };
  assert.equal((await browser.post(`${at}/propose-result`, fields, [long])).statusCode, 303);
});
