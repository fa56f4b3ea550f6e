import { readRefused } from '../store/dossiers/refused-commands.ts';
import { type CliCommand, EXIT } from './command.ts';
import { withSystem } from './with-system.ts';

const USAGE = 'refused-commands [--last SỐ_DÒNG]';
const USUALLY = 100;
const AT_MOST = 10_000;

export const refusedCommandsCommand: CliCommand = {
  name: 'refused-commands',
  usage: USAGE,
  summary: 'liệt kê các lệnh bị từ chối vì không có quyền, mới nhất trước',
  async run(args, around) {
    const last = lastOf(args);
    if (last === undefined) {
      around.err(`Dùng: ${USAGE}, từ 1 đến ${AT_MOST} dòng`);
      return EXIT.badInput;
    }
    return withSystem(around, async ({ database }) => {
      for (const refused of await readRefused(database, last)) around.out(JSON.stringify(refused));
      return EXIT.done;
    });
  },
};

function lastOf([name, count, ...rest]: readonly string[]): number | undefined {
  if (name === undefined) return USUALLY;
  if (name !== '--last' || rest.length > 0 || !/^\d{1,5}$/.test(count ?? '')) return undefined;
  const last = Number(count);
  return last >= 1 && last <= AT_MOST ? last : undefined;
}
