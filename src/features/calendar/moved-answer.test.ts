import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, test } from 'node:test';
import { type Browser, openTestApp } from '../../../test/support/test-app.ts';
import { COMMUNE, done, PROCEDURE, receiveCommand } from '../../../test/support/test-office.ts';
import { doCalendarWork } from '../../calendar-work.ts';
import { carryOut } from '../../store/dossiers/carry-out.ts';
import { rebuild } from '../../store/dossiers/rebuild.ts';
import { OWNER } from '../../store/ledger/identity.ts';

const STORM = {
  ...{ loai: 'nghi', ngay: '2026-11-25', den: '', ten: 'Nghỉ tránh bão số 15', so: '15/CĐ-UBND' },
  ...{ ngayky: '2026-11-25', lydo: 'Bão đổ bộ vào tỉnh' },
};
const REDO = { so: '16/CĐ-UBND', ngayky: '2026-11-25', lydo: 'Bão đổi hướng' };

/** Filed online Monday 23/11/2026 09:30; Tuesday is a holiday: to be answered by Wednesday 09:30, and it is 10:00. */
async function open() {
  const { office, ...app } = await openTestApp({ after });
  const clerk = office.actor('counter-clerk', 'mot-cua');
  const filed = done(
    await carryOut(office.desk, {
      ...{ commandId: randomUUID(), actor: clerk, expectedVersion: null },
      dossier: { open: { agency: COMMUNE, procedure: PROCEDURE } },
      compose: (pen) => {
        const command = receiveCommand(pen, [{ code: 'to-khai' }]);
        assert.ok(command.type === 'receive' && command.intake);
        return { type: 'submit', intake: { ...command.intake, channel: 'online' }, late: null };
      },
    }),
  );
  office.clock.at = '2026-11-25T03:00:00.000Z';
  return { ...app, office, filed, admin: await app.as('system-admin', 'quan-tri', 'so-tttt') };
}

function hidden(body: string): Record<string, string> {
  const fields = body.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g);
  return Object.fromEntries([...fields].map(([, name = '', value = '']) => [name, value]));
}

async function announce(admin: Browser): Promise<string> {
  await admin.get('/lich-lam-viec/doi');
  const preview = await admin.post('/lich-lam-viec/doi', STORM);
  assert.equal(preview.statusCode, 200, preview.body);
  assert.match(preview.body, /hạn cơ quan phải trả lời người nộp cũng lùi/);
  const sent = await admin.post('/lich-lam-viec/doi/xem-truoc', hidden(preview.body));
  assert.equal(sent.statusCode, 303);
  return String(sent.headers.location);
}

test('filed before a storm day that is announced later, it is not late, and everybody is told why', async () => {
  const { office, filed, admin, as, browser } = await open();
  const publicPage = async () => (await browser().get(`/tra-cuu?ma=${filed.code}`)).body;
  const answerBy = async () => {
    const [rows = []] = await office.database.read(OWNER, {
      text: `select d.answer_by, d.moved ->> 'change' is not null as moved, count(n) as notices
             from dossier d left join notice n on n.dossier_id = d.id where d.id = $1 group by d.id`,
      values: [filed.dossierId],
    });
    return rows[0];
  };
  const clerk = await as('counter-clerk', 'mot-cua');
  assert.match((await clerk.get(`/ho-so/${filed.dossierId}`)).body, /Trễ từ thứ Tư 25\/11\/2026, 09:30/);

  const address = await announce(admin);
  assert.equal(await doCalendarWork(office.desk, assert.fail), 0);
  assert.deepEqual(await answerBy(), { answer_by: '2026-11-26T02:30:00.000Z', moved: true, notices: 0 });
  const page = (await clerk.get(`/ho-so/${filed.dossierId}`)).body;
  assert.doesNotMatch(page, /Trễ từ/);
  assert.match(page, /Trước đó là thứ Tư 25\/11\/2026, 09:30; cơ quan nghỉ ngày 25\/11\/2026/);
  assert.match(
    page,
    /chuyển hạn trả lời người nộp từ thứ Tư 25\/11\/2026, 09:30 sang thứ Năm 26\/11\/2026, 09:30/,
  );
  assert.match(await publicPage(), /hạn trả lời chuyển sang ngày dưới đây vì cơ quan nghỉ ngày 25\/11\/2026/);
  assert.match(await publicPage(), /26\/11\/2026/);

  await admin.get(`${address}/rut`);
  const asked = await admin.get(`${address}/rut`);
  const undone = await admin.post(`${address}/rut`, { ...REDO, lenh: hidden(asked.body).lenh ?? '' });
  assert.equal(undone.statusCode, 303);
  await doCalendarWork(office.desk, assert.fail);
  assert.deepEqual(await answerBy(), { answer_by: '2026-11-25T02:30:00.000Z', moved: false, notices: 0 });
  assert.doesNotMatch(await publicPage(), /vì cơ quan nghỉ/);
  assert.match(
    (await clerk.get(`/ho-so/${filed.dossierId}`)).body,
    /giữ lại hạn trả lời người nộp thứ Tư 25\/11\/2026, 09:30 như trước/,
  );
  assert.deepEqual(await rebuild(office.database, { write: false }), { dossiers: 1, changed: 0 });
});
