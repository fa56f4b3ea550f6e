import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { join, resolve } from 'node:path';
import type { OpenidSettings } from './gateways/openid/identity-provider.ts';
import { fail, ok, type Result } from './lib/result.ts';
import { type MessageConfig, readMessages } from './message-config.ts';
import { readOpenid } from './openid-config.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

export type DatabaseConfig =
  | { kind: 'embedded' }
  /** `ownerUrl` null: this process cannot migrate. */
  | { kind: 'server'; appUrl: string; ownerUrl: string | null };

/** What the environment says (`docs/contracts.md`), checked. */
export interface Config {
  database: DatabaseConfig;
  /** Absolute, like `sealDir`. */
  dataDir: string;
  profile: string;
  host: string;
  /** 0: any free one. */
  port: number;
  /** Without a slash at its end. */
  baseUrl: string;
  /** The first signs, all verify; null: the embedded database keeps its own in `DATA_DIR/secret.key`. */
  secretKeys: readonly string[] | null;
  sealDir: string;
  smsSecret: string | null;
  messages: MessageConfig;
  demo: boolean;
  /** Addresses and CIDRs of the proxies whose forwarded addresses are believed. */
  trustProxy: readonly string[];
  lookupPerMinute: number;
  /** Host names on which only public pages answer; null: those of the profile. */
  publicHosts: readonly string[] | null;
  /** Where people sign in by OpenID Connect; null: nowhere. */
  openid: OpenidSettings | null;
}

