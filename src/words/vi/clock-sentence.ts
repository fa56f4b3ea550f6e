import type { DelayCause, DossierEvent, FinancialDuty } from '../../domain/dossier/events.ts';
import { instantWords, moneyWords } from './date-words.ts';

/** What was done to the clock, or how it all ended, for the timeline. */

export const DUTY_WORDS: Readonly<Record<FinancialDuty, string>> = {
  tax: 'nộp thuế',
  land: 'nộp tiền sử dụng đất, tiền thuê đất',
};

/** Why it takes longer, as the figures sort it. */
export const DELAY_CAUSES: Readonly<Record<DelayCause, string>> = {
  rules: 'do cơ chế, quy định',
  'co-ordination': 'do cơ quan phối hợp',
  officer: 'do công chức xử lý',
  system: 'do hệ thống, phần mềm',
  applicant: 'do người nộp hồ sơ',
  other: 'do nguyên nhân khác',
};

type DataOf<Type extends DossierEvent['type']> = Extract<DossierEvent, { type: Type }>['data'];

export function extendedWords({ inTime, cause, before, promise }: DataOf<'DueExtended'>): string {
  const when = inTime ? '' : ' khi ngày hẹn đã sát hoặc đã qua';
  return `xin lỗi và hẹn lại${when} (${DELAY_CAUSES[cause]}): từ ${instantWords(before)} sang ${instantWords(promise)}`;
}

export function paymentRequiredWords({ duty, notice, amount, clock }: DataOf<'PaymentRequired'>): string {
  const sum = amount === null ? '' : `, số tiền ${moneyWords(amount)}`;
  const time = clock === 'resume' ? 'tạm dừng tính hạn' : 'đã quá hạn nên ngày hẹn không đổi';
  return `yêu cầu ${DUTY_WORDS[duty]} theo thông báo số ${notice}${sum}; ${time}`;
}

export function paymentConfirmedWords({ proof, clock, due }: DataOf<'PaymentConfirmed'>): string {
  const time = clock === 'resume' ? 'tính tiếp, hẹn trả kết quả' : 'ngày hẹn trả vẫn là';
  return `xác nhận đã thực hiện nghĩa vụ tài chính, chứng từ số ${proof}; ${time} ${instantWords(due.promise)}`;
}

export function closedWords(how: 'withdrawn' | 'stopped', byOfficer: boolean, papersBack: boolean): string {
  const back = papersBack ? ', đã trả lại giấy tờ' : '';
  if (how === 'stopped') return `dừng giải quyết hồ sơ${back}`;
  return `${byOfficer ? 'ghi nhận yêu cầu rút hồ sơ của người nộp' : 'rút hồ sơ'}${back}`;
}
