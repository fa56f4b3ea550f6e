import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { AN_GIANG } from '../../../test/support/provinces.ts';
import { openTestApp } from '../../../test/support/test-app.ts';
import { testAgency } from '../../domain/organisation/agency.test-data.ts';
import { findFormerPlaces, indexFormerPlaces } from './former-places.ts';

const { app } = await openTestApp({ after }, {}, { place: AN_GIANG });
const noteOf = async (typed: string) => {
  const { body, statusCode } = await app.inject(`/thu-tuc?tim=${encodeURIComponent(typed)}`);
  assert.equal(statusCode, 200);
  return /<ul class="mc-places".*?<\/ul>/s.exec(body)?.[0];
};
const textOf = (html = '') =>
  html
    .replace(/<[^>]+>/g, '')
    .replace(/\s+/g, ' ')
    .trim();

describe('the name of a commune that is no more', () => {
  it('leads to the one it is in now, and to what that takes in', async () => {
    const note = await noteOf('Phường Vĩnh Thanh Vân');
    assert.equal(textOf(note), 'Phường Vĩnh Thanh Vân (cũ) nay thuộc phường Rạch Giá (từ ngày 01/07/2025).');
    assert.match(note ?? '', /href="\/thu-tuc\?coquan=ubnd-p-rach-gia"/);
    const { body } = await app.inject('/thu-tuc?tim=vinh+thanh+van');
    assert.doesNotMatch(body, /mc-catalogue__line|Không tìm thấy/, 'no procedure that only looks like it');
  });

  it('is understood without marks and kind, and with the word “cũ”', async () => {
    for (const typed of ['vinh thanh van', 'VĨNH THANH VÂN cũ', 'phuong vinh thanh van cu'])
      assert.match(textOf(await noteOf(typed)), /nay thuộc phường Rạch Giá/, typed);
  });

  it('says so where it was divided, without a link to who takes nothing in yet', async () => {
    const note = await noteOf('xã Vĩnh Châu');
    assert.equal(
      textOf(note),
      'Xã Vĩnh Châu (cũ) nay thuộc phường Châu Đốc và phường Vĩnh Tế, mỗi nơi một phần (từ ngày 01/07/2025).',
    );
    assert.doesNotMatch(note ?? '', /href=/);
  });

  it('may have been that of several: each is told', async () => {
    const told = textOf(await noteOf('xã Vĩnh Phú'));
    for (const place of ['xã Định Mỹ', 'xã Vĩnh Điều', 'xã Long Thạnh'])
      assert.ok(told.includes(place), told);
  });

  it('is not seen in words that mean a procedure, or that nothing was called by', async () => {
    for (const typed of ['khai sinh', 'Thị trấn Không Có', 'cu', ''])
      assert.equal(await noteOf(typed), undefined);
  });

  it('is offered on the first page only where there is one', async () => {
    assert.match((await app.inject('/thu-tuc')).body, /Gõ tên xã, phường, thị trấn cũ/);
    assert.equal(indexFormerPlaces([testAgency()]).size, 0);
    assert.deepEqual(findFormerPlaces(indexFormerPlaces([testAgency()]), 'xã A'), []);
  });
});
