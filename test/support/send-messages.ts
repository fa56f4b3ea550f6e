import { randomBytes, randomUUIDv7 } from 'node:crypto';
import { openKannel } from '../../src/gateways/sms/kannel.ts';
import { doMessageWork } from '../../src/message-work.ts';
import { makeKeyring } from '../../src/store/keyring.ts';
import { openDatabase } from '../../src/store/ledger/database.ts';
import { openOfficeBook } from '../../src/store/office/office-book.ts';

/** A process of its own that sends what waits by a gateway at an address: a test kills it half-way. */
const [appUrl = '', secret = '', at = '', gateway = ''] = process.argv.slice(2);
const now = () => at;
const database = openDatabase(appUrl, { connections: 2, onIdleFault: () => undefined });
const office = await openOfficeBook(database, now);
const keyring = makeKeyring([secret]);
const sms = openKannel({
  ...{ url: gateway, username: 'a', password: 'b', from: '8083' },
  reportUrl: new URL('http://127.0.0.1/sms/bao-phat'),
});
await doMessageWork(
  {
    ...{ database, keyring, office, now, newToken: () => randomBytes(32).toString('base64url') },
    desk: { database, keyring, office, now, newId: randomUUIDv7 },
    ...{ baseUrl: 'https://motcua.example.vn', lookupHost: 'tracuu.example.vn' },
  },
  { sms, mail: null },
);
await database.close();
