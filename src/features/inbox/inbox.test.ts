import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, test } from 'node:test';
import { type Browser, openTestApp } from '../../../test/support/test-app.ts';
import { COMMUNE, done, HAND_OVER, OTHER_COMMUNE, SECTION_NAME } from '../../../test/support/test-office.ts';

const { office, as } = await openTestApp({ after });
const counter = office.actor('counter-clerk', 'mot-cua');
const clerk = await as('counter-clerk', 'mot-cua');
const specialist = await as('specialist', 'tu-phap-ho-tich');

const countOf = (body: string, tab: string) =>
  Number(new RegExp(`${tab} <span class="mc-tabs__count">(\\d+)<`).exec(body)?.[1]);
const picks = (body: string) =>
  [...body.matchAll(/name="chon" value="([^"]+)"/g)].map(([, value = '']) => value);
const lists = async (browser: Browser, tab: string, code: string) =>
  (await browser.get(`/viec?muc=${tab}`)).body.includes(code);

async function later<Value>(minutes: number, work: () => Promise<Value>): Promise<Value> {
  const before = office.clock.at;
  office.clock.at = new Date(Date.parse(before) + minutes * 60_000).toISOString();
  try {
    return await work();
  } finally {
    office.clock.at = before;
  }
}

test('nothing to do is said kindly, and whoever has no dossiers is led to the search', async () => {
  const { statusCode, body } = await clerk.get('/viec');
  assert.equal(statusCode, 200);
  assert.match(body, /Không có việc nào đang chờ\./);
  const admin = await as('agency-admin', 'quan-tri').catch(() => undefined);
  if (admin) assert.match((await admin.get('/viec')).body, /không trực tiếp xử lý hồ sơ/);
});