/** An empty variable counts as none: compose files pass them on so. The reason is one plain line. */
export function readConfig(env: Environment): Result<Config, string> {
  const given = (name: string): string => env[name]?.trim() ?? '';
  const database = readDatabase(given('DATABASE_URL'), given('DATABASE_OWNER_URL'));
  if (!database.ok) return database;
  const embedded = database.value.kind === 'embedded';
  const profile = given('PROFILE') || 'kien-giang';
  if (!/^[a-z0-9-]+$/.test(profile)) {
    return fail(
      `PROFILE chỉ gồm chữ thường không dấu, chữ số và dấu gạch nối, ví dụ kien-giang; đang là “${profile}”.`,
    );
  }
  const host = given('HOST') || '127.0.0.1';
  if (isIP(host) === 0 && !/^[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?$/.test(host)) {
    return fail(`HOST phải là một địa chỉ IP hoặc tên máy, ví dụ 127.0.0.1; đang là “${host}”.`);
  }
  const port = readWhole('PORT', given('PORT') || '3000', 0, 65_535);
  if (!port.ok) return port;
  const baseUrl = readBaseUrl(given('BASE_URL') || defaultBaseUrl(host, port.value));
  if (!baseUrl.ok) return baseUrl;
  const keys = readSecretKeys('SECRET_KEY', given('SECRET_KEY'));
  if (!keys.ok) return keys;
  if (keys.value === null && !embedded) {
    return fail(
      'Khi đặt DATABASE_URL phải đặt cả SECRET_KEY: một chuỗi ngẫu nhiên ít nhất 32 ký tự, giữ bí mật và không đổi.',
    );
  }
  const trustProxy = readProxies(given('TRUST_PROXY'));
  if (!trustProxy.ok) return trustProxy;
  const smsSecret = given('SMS_SECRET') || null;
  if (trustProxy.value.length > 0 && smsSecret === null) {
    return fail(
      'Khi đặt TRUST_PROXY phải đặt cả SMS_SECRET: mật khẩu mà cổng SMS gửi kèm trong tham số secret.',
    );
  }
  const demo = readDemo(given('DEMO'), embedded);
  if (!demo.ok) return demo;
  const lookups = readWhole('LOOKUP_PER_MINUTE', given('LOOKUP_PER_MINUTE') || '60', 1, 1_000_000);
  if (!lookups.ok) return lookups;
  const publicHosts = readHosts(given('PUBLIC_HOSTS'));
  if (!publicHosts.ok) return publicHosts;
  const openid = readOpenid(given);
  if (!openid.ok) return openid;
  const messages = readMessages(given);
  if (!messages.ok) return messages;
  const dataDir = resolve(given('DATA_DIR') || './var');
  return ok({
    database: database.value,
    dataDir,
    profile,
    host,
    port: port.value,
    baseUrl: baseUrl.value,
    secretKeys: keys.value,
    sealDir: given('SEAL_DIR') === '' ? join(dataDir, 'seals') : resolve(given('SEAL_DIR')),
    smsSecret,
    messages: messages.value,
    demo: demo.value,
    trustProxy: trustProxy.value,
    lookupPerMinute: lookups.value,
    publicHosts: publicHosts.value,
    openid: openid.value,
  });
}

/** With `PORT=0` the port is known only once it is open; a `BASE_URL` that was given stays. */
export function withOpenPort(config: Config, port: number): Config {
  const given = config.baseUrl !== defaultBaseUrl(config.host, config.port);
  return { ...config, port, baseUrl: given ? config.baseUrl : defaultBaseUrl(config.host, port) };
}

/** A comma list; null when there is none. The keys themselves never enter a message. */
export function readSecretKeys(name: string, text: string): Result<readonly string[] | null, string> {
  if (text === '') return ok(null);
  const keys = text.split(',').map((key) => key.trim());
  if (keys.every((key) => key.length >= 32)) return ok(keys);
  return fail(`Mỗi khoá trong ${name} (cách nhau bằng dấu phẩy) phải có ít nhất 32 ký tự.`);
}

function defaultBaseUrl(host: string, port: number): string {
  return `http://${isIP(host) === 6 ? `[${host}]` : host}:${port}`;
}

/** Pages live at the root of their host, so an address with a path would only lead astray. */
function readBaseUrl(text: string): Result<string, string> {
  const url = URL.canParse(text) ? new URL(text) : null;
  const plain =
    url !== null && url.username === '' && url.pathname === '/' && url.search === '' && url.hash === '';
  if (plain && ['http:', 'https:'].includes(url.protocol)) return ok(text.replace(/\/$/, ''));
  return fail('BASE_URL phải là địa chỉ web không kèm đường dẫn, ví dụ https://motcua.kiengiang.gov.vn.');
}

function readWhole(name: string, text: string, least: number, most: number): Result<number, string> {
  const value = /^\d{1,9}$/.test(text) ? Number(text) : -1;
  if (value >= least && value <= most) return ok(value);
  return fail(`${name} phải là số nguyên từ ${least} đến ${most}; đang là “${text}”.`);
}

function readDemo(text: string, embedded: boolean): Result<boolean, string> {
  if (text === '') return ok(embedded);
  if (text === '0' || text === '1') return ok(text === '1');
  return fail(`DEMO phải là 1 (có dữ liệu thử) hoặc 0 (không có); đang là “${text}”.`);
}

/** A dash: none at all, where one name has to do for everybody. */
function readHosts(text: string): Result<readonly string[] | null, string> {
  if (text === '') return ok(null);
  if (text === '-') return ok([]);
  const hosts = text.split(',').map((host) => host.trim().toLowerCase());
  const bad = hosts.find((host) => !/^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/.test(host));
  if (bad === undefined) return ok(hosts);
  return fail(
    `PUBLIC_HOSTS là danh sách tên miền chỉ để tra cứu, cách nhau bằng dấu phẩy, hoặc dấu - nếu không có; “${bad}” thì không dùng được.`,
  );
}

function readProxies(text: string): Result<readonly string[], string> {
  const proxies = text === '' ? [] : text.split(',').map((proxy) => proxy.trim());
  const bad = proxies.find((proxy) => !isNetwork(proxy));
  if (bad === undefined) return ok(proxies);
  return fail(
    `TRUST_PROXY là danh sách địa chỉ IP hoặc CIDR cách nhau bằng dấu phẩy, ví dụ 10.0.0.0/8; “${bad}” thì không dùng được.`,
  );
}

/** A prefix of 0 would believe anybody's word about their address. */
function isNetwork(text: string): boolean {
  const [address = '', prefix, ...rest] = text.split('/');
  const family = isIP(address);
  if (family === 0 || rest.length > 0) return false;
  if (prefix === undefined) return true;
  return /^\d{1,3}$/.test(prefix) && Number(prefix) >= 1 && Number(prefix) <= (family === 4 ? 32 : 128);
}

const EXAMPLE = 'postgres://mot_cua_app:mat-khau@may-chu:5432/mot_cua';

/** Two addresses of one database as two roles. Neither ever enters a message: they hold passwords. */
export function readDatabase(appUrl: string, ownerUrl: string): Result<DatabaseConfig, string> {
  if (appUrl === '' && ownerUrl === '') return ok({ kind: 'embedded' });
  if (appUrl === '')
    return fail('DATABASE_OWNER_URL chỉ dùng cùng DATABASE_URL: hãy đặt cả hai hoặc bỏ cả hai.');
  const appRole = roleOf(appUrl);
  if (appRole === null) return fail(unusable('DATABASE_URL'));
  if (ownerUrl === '') return ok({ kind: 'server', appUrl, ownerUrl: null });
  const ownerRole = roleOf(ownerUrl);
  if (ownerRole === null) return fail(unusable('DATABASE_OWNER_URL'));
  if (appRole === ownerRole) {
    return fail(
      'DATABASE_URL và DATABASE_OWNER_URL phải là hai vai trò khác nhau: vai trò ứng dụng không được sở hữu bảng.',
    );
  }
  return ok({ kind: 'server', appUrl, ownerUrl });
}

/** The role that an address signs in as, or null when it is no full address of a database. */
export function roleOf(databaseUrl: string): string | null {
  // A socket folder as host leaves the host part empty, which URL does not allow.
  const text = databaseUrl.replace('@/', '@socket/');
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  if (url.protocol !== 'postgres:' && url.protocol !== 'postgresql:') return null;
  if (url.username === '' || url.pathname.length < 2) return null;
  try {
    return decodeURIComponent(url.username);
  } catch {
    return null;
  }
}

function unusable(name: string): string {
  return `${name} phải là địa chỉ PostgreSQL có tên vai trò và tên cơ sở dữ liệu, ví dụ ${EXAMPLE}.`;
}

/**
 * Makes the data folder of a profile, or refuses one that was made under another: its codes, agencies and receipts
 * would be mixed with ours.
 */
export function claimDataDir(dataDir: string, profile: string): Result<null, string> {
  const marker = join(dataDir, 'profile');
  try {
    // Root's database runs as another user, who must be able to pass through; nobody else has business here.
    mkdirSync(dataDir, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
    const before = readMarker(marker);
    if (before === '') writeFileSync(marker, `${profile}\n`);
    else if (before !== profile) {
      return fail(
        `Thư mục dữ liệu ${dataDir} thuộc hồ sơ cấu hình “${before}”, không phải “${profile}”: hãy đặt PROFILE=${before} hoặc một DATA_DIR khác.`,
      );
    }
    return ok(null);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    return fail(
      `Không ghi được vào thư mục dữ liệu ${dataDir} (${code}): hãy sửa quyền của nó hoặc đặt DATA_DIR khác.`,
    );
  }
}

function readMarker(marker: string): string {
  try {
    return readFileSync(marker, 'utf8').trim();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  }
}
