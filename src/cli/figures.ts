import { closeFeed } from '../store/feed/close-feed.ts';
import { rebuildFigures } from '../store/figures/rebuild.ts';
import { type CliCommand, EXIT } from './command.ts';
import { withSystem } from './with-system.ts';

export const rebuildFiguresCommand: CliCommand = {
  name: 'rebuild-figures',
  usage: 'rebuild-figures',
  summary: 'dựng lại toàn bộ số liệu thống kê từ nhật ký sự kiện',
  async run(args, around) {
    if (args.length > 0) {
      around.err(`Tham số không hợp lệ: ${args.join(' ')}. Dùng: rebuild-figures`);
      return EXIT.badInput;
    }
    return withSystem(around, async ({ database, office }) => {
      await closeFeed(database);
      const rebuilt = await rebuildFigures(database, office, (dossiers) => around.err(`${dossiers} hồ sơ`));
      around.out(JSON.stringify(rebuilt));
      return EXIT.done;
    });
  },
};
