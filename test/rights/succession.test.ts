import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { isMissing, textOf } from '../../src/documents/pdf-programs.test-data.ts';
import type { Command } from '../../src/domain/dossier/commands.ts';
import { answeringAgency } from '../../src/domain/organisation/succession.ts';
import { act, hidden } from '../../src/features/casework/acts.test-data.ts';
import { fieldsOf } from '../../src/features/intake/form-fields.test-data.ts';
import type { CarriedOut } from '../../src/store/dossiers/carry-out.ts';
import { rebuild } from '../../src/store/dossiers/rebuild.ts';
import { readAgencyRecord, writeAgencies } from '../../src/store/office/agency-records.ts';
import { verifyLedger } from '../../src/store/seals/verify-ledger.ts';
import { doSuccessionWork } from '../../src/succession-work.ts';
import { openTestApp } from '../support/test-app.ts';
import { COMMUNE as A, OTHER_COMMUNE as B, done, HAND_OVER, SECTION } from '../support/test-office.ts';

/*
 * Commune A is merged into commune B on the 25th; that is written down on the 23rd. The dossiers are real, the commands are
 * those of the pages.
 */

const { office, app, as, browser } = await openTestApp({ after });
const OWNER = { kind: 'owner' } as const;
const BEFORE = '2026-11-24T02:00:00.000Z';
/** Half past seven on the day. */
const ON_THE_DAY = '2026-11-25T00:30:00.000Z';
const DECISION = { number: '9/NQ-HĐND', date: '2026-11-01' };

const waiting = done(await office.receive());
const early = done(await office.receive());
const given = done(await office.receive());
const examined = done(await office.act(office.actor('counter-clerk', 'mot-cua', A), given, HAND_OVER));
const ofB = done(await office.receive({ agency: B }));

async function change(id: string, facts: Record<string, unknown>) {
  const record = await readAgencyRecord(office.database, OWNER, id);
  assert.ok(record);
  const changed = { ...record.agency, ...facts };
  const actor = { kind: 'system', process: 'test' } as const;
  const written = await writeAgencies(office.database, [{ agency: changed, version: record.version }], {
    ...{ commandId: crypto.randomUUID(), actor, at: office.clock.at },
  });
  assert.ok(written.ok);
  await office.office.refresh();
}

// A closed its day, and its papers went on a list.
const closer = await as('desk-head', 'mot-cua', A);
const dayEnd = await closer.get('/so-theo-doi/cuoi-ngay?ngay=2026-11-23');
const closing = { ngay: '2026-11-23', theobienlai: '0', tienmat: '0', lenh: hidden(dayEnd.body).lenh ?? '' };
assert.equal((await closer.post('/so-theo-doi/cuoi-ngay/khoa-so', closing)).statusCode, 303);
const handing = await as('counter-clerk', 'mot-cua', A);
const ofPapers = (await handing.get('/ban-giao')).body;
const fieldIn = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(ofPapers)?.[1] ?? '';
const list = { lenh: fieldIn('lenh'), coquan: A, bophan: fieldIn('bophan'), chon: fieldIn('chon') };
const listAt = String((await handing.post('/ban-giao/lap', list)).headers.location);
assert.match(listAt, /^\/ban-giao\/[0-9a-f-]{36}$/);

const oldName = office.office.findAgency(A)?.name ?? '';
await change(A, {
  validTo: '2026-11-25',
  succeededBy: { agency: B, from: '2026-11-25', decision: DECISION },
});

const at = ({ dossierId }: CarriedOut) => `/ho-so/${dossierId}`;
const work = () => doSuccessionWork(office.desk, assert.fail);
const agencyTold = async ({ code }: CarriedOut) => {
  const [rows = []] = await office.database.read(OWNER, {
    text: 'select agency_name, agency_phone from read_public_dossier where code = $1',
    values: [code],
  });
  return rows[0];
};

