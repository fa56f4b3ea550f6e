import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { findDuty } from './domain/access/permission.ts';
import { OFFICER_ROLES } from './domain/access/roles.ts';
import { agencyCodeTable, parseAgencyCode } from './domain/organisation/agency-code.ts';
import { formerPlaces } from './domain/organisation/former-territories.ts';
import { partsOf } from './domain/procedure/parts.ts';
import { receivingAgencies } from './domain/procedure/receiving-agencies.ts';
import { codePatternAt, regimeAt } from './domain/regime/regime-timeline.ts';
import { loadProfile, type Profile } from './profile.ts';

const PROFILES = join(import.meta.dirname, '..', 'profiles');
const DATA = join(import.meta.dirname, '../../shared/data');

function load(name: string): Profile {
  const loaded = loadProfile(name);
  assert.ok(loaded.ok, loaded.ok ? '' : loaded.reason);
  return loaded.value;
}

const profile = load('an-giang-2025');
const { agencies, officers, procedures } = profile;
const communes = agencies.filter(({ level }) => level === 'commune');

test('an-giang-2025 has two levels: the province, and 85 communes, 14 wards and 3 special zones under it', () => {
  assert.deepEqual([profile.name, profile.provinceCode], ['Tỉnh An Giang', 'H01']);
  assert.deepEqual(new Set(agencies.map(({ level }) => level)), new Set(['province', 'commune']));
  assert.ok(communes.every(({ parent }) => parent === 'ubnd-tinh'));
  const kinds = (kind: string) =>
    communes.filter(({ name }) => name.startsWith(`Ủy ban nhân dân ${kind} `)).length;
  assert.deepEqual([communes.length, kinds('xã'), kinds('phường'), kinds('đặc khu')], [102, 85, 14, 3]);
});

test('it stands under the law of 2025 at any date', () => {
  for (const aspect of ['clock', 'forms', 'codes'] as const)
    assert.equal(regimeAt(profile.timeline, aspect, '2025-07-01').id, 'R2025');
  assert.equal(codePatternAt(profile.timeline, '2026-11-23'), 'TT03_2025');
  assert.deepEqual(regimeAt(profile.timeline, 'clock', '2026-11-23').levels, ['province', 'commune']);
});

test('codes are spelt with three digits; departments answer to their older spellings too', () => {
  const table = agencyCodeTable(agencies);
  for (const code of ['H01.006', 'H01.06', '000.00.06.H01']) assert.equal(table.get(code), 'so-nnmt', code);
  for (const { code, aliases } of agencies)
    for (const one of [code, ...aliases]) assert.deepEqual(parseAgencyCode(one), parseAgencyCode(code), one);
  assert.equal(agencies.find(({ id }) => id === 'ubnd-p-rach-gia')?.code, 'H01.155');
  assert.ok(agencies.every(({ code }) => /^H01(\.\d{3})?$/.test(code)));
});

test('every desk is a centre, and has the whole line of roles', () => {
  const staffed = agencies.filter((agency) => agency.staffed);
  assert.equal(staffed.filter(({ level }) => level === 'commune').length, 3);
  const everyday = OFFICER_ROLES.filter((role) => role !== 'system-admin' && role !== 'supervisor');
  for (const { id, units } of staffed) {
    const desks = units.filter(({ kind }) => kind === 'desk');
    assert.ok(
      desks.every(({ name }) => name.startsWith('Trung tâm Phục vụ hành chính công')),
      id,
    );
    const roles = officers
      .filter(({ agency }) => agency === id)
      .flatMap(({ duties }) => duties.map(({ role }) => role));
    for (const role of everyday) assert.ok(roles.includes(role), `${id} ${role}`);
  }
});

test('every step has a holder at every agency that takes it in, and every part where it is sent', () => {
  for (const procedure of procedures) {
    const receiving = receivingAgencies(procedure, agencies);
    assert.equal(receiving.length, procedure.level === 'commune' ? 3 : 1, procedure.id);
    const works = [
      ...receiving.flatMap(({ id }) => procedure.process.steps.map((step) => ({ ...step, at: id }))),
      ...partsOf(procedure.process).map((part) => ({
        ...part,
        at: 'id' in part.agency ? part.agency.id : '',
      })),
    ];
    for (const { at, role, unit, code } of works)
      assert.ok(
        officers.some((one) => one.agency === at && findDuty(one.duties, [role], procedure.field, unit)),
        `${procedure.id} ${at} ${code}`,
      );
  }
});

