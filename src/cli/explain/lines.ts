import type { CountedSpan, Explanation } from './explanation.ts';

const CAUSES = {
  received: 'tiếp nhận hồ sơ',
  restart: 'tính lại từ đầu sau khi bổ sung đủ',
  resume: 'tính tiếp sau khi bổ sung đủ',
  payment: 'tính tiếp sau khi thực hiện nghĩa vụ tài chính',
  extension: 'xin lỗi và hẹn lại trước hạn',
  'late-apology': 'xin lỗi và hẹn lại khi đã sát hoặc quá hạn',
} as const;

const AFTERWARDS: Readonly<Record<string, string>> = {
  restart: 'xong thì tính lại từ đầu',
  resume: 'xong thì tính tiếp phần còn lại',
  unchanged: 'yêu cầu sau hạn, không đổi hạn',
};

const KINDS: Readonly<Record<string, string>> = {
  counted: 'tính',
  holiday: 'nghỉ lễ',
  weekend: 'nghỉ hằng tuần',
  closed: 'ngoài giờ',
  'not-counted': 'không tính',
  rolled: 'dời sang ngày làm việc',
};

/** The explanation as an officer reads it. */
export function explanationLines(explanation: Explanation): string[] {
  const { code, status, submitted, start, end, dues, baseDue, pauses, holders } = explanation;
  return [
    `Hồ sơ ${code} (${status})`,
    `  nộp:      ${at(submitted)}`,
    `  bắt đầu:  ${start ? at(start) : 'chưa tiếp nhận, chưa tính thời gian'}`,
    `  kết thúc: ${end ? at(end) : 'chưa có kết quả tại Bộ phận Một cửa'}`,
    'Hạn:',
    ...dues.flatMap((due) => [
      `  sự kiện ${due.event}, ${CAUSES[due.cause]} lúc ${at(due.at)}: hẹn trả ${at(due.promise)}; theo luật ${at(due.law)}`,
      ...due.counted.map(spanLine),
    ]),
    ...(baseDue ? [`  hạn gốc để đánh giá: ${at(baseDue)}`] : []),
    `Tạm dừng: ${pauses.length === 0 ? 'không' : ''}`.trimEnd(),
    ...pauses.map(
      ({ from, to, cause, afterwards, minutes }) =>
        `  từ ${at(from)} đến ${to ? `${at(to)} (${minutes} phút làm việc)` : 'nay'}: ${cause === 'payment' ? 'chờ nghĩa vụ tài chính' : 'chờ bổ sung'}; ${AFTERWARDS[afterwards]}`,
    ),
    'Thời gian từng nơi giữ (phút làm việc / định mức):',
    ...holders.map(
      ({ unit, officer, step, minutes, budget }) =>
        `  ${step}: ${unit}${officer ? `, ${officer}` : ''}: ${minutes}/${budget}`,
    ),
    `  tổng: ${holders.reduce((sum, { minutes }) => sum + minutes, 0)}`,
  ];
}

function spanLine({ from, to, minutes, kind, name, basis }: CountedSpan): string {
  const what = minutes > 0 ? `${KINDS[kind]} ${minutes} phút` : (KINDS[kind] ?? kind);
  return `    ${at(from)} – ${at(to)}: ${what}${name ? ` (${name}${basis ? `; ${basis}` : ''})` : ''}`;
}

/** `2026-11-27T09:30` as `27/11/2026 09:30`. */
function at(local: string): string {
  const [date = '', time = ''] = local.split('T');
  return `${date.split('-').reverse().join('/')} ${time}`;
}
