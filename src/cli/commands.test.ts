import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { openCli } from '../../test/support/cli.ts';
import { demoCommand } from './demo.ts';
import { explainCommand } from './explain.ts';
import { rebuildFiguresCommand } from './figures.ts';
import { migrateCommand } from './migrate.ts';
import { officerCommand } from './officer.ts';
import { procedureCommand } from './procedure.ts';
import { rebuildCommand } from './rebuild.ts';
import { sealCommand } from './seal.ts';
import { verifyLedgerCommand } from './verify-ledger.ts';

const cli = await openCli({ after });

test('demo drives a dossier to the end and names its code on the last line', async () => {
  const { code, out } = await cli.run(demoCommand);
  assert.equal(code, 0);
  assert.equal(out.length, 11);
  assert.match(out.at(-1) ?? '', /^code: 000\.01\.31\.H33-261125-0001$/);
  assert.match(out.at(-2) ?? '', /^2026-11-25 15:00 {2}.*trả kết quả/, 'its clock ends now');
});

test('explain tells start, every due instant with its reason, every pause and who had it how long', async () => {
  const { code, out } = await cli.run(explainCommand, ['000 01 31 h33-261125-OOO1']);
  assert.equal(code, 0, 'blanks, lower case and O for 0 do not matter');
  const text = out.join('\n');
  for (const expected of [
    'bắt đầu:  25/11/2026 09:15',
    'sự kiện 2, tiếp nhận hồ sơ lúc 25/11/2026 09:15: hẹn trả 25/11/2026 17:00; theo luật 26/11/2026 17:00',
    'sự kiện 5, tính lại từ đầu sau khi bổ sung đủ',
    'từ 25/11/2026 10:05 đến 25/11/2026 10:30 (25 phút làm việc): chờ bổ sung',
    'tham-dinh: Tư pháp - Hộ tịch, Võ Hoài Nam: 25/',
  ]) {
    assert.ok(text.includes(expected), `${expected}\n— is missing in —\n${text}`);
  }
  const json = await cli.run(explainCommand, ['000.01.31.H33-261125-0001', '--json']);
  const { holders, dues } = JSON.parse(json.out[0] ?? '') as {
    holders: { minutes: number }[];
    dues: { counted: { minutes: number }[] }[];
  };
  assert.equal(
    holders.reduce((sum, { minutes }) => sum + minutes, 0),
    175,
    'seven holdings of 25 minutes until the result was at the desk',
  );
  assert.equal(dues.length, 2);
  assert.deepEqual((await cli.run(explainCommand, ['không-có'])).code, 2);
  assert.deepEqual((await cli.run(explainCommand)).code, 2);
});

test('seal, verify-ledger and rebuild speak JSON and exit by what they find', async () => {
  assert.deepEqual(await cli.run(sealCommand), { code: 0, out: ['{"seals":0}'], err: [] });
  assert.deepEqual(await cli.run(verifyLedgerCommand), {
    ...{ code: 0, out: ['{"ok":true,"dossiers":1,"events":11}'], err: [] },
  });
  assert.deepEqual(await cli.run(rebuildCommand, ['--check']), {
    ...{ code: 0, out: ['{"dossiers":1,"changed":0}'], err: [] },
  });
  const { code: figured, out: figures } = await cli.run(rebuildFiguresCommand);
  assert.deepEqual([figured, JSON.parse(figures[0] ?? '').dossiers], [0, 1]);
  assert.equal((await cli.run(rebuildFiguresCommand, ['--chek'])).code, 2);
  const superuser = await cli.database.superuser();
  await superuser.query('set session_replication_role = replica');
  await superuser.query("update dossier set status = 'received'");
  await superuser.query(`update office_current set data = data || '{"name":"Khác"}' where id = 'so-tnmt'`);
  assert.deepEqual((await cli.run(rebuildCommand, ['--check'])).out, ['{"dossiers":1,"changed":2}']);
  assert.equal((await cli.run(rebuildCommand, ['--check'])).code, 1);
  assert.equal((await cli.run(rebuildCommand)).code, 0);
  assert.equal((await cli.run(rebuildCommand, ['--check'])).code, 0);
  assert.equal((await cli.run(rebuildCommand, ['--chek'])).code, 2);
  await superuser.query("update event_log set actor = '{}' where version = 4");
  const { code, out } = await cli.run(verifyLedgerCommand);
  assert.deepEqual(
    [code, out],
    [1, ['{"ok":false,"code":"000.01.31.H33-261125-0001","version":4,"reason":"hash"}']],
  );
});

