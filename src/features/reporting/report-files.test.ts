import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, test } from 'node:test';
import { readSheet } from 'read-excel-file/node';
import { COUNTED_DOSSIERS } from '../../../test/support/counted-dossiers.ts';
import { liveCountedDossiers } from '../../../test/support/counted-office.ts';
import { type Browser, openTestApp } from '../../../test/support/test-app.ts';
import {
  COMMUNE,
  done,
  OTHER_COMMUNE,
  PROCEDURE,
  receiveCommand,
} from '../../../test/support/test-office.ts';
import { isMissing, textOf } from '../../documents/pdf-programs.test-data.ts';
import { doFiguresWork } from '../../figures-work.ts';
import { carryOut } from '../../store/dossiers/carry-out.ts';
import { FEED } from '../../store/ledger/identity.ts';
import { slugOf } from '../../words/vi/slug.ts';

const { office, as } = await openTestApp({ after });
await liveCountedDossiers(office, COUNTED_DOSSIERS);
await doFiguresWork(office);
office.clock.at = '2026-11-23T02:30:00.000Z';
const overseer = await as('supervisor', 'giam-sat', 'so-noi-vu');
const head = await as('signer', 'lanh-dao');
/** Columns 3 to 13 of the second quarter, as the hand-counted office says. */
const TOTAL = [27, 4, 20, 3, 19, 9, 5, 5, 8, 5, 3];

