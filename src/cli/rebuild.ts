import { rebuild } from '../store/dossiers/rebuild.ts';
import { rebuildOffice } from '../store/office/rebuild-office.ts';
import { type CliCommand, EXIT } from './command.ts';
import { withSystem } from './with-system.ts';

export const rebuildCommand: CliCommand = {
  name: 'rebuild',
  usage: 'rebuild [--check]',
  summary: 'dựng lại bảng tóm tắt hồ sơ và cơ quan từ nhật ký sự kiện; --check chỉ so sánh, không ghi',
  async run(args, around) {
    const check = args[0] === '--check';
    if (args.length > (check ? 1 : 0)) {
      around.err(`Tham số không hợp lệ: ${args.join(' ')}. Dùng: rebuild [--check]`);
      return EXIT.badInput;
    }
    return withSystem(around, async ({ database }) => {
      const { dossiers, changed } = await rebuild(database, { write: !check });
      const rebuilt = { dossiers, changed: changed + (await rebuildOffice(database, { write: !check })) };
      around.out(JSON.stringify(rebuilt));
      return check && rebuilt.changed > 0 ? EXIT.checkFailed : EXIT.done;
    });
  },
};