test('before its date the merger changes nothing: B sees nothing of A, and A goes on working', async () => {
  office.clock.at = BEFORE;
  assert.equal(await work(), 0);
  const clerk = await as('counter-clerk', 'mot-cua', B);
  assert.equal((await clerk.get(at(waiting))).statusCode, 404);
  assert.equal((await clerk.get(at(ofB))).statusCode, 200);
  assert.doesNotMatch((await clerk.get('/viec')).body, new RegExp(waiting.code));
  assert.equal((await (await as('counter-clerk', 'mot-cua', A)).get(at(waiting))).statusCode, 200);
  assert.equal(office.office.findAgency(A)?.staffed, true);
});

test('on the day B reads what A had, at once; A’s people have nothing to work with until they are moved', async () => {
  office.clock.at = ON_THE_DAY;
  const stillA = await as('counter-clerk', 'mot-cua', A);
  const handed = await office.act(office.actor('counter-clerk', 'mot-cua', B), early, HAND_OVER);
  assert.ok(handed.ok, 'a command takes over what it is for');
  const clerk = await as('desk-head', 'mot-cua', B);
  const page = await clerk.get(at(waiting));
  assert.match(
    page.body,
    /Chuyển xử lý/,
    'the system has not been at it, and yet it is theirs to go on with',
  );
  const [rows = []] = await office.database.read(OWNER, {
    text: 'select distinct agency_id from dossier_leg where dossier_id = any ($1)',
    values: [[waiting.dossierId, examined.dossierId]],
  });
  assert.deepEqual(rows, [{ agency_id: B }], 'who opened one page found all of it taken over');
  for (const address of [at(waiting), '/tiep-nhan', '/viec'])
    assert.ok([403, 404].includes((await stillA.get(address)).statusCode), address);
  const refused = await office.act(office.actor('counter-clerk', 'mot-cua', A), waiting, HAND_OVER);
  assert.ok(!refused.ok);
  const opened = await office.receive();
  assert.ok(!opened.ok && opened.reason.code !== 'unknown-dossier');
});

test('every dossier was taken over once, with a holder in B for each open leg', async () => {
  assert.equal(await work(), 0);
  const [legs = []] = await office.database.read(OWNER, {
    text: 'select agency_id, unit, officer_id from dossier_leg where dossier_id = any ($1) order by unit',
    values: [[waiting.dossierId, examined.dossierId]],
  });
  assert.deepEqual(
    legs.map(({ agency_id: agency, unit }) => [agency, unit]),
    [
      [B, 'mot-cua'],
      [B, SECTION],
    ],
  );
  const specialist = await as('specialist', SECTION, B);
  assert.match((await specialist.get('/viec?muc=cho-nhan')).body, new RegExp(examined.code));
  const page = await specialist.get(at(examined));
  assert.match(
    page.body,
    /Hệ thống đã chuyển hồ sơ của .* sang .*, do sáp nhập từ ngày 25\/11\/2026 theo văn bản số 9\/NQ-HĐND/,
  );
  const clerk = await as('counter-clerk', 'mot-cua', B);
  const found = await clerk.get(`/tim?q=${encodeURIComponent('Nguyễn Thị Bé Sáu')}`);
  assert.match(found.body, new RegExp(waiting.code));
});

test('B finds A’s day, lists and register, under the name A had', async () => {
  const head = await as('desk-head', 'mot-cua', B);
  const day = (await head.get('/so-theo-doi/cuoi-ngay?ngay=2026-11-23')).body;
  assert.ok(day.includes(`Sổ của ${oldName}`), 'as A closed it');
  assert.match(day, /Cơ quan này đã sáp nhập từ ngày 25\/11\/2026/);
  assert.match(day, /Ngày này chưa khóa sổ/, 'its own day is another');
  const asked = (await head.get('/so-theo-doi/can-kiem-tra?muc=khoa-so')).body;
  assert.match(asked, /23\/11\/2026<\/a>: chưa khóa sổ/, 'A closed its day, not the one of B');
  const print = /href="([^"]+coquan=[^"]+)"/.exec(day)?.[1]?.replaceAll('&amp;', '&') ?? '';
  const pdf = await head.get(print);
  assert.deepEqual([pdf.statusCode, pdf.headers['content-type']], [200, 'application/pdf']);
  assert.doesNotMatch((await head.get('/so-theo-doi/cuoi-ngay?ngay=2026-11-25')).body, /Sổ của/);
  assert.match((await head.get('/ban-giao')).body, new RegExp(listAt));
  assert.equal((await head.get(listAt)).statusCode, 200);
  const register = (await head.get('/so-theo-doi?tu=2026-11-23&den=2026-11-23')).body;
  for (const { code } of [waiting, examined, ofB]) assert.ok(register.includes(code), code);
  const other = await as('desk-head', 'mot-cua', office.place.department);
  assert.equal((await other.get(print)).statusCode, 404);
});

