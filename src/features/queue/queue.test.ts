import assert from 'node:assert/strict';
import { randomBytes, randomUUID } from 'node:crypto';
import { after, test } from 'node:test';
import { openTestApp } from '../../../test/support/test-app.ts';
import { COMMUNE, done } from '../../../test/support/test-office.ts';
import { DEFAULT_QUEUE } from '../../domain/queue/queue-setting.ts';
import { openDevices } from '../../store/queue/devices.ts';
import { drawTicket, queueToday } from '../../store/queue/tickets.ts';

const { app, office, as } = await openTestApp({ after });
const { database, keyring, clock } = office;
const clerk = await as('counter-clerk', 'mot-cua');
const DEVICE = { kind: 'device', agency: COMMUNE } as const;
const [RECEIVING] = DEFAULT_QUEUE.services;

/** The screen of the hall. */
const token = randomBytes(32).toString('base64url');
const devices = openDevices(database, keyring);
const machine = { id: randomUUID(), agency: COMMUNE, name: 'Bảng gọi số', code: '1234567890' };
await devices.add({ kind: 'officer', agencies: [COMMUNE] }, machine, { officer: 'x', at: clock.at });
await devices.pair(machine.code, token, clock.at);
const board = async () =>
  (await app.inject({ url: '/kiosk/bang-goi', cookies: { mot_cua_may: token } })).body.replace(
    /<[^>]+>/g,
    ' ',
  );

async function draw(priority = false) {
  if (!RECEIVING) throw new Error('no service');
  const at = clock.at;
  later(1);
  const form = { id: randomUUID(), service: RECEIVING, priority, at };
  await drawTicket(database, DEVICE, queueToday(COMMUNE, at), form);
}

const later = (minutes: number) => {
  clock.at = new Date(Date.parse(clock.at) + minutes * 60_000).toISOString();
};

const SEAT = { quay: '1', dv: ['nhan', 'tra'] };
const seatPage = async (quay = '1') => (await clerk.get(`/goi-so?quay=${quay}&dv=nhan&dv=tra`)).body;
const labelAt = (page: string) => /mc-calling__label">([^<]+)</.exec(page)?.[1];
const ticketIn = (page: string) => /name="dang" value="([^"]*)"/.exec(page)?.[1] ?? '';

test('a clerk chooses a counter, calls who is next, and the hall sees it', async () => {
  assert.match((await clerk.get('/goi-so')).body, /Quầy đang ngồi/);
  await seatPage();
  const nobody = await clerk.post('/goi-so/tiep', { ...SEAT, dang: '' });
  assert.equal(nobody.statusCode, 422);
  assert.match(nobody.body, /Chưa có ai chờ/);
  assert.match(await board(), /Chưa gọi số nào/);
  await draw();
  await draw(true);
  const called = await clerk.post('/goi-so/tiep', { ...SEAT, dang: '' });
  assert.equal(called.headers.location, '/goi-so?quay=1&dv=nhan&dv=tra');
  assert.equal(labelAt(await seatPage()), 'A002', 'who has priority goes first');
  assert.match(await board(), /A002\s+Mời đến quầy\s+1/);
  assert.match(await board(), /1 người chờ: A001/);
});

test('a dossier received since the call is offered, and kept with the ticket; a wrong code keeps what was typed', async () => {
  const page = await seatPage();
  const dang = ticketIn(page);
  later(2);
  const { code } = done(await office.receive());
  assert.ok((await seatPage()).includes(`value="${code}"`));
  const wrong = await clerk.post('/goi-so/tiep', { ...SEAT, dang, ma: 'hồ sơ bà Sáu' });
  assert.equal(wrong.statusCode, 422);
  assert.match(wrong.body, /value="hồ sơ bà Sáu"/);
  assert.equal((await clerk.post('/goi-so/tiep', { ...SEAT, dang, ma: code })).statusCode, 303);
  const superuser = await office.test.superuser();
  const { rows } = await superuser.query(
    'select dossier_code from queue_event where dossier_code is not null',
  );
  assert.deepEqual(rows, [{ dossier_code: code }]);
});

