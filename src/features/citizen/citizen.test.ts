import assert from 'node:assert/strict';
import { after, beforeEach, describe, it } from 'node:test';
import { type Browser, openTestApp } from '../../../test/support/test-app.ts';
import { OTHER_COMMUNE } from '../../../test/support/test-office.ts';
import { OWNER } from '../../store/ledger/identity.ts';
import { fileFor, openCitizens } from './citizen.test-data.ts';

const { app, office, as, browser, ask, type, later, signIn, sentLast, nextHour } = await openCitizens({
  after,
});
const PHONE = '0912 000 777';
const mine = await fileFor(office, { person: { phone: PHONE, email: 'Chin@Example.vn' } });
const theirs = await fileFor(office, { person: { name: 'Lê Thị Mười', phone: '0912000888' } });
const secret = await fileFor(office, { person: { phone: PHONE }, secret: true });

beforeEach(nextHour);

const statusOf = async (page: Browser, id: string) => (await page.get(`/cua-toi/ho-so/${id}`)).statusCode;

describe('a citizen who signed in', () => {
  it('finds no dossier of somebody else, none that is MẬT, and none that is none', async () => {
    const page = await signIn(PHONE);
    assert.equal(await statusOf(page, mine.dossierId), 200);
    const bodies = new Set<string>();
    for (const id of [theirs.dossierId, secret.dossierId, crypto.randomUUID(), 'khong-co']) {
      const answer = await page.get(`/cua-toi/ho-so/${id}`);
      assert.equal(answer.statusCode, 404);
      bodies.add(answer.body);
    }
    assert.equal(bodies.size, 1);
  });

  it('sees who opened it, by role, agency and reason and not by name', async () => {
    const before = await (await signIn(PHONE)).get(`/cua-toi/ho-so/${mine.dossierId}`);
    assert.match(before.body, /Chưa có cán bộ nào mở xem/);
    const clerk = await as('counter-clerk', 'mot-cua');
    assert.equal((await clerk.get(`/ho-so/${mine.dossierId}`)).statusCode, 200);
    const { body } = await (await signIn(PHONE)).get(`/cua-toi/ho-so/${mine.dossierId}`);
    const [visits = ''] = /Ai đã xem hồ sơ.*?<\/section>/s.exec(body) ?? [];
    assert.match(
      visits,
      /Cán bộ tiếp nhận, UBND phường Vĩnh Thanh|Cán bộ tiếp nhận, Ủy ban nhân dân phường Vĩnh Thanh/,
    );
    assert.match(visits, /mở xem; (làm việc tại quầy|đang thụ lý)/);
    const actor = office.actor('counter-clerk', 'mot-cua');
    const name = actor.kind === 'officer' ? office.office.findOfficer(actor.id)?.name : undefined;
    assert.ok(name !== undefined && !body.includes(name));
  });

  it('rates a dossier of their own once it is over', async () => {
    const filed = await fileFor(office, { person: { phone: '0912000222' } });
    const link = /href="(\/tra-cuu\/danh-gia[^"]*)"/;
    const address = `/cua-toi/ho-so/${filed.dossierId}`;
    assert.doesNotMatch((await (await signIn('0912000222')).get(address)).body, link);
    const withdrawal = { type: 'withdraw', reason: null, papersBack: null, late: null } as const;
    assert.ok((await office.act(office.actor('counter-clerk', 'mot-cua'), filed, withdrawal)).ok);
    const { body } = await (await signIn('0912000222')).get(address);
    const [, there = ''] = link.exec(body) ?? [];
    assert.match((await app.inject(there.replaceAll('&amp;', '&'))).body, /name="t" value="[^"]+"/);
  });

  it('loses it when the number in the dossier is corrected', async () => {
    const filed = await fileFor(office, { person: { phone: '0912000333' } });
    const page = await signIn('0912000333');
    assert.equal(await statusOf(page, filed.dossierId), 200);
    // As a correction does: a new version of the person, which the summary names.
    await office.database.write(
      OWNER,
      {
        text: `insert into person (id, version, dossier_id, kind, name, phone, digest_key, digest, recorded_at)
               select p.id, p.version + 1, p.dossier_id, p.kind, p.name, '0912000334', p.digest_key, p.digest, p.recorded_at
               from person p join dossier d on d.applicant_id = p.id and d.applicant_version = p.version where d.id = $1`,
        values: [filed.dossierId],
      },
      {
        text: 'update dossier set applicant_version = applicant_version + 1 where id = $1',
        values: [filed.dossierId],
      },
    );
    assert.equal(await statusOf(page, filed.dossierId), 404);
  });

  it('is signed out by themselves, after half an hour without a page, and after two hours', async () => {
    const page = await signIn(PHONE);
    await page.get('/cua-toi');
    const cookie = await sessionOf(page);
    assert.equal((await page.post('/cua-toi/dang-xuat', {})).headers.location, '/cua-toi/dang-nhap');
    const stolen = await app.inject({ url: '/cua-toi', cookies: cookie });
    assert.equal(stolen.statusCode, 303, 'a cookie that was copied before opens nothing any more');
    const idle = await signIn(PHONE);
    later(31);
    assert.equal((await idle.get('/cua-toi')).statusCode, 303);
    nextHour();
    const long = await signIn(PHONE);
    for (let minutes = 20; minutes < 120; minutes += 20) {
      later(minutes);
      assert.equal((await long.get('/cua-toi')).statusCode, 200);
    }
    later(121);
    assert.equal((await long.get('/cua-toi')).statusCode, 303);
  });

  it('gets a session of their own whatever the browser brought along, and forms of other pages do nothing', async () => {
    const page = browser();
    await ask(page, PHONE);
    const fixed = 'x'.repeat(43);
    const forged = await app.inject({
      ...{ method: 'POST', url: '/cua-toi/dang-nhap/ma', payload: `ma=${sentLast()}` },
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      cookies: { mot_cua_ma: fixed, mot_cua_nguoi_dan: fixed },
    });
    assert.equal(forged.statusCode, 403);
    const entered = await type(page, sentLast());
    const [cookie] = entered.cookies.filter(({ name }) => name === 'mot_cua_nguoi_dan');
    assert.ok(cookie && cookie.value !== fixed && cookie.httpOnly && cookie.sameSite === 'Strict');
  });

  it('is no officer, and an officer no citizen', async () => {
    const page = await signIn(PHONE);
    for (const address of ['/viec', `/ho-so/${mine.dossierId}`, '/tim'])
      assert.match(String((await page.get(address)).headers.location), /^\/dang-nhap/, address);
    const clerk = await as('counter-clerk', 'mot-cua');
    assert.equal((await clerk.get('/cua-toi')).headers.location, '/cua-toi/dang-nhap');
  });
});

