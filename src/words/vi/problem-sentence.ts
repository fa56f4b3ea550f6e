import type { OrganisationProblemCode } from '../../domain/organisation/organisation-problems.ts';
import type { Problem } from '../../domain/organisation/problem.ts';
import type { ProcedureProblemCode } from '../../domain/procedure/procedure-problem.ts';
import type { LocalRulesProblemCode } from '../../domain/regime/local-rules-problems.ts';
import type { TimelineProblemCode } from '../../domain/regime/regime-timeline.ts';

type Code = OrganisationProblemCode | ProcedureProblemCode | TimelineProblemCode | LocalRulesProblemCode;

/** One sentence a fault, for whoever writes a profile; `{x}` is a value of the problem. */
const SENTENCES: Readonly<Record<Code, string>> = {
  'period-start': 'chỉ chế độ đầu tiên để trống ngày bắt đầu (null)',
  'period-date': 'ngày không có thật',
  'period-order': 'ngày bắt đầu phải sau ngày của chế độ liền trước',
  'regime-repeated': 'chế độ được ghi hai lần',
  'rules-empty': 'quy định riêng chưa nêu điều gì khác chế độ chung',
  'rules-days': 'số ngày làm việc phải là số nguyên từ 1 đến 366',
  'rules-limit':
    'thời hạn trả lời không tính được với đơn vị này; ngày làm việc, giờ làm việc phải lớn hơn 0',
  'rules-minutes': 'số phút cuối ngày phải là số nguyên từ 0 đến 240',
  'criteria-sum': 'trọng số các tiêu chí phải cộng lại bằng 100',
  'criterion-repeated': 'tiêu chí được ghi hai lần',
  'criterion-not-of-officers': 'gửi báo cáo là việc của cơ quan, không chấm điểm cho từng người',
  'evaluation-share': 'tỷ lệ phải từ 0 đến 1; mức đạt điểm tối đa phải lớn hơn 0',
  'evaluation-number': 'điểm từ 0 đến 100; trọng số và số hồ sơ là số nguyên từ 1',
  'field-unknown': 'không thủ tục nào thuộc lĩnh vực “{field}”',
  'field-repeated': 'lĩnh vực “{field}” có hai quy định riêng cho cùng một chế độ',
  'agency-repeated': 'mã cơ quan {agency} được dùng hai lần',
  'agency-code-repeated': 'mã định danh {code} đã thuộc cơ quan khác',
  'agency-date': 'ngày hiệu lực của cơ quan {agency} không có thật',
  'root-missing': 'không có cơ quan cấp cao nhất',
  'root-repeated': 'chỉ một cơ quan được không có cấp trên',
  'parent-unknown': 'cơ quan cấp trên {parent} không có trong danh sách',
  'parent-of-itself': 'cơ quan {agency} là cấp trên của chính nó',
  'unit-repeated': 'mã phòng {unit} được dùng hai lần trong cơ quan {agency}',
  'unit-kind-missing': 'cơ quan {agency} thiếu một đơn vị loại {kind}',
  'contact-missing': 'cơ quan {agency} có Bộ phận Một cửa thì phải có địa chỉ, điện thoại và giờ làm việc',
  'officer-repeated': 'mã công chức của {officer} được dùng hai lần',
  'username-repeated': 'tên đăng nhập {officer} được dùng hai lần',
  'officer-of-two-agencies': 'tài khoản {officer} thuộc hai cơ quan',
  'officer-agency-unknown': 'cơ quan của {officer} không có trong danh sách',
  'officer-without-duty': 'tài khoản {officer} chưa có nhiệm vụ nào',
  'duty-unit-unknown': 'phòng {unit} không có trong cơ quan của {officer}',
  'text-empty': 'phải có nội dung',
  'text-not-clean': 'chữ phải ở dạng NFC, không thừa dấu cách, không xuống dòng',
  'id-malformed': 'mã chỉ gồm chữ thường không dấu, chữ số và dấu gạch nối',
  'national-code-malformed': 'mã thủ tục quốc gia phải có dạng 1.234567',
  'code-repeated': 'mã {code} được dùng hai lần',
  'channels-empty': 'phải có ít nhất một cách nộp hồ sơ',
  'channel-repeated': 'cách nộp hồ sơ được ghi hai lần',
  'limits-empty': 'phải có thời hạn giải quyết',
  'limit-amount': 'thời hạn phải là số nguyên dương; chỉ HOUR_8 được lẻ một phần mười ngày',
  'limit-case-repeated': 'trường hợp này đã có thời hạn',
  'policy-not-allowed': 'cách tính {policy} không dùng được cho thời hạn này',
  'paper-count': 'phải có ít nhất một bản chính hoặc bản sao, số bản là số nguyên',
  'paper-shown-kept': 'giấy tờ xuất trình được trả lại ngay, số bản chính phải nộp là 0',
  'fee-amount': 'số tiền là số nguyên đồng, không âm',
  'date-malformed': 'ngày không có thật',
  'step-missing': 'quy trình thiếu bước {work}',
  'step-repeated': 'quy trình chỉ được có một bước {work}',
  'step-order': 'bước {work} không được đứng sau bước {before}',
  'role-not-for-work': 'vai trò {role} không làm được bước {work}',
  'send-back-not-earlier': 'chỉ được trả lại bước trước, {target} thì không phải',
  'budget-amount': 'thời gian của bước phải là số nguyên, không âm',
  'budget-unit': 'thời gian của các bước phải tính bằng {unit}',
  'budget-unit-mixed': 'các thời hạn không dùng chung một cách chia thời gian cho các bước',
  'budget-over-limit': 'tổng thời gian các bước là {sum}, vượt quá {ceiling} ({unit})',
  'part-unknown': 'phần việc phối hợp {part} không có trong quy trình',
  'part-order': 'phần việc phối hợp {part} không được chờ chính nó',
  'part-not-for-work': 'chỉ bước thẩm định chờ được phần việc phối hợp, bước {work} thì không',
  'part-not-needed': 'không bước nào cần phần việc phối hợp {part}',
  'step-not-at-home': 'bước {work} phải ở cơ quan tiếp nhận hồ sơ',
  'agency-unknown': 'cơ quan {agency} không có trong danh sách',
  'agency-of-other-level': 'cơ quan {agency} không thuộc cấp giải quyết thủ tục này',
  'nobody-takes-it-in': 'chưa cơ quan nào tiếp nhận được thủ tục này',
  'unit-missing': 'cơ quan {agency} không có phòng {unit}',
  'holder-missing': 'cơ quan {agency} chưa có ai giữ vai trò {role} tại phòng {unit}',
};

export function problemSentence({ code, values }: Problem<Code>): string {
  return SENTENCES[code].replace(/\{(\w+)\}/g, (_, name: string) => String(values?.[name] ?? name));
}
