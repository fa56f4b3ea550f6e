import { isFiled } from '../domain/dossier/state.ts';
import { findDossier } from '../store/dossiers/find-dossier.ts';
import { type CliCommand, EXIT } from './command.ts';
import { explanationOf } from './explain/explanation.ts';
import { explanationLines } from './explain/lines.ts';
import { withSystem } from './with-system.ts';

export const explainCommand: CliCommand = {
  name: 'explain',
  usage: 'explain MÃ_HỒ_SƠ [--json]',
  summary:
    'giải thích hạn của một hồ sơ: bắt đầu khi nào, từng hạn do đâu, từng lần tạm dừng, ai giữ bao lâu',
  async run(args, around) {
    const json = args.includes('--json');
    const [code, ...rest] = args.filter((arg) => arg !== '--json');
    if (code === undefined || rest.length > 0) {
      around.err('Dùng: explain MÃ_HỒ_SƠ [--json]');
      return EXIT.badInput;
    }
    return withSystem(around, async ({ database, office, now }) => {
      const dossier = await findDossier(database, code);
      if (!dossier || !isFiled(dossier.state)) {
        around.err(`Không có hồ sơ nào mang mã “${code}”: hãy xem lại mã trên giấy tiếp nhận.`);
        return EXIT.badInput;
      }
      const explanation = explanationOf(dossier, office, now());
      for (const line of json ? [JSON.stringify(explanation)] : explanationLines(explanation))
        around.out(line);
      return EXIT.done;
    });
  },
};