async function sessionOf(page: Browser): Promise<Record<string, string>> {
  await page.get('/cua-toi/dang-nhap');
  const answer = await ask(page, PHONE);
  assert.equal(answer.statusCode, 303);
  const entered = await type(page, sentLast());
  const [cookie] = entered.cookies.filter(({ name }) => name === 'mot_cua_nguoi_dan');
  return { mot_cua_nguoi_dan: cookie?.value ?? '' };
}

describe('row-level security for a citizen', () => {
  const tables = ['dossier', 'event_log', 'person', 'wording', 'dossier_leg', 'stored_file', 'access_trail'];
  const seen = async (table: string, dossiers: readonly string[]) => {
    const column = table === 'dossier' ? 'id' : 'dossier_id';
    const [rows = []] = await office.database.read(
      { kind: 'citizen', dossiers },
      { text: `select ${column} as id from ${table}`, values: [] },
    );
    return new Set(rows.map(({ id }) => id));
  };

  it('without any filter there is nothing but their own, and never MẬT', async () => {
    for (const table of tables) {
      const rows = await seen(table, [mine.dossierId, secret.dossierId]);
      rows.delete(mine.dossierId);
      assert.deepEqual([...rows], [], table);
      assert.equal((await seen(table, [])).size, 0, table);
    }
    assert.ok((await seen('event_log', [mine.dossierId])).has(mine.dossierId));
  });

  it('what others have is not there at all, and nothing can be written', async () => {
    const identity = { kind: 'citizen', dossiers: [mine.dossierId] } as const;
    for (const table of [
      'citizen',
      'citizen_session',
      'one_time_code',
      'openid_attempt',
      'officer_identity',
      'session',
    ]) {
      for (const asker of [identity, { kind: 'officer', agencies: [OTHER_COMMUNE] } as const]) {
        const [rows = []] = await office.database.read(asker, { text: `select 1 from ${table}`, values: [] });
        assert.equal(rows.length, 0, `${table} for ${asker.kind}`);
      }
    }
    const text = 'update dossier set status = status where id = $1 returning id';
    const [changed = []] = await office.database.write(identity, { text, values: [mine.dossierId] });
    assert.equal(changed.length, 0);
  });
});

describe('where nothing is configured', () => {
  it('citizens cannot ask for a code, and are told what they can do', async () => {
    const closed = await openTestApp({ after });
    const page = closed.browser();
    const { body } = await page.get('/cua-toi/dang-nhap');
    assert.match(body, /chưa mở ở đây/);
    assert.match(body, /tra cứu bằng mã số/);
    assert.doesNotMatch(body, /<form/);
    assert.equal((await page.get('/cua-toi/dinh-danh')).statusCode, 404);
  });
});
