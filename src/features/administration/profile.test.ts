import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, test } from 'node:test';
import { openTestApp } from '../../../test/support/test-app.ts';
import { COMMUNE, PROCEDURE } from '../../../test/support/test-office.ts';
import type { Thing } from '../../domain/profile/profile-line.ts';
import { ok } from '../../lib/result.ts';
import { readOffered } from '../../offered-office.ts';
import { OWNER } from '../../store/ledger/identity.ts';
import { readAgencyRecord, writeAgencies } from '../../store/office/agency-records.ts';
import { paths } from '../../web/paths.ts';

const loaded = readOffered('kien-giang');
assert.ok(loaded.ok);
const asAdopted = loaded.value;
let offered: readonly Thing[] = asAdopted;
const { office, as } = await openTestApp({ after }, { offered: () => ok(offered) });
const admin = await as('system-admin', 'quan-tri', 'so-tttt');

/** The profile with one thing otherwise. */
function withThing<Stream extends Thing['stream']>(
  stream: Stream,
  id: string,
  change: (data: Extract<Thing, { stream: Stream }>['data']) => unknown,
): void {
  offered = offered.map((thing) =>
    thing.stream === stream && thing.id === id
      ? ({ ...thing, data: change(thing.data as never) } as Thing)
      : thing,
  );
}

const boxes = (body: string) =>
  [...body.matchAll(/name="dong" value="([^"]+)"/g)].map(([, value = '']) => value.replaceAll('&amp;', '&'));
const commandIn = (body: string) => /name="lenh" value="([^"]+)"/.exec(body)?.[1] ?? '';

async function versionsOf(stream: string, id: string) {
  const [rows = []] = await office.database.read(OWNER, {
    text: `select version, actor ->> 'id' as by, data from office_log where stream = $1 and id = $2 order by version`,
    values: [stream, id],
  });
  return rows;
}

test('an installation that has all of its profile is told so, and nobody else may open the page', async () => {
  const { body, statusCode } = await admin.get(paths.provinceProfile);
  assert.equal(statusCode, 200);
  assert.match(body, /đã có đủ những gì bộ cấu hình có/);
  assert.deepEqual(boxes(body), []);
  const other = await as('agency-admin', 'quan-tri');
  assert.equal((await other.get(paths.provinceProfile)).statusCode, 403);
});

test('chosen lines become next versions with who, when and why; what was not chosen stays as it is', async () => {
  withThing('agency', COMMUNE, (agency) => ({
    ...agency,
    name: 'Ủy ban nhân dân phường Mới',
    phone: '0297 1',
  }));
  withThing('procedure', PROCEDURE, (procedure) => ({ ...procedure, fees: [] }));
  withThing('profile', 'kien-giang', (profile) => ({
    ...profile,
    rules: { ...(profile.rules ?? assert.fail()), remindAfterWorkingDays: 9 },
  }));
  const { body } = await admin.get(paths.provinceProfile);
  const shown = boxes(body);
  assert.deepEqual(
    shown.map((box) => box.slice(box.indexOf('/') + 1)),
    [
      'profile/kien-giang/rules.remindAfterWorkingDays',
      `agency/${COMMUNE}/name`,
      `agency/${COMMUNE}/phone`,
      `procedure/${PROCEDURE}/fees`,
    ],
  );
  const chosen = shown.filter((box) => !box.endsWith('/phone'));
  const form = { lenh: commandIn(body), dong: chosen, lydo: 'Công văn 12/SNV', tungay: '2026-12-01' };
  const phone = office.office.findAgency(COMMUNE)?.phone;
  assert.equal((await admin.post(paths.provinceProfile, form)).statusCode, 303);
  const { name, phone: phoneThen } = office.office.findAgency(COMMUNE) ?? assert.fail();
  assert.deepEqual([name, phoneThen], ['Ủy ban nhân dân phường Mới', phone]);
  assert.deepEqual(office.office.findProcedure(PROCEDURE)?.content.fees, []);
  assert.equal(office.office.findProcedure(PROCEDURE)?.version, 2);
  const days = (on?: string) => office.office.localRules(on).remindAfterWorkingDays;
  assert.deepEqual([days(), days('2026-11-30'), days('2026-12-01')], [5, 5, 9]);
  const [taking, ...others] = await versionsOf('profile-taking', 'kien-giang');
  assert.deepEqual(others, []);
  assert.ok(taking?.by);
  const { reason, rulesFrom, lines } = taking.data as { reason: string; rulesFrom: string; lines: unknown[] };
  assert.deepEqual([reason, rulesFrom, lines.length], ['Công văn 12/SNV', '2026-12-01', 3]);

  assert.equal((await admin.post(paths.provinceProfile, form)).statusCode, 303, 'pressed twice');
  assert.equal((await versionsOf('profile-taking', 'kien-giang')).length, 1);
  const after = (await admin.get(paths.provinceProfile)).body;
  assert.match(after, /Các lần đã lấy/);
  assert.match(after, /Công văn 12\/SNV/);
  assert.deepEqual(
    boxes(after).map((box) => box.slice(box.indexOf('/') + 1)),
    [`agency/${COMMUNE}/phone`],
  );
});

