import { orderWords } from '../../words/vi/calendar-sentence.ts';
import { DELAY_CAUSES } from '../../words/vi/clock-sentence.ts';
import type { ExplainedAsked } from './asked.ts';
import type { CountedSpan, Explanation } from './explanation.ts';
import type { ExplainedExtension } from './extensions.ts';
import type { Judgement } from './judgement.ts';
import type { ExplainedLateEntry, ExplainedOutage } from './late-entries.ts';
import type { ExplainedPause } from './pauses.ts';

const CAUSES = {
  received: 'tiếp nhận hồ sơ',
  restart: 'tính lại từ đầu sau khi bổ sung đủ',
  resume: 'tính tiếp sau khi bổ sung đủ',
  payment: 'tính tiếp sau khi thực hiện nghĩa vụ tài chính',
  extension: 'xin lỗi và hẹn lại trước hạn',
  'late-apology': 'xin lỗi và hẹn lại khi đã sát hoặc quá hạn',
  calendar: 'lịch nghỉ thay đổi',
  'calendar-undone': 'lịch nghỉ được rút lại',
} as const;

const AFTERWARDS: Readonly<Record<string, string>> = {
  restart: 'xong thì tính lại từ đầu',
  resume: 'xong thì tính tiếp phần còn lại',
  unchanged: 'yêu cầu sau hạn, không đổi hạn',
};

const OUTCOMES: Readonly<Record<ExplainedAsked['outcome'], string>> = {
  waiting: 'chưa trả lời',
  answered: 'đã trả lời',
  done: 'đã xong',
  refused: 'không giải quyết được',
  withdrawn: 'đã rút yêu cầu',
  dropped: 'không còn chờ vì hồ sơ đã đóng',
};

const TIMELINESS: Readonly<Record<Judgement['timeliness'], string>> = {
  early: 'trước hạn',
  'on-time': 'đúng hạn',
  late: 'quá hạn',
};

const KINDS: Readonly<Record<string, string>> = {
  counted: 'tính',
  holiday: 'nghỉ lễ',
  weekend: 'nghỉ hằng tuần',
  closed: 'ngoài giờ',
  'not-counted': 'không tính',
  rolled: 'dời sang ngày làm việc',
};

function orderLine({ days, ...decision }: NonNullable<Explanation['dues'][number]['decision']>): string {
  return `    ${orderWords({ decision, days })}`;
}

/** The explanation as an officer reads it. */
export function explanationLines(explanation: Explanation): string[] {
  const { code, status, submitted, answerBy, start, end, dues, baseDue, pauses, extensions, asked, holders } =
    explanation;
  return [
    `Hồ sơ ${code} (${status})`,
    `  nộp:      ${at(submitted)}`,
    ...(answerBy ? [`  trả lời trước: ${at(answerBy)}`] : []),
    `  bắt đầu:  ${start ? at(start) : 'chưa tiếp nhận, chưa tính thời gian'}`,
    `  kết thúc: ${end ? at(end) : 'chưa có kết quả tại Bộ phận Một cửa'}`,
    'Hạn:',
    ...dues.flatMap((due) => [
      `  sự kiện ${due.event}, ${CAUSES[due.cause]} lúc ${at(due.at)}: hẹn trả ${at(due.promise)}; theo luật ${at(due.law)}`,
      ...(due.decision ? [orderLine(due.decision)] : []),
      ...due.counted.map(spanLine),
    ]),
    ...(baseDue ? [`  hạn gốc để đánh giá: ${at(baseDue)}`] : []),
    ...listed('Tạm dừng', pauses.map(pauseLine)),
    ...listed('Xin lỗi, hẹn lại', extensions.map(extensionLine)),
    ...listed('Lấy ý kiến, phối hợp giải quyết', asked.map(askedLine)),
    ...(explanation.lateEntries.length > 0 ? listed('Nhập bù', explanation.lateEntries.map(lateLine)) : []),
    ...(explanation.outages.length > 0 ? listed('Sự cố hệ thống', explanation.outages.map(outageLine)) : []),
    'Thời gian từng nơi giữ (phút làm việc / định mức):',
    ...holders.map(
      ({ unit, officer, step, minutes, budget }) =>
        `  ${step}: ${unit}${officer ? `, ${officer}` : ''}: ${minutes}/${budget}`,
    ),
    `  tổng: ${holders.reduce((sum, { minutes }) => sum + minutes, 0)}`,
    ...(explanation.judgement ? judgementLines(explanation.judgement) : []),
  ];
}

function listed(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [`${title}: không`] : [`${title}:`, ...lines.map((line) => `  ${line}`)];
}

function pauseLine({ from, to, cause, afterwards, minutes, by, reason }: ExplainedPause): string {
  const until = to ? `${at(to)} (${minutes} phút làm việc)` : 'nay';
  const waited = cause === 'payment' ? 'chờ nghĩa vụ tài chính' : 'chờ bổ sung';
  const why = by ? `; ${by}: ${reason}` : '';
  return `từ ${at(from)} đến ${until}: ${waited}; ${AFTERWARDS[afterwards]}${why}`;
}

function extensionLine(extension: ExplainedExtension): string {
  const { number, before, after, inTime, cause, by, reason } = extension;
  const when = inTime ? '' : ', khi ngày hẹn đã sát hoặc đã qua';
  return `lần ${number} lúc ${at(extension.at)}${when}: từ ${at(before)} sang ${at(after)}, ${DELAY_CAUSES[cause]}; ${by}: ${reason}`;
}

function askedLine({
  part,
  agency,
  unit,
  asked,
  due,
  ended,
  outcome,
  late,
  minutes,
}: ExplainedAsked): string {
  const what = part === null ? 'ý kiến' : `phần việc ${part}`;
  const until = due ? `, hạn ${at(due)}` : '';
  const end = `${OUTCOMES[outcome]}${ended ? ` ${at(ended)}` : ''}${late ? ', quá hạn' : ''}`;
  const spent = minutes === null ? '' : ` (${minutes} phút làm việc)`;
  return `${what} của ${unit}, ${agency}: từ ${at(asked)}${until}; ${end}${spent}`;
}

function lateLine({ event, what, recorded, by, reason, standing, ...entry }: ExplainedLateEntry): string {
  return `sự kiện ${event}, ${what} lúc ${at(entry.at)}: ${by} nhập lúc ${at(recorded)}, lý do: ${reason}; ${standing}`;
}

function outageLine({ from, to, what, minutesNumber }: ExplainedOutage): string {
  return `từ ${at(from)} đến ${at(to)}: ${what} (biên bản ${minutesNumber}); không dời hạn`;
}

function judgementLines(judgement: Judgement): string[] {
  const { timeliness, final, late } = judgement;
  const when = final ? `kết thúc ${at(judgement.at)}` : `tính đến ${at(judgement.at)}`;
  return [
    `Đánh giá theo luật, ${when}: ${TIMELINESS[timeliness]}${timeliness === 'late' || final ? '' : ' (chưa kết thúc)'}`,
    ...listed(
      'Trễ so với ngày hẹn, do',
      late.shares.map(({ who, minutes }) => `${who}: ${minutes} phút làm việc`),
    ),
    ...(late.minutes > 0 ? [`  tổng: ${late.minutes} phút làm việc`] : []),
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
