import { backupCommand } from './backup.ts';
import { bringInCommand } from './bring-in.ts';
import { type CliCommand, EXIT, type ExitCode, type Surroundings } from './command.ts';
import { connectionCommand } from './connection.ts';
import { demoCommand } from './demo.ts';
import { dueCommand } from './due.ts';
import { explainCommand } from './explain.ts';
import { exportLogCommand } from './export-log.ts';
import { rebuildFiguresCommand } from './figures.ts';
import { importProceduresCommand } from './import-procedures.ts';
import { migrateCommand } from './migrate.ts';
import { officerCommand } from './officer.ts';
import { officerIdentityCommand } from './officer-identity.ts';
import { outageCommand } from './outage.ts';
import { procedureCommand } from './procedure.ts';
import { profileCommand } from './profile.ts';
import { rebuildCommand } from './rebuild.ts';
import { refusedCommandsCommand } from './refused-commands.ts';
import { sealCommand } from './seal.ts';
import { simulateCommand } from './simulate.ts';
import { trimTrailCommand } from './trim-trail.ts';
import { verifyLedgerCommand } from './verify-ledger.ts';
import { verifyTrailCommand } from './verify-trail.ts';

const COMMANDS: readonly CliCommand[] = [
  dueCommand,
  migrateCommand,
  sealCommand,
  verifyLedgerCommand,
  rebuildCommand,
  rebuildFiguresCommand,
  backupCommand,
  demoCommand,
  explainCommand,
  refusedCommandsCommand,
  trimTrailCommand,
  verifyTrailCommand,
  exportLogCommand,
  officerCommand,
  officerIdentityCommand,
  outageCommand,
  procedureCommand,
  profileCommand,
  importProceduresCommand,
  connectionCommand,
  bringInCommand,
  simulateCommand,
];

async function run([name, ...args]: readonly string[], around: Surroundings): Promise<ExitCode> {
  const command = COMMANDS.find((candidate) => candidate.name === name);
  if (command) return command.run(args, around);
  const tell = name === undefined || name === 'help' || name === '--help' ? around.out : around.err;
  if (tell === around.err) tell(`Không có lệnh “${name}”. Các lệnh:`);
  for (const { usage, summary } of COMMANDS) tell(`${usage}\n    ${summary}`);
  return tell === around.out ? EXIT.done : EXIT.badInput;
}

const around: Surroundings = {
  env: process.env,
  now: () => new Date().toISOString(),
  stdin: process.stdin,
  out: (line) => process.stdout.write(`${line}\n`),
  err: (line) => process.stderr.write(`${line}\n`),
};

// A reader that has seen enough (`… | head`) is no fault of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(EXIT.done);
  throw error;
});

process.exitCode = await run(process.argv.slice(2), around);
