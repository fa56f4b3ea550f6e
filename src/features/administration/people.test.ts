import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { browse, openTestApp } from '../../../test/support/test-app.ts';
import { COMMUNE, done, HAND_OVER, OTHER_COMMUNE } from '../../../test/support/test-office.ts';
import { OFFICER_ROLES } from '../../domain/access/roles.ts';
import { paths } from '../../web/paths.ts';

const { app, office, as } = await openTestApp({ after });
const admin = await as('agency-admin', 'quan-tri');
const NEW = { hoten: 'Trần Thị Kim Ngân', sohang: '1', 'bp-0': 'tu-phap-ho-tich', 'vt-0': 'specialist' };

const idIn = (body: string) => /\/quan-tri\/nguoi\/([0-9a-f-]{36})"/.exec(body)?.[1] ?? '';
const versionIn = (body: string) => /name="phienban" value="(\d+)"/.exec(body)?.[1] ?? '';
const findId = (username: string) =>
  office.office.officers().find((one) => one.username === username)?.id ?? '';

async function create(fields: Record<string, string | string[]>, browser = admin) {
  await browser.get(paths.newOfficer);
  return browser.post(paths.newOfficer, { lenh: crypto.randomUUID(), ...fields });
}

test('an administrator creates an officer, whose first password is shown once, who signs in and works', async () => {
  const lenh = crypto.randomUUID();
  await admin.get(paths.newOfficer);
  const made = await admin.post(paths.newOfficer, { ...NEW, lenh });
  assert.equal(made.statusCode, 200);
  const password = /<code>([^<]+)<\/code>/.exec(made.body)?.[1] ?? '';
  assert.match(password, /^([a-z2-9]{4}-){3}[a-z2-9]{4}$/);
  assert.ok(made.body.includes('ngan.ttk'), 'the user name is proposed from the name');

  const again = await admin.post(paths.newOfficer, { ...NEW, lenh });
  assert.ok(!again.body.includes(password) && again.body.includes('ngan.ttk'), 'sent twice, made once');
  assert.equal(office.office.officers().filter(({ name }) => name === NEW.hoten).length, 1);

  const theirs = browse(app);
  await theirs.get('/dang-nhap');
  const entered = await theirs.post('/dang-nhap', { ten: 'ngan.ttk', matkhau: password });
  assert.equal(entered.statusCode, 303);
  assert.equal((await theirs.get(paths.inbox)).statusCode, 303, 'the password must be changed first');
  await theirs.get(paths.changePassword);
  const fresh = 'con cò bay lả bay la';
  await theirs.post(paths.changePassword, { hientai: password, moi: fresh, laplai: fresh, dongy: 'co' });
  await theirs.post(paths.securityRules, { dongy: 'co' });
  assert.equal((await theirs.get(paths.inbox)).statusCode, 200);
  assert.equal((await theirs.get(paths.people)).statusCode, 403);
});

test('a second of the same name gets a number; a name somebody has is refused and what was typed stays', async () => {
  assert.ok((await create(NEW)).body.includes('ngan.ttk2'));
  const taken = await create({ ...NEW, ten: 'ngan.ttk' });
  assert.equal(taken.statusCode, 422);
  assert.match(taken.body, /đã có người dùng/);
  assert.ok(taken.body.includes('value="Trần Thị Kim Ngân"'));
});

test('an error in every field, nothing typed is lost', async () => {
  const { statusCode, body } = await create({
    ...{ hoten: '', ten: 'Có Dấu', sohang: '1', 'bp-0': '', 'vt-0': 'cashier' },
    ...{ 'tu-0': '31/12/2026', 'den-0': '1.12.2026' },
  });
  assert.equal(statusCode, 422);
  for (const field of ['hoten', 'ten', 'bp-0', 'den-0']) assert.ok(body.includes(`href="#${field}"`), field);
  assert.ok(body.includes('value="31/12/2026"') && body.includes('value="có dấu"'));
});

