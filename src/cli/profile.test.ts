import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { openCli } from '../../test/support/cli.ts';
import { procedureCommand } from './procedure.ts';
import { profileCommand } from './profile.ts';

const cli = await openCli({ after });
const change = { PROFILE: 'an-giang-2025' };
const run = (...args: readonly string[]) => cli.run(profileCommand, args, { change });
const NEW = 'procedure/dang-ky-ho-kinh-doanh/whole';

test('before an office was begun there is nothing to compare, and another province is not taken from', async () => {
  const empty = await run('diff');
  assert.deepEqual([empty.code, empty.out.length], [2, 0]);
  assert.match(empty.err[0] ?? '', /chưa nhận bộ cấu hình nào/);
  await cli.run(procedureCommand, ['publish', 'cap-ban-sao-trich-luc-ho-tich'], { change });
  const elsewhere = { DATA_DIR: `${cli.dataDir}/khac` };
  const other = await cli.run(profileCommand, ['diff'], { change: elsewhere });
  assert.equal(other.code, 2);
  assert.match(other.err.join(), /sửa PROFILE/);
});

test('each difference is a line with both sides; a chosen one is taken with its reason, and is told later', async () => {
  const diff = await run('diff');
  const lines = diff.out.map((line) => JSON.parse(line));
  const line = lines.find(({ key }) => key === NEW);
  assert.deepEqual([diff.code, line.here, line.own, line.fixed], [0, [], false, null]);
  assert.ok(line.profile.length > 0);
  const taken = await run('take', NEW, '--reason', 'Quyết định 12');
  assert.deepEqual([taken.code, taken.out], [0, [JSON.stringify({ taken: [NEW] })]]);
  assert.equal((await run('diff')).out.length, lines.length - 1);
  const [told = '{}', ...others] = (await run('taken')).out;
  assert.deepEqual(others, []);
  const { at, by, reason, lines: keys } = JSON.parse(told);
  assert.deepEqual(
    [at, by, reason, keys],
    [cli.clock.at, { kind: 'system', process: 'profile take' }, 'Quyết định 12', [NEW]],
  );
});

test('a line that is none is refused, with nothing taken', async () => {
  const before = (await run('diff')).out.length;
  const [other = ''] = (await run('diff')).out.map((line) => JSON.parse(line).key);
  const refused = await run('take', NEW, other, '--reason', 'Quyết định 13');
  assert.deepEqual([refused.code, refused.out], [2, []]);
  assert.match(refused.err[0] ?? '', /không còn khác bộ cấu hình/);
  assert.equal((await run('diff')).out.length, before);
});

test('all that nobody changed here is taken at once, and then nothing is left', async () => {
  assert.equal((await run('take', '--all', '--reason', 'Nâng cấp', '--rules-from', '2027-01-01')).code, 0);
  assert.deepEqual((await run('diff')).out, []);
  assert.deepEqual((await run('take', '--all', '--reason', 'Nâng cấp')).err, ['Không còn dòng nào để lấy.']);
});

test('what is no command is refused before anything is opened', async () => {
  for (const args of [
    ...[[], ['show'], ['take'], ['take', NEW], ['take', '--all'], ['diff', NEW]],
    ['take', NEW, '--reason', 'x', '--rules-from', '31/12/2026'],
  ]) {
    const { code, err } = await run(...args);
    assert.equal(code, 2, args.join(' '));
    assert.match(err[0] ?? '', /^Dùng: profile/);
  }
});
