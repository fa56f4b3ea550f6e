/**
 * A small server on the machine that runs us. What was acknowledged must survive `kill -9` and a power cut, so the
 * write-ahead log is forced at each commit. The log keeps no statement and no row values: they hold personal data.
 */
const SETTINGS: Readonly<Record<string, string>> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '100',
  shared_buffers: '128MB',
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  timezone: 'UTC',
  jit: 'off',
  log_checkpoints: 'off',
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
};

/** Given at each start and not written into the cluster, so that a new version of ours brings its own. */
export function serverOptions(port: number, more: Readonly<Record<string, string>>): string {
  const settings = Object.entries({ ...SETTINGS, ...more }).map(([name, value]) => `-c ${name}=${value}`);
  return [`-p ${port}`, ...settings].join(' ');
}

/** The character classes that lower() and trigrams see; the same everywhere where the system has it. */
const CHARACTERS =
  process.platform === 'darwin' ? 'en_US.UTF-8' : process.platform === 'win32' ? 'C' : 'C.UTF-8';

/** Order and case by PostgreSQL's own tables, so that a copy of the cluster sorts the same on another system. */
export function initdbArguments(cluster: string, passwordFile: string, superuser: string): string[] {
  return [
    ...['-D', cluster, '-U', superuser, `--pwfile=${passwordFile}`, '--auth=scram-sha-256', '-E', 'UTF8'],
    ...['--locale-provider=builtin', '--builtin-locale=C.UTF-8', `--locale=${CHARACTERS}`],
    ...['--lc-messages=C', '--no-instructions'],
  ];
}
