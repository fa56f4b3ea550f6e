import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { openTestApp } from '../../../test/support/test-app.ts';
import { done, HAND_OVER, OTHER_COMMUNE } from '../../../test/support/test-office.ts';
import { OWNER } from '../../store/ledger/identity.ts';

const lines: string[] = [];
const { office, as } = await openTestApp({ after }, { logger: (line) => lines.push(JSON.stringify(line)) });
const clerk = office.actor('counter-clerk', 'mot-cua');
const received = done(await office.receive());
const page = `/ho-so/${received.dossierId}`;

async function trail(sql = '') {
  const [rows = []] = await office.database.read(OWNER, {
    text: `select * from access_trail ${sql} order by number`,
    values: [],
  });
  return rows;
}

describe('the page of a dossier', () => {
  test('opened by who works there is shown at once, and stands in the trail with address and session', async () => {
    const browser = await as('counter-clerk', 'mot-cua');
    const answer = await browser.get(page);
    assert.equal(answer.statusCode, 200);
    assert.match(answer.body, /Diễn biến/);
    const [row, ...more] = await trail();
    assert.deepEqual(more, []);
    assert.ok(row && clerk.kind === 'officer');
    assert.deepEqual(
      [row.officer_id, row.role, row.act, row.purpose],
      [clerk.id, 'counter-clerk', 'opened', 'counter'],
    );
    assert.deepEqual([row.at, row.address], [office.clock.at, '127.0.0.1']);
    assert.match(String(row.session), /^[0-9a-f]{16}$/);
  });

  test('asks a supervisor for the purpose before anything of it is shown, and goes where they wanted to', async () => {
    const browser = await as('supervisor', 'giam-sat', 'vp-ubnd');
    const asked = await browser.get(`${page}?xem=1`);
    assert.equal(asked.statusCode, 200);
    assert.match(asked.body, /Xem hồ sơ .*để làm gì/s);
    assert.doesNotMatch(asked.body, /Diễn biến|Bé Sáu|0912000456/);
    assert.match(asked.body, /value="supervision" checked/);
    const refused = await browser.post(`${page}/muc-dich`, {
      mucdich: 'other-purpose',
      ghiro: '',
      ve: `${page}?xem=1`,
      ma: 'X',
    });
    assert.equal(refused.statusCode, 422);
    assert.match(refused.body, /Ghi rõ việc khác là việc gì/);
    assert.match(refused.body, /value="other-purpose" checked/);
    const stated = await browser.post(`${page}/muc-dich`, {
      ...{ mucdich: 'inspection', ghiro: 'Kế hoạch số 5', ve: `${page}?xem=1` },
    });
    assert.equal(stated.statusCode, 303);
    assert.equal(stated.headers.location, `${page}?xem=1`);
    assert.match((await browser.get(page)).body, /Diễn biến/);
    const mine = await trail(`where role = 'supervisor'`);
    assert.deepEqual(
      mine.map(({ act, purpose, purpose_words }) => [act, purpose, purpose_words]),
      [
        ['stated', 'inspection', 'Kế hoạch số 5'],
        ['opened', 'inspection', null],
      ],
    );
  });

  test('leads nobody away from here, whatever the form says', async () => {
    const browser = await as('agency-admin', 'quan-tri');
    await browser.get(page);
    for (const ve of ['https://example.org/', '//example.org', '/\\example.org', 'javascript:alert(1)']) {
      const stated = await browser.post(`${page}/muc-dich`, { mucdich: 'support', ghiro: '', ve });
      assert.equal(stated.headers.location, page);
    }
  });

  test('of another agency is not there, purpose or no purpose', async () => {
    const before = (await trail()).length;
    const browser = await as('counter-clerk', 'mot-cua', OTHER_COMMUNE);
    assert.equal((await browser.get(page)).statusCode, 404);
    await browser.get('/viec');
    await browser.post(`${page}/muc-dich`, { mucdich: 'support', ghiro: '', ve: page });
    assert.equal((await browser.get(page)).statusCode, 404);
    assert.equal((await trail()).length, before);
  });
});

test('a form that is printed, a register that is printed and a search are in the trail; what was typed is not', async () => {
  const browser = await as('counter-clerk', 'mot-cua');
  assert.equal((await browser.get(`${page}/giay-tiep-nhan.pdf`)).statusCode, 200);
  assert.equal((await browser.get('/so-theo-doi/so.pdf')).statusCode, 200);
  assert.equal((await browser.get('/tim?q=be+sau')).statusCode, 200);
  const rows = (await trail()).slice(-3);
  assert.deepEqual(
    rows.map(({ act, what, hits, purpose }) => [act, what, hits, purpose]),
    [
      ['printed', 'receipt', null, 'counter'],
      ['printed', '/so-theo-doi/so.pdf', null, 'daily-work'],
      ['searched', 'name', 1, 'daily-work'],
    ],
  );
  assert.equal(rows[2]?.dossier_id, null);
  assert.doesNotMatch(JSON.stringify(rows), /be.?sau|Bé Sáu/i);
  assert.match(String(rows[2]?.typed_digest), /^[0-9a-f]{8}\.[0-9a-f]{64}$/);
});

