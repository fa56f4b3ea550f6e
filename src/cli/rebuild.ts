import { rebuild } from '../store/dossiers/rebuild.ts';
import { type CliCommand, EXIT } from './command.ts';
import { withSystem } from './with-system.ts';

export const rebuildCommand: CliCommand = {
  name: 'rebuild',
  usage: 'rebuild [--check]',
  summary: 'dựng lại bảng tóm tắt hồ sơ từ nhật ký sự kiện; --check chỉ so sánh, không ghi',
  async run(args, around) {
    const check = args[0] === '--check';
    if (args.length > (check ? 1 : 0)) {
      around.err(`Tham số không hợp lệ: ${args.join(' ')}. Dùng: rebuild [--check]`);
      return EXIT.badInput;
    }
    return withSystem(around, async ({ database }) => {
      const rebuilt = await rebuild(database, { write: !check });
      around.out(JSON.stringify(rebuilt));
      return check && rebuilt.changed > 0 ? EXIT.checkFailed : EXIT.done;
    });
  },
};
