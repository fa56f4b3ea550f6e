import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { OfficerRole } from '../../src/domain/access/roles.ts';
import { OWNER } from '../../src/store/ledger/identity.ts';
import { changeOffice } from '../../src/store/office/office-log.ts';
import { COMMUNE, OTHER_COMMUNE, SECTION } from '../support/test-office.ts';
import { openRightsOffice } from './rights-office.ts';

const rights = await openRightsOffice({ after });
const { office, officers, codes, dossiers } = rights;

function officer(role: OfficerRole, agency: string = COMMUNE) {
  const found = officers.find((one) => one.agency === agency && one.duties[0]?.role === role);
  assert.ok(found);
  return found;
}

const admin = await rights.signIn(officer('agency-admin'));
const system = await rights.signIn(officer('system-admin'));
const ask = (ma: string, role: OfficerRole, agency: string = COMMUNE, by = system) => {
  const query = new URLSearchParams({ ma, 'tai-khoan': officer(role, agency).username });
  return by.get(`/quan-tri/vi-sao-thay?${query}`);
};

test('which rule lets or hinders is said in words, and agrees with what the page of the dossier answers', async () => {
  const answers = [
    ['own', 'specialist', COMMUNE, true, /có tham gia giải quyết/],
    ['own', 'specialist', OTHER_COMMUNE, false, /không tham gia giải quyết/],
    ['shared', 'specialist', OTHER_COMMUNE, true, /đang ở bộ phận của tài khoản này/],
    ['own', 'supervisor', OTHER_COMMUNE, true, /nhiệm vụ giám sát/],
    ['secret', 'supervisor', OTHER_COMMUNE, false, /Hồ sơ MẬT: chỉ người làm việc/],
    ['secret', 'agency-admin', COMMUNE, false, /Hồ sơ MẬT: chỉ người làm việc/],
    ['secret', 'counter-clerk', COMMUNE, true, /Hồ sơ MẬT: tài khoản này làm việc/],
    ['other', 'signer', COMMUNE, false, /không tham gia giải quyết/],
  ] as const;
  const ids = { ...dossiers, secret: rights.secret };
  for (const [which, role, agency, reads, sentence] of answers) {
    const { body, statusCode } = await ask(codes[which], role, agency);
    assert.equal(statusCode, 200);
    assert.match(body, reads ? /> xem được|xem được hồ sơ/ : /không xem được/, `${which} ${role}`);
    assert.equal(/không xem được\s+hồ sơ/.test(body), !reads, `${which} ${role} ${agency}`);
    assert.match(body, sentence, `${which} ${role}`);
    const page = await (await rights.signIn(officer(role, agency))).get(`/ho-so/${ids[which]}`);
    assert.equal(page.statusCode === 200, reads, `the page of ${which} for ${role} of ${agency}`);
  }
});

test('of the dossier itself nothing is told: no name, no procedure, no words', async () => {
  const { body } = await ask(codes.secret, 'signer');
  assert.doesNotMatch(body, /Nguyễn Thị Bé Sáu|tình trạng hôn nhân|Hộ tịch/i);
});

test('who looks after one agency asks of own people and own dossiers only; a code of others looks like none', async () => {
  const foreign = await ask(codes.own, 'specialist', OTHER_COMMUNE, admin);
  assert.equal(foreign.statusCode, 422);
  assert.match(foreign.body, /Không có tài khoản này trong phạm vi quản trị/);
  assert.ok(foreign.body.includes(`value="${codes.own}"`), 'what was typed stays');
  const people = await admin.get('/quan-tri/vi-sao-thay');
  assert.ok(people.body.includes(officer('signer').username.toLowerCase()));
  assert.ok(!people.body.includes(officer('signer', OTHER_COMMUNE).username.toLowerCase()));
  const [others, none] = [
    await ask(codes.other, 'specialist', COMMUNE, admin),
    await ask('000.00.99.H33-261123-9999', 'specialist', COMMUNE, admin),
  ];
  const plain = (body: string) =>
    body.replaceAll(codes.other, 'X').replaceAll('000.00.99.H33-261123-9999', 'X');
  const part = (body: string) =>
    /<section class="mc-panel mc-why__answer.*?<\/section>/s.exec(plain(body))?.[0];
  assert.ok(part(others.body));
  assert.equal(part(others.body), part(none.body));
  assert.match(others.body, /được trả lời như nhau/);
  assert.match((await ask(codes.own, 'specialist', COMMUNE, admin)).body, /xem được\s+hồ sơ/);
});

