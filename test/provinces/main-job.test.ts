import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { isMissing, textOf } from '../../src/documents/pdf-programs.test-data.ts';
import { act, hidden } from '../../src/features/casework/acts.test-data.ts';
import { fieldsOf, send } from '../../src/features/intake/form-fields.test-data.ts';
import { rebuild } from '../../src/store/dossiers/rebuild.ts';
import { verifyLedger } from '../../src/store/seals/verify-ledger.ts';
import { AN_GIANG, KIEN_GIANG } from '../support/provinces.ts';
import { openTestApp } from '../support/test-app.ts';
import { PROCEDURE } from '../support/test-office.ts';

/** The main job, by requests, in every province: what differs is data of its profile. */
const ROADS = [
  {
    place: KIEN_GIANG,
    code: /^000\.01\.31\.H33-261123-0001$/,
    receipt: ['BỘ PHẬN TIẾP NHẬN VÀ TRẢ KẾT QUẢ', 'GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ'],
    stop: null,
  },
  {
    place: AN_GIANG,
    code: /^H01\.155-261123-0001$/,
    receipt: ['TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG', 'GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ', 'TNHS-TTPVHCC'],
    stop: ['Mẫu số 05', 'TBD-TTPVHCC', 'THÔNG BÁO DỪNG GIẢI QUYẾT HỒ SƠ'],
  },
];

const FORM = `/tiep-nhan/${PROCEDURE}`;
const PERSON = { sogiayto: '091188000456', hoten: 'Nguyễn Thị Bé Sáu', dienthoai: '0912 000 456' };

for (const { place, code: expected, receipt, stop } of ROADS)
  describe(place.profile, async () => {
    const { office, as, browser } = await openTestApp({ after }, {}, { place });
    const clerk = await as('counter-clerk', 'mot-cua');
    const specialist = await as('specialist', place.examiner);
    const signer = await as('signer', 'lanh-dao');

    /** At the counter, by the form. */
    async function receive(): Promise<string> {
      const page = await clerk.get(String((await clerk.get(FORM)).headers.location));
      const seen = await send(clerk, FORM, { ...fieldsOf(page.body), ...PERSON, viec: 'xem-lai' });
      assert.equal(seen.statusCode, 200);
      const done = await clerk.post(FORM, { ...fieldsOf(seen.body), viec: 'tiep-nhan' });
      assert.equal(done.statusCode, 303);
      return String(done.headers.location).replace('/da-tiep-nhan', '');
    }

    /** A form of the dossier, as text. */
    async function printed(address: string): Promise<string | null> {
      const { statusCode, headers, rawPayload } = await clerk.get(address);
      assert.deepEqual([statusCode, headers['content-type']], [200, 'application/pdf'], address);
      return isMissing('pdftotext') ? null : textOf(rawPayload);
    }

    function says(text: string | null, words: readonly string[]): void {
      for (const word of words) assert.ok(text === null || text.includes(word), `${word}: ${text}`);
    }

    it('goes from the counter over a supplement to the result in the hand of the applicant', async () => {
      const at = await receive();
      const taken = await clerk.get(`${at}/da-tiep-nhan`);
      const [, code = ''] = /data-code="([^"]+)"/.exec(taken.body) ?? [];
      assert.match(code, expected);
      says(await printed(`${at}/giay-tiep-nhan.pdf`), [...receipt, code]);

      await act(clerk, at, 'hand-over');
      await act(specialist, at, 'request-supplement', { khac: 'Ảnh 4x6', lydo: 'Chưa có ảnh' });
      assert.match((await browser().get(`/tra-cuu?ma=${code}`)).body, /data-status="awaiting-supplement"/);
      await act(clerk, at, 'provide-supplement', { 'chinh-m1': '1' });
      await act(specialist, at, 'propose-result', { ketqua: 'granted' });
      await act(signer, at, 'approve');
      await act(signer, at, 'sign', { hinhthuc: 'paper' });
      await act(await as('records-officer', 'van-thu'), at, 'issue', { so: '12/XN-UBND' });

      const returner = await as('return-clerk', 'mot-cua');
      const desk = async () => (await returner.get(`/tra-ket-qua?ma=${code}`)).body;
      const fields = (body: string) => ({ ...fieldsOf(body), ...hidden(body) });
      const arrived = await returner.post('/tra-ket-qua', fields(await desk()));
      assert.equal(arrived.statusCode, 303);
      const given = { nguoi: 'nguoi-nop', cach: 'counter', cogiay: 'co', daobao: 'phone', chuathu: 'co' };
      const returned = await returner.post('/tra-ket-qua', { ...fields(await desk()), ...given });
      assert.equal(returned.statusCode, 303, returned.body);
      assert.match((await browser().get(`/tra-cuu?ma=${code}`)).body, /data-status="returned"/);
      says(await printed(`${at}/phieu/kiem-soat`), ['PHIẾU KIỂM SOÁT', code]);
    });

    it('stops a dossier, with a notice where the law has a form for it', async () => {
      const at = await receive();
      await act(clerk, at, 'hand-over');
      const { body } = await act(await as('unit-head', place.examiner), at, 'stop', { lydo: 'Theo bản án' });
      const notice = /href="([^"]+)"[^>]*>Thông báo dừng giải quyết hồ sơ/.exec(body)?.[1];
      if (stop === null) return;
      assert.ok(notice);
      says(await printed(notice), stop);
    });

    it('shows nothing of it to another commune', async () => {
      const at = await receive();
      const outside = await as('counter-clerk', 'mot-cua', place.otherCommune);
      for (const page of ['', '/da-tiep-nhan', '/giay-tiep-nhan.pdf'])
        assert.equal((await outside.get(`${at}${page}`)).statusCode, 404, page);
    });

    it('leaves a log that hangs together, from which its summaries come out the same', async () => {
      const { faults } = await verifyLedger(office.database, office.keyring, office.folder);
      assert.deepEqual(faults, []);
      const { changed } = await rebuild(office.database, { write: false });
      assert.equal(changed, 0);
    });
  });
