import type { Contents } from './form-contents.ts';

/** With everything that a page could trip over. */
const TEXT = 'Ông Danh “Sà” <b>Ương</b> & con, ấp Minh Phú. ';

/** More than so many letters. */
function tooLong(letters: number): string {
  return TEXT.repeat(Math.ceil((letters + 2) / TEXT.length)).trim();
}

const PERSON = {
  sogiayto: '12',
  hoten: tooLong(500),
  diachi: tooLong(500),
  dienthoai: '12 không phải số',
  email: 'khong phai thu',
};

const DELEGATE = Object.fromEntries(Object.entries(PERSON).map(([name, value]) => [`uq-${name}`, value]));

/** What is done may be a late entry. */
const LATE = { ngaybu: 'hôm kia', giobu: 'chiều', lydobu: '' };

/** What is wrong in every field that can be wrong. */
export const WRONG_INTAKE: Contents = {
  ...{
    hinhthuc: 'post',
    buugui: tooLong(50),
    ngayden: '31/02/2026',
    gioden: 'sáng',
    noidung: tooLong(2000),
  },
  ...{ ...PERSON, loai: 'organisation', loaigiayto: 'Hộ chiếu', chuhoso: tooLong(500), ...DELEGATE },
  ...{ 'uq-giayto': tooLong(500), 'gt0-chinh': 'một', 'gt0-chungthuc': '-1', 'gt0-sao': '1,5' },
  ...{ 'gt1-co': true, 'gt1-chinh': '0', 'gk0-ten': '', 'gk0-chinh': '2', 'gk1-ten': tooLong(500) },
  ...{ 'gk1-sao': 'ba', sobo: '0', nhankq: 'post', diachinhan: tooLong(500), ...LATE },
};

export const WRONG_CORRECTION: Contents = {
  ...{
    loai: 'individual',
    loaigiayto: 'Thẻ căn cước',
    ...PERSON,
    chuhoso: tooLong(500),
    ...DELEGATE,
    'uq-giayto': tooLong(500),
    'gt0-chinh': 'một',
  },
  ...{ sobo: 'hai', noidung: tooLong(2000), nhankq: 'post', diachinhan: tooLong(500), lydo: '' },
};

export const WRONG_ACTS = {
  'hand-over': LATE,
  note: { noidung: tooLong(4000), ...LATE },
  'request-supplement': {
    ...{ giayto: true, 'chitiet-1': tooLong(4000), khac: tooLong(4000), lydo: tooLong(4000), ...LATE },
  },
  'provide-supplement': { 'chinh-m1': 'một', 'chungthuc-m1': '-2', 'sao-m1': '1,5', ...LATE },
  'send-back': { lydo: tooLong(4000), ...LATE },
  'propose-result': { ketqua: 'refused', lydo: tooLong(4000), ...LATE },
  approve: LATE,
  sign: { tucach: 'KT', ...LATE },
  issue: { so: tooLong(100), dientu: true, ...LATE },
} as const satisfies Record<string, Contents>;

/** Somebody else came, of whom nothing was written down or checked. */
export const WRONG_RETURN: Contents = {
  chuathu: false,
  nguoi: 'khac',
  hoten: '',
  sogiayto: '',
  giayuyquyen: '',
  cogiay: true,
  tuythan: false,
};
