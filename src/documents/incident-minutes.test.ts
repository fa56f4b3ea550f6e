import { DOSSIER, formFacts, LATER, LONGEST } from './form.test-data.ts';
import { type IncidentMinutesFacts, incidentMinutesOf, printIncidentMinutes } from './incident-minutes.ts';
import { assertInOrder, assertNoHoles, assertSheets, testWith, textOf } from './pdf-programs.test-data.ts';
import { openPress } from './press.ts';
import { CODE, LONG, RECEIVED_AT } from './slip.test-data.ts';

const press = openPress();

function print(facts: Partial<IncidentMinutesFacts> = {}): Uint8Array {
  const usual: IncidentMinutesFacts = {
    ...{
      ...formFacts('R2018'),
      dossier: DOSSIER,
      kind: 'lost',
      noticedAt: RECEIVED_AT,
      place: 'Phòng Tài nguyên',
    },
    participants: [{ name: 'Trần Quốc Bảo', capacity: 'chuyên viên' }],
    papers: [{ name: 'Giấy chứng nhận', count: 1, state: 'không tìm thấy' }],
    ...{ course: 'Nhận đủ lúc bàn giao.', cause: 'Chưa rõ.', remedy: 'Cấp lại bản sao.', remedyBy: LATER },
    holder: { name: 'Trần Quốc Bảo', unit: 'Phòng Tài nguyên nước' },
    ...{ deskHead: 'Lê Hoàng Dũng', writer: 'Nguyễn Thị Thu Hà' },
  };
  return printIncidentMinutes(press, incidentMinutesOf({ ...usual, ...facts }));
}

testWith(
  ['pdftotext', 'pdfinfo', 'pdffonts'],
  'what is lost, who held it, how it is put right and until when',
  () => {
    const pdf = print();
    assertInOrder(textOf(pdf), [
      ...['Số: 15/BB', 'BIÊN BẢN VỀ VIỆC MẤT GIẤY TỜ TRONG HỒ SƠ', `Mã số hồ sơ: ${CODE}`],
      ...[
        'Thời gian phát hiện: 09 giờ 30 phút',
        'Địa điểm: Phòng Tài nguyên',
        '1. Trần Quốc Bảo, chuyên viên',
      ],
      ...['TT Tên giấy tờ Số lượng Tình trạng', '1 Giấy chứng nhận 1 không tìm thấy'],
      ...['Diễn biến: Nhận đủ lúc bàn giao.', 'Nguyên nhân: Chưa rõ.'],
      'Người giữ hồ sơ khi xảy ra sự việc: Trần Quốc Bảo, Phòng Tài nguyên nước',
      ...[
        'Biện pháp khắc phục: Cấp lại bản sao.',
        'Thời hạn khắc phục: 16 giờ 00 phút, ngày 30 tháng 11 năm 2026',
      ],
      ...[
        'NGƯỜI GIỮ HỒ SƠ',
        'NGƯỜI LẬP BIÊN',
        'NGƯỜI ĐỨNG ĐẦU',
        'Trần Quốc Bảo',
        'Nguyễn Thị Thu Hà',
        'Lê Hoàng Dũng',
      ],
    ]);
    assertSheets(pdf, { paper: 'a4', pages: 1, title: `Biên bản về việc mất giấy tờ trong hồ sơ ${CODE}` });
  },
);

testWith(['pdftotext'], 'each kind of incident has its title', () => {
  assertInOrder(textOf(print({ kind: 'damaged' })), ['BIÊN BẢN VỀ VIỆC HƯ HỎNG GIẤY TỜ TRONG HỒ SƠ']);
  assertInOrder(textOf(print({ kind: 'wrong' })), ['BIÊN BẢN VỀ VIỆC SAI SÓT TRONG GIẢI QUYẾT HỒ SƠ']);
});

testWith(['pdftotext'], 'what is not known yet is a dotted line', () => {
  const nothing = { course: null, cause: null, remedy: null, remedyBy: null, holder: null, place: null };
  const pdf = print({ ...nothing, participants: [], papers: [], deskHead: null, writer: null });
  assertInOrder(textOf(pdf), [
    ...['Địa điểm: ....', '3. ....', 'Tình trạng', '1 ....', 'Diễn biến: ....', 'Nguyên nhân: ....'],
    ...['sự việc: ....', 'Biện pháp khắc phục: ....', 'Thời hạn khắc phục: ..'],
  ]);
  assertNoHoles(pdf);
});

testWith(['pdftotext', 'pdfinfo', 'pdffonts'], 'the longest of everything breaks nothing', () => {
  const papers = Array.from({ length: 25 }, () => ({ name: LONG.paper, count: null, state: LONG.paper }));
  const pdf = print({ dossier: LONGEST, papers, course: LONG.procedure });
  assertSheets(pdf, { paper: 'a4', title: `Biên bản về việc mất giấy tờ trong hồ sơ ${CODE}` });
  assertInOrder(textOf(pdf), ['25 ', 'Diễn biến:', 'NGƯỜI ĐỨNG ĐẦU']);
});
