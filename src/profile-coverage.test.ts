import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { EVERYDAY } from './cli/demo/everyday.ts';
import { partsOf } from './domain/procedure/parts.ts';
import type { Procedure } from './domain/procedure/procedure.ts';
import { loadProfile } from './profile.ts';

const SHARED = join(import.meta.dirname, '../../shared/data');

/** What the catalogue of the default province has to show, and which fields (lĩnh vực) count as that. */
const EDUCATION = 'Giáo dục đào tạo thuộc hệ thống giáo dục quốc dân và các cơ sở khác';
const THEMES: Readonly<Record<string, readonly string[]>> = {
  'civil status': ['Hộ tịch'],
  certification: ['Chứng thực'],
  land: ['Đất đai', 'Đăng ký biện pháp bảo đảm'],
  environment: ['Môi trường', 'Tài nguyên nước'],
  construction: ['Hoạt động xây dựng', 'Hạ tầng kỹ thuật'],
  business: ['Thành lập và hoạt động của hộ kinh doanh', 'Lưu thông hàng hóa trong nước'],
  transport: ['Đường bộ', 'Đường thủy nội địa'],
  education: [EDUCATION, 'Hệ thống văn bằng, chứng chỉ'],
  health: ['Khám bệnh, chữa bệnh', 'An toàn thực phẩm và Dinh dưỡng'],
  'social protection': ['Bảo trợ xã hội', 'Giảm nghèo'],
  justice: ['Lý lịch tư pháp', 'Luật sư', 'Nuôi con nuôi', 'Hòa giải ở cơ sở'],
};

/** How the time of a procedure is counted, in its ordinary case. */
function wayOf({ limits: [first] }: Procedure): string {
  const { policy } = first ?? {};
  return policy === 'SAME_DAY' || policy === 'CUTOFF_15H' ? policy : (first?.limit.unit ?? '');
}

function countBy<Key extends string>(key: (procedure: Procedure) => Key): Record<string, number> {
  return Object.fromEntries(
    [...Map.groupBy(procedures, key)].map(([name, members]) => [name, members.length]),
  );
}

const loaded = loadProfile('kien-giang');
assert.ok(loaded.ok, loaded.ok ? '' : loaded.reason);
const { procedures } = loaded.value;

test('forty-one procedures of eleven themes, of all three levels', () => {
  assert.equal(procedures.length, 41);
  assert.deepEqual(
    countBy(({ level }) => level),
    { province: 12, district: 15, commune: 14 },
  );
  const themeOf = (field: string) => Object.keys(THEMES).find((theme) => THEMES[theme]?.includes(field));
  assert.deepEqual(
    countBy(({ field }) => themeOf(field) ?? field),
    {
      'civil status': 8,
      certification: 4,
      land: 5,
      environment: 2,
      construction: 3,
      business: 3,
      transport: 3,
      education: 4,
      health: 2,
      'social protection': 3,
      justice: 4,
    },
  );
  const levelsOf = (theme: string) =>
    new Set(procedures.filter(({ field }) => themeOf(field) === theme).map(({ level }) => level));
  for (const theme of ['land', 'education']) assert.equal(levelsOf(theme).size, 3, theme);
  for (const theme of [
    'civil status',
    'certification',
    'transport',
    'health',
    'social protection',
    'justice',
  ])
    assert.equal(levelsOf(theme).size, 2, theme);
});

test('every way of counting, one case or several, with fees at every moment and without', () => {
  assert.deepEqual(countBy(wayOf), { SAME_DAY: 6, CUTOFF_15H: 3, wd: 18, cd: 11, mo: 1, wh: 2 });
  assert.equal(procedures.filter(({ limits }) => limits.length > 1).length, 11);
  const moments = new Set(procedures.flatMap(({ fees }) => fees.map(({ moment }) => moment)));
  assert.deepEqual(moments, new Set(['intake', 'supplement', 'result']));
  assert.equal(procedures.filter(({ fees }) => fees.length === 0).length, 15);
  assert.equal(procedures.filter(({ fees }) => fees.length > 1).length, 2);
});

