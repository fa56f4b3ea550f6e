import type { HandlingClass } from '../../domain/figures/quality-indices.ts';

/** The five groups of QĐ 766/QĐ-TTg. */
export const QUALITY_GROUP_WORDS: Readonly<Record<string, string>> = {
  1: 'Công khai, minh bạch',
  2: 'Tiến độ, kết quả giải quyết',
  3: 'Dịch vụ trực tuyến và thanh toán trực tuyến',
  4: 'Số hóa hồ sơ',
  5: 'Mức độ hài lòng',
};

const COMPLAINTS = 'chỉ số 5.1 đến 5.3 chờ nối hệ thống tiếp nhận phản ánh, kiến nghị';
const RATINGS = 'chỉ số 3 đến 8 chờ phiếu đánh giá của người nộp có hồ sơ kết thúc trong kỳ';

/** Their indices; what an index waits for, where nothing here tells it. */
export const QUALITY_INDEX_WORDS: Readonly<Record<string, { name: string; waitsFor: string }>> = {
  '1.1': {
    name: 'Quyết định công bố TTHC đúng hạn',
    waitsFor: 'chỉ số 1.1 chờ ngày văn bản quy định TTHC có hiệu lực',
  },
  '1.2': {
    name: 'TTHC được cập nhật, công khai đúng hạn',
    waitsFor: 'chỉ số 1.2 chờ ngày công khai trên Cơ sở dữ liệu quốc gia về TTHC',
  },
  '1.3': { name: 'TTHC công khai đủ các bộ phận tạo thành', waitsFor: '' },
  '1.4': {
    name: 'Hồ sơ đồng bộ lên Cổng Dịch vụ công quốc gia',
    waitsFor: 'chỉ số 1.4 chờ kết nối đồng bộ hồ sơ với Cổng Dịch vụ công quốc gia',
  },
  '2.1': { name: 'Hồ sơ giải quyết đúng hạn', waitsFor: '' },
  '2.2': {
    name: 'Thời gian giải quyết trung bình so với quy định',
    waitsFor: 'chỉ số 2.2 chờ cách tính thời gian trung bình được công bố',
  },
  '3.1': { name: 'TTHC cung cấp trực tuyến', waitsFor: '' },
  '3.2': { name: 'Dịch vụ trực tuyến có phát sinh hồ sơ', waitsFor: '' },
  '3.3': { name: 'Hồ sơ nộp trực tuyến', waitsFor: '' },
  '3.4': {
    name: 'TTHC có phí, lệ phí được thanh toán trực tuyến',
    waitsFor: 'chỉ số 3.4 đến 3.6 chờ kết nối nền tảng thanh toán trực tuyến',
  },
  '3.5': {
    name: 'TTHC có phát sinh thanh toán trực tuyến',
    waitsFor: 'chỉ số 3.4 đến 3.6 chờ kết nối nền tảng thanh toán trực tuyến',
  },
  '3.6': {
    name: 'Hồ sơ thanh toán trực tuyến',
    waitsFor: 'chỉ số 3.4 đến 3.6 chờ kết nối nền tảng thanh toán trực tuyến',
  },
  '4.1': { name: 'Kết quả giải quyết cấp dạng điện tử', waitsFor: '' },
  '4.2': {
    name: 'Hồ sơ được số hóa khi tiếp nhận',
    waitsFor: 'chỉ số 4.2 và 4.3 chờ ghi nhận số hóa, tái sử dụng từng thành phần hồ sơ',
  },
  '4.3': {
    name: 'Hồ sơ tái sử dụng dữ liệu đã số hóa',
    waitsFor: 'chỉ số 4.2 và 4.3 chờ ghi nhận số hóa, tái sử dụng từng thành phần hồ sơ',
  },
  '4.4': {
    name: 'Kết quả chia sẻ với kho quản lý dữ liệu điện tử',
    waitsFor: 'chỉ số 4.4 chờ kết nối kho quản lý dữ liệu điện tử của tổ chức, cá nhân',
  },
  '4.5': {
    name: 'Hồ sơ kết nối Cơ sở dữ liệu quốc gia về dân cư, VNeID',
    waitsFor: 'chỉ số 4.5 chờ kết nối Cơ sở dữ liệu quốc gia về dân cư',
  },
  '5.1': { name: 'Phản ánh, kiến nghị phân loại đúng hạn', waitsFor: COMPLAINTS },
  '5.2': { name: 'Phản ánh, kiến nghị xử lý đúng hạn', waitsFor: COMPLAINTS },
  '5.3': { name: 'Phản ánh, kiến nghị công khai đúng hạn', waitsFor: COMPLAINTS },
  '5.4': {
    name: 'Mức độ hài lòng',
    waitsFor: 'chỉ số 5.4 chờ phiếu đánh giá của người nộp có hồ sơ kết thúc trong kỳ',
  },
};

/** The nine indices of TT 01/2018 (Đ13), in their order; what the ones without a source wait for. */
export const HANDLING_INDEX_WORDS: readonly { name: string; waitsFor: string }[] = [
  { name: 'Tổng thời gian giải quyết', waitsFor: '' },
  { name: 'Thời gian của từng cơ quan', waitsFor: 'chỉ số 2 chờ số liệu thời gian từng cơ quan phối hợp' },
  { name: 'Số lần liên hệ', waitsFor: RATINGS },
  { name: 'Số cơ quan phải liên hệ', waitsFor: RATINGS },
  { name: 'Đúng quy trình tại Bộ phận Một cửa', waitsFor: RATINGS },
  { name: 'Công khai', waitsFor: RATINGS },
  { name: 'Thái độ', waitsFor: RATINGS },
  { name: 'Tiếp thu, giải trình', waitsFor: RATINGS },
  { name: 'Dịch vụ công trực tuyến', waitsFor: 'chỉ số 9 chờ cách chấm điểm được công bố' },
];

export const HANDLING_CLASS_WORDS: Readonly<Record<HandlingClass, string>> = {
  excellent: 'Xuất sắc',
  good: 'Tốt',
  fair: 'Khá',
  average: 'Trung bình',
  weak: 'Yếu',
};
