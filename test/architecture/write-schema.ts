/** Writes db/schema.sql anew after a migration was added. */
import { writeFile } from 'node:fs/promises';
import pg from 'pg';
import { cloneDatabase } from '../support/database.ts';
import { ROOT } from './repository.ts';
import { dumpSchema } from './schema-dump.ts';

const cleanups: (() => Promise<void>)[] = [];
const { ownerUrl } = await cloneDatabase({ after: (fn) => cleanups.push(fn) });
const client = new pg.Client({ connectionString: ownerUrl });
await client.connect();
await writeFile(process.argv[2] ?? `${ROOT}/db/schema.sql`, await dumpSchema(client));
await client.end();
for (const clean of cleanups) await clean();