test('by no form does an administrator create somebody elsewhere, or see or change the people of another agency', async () => {
  const elsewhere = office.office.officersOf(OTHER_COMMUNE);
  const before = office.office.officers().length;
  const [somebody] = elsewhere;
  assert.ok(somebody);
  for (const address of [
    ...[
      paths.peopleOf(OTHER_COMMUNE),
      paths.newOfficerOf(OTHER_COMMUNE),
      paths.administrationOf(OTHER_COMMUNE),
    ],
    ...[paths.officer(somebody.id), paths.closeOfficer(somebody.id), paths.officerInHand(somebody.id)],
  ]) {
    const answer = await admin.get(address);
    assert.equal(answer.statusCode, 404, address);
    assert.ok(!answer.body.includes(somebody.name), address);
  }
  await admin.get(paths.newOfficer);
  const crafted: readonly [string, Record<string, string>][] = [
    [paths.newOfficer, { ...NEW, 'co-quan': OTHER_COMMUNE }],
    [paths.newOfficerOf(OTHER_COMMUNE), NEW],
    [paths.officer(somebody.id), { ...NEW, phienban: '1', 'co-quan': COMMUNE }],
    [paths.closeOfficer(somebody.id), { ngay: '2026-12-01', lydo: 'x', phienban: '1' }],
    [paths.reopenOfficer(somebody.id), { phienban: '1' }],
    [paths.officerInHand(somebody.id), { lydogiao: 'x' }],
  ];
  for (const [address, fields] of crafted)
    assert.equal((await admin.post(address, fields)).statusCode, 404, address);
  assert.equal(office.office.officers().length, before);
  assert.deepEqual(office.office.officersOf(OTHER_COMMUNE), elsewhere);
});

test('what an administrator lacks is granted by no crafted form, to nobody and not to themselves', async () => {
  const self = office.actor('agency-admin', 'quan-tri');
  assert.ok(self.kind === 'officer');
  for (const role of OFFICER_ROLES) {
    const answer = await create({ ...NEW, hoten: `Người ${role}`, 'bp-0': 'quan-tri', 'vt-0': role });
    const beyond = role === 'supervisor' || role === 'system-admin';
    assert.equal(answer.statusCode, beyond ? 422 : 200, role);
  }
  const { body } = await admin.get(paths.officer(self.id));
  const more = await admin.post(paths.officer(self.id), {
    ...{ hoten: 'Quản trị', sohang: '1', 'bp-0': 'quan-tri', 'vt-0': ['agency-admin', 'system-admin'] },
    ...{ phienban: versionIn(body), lenh: crypto.randomUUID() },
  });
  assert.equal(more.statusCode, 422);
  assert.ok(!office.office.findOfficer(self.id)?.duties.some(({ role }) => role === 'system-admin'));
});

test('a unit of another agency, or none, is no place for a position', async () => {
  const answer = await create({ ...NEW, 'bp-0': 'dat-dai' });
  assert.equal(answer.statusCode, 422);
  assert.match(answer.body, /không thuộc cơ quan/);
});

test('two who write the same person do not undo one another', async () => {
  const id = findId('ngan.ttk2');
  const first = versionIn((await admin.get(paths.officer(id))).body);
  const save = (title: string) =>
    admin.post(paths.officer(id), { ...NEW, chucvu: title, phienban: first, lenh: crypto.randomUUID() });
  assert.equal((await save('Chuyên viên')).statusCode, 303);
  const late = await save('Văn thư');
  assert.equal(late.statusCode, 422);
  assert.match(late.body, /có người khác đã sửa/);
  assert.ok(late.body.includes('value="Văn thư"'));
  assert.equal(office.office.findOfficer(id)?.title, 'Chuyên viên');
  assert.match((await admin.get(paths.officer(id))).body, /Các lần thay đổi \(2\)/);
});