/** What is hidden in the form of a page. */
async function hiddenOf(by: Browser, page: string): Promise<Record<string, string>> {
  const { body } = await by.get(page);
  const found = [...body.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
  return Object.fromEntries(
    found.map(([, name = '', value = '']) => [name, value]).filter(([name]) => name !== '_csrf'),
  );
}

async function open(by: Browser, fields: Record<string, string | readonly string[]>) {
  const hidden = await hiddenOf(by, '/bao-cao/mo');
  return by.post('/bao-cao/mo', { ...hidden, ...fields });
}

async function sign(by: Browser, page: string, explanation = '') {
  return by.post(page, {
    ...(await hiddenOf(by, page)),
    viec: 'ky',
    dakiemtra: 'co',
    thuyetminh: explanation,
  });
}

type Sheet = readonly (readonly unknown[])[];
const rowOf = (sheet: Sheet, name: string) => sheet.find((row) => row[1] === name)?.slice(2);

async function workbook(by: Browser, page: string): Promise<Sheet> {
  const answer = await by.get(page);
  assert.equal(answer.statusCode, 200, page);
  return (await readSheet(answer.rawPayload)) as unknown as Sheet;
}

const opened = await open(overseer, {
  ...{ ky: 'Báo cáo quý II/2026', han: '25/11/2026' },
  coquan: [COMMUNE, OTHER_COMMUNE],
});
const period = opened.headers.location as string;
const own = `${period}/co-quan/${COMMUNE}`;

test('of two who open the same period in one moment the second is told, and a form that came twice opens one', async () => {
  const form = { ky: 'Báo cáo quý I/2026', han: '25/11/2026', coquan: [COMMUNE] };
  const others = await as('supervisor', 'giam-sat', 'so-noi-vu');
  const both = await Promise.all([open(overseer, form), open(others, form)]);
  assert.deepEqual(both.map(({ statusCode }) => statusCode).toSorted(), [303, 422]);
  const told = both.find(({ statusCode }) => statusCode === 422);
  assert.match(told?.body ?? '', /Kỳ này đã mở cho cơ quan được chọn: Báo cáo quý I\/2026/);

  const twice = { ...(await hiddenOf(overseer, '/bao-cao/mo')), ...form, ky: 'Báo cáo quý IV/2025' };
  const pressed = await Promise.all([
    overseer.post('/bao-cao/mo', twice),
    overseer.post('/bao-cao/mo', twice),
  ]);
  assert.deepEqual(
    pressed.map(({ statusCode }) => statusCode),
    [303, 303],
  );
  const [rows = []] = await office.database.read(FEED_READER, {
    text: `select data ->> 'title' as title from report_log where type = 'PeriodOpened' order by 1`,
    values: [],
  });
  assert.deepEqual(
    rows.map(({ title }) => title),
    ['Báo cáo quý I/2026', 'Báo cáo quý II/2026', 'Báo cáo quý IV/2025'],
  );
});

const FEED_READER = { kind: 'officer', agencies: ['so-noi-vu'] } as const;

test('numbers that are not what the dossiers say cannot be signed, and the sentence says which', async () => {
  // One dossier that ended late on 21/05, and its fact says otherwise now.
  const change = (timeliness: 'late' | 'early') => ({
    text: `update figure_fact set timeliness = $1 where next_position is null and field = 'Chứng thực'
             and ended_at >= '2026-05-21' and ended_at < '2026-05-22'`,
    values: [timeliness],
  });
  await office.database.write(FEED, change('early'));
  try {
    const { body } = await head.get(own);
    assert.match(body, /Số liệu chưa khớp nên chưa ký được/);
    assert.match(body, /Cột 10: tổng hợp là 5, đếm lại từng hồ sơ là 4\./);
    assert.match(body, /cot=late[^"]*">Hồ sơ ở cột 10/);
    assert.doesNotMatch(body, /Ký và gửi báo cáo/);
    const refused = await sign(head, own, 'Đã rà soát');
    assert.equal(refused.statusCode, 422);
    assert.match(refused.body, /nên chưa ký được\. [^<]*Cột 10: tổng hợp là 5, đếm lại từng hồ sơ là 4\./);
    assert.match(refused.body, />Đã rà soát<\/textarea>/);
  } finally {
    await office.database.write(FEED, change('late'));
  }
  assert.match((await head.get(own)).body, /Ký và gửi báo cáo/);
});

test('what was signed is a workbook and a sheet of its own, the same for ever, with moment and hash', async () => {
  for (const file of ['bang-tinh.xlsx', 'to-in.pdf'])
    assert.equal((await head.get(`${own}/${file}`)).statusCode, 404, 'not before it is signed');
  assert.equal((await sign(head, own, 'Năm hồ sơ trễ:\r\n- do mất điện')).statusCode, 303);
  const { body } = await head.get(own);
  const hash = /<code class="mc-reports__hash">([0-9a-f]{64})</.exec(body)?.[1] ?? '?';
  assert.ok(body.includes(`href="${own}/bang-tinh.xlsx?lan=1"`));
  assert.ok(body.includes(`href="${own}/to-in.pdf?lan=1"`));

  const sheet = await workbook(head, `${own}/bang-tinh.xlsx`);
  assert.deepEqual(rowOf(sheet, 'Tổng cộng'), TOTAL);
  assert.deepEqual(rowOf(sheet, 'Đếm lại từng hồ sơ'), TOTAL);
  assert.deepEqual(rowOf(sheet, 'Chứng thực'), [6, 0, 5, 1, 5, 2, 1, 2, 1, 0, 1]);
  assert.deepEqual(rowOf(sheet, 'Kiểm tra'), Array(11).fill('Khớp'));
  const texts = sheet.flat().filter((cell) => typeof cell === 'string');
  for (const text of [
    'Biểu số II.06a/VPCP/KSTT',
    'Kỳ báo cáo: Báo cáo quý II/2026 (từ 15/03/2026 đến 14/06/2026)',
    `Đơn vị nhận báo cáo: ${office.office.findAgency('so-noi-vu')?.name}`,
    'Thuyết minh: Năm hồ sơ trễ:\n- do mất điện',
    `Mã băm SHA-256 của báo cáo đã ký: ${hash}`,
  ])
    assert.ok(texts.includes(text), text);
  assert.ok(texts.some((text) => /^Số liệu tính đến .*, tại vị trí \d+ của nhật ký hồ sơ\.$/.test(text)));

  // A dossier of that quarter that is told late changes what is counted, and nothing of what was signed.
  const papers = office.office.findProcedure(PROCEDURE)?.content.papers ?? [];
  done(
    await carryOut(office.desk, {
      ...{ commandId: randomUUID(), actor: office.actor('counter-clerk', 'mot-cua'), expectedVersion: null },
      dossier: { open: { agency: COMMUNE, procedure: PROCEDURE } },
      compose: (pen) => ({
        ...receiveCommand(pen, papers),
        late: { occurredAt: '2026-06-10T02:30:00.000Z', reason: pen.wording('Mất điện') },
      }),
    }),
  );
  await doFiguresWork(office);
  assert.deepEqual(await workbook(head, `${own}/bang-tinh.xlsx`), sheet);

  const pdf = await head.get(`${own}/to-in.pdf`);
  assert.equal(pdf.headers['content-type'], 'application/pdf');
  const short = slugOf(office.office.findAgency(COMMUNE)?.shortName ?? '?');
  assert.ok(String(pdf.headers['content-disposition']).includes(`bao-cao-quy-ii-2026-${short}-lan-1.pdf`));
  if (!isMissing('pdftotext')) {
    const text = textOf(pdf.rawPayload);
    for (const part of ['Biểu số II.06a/VPCP/KSTT', '27 4 20 3 19 9 5 5 8 5 3', 'mất điện'])
      assert.ok(text.includes(part), `${part} in ${text}`);
    assert.ok(text.replaceAll(/[^\w]/g, '').includes(hash), text);
    const signer = office.actor('signer', 'lanh-dao');
    const name = signer.kind === 'officer' ? office.office.findOfficer(signer.id)?.name : undefined;
    assert.ok(name && text.includes(name), `${name} in ${text}`);
  }
});

test('each sending has its own files; others have none; the sum has them too', async () => {
  const returning = { ...(await hiddenOf(overseer, own)), lydo: 'Thiếu biện pháp' };
  assert.equal((await overseer.post(`${own}/tra-lai`, returning)).statusCode, 303);
  assert.equal((await head.get(`${own}/bang-tinh.xlsx`)).statusCode, 404, 'returned: none counts now');
  assert.equal((await sign(head, own, 'Đã thêm biện pháp')).statusCode, 303);
  const [first, second] = await Promise.all([
    workbook(head, `${own}/bang-tinh.xlsx?lan=1`),
    workbook(head, `${own}/bang-tinh.xlsx`),
  ]);
  assert.deepEqual(rowOf(first, 'Tổng cộng'), TOTAL);
  assert.deepEqual(rowOf(second, 'Tổng cộng')?.slice(0, 3), [28, 4, 21], 'with what was told late');
  const says = (sheet: Sheet, words: RegExp) => sheet.flat().some((cell) => words.test(String(cell)));
  assert.ok(says(first, /^Bị trả lại .*: Thiếu biện pháp$/));
  assert.ok(says(second, /; lần gửi 2\.$/));
  assert.ok(!says(second, /^Bị trả lại/));

  const neighbour = await as('signer', 'lanh-dao', OTHER_COMMUNE);
  const clerk = await as('counter-clerk', 'mot-cua');
  for (const file of ['bang-tinh.xlsx', 'to-in.pdf']) {
    assert.equal((await neighbour.get(`${own}/${file}?lan=1`)).statusCode, 404);
    assert.equal((await clerk.get(`${own}/${file}?lan=1`)).statusCode, 403);
    assert.equal(
      (await overseer.get(`${period}/tong-hop/${file}`)).statusCode,
      404,
      'nothing is summed up yet',
    );
    assert.equal((await head.get(`${period}/tong-hop/${file}`)).statusCode, 403);
  }
  const sum = `${period}/tong-hop`;
  assert.equal((await overseer.post(sum, await hiddenOf(overseer, sum))).statusCode, 303);
  const sheet = await workbook(overseer, `${sum}/bang-tinh.xlsx`);
  assert.deepEqual(rowOf(sheet, 'Tổng cộng'), rowOf(second, 'Tổng cộng'));
  assert.ok(says(sheet, /^Cộng từ số liệu đã ký của 1 trên 2 cơ quan\.$/));
  assert.ok(says(sheet, /^Chưa có trong bảng: /));
  assert.equal((await overseer.get(`${sum}/to-in.pdf`)).rawPayload.subarray(0, 5).toString(), '%PDF-');
});
