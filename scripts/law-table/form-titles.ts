import type { TemplateName } from '../../src/documents/press.ts';

export type FormTemplate = TemplateName;

/** Every form there is, as the table calls it; a template that is added must be named here. */
export const FORM_TITLES: Readonly<Record<FormTemplate, string>> = {
  'procedure-sheet': 'tờ thủ tục để in',
  'receipt-2018': 'giấy tiếp nhận và hẹn trả (2016, 2018)',
  'receipt-2025': 'giấy tiếp nhận và hẹn trả (2025)',
  'supplement-2018': 'phiếu hướng dẫn hoàn thiện (2016), phiếu yêu cầu bổ sung (2018)',
  'supplement-2025': 'phiếu yêu cầu bổ sung (2025)',
  'refusal-2018': 'phiếu từ chối tiếp nhận (2018)',
  'refusal-2025': 'phiếu từ chối tiếp nhận (2025)',
  'apology-2016': 'văn bản xin lỗi (2016)',
  'apology-2018': 'phiếu xin lỗi và hẹn lại (2018)',
  'apology-2025': 'văn bản xin lỗi và đề nghị gia hạn (2025)',
  'stop-2025': 'thông báo dừng giải quyết (2025)',
  'control-slip-2018': 'phiếu kiểm soát (2016, 2018)',
  'control-slip-2025': 'phiếu kiểm soát (2025)',
  'desk-sheets': 'giấy tiếp nhận, phiếu kiểm soát của nhiều hồ sơ trong một tệp',
  'register-2018': 'sổ theo dõi hồ sơ (2018)',
  'register-2025': 'sổ theo dõi hồ sơ (2025)',
  'register-provincial': 'sổ theo dõi hồ sơ (2016)',
  report: 'biểu số liệu báo cáo',
  'day-closing': 'biên bản khóa sổ cuối ngày',
  'extension-request': 'phiếu đề nghị gia hạn',
  'fee-receipt': 'phiếu thu phí, lệ phí',
  'financial-duty': 'phiếu chuyển thông tin nghĩa vụ tài chính',
  'hand-over-list': 'phiếu, danh sách bàn giao',
  'incident-minutes': 'biên bản mất, hỏng giấy tờ',
  'opinion-request': 'phiếu xin ý kiến, phiếu nhắc',
  'transfer-slip': 'phiếu chuyển xử lý',
  'verification-minutes': 'biên bản thẩm tra, xác minh',
};
