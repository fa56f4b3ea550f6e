import { readFile, stat } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { fileDossier } from '../features/filing-api/file-dossier.ts';
import { problemBody } from '../features/filing-api/problem.ts';
import { fail, ok, type Result } from '../lib/result.ts';
import { openConnections } from '../store/connections/connections.ts';
import type { System } from '../system.ts';
import { type CliCommand, EXIT, type ExitCode, type Surroundings } from './command.ts';
import { withSystem } from './with-system.ts';

const USAGE = 'bring-in TỆP.json --connection MÃ_KẾT_NỐI';
/** Several dossiers with their files, as text in memory. */
const MOST_BYTES = 256 * 1024 * 1024;

export const bringInCommand: CliCommand = {
  name: 'bring-in',
  usage: USAGE,
  summary: 'nộp trực tuyến các hồ sơ trong một tệp, như POST /api/v1/dossiers, thay cho một kết nối',
  async run(args, around) {
    const asked = await readArgs(args);
    if (!asked.ok) {
      around.err(asked.reason);
      return EXIT.badInput;
    }
    return withSystem(around, (system) => bringIn(system, asked.value, around));
  },
};

interface Asked {
  connection: string;
  /** Of the shape that the interface takes, or not. */
  bodies: readonly unknown[];
}

async function readArgs(args: readonly string[]): Promise<Result<Asked, string>> {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { connection: { type: 'string' } },
    });
    const [path, ...more] = positionals;
    const { connection } = values;
    if (path === undefined || more.length > 0 || connection === undefined) return fail(`Dùng: ${USAGE}`);
    const bodies = await readBodies(path);
    return bodies.ok ? ok({ connection, bodies: bodies.value }) : bodies;
  } catch (error) {
    return fail(`${error instanceof Error ? error.message : 'Tham số không hợp lệ'}. Dùng: ${USAGE}`);
  }
}

/** One dossier, or a list of them. */
async function readBodies(path: string): Promise<Result<readonly unknown[], string>> {
  const { size } = await stat(path).catch(() => ({ size: undefined }));
  if (size === undefined) return fail(`Không mở được tệp ${path}.`);
  if (size > MOST_BYTES) return fail(`Tệp ${path} lớn quá ${MOST_BYTES / 1024 / 1024} MB: xin chia nhỏ.`);
  try {
    const content: unknown = JSON.parse(await readFile(path, 'utf8'));
    return ok(Array.isArray(content) ? content : [content]);
  } catch {
    return fail(`Tệp ${path} không phải JSON đọc được.`);
  }
}

/** A line for each, in their order; one that is refused does not stop the rest. */
async function bringIn(
  system: System,
  { connection: id, bodies }: Asked,
  { out, err }: Surroundings,
): Promise<ExitCode> {
  const connection = await openConnections(system.database, system.keyring).find(id);
  if (!connection || connection.endedAt !== null) {
    err(`Không có kết nối “${id}” đang hoạt động.`);
    return EXIT.badInput;
  }
  const deps = { ...system, baseUrl: system.config.baseUrl };
  let refused = 0;
  for (const body of bodies) {
    const outcome = await fileDossier(deps, connection, body);
    if (outcome.ok) out(JSON.stringify({ repeated: outcome.value.repeated, ...outcome.value.standing }));
    else {
      refused += 1;
      out(JSON.stringify({ reference: referenceOf(body), problem: problemBody(outcome.reason) }));
    }
  }
  err(`${bodies.length - refused} hồ sơ đã có ở hệ thống, ${refused} hồ sơ không nhận được.`);
  return refused === 0 ? EXIT.done : EXIT.checkFailed;
}

function referenceOf(body: unknown): string | null {
  const reference = (body as { reference?: unknown } | null)?.reference;
  return typeof reference === 'string' ? reference : null;
}