test('it is for administrators', async () => {
  for (const role of ['counter-clerk', 'signer', 'supervisor'] as const) {
    const answer = await (await rights.signIn(officer(role))).get('/quan-tri/vi-sao-thay');
    assert.equal(answer.statusCode, 403, role);
    assert.match(answer.body, /Trang này dành cho quản trị cơ quan hoặc quản trị hệ thống/);
  }
  assert.equal((await admin.get('/quan-tri/vi-sao-thay?ma=&tai-khoan=')).statusCode, 422);
});

test('where the agency keeps its officers to their fields, others are not read, found or listed; and it says why', async () => {
  const limited = {
    ...officer('specialist'),
    duties: [{ role: 'specialist', unit: SECTION, fields: ['Đất đai'] }],
  } as const;
  const read = async () => {
    const browser = await rights.signIn(limited);
    const [page, found] = [
      await browser.get(`/ho-so/${dossiers.own}`),
      await browser.get(`/tim?q=${encodeURIComponent('Nguyễn Thị Bé Sáu')}`),
    ];
    return { page: page.statusCode, found: found.body.includes(dossiers.own) };
  };
  await change({ stream: 'officer', id: limited.id, data: limited });
  assert.deepEqual(await read(), { page: 200, found: true }, 'the agency lets them read all of its own');
  const form = await admin.get('/quan-tri/vi-sao-thay');
  const fieldOf = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(form.body)?.[1] ?? '';
  const sent = { lenh: fieldOf('lenh'), phienban: fieldOf('phienban'), gioihan: fieldOf('gioihan') };
  await system.get('/quan-tri/vi-sao-thay');
  assert.equal((await system.post('/quan-tri/vi-sao-thay', sent)).statusCode, 403, 'each agency for itself');
  assert.equal((await admin.post('/quan-tri/vi-sao-thay', sent)).statusCode, 303);
  const stale = await admin.post('/quan-tri/vi-sao-thay', { ...sent, lenh: crypto.randomUUID() });
  assert.match(stale.body, /vừa được người khác sửa/);
  assert.match((await admin.get('/quan-tri/vi-sao-thay')).body, /Cho xem mọi hồ sơ của cơ quan/);
  assert.deepEqual(await read(), { page: 404, found: false });
  assert.match((await ask(codes.own, 'specialist')).body, /nằm ngoài phần việc của tài khoản này/);
  const onlyThis = {
    role: 'specialist',
    unit: SECTION,
    fields: null,
    procedures: ['xac-nhan-tinh-trang-hon-nhan'],
  } as const;
  await change({ stream: 'officer', id: limited.id, data: { ...limited, duties: [onlyThis] } });
  assert.deepEqual(await read(), { page: 200, found: true }, 'kept to the procedure it is of');
});

test('who has no duty today reads nothing and opens nothing', async () => {
  const former = { ...officer('cashier'), duties: [] };
  await change({ stream: 'officer', id: former.id, data: former });
  const browser = await rights.signIn(former);
  for (const page of ['/viec', '/tim', `/ho-so/${dossiers.own}`])
    assert.equal((await browser.get(page)).statusCode, 403, page);
  assert.match((await ask(codes.own, 'cashier')).body, /không có nhiệm vụ nào còn hiệu lực/);
});

async function change(to: Parameters<typeof changeOffice>[1][number]): Promise<void> {
  const act = {
    commandId: crypto.randomUUID(),
    actor: { kind: 'system', process: 'test' },
    at: office.clock.at,
  } as const;
  await office.database.transaction(OWNER, (transaction) => changeOffice(transaction, [to], act));
  await office.office.refresh();
}