test('skipped, called again at another counter, sent on to another service, done', async () => {
  const ticket = ticketIn(await seatPage());
  const act = (name: string, change: object = {}) =>
    clerk.post(`/goi-so/${ticket}/${name}`, { ...SEAT, ...change });
  assert.equal((await act('bo-qua')).statusCode, 303);
  assert.match(await seatPage(), /Gọi lại A001/);
  assert.doesNotMatch(await board(), /A001\s+Mời/);
  assert.equal((await act('goi-lai', { quay: '2' })).statusCode, 303);
  assert.match(await board(), /A001\s+Mời đến quầy\s+2/);
  const elsewhere = await act('xong');
  assert.equal(elsewhere.statusCode, 422);
  assert.match(elsewhere.body, /đang ở quầy khác/);
  assert.equal((await act('chuyen', { quay: '2', chuyen: 'tra' })).statusCode, 303);
  assert.match(await board(), /Nhận kết quả\s+1 người chờ: A001/);
  await seatPage();
  await clerk.post('/goi-so/tiep', { ...SEAT, dang: '' });
  assert.equal((await act('xong')).statusCode, 303);
  assert.equal((await act('danh-rap')).statusCode, 404);
  assert.match(await board(), /Chưa gọi số nào/);
});

test('who heads the desk sees how long people waited, by hour; a clerk does not', async () => {
  const head = await as('desk-head', 'mot-cua');
  const page = (await head.get('/goi-so/thong-ke')).body.replace(/<[^>]+>/g, ' ');
  assert.match(page, /Số đã lấy\s+2/);
  assert.match(page, /9 giờ\s+2/);
  const wrong = await head.get('/goi-so/thong-ke?tu=2026-11-23&den=2026-11-01');
  assert.equal(wrong.statusCode, 422);
  assert.equal((await clerk.get('/goi-so/thong-ke')).statusCode, 403);
  const specialist = await as('specialist', office.place.examiner);
  assert.equal((await specialist.get('/goi-so')).statusCode, 403);
});

test('services, counters and priorities are set by the administrator, with what was typed kept when something is wrong', async () => {
  const administrator = await as('agency-admin', 'quan-tri');
  const page = (await administrator.get('/quan-tri/kiosk/goi-so')).body;
  const phienban = /name="phienban" value="(\d+)"/.exec(page)?.[1] ?? '';
  const typed = {
    ...{
      'id-0': 'nhan',
      'ten-0': 'Nộp hồ sơ',
      'chu-0': 'a',
      'id-1': '',
      'ten-1': 'Chứng thực',
      'chu-1': 'C',
    },
    ...{ soquay: '3', uutien: 'Người từ đủ 80 tuổi\n\nPhụ nữ có thai', phienban },
  };
  const wrong = await administrator.post('/quan-tri/kiosk/goi-so', { ...typed, soquay: 'ba', 'chu-1': 'A' });
  assert.equal(wrong.statusCode, 422);
  for (const kept of ['value="Chứng thực"', 'value="ba"', 'href="#chu-1"', 'href="#soquay"'])
    assert.ok(wrong.body.includes(kept), kept);
  assert.equal((await administrator.post('/quan-tri/kiosk/goi-so', typed)).statusCode, 303);
  assert.equal(
    (await administrator.post('/quan-tri/kiosk/goi-so', typed)).statusCode,
    422,
    'moved meanwhile',
  );
  const seats = (await clerk.get('/goi-so')).body;
  assert.match(seats, /Quầy 3/);
  assert.match(seats, /Chứng thực/);
  const kiosk = await app.inject({ url: '/kiosk/lay-so', cookies: { mot_cua_may: token } });
  assert.match(kiosk.body, /Người từ đủ 80 tuổi; Phụ nữ có thai/);
});