test('what is refused leaves no row: a list that is not printed, a page that is not there', async () => {
  const before = (await trail()).length;
  const browser = await as('counter-clerk', 'mot-cua');
  assert.equal((await browser.get('/so-theo-doi/so.pdf?tu=2026-02-31')).statusCode, 404);
  assert.equal((await browser.get(`/ho-so/${crypto.randomUUID()}`)).statusCode, 404);
  assert.equal((await trail()).length, before);
});

test('who leads the unit sees who opened a dossier, of whatever agency; a clerk does not', async () => {
  const head = await as('unit-head', 'tu-phap-ho-tich');
  const seen = await head.get(`${page}/ai-da-xem`);
  assert.equal(seen.statusCode, 200);
  assert.match(seen.body, /cơ quan giám sát/);
  assert.match(seen.body, /kiểm tra, thanh tra/);
  const browser = await as('counter-clerk', 'mot-cua');
  assert.equal((await browser.get(`${page}/ai-da-xem`)).statusCode, 403);
  const stranger = await as('desk-head', 'mot-cua', OTHER_COMMUNE);
  assert.equal((await stranger.get(`${page}/ai-da-xem`)).statusCode, 404);
});

describe('/quan-tri/nhat-ky', () => {
  test('shows the administrator what the own officers read, and what was typed stays in the form', async () => {
    const browser = await as('agency-admin', 'quan-tri');
    const all = await browser.get('/quan-tri/nhat-ky');
    assert.equal(all.statusCode, 200);
    assert.match(all.body, new RegExp(received.code));
    assert.match(all.body, /theo tên: 1 kết quả/);
    assert.match(all.body, /đăng nhập/);
    assert.doesNotMatch(all.body, /kiểm tra, thanh tra/, 'a supervisor is of another agency');
    const printed = await browser.get(`/quan-tri/nhat-ky?viec=printed&ma=${received.code.toLowerCase()}`);
    assert.match(printed.body, /giấy tiếp nhận/);
    assert.match(printed.body, /<p class="mc-inbox__total">1 dòng/);
    const wrong = await browser.get('/quan-tri/nhat-ky?tu=2026-11-30&den=2026-11-01');
    assert.equal(wrong.statusCode, 422);
    assert.match(wrong.body, /Ngày cuối kỳ phải từ ngày đầu kỳ trở đi/);
  });

  test('is taken out for an inspection as a table, and that stands in the trail itself', async () => {
    const browser = await as('agency-admin', 'quan-tri');
    const file = await browser.get('/quan-tri/nhat-ky/tai-ve.csv?viec=printed');
    assert.equal(file.headers['content-type'], 'text/csv; charset=utf-8');
    const [head, ...rows] = file.body.trimEnd().split('\r\n');
    assert.equal(head, '\uFEFFLúc,Cán bộ,Vai trò,Việc,Chi tiết,Mã hồ sơ,Mục đích,Từ địa chỉ');
    assert.equal(rows.length, 2);
    const last = (await trail()).at(-1);
    assert.deepEqual([last?.act, last?.what], ['exported', '/quan-tri/nhat-ky/tai-ve.csv']);
  });

  test("is nobody else's: not a leader, not the administrator of another agency", async () => {
    const signer = await as('signer', 'lanh-dao');
    assert.equal((await signer.get('/quan-tri/nhat-ky')).statusCode, 403);
    assert.equal((await signer.get('/quan-tri/nhat-ky/tai-ve.csv')).statusCode, 403);
  });
});

test('usage tells who signed in, who handled dossiers, and who has been away too long', async () => {
  const browser = await as('signer', 'lanh-dao');
  const usage = await browser.get('/quan-tri/su-dung');
  assert.equal(usage.statusCode, 200);
  const rowOf = (name: string) => new RegExp(`<strong>${name}</strong>.*?</tr>`).exec(usage.body)?.[0] ?? '';
  assert.ok(clerk.kind === 'officer');
  const clerkName = office.office.findOfficer(clerk.id)?.name ?? '';
  assert.match(rowOf(clerkName), /Hồ sơ đã xử lý">1</);
  assert.match(rowOf(clerkName), /23\/11\/2026/);
  const never = [...usage.body.matchAll(/chưa lần nào/g)].length;
  assert.ok(never > 0);
  const list = await browser.get('/so-theo-doi/can-kiem-tra');
  assert.match(list.body, new RegExp(`${never} người không đăng nhập trong 5 ngày làm việc qua`));
  assert.doesNotMatch(
    (await (await as('unit-head', 'tu-phap-ho-tich')).get('/so-theo-doi/can-kiem-tra')).body,
    /không đăng nhập/,
  );
  const specialist = await as('specialist', 'tu-phap-ho-tich');
  assert.equal((await specialist.get('/quan-tri/su-dung')).statusCode, 403);
});

test('no name, telephone or purpose is in the log of requests', () => {
  assert.ok(lines.length > 10);
  assert.doesNotMatch(lines.join('\n'), /Bé Sáu|be.sau|0912000456|Kế hoạch số 5|091188000456/i);
});

test('a dossier that is handed over is opened by its next holder as their own work', async () => {
  const handed = done(await office.act(clerk, done(await office.receive()), HAND_OVER));
  const browser = await as('specialist', 'tu-phap-ho-tich');
  assert.equal((await browser.get(`/ho-so/${handed.dossierId}`)).statusCode, 200);
  const [row] = (await trail()).slice(-1);
  assert.ok(['holding', 'unit-work'].includes(String(row?.purpose)));
});
