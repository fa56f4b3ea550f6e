import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { findDuty } from './domain/access/permission.ts';
import { OFFICER_ROLES } from './domain/access/roles.ts';
import { USUAL_EVALUATION } from './domain/evaluation/evaluation-rules.ts';
import { agencyCodeTable } from './domain/organisation/agency-code.ts';
import { receivingAgencies } from './domain/procedure/receiving-agencies.ts';
import { USUAL_RULES } from './domain/regime/local-rules.ts';
import { regimeAt } from './domain/regime/regime-timeline.ts';
import { loadProfile, type Profile } from './profile.ts';

const PROFILES = join(import.meta.dirname, '..', 'profiles');
const PROFILE_TEXT = readFileSync(join(PROFILES, 'kien-giang', 'profile.json'), 'utf8');
const COMMUNES = join(import.meta.dirname, '../../shared/data/kien_giang_communes_2019-2025.csv');

function kienGiang(): Profile {
  const loaded = loadProfile('kien-giang');
  assert.ok(loaded.ok, loaded.ok ? '' : loaded.reason);
  return loaded.value;
}

test('kien-giang is the province of the regulation', () => {
  const profile = kienGiang();
  assert.equal(profile.name, 'Tỉnh Kiên Giang');
  assert.equal(profile.provinceCode, 'H33');
  assert.equal(regimeAt(profile.timeline, 'clock', '2016-07-04').id, 'R2018');
  assert.equal(profile.hosts.lookup, 'tracuudvc.kiengiang.gov.vn');
  assert.deepEqual(profile.sms, { keyword: 'TRACUU', number: '8083' });
  const count = (level: string) =>
    profile.agencies.filter((agency) => agency.level === level && agency.territory !== null).length;
  assert.deepEqual([count('province'), count('district'), count('commune')], [1, 15, 143]);
  assert.deepEqual(
    profile.agencies.filter((agency) => agency.staffed).map((agency) => agency.id),
    [
      ...['so-tu-phap', 'so-tnmt', 'so-gtvt', 'so-gddt', 'so-y-te'],
      ...['ubnd-tp-rach-gia', 'ubnd-p-vinh-thanh', 'ubnd-x-hon-tre'],
    ],
  );
  assert.equal(profile.officers.length, 84);
});

test('the readme counts what is there', () => {
  const { agencies, officers, procedures } = kienGiang();
  const counts = [agencies.length, procedures.length, officers.length];
  const counted = (file: string, ...patterns: readonly RegExp[]) => {
    const readme = readFileSync(join(PROFILES, '..', file), 'utf8');
    return patterns.map((pattern) => Number(pattern.exec(readme)?.[1]));
  };
  const english = [/(\d+) agencies/, /(\d+) procedures/, /all (\d+) made-up officers/];
  assert.deepEqual(counted('README.md', ...english), counts);
  assert.deepEqual(counted('README.vi.md', /(\d+) cơ quan/, /(\d+) thủ tục/, /(\d+) công chức/), counts);
});

test('the code of the example leads to the department, in both spellings', () => {
  const table = agencyCodeTable(kienGiang().agencies);
  assert.equal(table.get('000.00.08.H33'), 'so-tnmt');
  assert.equal(table.get('H33.08'), 'so-tnmt');
  assert.equal(table.get('H33'), 'ubnd-tinh');
});

test('each staffed agency has the whole line of roles; the province is watched and run by five', () => {
  const { agencies, officers } = kienGiang();
  const rolesAt = (id: string) =>
    officers.filter((officer) => officer.agency === id).flatMap(({ duties }) => [duties[0]?.role]);
  const everyday = OFFICER_ROLES.filter((role) => role !== 'system-admin' && role !== 'supervisor');
  for (const agency of agencies.filter(({ staffed }) => staffed))
    for (const role of everyday) assert.ok(rolesAt(agency.id).includes(role), `${agency.id} ${role}`);
  const watching = ['vp-ubnd', 'so-noi-vu', 'so-tttt', 'so-tu-phap'];
  for (const id of watching) assert.ok(rolesAt(id).includes('supervisor'), id);
  assert.deepEqual(rolesAt('so-tttt').sort(), ['supervisor', 'system-admin']);
});