test('a real office begins without demo data: a procedure is published, an officer added', async () => {
  const own = await openCli({ after });
  const file = join(import.meta.dirname, '../../profiles/kien-giang/procedures/dang-ky-khai-sinh.json');
  const published = await own.run(procedureCommand, ['publish', file]);
  assert.deepEqual([published.code, published.out], [0, ['{"id":"dang-ky-khai-sinh","version":1}']]);
  assert.match(
    published.err.join('\n'),
    /chưa có ai giữ vai trò counter-clerk/,
    'a remark, for people come later',
  );
  assert.deepEqual((await own.run(procedureCommand, ['publish', file])).out, [
    '{"id":"dang-ky-khai-sinh","version":1}',
  ]);

  const changed = join(own.dataDir, 'changed.json');
  await writeFile(changed, (await readFile(file, 'utf8')).replace('"decision": "', '"decision": "Sửa đổi: '));
  assert.deepEqual((await own.run(procedureCommand, ['publish', changed])).out, [
    '{"id":"dang-ky-khai-sinh","version":2}',
  ]);

  const wrong = join(own.dataDir, 'wrong.json');
  await writeFile(wrong, (await readFile(file, 'utf8')).replace('"work": "sign"', '"work": "approve"'));
  const refused = await own.run(procedureCommand, ['publish', wrong]);
  assert.equal(refused.code, 2);
  assert.match(refused.err.join(), /wrong\.json/);

  const add = ['add', '--username', 'an.nguyen', '--name', 'Nguyễn Văn An', '--agency', 'ubnd-p-vinh-thanh'];
  const duty = ['--duty', 'counter-clerk@mot-cua'];
  const added = await own.run(officerCommand, [...add, ...duty], { stdin: 'mật khẩu đủ dài\n' });
  assert.equal(added.code, 0, added.err.join());
  const superuser = await own.database.superuser();
  const { rows } = await superuser.query(
    "select password_digest, must_change from credential where officer_id <> ''",
  );
  assert.match(rows[0].password_digest as string, /^\$argon2id\$/);
  assert.equal(rows[0].must_change, true);

  for (const [args, stdin, reason] of [
    [[...add, ...duty], 'mật khẩu đủ dài\n', /đã có người dùng/],
    [[...add, ...duty], 'ngắn\n', /ít nhất 12/],
    [[...add, '--duty', 'boss@mot-cua'], 'mật khẩu đủ dài\n', /Không có vai trò “boss”/],
    [[...add, '--duty', 'specialist@khong-co'], 'mật khẩu đủ dài\n', /không có bộ phận/],
    [add, 'mật khẩu đủ dài\n', /Thiếu thông tin/],
  ] as const) {
    const { code, err } = await own.run(officerCommand, args, { stdin });
    assert.equal(code, 2);
    assert.match(err.join(), reason);
  }
  assert.deepEqual((await own.run(verifyLedgerCommand)).code, 0);
});

test('migrate applies what waits, once; without it other commands say what to do', async () => {
  const fresh = await openCli({ after }, { migrated: false });
  const behind = await fresh.run(sealCommand, [], { change: { DATABASE_OWNER_URL: undefined } });
  assert.equal(behind.code, 2);
  assert.match(behind.err.join(), /migrate/);
  const first = await fresh.run(migrateCommand);
  assert.equal(first.code, 0, first.err.join());
  assert.ok((JSON.parse(first.out[0] ?? '') as { applied: string[] }).applied.length >= 3);
  assert.deepEqual((await fresh.run(migrateCommand)).out, ['{"applied":[]}']);
});

test('an owner of another database than the application uses is one line and exit 2', async () => {
  const fresh = await openCli({ after }, { migrated: false });
  const { code, out, err } = await fresh.run(sealCommand, [], {
    change: { DATABASE_OWNER_URL: cli.database.ownerUrl },
  });
  assert.deepEqual([code, out, err.length], [2, [], 1]);
  assert.match(err.join(), /hai cơ sở dữ liệu khác nhau/);
});

test('a word too many is not passed over in silence', async () => {
  for (const command of [migrateCommand, sealCommand, verifyLedgerCommand, demoCommand]) {
    const { code, out, err } = await cli.run(command, ['000.01.31.H33-261125-0001']);
    assert.deepEqual([code, out, err.length], [2, [], 1], command.name);
    assert.match(err[0] ?? '', new RegExp(`0001\\. Dùng: ${command.usage}$`));
  }
});

test('no database is exit 3, a bad setting exit 2, each one line', async () => {
  const unreachable = 'postgres://app:secret@127.0.0.1:1/none';
  const none = await cli.run(sealCommand, [], {
    change: { DATABASE_URL: unreachable, DATABASE_OWNER_URL: undefined },
  });
  assert.deepEqual([none.code, none.err.length], [3, 1]);
  assert.ok(!none.err.join().includes('secret'));
  const bad = await cli.run(sealCommand, [], { change: { PORT: 'nhiều' } });
  assert.deepEqual([bad.code, bad.err.length], [2, 1]);
});
