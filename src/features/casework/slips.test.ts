import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { type Browser, openTestApp } from '../../../test/support/test-app.ts';
import { done } from '../../../test/support/test-office.ts';
import { act } from './acts.test-data.ts';

const { office, as } = await openTestApp({ after });
const clerk = await as('counter-clerk', 'mot-cua');
const specialist = await as('specialist', 'tu-phap-ho-tich');
const unitHead = await as('unit-head', 'tu-phap-ho-tich');
const head = await as('desk-head', 'mot-cua');
const cashier = await as('cashier', 'mot-cua');

/** The forms that the page offers, by what they are called. */
async function printedFrom(browser: Browser, at: string): Promise<Map<string, Buffer>> {
  const { body } = await browser.get(at);
  const links = [...body.matchAll(/href="([^"]+\/phieu\/[^"]+)">([^<]+) \(PDF\)</g)];
  const printed = new Map<string, Buffer>();
  for (const [, address = '', name = ''] of links) {
    const { statusCode, headers, rawPayload } = await browser.get(address);
    assert.deepEqual([statusCode, headers['content-type']], [200, 'application/pdf'], name);
    assert.equal(rawPayload.subarray(0, 5).toString(), '%PDF-', name);
    printed.set(name, rawPayload);
  }
  return printed;
}

test('every paper that an event has is on the page, and prints', async () => {
  const at = `/ho-so/${done(await office.receive()).dossierId}`;
  await act(clerk, at, 'hand-over', { kemgiay: 'co' });
  await act(cashier, at, 'collect-fee', { sotien: '15000', hinhthuc: 'cash' });
  await act(head, at, 'record-loss', { loai: 'lost', noidung: 'Tờ khai' });
  await act(specialist, at, 'verify', {
    ...{
      ngaylap: '23/11/2026',
      giolap: '08:00',
      diadiem: 'Khu phố 2',
      thanhphan: 'Ông Hai',
      noidung: 'Đúng',
    },
  });
  await act(specialist, at, 'ask-opinion', {
    ...{ noihoi: 'ubnd-tp-rach-gia/tu-phap', ngaytraloi: '26/11/2026', noidung: 'Đã kết hôn chưa?' },
  });
  await act(unitHead, at, 'extend', {
    ...{ ngayhen: '01/12/2026', nguyennhan: 'officer', lydo: 'Chờ xác minh', daxem: '2026-12-01' },
  });
  const printed = await printedFrom(clerk, at);
  assert.deepEqual([...printed.keys()].sort(), [
    'Biên bản mất, hỏng giấy tờ',
    'Biên bản thẩm tra, xác minh',
    'Phiếu bàn giao hồ sơ giấy',
    'Phiếu kiểm soát quá trình giải quyết',
    `Phiếu thu số ${/Phiếu thu số (\S+)/.exec([...printed.keys()].join('\n'))?.[1]}`,
    'Phiếu xin lỗi và hẹn lại',
    'Phiếu xin ý kiến',
    'Phiếu đề nghị gia hạn',
  ]);
});

test('a question that is not answered in time has a reminder to print, and is shown as late', async () => {
  const before = office.clock.at;
  const dossier = done(await office.receive());
  const at = `/ho-so/${dossier.dossierId}`;
  await act(clerk, at, 'hand-over');
  await act(specialist, at, 'ask-opinion', {
    ...{ noihoi: 'ubnd-tp-rach-gia/tu-phap', ngaytraloi: '25/11/2026', noidung: 'Đã kết hôn chưa?' },
  });
  office.clock.at = '2026-11-26T01:00:00.000Z';
  const system = { kind: 'system', process: 'nhac-y-kien' } as const;
  const reminder = { type: 'remind-opinion', leg: 2, late: null } as const;
  done(await office.act(system, dossier, reminder, { expectedVersion: null }));
  const then = await as('counter-clerk', 'mot-cua');
  assert.match((await then.get(at)).body, /Quá hạn từ thứ Tư 25\/11\/2026, 17:00/);
  assert.ok((await printedFrom(then, at)).has('Phiếu nhắc cho ý kiến'));
  office.clock.at = before;
});

test('what closes a dossier has no notice before 2025, and an event without paper none at all', async () => {
  const at = `/ho-so/${done(await office.receive()).dossierId}`;
  await act(clerk, at, 'withdraw');
  assert.deepEqual([...(await printedFrom(clerk, at)).keys()], ['Phiếu kiểm soát quá trình giải quyết']);
  for (const version of ['1', '3', '99', 'khac'])
    assert.equal((await clerk.get(`${at}/phieu/${version}`)).statusCode, 404, version);
});
