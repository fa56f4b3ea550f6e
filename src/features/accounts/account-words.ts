import type { AccountEventKind } from '../../store/accounts/account-events.ts';
import type { SignInWay } from '../../store/accounts/sessions.ts';
import type { SignInRefusal } from '../../store/accounts/sign-in.ts';
import { instantWords } from '../../words/vi/date-words.ts';

export const WAY_WORDS: Readonly<Record<SignInWay, string>> = {
  password: 'mật khẩu',
  authenticator: 'mật khẩu và mã xác thực',
  'recovery-code': 'mật khẩu và mã dự phòng',
  passkey: 'mật khẩu và khóa truy cập',
  'passkey-alone': 'khóa truy cập',
  openid: 'tài khoản định danh điện tử',
};

export const EVENT_WORDS: Readonly<Record<AccountEventKind, string>> = {
  'signed-in': 'Đăng nhập',
  'signed-out': 'Đăng xuất',
  'password-refused': 'Nhập sai mật khẩu',
  'code-refused': 'Nhập sai mã xác thực',
  'passkey-refused': 'Khóa truy cập không được chấp nhận',
  'password-changed': 'Đổi mật khẩu',
  'rules-acknowledged': 'Xác nhận quy tắc bảo mật',
  'authenticator-added': 'Thêm ứng dụng xác thực',
  'authenticator-removed': 'Gỡ ứng dụng xác thực',
  'passkey-added': 'Thêm khóa truy cập',
  'passkey-removed': 'Gỡ khóa truy cập',
  'recovery-codes-made': 'Tạo bộ mã dự phòng',
  'session-ended': 'Kết thúc một phiên đăng nhập',
  'sessions-ended': 'Kết thúc các phiên đăng nhập',
  unlocked: 'Mở khóa tài khoản',
  'password-reset': 'Cấp lại mật khẩu',
  'second-factor-removed': 'Gỡ mọi cách xác thực lớp hai',
  'identity-bound': 'Gắn số định danh để đăng nhập',
  'identity-released': 'Gỡ số định danh',
};

/** `wrong`: what is said of anything but a lock, or a first password that is too old. */
export function refusalWords(refusal: SignInRefusal, wrong: string): string {
  switch (refusal.code) {
    case 'account-locked':
      return `Tài khoản tạm khóa vì nhập sai nhiều lần. Xin thử lại sau ${instantWords(refusal.until)}`;
    case 'first-password-over':
      return `Mật khẩu được cấp chỉ dùng trong ${refusal.hours} giờ và đã hết hạn. Xin nhờ quản trị của cơ quan cấp lại mật khẩu`;
    case 'wrong-credentials':
      return wrong;
  }
}
