import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { OfficerRole } from '../../src/domain/access/roles.ts';
import { COMMUNE, OTHER_COMMUNE } from '../support/test-office.ts';
import { openRightsOffice } from './rights-office.ts';

/* MẬT: who works on dossiers of the agency sees it, by its code; nobody finds it by a name, and who oversees sees none. */

const rights = await openRightsOffice({ after });
const { officers, secret, codes, dossiers } = rights;
const AT = `/ho-so/${secret}`;

function officer(role: OfficerRole, agency: string = COMMUNE) {
  const found = officers.find((one) => one.agency === agency && one.duties[0]?.role === role);
  assert.ok(found);
  return found;
}

for (const role of ['supervisor', 'agency-admin', 'system-admin'] as const) {
  test(`a secret dossier is not there for ${role}: not by its page, its files, its forms, its code or a name`, async () => {
    const browser = await rights.signIn(officer(role));
    await browser.get('/tim');
    await browser.post(`${AT}/muc-dich`, { mucdich: 'inspection' });
    for (const page of [
      '',
      '/giay-tiep-nhan.pdf',
      '/da-tiep-nhan',
      '/sua',
      '/note',
      '/phieu/2',
      `/tep/${secret}`,
    ]) {
      const answer = await browser.get(`${AT}${page}`);
      assert.ok([403, 404].includes(answer.statusCode), `${page}: ${answer.statusCode}`);
      assert.doesNotMatch(answer.body, /Nguyễn Thị Bé Sáu|MẬT/, page);
    }
    assert.equal((await browser.get(AT)).statusCode, 404);
    assert.equal((await browser.post(`${AT}/note`, { ghichu: 'x' })).statusCode, 404);
    const byCode = await browser.get(`/tim?q=${encodeURIComponent(codes.secret)}`);
    assert.equal(byCode.statusCode, 200, 'it leads nowhere');
    const byName = await browser.get(`/tim?q=${encodeURIComponent('Nguyễn Thị Bé Sáu')}`);
    assert.ok(!byName.body.includes(secret));
    assert.ok(byName.body.includes(dossiers.own), 'those that are not secret are found as ever');
  });
}

test('what the trail asks of who oversees is not asked for a secret dossier: no page says that there is one', async () => {
  const browser = await rights.signIn(officer('supervisor', OTHER_COMMUNE));
  const [nothing, hidden] = [
    await browser.get('/ho-so/0190a000-0000-7000-8000-000000000000'),
    await browser.get(AT),
  ];
  assert.equal(hidden.statusCode, 404);
  const plain = (body: string) => body.replace(/name="_csrf" value="[^"]+"/g, '');
  assert.equal(plain(hidden.body), plain(nothing.body));
});

test('who works on dossiers there sees it by its code, marked; nobody finds it by a name', async () => {
  const browser = await rights.signIn(officer('counter-clerk'));
  const found = await browser.get(`/tim?q=${encodeURIComponent(codes.secret)}`);
  assert.equal(found.headers.location, AT);
  const page = await browser.get(AT);
  assert.equal(page.statusCode, 200);
  assert.match(page.body, /MẬT/);
  const byName = await browser.get(`/tim?q=${encodeURIComponent('Nguyễn Thị Bé Sáu')}`);
  assert.ok(!byName.body.includes(secret));
  const candidates = await browser.get(`/tra-ket-qua?ma=${encodeURIComponent('Nguyễn Thị Bé Sáu')}`);
  assert.ok(!candidates.body.includes(codes.secret));
  assert.ok(candidates.body.includes(codes.own), 'while others of the same person are');
});

test('nobody looks it up: neither the public, nor with the phone that was given', async () => {
  const browser = rights.app;
  for (const code of [codes.secret, 'khong-co-ma-nay']) {
    const answer = await browser.inject({ url: `/tra-cuu?ma=${encodeURIComponent(code)}` });
    assert.doesNotMatch(answer.body, /data-status/, code);
  }
  const known = await browser.inject({ url: `/tra-cuu?ma=${encodeURIComponent(codes.own)}` });
  assert.match(known.body, /data-status/);
});