test('every step of every procedure has a holder at every agency that takes it in', () => {
  const { agencies, officers, procedures } = kienGiang();
  for (const procedure of procedures) {
    const receiving = receivingAgencies(procedure, agencies);
    assert.equal(receiving.length, procedure.level === 'commune' ? 2 : 1, procedure.id);
    for (const agency of receiving)
      for (const step of procedure.process.steps)
        assert.ok(
          officers.some(
            (officer) =>
              officer.agency === agency.id &&
              findDuty(officer.duties, [step.role], procedure.field, step.unit),
          ),
          `${procedure.id} ${agency.id} ${step.code}`,
        );
  }
});

test('every word people see is NFC', () => {
  const text = JSON.stringify(kienGiang());
  assert.equal(text, text.normalize('NFC'));
});

test('the communes are those of 30/06/2025', (t) => {
  if (!existsSync(COMMUNES)) return t.skip('không có ../shared/data để đối chiếu');
  const clean = (name: string) =>
    name.normalize('NFC').replace(/\s+/g, ' ').replace('Thị Trấn', 'Thị trấn').toLowerCase();
  const [, ...lines] = readFileSync(COMMUNES, 'utf8').trim().split('\n');
  const expected = lines
    .map((line) => line.split(','))
    .filter((cells) => cells[5] === '1')
    .map(([code, name = '', , district, districtName = '']) =>
      [code, clean(name), district, clean(districtName)].join(' | '),
    );
  const { agencies } = kienGiang();
  const byId = new Map(agencies.map((agency) => [agency.id, agency]));
  const actual = agencies
    .filter(({ level }) => level === 'commune')
    .map((agency) =>
      [agency, byId.get(agency.parent ?? '')].flatMap((each) => [
        each?.territory?.code,
        each?.name.replace('Ủy ban nhân dân ', '').toLowerCase(),
      ]),
    )
    .map((cells) => cells.join(' | '));
  assert.deepEqual(actual.sort(), expected.sort());
});

const folder = mkdtempSync(join(tmpdir(), 'profile-'));
after(() => rmSync(folder, { recursive: true }));

/** What is said of a copy in which one text of one file was changed. */
function faultAfter(file: string, from: string, to: string): string {
  cpSync(join(PROFILES, 'kien-giang'), join(folder, 'kien-giang'), { recursive: true });
  const path = join(folder, 'kien-giang', file);
  const text = readFileSync(path, 'utf8');
  assert.ok(text.includes(from), `${file}: ${from}`);
  writeFileSync(path, text.replace(from, to));
  const loaded = loadProfile('kien-giang', folder);
  return loaded.ok ? '' : loaded.reason;
}

