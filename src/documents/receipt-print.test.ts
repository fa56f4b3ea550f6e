import assert from 'node:assert/strict';
import {
  assertInOrder,
  assertWithinMargins,
  codesOn,
  fontsIn,
  infoOf,
  pagesOf,
  testWith,
  textOf,
  withoutNumbers,
} from './pdf-programs.test-data.ts';
import { openPress } from './press.ts';
import { printReceipt, type ReceiptFacts, receiptOf } from './receipt.ts';
import { CODE, LONG, paper, person, RECEIVED, slipFacts, URL, words } from './slip.test-data.ts';

const press = openPress();
const print = (regime: 'R2016' | 'R2018' | 'R2025', facts: Partial<ReceiptFacts> = {}) =>
  printReceipt(press, receiptOf(slipFacts(regime, facts)));

const HEAD_2018 = [
  ...['SỞ TÀI NGUYÊN VÀ MÔI TRƯỜNG', 'BỘ PHẬN TIẾP NHẬN VÀ TRẢ KẾT QUẢ'],
  ...['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'],
  ...['Số: ..', '/TNHS', 'Kiên Giang, ngày 23 tháng 11 năm 2026'],
];

/** `domain.md` §2.2, in the order of the form. */
const LABELS_2018 = [
  ...['GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ', '(Liên: giao khách hàng)', `Mã hồ sơ: ${CODE}`],
  'Bộ phận Tiếp nhận và Trả kết quả: Sở Tài nguyên và Môi trường',
  'Tiếp nhận hồ sơ của Ông (Bà)/Tổ chức: Nguyễn Thị Ngọc Huyền',
  'Số CMND/Thẻ căn cước/Hộ chiếu: 091184000123',
  'Địa chỉ: Số 27 đường Nguyễn Hùng Sơn, phường Vĩnh Thanh, thành phố Rạch Giá, tỉnh Kiên Giang',
  'Số điện thoại: 0912 345 678 Email: ngochuyen.kg@example.vn',
  'Chủ hồ sơ: Nguyễn Thị Ngọc Huyền',
  'Nội dung yêu cầu giải quyết: Cấp giấy phép thăm dò nước dưới đất',
  ...['1. Thành phần hồ sơ nộp gồm:', 'TT Thành phần hồ sơ Bản chính Bản chứng thực Bản photo'],
  ...['1 Đơn đề nghị cấp giấy phép (Mẫu 01) 1', '3 Giấy chứng nhận quyền sử dụng đất 1 1'],
  '2. Số lượng hồ sơ: 01 (bộ)',
  '3. Thời gian giải quyết hồ sơ theo quy định là: 03 ngày làm việc',
  '4. Thời gian nhận hồ sơ: 09 giờ 30 phút, ngày 23 tháng 11 năm 2026',
  '5. Thời gian trả kết quả giải quyết hồ sơ: 09 giờ 30 phút, ngày 27 tháng 11 năm 2026',
  '6. Đăng ký nhận kết quả tại: Bộ phận Tiếp nhận và Trả kết quả, Sở Tài nguyên và Môi trường',
  'Phí, lệ phí: Phí thẩm định đề án: 400.000 đồng (thu khi tiếp nhận)',
  'Khi đến nhận kết quả, mang theo Giấy này',
  'Vào Sổ theo dõi hồ sơ, Quyển số ..',
  ...['NGƯỜI NỘP HỒ SƠ (Ký và ghi rõ họ tên)', 'NGƯỜI TIẾP NHẬN HỒ SƠ (Ký và ghi rõ họ tên)'],
  ...['Nguyễn Thị Ngọc Huyền', 'Nguyễn Thị Thu Hà', 'tracuudvc.kiengiang.gov.vn'],
  `Soạn TRACUU ${CODE} gửi 8083`,
];

