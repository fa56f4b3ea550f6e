import type { Limit } from '../../domain/calendar/limit.ts';
import type { SpecialRules } from '../../domain/regime/local-rules.ts';
import { LIMIT_UNIT_WORDS } from './draft-words.ts';

/** What a field or a procedure has otherwise than the regime, a line each. */
export function specialRulesLines({
  supplement = {},
  answer = {},
  afterHours,
  basis,
}: SpecialRules): string[] {
  const { rule, restartWithinWorkingDays: restart, lapsesAfterWorkingDays: lapses } = supplement;
  const lines = [
    rule === 'resume' && 'Bổ sung khi đang giải quyết: luôn tính tiếp thời hạn',
    rule === 'restart' && 'Bổ sung khi đang giải quyết: tính lại thời hạn từ đầu',
    restart !== undefined &&
      `Chỉ tính lại từ đầu nếu yêu cầu bổ sung trong ${restart} ngày làm việc từ khi tiếp nhận`,
    lapses !== undefined &&
      (lapses === null
        ? 'Không đóng hồ sơ vì chưa bổ sung'
        : `Không bổ sung trong ${lapses} ngày làm việc thì đóng hồ sơ`),
    answer.online && answerLine('trực tuyến', answer.online),
    answer.paper && answerLine('giấy', answer.paper),
    afterHours === null && 'Hồ sơ trực tuyến nhận ngoài giờ tính như chế độ chung',
    afterHours &&
      `Hồ sơ trực tuyến nhận ngoài giờ, hoặc trong ${afterHours.lastMinutes} phút cuối ngày, tính từ đầu ngày làm việc sau`,
  ].filter((line) => typeof line === 'string');
  return [...lines, `Theo ${basis}`];
}

function answerLine(kind: string, { amount, unit }: Limit): string {
  return `Hồ sơ ${kind}: trả lời trong ${String(amount).replace('.', ',')} ${LIMIT_UNIT_WORDS[unit]}`;
}
