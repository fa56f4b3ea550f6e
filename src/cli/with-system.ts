import { readConfig } from '../config.ts';
import { openSystem, type System } from '../system.ts';
import { EXIT, type ExitCode, type Surroundings } from './command.ts';

/** Runs a command on the system and leaves the database as it was found: running, or stopped. */
export async function withSystem(
  { env, now, err }: Surroundings,
  work: (system: System) => Promise<ExitCode>,
): Promise<ExitCode> {
  const config = readConfig(env);
  if (!config.ok) {
    err(config.reason);
    return EXIT.badInput;
  }
  const opened = await openSystem(config.value, { now, log: err });
  if (!opened.ok) {
    err(opened.reason.message);
    return opened.reason.exit;
  }
  const system = opened.value;
  try {
    return await work(system);
  } finally {
    await system.database.close();
    await system.attached.release();
  }
}
