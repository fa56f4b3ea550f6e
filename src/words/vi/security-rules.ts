/** The day these words were written: who acknowledged others is asked again. */
export const SECURITY_RULES_VERSION = '2026-11-22';

/** What an officer promises with an account (Điều 3.6, 9.2), in our own words. */
export const SECURITY_RULES: readonly string[] = [
  'Chỉ dùng tài khoản được cấp cho chính mình, đúng nhiệm vụ được giao; không cho ai mượn, không dùng tài khoản của người khác.',
  'Giữ kín mật khẩu, mã xác thực và khóa truy cập; rời máy thì đăng xuất hoặc khóa màn hình.',
  'Cập nhật việc xử lý lên hệ thống ngay khi làm, khớp với hồ sơ giấy; không để kết quả đã trả mà hệ thống chưa ghi nhận.',
  'Chỉ xem và in thông tin của người dân khi công việc cần; không chụp, sao chép hay kể lại cho người không có trách nhiệm.',
  'Không đưa nội dung bí mật nhà nước lên hệ thống: giấy tờ đóng dấu mật không quét, không đính kèm.',
  'Thấy tài khoản bị người khác dùng, mất thiết bị hoặc lộ thông tin thì báo ngay cho quản trị của cơ quan.',
];
