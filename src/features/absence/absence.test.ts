import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { openTestApp } from '../../../test/support/test-app.ts';
import { COMMUNE, done, HAND_OVER, OTHER_COMMUNE } from '../../../test/support/test-office.ts';
import { assertInOrder, isMissing, textOf } from '../../documents/pdf-programs.test-data.ts';
import type { Command } from '../../domain/dossier/commands.ts';
import type { CarriedOut } from '../../store/dossiers/carry-out.ts';
import { OWNER } from '../../store/ledger/identity.ts';
import { changeOffice } from '../../store/office/office-log.ts';
import { paths } from '../../web/paths.ts';

const { office, as } = await openTestApp({ after });
const idOf = (...[role, unit]: Parameters<typeof office.actor>) => {
  const found = office.actor(role, unit);
  assert.ok(found.kind === 'officer');
  return found.id;
};
const leader = await as('signer', 'lanh-dao');
const specialist = await as('specialist', 'tu-phap-ho-tich');
const admin = await as('agency-admin', 'quan-tri');
const LEADER = idOf('signer', 'lanh-dao');
const SPECIALIST = idOf('specialist', 'tu-phap-ho-tich');
const nameOf = (id: string) => office.office.findOfficer(id)?.name ?? '';

const DEPUTY = { tucach: 'KT', so: '12/QĐ-UBND', ngayky: '2026-11-20' };
const WEEK = { lydo: 'business-trip', tungay: '2026-11-23', denngay: '2026-11-27' };

type Signed = typeof leader;

async function record(browser: Signed, fields: Record<string, string | string[]>, whose = '') {
  const { body } = await browser.get(`${paths.newAbsence}${whose === '' ? '' : `?nguoi=${whose}`}`);
  const hidden = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(body)?.[1] ?? '';
  const sent = { lenh: hidden('lenh'), phienban: hidden('phienban'), nguoi: hidden('nguoi') };
  return browser.post(paths.newAbsence, { ...sent, ...fields });
}

async function end(browser: Signed) {
  const { body } = await browser.get(paths.absences);
  const [, address = ''] = /href="(\/vang-mat\/[0-9a-f-]+\/ket-thuc)"/.exec(body) ?? [];
  const asked = (await browser.get(address)).body;
  const hidden = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(asked)?.[1] ?? '';
  return browser.post(address, { lenh: hidden('lenh'), phienban: hidden('phienban') });
}

/** Examined by the specialist, and waiting for the leader. */
async function toSign(): Promise<CarriedOut> {
  const by = office.actor;
  const received = done(await office.receive());
  const given = done(await office.act(by('counter-clerk', 'mot-cua'), received, HAND_OVER));
  const propose: Command = {
    type: 'propose-result',
    outcome: 'granted',
    reason: null,
    files: [],
    late: null,
  } as const;
  const proposed = done(await office.act(by('specialist', 'tu-phap-ho-tich'), given, propose));
  return done(await office.act(by('signer', 'lanh-dao'), proposed, { type: 'approve', late: null }));
}

const rows = (body: string, code: string) => body.split('<tr').find((row) => row.includes(code)) ?? '';

test('what is wrong is said at its field, and nothing typed is lost', async () => {
  const empty = await record(leader, {
    lydo: '',
    tungay: 'x',
    denngay: '',
    nguoithay: SPECIALIST,
    tucach: '',
  });
  assert.equal(empty.statusCode, 422);
  for (const [field, text] of [
    ['lydo', 'Chọn lý do vắng mặt'],
    ['tungay', 'Nhập ngày vắng đầu tiên'],
    ['denngay', 'Nhập ngày vắng cuối cùng'],
    ['tucach', 'Chọn tư cách của người thay'],
    ['so', 'Ghi số, ký hiệu văn bản giao việc thay'],
    ['ngayky', 'Nhập ngày của văn bản'],
  ] as const)
    assert.ok(empty.body.includes(`href="#${field}">${text}`), text);
  assert.match(empty.body, new RegExp(`<option value="${SPECIALIST}" selected`));
  const turned = await record(leader, { ...WEEK, tungay: '2026-11-30' });
  assert.match(turned.body, /Ngày cuối ở trước ngày đầu/);
  assert.ok(turned.body.includes('value="30/11/2026"'));
  assert.equal(office.office.awayOf(COMMUNE).length, 0);
});

