import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { openCli } from '../../test/support/cli.ts';
import { COMMUNE, done, HAND_OVER, OTHER_COMMUNE, openTestOffice } from '../../test/support/test-office.ts';
import type { Explanation } from './explain/explanation.ts';
import { explainCommand } from './explain.ts';
import { outageCommand } from './outage.ts';

const cli = await openCli({ after });
const office = await openTestOffice({ after }, cli.database);
const counter = office.actor('counter-clerk', 'mot-cua');

/** Received on Monday 9/11 at 08:00, promised three days later; handed over at 09:00, written down the day after. */
office.clock.at = '2026-11-09T01:00:00.000Z';
const received = done(await office.receive());
office.clock.at = '2026-11-10T01:00:00.000Z';
const given = done(
  await office.act(counter, received, (pen) => ({
    ...HAND_OVER,
    late: { occurredAt: '2026-11-09T02:00:00.000Z', reason: pen.wording('Mất điện') },
  })),
);

async function explained(): Promise<{ text: string; json: Explanation }> {
  const text = (await cli.run(explainCommand, [received.code])).out.join('\n');
  const { out } = await cli.run(explainCommand, [received.code, '--json']);
  return { text, json: JSON.parse(out[0] ?? '') as Explanation };
}

const ADD = ['add', '--from', '2026-11-16T08:00', '--to', '2026-11-16T10:00', '--what', 'Mất kết nối'];
const MINUTES = ['--minutes', '4/BB'];

test('explain tells what was entered late, and what a leader says of it', async () => {
  const before = await explained();
  assert.match(
    before.text,
    /Nhập bù:\n.*sự kiện 3, chuyển xử lý lúc 09\/11\/2026 09:00: .* nhập lúc 10\/11\/2026 08:00, lý do: Mất điện; chờ lãnh đạo duyệt/,
  );
  done(
    await office.act(office.actor('desk-head', 'mot-cua'), given, (pen) => ({
      ...{ type: 'judge-late-entry', entry: 3, verdict: 'objected', late: null },
      reason: pen.wording('Sổ giấy ghi khác'),
    })),
  );
  const { text, json } = await explained();
  assert.match(text, /; không đồng ý, .*: Sổ giấy ghi khác/);
  assert.equal(json.lateEntries[0]?.verdict, 'objected');
});

test('a recorded outage is the system’s where a dossier is late, moves no date, and can be taken back', async () => {
  const before = await explained();
  assert.deepEqual(before.json.outages, []);
  const { code, out } = await cli.run(outageCommand, [...ADD, ...MINUTES]);
  assert.equal(code, 0);
  const { id } = JSON.parse(out[0] ?? '') as { id: string };
  // Of another agency: nobody's excuse here.
  await cli.run(outageCommand, [...ADD, '--minutes', '5/BB', '--agency', OTHER_COMMUNE]);
  const during = await explained();
  assert.deepEqual(
    during.json.outages.map(({ from, to, minutesNumber }) => [from, to, minutesNumber]),
    [['2026-11-16T08:00', '2026-11-16T10:00', '4/BB']],
  );
  assert.deepEqual(during.json.dues, before.json.dues);
  const { judgement } = during.json;
  assert.equal(judgement?.late.minutes, before.json.judgement?.late.minutes, 'no less late, only by whom');
  const system = judgement?.late.shares.filter(({ who }) => who.startsWith('sự cố hệ thống'));
  assert.deepEqual(system, [{ who: 'sự cố hệ thống (biên bản 4/BB)', minutes: 120 }]);
  assert.equal(
    judgement?.late.shares.reduce((sum, { minutes }) => sum + minutes, 0),
    judgement?.late.minutes,
  );
  assert.match(
    during.text,
    /từ 16\/11\/2026 08:00 đến 16\/11\/2026 10:00: Mất kết nối \(biên bản 4\/BB\); không dời hạn/,
  );

  assert.equal((await cli.run(outageCommand, ['cancel', id, '--reason', 'Ghi nhầm ngày'])).code, 0);
  assert.equal((await cli.run(outageCommand, ['cancel', id, '--reason', 'Ghi nhầm ngày'])).code, 2);
  const afterwards = await explained();
  assert.deepEqual(afterwards.json.judgement, before.json.judgement);
  const list = await cli.run(outageCommand, ['list']);
  const cancelled = list.out.map((line) => JSON.parse(line) as { id: string; cancelled: boolean });
  assert.deepEqual(
    cancelled.filter((one) => one.cancelled).map((one) => one.id),
    [id],
  );
});

test('an outage that is none is bad input', async () => {
  for (const args of [
    [],
    ['add'],
    [...ADD],
    [...ADD, '--minutes', ' '],
    [...ADD, ...MINUTES, '--agency', 'khong-co'],
    ['add', '--from', '2026-11-16T10:00', '--to', '2026-11-16T08:00', '--what', 'x', ...MINUTES],
    ['add', '--from', '2026-11-16T10:00', '--to', '2026-12-16T08:00', '--what', 'x', ...MINUTES],
    ['cancel', 'x', '--reason', 'y'],
    ['cancel', COMMUNE],
    ['list', 'x'],
  ]) {
    const { code, out, err } = await cli.run(outageCommand, args);
    assert.deepEqual([code, out.length, err.length], [2, 0, 1], args.join(' '));
  }
});
