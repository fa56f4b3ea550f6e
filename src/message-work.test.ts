import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, describe, it } from 'node:test';
import { done, HAND_OVER, openTestOffice } from '../test/support/test-office.ts';
import { doCalendarWork } from './calendar-work.ts';
import type { Command } from './domain/dossier/commands.ts';
import { codeSenderOver } from './message-roads.ts';
import { dayOff, NONE, receiveFor, roads } from './message-work.test-data.ts';
import { doMessageWork, type MessageSystem } from './message-work.ts';
import { OWNER } from './store/ledger/identity.ts';
import { recordDelivery } from './store/messages/delivery.ts';
import { openSubscriptions, stopByReply } from './store/subscriptions/subscriptions.ts';

const office = await openTestOffice({ after });
const { database, desk, clock, keyring } = office;
const newToken = () => randomBytes(32).toString('base64url');
const system: MessageSystem = {
  ...{ database, keyring, office: office.office, desk, now: () => clock.at, newToken },
  ...{ baseUrl: 'https://motcua.example.vn', lookupHost: 'tracuu.example.vn' },
};

const receive = (change: Parameters<typeof receiveFor>[1] = {}) => receiveFor(office, change);

async function rows(dossierId: string) {
  const client = await office.test.superuser();
  const found = await client.query(
    'select kind, road, state, body, recipient, tries, due_at from read_message where dossier_id = $1 order by made_at, road',
    [dossierId],
  );
  return found.rows;
}
const later = (minutes: number) => {
  clock.at = new Date(Date.parse(clock.at) + minutes * 60_000).toISOString();
};

