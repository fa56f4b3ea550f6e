import { type ActForm, PLAIN } from '../act-form.ts';

/** Acts of which nothing need be said; their pages are there for late entry. */
export const approveForm: ActForm = {
  ...PLAIN,
  command: 'approve',
  title: 'Duyệt dự thảo kết quả',
  button: 'Duyệt kết quả',
  notice: () => 'Dự thảo sẽ được chuyển đến người ký.',
  tell: () => () => ({ type: 'approve' }),
};

export const takeInForm: ActForm = {
  ...PLAIN,
  command: 'take-in',
  title: 'Nhận kết quả về Bộ phận Một cửa',
  button: 'Nhận kết quả về quầy',
  // Ruling 12.
  notice: () => 'Thời hạn giải quyết kết thúc khi kết quả về đến Bộ phận Một cửa.',
  tell: () => () => ({ type: 'take-in' }),
};

export const claimForm: ActForm = {
  ...PLAIN,
  command: 'claim',
  title: 'Nhận xử lý hồ sơ',
  button: 'Nhận xử lý',
  notice: () => 'Hồ sơ sẽ ghi tên người đang đăng nhập là người xử lý bước này.',
  tell: () => () => ({ type: 'claim' }),
};
