/** Reports by their address, in the order they are listed. */
export const REPORT_NAMES = [
  'ii-06a',
  'ii-07b',
  'dung-hen-co-quan',
  'dung-hen-linh-vuc',
  'dung-hen-thu-tuc',
  'dung-hen-nguoi-thu-ly',
  'truc-tuyen',
  'so-hoa',
  'thanh-toan',
  'bo-chi-so-766',
  'danh-gia',
  'hai-long',
  'tuan-thu',
  'ho-so-chua-tuan-thu',
] as const;
export type ReportName = (typeof REPORT_NAMES)[number];

/** What a report is, for who chooses among them. */
export const REPORT_TEXTS: Readonly<Record<ReportName, { title: string; what: string }>> = {
  'ii-06a': {
    title: 'Biểu II.06a',
    what: 'Tình hình, kết quả giải quyết TTHC theo lĩnh vực (Thông tư 01/2020/TT-VPCP)',
  },
  'ii-07b': {
    title: 'Biểu II.07b',
    what: 'TTHC thực hiện theo cơ chế một cửa và quy trình nội bộ đã ban hành (Thông tư 01/2020/TT-VPCP)',
  },
  'dung-hen-co-quan': { title: 'Đúng hẹn, trễ hẹn theo cơ quan', what: 'Tỷ lệ của từng cơ quan (Điều 12.3)' },
  'dung-hen-linh-vuc': { title: 'Đúng hẹn, trễ hẹn theo lĩnh vực', what: 'Tỷ lệ của từng lĩnh vực' },
  'dung-hen-thu-tuc': { title: 'Đúng hẹn, trễ hẹn theo thủ tục', what: 'Tỷ lệ của từng thủ tục' },
  'dung-hen-nguoi-thu-ly': {
    title: 'Đúng hẹn, trễ hẹn theo người thụ lý',
    what: 'Tỷ lệ của từng người thụ lý, trong một cơ quan',
  },
  'truc-tuyen': {
    title: 'Trực tuyến',
    what: 'Hồ sơ tiếp nhận qua mạng, trực tiếp, bưu chính của từng đơn vị',
  },
  'so-hoa': { title: 'Số hóa', what: 'Số hóa hồ sơ khi tiếp nhận và số hóa kết quả' },
  'thanh-toan': { title: 'Thanh toán', what: 'Thủ tục, hồ sơ có phí, lệ phí và việc thu' },
  'bo-chi-so-766': {
    title: 'Bộ chỉ số phục vụ người dân, doanh nghiệp',
    what: 'Năm nhóm chỉ số theo Quyết định 766/QĐ-TTg, phần đã có nguồn số liệu',
  },
  'danh-gia': {
    title: 'Đánh giá việc giải quyết TTHC',
    what: 'Chín chỉ số theo Thông tư 01/2018/TT-VPCP, phần đã có nguồn số liệu',
  },
  'hai-long': {
    title: 'Mức độ hài lòng của người nộp',
    what: 'Phiếu đánh giá của người nộp, theo đơn vị và mức độ',
  },
  'tuan-thu': {
    title: 'Tuân thủ',
    what: 'Quá hạn, chưa xin lỗi, yêu cầu bổ sung nhiều lần, tài khoản lâu không sử dụng, theo đơn vị',
  },
  'ho-so-chua-tuan-thu': { title: 'Hồ sơ chưa tuân thủ', what: 'Danh sách từng hồ sơ của các nội dung trên' },
};