test('without a reason nothing is taken, and ticks and words are still there', async () => {
  const { body } = await admin.get(paths.provinceProfile);
  const [box = ''] = boxes(body);
  const refused = await admin.post(paths.provinceProfile, { lenh: commandIn(body), dong: [box], lydo: '' });
  assert.equal(refused.statusCode, 422);
  assert.match(refused.body, /href="#lydo"/);
  assert.ok(new RegExp(`value="${box}"[^>]*checked|checked[^>]*value="${box}"`).test(refused.body));
  const none = await admin.post(paths.provinceProfile, { lenh: randomUUID(), lydo: 'Vì sao đó' });
  assert.equal(none.statusCode, 422);
  assert.match(none.body, /Chọn ít nhất một dòng/);
  assert.match(none.body, /value="Vì sao đó"/);
});

test('what the agency changed by itself stands apart, is not overwritten by an old page, and is told as its own', async () => {
  const { body } = await admin.get(paths.provinceProfile);
  const [seen = ''] = boxes(body);
  const record = (await readAgencyRecord(office.database, OWNER, COMMUNE)) ?? assert.fail();
  const actor = { kind: 'system', process: 'test' } as const;
  const act = { commandId: randomUUID(), actor, at: office.clock.at };
  const changed = { ...record, agency: { ...record.agency, phone: '0297 2' } };
  assert.ok((await writeAgencies(office.database, [changed], act)).ok);
  const late = await admin.post(paths.provinceProfile, {
    lenh: randomUUID(),
    dong: [seen],
    lydo: 'Công văn 13',
  });
  assert.equal(late.statusCode, 422);
  assert.match(late.body, /có người khác đã sửa/);
  await office.office.refresh();
  assert.equal(office.office.findAgency(COMMUNE)?.phone, '0297 2');
  const fresh = (await admin.get(paths.provinceProfile)).body;
  assert.match(fresh, /Nơi này đã tự sửa/);
  assert.doesNotMatch(fresh, /Chưa có hoặc có khác/);
  const [box = ''] = boxes(fresh);
  await admin.post(paths.provinceProfile, { lenh: randomUUID(), dong: [box], lydo: 'Công văn 13' });
  assert.equal(office.office.findAgency(COMMUNE)?.phone, '0297 1');
  assert.match((await admin.get(paths.provinceProfile)).body, /thay bản tự sửa/);
});

test('what cannot be changed is shown with its reason and has no box', async () => {
  withThing('agency', COMMUNE, (agency) => ({ ...agency, code: '000.99.99.H33' }));
  const { body } = await admin.get(paths.provinceProfile);
  assert.match(body, /Không lấy được ở đây \(1\)/);
  assert.match(body, /đã in trên biên nhận/);
  assert.deepEqual(boxes(body), []);
  const forced = await admin.post(paths.provinceProfile, {
    ...{ lenh: randomUUID(), dong: [`x/agency/${COMMUNE}/code`], lydo: 'Ép' },
  });
  assert.equal(forced.statusCode, 422);
});

test('what was taken is read by the system alone: it names people of every agency', async () => {
  const taken = { text: `select id from office_log where stream = 'profile-taking'`, values: [] };
  for (const identity of [
    { kind: 'officer', agencies: office.office.agencies().map(({ id }) => id) },
    { kind: 'public', codeKeys: [], codeFolds: [] },
  ] as const)
    assert.deepEqual(await office.database.read(identity, taken), [[]], identity.kind);
  const [rows = []] = await office.database.read(OWNER, taken);
  assert.ok(rows.length > 0);
});