test('a deputy signs in the leader’s place, within the days, and not once it is ended', async () => {
  const dossier = await toSign();
  const at = `/ho-so/${dossier.dossierId}`;
  assert.ok(!(await specialist.get(at)).body.includes(`${at}/sign`));

  const made = await record(leader, { ...WEEK, nguoithay: SPECIALIST, ...DEPUTY });
  assert.equal(made.statusCode, 303);
  assert.equal(made.headers.location, `${paths.absences}?da-luu=1`);
  const [{ deputising = null } = {}] = office.office.awayOf(COMMUNE);
  const absence = deputising?.absence ?? assert.fail();
  const inbox = (await specialist.get('/viec')).body;
  assert.match(rows(inbox, dossier.code), new RegExp(`thay ${nameOf(LEADER)}`));

  const form = (await specialist.get(`${at}/sign`)).body;
  assert.match(form, new RegExp(`Làm thay <strong>${nameOf(LEADER)}</strong>, ký thay`));
  assert.ok(!form.includes('name="tucach"'), 'the capacity is the decision’s');
  const hidden = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(form)?.[1] ?? '';
  const signed = { lenh: hidden('lenh'), phienban: hidden('phienban'), hinhthuc: 'paper' };
  assert.equal((await specialist.post(`${at}/sign`, signed)).statusCode, 303);

  const [events = []] = await office.database.read(OWNER, {
    text: `select data ->> 'capacity' as capacity, actor from event_log where dossier_id = $1 and type = 'ResultSigned'`,
    values: [dossier.dossierId],
  });
  assert.deepEqual(
    events.map(({ capacity, actor }) => [capacity, actor]),
    [
      [
        'KT',
        {
          ...{
            kind: 'officer',
            id: SPECIALIST,
            agency: COMMUNE,
            unit: 'lanh-dao',
            role: 'signer',
          },
          onBehalfOf: { officer: LEADER, as: 'KT', absence },
        },
      ],
    ],
  );
  const page = (await specialist.get(at)).body;
  assert.ok(page.includes(`ãnh đạo cơ quan ${nameOf(SPECIALIST)} thay ${nameOf(LEADER)} đã ký`));

  const other = await toSign();
  assert.ok((await specialist.get(`/ho-so/${other.dossierId}`)).body.includes('/sign'));
  const ended = await end(leader);
  assert.equal(ended.statusCode, 303);
  assert.ok(!(await specialist.get(`/ho-so/${other.dossierId}`)).body.includes('/sign'));
  assert.equal((await specialist.get(`/ho-so/${other.dossierId}/sign`)).statusCode, 403);
  assert.ok(!rows((await specialist.get('/viec')).body, other.code).includes('thay '));
});

