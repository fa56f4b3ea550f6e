import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { claimDataDir, readConfig, withOpenPort } from './config.ts';

const KEY = 'k'.repeat(32);
const APP = 'postgres://app:app-pass@db.example:5432/mot_cua';
const OWNER = 'postgres://owner:owner-pass@db.example:5432/mot_cua';
const SERVER = { DATABASE_URL: APP, SECRET_KEY: KEY };

function config(env: Record<string, string>): ReturnType<typeof readConfig> & { ok: true } {
  const result = readConfig(env);
  assert.ok(result.ok, result.ok ? '' : result.reason);
  return result;
}

test('with nothing set there is an embedded database with demo data', () => {
  assert.deepEqual(config({}).value, {
    database: { kind: 'embedded' },
    dataDir: resolve('./var'),
    profile: 'kien-giang',
    host: '127.0.0.1',
    port: 3000,
    baseUrl: 'http://127.0.0.1:3000',
    secretKeys: null,
    sealDir: resolve('./var/seals'),
    smsSecret: null,
    messages: {
      ...{ smsNumber: '8083', kannel: null, smpp: null, mail: null, reportUrl: null },
      sendUnsureAgain: false,
    },
    demo: true,
    trustProxy: [],
    lookupPerMinute: 60,
    publicHosts: null,
    openid: null,
  });
});

test('with everything set', () => {
  const all = config({
    ...SERVER,
    DATABASE_OWNER_URL: OWNER,
    DATA_DIR: '/srv/mot-cua',
    PROFILE: 'an-giang-2025',
    HOST: '::1',
    PORT: '8080',
    BASE_URL: 'https://motcua.example/',
    SECRET_KEY: `${KEY}, ${'m'.repeat(40)}`,
    SEAL_DIR: '/seals',
    SMS_SECRET: 'sms',
    DEMO: '1',
    TRUST_PROXY: '10.0.0.0/8, 2001:db8::/32,192.0.2.7',
    LOOKUP_PER_MINUTE: '100000',
    PUBLIC_HOSTS: 'TraCuu.example, tra-cuu.vidu.vn',
  });
  assert.deepEqual(all.value, {
    database: { kind: 'server', appUrl: APP, ownerUrl: OWNER },
    dataDir: '/srv/mot-cua',
    profile: 'an-giang-2025',
    host: '::1',
    port: 8080,
    baseUrl: 'https://motcua.example',
    secretKeys: [KEY, 'm'.repeat(40)],
    sealDir: '/seals',
    smsSecret: 'sms',
    messages: {
      ...{ smsNumber: '8083', kannel: null, smpp: null, mail: null, reportUrl: null },
      sendUnsureAgain: false,
    },
    demo: true,
    trustProxy: ['10.0.0.0/8', '2001:db8::/32', '192.0.2.7'],
    lookupPerMinute: 100_000,
    publicHosts: ['tracuu.example', 'tra-cuu.vidu.vn'],
    openid: null,
  });
});

test('demo data come by themselves only with the embedded database', () => {
  assert.equal(config(SERVER).value.demo, false);
  assert.equal(config({ ...SERVER, DEMO: '1' }).value.demo, true);
  assert.equal(config({ DEMO: '0' }).value.demo, false);
});

test('the look-up has the host names of the profile, others, or none of its own', () => {
  assert.equal(config({}).value.publicHosts, null);
  assert.deepEqual(config({ PUBLIC_HOSTS: '-' }).value.publicHosts, []);
  const bad = readConfig({ PUBLIC_HOSTS: 'https://tracuu.example' });
  assert.ok(!bad.ok && bad.reason.includes('PUBLIC_HOSTS') && !bad.reason.includes('\n'));
});

test('an empty variable is none, and an address may name a socket', () => {
  assert.deepEqual(config({ DATABASE_URL: '', PORT: ' ' }).value, config({}).value);
  const socket = 'postgres://app@/mot_cua?host=/var/run/postgresql';
  assert.deepEqual(config({ ...SERVER, DATABASE_URL: socket }).value.database, {
    kind: 'server',
    appUrl: socket,
    ownerUrl: null,
  });
});

test('a port that was not chosen beforehand shows in the base address, unless that was given', () => {
  assert.equal(withOpenPort(config({ PORT: '0' }).value, 41_000).baseUrl, 'http://127.0.0.1:41000');
  assert.equal(config({ HOST: '::1', PORT: '80' }).value.baseUrl, 'http://[::1]:80');
  const given = { PORT: '0', BASE_URL: 'https://motcua.example' };
  assert.equal(withOpenPort(config(given).value, 41_000).baseUrl, 'https://motcua.example');
});

