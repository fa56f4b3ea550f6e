import assert from 'node:assert/strict';
import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { type TestContext, test } from 'node:test';
import { SMTPServer } from 'smtp-server';
import { openMailServer } from './mail-server.ts';

/** A real mail server on this machine: what it was sent, and what it refuses. */
async function openServer(t: TestContext) {
  const received: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo({ address }, _session, done) {
      if (address === 'khong-co@example.vn')
        done(Object.assign(new Error('no such user'), { responseCode: 550 }));
      else if (address === 'day@example.vn') done(Object.assign(new Error('full'), { responseCode: 452 }));
      else done();
    },
    onData(stream, _session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        received.push(Buffer.concat(chunks).toString('utf8'));
        done();
      });
    },
  });
  server.on('error', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  const mail = openMailServer({ url: `smtp://127.0.0.1:${port}`, from: 'Một cửa <motcua@tinh.example.vn>' });
  const close = () => new Promise<void>((resolve) => server.close(() => resolve()));
  t.after(close);
  return { received, mail, close };
}

const MESSAGE = { id: '0198', subject: 'Hồ sơ 1', text: 'Hồ sơ 1 đã có kết quả.', stopAddress: null };

test('hands a mail over with our own id, and says what the server answered', async (t) => {
  const { mail, received } = await openServer(t);
  const taken = await mail.send({
    ...MESSAGE,
    to: 'a@example.vn',
    stopAddress: 'https://x.example.vn/ngung?k=1',
  });
  assert.equal(taken.taken, true);
  assert.match(taken.said, /^250 /);
  const [text = ''] = received;
  assert.match(text, /^From: =\?UTF-8\?.*<motcua@tinh\.example\.vn>/m);
  assert.match(text, /^Message-ID: <0198@tinh\.example\.vn>/m);
  assert.match(text, /^List-Unsubscribe: <https:\/\/x\.example\.vn\/ngung\?k=1>/m);
  assert.match(text, /^List-Unsubscribe-Post: List-Unsubscribe=One-Click/m);
});

test('tells a mailbox that is none from one that is full, and never repeats the address', async (t) => {
  const { mail, close } = await openServer(t);
  const none = await mail.send({ ...MESSAGE, to: 'khong-co@example.vn' });
  const full = await mail.send({ ...MESSAGE, to: 'day@example.vn' });
  assert.deepEqual([none.taken, full.taken], [false, false]);
  assert.deepEqual([!none.taken && none.forGood, !full.taken && full.forGood], [true, false]);
  assert.doesNotMatch(none.said + full.said, /@/);
  await close();
  const away = await mail.send({ ...MESSAGE, to: 'a@example.vn' });
  assert.deepEqual(away, { taken: false, forGood: false, said: 'ESOCKET' });
});

test('a server that falls silent with the mail in its hands leaves it unsure; sent again it has the same id', async (t) => {
  const received: string[] = [];
  const sockets: Socket[] = [];
  let silent = true;
  const server = new SMTPServer({
    ...{ authOptional: true, disabledCommands: ['STARTTLS'] },
    onData(stream, _session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        received.push(Buffer.concat(chunks).toString('utf8'));
        if (!silent) return done();
        for (const socket of sockets) socket.destroy();
      });
    },
  });
  server.on('error', () => undefined);
  server.listen(0, '127.0.0.1');
  server.server.on('connection', (socket) => sockets.push(socket));
  await once(server.server, 'listening');
  t.after(() => void server.close(() => undefined));
  const { port } = server.server.address() as AddressInfo;
  const mail = openMailServer({ url: `smtp://127.0.0.1:${port}`, from: 'motcua@tinh.example.vn' });
  const lost = await mail.send({ ...MESSAGE, to: 'a@example.vn' });
  assert.ok(!lost.taken && lost.unsure === true, lost.said);
  silent = false;
  assert.equal((await mail.send({ ...MESSAGE, to: 'a@example.vn' })).taken, true);
  const ids = received.map((text) => /^Message-ID: (\S+)/m.exec(text)?.[1]);
  assert.deepEqual(ids, ['<0198@tinh.example.vn>', '<0198@tinh.example.vn>']);
});

test('a server that hangs up before it was asked to take the mail has nothing of it: it is tried again', async (t) => {
  for (const last of ['EHLO', 'MAIL FROM', 'RCPT TO']) {
    const server = createServer((socket) => {
      socket.on('error', () => undefined);
      socket.write('220 here\r\n');
      socket.on('data', (chunk) => {
        if (chunk.toString().startsWith(last)) socket.destroy();
        else socket.write('250 yes\r\n');
      });
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    t.after(() => void server.close());
    const { port } = server.address() as AddressInfo;
    const mail = openMailServer({ url: `smtp://127.0.0.1:${port}`, from: 'motcua@tinh.example.vn' });
    const lost = await mail.send({ ...MESSAGE, to: 'a@example.vn' });
    assert.deepEqual([lost.taken, 'unsure' in lost], [false, false], `${last}: ${lost.said}`);
  }
});
