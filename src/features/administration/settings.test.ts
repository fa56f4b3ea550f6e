import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { openTestApp } from '../../../test/support/test-app.ts';
import { COMMUNE, OTHER_COMMUNE } from '../../../test/support/test-office.ts';
import { letterheadOf } from '../../documents/letterhead.ts';
import { paths } from '../../web/paths.ts';

const { office, as } = await openTestApp({ after });
const admin = await as('agency-admin', 'quan-tri');
const here = () => {
  const agency = office.office.findAgency(COMMUNE);
  assert.ok(agency);
  return agency;
};
const versionIn = (body: string) => /name="phienban" value="(\d+)"/.exec(body)?.[1] ?? '';
const CONTACT = {
  ...{ tenngan: 'UBND P. Vĩnh Thanh', diachi: 'Số 2 đường Mới', dienthoai: '0297 3811 222' },
  ...{ gio: 'Thứ Hai đến thứ Sáu, 7 giờ đến 17 giờ', thu: '', captren: '', tenin: '' },
};

async function save(address: string, fields: Record<string, string>, version?: string) {
  const seen = version ?? versionIn((await admin.get(address)).body);
  return admin.post(address, { ...fields, phienban: seen, lenh: crypto.randomUUID() });
}

test('address, hours and phone are changed by the own administrator, and everybody who looks up sees them', async () => {
  assert.equal((await save(paths.agencySettings, CONTACT)).statusCode, 303);
  assert.equal(here().address, 'Số 2 đường Mới');
  const [rows = []] = await office.database.read(
    { kind: 'public', codeKeys: [], codeFolds: [] },
    { text: 'select address, hours from read_agency where id = $1', values: [COMMUNE] },
  );
  assert.deepEqual(rows, [{ address: CONTACT.diachi, hours: CONTACT.gio }]);
});

test('what is missing is said at its field, and nothing typed is lost', async () => {
  const { statusCode, body } = await save(paths.agencySettings, {
    ...CONTACT,
    diachi: '',
    dienthoai: 'x',
    thu: 'y',
  });
  assert.equal(statusCode, 422);
  for (const field of ['diachi', 'dienthoai', 'thu']) assert.ok(body.includes(`href="#${field}"`), field);
  assert.ok(body.includes(`value="${CONTACT.gio}"`));
});

test('what stands over the forms is what the administrator wrote, or the name of the agency', async () => {
  const form = {
    form: 'opinion-request',
    regime: 'R2018',
    province: 'tỉnh A',
    number: null,
    at: office.clock.at,
  } as const;
  assert.equal(letterheadOf({ ...form, agency: here() }).issuer, here().name);
  await save(paths.agencySettings, { ...CONTACT, captren: 'UBND thành phố', tenin: 'UBND phường' });
  const { above, issuer } = letterheadOf({ ...form, agency: here() });
  assert.deepEqual([above, issuer], ['UBND thành phố', 'UBND phường']);
});

test('an old page does not undo what was saved since', async () => {
  const old = versionIn((await admin.get(paths.agencySettings)).body);
  await save(paths.agencySettings, { ...CONTACT, diachi: 'Số 3' });
  const late = await save(paths.agencySettings, { ...CONTACT, diachi: 'Số 4' }, old);
  assert.equal(late.statusCode, 422);
  assert.match(late.body, /có người khác đã sửa/);
  assert.equal(here().address, 'Số 3');
});

test('units are renamed and added; a code stays for ever, and the desk cannot be made something else', async () => {
  const { units } = here();
  const asTheyAre = Object.fromEntries(
    units.flatMap(({ name, kind }, row) => [
      [`ten-${row}`, name],
      [`loai-${row}`, kind],
    ]),
  );
  const added = { ...asTheyAre, 'ten-0': 'Một cửa phường', [`ten-${units.length}`]: 'Tổ Chuyển đổi số' };
  assert.equal((await save(paths.agencyUnits, added)).statusCode, 303);
  const [first] = here().units;
  assert.deepEqual([first?.code, first?.name], [units[0]?.code, 'Một cửa phường']);
  assert.deepEqual(here().units.at(-1), {
    code: 'to-chuyen-doi-so',
    name: 'Tổ Chuyển đổi số',
    kind: 'section',
  });
  const desk = units.findIndex(({ kind }) => kind === 'desk');
  const without = await save(paths.agencyUnits, { ...asTheyAre, [`loai-${desk}`]: 'section' });
  assert.equal(without.statusCode, 422);
});

test('counters and devices are one register, and a table to take away (Điều 4.5)', async () => {
  const row = {
    'loai-0': 'scanner',
    'ten-0': '=Máy quét "A4"',
    'bp-0': 'mot-cua',
    'so-0': '2',
    'ghichu-0': '',
  };
  assert.equal((await save(paths.equipment, { sohang: '1', ...row })).statusCode, 303);
  assert.equal(here().settings?.equipment[0]?.count, 2);
  const { body } = await admin.get(paths.equipmentTable);
  assert.match(body, /Máy quét,"'=Máy quét ""A4""",/);
  assert.equal(
    (await save(paths.equipment, { sohang: '1', ...row, 'so-0': '0', 'bp-0': 'dat-dai' })).statusCode,
    422,
  );
});

test('nobody but the administrator of the agency changes it, whatever they send', async () => {
  const before = office.office.findAgency(OTHER_COMMUNE);
  await save(paths.agencySettings, { ...CONTACT, 'co-quan': OTHER_COMMUNE });
  assert.deepEqual(office.office.findAgency(OTHER_COMMUNE), before);
  const clerk = await as('counter-clerk', 'mot-cua');
  const root = await as('system-admin', 'quan-tri', 'so-tttt');
  for (const other of [clerk, root])
    for (const address of [paths.agencySettings, paths.agencyUnits, paths.equipment, paths.regulations]) {
      await other.get(paths.search);
      assert.equal((await other.post(address, CONTACT)).statusCode, 403, address);
    }
});