const BAD: [string, Record<string, string>, RegExp][] = [
  ['no address', { ...SERVER, DATABASE_URL: 'mot_cua' }, /^DATABASE_URL phải/],
  ['another database', { ...SERVER, DATABASE_URL: 'mysql://app@db/mot_cua' }, /^DATABASE_URL phải/],
  ['no role', { ...SERVER, DATABASE_URL: 'postgres://db/mot_cua' }, /^DATABASE_URL phải/],
  ['no database', { ...SERVER, DATABASE_URL: 'postgres://app@db' }, /^DATABASE_URL phải/],
  ['a bad owner', { ...SERVER, DATABASE_OWNER_URL: 'owner' }, /^DATABASE_OWNER_URL phải/],
  ['an owner alone', { DATABASE_OWNER_URL: OWNER }, /^DATABASE_OWNER_URL chỉ dùng/],
  [
    'one role for both',
    { ...SERVER, DATABASE_OWNER_URL: 'postgres://%61pp:x@db/mot_cua' },
    /hai vai trò khác nhau/,
  ],
  ['no secret key', { DATABASE_URL: APP }, /^Khi đặt DATABASE_URL phải đặt cả SECRET_KEY/],
  ['a short secret key', { ...SERVER, SECRET_KEY: `${KEY},short-one` }, /^Mỗi khoá trong SECRET_KEY/],
  ['an empty key in the list', { SECRET_KEY: `${KEY},` }, /^Mỗi khoá trong SECRET_KEY/],
  ['a profile with a path', { PROFILE: '../etc' }, /^PROFILE chỉ gồm/],
  ['a profile in capitals', { PROFILE: 'Kien-Giang' }, /^PROFILE chỉ gồm/],
  ['a host with a port', { HOST: 'localhost:3000' }, /^HOST phải/],
  ['a port that is a word', { PORT: 'http' }, /^PORT phải là số nguyên từ 0 đến 65535/],
  ['a port too high', { PORT: '65536' }, /^PORT phải/],
  ['a base address without scheme', { BASE_URL: 'motcua.example' }, /^BASE_URL phải/],
  ['a base address of another kind', { BASE_URL: 'ftp://motcua.example' }, /^BASE_URL phải/],
  ['a base address with a path', { BASE_URL: 'https://example.vn/mot-cua' }, /^BASE_URL phải/],
  ['a base address with a password', { BASE_URL: 'https://a:b@example.vn' }, /^BASE_URL phải/],
  [
    'a proxy without an SMS secret',
    { TRUST_PROXY: '10.0.0.1' },
    /^Khi đặt TRUST_PROXY phải đặt cả SMS_SECRET/,
  ],
  ['a proxy by name', { TRUST_PROXY: 'loopback', SMS_SECRET: 's' }, /^TRUST_PROXY là danh sách.*“loopback”/],
  ['a prefix too long', { TRUST_PROXY: '10.0.0.0/33', SMS_SECRET: 's' }, /“10\.0\.0\.0\/33”/],
  ['everyone as proxy', { TRUST_PROXY: '0.0.0.0/0', SMS_SECRET: 's' }, /“0\.0\.0\.0\/0”/],
  ['a demo of another value', { DEMO: 'yes' }, /^DEMO phải là 1/],
  ['no look-ups', { LOOKUP_PER_MINUTE: '0' }, /^LOOKUP_PER_MINUTE phải là số nguyên từ 1/],
  ['look-ups in words', { LOOKUP_PER_MINUTE: 'many' }, /^LOOKUP_PER_MINUTE phải/],
];

for (const [what, env, message] of BAD) {
  test(`${what} is refused in one plain line without secrets`, () => {
    const result = readConfig(env);
    const reason = result.ok ? '' : result.reason;
    assert.match(reason, message);
    assert.doesNotMatch(reason, /\n|app-pass|owner-pass|short-one|kkkk/);
  });
}

test('a data folder made under another profile is refused', (t) => {
  const parent = mkdtempSync(join(tmpdir(), 'claim-'));
  t.after(() => rmSync(parent, { recursive: true }));
  const folder = join(parent, 'var');
  assert.ok(claimDataDir(folder, 'kien-giang').ok);
  assert.ok(claimDataDir(folder, 'kien-giang').ok);
  assert.equal(readFileSync(join(folder, 'profile'), 'utf8'), 'kien-giang\n');
  assert.equal(statSync(folder).mode & 0o066, 0, 'nobody else may look inside');
  const refused = claimDataDir(folder, 'an-giang-2025');
  assert.match(refused.ok ? '' : refused.reason, /^Thư mục dữ liệu .*“kien-giang”.*PROFILE=kien-giang/);
  writeFileSync(join(parent, 'file'), '');
  const impossible = claimDataDir(join(parent, 'file', 'var'), 'kien-giang');
  assert.match(impossible.ok ? '' : impossible.reason, /^Không ghi được vào thư mục dữ liệu .* \(ENOTDIR\)/);
});
