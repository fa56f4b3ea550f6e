import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { openCli } from '../../test/support/cli.ts';
import { COMMUNE, done, HAND_OVER, openTestOffice } from '../../test/support/test-office.ts';
import type { Actor } from '../domain/access/actor.ts';
import type { Command } from '../domain/dossier/commands.ts';
import type { Pen } from '../store/dossiers/pen.ts';
import type { Explanation } from './explain/explanation.ts';
import { explainCommand } from './explain.ts';

const cli = await openCli({ after });
const office = await openTestOffice({ after }, cli.database);
const clerk = office.actor('counter-clerk', 'mot-cua');
const specialist = office.actor('specialist', 'tu-phap-ho-tich');
const DEPARTMENT = 'so-tnmt';
const asked = office.office.officersOf(DEPARTMENT).find(({ duties }) => duties.some(isForAnyField));
assert.ok(asked);
const unit = asked.duties.find(isForAnyField)?.unit ?? '';
const department: Actor = { kind: 'officer', id: asked.id, agency: DEPARTMENT, duties: asked.duties };

function isForAnyField({ role, fields }: { role: string; fields: unknown }): boolean {
  return role === 'specialist' && fields === null;
}

/** Vietnamese time: `25/11 08:00`. */
function at(words: string): string {
  const [day = '', month = '', time = ''] = words.split(/[/ ]/);
  return new Date(`2026-${month}-${day}T${time}:00+07:00`).toISOString();
}

let dossier = done(await office.receive());
async function act(when: string, by: Actor, compose: (pen: Pen) => Command): Promise<void> {
  office.clock.at = at(when);
  dossier = done(await office.act(by, dossier, compose));
}
await act('23/11 10:00', clerk, () => HAND_OVER);
await act('23/11 10:30', specialist, (pen) => ({
  ...{
    type: 'ask-opinion',
    of: { agency: DEPARTMENT, unit },
    question: pen.wording('Đất có tranh chấp không?'),
  },
  ...{ answerBy: at('25/11 11:00'), files: [], late: null },
}));
await act('25/11 14:00', department, (pen) => ({
  ...{ type: 'answer-opinion', leg: 2, answer: pen.wording('Không'), files: [], late: null },
}));
await act('25/11 15:00', specialist, (pen) => {
  const wording = pen.wording('Bản sao giấy tờ tùy thân');
  const items = wording ? [{ paper: null, wording }] : [];
  return { type: 'request-supplement', items, reason: pen.wording('Ảnh chụp bị mờ'), late: null };
});
await act('26/11 08:00', clerk, (pen) => ({
  type: 'provide-supplement',
  papers: [
    { paper: null, name: pen.wording('Giấy tờ tùy thân'), originals: 0, certified: 1, copies: 0, files: [] },
  ],
  late: null,
}));
await act('27/11 09:00', office.actor('signer', 'lanh-dao'), (pen) => ({
  ...{ type: 'extend', cause: 'officer', until: at('03/12 09:00'), late: null },
  reason: pen.wording('Người thụ lý nghỉ ốm'),
}));
cli.clock.at = at('02/12 10:00');

async function explained(): Promise<{ text: string; json: Explanation }> {
  const text = await cli.run(explainCommand, [dossier.code]);
  const json = await cli.run(explainCommand, [dossier.code, '--json']);
  assert.deepEqual([text.code, json.code], [0, 0], text.err.join());
  return { text: text.out.join('\n'), json: JSON.parse(json.out[0] ?? '') as Explanation };
}

test('explain says who stopped the clock and why, which dates were told, and what others were asked', async () => {
  const { text } = await explained();
  for (const expected of [
    'từ 25/11/2026 15:00 đến 26/11/2026 08:00 (180 phút làm việc): chờ bổ sung; xong thì tính lại từ đầu; chuyên viên thụ lý',
    ': Ảnh chụp bị mờ',
    'lần 1 lúc 27/11/2026 09:00: từ 01/12/2026 08:00 sang 03/12/2026 09:00, do công chức xử lý; lãnh đạo cơ quan',
    ': Người thụ lý nghỉ ốm',
    'từ 23/11/2026 10:30, hạn 25/11/2026 11:00; đã trả lời 25/11/2026 14:00, quá hạn (570 phút làm việc)',
  ])
    assert.ok(text.includes(expected), `${expected}\n— is missing in —\n${text}`);
});

test('it says whether the dossier is late by the law, and on whose account: the promise is the one before the extension', async () => {
  const { text, json } = await explained();
  const unitName = office.office
    .findAgency(COMMUNE)
    ?.units.find(({ code }) => code === 'tu-phap-ho-tich')?.name;
  // Tuesday 1/12 from 08:00 are 420 minutes, Wednesday until 10:00 are 180.
  assert.deepEqual(json.judgement, {
    ...{ timeliness: 'late', granularity: 'day', at: '2026-12-02T10:00', final: false },
    late: { minutes: 600, shares: [{ who: unitName, minutes: 600 }] },
  });
  assert.ok(text.includes('Đánh giá theo luật, tính đến 02/12/2026 10:00: quá hạn'), text);
  assert.ok(text.includes(`  ${unitName}: 600 phút làm việc\n  tổng: 600 phút làm việc`), text);
});

test('programs get the same in JSON', async () => {
  const { json } = await explained();
  assert.partialDeepStrictEqual(json.pauses, [
    { from: '2026-11-25T15:00', to: '2026-11-26T08:00', afterwards: 'restart', reason: 'Ảnh chụp bị mờ' },
  ]);
  assert.partialDeepStrictEqual(json.extensions, [
    { number: 1, inTime: true, before: '2026-12-01T08:00', after: '2026-12-03T09:00', cause: 'officer' },
  ]);
  assert.partialDeepStrictEqual(json.asked, [
    { kind: 'opinion', part: null, due: '2026-11-25T11:00', outcome: 'answered', late: true, minutes: 570 },
  ]);
});

test('where nothing of that happened it says so', async () => {
  const own = await openCli({ after });
  const fresh = await openTestOffice({ after }, own.database);
  const { code } = done(await fresh.receive());
  own.clock.at = fresh.clock.at;
  const { out } = await own.run(explainCommand, [code]);
  const text = out.join('\n');
  for (const expected of ['Tạm dừng: không', 'Xin lỗi, hẹn lại: không', 'Trễ so với ngày hẹn, do: không'])
    assert.ok(text.includes(expected), text);
  assert.ok(text.includes('trước hạn (chưa kết thúc)'), text);
});
