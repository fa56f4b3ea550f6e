import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { COUNTED_DOSSIERS } from '../../../../test/support/counted-dossiers.ts';
import { liveCountedDossiers } from '../../../../test/support/counted-office.ts';
import { openTestApp } from '../../../../test/support/test-app.ts';
import { USUAL_EVALUATION } from '../../../domain/evaluation/evaluation-rules.ts';
import { doFiguresWork } from '../../../figures-work.ts';
import { OWNER } from '../../../store/ledger/identity.ts';
import { fieldProblems, rulesIn, typedOf } from './rules-form.ts';

const { office, as } = await openTestApp({ after });
await liveCountedDossiers(office, COUNTED_DOSSIERS);
await doFiguresWork(office);
// In the third quarter of 2026, which began on 15/06.
office.clock.at = '2026-06-20T02:30:00.000Z';
const PAGE = '/thi-dua/tieu-chi';
const RUNNING = '/thi-dua?tu=15/06/2026&den=14/09/2026';
const OVER = '/thi-dua?tu=15/03/2026&den=14/06/2026';
const overseer = await as('supervisor', 'giam-sat', 'so-noi-vu');
const head = await as('signer', 'lanh-dao');

const command = (body: string) => /name="lenh" value="([^"]*)"/.exec(body)?.[1] ?? '';
const version = (body: string) => /name="phienban" value="([^"]*)"/.exec(body)?.[1] ?? '';
/** Heads of the criteria of agencies, with their weights. */
const weightsIn = (body: string) =>
  [...body.matchAll(/colgroup"[^>]*>([^<]*)\((\d+)\)/g)].map(
    ([, name = '', most]) => `${name.trim()} ${most}`,
  );
const fields = (change: Record<string, string> = {}) => ({
  ...typedOf(USUAL_EVALUATION),
  ...{ apdung: '2026-06-15', lydo: 'Quyết định 12/QĐ-UBND', ...change },
});

test('the form gives back what it was given, and says at each field what to type instead', () => {
  assert.deepEqual(rulesIn(typedOf(USUAL_EVALUATION), USUAL_EVALUATION), USUAL_EVALUATION);
  const typed = { ...typedOf(USUAL_EVALUATION), 'coquan-dunghen-diem': '50', 'canbo-toidatre': 'ít' };
  const rules = rulesIn({ ...typed, 'canbo-conhan-mucdu': '0' }, USUAL_EVALUATION);
  assert.ok(Number.isNaN(rules.nominate.officer.lateShare));
  const found = fieldProblems(
    [
      { code: 'criteria-sum', path: '/criteria/agency' },
      { code: 'evaluation-share', path: '/criteria/officer/1/fullFrom' },
      { code: 'evaluation-share', path: '/nominate/officer/lateShare' },
      { code: 'evaluation-number', path: '/violate/agency/overdue' },
    ],
    rules,
  );
  assert.deepEqual(
    found.map(({ field }) => field),
    ['coquan-dunghen-diem', 'canbo-conhan-mucdu', 'canbo-toidatre', 'coquan-quahan'],
  );
  assert.match(found[0]?.text ?? '', /cộng đủ 100, hiện là 90/);
});

test('bad input changes nothing, keeps what was typed and says what to do', async () => {
  const { body } = await overseer.get(PAGE);
  const bad = fields({ 'coquan-dunghen-diem': '55', 'canbo-tudiem': 'cao', lydo: '' });
  const answer = await overseer.post(PAGE, { ...bad, lenh: command(body), phienban: version(body) });
  assert.equal(answer.statusCode, 422);
  assert.match(answer.body, /Điểm các tiêu chí của cơ quan phải cộng đủ 100, hiện là 95/);
  assert.match(answer.body, /Nhập số điểm từ 0 đến 100/);
  for (const typed of ['value="55"', 'value="cao"']) assert.ok(answer.body.includes(typed), typed);
  const unsaid = await overseer.post(PAGE, { ...fields({ lydo: '' }), phienban: '0' });
  assert.equal(unsaid.statusCode, 422);
  assert.match(unsaid.body, /Ghi căn cứ hoặc lý do thay đổi/);
  assert.equal((await overseer.post(PAGE, { ...fields({ apdung: '2026-03-15' }) })).statusCode, 422);
  assert.match((await overseer.get(PAGE)).body, /Chưa đặt lần nào/);
});

test('rules set for a quarter hold from it on; what is over keeps its own, and each version says who and why', async () => {
  const before = weightsIn((await overseer.get(OVER)).body);
  assert.deepEqual(weightsIn((await overseer.get(RUNNING)).body), before);
  const { body } = await overseer.get(PAGE);
  const sent = {
    ...fields({ 'coquan-dunghen-diem': '70', 'coquan-conhan-diem': '30', 'coquan-baocao-diem': '' }),
    ...{ lenh: command(body), phienban: version(body) },
  };
  assert.equal((await overseer.post(PAGE, sent)).statusCode, 303);
  assert.equal((await overseer.post(PAGE, sent)).statusCode, 303, 'sent twice, done once');
  assert.deepEqual(weightsIn((await overseer.get(OVER)).body), before);
  const now = weightsIn((await overseer.get(RUNNING)).body);
  assert.deepEqual(now, ['Giải quyết đúng hẹn 70', 'Hồ sơ đang giữ còn trong hạn 30']);
  const history = (await overseer.get(PAGE)).body;
  assert.match(history, /Phiên bản 1, áp dụng từ 15\/06\/2026/);
  assert.match(history, /Quyết định 12\/QĐ-UBND/);
  assert.doesNotMatch(history, /Phiên bản 2/);
  // Somebody who saw the page before that one.
  const late = await overseer.post(PAGE, { ...sent, lenh: '', phienban: '0' });
  assert.equal(late.statusCode, 422);
  assert.match(late.body, /Có người vừa đặt tiêu chí trước/);
});

test('a head of an agency sees by what they are evaluated, and sets nothing; versions are only added', async () => {
  const { body } = await head.get(PAGE);
  assert.match(body, /Phiên bản 1/);
  assert.doesNotMatch(body, /Lưu tiêu chí/);
  assert.notEqual((await head.post(PAGE, fields())).statusCode, 303);
  const examiner = await as('specialist', 'tu-phap-ho-tich');
  assert.notEqual((await examiner.get(PAGE)).statusCode, 200);
  for (const text of [`update evaluation_rules set reason = 'x'`, 'delete from evaluation_rules'])
    await assert.rejects(office.database.write(OWNER, { name: 'tampered', text, values: [] }));
});