test('a dossier is listed where its holder looks, and moves on with them', async () => {
  const received = done(await office.receive());
  const { code } = received;
  const atCounter = await clerk.get('/viec');
  assert.ok(atCounter.body.includes(code));
  assert.equal(countOf(atCounter.body, 'Việc của tôi'), 1);
  assert.match(atCounter.body, /Nguyễn Thị Bé Sáu/);
  assert.match(atCounter.body, /<th scope="col">Hẹn trả<\/th>/);
  assert.match(atCounter.body, /mc-time__words">còn 3 ngày</, 'to the day promised, first');
  assert.match(atCounter.body, /hạn của bước: <\/span>còn 2 giờ</, 'and the step by itself');
  assert.ok(!(await lists(specialist, 'cho-nhan', code)));

  done(await office.act(counter, received, HAND_OVER));
  const unassigned = (await specialist.get('/viec?muc=cho-nhan')).body;
  assert.ok(unassigned.includes(`href="/ho-so/${received.dossierId}"`));
  const giver = counter.kind === 'officer' ? office.office.findOfficer(counter.id)?.name : undefined;
  assert.ok(giver && unassigned.includes(giver), 'it says whom it came from');
  assert.ok(!(await lists(specialist, 'cua-toi', code)), 'what nobody took is not mine');
  assert.ok(!(await lists(clerk, 'cua-toi', code)));
  assert.ok(await lists(await as('signer', 'lanh-dao'), 'ca-co-quan', code));
  assert.ok(!(await lists(await as('counter-clerk', 'mot-cua', OTHER_COMMUNE), 'cua-toi', code)));
});

test('one who was given a dossier has it alone; nearly due, late and waiting are lists of their own', async () => {
  const received = done(await office.receive());
  const { code } = received;
  const actor = office.actor('specialist', 'tu-phap-ho-tich');
  const id = actor.kind === 'officer' ? actor.id : null;
  const given = done(await office.act(counter, received, { ...HAND_OVER, officer: id } as typeof HAND_OVER));
  assert.ok(await lists(specialist, 'cua-toi', code));
  assert.ok(!(await lists(specialist, 'cho-nhan', code)));
  assert.ok(!(await lists(specialist, 'sap-han', code)));
  // 840 working minutes from Monday 09:30 end on Thursday 07:30, for Tuesday is a holiday; sessions are over by then.
  await later(48 * 60, async () => {
    const again = await as('specialist', 'tu-phap-ho-tich');
    assert.ok(await lists(again, 'sap-han', code));
    assert.ok(!(await lists(again, 'tre-han', code)));
  });
  await later(73 * 60, async () => {
    const { body } = await (await as('specialist', 'tu-phap-ho-tich')).get('/viec?muc=tre-han');
    assert.match(
      body,
      /mc-time--nearly-due"><span class="mc-time__words">còn 7 giờ</,
      'the promise still holds',
    );
    assert.match(body, /mc-step-time--late[^·]*?quá hạn 3 giờ</, 'though the step is late');
  });
  await later(96 * 60, async () => {
    const again = await as('specialist', 'tu-phap-ho-tich');
    const late = await again.get('/viec?muc=tre-han');
    assert.ok(late.body.includes(code));
    assert.match(late.body, /mc-step-time--late[^·]*?quá hạn 1 ngày 2 giờ</);
    assert.match(late.body, /mc-time--late"><span class="mc-time__words">vừa trễ</);
  });
  done(
    await office.act(actor, given, (pen) => ({
      ...{ type: 'request-supplement', reason: pen.wording('Bản chụp mờ'), late: null },
      items: [{ paper: null, wording: pen.wording('Bản chính') ?? assert.fail() }],
    })),
  );
  assert.ok(await lists(specialist, 'cho-bo-sung', code));
  assert.ok(await lists(clerk, 'cho-bo-sung', code), 'the counter will take it in');
  assert.ok(!(await lists(specialist, 'cua-toi', code)));
});

test('what was handed in and not received waits at the desk, in the order in which it must be answered', async () => {
  const papers = office.office.findProcedure('xac-nhan-tinh-trang-hon-nhan')?.content.papers ?? [];
  const { carryOut } = await import('../../store/dossiers/carry-out.ts');
  const { receiveCommand } = await import('../../../test/support/test-office.ts');
  const submitted = done(
    await carryOut(office.desk, {
      ...{ commandId: randomUUID(), actor: counter, expectedVersion: null },
      dossier: { open: { agency: COMMUNE, procedure: 'xac-nhan-tinh-trang-hon-nhan' } },
      compose: (pen) => {
        const { intake } = receiveCommand(pen, papers) as Extract<
          ReturnType<typeof receiveCommand>,
          { type: 'receive' }
        >;
        return { type: 'submit', intake: intake ?? assert.fail(), late: null };
      },
    }),
  );
  const { body } = await clerk.get('/viec?muc=cho-tiep-nhan');
  assert.ok(body.includes(submitted.code));
  assert.equal(countOf(body, 'Chờ tiếp nhận'), 1);
  assert.match(body, /Chờ tiếp nhận<\/td>/);
  assert.doesNotMatch(body, /trực tiếp tại quầy/, 'only what came otherwise says how');
});

test('many are handed over at once; what cannot go is named with its reason, and sent twice nothing moves twice', async () => {
  const dossiers = [done(await office.receive()), done(await office.receive()), done(await office.receive())];
  const { body } = await clerk.get('/viec');
  const chosen = picks(body).filter((value) => dossiers.some(({ dossierId }) => value.startsWith(dossierId)));
  assert.equal(chosen.length, 3);
  // Somebody hands one over in the meantime.
  const [first] = dossiers;
  assert.ok(first);
  done(await office.act(counter, first, HAND_OVER));
  const sent = { viec: 'hand-over', chon: chosen, kemgiay: 'co' };
  const led = await clerk.post('/viec/da-chon', sent);
  assert.deepEqual([led.statusCode, led.headers.location], [307, '/viec/cung-luc']);
  const result = await clerk.postThrough('/viec/cung-luc', sent);
  assert.equal(result.statusCode, 200);
  assert.match(result.body, /Đã chuyển 2 hồ sơ, 1 hồ sơ chưa chuyển được/);
  assert.match(
    result.body,
    new RegExp(`${first.code.replaceAll('.', '\\.')}</a>: Hồ sơ vừa có thay đổi: chuyển xử lý`),
  );
  assert.ok(result.body.includes(SECTION_NAME));
  const again = await clerk.postThrough('/viec/cung-luc', sent);
  assert.match(again.body, /Đã chuyển 2 hồ sơ, 1 hồ sơ chưa/);
  assert.equal(picks((await clerk.get('/viec')).body).length, 0);
});

test('a hand-over without a row is refused on the page; a row of another agency or made up goes nowhere', async () => {
  await office.receive();
  const none = await clerk.post('/viec/da-chon', {});
  assert.equal(none.statusCode, 422);
  assert.match(none.body, /href="#chon">Chưa chọn hồ sơ/);
  assert.match(none.body, /id="chon"/);
  const all = await clerk.get('/viec?chon=het');
  assert.match(all.body, /<a class="govuk-link" href="\/viec\?muc=cua-toi">Bỏ chọn tất cả</);
  assert.equal(picks(all.body).length, [...all.body.matchAll(/name="chon"[^>]*checked/g)].length);
  assert.equal((await clerk.post('/viec/da-chon', { chon: ['<script>', 'a~1~b'] })).statusCode, 422);
  const elsewhere = done(await office.receive({ agency: OTHER_COMMUNE }));
  const row = `${elsewhere.dossierId}~${elsewhere.version}~${randomUUID()}`;
  const refused = await clerk.postThrough('/viec/cung-luc', { viec: 'hand-over', chon: [row] });
  assert.match(refused.body, /Không có hồ sơ này trong phạm vi được xem/);
  assert.ok(!refused.body.includes(elsewhere.code));
  const notTheirs = await specialist.postThrough('/viec/cung-luc', {
    ...{ viec: 'hand-over', chon: picks((await clerk.get('/viec')).body) },
  });
  assert.match(notTheirs.body, /Việc chuyển xử lý dành cho cán bộ tiếp nhận/);
});

test('filters and pages stand in the address, and odd ones do no harm', async () => {
  for (let count = 0; count < 26; count++) await office.receive();
  const first = await clerk.get('/viec?linhvuc=Hộ+tịch');
  const total = Number(/<p class="mc-inbox__total">(\d+) hồ sơ/.exec(first.body)?.[1]);
  assert.ok(total > 25);
  assert.match(first.body, /href="\/viec\?muc=cua-toi&amp;linhvuc=H%E1%BB%99\+t%E1%BB%8Bch&amp;trang=2"/);
  const second = await clerk.get('/viec?linhvuc=Hộ+tịch&trang=2');
  assert.equal(picks(second.body).length, total - 25);
  assert.match((await clerk.get('/viec?linhvuc=Chứng+thực')).body, /Không có hồ sơ nào khớp với bộ lọc/);
  assert.match((await clerk.get('/viec?trang=9')).body, /Trang này không còn hồ sơ nào/);
  const odd = await clerk.get(`/viec?muc=ca-co-quan&trang=-1&thutuc=${encodeURIComponent('"><b>')}`);
  assert.equal(odd.statusCode, 200);
  assert.ok(!odd.body.includes('"><b>'));
  assert.match(odd.body, /aria-current="page">Việc của tôi/, 'a list one has not is not shown');
});
