import { textField } from '../../web/form-fields.ts';
import { dayProblems, readDate, typedDay } from '../../web/typed-day.ts';
import type { Problem } from './section-form.ts';
import { oneLine } from './sections/general-section.tsx';

export interface PublishTyped {
  decision: string;
  /** `2026-11-23`; as it was typed, where that is no day. */
  validFrom: string;
}

const LONGEST = 500;

export function readPublish(body: unknown): PublishTyped {
  return { decision: oneLine(textField(body, 'quyet-dinh')), validFrom: readDate(body, 'hieu-luc') };
}

/**
 * A desk takes in by the latest version there is. So a version for a later day would close a procedure that is in force
 * until that day; a new procedure may wait for its day.
 */
export function publishProblems(
  { decision, validFrom }: PublishTyped,
  { today, isNew }: { today: string; isNew: boolean },
): Problem[] {
  const problems: Problem[] = [];
  if (decision === '') problems.push({ field: 'quyet-dinh', text: 'Xin ghi số quyết định công bố' });
  if (decision.length > LONGEST)
    problems.push({ field: 'quyet-dinh', text: `Số quyết định dài quá ${LONGEST} ký tự. Xin ghi gọn lại` });
  problems.push(...dayProblems('hieu-luc', validFrom, 'ngày có hiệu lực'));
  if (typedDay(validFrom) !== undefined && !isNew && validFrom > today)
    problems.push({
      field: 'hieu-luc',
      text: 'Phiên bản mới được dùng ngay khi công bố, nên ngày hiệu lực không được sau hôm nay. Xin công bố vào ngày có hiệu lực',
    });
  return problems;
}
