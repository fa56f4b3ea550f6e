import type { Punctuality, ReportState } from '../../domain/reporting/agency-report.ts';
import type { PeriodDecisionRefusal } from '../../domain/reporting/decide-period.ts';
import type { ReportRefusal } from '../../domain/reporting/decide-report.ts';
import type { RecordedReportEvent } from '../../domain/reporting/report-events.ts';
import type { ProposedPeriod } from '../../domain/reporting/report-period.ts';
import { dateWords, instantWords } from './date-words.ts';
import { reportFaultSentence } from './figure-words.ts';

const QUARTERS = ['cả năm', 'quý I', 'quý II', 'quý III', 'quý IV'] as const;

/** `Báo cáo quý III/2026` */
export function proposedTitle({ year, quarter }: ProposedPeriod): string {
  return quarter === 0 ? `Báo cáo năm ${year}` : `Báo cáo ${QUARTERS[quarter]}/${year}`;
}

/** Where a report stands, and whether it is in time. */
export function reportStandingWords(state: ReportState, punctuality: Punctuality): string {
  if (state === 'submitted') return punctuality === 'came-late' ? 'Đã gửi, trễ hạn' : 'Đã gửi';
  const missing = state === 'returned' ? 'Bị trả lại, chờ gửi lại' : 'Chưa gửi';
  if (punctuality === 'late') return `${missing}, quá hạn`;
  return punctuality === 'near' ? `${missing}, sắp đến hạn` : missing;
}

/** `hạn gửi 20/09/2026, quá hạn, đã được nhắc` */
export function owedReportWords(
  { due, returned, reminded }: { due: string; returned: boolean; reminded: boolean },
  today: string,
): string {
  return [
    `hạn gửi ${dateWords(due)}`,
    ...(today > due ? ['quá hạn'] : []),
    ...(returned ? ['bị trả lại, chờ gửi lại'] : []),
    ...(reminded ? ['đã được nhắc'] : []),
  ].join(', ');
}

/** What happened to a report, for its list of acts. */
export const REPORT_EVENT_WORDS: Readonly<Record<RecordedReportEvent['type'], string>> = {
  ReportExplained: 'Ghi thuyết minh',
  ReportSubmitted: 'Ký và gửi báo cáo',
  ReportReturned: 'Trả lại báo cáo',
  ReportReminded: 'Nhắc gửi báo cáo',
};

/** What the head of an agency ticks before signing. */
export const CHECKED_BEFORE_SIGNING = 'Tôi đã kiểm tra số liệu và thuyết minh; ký rồi không sửa được';
export const NOT_CHECKED = 'Xin kiểm tra số liệu và thuyết minh, đánh dấu vào ô xác nhận rồi ký';

/** Why something was not done with a report, and what to do now. */
export function reportRefusalSentence(refusal: ReportRefusal | { code: 'moved' }): string {
  switch (refusal.code) {
    case 'not-yours':
      return refusal.command === 'submit-report'
        ? 'Báo cáo do lãnh đạo cơ quan ký. Xin lưu thuyết minh và trình lãnh đạo'
        : 'Việc này do cơ quan khác làm. Xin liên hệ cơ quan mở kỳ báo cáo';
    case 'not-asked':
      return 'Cơ quan này không phải gửi báo cáo của kỳ này';
    case 'submitted-already':
      return `Báo cáo đã ký và gửi lúc ${instantWords(refusal.at)} nên không đổi được nữa. Muốn sửa, xin đề nghị cơ quan nhận trả lại`;
    case 'not-submitted':
      return 'Báo cáo chưa được gửi, hoặc đã trả lại rồi';
    case 'reminded-today':
      return 'Cơ quan này đã được nhắc hôm nay';
    case 'reason-missing':
      return 'Ghi lý do trả lại, để cơ quan biết cần sửa gì';
    case 'period-not-over':
      return `Kỳ báo cáo chưa kết thúc. Ký được từ ngày ${dateWords(refusal.until)}`;
    case 'figures-moved':
      return 'Số liệu vừa thay đổi sau khi mở trang. Xin xem lại bảng số liệu mới rồi ký';
    case 'figures-faulty':
      return `Số liệu chưa khớp nên chưa ký được. ${refusal.faults.map(reportFaultSentence).join(' ')} Xin báo quản trị hệ thống dựng lại số liệu rồi ký`;
    case 'carried-unexplained':
      return `Kỳ trước báo còn ${refusal.before} hồ sơ, kỳ này nhận chuyển sang ${refusal.carried}. Xin ghi rõ vì sao khác nhau`;
    case 'late-unexplained':
      return `Có ${refusal.late} hồ sơ trễ hạn (cột 10 và cột 13). Xin ghi thuyết minh theo yêu cầu của kỳ báo cáo rồi ký`;
    case 'moved':
      return 'Báo cáo vừa được người khác sửa. Nội dung đã nhập vẫn còn dưới đây: xin xem lại rồi gửi lần nữa';
  }
}

/** Why a period was not opened, or not summed up. */
export function periodRefusalSentence(refusal: PeriodDecisionRefusal): string {
  switch (refusal.code) {
    case 'period-backwards':
      return 'Ngày cuối kỳ phải từ ngày đầu kỳ trở đi';
    case 'period-too-long':
      return 'Kỳ báo cáo dài quá hai năm. Xin chọn kỳ ngắn hơn';
    case 'due-before-end':
      return 'Hạn gửi phải sau ngày cuối kỳ';
    case 'due-passed':
      return 'Hạn gửi đã qua. Xin chọn từ hôm nay trở đi';
    case 'nobody-asked':
      return 'Chọn ít nhất một cơ quan phải báo cáo';
    case 'period-open-already':
      return `Kỳ này đã mở cho cơ quan được chọn: ${refusal.title}`;
    case 'not-yours':
      return 'Việc này do Sở Nội vụ hoặc cơ quan chuyên môn về thông tin và truyền thông làm';
    case 'nothing-to-sum':
      return 'Chưa có cơ quan nào gửi báo cáo, nên chưa tổng hợp được';
    case 'summed-already':
      return `Từ lần tổng hợp lúc ${instantWords(refusal.at)} chưa có báo cáo nào thay đổi`;
  }
}
