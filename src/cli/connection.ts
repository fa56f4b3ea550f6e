import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { fail, ok, type Result } from '../lib/result.ts';
import { type Connection, openConnections } from '../store/connections/connections.ts';
import type { System } from '../system.ts';
import { type CliCommand, EXIT, type ExitCode, type Surroundings } from './command.ts';
import { withSystem } from './with-system.ts';

const USAGE =
  'connection add --name TÊN [--agency MÃ …] | connection list | connection renew MÃ | connection end MÃ';

type Asked =
  | { action: 'add'; name: string; agencies: readonly string[] | null }
  | { action: 'list' }
  | { action: 'renew' | 'end'; id: string };

export const connectionCommand: CliCommand = {
  name: 'connection',
  usage: USAGE,
  summary: 'kết nối cho hệ thống khác nộp hồ sơ trực tuyến; khóa chỉ in ra một lần khi thêm',
  async run(args, around) {
    const asked = readArgs(args);
    if (!asked.ok) {
      around.err(asked.reason);
      return EXIT.badInput;
    }
    return withSystem(around, (system) => answer(system, asked.value, around));
  },
};

function readArgs([action, ...args]: readonly string[]): Result<Asked, string> {
  const wrong = fail(`Dùng: ${USAGE}`);
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { name: { type: 'string' }, agency: { type: 'string', multiple: true } },
    });
    const [id, ...more] = positionals;
    const name = (values.name ?? '').normalize('NFC').replace(/\s+/g, ' ').trim();
    if (action === 'add' && id === undefined && name !== '' && name.length <= 100) {
      return ok({ action, name, agencies: values.agency ?? null });
    }
    if (values.name !== undefined || values.agency !== undefined || more.length > 0) return wrong;
    if (action === 'list' && id === undefined) return ok({ action });
    return (action === 'renew' || action === 'end') && id !== undefined ? ok({ action, id }) : wrong;
  } catch (error) {
    return fail(`${error instanceof Error ? error.message : 'Tham số không hợp lệ'}. Dùng: ${USAGE}`);
  }
}

async function answer(system: System, asked: Asked, around: Surroundings): Promise<ExitCode> {
  const connections = openConnections(system.database, system.keyring);
  const { out, err } = around;
  switch (asked.action) {
    case 'add': {
      const stray = asked.agencies?.find((id) => !system.office.findAgency(id));
      if (stray !== undefined) {
        err(`Không có cơ quan “${stray}”.`);
        return EXIT.badInput;
      }
      const { name, agencies } = asked;
      const id = system.newId();
      const key = newKey();
      await connections.add({ id, name, agencies }, key, system.now());
      err(TOLD_ONCE);
      out(JSON.stringify({ id, name, agencies, key }));
      return EXIT.done;
    }
    case 'list':
      for (const connection of await connections.all()) out(lineOf(connection));
      return EXIT.done;
    case 'renew': {
      const key = newKey();
      if (await connections.renew(asked.id, key)) {
        err(TOLD_ONCE);
        out(JSON.stringify({ id: asked.id, key }));
        return EXIT.done;
      }
      err(notThere(asked.id));
      return EXIT.badInput;
    }
    case 'end':
      if (await connections.end(asked.id, system.now())) {
        out(JSON.stringify({ id: asked.id, ended: true }));
        return EXIT.done;
      }
      err(notThere(asked.id));
      return EXIT.badInput;
  }
}

const TOLD_ONCE = 'Khóa dưới đây không in lại được: xin chuyển cho hệ thống kia theo đường an toàn.';

function newKey(): string {
  return `mc_${randomBytes(32).toString('base64url')}`;
}

function notThere(id: string): string {
  return `Không có kết nối “${id}” đang hoạt động.`;
}

function lineOf({ id, name, agencies, createdAt, endedAt }: Connection): string {
  return JSON.stringify({ id, name, agencies, createdAt, endedAt });
}
