import { SERVER_VARIABLE } from './database.ts';
import { removeTestServer, startTestServer } from './test-server.ts';

/** One server for the whole run: `node --test --test-global-setup=test/support/global-setup.ts`. */
export async function globalSetup(): Promise<void> {
  const folder = await startTestServer();
  process.env[SERVER_VARIABLE] = folder;
  process.once('exit', () => removeTestServer(folder));
}

export function globalTeardown(): void {
  const folder = process.env[SERVER_VARIABLE];
  if (folder !== undefined) removeTestServer(folder);
}
