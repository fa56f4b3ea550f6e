import { randomBytes } from 'node:crypto';
import { buildApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { gatherLines } from '../../src/gather-lines.ts';
import { openDatabase } from '../../src/store/ledger/database.ts';
import { openSystem } from '../../src/system.ts';
import { clockOf } from '../world.ts';

/** The application as `npm start` serves it, on the database of the measurement and by its clock; perhaps as another role. */
const [dataDir, clockOffset, otherRole] = process.argv.slice(2);
const config = readConfig({ DATA_DIR: dataDir, DEMO: '0', PORT: '0', LOOKUP_PER_MINUTE: '1000000' });
if (!config.ok) throw new Error(config.reason);
const now = clockOf(Number(clockOffset));
const opened = await openSystem(config.value, { now, log: () => undefined });
if (!opened.ok) throw new Error(opened.reason.message);
const { office, keyring, files } = opened.value;
const database = otherRole
  ? openDatabase(otherRole, { connections: 4, onIdleFault: () => undefined })
  : opened.value.database;
const desk = { ...opened.value.desk, database };
const lines = gatherLines((text) => process.stderr.write(text));
const app = buildApp({
  ...{ database, office, keyring, desk, files, now },
  newToken: () => randomBytes(32).toString('base64url'),
  baseUrl: config.value.baseUrl,
  lookupPerMinute: config.value.lookupPerMinute,
  trustProxy: [],
  provinceName: office.profile()?.name ?? '',
  logger: (line) => lines.add(JSON.stringify({ time: now(), ...line })),
});
await app.listen({ host: '127.0.0.1', port: 0 });
process.on('disconnect', async () => {
  await app.close();
  await database.close();
  await opened.value.attached.release();
  process.exit(0);
});
const address = app.server.address();
process.send?.({ port: typeof address === 'object' ? address?.port : undefined });