test('procedures are those of kien-giang: what was of a district is of a commune, and what is promised stays', () => {
  const theirs = new Map(load('kien-giang').procedures.map((procedure) => [procedure.id, procedure]));
  assert.equal(procedures.length, theirs.size - 2);
  for (const procedure of procedures) {
    const model = theirs.get(procedure.id);
    assert.equal(procedure.level, model?.level === 'province' ? 'province' : 'commune');
    assert.equal(procedure.validFrom, '2025-07-01');
    for (const key of ['name', 'limits', 'papers', 'results', 'channels'] as const)
      assert.deepEqual(procedure[key], model?.[key], `${procedure.id} ${key}`);
    assert.deepEqual(
      procedure.fees.map(({ amount }) => amount),
      model?.fees.map(({ amount }) => amount),
    );
  }
  const said = JSON.stringify(procedures);
  for (const gone of ['Bộ phận Một cửa', 'Phòng Giáo dục và Đào tạo', '"relation":"parent"', 'so-tnmt'])
    assert.ok(!said.includes(gone), gone);
});

test('every old commune leads to the one it is in now; one that was divided, to two or three', () => {
  const places = formerPlaces(agencies);
  const nowOf = (code: string) => places.get(code)?.successors.map(({ id }) => id);
  assert.deepEqual(nowOf('30733'), ['ubnd-p-rach-gia']);
  assert.equal(places.get('30733')?.name, 'phường Vĩnh Thanh');
  assert.deepEqual(nowOf('30334'), ['ubnd-p-chau-doc', 'ubnd-p-vinh-te']);
  assert.deepEqual(nowOf('31108'), ['ubnd-dk-kien-hai']);
  const divided = [...places.values()].filter(({ successors }) => successors.length > 1);
  for (const { code, successors } of divided)
    for (const { formedFrom = [] } of successors)
      assert.equal(formedFrom.find((one) => one.code === code)?.part, true, code);
  const before = load('kien-giang').agencies.filter(({ level }) => level === 'commune');
  for (const { territory, name } of before) assert.ok(places.has(territory?.code ?? ''), name);
});

test('the mapping is that of 01/07/2025', (t) => {
  const file = join(DATA, 'kien_giang_commune_mapping_2025-07-01.csv');
  if (!existsSync(file)) return t.skip('không có ../shared/data để đối chiếu');
  const places = formerPlaces(agencies);
  const [, ...lines] = readFileSync(file, 'utf8').trim().split('\n');
  assert.equal(lines.length, 143);
  for (const line of lines) {
    const [old = '', name, , , present] = line.split(',');
    const codes = places.get(old)?.successors.map(({ territory }) => territory?.code);
    assert.deepEqual(codes, [present], name ?? old);
  }
});

test('every word people see is NFC, and nobody has the name of another', () => {
  const text = JSON.stringify(profile);
  assert.equal(text, text.normalize('NFC'));
  assert.equal(new Set(officers.map(({ name }) => name)).size, officers.length);
});

const folder = mkdtempSync(join(tmpdir(), 'profile-'));
after(() => rmSync(folder, { recursive: true }));

test('what is told of a procedure that the other profile does not have is a fault', () => {
  for (const name of ['an-giang-2025', 'kien-giang'])
    cpSync(join(PROFILES, name), join(folder, name), { recursive: true });
  const file = join(folder, 'an-giang-2025', 'procedures.json');
  const text = readFileSync(file, 'utf8');
  const faultOf = (from: string, to: string): string => {
    assert.ok(text.includes(from), from);
    writeFileSync(file, text.replace(from, to));
    const loaded = loadProfile('an-giang-2025', folder);
    return loaded.ok ? '' : loaded.reason;
  };
  assert.equal(faultOf('"from"', '"from"'), '');
  const where = 'profiles/an-giang-2025/procedures.json';
  assert.equal(
    faultOf('"cong-nhan-ho-ngheo"', '"cong-nhan-ho"'),
    `${where}: bộ cấu hình kien-giang không có thủ tục cong-nhan-ho.`,
  );
  assert.equal(
    faultOf('"dia-chinh-xay-dung": "kinh-te"', '"dia-chinh-xay-dung": "dia-chinh"'),
    `${where}, thủ tục hoa-giai-tranh-chap-dat-dai, mục /agencies: chưa cơ quan nào tiếp nhận được thủ tục này.`,
  );
  const own = join(folder, 'an-giang-2025', 'procedures');
  writeFileSync(file, text);
  cpSync(join(PROFILES, 'kien-giang/procedures/dang-ky-khai-sinh.json'), join(own, 'dang-ky-khai-sinh.json'));
  const birth = join(own, 'dang-ky-khai-sinh.json');
  const changed = readFileSync(birth, 'utf8')
    .replaceAll('tu-phap-ho-tich', 'van-phong')
    .replace('"name": "Đăng ký khai sinh"', '"name": "Đăng ký khai sinh ở xã"');
  writeFileSync(birth, changed);
  const loaded = loadProfile('an-giang-2025', folder);
  const names = loaded.ok ? loaded.value.procedures.filter(({ id }) => id === 'dang-ky-khai-sinh') : [];
  assert.deepEqual(
    names.map(({ name }) => name),
    ['Đăng ký khai sinh ở xã'],
    'its own stands for the other',
  );
});
