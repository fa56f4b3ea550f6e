import { parseArgs } from 'node:util';
import { startEmbedded } from '../../src/gateways/embedded-postgres/start-embedded.ts';

/**
 * A process of its own that holds the embedded server of a folder: tests kill it, race it, or run it as another user.
 * Prints one line when it holds the server, or the reason why not; then waits for its end.
 */
const { positionals } = parseArgs({ allowPositionals: true });
const dataDir = positionals[0] ?? '';

startEmbedded({ dataDir, log: () => undefined, durable: false }).then(
  ({ adopted, superuserUrl }) => {
    process.stdout.write(`${JSON.stringify({ adopted, superuserUrl })}\n`);
    process.stdin.resume();
  },
  (error: Error) => {
    process.stdout.write(`${JSON.stringify({ failure: error.message, kind: error.name })}\n`);
  },
);