const LABELS_2025 = [
  ...['PHƯỜNG RẠCH GIÁ', 'TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG', 'CỘNG HÒA XÃ HỘI', '/TNHS-TTPVHCC'],
  ...['Rạch Giá, ngày 23', 'GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ', `Mã hồ sơ: ${CODE}`],
  'Trung tâm Phục vụ hành chính công: Ủy ban nhân dân phường Rạch Giá',
  'Tiếp nhận hồ sơ của Ông (Bà)/Tổ chức: Danh Thị Mỹ Hường',
  'Số định danh cá nhân/tổ chức: 091190000456',
  ...['Địa chỉ: Ấp Minh Phú', 'Số điện thoại: 0987 654 321 Email: ..'],
  'Người ủy quyền: Nguyễn Thị Ngọc Huyền',
  ...['Địa chỉ: Số 27', 'Số định danh cá nhân: 091184000123', 'Số điện thoại: 0912 345 678 Email: ngochuyen'],
  'Giấy tờ ủy quyền: Giấy ủy quyền số 15',
  ...['Nội dung yêu cầu giải quyết: Cấp giấy phép', 'Thành phần hồ sơ nộp gồm:'],
  ...['1. Đơn đề nghị cấp giấy phép (Mẫu 01) (01 bản chính)', '(01 bản chứng thực, 01 bản photo)'],
  ...['Số lượng hồ sơ: 01 (bộ)', 'Thời gian giải quyết hồ sơ theo quy định là: 03 ngày làm việc'],
  ...['Thời gian nhận hồ sơ: 09 giờ 30 phút', 'Thời gian trả kết quả giải quyết hồ sơ: 09 giờ 30 phút'],
  'Đăng ký nhận kết quả tại: Trung tâm Phục vụ hành chính công, Ủy ban nhân dân phường Rạch Giá',
  ...['Vào Sổ theo dõi hồ sơ, Quyển số', 'Số thứ tự', '(nếu có)'],
  ...['NGƯỜI NỘP HỒ SƠ (Ký và ghi rõ họ tên)', 'NGƯỜI TIẾP NHẬN HỒ SƠ (Ký và ghi rõ họ tên)'],
  '(Chữ ký số của người tiếp nhận hồ sơ nếu là biểu mẫu điện tử)',
  ...['Danh Thị Mỹ Hường', 'Nguyễn Thị Thu Hà'],
];

const DELEGATE = { person: person('delegate'), paper: words('Giấy ủy quyền số 15') };

testWith(['pdftotext'], 'R2018: every label and value of Mẫu 01, in NFC and in order', () => {
  const text = textOf(print('R2018'));
  assert.equal(text, text.normalize('NFC'));
  assertInOrder(text, [...HEAD_2018, ...LABELS_2018]);
});

testWith(['pdftotext'], 'R2016: the same labels, under the number of that time', () => {
  assertInOrder(textOf(print('R2016')), ['Mẫu số 03', ...HEAD_2018, ...LABELS_2018]);
});

testWith(['pdftotext'], 'R2018: who delegates is known by the paper the form asks for, too', () => {
  const text = textOf(print('R2018', { state: { ...RECEIVED, delegate: DELEGATE } }));
  assertInOrder(text, ['Danh Thị Mỹ Hường', 'Người ủy quyền', 'Số CMND/Thẻ căn cước/Hộ chiếu: 091184000123']);
  assert.doesNotMatch(text, /định danh/);
});

testWith(['pdftotext'], 'R2025: every label and value of Mẫu 01, with the block of who delegates', () => {
  const text = textOf(print('R2025', { state: { ...RECEIVED, delegate: DELEGATE } }));
  assert.equal(text, text.normalize('NFC'));
  assertInOrder(text, LABELS_2025);
});

testWith(
  ['pdfinfo', 'pdffonts', 'pdftotext'],
  'an ordinary receipt is one tagged page of A5, in our own fonts',
  () => {
    for (const regime of ['R2016', 'R2018', 'R2025'] as const) {
      const pdf = print(regime);
      const info = infoOf(pdf);
      assert.equal(info.get('Page size'), '419.528 x 595.276 pts', 'A5');
      assert.equal(info.get('Tagged'), 'yes');
      assert.equal(info.get('Pages'), '1');
      assert.equal(info.get('Title'), `Giấy tiếp nhận hồ sơ và hẹn trả kết quả ${CODE}`);
      assertWithinMargins(pdf);
      assert.deepEqual([...new Set(fontsIn(pdf))], ['Tinos-Bold', 'Tinos-Italic', 'Tinos-Regular']);
    }
  },
);

testWith(['pdftoppm', 'zbarimg'], 'a scan of 150 dpi gives code and address back', () => {
  for (const regime of ['R2018', 'R2025'] as const)
    assert.deepEqual(codesOn(print(regime)), [`CODE-128:${CODE}`, `QR-Code:${URL}`]);
});

testWith(
  ['pdftoppm', 'zbarimg', 'pdftotext'],
  'codes of every regime and length are read, and never broken',
  () => {
    const codes = [
      { code: 'H01.008-261123-0001', dpi: 150 },
      { code: 'H01.008-261123-12000001', dpi: 150 },
      { code: '000.01.31.H33-261123-10000', dpi: 150 },
      { code: 'G09.20.H01.008.Z01-20261123-0092637', dpi: 200 },
    ];
    for (const { code, dpi } of codes) {
      const url = `https://mot-cua.vinhthanh.rachgia.kiengiang.gov.vn/tra-cuu?ma=${code}&t=Zm9yLXRoZS1leWUtb25seQ`;
      const lookUp = { ...slipFacts('R2025').lookUp, url };
      const pdf = print('R2025', { state: { ...RECEIVED, code }, lookUp });
      assert.deepEqual(codesOn(pdf, 1, dpi), [`CODE-128:${code}`, `QR-Code:${url}`]);
      assertInOrder(textOf(pdf), [`Mã hồ sơ: ${code}`, `Soạn TRACUU ${code} gửi 8083`]);
    }
  },
);