test('a fault is one line with file and place', () => {
  const rows: [file: string, from: string, to: string, said: string][] = [
    ['profile.json', '"H33"', '33', 'profile.json, mục /provinceCode: phải là chữ, đặt trong dấu nháy.'],
    ['profile.json', '"name"', '"title"', 'profile.json: thiếu name.'],
    ['profile.json', '"name"', '"title": 1, "name"', 'profile.json, mục /title: mục này không có trong mẫu.'],
    ['profile.json', '{', '', 'profile.json: không đọc được, tệp không phải là JSON.'],
    [
      'profile.json',
      '"clock": null',
      '"clock": "2018-06-21"',
      'profile.json, mục /timeline/periods/0/from/clock: chỉ chế độ đầu tiên để trống ngày bắt đầu (null).',
    ],
    [
      'profile.json',
      '"granularity": "day"',
      '"granularity": "hour"',
      'profile.json, mục /rules/granularity: phải là một trong: minute, session, day.',
    ],
    [
      'profile.json',
      '"remindAfterWorkingDays": 5',
      '"remindAfterWorkingDays": 0',
      'profile.json, mục /rules/remindAfterWorkingDays: số ngày làm việc phải là số nguyên từ 1 đến 366.',
    ],
    [
      'profile.json',
      '"fields": []',
      `"evaluation": ${JSON.stringify(USUAL_EVALUATION).replace('"most":60', '"most":50')}, "fields": []`,
      'profile.json, mục /rules/evaluation/criteria/agency: trọng số các tiêu chí phải cộng lại bằng 100.',
    ],
    [
      'profile.json',
      '"fields": []',
      '"fields": [{ "field": "Hộ tich", "basis": "Quyết định", "supplement": { "lapsesAfterWorkingDays": 15 } }]',
      'profile.json, mục /rules/fields/0/field: không thủ tục nào thuộc lĩnh vực “Hộ tich”.',
    ],
    [
      'profile.json',
      '"fields": []',
      '"fields": [{ "field": "Hộ tịch", "basis": "Quyết định" }]',
      'profile.json, mục /rules/fields/0: quy định riêng chưa nêu điều gì khác chế độ chung.',
    ],
    [
      'procedures/dang-ky-ho-kinh-doanh.json',
      '"electronicResult"',
      '"rules": { "basis": "Quyết định", "answer": { "online": { "amount": 0, "unit": "wh" } } }, "electronicResult"',
      'procedures/dang-ky-ho-kinh-doanh.json, mục /rules/answer/online: thời hạn trả lời không tính được với ' +
        'đơn vị này; ngày làm việc, giờ làm việc phải lớn hơn 0.',
    ],
    [
      'agencies.json',
      '"agency": "so-tnmt"',
      '"agency": "so-nuoc"',
      'agencies.json, mục /staffed/0/agency: không có cơ quan so-nuoc.',
    ],
    [
      'agencies.json',
      '"kind": "records"',
      '"kind": "section"',
      'agencies.json, mục /staffed/0/units: cơ quan so-tnmt thiếu một đơn vị loại records.',
    ],
    [
      'agencies.json',
      '"ubnd-p-vinh-quang"',
      '"ubnd-p-vinh-thanh"',
      'agencies.json, mục /districts/0/communes/1/id: mã cơ quan ubnd-p-vinh-thanh được dùng hai lần.',
    ],
    [
      'officers.json',
      '"unit": "dat-dai"',
      '"unit": "dat-rung"',
      'officers.json, mục /officers/3/duties/0/unit: phòng dat-rung không có trong cơ quan của phong.sotnmt.',
    ],
    [
      'officers.json',
      '"specialist", "unit": "van-hoa-xa-hoi"',
      '"unit-head", "unit": "van-hoa-xa-hoi"',
      'procedures/cong-nhan-ho-ngheo.json, mục /process/steps/1/role: cơ quan ubnd-p-vinh-thanh chưa có ai ' +
        'giữ vai trò specialist tại phòng van-hoa-xa-hoi.',
    ],
    [
      'procedures/dang-ky-ho-kinh-doanh.json',
      '"amount": 24',
      '"amount": 23',
      'procedures/dang-ky-ho-kinh-doanh.json, mục /process/steps: tổng thời gian các bước là 1440, ' +
        'vượt quá 1380 (minutes).',
    ],
  ];
  for (const [file, from, to, said] of rows)
    assert.equal(faultAfter(file, from, to), `profiles/kien-giang/${said}`);
});

test('what the law leaves to a province is read, and what it leaves unsaid is as usual', () => {
  assert.deepEqual(kienGiang().rules, USUAL_RULES);
  const field =
    '"fields": [{ "field": "Hộ tịch", "regimes": ["R2018"], "basis": "Quyết định", "afterHours": { "lastMinutes": 60 } }]';
  assert.equal(faultAfter('profile.json', '"fields": []', field), '');
  const loaded = loadProfile('kien-giang', folder);
  assert.ok(loaded.ok);
  const [rule] = loaded.value.rules.fields;
  assert.deepEqual([rule?.field, rule?.afterHours], ['Hộ tịch', { lastMinutes: 60 }]);
  const procedure =
    '"rules": { "basis": "Quyết định", "supplement": { "lapsesAfterWorkingDays": 30 } }, "decision"';
  assert.equal(faultAfter('procedures/dang-ky-khai-sinh.json', '"decision"', procedure), '');
  assert.equal(faultAfter('profile.json', /,\s*"rules": \{[^}]*\}/.exec(PROFILE_TEXT)?.[0] ?? '', ''), '');
  const bare = loadProfile('kien-giang', folder);
  assert.deepEqual(bare.ok && bare.value.rules, USUAL_RULES);
});

test('a profile that is not there', () => {
  for (const [name, said] of [
    ['khong-co', 'profiles/khong-co/profile.json: không có tệp này hoặc không được phép đọc.'],
    ['../etc', 'profiles/../etc: tên bộ cấu hình tỉnh không hợp lệ.'],
  ] as const)
    assert.deepEqual(loadProfile(name), { ok: false, reason: said });
});