test('B brings it to its end; who looks it up is led to B, and the old receipt keeps the old name', async () => {
  const specialist = await as('specialist', SECTION, B);
  await act(specialist, at(examined), 'propose-result', { ketqua: 'granted' });
  const signer = await as('signer', 'lanh-dao', B);
  await act(signer, at(examined), 'approve');
  await act(signer, at(examined), 'sign', { hinhthuc: 'paper' });
  await act(await as('records-officer', 'van-thu', B), at(examined), 'issue', { so: '12/XN-UBND' });
  const returner = await as('return-clerk', 'mot-cua', B);
  const desk = async () => (await returner.get(`/tra-ket-qua?ma=${examined.code}`)).body;
  const fields = (body: string) => ({ ...fieldsOf(body), ...hidden(body) });
  assert.equal((await returner.post('/tra-ket-qua', fields(await desk()))).statusCode, 303);
  const hand = { nguoi: 'nguoi-nop', cach: 'counter', cogiay: 'co', daobao: 'phone', chuathu: 'co' };
  const returned = await returner.post('/tra-ket-qua', { ...fields(await desk()), ...hand });
  assert.equal(returned.statusCode, 303, returned.body);
  assert.match((await browser().get(`/tra-cuu?ma=${examined.code}`)).body, /data-status="returned"/);

  const b = office.office.findAgency(B);
  assert.deepEqual(await agencyTold(examined), { agency_name: b?.name, agency_phone: b?.phone });
  await change(A, { name: 'Tên sửa về sau' });
  const receipt = await returner.get(`${at(examined)}/giay-tiep-nhan.pdf?lai=1`);
  assert.equal(receipt.statusCode, 200);
  if (!isMissing('pdftotext')) {
    const text = textOf(receipt.rawPayload).toLowerCase();
    assert.ok(text.includes(oldName.toLowerCase()), text);
    assert.ok(!text.includes((b?.name ?? '').toLowerCase()), 'it was not B that gave it out');
  }
});

test('what A’s people did stays theirs; who was moved works in B, who was disabled nowhere', async () => {
  const mover = office.actor('counter-clerk', 'mot-cua', A);
  assert.ok(mover.kind === 'officer');
  assert.deepEqual(office.office.findOfficer(mover.id)?.duties, []);
  const command: Command = { type: 'note', text: null, late: null };
  const note = await office.act({ ...mover, duties: [] }, waiting, command, { expectedVersion: null });
  assert.ok(!note.ok);
  const moved = { ...mover, agency: B };
  const handed = await office.act(moved, waiting, HAND_OVER, { expectedVersion: null });
  assert.ok(handed.ok);
});

test('figures count it on the successor, and the log hangs together', async () => {
  const a = office.office.findAgency(A);
  assert.ok(a);
  const find = (id: string) => office.office.findAgency(id);
  assert.deepEqual(
    ['2026-11-24', '2026-11-25'].map((date) => answeringAgency(a, find, date).id),
    [A, B],
  );
  const { faults } = await verifyLedger(office.database, office.keyring, office.folder);
  assert.deepEqual(faults, []);
  assert.equal((await rebuild(office.database, { write: false })).changed, 0);
  assert.ok(app);
});