testWith(
  ['pdftotext', 'pdftoppm', 'zbarimg'],
  'a secret dossier has its bar code and no way to look it up',
  () => {
    const pdf = print('R2018', { state: { ...RECEIVED, secret: true } });
    assert.deepEqual(codesOn(pdf), [`CODE-128:${CODE}`]);
    assert.doesNotMatch(textOf(pdf), /TRACUU|tracuu/);
  },
);

testWith(['pdftotext'], 'a copy says so under its title, and a number is printed where it is known', () => {
  const text = textOf(print('R2018', { copy: true, now: '2026-11-24T03:05:00.000Z', number: '12' }));
  assertInOrder(text, ['Số: 12/TNHS', 'HẸN TRẢ KẾT QUẢ', '(Bản in lại lúc 10 giờ 05 phút, ngày 24 tháng 11']);
});

testWith(['pdftotext', 'pdfinfo'], 'a date told anew stands apart, below what the receipt promised', () => {
  for (const regime of ['R2018', 'R2025'] as const) {
    const pdf = print(regime, { copy: true, dueNow: '2026-12-01T02:30:00.000Z' });
    const told = 'Hẹn lại: 09 giờ 30 phút, ngày 01 tháng 12 năm 2026 (ghi khi in lại)';
    assertInOrder(textOf(pdf), [
      'Thời gian trả kết quả giải quyết hồ sơ: 09 giờ 30 phút, ngày 27 tháng 11 năm 2026',
      ...['Phí, lệ phí:', told, 'NGƯỜI TIẾP NHẬN HỒ SƠ'],
    ]);
    assert.doesNotMatch(textOf(print(regime)), /Hẹn lại/);
    assert.equal(infoOf(pdf).get('Pages'), '1');
  }
});

const PAPERS = Array.from({ length: 94 }, (_, index) =>
  paper(null, {
    name: words(`Tài liệu ${index + 1}: ${LONG.paper.slice(0, 20 + index * 3)}.`),
    originals: 1,
  }),
);

for (const regime of ['R2018', 'R2025'] as const)
  testWith(
    ['pdftotext', 'pdfinfo', 'pdftoppm', 'zbarimg'],
    `${regime}: the longest of everything breaks nothing`,
    () => {
      const state = {
        ...RECEIVED,
        applicant: person('organisation'),
        subject: words(LONG.procedure),
        papers: PAPERS,
      };
      const pdf = print(regime, { state });
      assertWithinMargins(pdf);
      const pages = pagesOf(pdf);
      // Numbers and footers of the pages stand between words that go on overleaf.
      const text = withoutNumbers(pages, CODE).join(' ').replace(/\s+/g, ' ');
      assertInOrder(text, [LONG.organisation, LONG.procedure, 'NGƯỜI TIẾP NHẬN HỒ SƠ', `TRACUU ${CODE} gửi`]);
      for (let index = 1; index <= 94; index += 1)
        assert.ok(text.includes(`Tài liệu ${index}: `), `paper ${index}`);
      assert.ok(pages.length > 3);
      pages.forEach((page, index) => {
        const hasRows = /Tài liệu \d+:/.test(page);
        assert.equal(
          page.includes('Bản chứng thực Bản photo'),
          regime === 'R2018' && hasRows,
          `table head, ${index + 1}`,
        );
      });
      assert.match(pages.at(-1) ?? '', /NGƯỜI NỘP HỒ SƠ.*TRACUU/);
      assert.deepEqual(codesOn(pdf, pages.length), [`CODE-128:${CODE}`, `QR-Code:${URL}`]);
    },
  );

testWith(
  ['pdftotext'],
  'a word without blanks is broken at the margin instead of running out of the page, and is copied out as it was',
  () => {
    const subject = words(`Xem https://example.vn/${'a1b2c3d4'.repeat(30)}`);
    const pdf = print('R2018', { state: { ...RECEIVED, subject } });
    assertWithinMargins(pdf);
    const text = textOf(pdf).replace(/\s/g, '');
    assert.ok(text.includes(`Xemhttps://example.vn/${'a1b2c3d4'.repeat(30)}`));
  },
);
