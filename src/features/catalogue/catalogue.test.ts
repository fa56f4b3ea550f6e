import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { openTestApp } from '../../../test/support/test-app.ts';
import { changeTheOffice, MARRIAGE, procedureChanges } from './catalogue.test-data.ts';

const { app, office } = await openTestApp({ after });
const marriage = office.office.findProcedure(MARRIAGE)?.content;
assert.ok(marriage);

const textOf = (html: string) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/&quot;/g, '"')
    .replace(/\s+/g, ' ');
const read = async (url: string) => textOf((await app.inject(url)).body);

describe('the first page of the catalogue', () => {
  it('asks one question, and leads on by level, field and agency', async () => {
    const answer = await app.inject('/thu-tuc');
    assert.equal(answer.statusCode, 200);
    assert.match(answer.body, /<form action="\/thu-tuc" method="get">.*<input [^>]*name="tim"/);
    for (const href of ['?cap=xa', '?linhvuc=ho-tich', '?coquan=ubnd-p-vinh-thanh', '?trang=1']) {
      assert.ok(answer.body.includes(`href="/thu-tuc${href}"`), href);
    }
  });

  it('is linked from the look-up page', async () => {
    assert.match((await app.inject('/tra-cuu')).body, /href="\/thu-tuc">\s*Thủ tục hành chính/);
  });
});

describe('a list of the catalogue', () => {
  it('has name, level, time limit and fee, and leads to each', async () => {
    const { body } = await app.inject('/thu-tuc?tim=tinh+trang+hon+nhan');
    assert.match(body, new RegExp(`href="/thu-tuc/${MARRIAGE}"[^>]*>Cấp Giấy xác nhận tình trạng hôn nhân<`));
    assert.match(textOf(body), /Cấp xã, 3 ngày làm việc, 15\.000 đồng Hộ tịch, mã 1\.004873/);
  });

  it('says which filters are on, and how to take them off', async () => {
    const { body } = await app.inject('/thu-tuc?linhvuc=ho-tich&cap=xa&coquan=ubnd-p-vinh-thanh');
    for (const without of ['?linhvuc=ho-tich&amp;cap=xa"', '?cap=xa&amp;coquan=ubnd-p-vinh-thanh"']) {
      assert.ok(body.includes(`/thu-tuc${without}`), without);
    }
    assert.match(body, /<option value="ho-tich" selected>/);
  });

  it('keeps and escapes what was typed, and helps where nothing is found', async () => {
    const { body, statusCode } = await app.inject('/thu-tuc?tim=%22%3E%3Cscript%3Ezzz&linhvuc=ho-tich');
    assert.equal(statusCode, 200);
    assert.doesNotMatch(body, /<script/);
    assert.match(textOf(body), /Không tìm thấy thủ tục nào với .*Tìm .* ở mọi lĩnh vực, cấp và cơ quan/);
  });
});

describe('the page of a procedure', () => {
  it('says what to bring, how long, how much, where and by which law', async () => {
    const text = await read(`/thu-tuc/${MARRIAGE}`);
    for (const part of [
      /Thủ tục cấp xã, mã 1\.004873/,
      /Giấy tờ cần chuẩn bị Tờ khai cấp Giấy xác nhận tình trạng hôn nhân : 1 bản chính Thêm, nếu có/,
      /Thời hạn giải quyết 3 ngày làm việc Tính từ lúc nhận đủ hồ sơ.*Không tính ngày nghỉ/,
      /Phí, lệ phí 15\.000 đồng nộp khi nộp hồ sơ Lệ phí .* Mức minh họa/,
      /Cách nộp Trực tiếp tại quầy, qua bưu chính hoặc trực tuyến\. Trực tuyến tại dichvucong/,
      /Nơi nộp và nhận kết quả Giờ làm việc: .*Ủy ban nhân dân phường Vĩnh Thanh Số 2 .*Điện thoại: 0297/,
      /Kết quả nhận được Giấy xác nhận tình trạng hôn nhân/,
      /Các bước Chuẩn bị giấy tờ.* và nộp phí, lệ phí\./,
      /Căn cứ pháp lý Luật Hộ tịch, số 60\/2014\/QH13/,
      /Quyết định minh họa số 11\/QĐ-MH\. Áp dụng từ ngày 04\/07\/2016\. Phiên bản 1\./,
    ]) {
      assert.match(text, part);
    }
  });

  it('has each limit with its case', async () => {
    const text = await read('/thu-tuc/cap-doi-giay-chung-nhan');
    assert.match(
      text,
      /Thông thường 5 ngày làm việc Đất ở xã đảo, vùng sâu, vùng xa 15 ngày làm việc Tính từ/,
    );
  });

  it('names a law by its number where the catalogue it came from has no title, and leaves out what is not said', async () => {
    const [fee] = marriage.fees;
    assert.ok(fee);
    const bare = {
      ...{ ...marriage, id: 'luat-khong-ten', fees: [{ ...fee, basis: '' }] },
      legalBasis: [{ number: '64/2010/NĐ-CP', title: '' }],
    };
    await changeTheOffice(office, procedureChanges([bare]));
    const { body } = await app.inject('/thu-tuc/luat-khong-ten');
    assert.match(textOf(body), /Căn cứ pháp lý Văn bản số 64\/2010\/NĐ-CP/);
    assert.doesNotMatch(body, /<p class="mc-quiet"><\/p>/);
  });

  it('of none is a page that helps', async () => {
    for (const url of [
      '/thu-tuc/khong-co',
      '/thu-tuc/khong-co/to-in.pdf',
      `/thu-tuc/${MARRIAGE}?phien-ban=2`,
    ]) {
      const { statusCode, body, headers } = await app.inject(url);
      assert.equal(statusCode, 404, url);
      assert.match(body, /Không có thủ tục này.*<input [^>]*name="tim"/, url);
      assert.equal(headers['cache-control'], 'no-store', url);
    }
    for (const version of ['0', '-1', 'x', '1.5', '99999999999', '']) {
      const { statusCode } = await app.inject(`/thu-tuc/${MARRIAGE}?phien-ban=${version}`);
      assert.equal(statusCode, 404, version);
    }
  });
});

