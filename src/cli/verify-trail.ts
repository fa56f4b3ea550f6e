import { verifyTrail } from '../store/trail/seal-days.ts';
import { type CliCommand, EXIT } from './command.ts';
import { withSystem } from './with-system.ts';

export const verifyTrailCommand: CliCommand = {
  name: 'verify-trail',
  usage: 'verify-trail',
  summary: 'kiểm tra nhật ký truy cập của các ngày đã niêm phong: có dòng nào bị sửa, bớt hoặc thêm',
  async run(args, around) {
    if (args.length > 0) {
      around.err('Dùng: verify-trail');
      return EXIT.badInput;
    }
    return withSystem(around, async (system) => {
      const verified = await verifyTrail(system);
      around.out(JSON.stringify(verified));
      return verified.faults.length > 0 ? EXIT.checkFailed : EXIT.done;
    });
  },
};
