import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { at, liveCountedDossiers } from '../../../test/support/counted-office.ts';
import { openTestApp } from '../../../test/support/test-app.ts';
import { OTHER_COMMUNE } from '../../../test/support/test-office.ts';
import { OWNER } from '../../store/ledger/identity.ts';
import { lookUpToken } from '../../store/look-up-token.ts';

const { app, office, as } = await openTestApp({ after });
const clerk = await as('return-clerk', 'mot-cua');
const returner = office.actor('return-clerk', 'mot-cua') as { id: string };
const procedure = 'chung-thuc-hop-dong';
const [id = '', still = ''] = await liveCountedDossiers(
  office,
  [9, 10].map((hour) => ({
    ...{ procedure, channel: 'counter', came: '23/11 08:30' },
    deeds: [
      ['23/11 08:40', 'X'],
      [`23/11 ${String(hour).padStart(2, '0')}:00`, 'done'],
    ],
  })),
);
const [[{ code } = { code: '' }] = []] = (await office.database.read(OWNER, {
  text: 'select code from dossier where id = $1',
  values: [id],
})) as { code: string }[][];

function ratings() {
  return office.database
    .read(OWNER, {
      text: 'select dossier_id, number, overall, way, desk_officer_id from applicant_rating order by number',
      values: [],
    })
    .then(([rows = []]) => rows);
}

test('after the return the desk invites to rate, by phone or on its own device', async () => {
  office.clock.at = at('23/11 10:30');
  const ready = (await clerk.get(`/tra-ket-qua?ma=${code}`)).body;
  const field = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(ready)?.[1] ?? '';
  const hidden = Object.fromEntries(['viec', 'hoso', 'phienban', 'lenh'].map((name) => [name, field(name)]));
  const notYet = await clerk.get(`/tra-ket-qua/${id}/danh-gia`);
  assert.equal(notYet.statusCode, 404, 'nothing is handed out yet');
  await clerk.post('/tra-ket-qua', {
    ...{ ...hidden, nguoi: 'nguoi-nop', cach: 'counter', cogiay: 'co', daobao: 'phone', chuathu: 'co' },
  });
  const { body } = await clerk.get(`/tra-ket-qua?xong=${code}`);
  assert.match(body, /Mã QR mở phiếu đánh giá/);
  assert.match(body, new RegExp(`href="/tra-ket-qua/${id}/danh-gia"`));
  const form = await clerk.get(`/tra-ket-qua/${id}/danh-gia`);
  assert.match(form.body, /Ông\/Bà có hài lòng/);
  assert.doesNotMatch(form.body, /Nguyễn Thị|mc-staff|Đăng xuất/, 'neither names nor the pages of the desk');
});

test('what is entered there is told apart, once, and gives way to the applicant', async () => {
  const address = `/tra-ket-qua/${id}/danh-gia`;
  await clerk.get(address);
  const nothing = await clerk.post(address, { ykien: 'Nhanh' });
  assert.equal(nothing.statusCode, 422);
  assert.match(nothing.body, /<a href="#hailong">/);
  assert.match(nothing.body, />Nhanh<\/textarea>/);
  const given = await clerk.post(address, { hailong: '2', ykien: 'Nhanh' });
  assert.deepEqual([given.statusCode, given.headers.location], [303, `${address}?xong`]);
  assert.match((await clerk.get(`${address}?xong`)).body, /trả lại máy cho cán bộ/);
  const again = await clerk.post(address, { hailong: '2' });
  assert.match(again.body, /mỗi hồ sơ một lần/);
  const asked = (await clerk.get(address)).body;
  assert.match(asked, /mỗi hồ sơ một lần/, 'told before a form is filled in');
  assert.doesNotMatch(asked, /<form/);
  const own = await app.inject({
    ...{ method: 'POST', url: '/tra-cuu/danh-gia' },
    payload: new URLSearchParams({ ma: code, t: lookUpToken(office.keyring, code), hailong: '0' }).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });
  assert.equal(own.statusCode, 303);
  assert.deepEqual(
    (await ratings()).map(({ number, overall, way, desk_officer_id: by }) => [number, overall, way, by]),
    [
      [1, 2, 'desk-device', returner.id],
      [2, 0, 'token', null],
    ],
  );
});

test('nobody but the desk that has the dossier opens it', async () => {
  const specialist = await as('specialist', 'tu-phap-ho-tich');
  assert.equal((await specialist.get(`/tra-ket-qua/${id}/danh-gia`)).statusCode, 403);
  const elsewhere = await as('return-clerk', 'mot-cua', OTHER_COMMUNE);
  assert.equal((await elsewhere.get(`/tra-ket-qua/${id}/danh-gia`)).statusCode, 404);
  assert.equal((await clerk.get(`/tra-ket-qua/${still}/danh-gia`)).statusCode, 404);
  assert.equal((await clerk.get('/tra-ket-qua/khong-co/danh-gia')).statusCode, 404);
});
