import assert from 'node:assert/strict';
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import pg from 'pg';
import { emptyDatabase } from '../test/support/database.ts';
import { removeTestServer, testFolder } from '../test/support/test-server.ts';
import { type Attached, attachDatabase, withoutPasswords } from './attach-database.ts';
import { type Config, type Environment, readConfig } from './config.ts';

const folder = testFolder();
after(() => removeTestServer(folder));
const around = { log: (): void => undefined };

function configured(env: Environment): Config {
  const config = readConfig({ DATA_DIR: folder, ...env });
  assert.ok(config.ok, config.ok ? '' : config.reason);
  return config.value;
}

async function attached(env: Environment = {}): Promise<Attached> {
  const result = await attachDatabase(configured(env), around);
  assert.ok(result.ok, result.ok ? '' : result.reason.message);
  return result.value;
}

/** The exit code and the one line of a refusal. */
async function refused(env: Environment): Promise<string> {
  const result = await attachDatabase(configured(env), around);
  assert.equal(result.ok, false);
  const line = result.ok ? '' : `${result.reason.exit} ${result.reason.message}`;
  assert.doesNotMatch(line, /\n|secret-word/);
  return line;
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    return false;
  }
}

test('the embedded server: made once, left to whoever still uses it, stopped by the last', async () => {
  const first = await attached();
  assert.deepEqual([first.embedded, first.startedHere], [true, true]);
  assert.match(first.ownerUrl ?? '', /mot_cua_owner/);
  const second = await attached();
  assert.equal(second.startedHere, false);
  await first.release();
  assert.equal(await answers(second.appUrl), true);
  await second.release();
  assert.equal(await answers(second.appUrl), true, 'who did not start it does not stop it');

  const server = await attached();
  await server.stopEmbedded();
  assert.equal(await answers(server.appUrl), false);
  const command = await attached();
  assert.equal(command.startedHere, true);
  await command.release();
  assert.equal(await answers(command.appUrl), false);
});

test('its secret key is made once, for the owner only, and given keys come before it', async () => {
  const file = join(folder, 'secret.key');
  assert.equal(statSync(file).mode & 0o777, 0o600);
  const given = 'g'.repeat(32);
  const one = await attached({ SECRET_KEY: given });
  const two = await attached();
  assert.deepEqual(one.secretKeys, [given]);
  assert.deepEqual(two.secretKeys, [readFileSync(file, 'utf8').trim()]);
  await two.release();
  await one.stopEmbedded();
});

test('a lost secret key is not replaced in silence', async () => {
  const file = join(folder, 'secret.key');
  const text = readFileSync(file, 'utf8');
  rmSync(file);
  assert.match(await refused({}), /^2 Thiếu khoá bí mật .*secret\.key/);
  writeFileSync(file, 'short');
  assert.match(await refused({}), /^2 Mỗi khoá trong .*secret\.key/);
  writeFileSync(file, text);
});

test('a data folder of another profile is refused, a broken embedded server is no database', async () => {
  assert.match(await refused({ PROFILE: 'an-giang-2025' }), /^2 Thư mục dữ liệu .*“kien-giang”/);
  const record = join(folder, 'postgres.json');
  const text = readFileSync(record, 'utf8');
  writeFileSync(record, '{');
  assert.match(await refused({}), /^3 Tệp .*postgres\.json bị hỏng/);
  writeFileSync(record, text);
});

test('a server of DATABASE_URL is used as it is', async (t) => {
  const db = await emptyDatabase(t);
  const SECRET_KEY = 's'.repeat(32);
  const { release, stopEmbedded, ...rest } = await attached({
    DATABASE_URL: db.appUrl,
    DATABASE_OWNER_URL: db.ownerUrl,
    SECRET_KEY,
  });
  const { appUrl, ownerUrl } = db;
  assert.deepEqual(rest, {
    appUrl,
    appRole: 'mot_cua_app',
    ownerUrl,
    embedded: false,
    startedHere: false,
    secretKeys: [SECRET_KEY],
  });
  await release();
  await stopEmbedded();
  assert.equal(await answers(appUrl), true);
});

test('a server that cannot be used is one line: 3 out of reach, 2 the wrong role', async (t) => {
  const db = await emptyDatabase(t);
  const server = (DATABASE_URL: string): Environment => ({ DATABASE_URL, SECRET_KEY: 's'.repeat(32) });
  assert.match(
    await refused(server('postgres://app:secret-word@127.0.0.1:1/x')),
    /^3 .*ECONNREFUSED.*hãy xem máy chủ/,
  );
  assert.match(
    await refused(server('postgres://app:secret-word@nowhere.invalid/x')),
    /^3 .*(ENOTFOUND|EAI_AGAIN)/,
  );
  const wrongPassword = db.appUrl.replace(/:[0-9a-f]{48}@/, ':secret-word@');
  assert.match(await refused(server(wrongPassword)), /^3 .*28P01.*mật khẩu/);
  assert.match(
    await refused(server(db.appUrl.replace(db.name, 'not_there'))),
    /^3 .*3D000.*tạo cơ sở dữ liệu/,
  );
  assert.match(await refused(server(db.superuserUrl)), /^2 Vai trò trong DATABASE_URL là superuser/);
});

test('passwords are struck out of texts of the system', () => {
  assert.equal(
    withoutPasswords('connect postgres://app:p%40ss@db:5432/x failed (host=db password=p@ss user=app)'),
    'connect postgres://app:***@db:5432/x failed (host=db password=*** user=app)',
  );
});
