import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { type TestContext, test } from 'node:test';
import smpp, { type Pdu, type Session } from 'smpp';
import { openSmppLink, type SmppEars } from './smpp-link.ts';

const RHYTHM = { enquireEveryMs: 40, answerWithinMs: 200, pausesMs: [10, 20, 40] };
const CODE = '000.00.08.H33-160704-0001';

/** An operator on this machine: what it is sent, and the session it speaks on. */
async function openOperator(t: TestContext, change: Partial<SmppEars> = {}) {
  const submitted: { to: string; text: string; coding: number }[] = [];
  const sessions: Session[] = [];
  const lines: string[] = [];
  const state = { swallow: false, refuse: false, deaf: false, enquiries: 0, binds: 0 };
  const waiting: (() => void)[] = [];
  const tell = () => {
    for (const look of waiting.splice(0)) look();
  };
  const server = smpp.createServer((session) => {
    session.on('error', () => undefined);
    session.on('bind_transceiver', (pdu: Pdu) => {
      state.binds += 1;
      const right = pdu.system_id === 'motcua' && pdu.password === 'mat-khau' && !state.refuse;
      session.send(pdu.response({ command_status: right ? 0 : 0x0e, system_id: 'SMSC' }));
      if (right) sessions.push(session);
      tell();
    });
    session.on('enquire_link', (pdu: Pdu) => {
      state.enquiries += 1;
      if (!state.deaf) session.send(pdu.response());
      tell();
    });
    session.on('unbind', (pdu: Pdu) => session.send(pdu.response()));
    session.on('submit_sm', (pdu: Pdu) => {
      if (state.swallow) {
        state.swallow = false;
        return session.destroy();
      }
      const text = String(pdu.short_message.message);
      submitted.push({ to: pdu.destination_addr, text, coding: pdu.data_coding });
      session.send(pdu.response({ message_id: `their-${submitted.length}` }));
      tell();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const reports: { id: string; delivered: boolean; said: string }[] = [];
  const heard: { from: string; text: string }[] = [];
  const link = openSmppLink(
    {
      host: '127.0.0.1',
      port,
      tls: false,
      systemId: 'motcua',
      password: 'mat-khau',
      systemType: '',
      from: '8083',
    },
    {
      onMessage: async ({ from, text }) => {
        heard.push({ from, text });
        return `Tra loi: ${text.length}`;
      },
      onReport: async (report) => {
        reports.push(report);
        tell();
      },
      log: (line) => lines.push(line),
      now: Date.now,
      ...change,
    },
    RHYTHM,
  );
  t.after(async () => {
    await link.stop();
    for (const session of server.sessions) session.destroy();
    server.close();
  });
  /** Looks again whenever the operator hears something. */
  const until = async (isSo: () => boolean) => {
    const end = Date.now() + 5_000;
    while (!isSo()) {
      assert.ok(Date.now() < end, `never so: ${JSON.stringify({ ...state, submitted, lines })}`);
      await Promise.race([
        new Promise<void>((resolve) => waiting.push(resolve)),
        new Promise((r) => setTimeout(r, 5)),
      ]);
    }
  };
  await until(() => sessions.length === 1 && link.isBound());
  const phone = (message: Record<string, unknown>) =>
    sessions.at(-1)?.deliver_sm({
      ...{ source_addr: '84912000456', destination_addr: '8083' },
      ...message,
    });
  return { link, state, submitted, sessions, heard, reports, lines, until, phone };
}

test('binds both ways, hears a message and answers it to the phone it came from', async (t) => {
  const { phone, submitted, until, heard } = await openOperator(t);
  phone({ short_message: `TRACUU ${CODE}` });
  await until(() => submitted.length === 1);
  assert.deepEqual(heard, [{ from: '84912000456', text: `TRACUU ${CODE}` }]);
  assert.deepEqual(submitted, [{ to: '84912000456', text: `Tra loi: ${CODE.length + 7}`, coding: 0 }]);
});

test('reads what comes as UCS2, and long messages once all their parts are there, in whatever order', async (t) => {
  const { phone, submitted, until, heard } = await openOperator(t);
  phone({ data_coding: 8, short_message: `Tra cứu ${CODE}` });
  const part = (number: number, text: string) =>
    phone({ data_coding: 8, short_message: { udh: Buffer.from([5, 0, 3, 7, 2, number]), message: text } });
  part(2, 'số ấy');
  part(1, 'Xin cho hỏi hồ ');
  const sar = { sar_msg_ref_num: 9, sar_total_segments: 2 };
  phone({ ...sar, sar_segment_seqnum: 1, short_message: 'mot ' });
  phone({ ...sar, sar_segment_seqnum: 2, short_message: 'hai' });
  phone({ short_message: '', message_payload: 'trong goi lon' });
  await until(() => submitted.length === 4);
  const texts = heard.map(({ text }) => text);
  assert.deepEqual(texts, [`Tra cứu ${CODE}`, 'Xin cho hỏi hồ số ấy', 'mot hai', 'trong goi lon']);
});

test('an answer that a dropping link swallowed may be on its way: it is not sent again, and that is told', async (t) => {
  const { phone, state, submitted, until, sessions, heard, lines } = await openOperator(t);
  state.swallow = true;
  phone({ short_message: `TRACUU ${CODE}` });
  await until(() => sessions.length === 2 && lines.some((line) => line.includes('không gửi lại')));
  // The operator, which saw the link drop, sends the message again.
  phone({ short_message: `TRACUU ${CODE}` });
  phone({ short_message: 'TRACUU 2' });
  await until(() => submitted.length === 1);
  assert.equal(heard.length, 2, 'the same message is not asked twice');
  // Somebody who asks again over the same link wants to know again.
  phone({ short_message: 'TRACUU 2' });
  await until(() => submitted.length === 2);
  assert.deepEqual(new Set(submitted.map(({ text }) => text)), new Set(['Tra loi: 8']));
});

test('an answer that found no link goes out over the next one, once', async (t) => {
  let drop = async () => {};
  const operator = await openOperator(t, {
    onMessage: async () => {
      await drop();
      return 'Tra loi';
    },
  });
  const { phone, submitted, until, sessions, link } = operator;
  drop = async () => {
    sessions.at(-1)?.destroy();
    await until(() => !link.isBound());
  };
  phone({ short_message: `TRACUU ${CODE}` });
  await until(() => sessions.length === 2 && submitted.length === 1);
  await new Promise((resolve) => setTimeout(resolve, 50));
  assert.deepEqual(
    submitted.map(({ text }) => text),
    ['Tra loi'],
  );
});

test('a link on which nobody answers counts as dropped; pauses between tries grow, and it comes back', async (t) => {
  const { state, until, sessions, link, lines } = await openOperator(t);
  await until(() => state.enquiries >= 2);
  assert.equal(sessions.length, 1, 'answered enquiries keep it');
  state.deaf = true;
  state.refuse = true;
  const before = state.binds;
  const began = Date.now();
  await until(() => state.binds >= before + 4);
  assert.ok(Date.now() - began >= 10 + 20 + 40, 'the pauses before the later tries');
  assert.equal(link.isBound(), false);
  assert.deepEqual(await link.send({ id: 'x', to: '0912', text: 'a' }), {
    ...{ taken: false, forGood: false, said: 'not bound' },
  });
  assert.equal(lines.filter((line) => line.includes('mất kết nối')).length, 1, 'told once');
  state.deaf = false;
  state.refuse = false;
  await until(() => link.isBound());
});

test('says what the operator took, and what it reports later', async (t) => {
  const { link, phone, reports, until } = await openOperator(t);
  const taken = await link.send({ id: 'our-id', to: '0912 000 456', text: 'HS 1: Da co ket qua' });
  assert.deepEqual(taken, { taken: true, said: 'submit_sm_resp 0 their-1' });
  phone({ esm_class: 4, short_message: 'id:their-1 sub:001 dlvrd:001 stat:DELIVRD err:000 text:' });
  phone({ esm_class: 4, short_message: 'id:foreign stat:DELIVRD' });
  await until(() => reports.length === 1);
  assert.deepEqual(reports, [{ id: 'our-id', delivered: true, said: 'DELIVRD' }]);
});

test('where nothing can be written down the operator is told to try again, and does', async (t) => {
  let broken = true;
  const { phone, submitted, until, sessions } = await openOperator(t, {
    onMessage: async () => {
      if (broken) throw new Error('the database is away');
      return 'Tra loi';
    },
  });
  const status = await new Promise<number>((resolve) => {
    sessions[0]?.deliver_sm({ source_addr: '84912', destination_addr: '8083', short_message: 'x' }, (pdu) =>
      resolve(pdu.command_status),
    );
  });
  assert.equal(status, 0x64);
  broken = false;
  phone({ short_message: 'x', source_addr: '84912' });
  await until(() => submitted.length === 1);
});