describe('messages to applicants', () => {
  it('are made once of what happened, by each road there is, and hold nothing but the code', async () => {
    const { sms, mail, both } = roads();
    const it = await receive({ email: 'be.sau@example.vn' });
    await Promise.all([doMessageWork(system, both), doMessageWork(system, both)]);
    await doMessageWork(system, both);
    assert.deepEqual(
      sms.map(({ to, text }) => [to, text]),
      [
        [
          '0912000456',
          `HS ${it.code}: Da tiep nhan. Hen tra 09h30 27/11/2026 tai Bo phan mot cua Uy ban nhan dan phuong Vinh Thanh. Tra cuu: tracuu.example.vn`,
        ],
      ],
    );
    assert.deepEqual(
      mail.map(({ to, subject }) => [to, subject]),
      [['be.sau@example.vn', `Hồ sơ ${it.code}`]],
    );
    for (const text of ['Sáu', 'hôn nhân', '0912', 'Khu phố']) assert.ok(!mail[0]?.text.includes(text), text);
    assert.deepEqual(
      (await rows(it.dossierId)).map(({ kind, road, state }) => [kind, road, state]),
      [
        ['receipt', 'email', 'accepted'],
        ['receipt', 'sms', 'accepted'],
      ],
    );
  });

  it('are not made without consent, nor of a secret dossier', async () => {
    const { sms, both } = roads();
    await receive({ consent: false });
    await receive({ secret: true });
    await doMessageWork(system, both);
    assert.deepEqual(sms, []);
  });

  it('go to those who subscribed too, with the way to stop, until they do', async () => {
    const { mail, both } = roads();
    const it = await receive({ consent: false });
    const subscriptions = openSubscriptions({ database, keyring, newId: desk.newId, newToken });
    await subscriptions.subscribe({
      ...{
        dossierId: it.dossierId,
        channel: 'email',
        contact: 'con.gai@example.vn',
        language: 'vi',
        now: clock.at,
      },
    });
    later(1);
    const specialist = office.actor('specialist', 'tu-phap-ho-tich');
    const ask = (
      pen: Parameters<Extract<Parameters<typeof office.act>[2], (...given: never[]) => unknown>>[0],
    ): Command => {
      const wording = pen.wording('Ly do rieng');
      if (!wording) throw new Error('no text');
      return {
        type: 'request-supplement',
        late: null,
        reason: wording,
        items: [{ paper: 'to-khai', wording }],
      };
    };
    done(
      await office.act(
        specialist,
        done(await office.act(office.actor('counter-clerk', 'mot-cua'), it, HAND_OVER)),
        ask,
      ),
    );
    await doMessageWork(system, both);
    assert.deepEqual(
      mail.map(({ to }) => to),
      ['con.gai@example.vn'],
      'what was before the subscription is not told',
    );
    assert.match(mail[0]?.stopAddress ?? '', /^https:\/\/motcua\.example\.vn\/tra-cuu\/ngung\?dk=/);
    assert.ok(mail[0]?.text.includes(mail[0]?.stopAddress ?? '?'));
    assert.ok(!mail[0]?.text.includes('Ly do rieng'));
  });

  it('tell a subscribed phone how they are stopped, within one message', async () => {
    const { sms, both } = roads();
    const it = await receive({ consent: false });
    const subscriptions = openSubscriptions({ database, keyring, newId: desk.newId, newToken });
    const asked = { dossierId: it.dossierId, channel: 'sms', contact: '0912777888', language: 'vi' } as const;
    await subscriptions.subscribe({ ...asked, now: clock.at });
    later(1);
    const clerk = office.actor('counter-clerk', 'mot-cua');
    const received = done(await office.act(clerk, it, HAND_OVER));
    const reason = { type: 'stop', papersBack: null, late: null } as const;
    const head = office.actor('unit-head', 'tu-phap-ho-tich');
    done(
      await office.act(head, received, (pen) => {
        const said = pen.wording('Người nộp đề nghị');
        if (!said) throw new Error('no text');
        return { ...reason, reason: said };
      }),
    );
    await doMessageWork(system, both);
    const [{ text } = { text: '' }] = sms;
    assert.match(text, /^HS 000\.\S+: Co thong bao cua .*\. Ngung tin: soan HUY <ma HS> gui 8083$/);
    assert.ok(text.length <= 160, `${text.length}: ${text}`);
  });

  it('end for an applicant whose own phone sent the word back; mail goes on', async () => {
    const { sms, mail, both } = roads();
    const it = await receive({ email: 'be.sau@example.vn' });
    const toldOf = () => [sms, mail].map((all) => all.filter(({ text }) => text.includes(it.code)).length);
    const store = { database, keyring };
    await stopByReply(store, { typed: it.code, phone: '0912999999', now: clock.at });
    await doMessageWork(system, both);
    assert.deepEqual(toldOf(), [1, 1], 'a stranger ends nothing');
    await stopByReply(store, { typed: it.code.toLowerCase(), phone: '0912000456', now: clock.at });
    await stopByReply(store, { typed: it.code, phone: '0912000456', now: clock.at });
    const again = await receive({ email: 'be.sau@example.vn' });
    await doMessageWork(system, both);
    assert.equal(
      sms.filter(({ text }) => text.includes(again.code)).length,
      1,
      'of another dossier they are told',
    );
    const client = await office.test.superuser();
    const { rows: stopped } = await client.query('select dossier_id from message_refusal');
    assert.deepEqual(stopped, [{ dossier_id: it.dossierId }]);
  });

  it('are not sent any more by SMS where the word came before the next one', async () => {
    const { sms, mail, both } = roads();
    const it = await receive({ email: 'be.sau@example.vn' });
    await stopByReply({ database, keyring }, { typed: it.code, phone: '0912000456', now: clock.at });
    await doMessageWork(system, both);
    assert.deepEqual([sms.length, mail.length], [0, 1]);
  });

  it('wait for a gateway as long as none is set up, and nothing is lost', async () => {
    const it = await receive();
    await doMessageWork(system, NONE);
    assert.deepEqual(
      (await rows(it.dossierId)).map(({ state }) => state),
      ['no-gateway'],
    );
    later(11);
    const { sms, both } = roads();
    await doMessageWork(system, both);
    assert.equal(sms.length, 1);
  });

  it('are tried again with growing pauses, and given up at last', async () => {
    const { sms, next, both } = roads();
    const it = await receive();
    const busy = { taken: false, forGood: false, said: '503' } as const;
    const pauses: number[] = [];
    for (let tries = 1; tries <= 6; tries += 1) {
      next.push(busy);
      await doMessageWork(system, both);
      assert.equal(sms.length, tries);
      const [row] = await rows(it.dossierId);
      if (!row.due_at) break;
      pauses.push((Date.parse(row.due_at) - Date.parse(clock.at)) / 60_000);
      clock.at = new Date(row.due_at).toISOString();
    }
    assert.deepEqual(pauses, [1, 5, 30, 120, 360]);
    assert.deepEqual(
      (await rows(it.dossierId)).map(({ state }) => state),
      ['given-up'],
    );
  });

  it('rest at night, and are dropped where morning finds it otherwise', async () => {
    clock.at = '2026-11-25T14:30:00.000Z';
    const { sms, both } = roads();
    const it = await receive();
    await doMessageWork(system, both);
    assert.equal(sms.length, 0, '21:30');
    const clerk = office.actor('counter-clerk', 'mot-cua');
    done(await office.act(clerk, it, { type: 'withdraw', reason: null, papersBack: null, late: null }));
    clock.at = '2026-11-26T00:00:00.000Z';
    await doMessageWork(system, both);
    assert.equal(sms.length, 0, '07:00, and withdrawn');
    assert.deepEqual(
      (await rows(it.dossierId)).map(({ state }) => state),
      ['overtaken'],
    );
  });

  it('are followed until they are delivered', async () => {
    clock.at = '2026-11-26T02:30:00.000Z';
    const { sms, both } = roads();
    const it = await receive();
    await doMessageWork(system, both);
    await recordDelivery(database, sms[0]?.id ?? '', { state: 'delivered', at: clock.at });
    await recordDelivery(database, 'không phải mã', { state: 'delivered', at: clock.at });
    assert.deepEqual(
      (await rows(it.dossierId)).map(({ state }) => state),
      ['delivered'],
    );
  });

  it('of a date that days off moved end the queue of the office: told by SMS, by the command and in the log', async () => {
    const { sms, both } = roads();
    const it = await receive();
    await doMessageWork(system, both);
    await dayOff(office, '2026-11-30');
    await doCalendarWork(desk, assert.fail);
    await doMessageWork(system, both);
    // The same day off moved the dossiers of the tests before, which are told in any order.
    const told = sms.map(({ text }) => text).findLast((text) => text.includes(it.code));
    assert.match(
      told ?? '',
      new RegExp(`^HS ${it.code}: Ngay hen tra chuyen sang 09h30 02/12/2026 do lich nghi thay doi`),
    );
    const client = await office.test.superuser();
    const notices = await client.query('select state from notice where dossier_id = $1', [it.dossierId]);
    assert.deepEqual(notices.rows, [{ state: 'sent' }]);
    const events = await client.query(
      "select data ->> 'means' as means from event_log where dossier_id = $1 and type = 'DateTold'",
      [it.dossierId],
    );
    assert.deepEqual(events.rows, [{ means: 'sms' }]);
  });

  it('keep addresses sealed', async () => {
    const [found = []] = await database.read(OWNER, { text: 'select * from message', values: [] });
    assert.ok(found.length > 3);
    assert.doesNotMatch(JSON.stringify(found), /0912000456|be\.sau|con\.gai/);
  });

  it('carry one-time codes by the same gateways, and these stand in no queue', async () => {
    const { sms, mail, both } = roads();
    const sender = codeSenderOver(both);
    assert.deepEqual(sender?.roads, ['phone', 'email']);
    const message = { address: '0912000456', code: '482913', until: '09:40' };
    await sender?.send({ ...message, road: 'phone' });
    await sender?.send({ ...message, road: 'email', address: 'a@example.vn' });
    assert.match(sms[0]?.text ?? '', /^Ma dang nhap Mot cua: 482913, dung den 09:40\. /);
    assert.match(mail[0]?.text ?? '', /482913/);
    const [found = []] = await database.read(OWNER, {
      text: "select from message where body like '%482913%'",
      values: [],
    });
    assert.equal(found.length, 0);
    assert.equal(codeSenderOver(NONE), null);
  });
});