describe('a new version', () => {
  it('is seen at once; the one before stays at its address, and says what it is', async () => {
    const url = `/thu-tuc/${MARRIAGE}`;
    const tag = (await app.inject(url)).headers.etag;
    const changed = { ...marriage, limits: [{ ...marriage.limits[0], limit: { amount: 2, unit: 'wd' } }] };
    await changeTheOffice(office, procedureChanges([changed as typeof marriage]));
    const fresh = await app.inject({ url, headers: { 'if-none-match': String(tag) } });
    assert.equal(fresh.statusCode, 200);
    assert.match(textOf(fresh.body), /2 ngày làm việc.*Phiên bản 2\..*Phiên bản trước: 1/);
    const old = await app.inject(`${url}?phien-ban=1`);
    assert.match(textOf(old.body), /Đây là phiên bản 1, chỉ dùng cho hồ sơ đã nhận.*3 ngày làm việc/);
    assert.doesNotMatch(textOf(old.body), /Nơi nộp|Tờ để in/);
    assert.equal(old.headers['x-robots-tag'], 'noindex, nofollow');
    assert.doesNotMatch(await read(`${url}?phien-ban=2`), /chỉ dùng cho hồ sơ đã nhận/);
  });

  it('that is to come is in no list, and its page says from when', async () => {
    const later = { ...marriage, id: 'mai-sau', name: 'Thủ tục của năm sau', validFrom: '2027-01-01' };
    await changeTheOffice(office, procedureChanges([later]));
    assert.match(await read('/thu-tuc?tim=cua+nam+sau'), /Không có thủ tục nào có đủ|Không tìm thấy/);
    const text = await read('/thu-tuc/mai-sau');
    assert.match(text, /áp dụng từ ngày 01\/01\/2027; trước ngày đó chưa nhận hồ sơ/);
    assert.doesNotMatch(text, /Nơi nộp/);
  });
});

describe('an answer of the catalogue', () => {
  it('may be kept by anybody who asks whether it is still the same', async () => {
    for (const url of [
      '/thu-tuc',
      '/thu-tuc?cap=xa',
      `/thu-tuc/${MARRIAGE}`,
      `/thu-tuc/${MARRIAGE}/to-in.pdf`,
    ]) {
      const first = await app.inject({ url, headers: { 'accept-encoding': 'gzip' } });
      assert.equal(first.headers['cache-control'], 'public, no-cache', url);
      const headers = { 'if-none-match': `"other", ${first.headers.etag}` };
      const again = await app.inject({ url, headers });
      assert.deepEqual(
        [again.statusCode, again.body, again.headers.etag],
        [304, '', first.headers.etag],
        url,
      );
    }
  });

  it('is listed by search engines where it is of one thing, and never sets a cookie', async () => {
    for (const [url, tag] of [
      ['/thu-tuc', undefined],
      [`/thu-tuc/${MARRIAGE}`, undefined],
      ['/thu-tuc?tim=khai', 'noindex, nofollow'],
      [`/thu-tuc/${MARRIAGE}?phien-ban=1`, 'noindex, nofollow'],
    ] as const) {
      const { headers } = await app.inject(url);
      assert.equal(headers['x-robots-tag'], tag, url);
      assert.equal(headers['set-cookie'], undefined, url);
      assert.match(String(headers['content-security-policy']), /^default-src 'none'/, url);
    }
  });

  it('is throttled, the sheets more than the pages', async () => {
    const { app: site } = await openTestApp({ after }, { lookupPerMinute: 1 });
    const statuses = async (url: string, times: number) => {
      const all = [];
      for (let time = 0; time < times; time++) all.push((await site.inject(url)).statusCode);
      return all;
    };
    assert.deepEqual(await statuses(`/thu-tuc/${MARRIAGE}/to-in.pdf`, 2), [200, 429]);
    assert.deepEqual((await statuses('/thu-tuc?tim=a', 11)).slice(-2), [200, 429]);
  });
});
