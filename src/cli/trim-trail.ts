import { attachDatabase } from '../attach-database.ts';
import { readConfig } from '../config.ts';
import { openDatabase } from '../store/ledger/database.ts';
import { openOfficeBook } from '../store/office/office-book.ts';
import { trimTrail } from '../store/trail/trim-trail.ts';
import { type CliCommand, EXIT, type ExitCode, type Surroundings } from './command.ts';

export const trimTrailCommand: CliCommand = {
  name: 'trim-trail',
  usage: 'trim-trail',
  summary:
    'bỏ các tháng của nhật ký truy cập đã hết thời hạn giữ và ghi lại việc đó, bằng vai trò sở hữu (DATABASE_OWNER_URL)',
  async run(args, { env, now, out, err }: Surroundings): Promise<ExitCode> {
    const config = readConfig(env);
    if (!config.ok || args.length > 0) {
      err(config.ok ? 'Dùng: trim-trail' : config.reason);
      return EXIT.badInput;
    }
    const attached = await attachDatabase(config.value, { log: err });
    if (!attached.ok) {
      err(attached.reason.message);
      return attached.reason.exit;
    }
    const { ownerUrl, release } = attached.value;
    try {
      if (ownerUrl === null) {
        err('Cần DATABASE_OWNER_URL: vai trò của ứng dụng không được phép bỏ dòng nào của nhật ký truy cập.');
        return EXIT.badInput;
      }
      const database = openDatabase(ownerUrl, { connections: 1, onIdleFault: err });
      try {
        const { keepTrailMonths } = (await openOfficeBook(database, now)).localRules();
        out(
          JSON.stringify({
            keepMonths: keepTrailMonths,
            ...(await trimTrail(database, keepTrailMonths, now())),
          }),
        );
        return EXIT.done;
      } finally {
        await database.close();
      }
    } finally {
      await release();
    }
  },
};