test('whoever leaves gives on what they have in hand first: to a colleague or to the unit, never to nobody', async () => {
  const clerk = office.actor('counter-clerk', 'mot-cua');
  const specialist = office.actor('specialist', 'tu-phap-ho-tich');
  assert.ok(specialist.kind === 'officer');
  const dossiers = [];
  for (let count = 0; count < 2; count++) {
    const received = done(await office.receive());
    const given = done(
      await office.act(clerk, received, { ...HAND_OVER, officer: specialist.id } as typeof HAND_OVER),
    );
    dossiers.push(given);
  }
  const colleague = findId('ngan.ttk');
  const { body } = await admin.get(paths.closeOfficer(specialist.id));
  const closing = {
    ngay: '2026-11-23',
    lydo: 'Nghỉ hưu',
    phienban: versionIn(body),
    lenh: crypto.randomUUID(),
  };
  const asked = await admin.post(paths.closeOfficer(specialist.id), closing);
  assert.equal(asked.statusCode, 200);
  for (const { code } of dossiers) assert.ok(asked.body.includes(code));
  assert.equal(office.office.findOfficer(specialist.id)?.disabled, undefined, 'nothing is written before');

  const half = await admin.post(paths.closeOfficer(specialist.id), {
    ...{ ...closing, giaolai: 'co', lydogiao: '' },
    [`giao-${dossiers[0]?.dossierId}`]: colleague,
  });
  assert.equal(half.statusCode, 422);
  assert.equal(office.office.findOfficer(specialist.id)?.disabled, undefined);

  const closed = await admin.post(paths.closeOfficer(specialist.id), {
    ...{ ...closing, giaolai: 'co', lydogiao: 'Nghỉ hưu, giao lại' },
    ...{ [`giao-${dossiers[0]?.dossierId}`]: colleague, [`giao-${dossiers[1]?.dossierId}`]: 'phong' },
  });
  assert.equal(closed.statusCode, 303);
  assert.deepEqual(office.office.findOfficer(specialist.id)?.duties, []);
  const [rows = []] = await office.database.read(
    { kind: 'owner' },
    {
      text: 'select dossier_id, officer_id, unit from read_leg where dossier_id = any ($1)',
      values: [dossiers.map(({ dossierId }) => dossierId)],
    },
  );
  const holders = new Map(rows.map((row) => [row.dossier_id, [row.officer_id, row.unit]]));
  assert.deepEqual(holders.get(dossiers[0]?.dossierId), [colleague, 'tu-phap-ho-tich']);
  assert.deepEqual(holders.get(dossiers[1]?.dossierId), [null, 'tu-phap-ho-tich']);
});

test('a closed account opens nothing: its sessions end and its password is as good as none', async () => {
  const signedIn = await as('records-officer', 'van-thu');
  const records = office.actor('records-officer', 'van-thu');
  assert.ok(records.kind === 'officer');
  const { body } = await admin.get(paths.closeOfficer(records.id));
  const fields = {
    ngay: '2026-11-23',
    lydo: 'Chuyển công tác',
    phienban: versionIn(body),
    lenh: crypto.randomUUID(),
  };
  assert.equal((await admin.post(paths.closeOfficer(records.id), fields)).statusCode, 303);
  assert.equal((await signedIn.get(paths.inbox)).statusCode, 303);
  await as('records-officer', 'van-thu')
    .then((browser) => browser.get(paths.inbox))
    .then(({ statusCode }) => {
      assert.equal(statusCode, 303);
    });
  const reopen = versionIn((await admin.get(paths.reopenOfficer(records.id))).body);
  const opened = await admin.post(paths.reopenOfficer(records.id), {
    phienban: reopen,
    lenh: crypto.randomUUID(),
  });
  assert.equal(opened.statusCode, 303);
  assert.equal((await (await as('records-officer', 'van-thu')).get(paths.inbox)).statusCode, 200);
});

test('a position gives rights on its days and on no other', async () => {
  const made = await create({
    ...{ ...NEW, hoten: 'Lê Văn Ngắn Hạn', 'bp-0': 'mot-cua', 'vt-0': 'counter-clerk', 'bietphai-0': 'co' },
    ...{ 'tu-0': '2026-11-25', 'den-0': '2026-11-26' },
  });
  const id = idIn(made.body);
  const before = office.clock.at;
  const duties: number[] = [];
  for (const day of ['2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27']) {
    office.clock.at = `${day}T02:30:00.000Z`;
    duties.push(office.office.findOfficer(id)?.duties.length ?? -1);
  }
  office.clock.at = before;
  assert.deepEqual(duties, [0, 1, 1, 0]);
});

test('who administers the system appoints the administrator of another agency, and nothing else there', async () => {
  const root = await as('system-admin', 'quan-tri', 'so-tttt');
  await root.get(paths.newOfficerOf(COMMUNE));
  const fields = { ...NEW, hoten: 'Phan Thị Cử', 'bp-0': 'quan-tri', 'co-quan': COMMUNE };
  const refused = await root.post(paths.newOfficer, {
    ...fields,
    'vt-0': 'signer',
    lenh: crypto.randomUUID(),
  });
  assert.equal(refused.statusCode, 422);
  const made = await root.post(paths.newOfficer, {
    ...fields,
    'vt-0': 'agency-admin',
    lenh: crypto.randomUUID(),
  });
  assert.equal(made.statusCode, 200);
  assert.equal(office.office.findOfficer(idIn(made.body))?.agency, COMMUNE);
});
