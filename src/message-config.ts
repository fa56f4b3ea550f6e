import { fail, ok, type Result } from './lib/result.ts';
import { isLoopback } from './openid-config.ts';

type Given = (name: string) => string;

export interface MessageConfig {
  /** The short number that people send to, and that messages come from. */
  smsNumber: string;
  /** Kannel's `sendsms`; null: nothing is sent by it. */
  kannel: { url: string; username: string; password: string } | null;
  /** A link of our own to an operator; null: none. */
  smpp: {
    host: string;
    port: number;
    tls: boolean;
    systemId: string;
    password: string;
    systemType: string;
  } | null;
  mail: { url: string; from: string } | null;
  /** Where the gateway reaches us, for what became of a message; null: `BASE_URL`. */
  reportUrl: string | null;
  /** What may have been sent already is sent once more (`docs/decisions/0020-sending-at-most-once.md`). */
  sendUnsureAgain: boolean;
}

/** How messages leave the house (`docs/sms.md`); no address that holds a password enters a message. */
export function readMessages(given: Given): Result<MessageConfig, string> {
  const smsNumber = given('SMS_NUMBER') || '8083';
  if (!/^\d{3,15}$/.test(smsNumber))
    return fail('SMS_NUMBER là đầu số nhận tin, chỉ gồm chữ số, ví dụ 8083.');
  const kannel = readKannel(given);
  if (!kannel.ok) return kannel;
  const smpp = readSmpp(given('SMPP_URL'), given('SMPP_SYSTEM_TYPE'));
  if (!smpp.ok) return smpp;
  if (kannel.value && smpp.value) return fail('Chỉ đặt một trong hai: SMS_SEND_URL (Kannel) hoặc SMPP_URL.');
  const mail = readMail(given('SMTP_URL'), given('MAIL_FROM'));
  if (!mail.ok) return mail;
  const reportUrl = given('SMS_REPORT_URL') || null;
  if (reportUrl !== null && webAddress(reportUrl) === undefined) {
    return fail('SMS_REPORT_URL là địa chỉ mà cổng SMS gọi được máy này, ví dụ http://127.0.0.1:3000.');
  }
  const again = given('SEND_UNSURE_AGAIN') || '0';
  if (again !== '0' && again !== '1')
    return fail('SEND_UNSURE_AGAIN là 1 (gửi lại tin chưa rõ) hoặc 0 (không).');
  const roads = { kannel: kannel.value, smpp: smpp.value, mail: mail.value };
  return ok({ smsNumber, ...roads, reportUrl, sendUnsureAgain: again === '1' });
}

function readKannel(given: Given): Result<MessageConfig['kannel'], string> {
  const [url, username, password] = [
    given('SMS_SEND_URL'),
    given('SMS_SEND_USER'),
    given('SMS_SEND_PASSWORD'),
  ];
  if (url === '' && username === '' && password === '') return ok(null);
  const address = webAddress(url);
  if (address === undefined || username === '' || password === '') {
    return fail(
      'Đặt cả SMS_SEND_URL (ví dụ http://127.0.0.1:13013/cgi-bin/sendsms), SMS_SEND_USER và SMS_SEND_PASSWORD, hoặc bỏ cả ba.',
    );
  }
  if (address.protocol === 'http:' && !isLoopback(address.hostname)) {
    return fail('SMS_SEND_URL mang mật khẩu: dùng https, trừ khi cổng SMS ở ngay máy này.');
  }
  return ok({ url, username, password });
}

const SMPP_PORT = 2775;

function readSmpp(text: string, systemType: string): Result<MessageConfig['smpp'], string> {
  if (text === '') return ok(null);
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !['smpp:', 'ssmpp:'].includes(url.protocol) || url.username === '' || url.hostname === '') {
    return fail('SMPP_URL có dạng smpp://ten:mat-khau@may-chu:2775, hoặc ssmpp:// nếu có TLS.');
  }
  const [systemId, password] = [decodeURIComponent(url.username), decodeURIComponent(url.password)];
  const port = url.port === '' ? SMPP_PORT : Number(url.port);
  return ok({ host: url.hostname, port, tls: url.protocol === 'ssmpp:', systemId, password, systemType });
}

function readMail(url: string, from: string): Result<MessageConfig['mail'], string> {
  if (url === '' && from === '') return ok(null);
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  const isServer =
    parsed !== undefined && ['smtp:', 'smtps:'].includes(parsed.protocol) && parsed.hostname !== '';
  if (!isServer || !/^[^<>\r\n]*<?[^\s<>@]+@[^\s<>@]+>?$/.test(from)) {
    return fail(
      'Đặt cả SMTP_URL (ví dụ smtps://ten:mat-khau@may-chu:465) và MAIL_FROM (ví dụ Một cửa <motcua@tinh.gov.vn>), hoặc bỏ cả hai.',
    );
  }
  return ok({ url, from });
}

function webAddress(text: string): URL | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return url !== undefined && ['http:', 'https:'].includes(url.protocol) ? url : undefined;
}
