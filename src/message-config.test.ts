import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readMessages } from './message-config.ts';

const read = (env: Record<string, string>) => readMessages((name) => env[name] ?? '');

test('without settings nothing is sent, and the number is that of the regulation', () => {
  const nothing = {
    smsNumber: '8083',
    kannel: null,
    smpp: null,
    mail: null,
    reportUrl: null,
    sendUnsureAgain: false,
  };
  assert.deepEqual(read({}), { ok: true, value: nothing });
});

test('reads the gateways that are set up', () => {
  const given = read({
    ...{
      SMS_SEND_URL: 'http://127.0.0.1:13013/cgi-bin/sendsms',
      SMS_SEND_USER: 'motcua',
      SMS_SEND_PASSWORD: 'kín',
    },
    ...{ SMTP_URL: 'smtps://a:b@mail.example.vn:465', MAIL_FROM: 'Một cửa <motcua@example.vn>' },
  });
  assert.ok(given.ok && given.value.kannel?.username === 'motcua' && given.value.mail !== null);
  const link = read({ SMPP_URL: 'ssmpp://mot%20cua:m%40t@smsc.example.vn', SMPP_SYSTEM_TYPE: 'VMA' });
  assert.deepEqual(link.ok && link.value.smpp, {
    ...{
      host: 'smsc.example.vn',
      port: 2775,
      tls: true,
      systemId: 'mot cua',
      password: 'm@t',
      systemType: 'VMA',
    },
  });
});

test('a bad setting is one line that names it and holds no password', () => {
  const bad: readonly [Record<string, string>, RegExp][] = [
    [{ SMS_NUMBER: '8083x' }, /^SMS_NUMBER/],
    [{ SMS_SEND_URL: 'http://127.0.0.1:13013/x' }, /SMS_SEND_USER/],
    [{ SMS_SEND_URL: 'http://sms.example.vn/x', SMS_SEND_USER: 'a', SMS_SEND_PASSWORD: 'bi-mat' }, /https/],
    [{ SMPP_URL: 'http://a:bi-mat@b' }, /^SMPP_URL/],
    [{ SMTP_URL: 'smtps://a:bi-mat@b:465' }, /MAIL_FROM/],
    [{ SEND_UNSURE_AGAIN: 'có' }, /^SEND_UNSURE_AGAIN/],
    [{ SMS_REPORT_URL: 'đâu đó' }, /^SMS_REPORT_URL/],
  ];
  for (const [env, said] of bad) {
    const given = read(env);
    assert.ok(
      !given.ok && said.test(given.reason) && !given.reason.includes('bi-mat'),
      JSON.stringify(given),
    );
  }
});
