import { openCase } from '../features/casework/queries.ts';
import { findDossierId } from '../store/dossiers/read-dossier.ts';
import { OWNER } from '../store/ledger/identity.ts';
import { leaveReading } from '../store/trail/leave-reading.ts';
import { type CliCommand, EXIT } from './command.ts';
import { explanationOf } from './explain/explanation.ts';
import { explanationLines } from './explain/lines.ts';
import { withSystem } from './with-system.ts';

export const explainCommand: CliCommand = {
  name: 'explain',
  usage: 'explain MÃ_HỒ_SƠ [--json]',
  summary:
    'giải thích hạn của một hồ sơ: từng hạn do đâu, từng lần tạm dừng và hẹn lại, hỏi ai, ai giữ bao lâu, trễ do ai',
  async run(args, around) {
    const json = args.includes('--json');
    const [code, ...rest] = args.filter((arg) => arg !== '--json');
    if (code === undefined || rest.length > 0) {
      around.err('Dùng: explain MÃ_HỒ_SƠ [--json]');
      return EXIT.badInput;
    }
    return withSystem(around, async (system) => {
      const id = await findDossierId(system.database, OWNER, code);
      const file = id && (await openCase(system, OWNER, id));
      if (!file) {
        around.err(`Không có hồ sơ nào mang mã “${code}”: hãy xem lại mã trên giấy tiếp nhận.`);
        return EXIT.badInput;
      }
      await leaveReading(system.database, id, {
        ...{ role: 'system-admin', name: 'explain', purpose: 'support', address: '', session: '' },
        at: system.now(),
      });
      const explanation = explanationOf(file);
      for (const line of json ? [JSON.stringify(explanation)] : explanationLines(explanation))
        around.out(line);
      return EXIT.done;
    });
  },
};
