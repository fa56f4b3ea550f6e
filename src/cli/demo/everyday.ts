import type { FinancialDuty } from '../../domain/dossier/events.ts';
import type { Trade } from './name-words.ts';

/** How a procedure goes in daily life. */
export interface Everyday {
  /** How busy it is beside the others. */
  demand: number;
  /** How often an organisation asks, and which; absent: only people do. */
  organisations?: { share: number; trade: Trade };
  /** Money the law asks for before it goes on, where there is any. */
  duty?: FinancialDuty;
  /** Nội dung yêu cầu, where the name of the procedure does not say it all. */
  subject?: (applicant: string, relative: string) => string;
}

/** Whatever is not named happens now and then. */
const NOW_AND_THEN: Everyday = { demand: 1 };

export const EVERYDAY: Readonly<Record<string, Everyday>> = {
  'chung-thuc-ban-sao': {
    demand: 4,
    subject: () => 'Chứng thực bản sao giấy tờ tùy thân và bằng tốt nghiệp',
  },
  'dang-ky-khai-sinh': { demand: 4, subject: (_, child) => `Đăng ký khai sinh cho con: ${child}` },
  'lien-thong-khai-sinh': {
    demand: 2,
    subject: (_, child) => `Khai sinh, thường trú, thẻ bảo hiểm y tế cho con: ${child}`,
  },
  'xac-nhan-tinh-trang-hon-nhan': { demand: 4 },
  'dang-ky-ket-hon': { demand: 2 },
  'dang-ky-khai-tu': { demand: 2, subject: (_, relative) => `Đăng ký khai tử cho: ${relative}` },
  'chung-thuc-chu-ky': { demand: 3, subject: () => 'Chứng thực chữ ký trên giấy ủy quyền' },
  'chung-thuc-hop-dong': { demand: 2, subject: () => 'Hợp đồng tặng cho quyền sử dụng đất' },
  'cong-nhan-ho-ngheo': { demand: 2 },
  'hoa-giai-tranh-chap-dat-dai': { demand: 1, subject: () => 'Tranh chấp ranh giới thửa đất' },
  'xac-dinh-muc-do-khuyet-tat': {
    demand: 1.5,
    subject: (_, relative) => `Xác định mức độ khuyết tật cho: ${relative}`,
  },
  'dang-ky-nuoi-con-nuoi': { demand: 0.7, subject: (_, child) => `Nhận con nuôi: ${child}` },
  'cong-nhan-hoa-giai-vien': { demand: 0.7 },
  'cai-chinh-ho-tich': { demand: 1.5, subject: () => 'Cải chính năm sinh trong Giấy khai sinh' },
  'cap-ban-sao-trich-luc-ho-tich': { demand: 3, subject: () => 'Cấp bản sao trích lục khai sinh' },
  'chung-thuc-chu-ky-nguoi-dich': { demand: 1.5, subject: () => 'Bản dịch tiếng Anh bằng tốt nghiệp' },
  'dang-ky-ho-kinh-doanh': {
    demand: 3,
    subject: (applicant) => `Đăng ký hộ kinh doanh tạp hóa ${applicant}`,
  },
  'thay-doi-ho-kinh-doanh': { demand: 2, subject: () => 'Thay đổi địa chỉ hộ kinh doanh' },
  'cap-giay-phep-xay-dung-nha-o': {
    demand: 2.5,
    subject: () => 'Xây dựng mới nhà ở riêng lẻ một trệt, một lầu',
  },
  'cap-giay-phep-sua-chua-nha-o': { demand: 1.5, subject: () => 'Nâng nền, thay mái, cải tạo mặt tiền' },
  'chat-ha-cay-xanh': {
    demand: 0.7,
    organisations: { share: 0.2, trade: 'any' },
    subject: () => 'Dịch chuyển một cây bàng trước nhà',
  },
  'chuyen-muc-dich-su-dung-dat': {
    demand: 3.5,
    duty: 'land',
    subject: () => 'Chuyển 120 m² đất trồng cây lâu năm sang đất ở',
  },
  'dang-ky-phuong-tien-thuy': { demand: 1.5, subject: () => 'Ghe gỗ chở hàng, trọng tải 8 tấn' },
  'ho-tro-an-trua-mau-giao': { demand: 1, organisations: { share: 1, trade: 'school' } },
  'ho-tro-mai-tang': { demand: 1.5, subject: (_, relative) => `Hỗ trợ chi phí mai táng cho: ${relative}` },
  'an-toan-thuc-pham-an-uong': { demand: 1.5, organisations: { share: 0.6, trade: 'food' } },
  'cap-doi-giay-chung-nhan': { demand: 3, organisations: { share: 0.15, trade: 'any' } },
  'tach-thua-hop-thua': { demand: 3.5, duty: 'tax', subject: () => 'Tách thửa để tặng cho con' },
  'dang-ky-bien-phap-bao-dam': { demand: 3, organisations: { share: 0.6, trade: 'any' } },
  'cap-giay-phep-moi-truong': { demand: 1, organisations: { share: 1, trade: 'any' } },
  'cap-giay-phep-khoan-nuoc': { demand: 1, organisations: { share: 0.7, trade: 'drilling' } },
  'cap-phieu-ly-lich-tu-phap': { demand: 3 },
  'dang-ky-to-chuc-luat-su': { demand: 0.7 },
  'doi-giay-phep-lai-xe': { demand: 3, subject: () => 'Giấy phép lái xe hạng B2 sắp hết hạn' },
  'cap-phu-hieu-xe': {
    demand: 2,
    organisations: { share: 0.85, trade: 'transport' },
    subject: () => 'Phù hiệu xe hợp đồng 16 chỗ',
  },
  'cap-ban-sao-van-bang': { demand: 2, subject: () => 'Bản sao bằng tốt nghiệp trung học phổ thông' },
  'kiem-dinh-truong-mam-non': { demand: 1, organisations: { share: 1, trade: 'school' } },
  'cap-giay-phep-hanh-nghe-y': { demand: 2 },
};

export function everydayOf(procedure: string): Everyday {
  return EVERYDAY[procedure] ?? NOW_AND_THEN;
}