test('seven procedures are worked on by several agencies, side by side and one after the other', () => {
  const shared = procedures.filter(({ process }) => partsOf(process).length > 0);
  assert.equal(shared.length, 7);
  const levels = new Set(shared.map(({ level }) => level));
  assert.deepEqual(levels, new Set(['province', 'district', 'commune']));
  const parts = shared.flatMap(({ process }) => partsOf(process));
  assert.ok(parts.some(({ after }) => after.length > 0));
  assert.ok(shared.some(({ process }) => process.steps.some(({ needs = [] }) => needs.length > 1)));
  assert.ok(parts.some(({ agency }) => 'relation' in agency) && parts.some(({ agency }) => 'id' in agency));
});

test('few papers and many, some of them not always needed; not everything by every channel', () => {
  const counts = procedures.map(({ papers }) => papers.length);
  assert.deepEqual([Math.min(...counts), Math.max(...counts)], [1, 12]);
  assert.ok(procedures.filter(({ papers }) => papers.some(({ required }) => !required)).length >= 20);
  for (const { id, papers } of procedures)
    assert.ok(
      papers.some(({ required }) => required),
      id,
    );
  const channels = new Set(procedures.map((procedure) => procedure.channels.join(' ')));
  assert.deepEqual(channels, new Set(['counter', 'counter post', 'counter online', 'counter post online']));
});

test('no two share a name, a national code, a decision or an internal process', () => {
  const different = (of: (procedure: Procedure) => string | null) => {
    const values = procedures.map(of).filter((value) => value !== null);
    assert.equal(new Set(values).size, values.length);
  };
  different(({ name }) => name);
  different(({ nationalCode }) => nationalCode);
  different(({ decision }) => decision);
  different(({ process }) => process.basis);
});

test('what has no national code says so where a province looks for it', () => {
  const unconfirmed = readFileSync(join(import.meta.dirname, '../docs/unconfirmed.md'), 'utf8');
  const without = procedures.filter(({ nationalCode }) => nationalCode === null);
  assert.equal(without.length, 13);
  for (const { id } of without) assert.ok(unconfirmed.includes(id), id);
});

test('what the demo knows of daily life is of procedures that are there', () => {
  const ids = new Set(procedures.map(({ id }) => id));
  assert.deepEqual(
    Object.keys(EVERYDAY).filter((id) => !ids.has(id)),
    [],
  );
});

test('national codes are those of the national portal', (t) => {
  const national = join(SHARED, 'procedures-national.jsonl.gz');
  if (!existsSync(national)) return t.skip('không có ../shared/data để đối chiếu');
  const listed = gunzipSync(readFileSync(national)).toString();
  const all = listed + readFileSync(join(SHARED, 'procedures-core.json'), 'utf8');
  for (const { id, nationalCode } of procedures)
    if (nationalCode) assert.ok(all.includes(`"${nationalCode}`), `${id} ${nationalCode}`);
});

test('the province of two levels shows the same themes, in both its levels, by the same ways of counting', () => {
  const second = loadProfile('an-giang-2025');
  assert.ok(second.ok, second.ok ? '' : second.reason);
  const theirs = second.value.procedures;
  assert.deepEqual(
    [theirs.length, theirs.filter(({ level }) => level === 'commune').length],
    [39, 29],
    'all but two of the police',
  );
  const fields = new Set(theirs.map(({ field }) => field));
  for (const [theme, some] of Object.entries(THEMES))
    assert.ok(
      some.some((field) => fields.has(field)),
      theme,
    );
  assert.deepEqual(new Set(theirs.map(wayOf)), new Set(procedures.map(wayOf)));
  const shared = theirs.filter(({ process }) => partsOf(process).length > 0);
  assert.equal(shared.length, 5);
  assert.deepEqual(new Set(shared.map(({ level }) => level)), new Set(['province', 'commune']));
  assert.equal(new Set(theirs.map(({ name }) => name)).size, theirs.length);
});
