import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { openTestApp } from '../../../test/support/test-app.ts';
import { COMMUNE, done, OTHER_COMMUNE, PROCEDURE } from '../../../test/support/test-office.ts';
import { carryOut } from '../../store/dossiers/carry-out.ts';
import { doSuccessionWork } from '../../succession-work.ts';
import { paths } from '../../web/paths.ts';

const { office, as } = await openTestApp({ after });
const root = await as('system-admin', 'quan-tri', 'so-tttt');
const versionIn = (body: string) => /name="phienban" value="(\d+)"/.exec(body)?.[1] ?? '';
const parent = office.office.findAgency(COMMUNE)?.parent ?? '';
const FORMED = {
  ...{ ten: 'Ủy ban nhân dân phường Mới', tenngan: 'UBND P. Mới', ma: '000.99.99.H33', cap: 'commune' },
  ...{ captren: parent, tungay: '2026-12-01' },
};

async function send(address: string, page: string, fields: Record<string, string>) {
  const version = versionIn((await root.get(page)).body);
  return root.post(address, { phienban: version, lenh: crypto.randomUUID(), ...fields });
}

test('an agency is formed, and its code is nobody else’s', async () => {
  const formed = await send(paths.newAgency, paths.newAgency, FORMED);
  assert.equal(formed.statusCode, 303);
  const made = office.office.findAgency('uy-ban-nhan-dan-phuong-moi');
  assert.deepEqual([made?.code, made?.parent, made?.staffed], [FORMED.ma, parent, false]);
  const twice = await send(paths.newAgency, paths.newAgency, { ...FORMED, ten: 'Khác' });
  assert.equal(twice.statusCode, 422);
  assert.match(twice.body, /đã có cơ quan dùng/);
  const empty = await send(paths.newAgency, paths.newAgency, {});
  assert.equal(empty.statusCode, 422);
});

test('an agency is renamed; its id and code stay', async () => {
  const before = office.office.findAgency(OTHER_COMMUNE);
  const page = paths.agency(OTHER_COMMUNE);
  const renamed = await send(page, page, {
    ten: 'Ủy ban nhân dân đặc khu Hòn Tre',
    tenngan: 'UBND Hòn Tre',
    ma: 'X',
  });
  assert.equal(renamed.statusCode, 303);
  const now = office.office.findAgency(OTHER_COMMUNE);
  assert.deepEqual([now?.name, now?.code], ['Ủy ban nhân dân đặc khu Hòn Tre', before?.code]);
});

test('a merged agency takes nothing in, and whoever looks up is led to the successor', async () => {
  const received = done(await office.receive());
  const page = paths.agency(COMMUNE);
  const missing = await send(paths.mergeAgency(COMMUNE), page, { vao: COMMUNE });
  assert.equal(missing.statusCode, 422);
  const empty = await send(paths.mergeAgency(COMMUNE), page, {
    ...{ vao: 'uy-ban-nhan-dan-phuong-moi', tungay: '2026-11-23', so: '12/NQ', ngayky: '2026-11-01' },
  });
  assert.equal(empty.statusCode, 422);
  assert.match(
    empty.body,
    /phường Mới chưa có người làm việc ở Bộ phận Một cửa, phòng chuyên môn, lãnh đạo, văn thư nên chưa giữ được/,
  );
  assert.match(empty.body, /value="12\/NQ"/, 'nothing typed is lost');
  const fields = { vao: OTHER_COMMUNE, tungay: '2026-11-23', so: '12/NQ', ngayky: '2026-11-01' };
  assert.equal((await send(paths.mergeAgency(COMMUNE), page, fields)).statusCode, 303);
  const merged = office.office.findAgency(COMMUNE);
  assert.deepEqual([merged?.succeededBy?.agency, merged?.validTo], [OTHER_COMMUNE, '2026-11-23']);
  const refused = await carryOut(office.desk, {
    ...{
      commandId: crypto.randomUUID(),
      actor: office.actor('counter-clerk', 'mot-cua'),
      expectedVersion: null,
    },
    dossier: { open: { agency: COMMUNE, procedure: PROCEDURE } },
    compose: () => ({ type: 'receive', intake: null, limitCase: null, late: null }),
  });
  assert.equal(refused.ok, false);
  assert.equal(await doSuccessionWork(office.desk, assert.fail), 1);
  const [rows = []] = await office.database.read(
    { kind: 'owner' },
    {
      text: 'select agency_name, agency_address from read_public_dossier where code = $1',
      values: [received.code],
    },
  );
  const successor = office.office.findAgency(OTHER_COMMUNE);
  assert.deepEqual(rows, [{ agency_name: successor?.name, agency_address: successor?.address }]);
  assert.match(merged?.address ?? '', /^Nay do Ủy ban nhân dân đặc khu Hòn Tre giải quyết/);
});

test('only who administers the system does any of this', async () => {
  const admin = await as('agency-admin', 'quan-tri', OTHER_COMMUNE);
  for (const address of [paths.agencies, paths.newAgency, paths.agency(COMMUNE)])
    assert.equal((await admin.get(address)).statusCode, 403, address);
  await admin.get(paths.search);
  for (const address of [paths.newAgency, paths.agency(COMMUNE), paths.mergeAgency(OTHER_COMMUNE)])
    assert.equal((await admin.post(address, FORMED)).statusCode, 403, address);
});
