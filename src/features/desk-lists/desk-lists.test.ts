import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { openTestApp } from '../../../test/support/test-app.ts';
import { done, HAND_OVER, OTHER_COMMUNE, PROCEDURE } from '../../../test/support/test-office.ts';
import type { OfficerRole } from '../../domain/access/roles.ts';
import type { Command } from '../../domain/dossier/commands.ts';

const { office, as } = await openTestApp({ after });
const clerk = await as('counter-clerk', 'mot-cua');
const outside = await as('counter-clerk', 'mot-cua', OTHER_COMMUNE);
const counter = office.actor('counter-clerk', 'mot-cua');
const specialist = office.actor('specialist', 'tu-phap-ho-tich');

/** What the tabs of a page count. */
function countsOf(html: string): Record<string, number> {
  const tabs = html.matchAll(/>([^<>]+) <span class="mc-tabs__count">(\d+)<\/span>/g);
  return Object.fromEntries([...tabs].map(([, name = '', count]) => [name, Number(count)]));
}

const codesIn = (html: string) => [...html.matchAll(/mc-list__link"[^>]*>([^<]+)</g)].map(([, code]) => code);

async function atTime<Done>(at: string, act: () => Promise<Done>): Promise<Done> {
  const before = office.clock.at;
  office.clock.at = at;
  try {
    return await act();
  } finally {
    office.clock.at = before;
  }
}

test('the register has what was received in the period and field, on the screen and as PDF', async () => {
  const october = await atTime('2026-10-05T02:00:00.000Z', async () => done(await office.receive()));
  const now = done(await office.receive());
  const elsewhere = done(await office.receive({ agency: OTHER_COMMUNE }));

  const usual = await clerk.get('/so-theo-doi');
  assert.deepEqual(codesIn(usual.body), [now.code], 'this month so far, of this agency');
  const both = await clerk.get('/so-theo-doi?tu=2026-10-05&den=2026-11-23');
  assert.deepEqual(codesIn(both.body), [october.code, now.code]);
  const one = await clerk.get('/so-theo-doi?tu=2026-10-05&den=2026-10-05');
  assert.deepEqual(codesIn(one.body), [october.code], 'the last day is within');
  const { field = '' } = office.office.findProcedure(PROCEDURE)?.content ?? {};
  const own = await clerk.get(`/so-theo-doi?linhvuc=${encodeURIComponent(field)}`);
  assert.deepEqual(codesIn(own.body), [now.code]);
  const other = await clerk.get('/so-theo-doi?linhvuc=Tài+nguyên+nước');
  assert.match(other.body, /Kỳ này không có hồ sơ nào/);
  assert.deepEqual(codesIn((await outside.get('/so-theo-doi')).body), [elsewhere.code]);
  assert.match((await clerk.get('/so-theo-doi?trang=2')).body, /Trang này không còn hồ sơ nào/);

  const pdf = await clerk.get('/so-theo-doi/so.pdf?tu=2026-11-01&den=2026-11-23');
  assert.deepEqual([pdf.statusCode, pdf.headers['content-type']], [200, 'application/pdf']);
  assert.equal(pdf.rawPayload.subarray(0, 5).toString(), '%PDF-');
  for (const nothing of ['phan=2', 'phan=0', 'phan=x', 'tu=2026-13-01']) {
    assert.equal((await clerk.get(`/so-theo-doi/so.pdf?${nothing}`)).statusCode, 404, nothing);
  }
});

test('a period that is none says what is wrong and keeps what was chosen', async () => {
  for (const [query, field] of [
    ['tu=hôm+qua&den=2026-11-23', 'tu'],
    ['tu=2026-11-23&den=', ''],
    ['tu=2026-11-24&den=2026-11-23', 'den'],
    ['tu=2025-01-01&den=2026-11-23', 'den'],
  ] as const) {
    const page = await clerk.get(`/so-theo-doi?${query}`);
    assert.equal(page.statusCode, field === '' ? 200 : 422, query);
    if (field !== '') assert.ok(page.body.includes(`href="#${field}"`), query);
    if (field !== '') assert.ok(page.body.includes('value="23/11/2026"'), query);
  }
});

test('the end of the day: money by who collected it, and what was done', async () => {
  const cashier = office.actor('cashier', 'mot-cua');
  const dossier = await atTime('2026-09-15T02:00:00.000Z', async () => {
    const received = done(await office.receive());
    const fee = { type: 'collect-fee', fee: 'le-phi', late: null } as const;
    const part = done(await office.act(cashier, received, { ...fee, amount: 10_000, means: 'cash' }));
    return done(await office.act(counter, part, { ...fee, amount: 5_000, means: 'transfer' }));
  });
  await atTime('2026-09-15T17:00:00.000Z', async () => done(await office.receive()));

  const day = '/so-theo-doi/cuoi-ngay?ngay=2026-09-15';
  const { body } = await clerk.get(day);
  assert.deepEqual(countsOf(body), { 'Phiếu thu đã lập': 2, 'Đã tiếp nhận': 1, 'Đã trả kết quả': 0 });
  const money = /<table class="mc-list mc-money">.*?<\/table>/s.exec(body)?.[0] ?? '';
  const lines = [...money.matchAll(/<th scope="row">.*?<\/tr>/gs)].map(([row]) =>
    row.replaceAll(/<[^>]+>/g, '|').replaceAll(/\|+/g, '|'),
  );
  assert.equal(lines.length, 3);
  assert.ok(
    lines.some((line) => /\|1\|10\.000 đồng\|0 đồng\|10\.000 đồng/.test(line)),
    lines.join(),
  );
  assert.ok(
    lines.some((line) => /\|1\|0 đồng\|5\.000 đồng\|5\.000 đồng/.test(line)),
    lines.join(),
  );
  assert.match(lines.at(-1) ?? '', /Cộng\|2\|10\.000 đồng\|5\.000 đồng\|15\.000 đồng/);
  assert.deepEqual(codesIn(body), [dossier.code, dossier.code], 'a line a receipt');
  assert.deepEqual(codesIn((await clerk.get(`${day}&muc=nhan`)).body), [dossier.code]);
  assert.match((await clerk.get(`${day}&muc=tra`)).body, /chưa có dòng nào/);
  assert.match((await outside.get(day)).body, /chưa thu khoản phí, lệ phí nào/);
});

test('a result that lies there past its day is on the list until it is handed out', async () => {
  const steps: readonly [OfficerRole, string, Command][] = [
    ['counter-clerk', 'mot-cua', HAND_OVER],
    [
      ...(['specialist', 'tu-phap-ho-tich'] as const),
      { type: 'propose-result', outcome: 'granted', reason: null, files: [], late: null },
    ],
    ['signer', 'lanh-dao', { type: 'approve', late: null }],
    ['signer', 'lanh-dao', { type: 'sign', means: 'digital', capacity: null, late: null }],
    [
      'records-officer',
      'van-thu',
      { type: 'issue', number: '7/XN', electronic: true, files: [], late: null },
    ],
  ];
  const resolved = await atTime('2026-08-10T02:00:00.000Z', async () => {
    let dossier = done(await office.receive());
    for (const [role, unit, command] of steps) {
      dossier = done(await office.act(office.actor(role, unit), dossier, command));
    }
    return dossier;
  });
  const { body } = await clerk.get('/so-theo-doi/can-kiem-tra');
  assert.ok(codesIn(body).includes(resolved.code));
  const early = await atTime('2026-08-11T02:00:00.000Z', async () => {
    const then = await as('return-clerk', 'mot-cua');
    return codesIn((await then.get('/so-theo-doi/can-kiem-tra')).body);
  });
  assert.ok(!early.includes(resolved.code), 'its day is not over');
  done(
    await office.act(office.actor('return-clerk', 'mot-cua'), resolved, {
      ...{ type: 'return', way: 'counter', recipient: 'applicant', person: null, late: null },
      ...{ receiptShown: true, identityChecked: true },
    }),
  );
  assert.ok(!codesIn((await clerk.get('/so-theo-doi/can-kiem-tra')).body).includes(resolved.code));
  const today = await clerk.get('/so-theo-doi/cuoi-ngay?muc=tra');
  assert.ok(codesIn(today.body).includes(resolved.code));
});

test('the end of a day that is none is told, and no other day is shown for it', async () => {
  const wrong = await clerk.get('/so-theo-doi/cuoi-ngay?muc=tra&ngay=31%2F02%2F2026');
  assert.equal(wrong.statusCode, 422);
  assert.match(wrong.body, /href="#ngay">Nhập ngày có trong lịch, ví dụ 27\/11\/2026/);
  assert.match(wrong.body, /value="31\/02\/2026"/);
  assert.match(wrong.body, /name="muc" value="tra"/);
  assert.doesNotMatch(wrong.body, /Tiền mặt/);
  assert.equal((await clerk.get('/so-theo-doi/cuoi-ngay?ngay=15.9.2026')).statusCode, 200);
});

test('what was written down late is listed with its reason', async () => {
  const dossier = done(await office.receive());
  const at = '2026-11-23T02:30:00.000Z';
  await atTime('2026-11-23T08:00:00.000Z', async () =>
    done(
      await office.act(counter, dossier, (pen) => ({
        ...HAND_OVER,
        late: { occurredAt: at, reason: pen.wording('Mất điện cả sáng') },
      })),
    ),
  );
  const { body } = await clerk.get('/so-theo-doi/can-kiem-tra?muc=nhap-bu');
  assert.ok(codesIn(body).includes(dossier.code));
  assert.match(body, /Mất điện cả sáng/);
  assert.match(body, /chuyển xử lý, /);
  const stranger = await outside.get('/so-theo-doi/can-kiem-tra?muc=nhap-bu');
  assert.doesNotMatch(stranger.body, /Mất điện/);
});

test('lists that should be empty: nothing, until it is so', async () => {
  const empty = countsOf((await outside.get('/so-theo-doi/can-kiem-tra')).body);
  assert.deepEqual(Object.values(empty).slice(0, 2), [0, 0]);
  const dossier = done(await office.receive());
  const given = done(await office.act(counter, dossier, HAND_OVER));
  const address = '/so-theo-doi/can-kiem-tra?muc=giay';
  assert.ok(codesIn((await clerk.get(address)).body).includes(dossier.code));
  assert.ok(!codesIn((await outside.get(address)).body).includes(dossier.code));
  const missed = done(
    await office.act(specialist, given, (pen) => ({
      ...{ type: 'accept-handover', missing: pen.wording('Thiếu tờ khai'), late: null },
    })),
  );
  assert.ok(codesIn((await clerk.get(address)).body).includes(dossier.code), 'something of it is missing');
  done(await office.act(specialist, missed, { type: 'accept-handover', missing: null, late: null }));
  assert.ok(!codesIn((await clerk.get(address)).body).includes(dossier.code));

  // Handed over on Monday the 23rd: five full working days later it has not moved, four days later it is not told.
  const still = '/so-theo-doi/can-kiem-tra?muc=dung';
  const seenAt = (at: string, days = 5) =>
    atTime(at, async () => {
      const later = await as('desk-head', 'mot-cua');
      return codesIn((await later.get(`${still}&songay=${days}`)).body);
    });
  assert.ok(!(await seenAt('2026-11-24T02:00:00.000Z')).includes(dossier.code));
  assert.ok((await seenAt('2026-12-07T02:00:00.000Z')).includes(dossier.code));
  assert.ok(!(await seenAt('2026-12-07T02:00:00.000Z', 30)).includes(dossier.code));
});

test('an opinion that is late stands before the head of the desk until it is answered (NĐ 61 Đ19.5)', async () => {
  const address = '/so-theo-doi/can-kiem-tra?muc=y-kien';
  const given = done(await office.act(counter, done(await office.receive()), HAND_OVER));
  const answerBy = '2026-11-25T10:00:00.000Z';
  const asked = done(
    await office.act(specialist, given, (pen) => ({
      ...{
        type: 'ask-opinion',
        of: { agency: 'so-tu-phap', unit: 'hanh-chinh-tu-phap' },
        files: [],
        answerBy,
      },
      ...{ question: pen.wording('Đã kết hôn chưa?'), late: null },
    })),
  );
  const seenAt = (at: string) =>
    atTime(at, async () => (await (await as('desk-head', 'mot-cua')).get(address)).body);
  assert.ok(!codesIn(await seenAt(answerBy)).includes(asked.code), 'it may still come');
  const late = await seenAt('2026-11-25T10:01:00.000Z');
  assert.ok(codesIn(late).includes(asked.code));
  assert.match(late, /Phòng Hành chính tư pháp, Sở Tư pháp/);
  assert.equal(countsOf(late)['Ý kiến trả lời chậm'], 1);
  await atTime('2026-11-26T01:00:00.000Z', async () => {
    assert.ok(
      !codesIn((await (await as('desk-head', 'mot-cua', OTHER_COMMUNE)).get(address)).body).includes(
        asked.code,
      ),
    );
    const city = office.actor('specialist', 'hanh-chinh-tu-phap', 'so-tu-phap');
    done(
      await office.act(city, asked, (pen) => ({
        ...{ type: 'answer-opinion', leg: 2, answer: pen.wording('Chưa'), files: [], late: null },
      })),
    );
  });
  assert.ok(!codesIn(await seenAt('2026-11-26T02:00:00.000Z')).includes(asked.code));
});

test('only who works at the desk or leads it', async () => {
  const officer = await as('specialist', 'tu-phap-ho-tich');
  for (const page of ['', '/so.pdf', '/cuoi-ngay', '/can-kiem-tra']) {
    assert.equal((await officer.get(`/so-theo-doi${page}`)).statusCode, 403, page);
  }
});