test('what a deputy tells in the leader’s place is printed with both titles', async (t) => {
  if (isMissing('pdftotext')) return t.skip('missing: pdftotext');
  const titled = (id: string, title: string) => ({ ...office.office.findOfficer(id), title });
  await office.database.transaction(OWNER, (transaction) =>
    changeOffice(
      transaction,
      [
        { stream: 'officer', id: LEADER, data: titled(LEADER, 'Chủ tịch') },
        { stream: 'officer', id: SPECIALIST, data: titled(SPECIALIST, 'Phó Chủ tịch') },
      ],
      { commandId: crypto.randomUUID(), actor: { kind: 'system', process: 'test' }, at: office.clock.at },
    ),
  );
  await office.office.refresh();
  await record(leader, { ...WEEK, nguoithay: SPECIALIST, ...DEPUTY });
  const dossier = await toSign();
  const extended = done(
    await office.act(office.actor('specialist', 'tu-phap-ho-tich'), dossier, (pen) => ({
      ...{ type: 'extend', cause: 'co-ordination', until: '2026-12-08T02:00:00.000Z', late: null },
      reason: pen.wording('Chờ cơ quan khác trả lời'),
    })),
  );
  const slip = await specialist.get(paths.slip(dossier.dossierId, extended.version));
  assert.equal(slip.statusCode, 200);
  assertInOrder(textOf(slip.rawPayload), ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', nameOf(SPECIALIST)]);
  await end(leader);
});

test('overlapping absences, and a deputy who is away too, are refused with a sentence', async () => {
  assert.equal((await record(leader, WEEK)).statusCode, 303);
  const second = await record(leader, { ...WEEK, tungay: '2026-11-27', denngay: '2026-11-30' });
  assert.equal(second.statusCode, 422);
  assert.match(second.body, /Đã ghi vắng mặt từ 23\/11\/2026 đến 27\/11\/2026, trùng với những ngày này/);
  const chained = await record(specialist, { ...WEEK, nguoithay: LEADER, ...DEPUTY });
  assert.match(chained.body, /Người này cũng vắng từ/);
  await end(leader);
});

test('what waits at somebody away without a deputy is in the list of the leader', async () => {
  const received = done(await office.receive());
  done(
    await office.act(office.actor('counter-clerk', 'mot-cua'), received, {
      ...{ type: 'hand-over', withPapers: true, late: null },
      officer: SPECIALIST,
    }),
  );
  assert.ok(!(await leader.get('/viec')).body.includes('Ở người vắng'));
  assert.equal((await record(admin, WEEK, SPECIALIST)).statusCode, 303);
  assert.ok((await leader.get('/viec?muc=vang-mat')).body.includes(received.code));
  await end(admin);
});

test('only oneself and the administrator of the agency: neither a colleague nor another agency', async () => {
  assert.equal((await specialist.get(`${paths.newAbsence}?nguoi=${LEADER}`)).statusCode, 404);
  const forged = { ...WEEK, nguoi: LEADER, lenh: crypto.randomUUID(), phienban: '0' };
  assert.equal((await specialist.post(paths.newAbsence, forged)).statusCode, 404);
  const stranger = await as('agency-admin', 'quan-tri', OTHER_COMMUNE);
  assert.equal((await stranger.get(`${paths.newAbsence}?nguoi=${LEADER}`)).statusCode, 404);
  assert.equal((await stranger.post(paths.newAbsence, forged)).statusCode, 404);
  await record(leader, { ...WEEK, lydo: 'study' });
  const seen = (await specialist.get(paths.absences)).body;
  assert.ok(seen.includes(nameOf(LEADER)) && !seen.includes('đi học'), 'why is nobody else’s affair');
  assert.ok(!(await stranger.get(paths.absences)).body.includes(nameOf(LEADER)));
  const [, address = ''] =
    /href="(\/vang-mat\/[0-9a-f-]+\/ket-thuc)"/.exec((await leader.get(paths.absences)).body) ?? [];
  for (const browser of [specialist, stranger]) assert.equal((await browser.get(address)).statusCode, 404);
  await end(admin);
});

test('the office log keeps who recorded it; the public identity reads nothing of it', async () => {
  const log = {
    text: `select actor ->> 'id' as by from office_log where stream = 'absence' order by recorded_at`,
    values: [],
  };
  const [all = []] = await office.database.read(OWNER, log);
  assert.ok(all.length >= 2);
  assert.deepEqual([...new Set(all.map(({ by }) => by))], [LEADER, idOf('agency-admin', 'quan-tri')]);
  const [none = []] = await office.database.read({ kind: 'public', codeKeys: [], codeFolds: [] }, log);
  assert.equal(none.length, 0);
  const current = { text: `select id from office_current where stream = 'absence'`, values: [] };
  const [left = []] = await office.database.read({ kind: 'public', codeKeys: [], codeFolds: [] }, current);
  assert.equal(left.length, 0);
});
