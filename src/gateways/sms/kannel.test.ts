import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import { skipWithoutKannel, startKannel } from '../../../test/support/kannel.ts';
import { openKannel } from './kannel.ts';

test('sends by Kannel, which reports under our id; a wrong password and a gateway that is away wait', async (t) => {
  if (skipWithoutKannel(t)) return;
  const reports: URL[] = [];
  const server = createServer(({ url = '' }, response) => {
    reports.push(new URL(url, 'http://here'));
    response.end();
    server.emit('report');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => void server.close());
  const { port } = server.address() as AddressInfo;
  const kannel = await startKannel(t, `http://127.0.0.1:${port}/sms/tra-cuu`);
  const settings = {
    ...{ url: kannel.sendUrl, username: kannel.username, password: kannel.password, from: '8083' },
    reportUrl: new URL(`http://127.0.0.1:${port}/sms/bao-phat?secret=b%C3%AD`),
  };
  const message = { id: '0198a', to: '0912 000 456', text: 'HS 000.00.08.H33-160704-0001: Da co ket qua' };

  const reported = once(server, 'report');
  const arrived = kannel.listen();
  const taken = await openKannel(settings).send(message);
  assert.ok(taken.taken && taken.said.startsWith('202 '), taken.said);
  assert.equal(await arrived, `8083 84912000456 text ${message.text}`);
  await reported;
  const [report] = reports;
  t.diagnostic(`report: ${report?.search}`);
  assert.equal(report?.searchParams.get('tin'), '0198a');
  assert.equal(report?.searchParams.get('secret'), 'bí');
  assert.match(report?.searchParams.get('loai') ?? '', /^(1|8)$/);

  const wrong = await openKannel({ ...settings, password: 'khác' }).send(message);
  assert.equal(wrong.taken, false);
  assert.ok(!wrong.taken && !wrong.forGood && /^403 /.test(wrong.said), wrong.said);
  const away = await openKannel({ ...settings, url: 'http://127.0.0.1:9/cgi-bin/sendsms' }).send(message);
  assert.ok(!away.taken && !away.forGood && !away.said.includes('mat-khau'), away.said);
});

test('a gateway that takes the request and falls silent leaves it unsure; one that was never reached does not', async (t) => {
  const server = createServer((request) => void request.socket.destroy());
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const settings = { username: 'a', password: 'b', from: '8083', reportUrl: new URL('http://127.0.0.1/x') };
  const kannel = openKannel({ ...settings, url: `http://127.0.0.1:${port}/cgi-bin/sendsms` });
  const message = { id: '0198b', to: '0912000456', text: 'HS 1' };
  const silent = await kannel.send(message);
  t.diagnostic(silent.said);
  assert.ok(!silent.taken && silent.unsure === true, silent.said);
  server.close();
  await once(server, 'close');
  const away = await kannel.send(message);
  assert.deepEqual(away, { taken: false, forGood: false, said: 'ECONNREFUSED' });
});
