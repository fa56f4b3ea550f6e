import type { Instant } from '../../domain/calendar/local-time.ts';
import { LATE_FIELDS, lateProblems } from '../../web/late-entry.tsx';
import { dayProblems, typedMoment, typedTime } from '../../web/typed-day.ts';
import { NAME } from '../../words/vi/person-facts.ts';
import { DELEGATE, type IntakeTyped, takenInAt } from './intake-form.ts';
import { countOf, paperProblems } from './papers-form.ts';
import { isBlank, personProblems } from './person-form.ts';
import { isTooLong, type Problem } from './problem.ts';

/** Everything that is wrong with the form, in the order of its fields. */
export function intakeProblems(typed: IntakeTyped, now: Instant): Problem[] {
  return [
    ...postProblems(typed, now),
    ...subjectProblems(typed.subject),
    ...personProblems(typed.applicant),
    ...partyProblems(typed),
    ...paperProblems(typed.papers),
    ...setsProblems(typed.sets),
    ...returnProblems(typed),
    ...lateProblems(typed.late),
    ...futureProblems(typed, now),
  ];
}

/** What was taken in earlier was taken in before now. */
function futureProblems(typed: IntakeTyped, now: Instant): Problem[] {
  const at = takenInAt(typed);
  const text = 'Thời điểm nhập bù chưa tới. Xin kiểm tra lại ngày, giờ';
  return at !== undefined && at > now ? [{ field: LATE_FIELDS.date, text }] : [];
}

export function subjectProblems(subject: string): Problem[] {
  const text = 'Nội dung yêu cầu dài quá 2.000 ký tự. Xin ghi gọn lại';
  return isTooLong(subject, 2000) ? [{ field: 'noidung', text }] : [];
}

export function setsProblems(sets: string): Problem[] {
  const count = countOf(sets) ?? 0;
  return count < 1 ? [{ field: 'sobo', text: 'Số bộ hồ sơ là số nguyên từ 1 đến 999' }] : [];
}

/** Of the delegate and the owner, where they are not the applicant. */
export function partyProblems({
  owner,
  delegate,
  delegationPaper,
}: Pick<IntakeTyped, 'owner' | 'delegate' | 'delegationPaper'>): Problem[] {
  const problems: Problem[] = [];
  if (owner !== '' && !NAME.test(owner))
    problems.push({ field: 'chuhoso', text: 'Tên chủ hồ sơ phải có chữ' });
  if (isTooLong(owner, 500))
    problems.push({ field: 'chuhoso', text: 'Tên dài quá 500 ký tự. Xin ghi gọn lại' });
  if (isBlank(delegate) && delegationPaper === '') return problems;
  problems.push(...personProblems(delegate, DELEGATE, 'người được ủy quyền'));
  if (delegationPaper === '') {
    problems.push({
      field: 'uq-giayto',
      text: 'Ghi giấy tờ ủy quyền (loại, số, ngày), hoặc xóa người được ủy quyền',
    });
  } else if (isTooLong(delegationPaper, 500)) {
    problems.push({ field: 'uq-giayto', text: 'Giấy tờ ủy quyền dài quá 500 ký tự. Xin ghi gọn lại' });
  }
  return problems;
}

export function returnProblems({
  returnWay,
  returnAddress,
  applicant,
}: Pick<IntakeTyped, 'returnWay' | 'returnAddress' | 'applicant'>): Problem[] {
  if (returnWay === 'post' && returnAddress === '' && applicant.address === '') {
    return [{ field: 'diachinhan', text: 'Nhập địa chỉ nhận kết quả qua bưu chính' }];
  }
  if (isTooLong(returnAddress, 500)) {
    return [{ field: 'diachinhan', text: 'Địa chỉ dài quá 500 ký tự. Xin ghi gọn lại' }];
  }
  return [];
}

function postProblems({ channel, tracking, arrivedDate, arrivedTime }: IntakeTyped, now: Instant): Problem[] {
  if (channel !== 'post') return [];
  const problems: Problem[] = [];
  if (tracking === '') problems.push({ field: 'buugui', text: 'Nhập số hiệu bưu gửi ghi trên bì thư' });
  else if (isTooLong(tracking, 50))
    problems.push({ field: 'buugui', text: 'Số hiệu bưu gửi dài quá 50 ký tự' });
  problems.push(...dayProblems('ngayden', arrivedDate, 'ngày bưu gửi đến'));
  if (typedTime(arrivedTime) === undefined)
    problems.push({ field: 'gioden', text: 'Nhập giờ bưu gửi đến, ví dụ 09:30' });
  const arrived = typedMoment(arrivedDate, arrivedTime);
  if (arrived !== undefined && arrived > now) {
    problems.push({ field: 'ngayden', text: 'Thời điểm bưu gửi đến chưa tới. Xin kiểm tra lại' });
  }
  return problems;
}
