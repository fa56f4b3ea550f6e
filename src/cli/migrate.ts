import { attachDatabase } from '../attach-database.ts';
import { readConfig, roleOf } from '../config.ts';
import { migrate } from '../store/migrations/migrate.ts';
import { MIGRATIONS } from '../system.ts';
import { EXIT, type ExitCode, type Surroundings } from './command.ts';
import { withoutArguments } from './without-arguments.ts';

export const migrateCommand = withoutArguments({
  name: 'migrate',
  usage: 'migrate',
  summary: 'nâng cấp cấu trúc cơ sở dữ liệu, bằng vai trò sở hữu (DATABASE_OWNER_URL)',
  async run(_args, { env, now, out, err }: Surroundings): Promise<ExitCode> {
    const config = readConfig(env);
    if (!config.ok) {
      err(config.reason);
      return EXIT.badInput;
    }
    const attached = await attachDatabase(config.value, { log: err });
    if (!attached.ok) {
      err(attached.reason.message);
      return attached.reason.exit;
    }
    const { appUrl, ownerUrl, release } = attached.value;
    try {
      if (ownerUrl === null) {
        err('Cần DATABASE_OWNER_URL: vai trò của ứng dụng không được phép đổi cấu trúc cơ sở dữ liệu.');
        return EXIT.badInput;
      }
      const applied = await migrate(ownerUrl, roleOf(appUrl) ?? '', MIGRATIONS, now);
      if (!applied.ok) {
        err(applied.reason.message);
        return applied.reason.exit;
      }
      out(JSON.stringify({ applied: applied.value }));
      return EXIT.done;
    } finally {
      await release();
    }
  },
});
