import type { DayChange } from '../../domain/calendar/calendar.ts';
import { type EvaluationRules, SUBJECTS } from '../../domain/evaluation/evaluation-rules.ts';
import type { Agency, Unit } from '../../domain/organisation/agency.ts';
import type { ContentField } from '../../domain/procedure/draft/changed-fields.ts';
import type { Procedure } from '../../domain/procedure/procedure.ts';
import { type ProfileLine, type ProfileStream, WHOLE } from '../../domain/profile/profile-line.ts';
import type { FieldRules, Granularity, LocalRules } from '../../domain/regime/local-rules.ts';
import type { RegimeTimeline } from '../../domain/regime/regime-timeline.ts';
import { dateWords } from './date-words.ts';
import { CRITERION_WORDS, percentWords, pointsWords, SUBJECT_WORDS } from './evaluation-words.ts';
import { type ContentNames, FIELD_NAMES, linesOf } from './procedure-content-lines.ts';
import { specialRulesLines } from './special-rules-words.ts';

export const STREAM_WORDS: Readonly<Record<ProfileStream, string>> = {
  profile: 'Tỉnh',
  agency: 'Cơ quan',
  officer: 'Chức vụ người ký',
  procedure: 'Thủ tục',
  calendar: 'Lịch làm việc',
};

const RULE_WORDS: Readonly<Record<Exclude<keyof LocalRules, 'fields'>, string>> = {
  granularity: 'Phân biệt trước hạn với đúng hạn theo',
  unmovedAfterWorkingDays: 'Hồ sơ không có chuyển động sau',
  remindAfterWorkingDays: 'Nhắc nhận kết quả sau',
  idleAfterWorkingDays: 'Báo người không đăng nhập sau',
  keepTrailMonths: 'Giữ nhật ký xem hồ sơ trong',
  firstPasswordHours: 'Mật khẩu cấp ban đầu dùng được trong',
  evaluation: 'Tiêu chí thi đua, đánh giá',
  rateWithinDays: 'Đánh giá sự hài lòng trong',
  changeRatingWithinDays: 'Sửa đánh giá trong',
};

const RULE_UNITS: Readonly<Record<string, string>> = {
  keepTrailMonths: 'tháng',
  firstPasswordHours: 'giờ',
  rateWithinDays: 'ngày sau khi kết thúc',
  changeRatingWithinDays: 'ngày sau khi gửi',
};

const GRANULARITY_WORDS: Readonly<Record<Granularity, string>> = {
  minute: 'phút',
  session: 'buổi',
  day: 'ngày',
};

const PART_WORDS: Readonly<Record<string, string>> = {
  name: 'Tên',
  provinceCode: 'Mã cấp 1',
  timeline: 'Chế độ pháp luật theo thời gian',
  hosts: 'Tên miền',
  sms: 'Tra cứu bằng tin nhắn',
  shortName: 'Tên ngắn trong tin nhắn',
  level: 'Cấp',
  parent: 'Cơ quan cấp trên',
  code: 'Mã định danh',
  territory: 'Mã địa giới',
  formedFrom: 'Hợp thành từ',
  address: 'Địa chỉ',
  phone: 'Điện thoại',
  hours: 'Giờ làm việc',
  staffed: 'Bộ phận Một cửa',
  title: 'Chức vụ',
  to: 'Lịch có đến ngày',
  decision: 'Quyết định công bố',
};

/** What a line is about, within its agency, procedure, person or calendar. */
export function profilePartWords({ stream, part }: Pick<ProfileLine, 'stream' | 'part'>): string {
  if (part === WHOLE) return stream === 'agency' ? 'Cả cơ quan, chưa có ở đây' : 'Cả thủ tục, chưa có ở đây';
  const [group = '', rest = ''] = [part.split('.')[0], part.slice(part.indexOf('.') + 1)];
  if (group === 'rules')
    return rest.startsWith('fields.')
      ? `Quy định riêng của lĩnh vực ${rest.slice('fields.'.length)}`
      : (RULE_WORDS[rest as keyof typeof RULE_WORDS] ?? rest);
  if (group === 'units') return 'Phòng, bộ phận';
  if (group === 'supervises') return 'Được giao cho toàn tỉnh';
  if (group === 'days') return `Ngày ${dateWords(rest)}`;
  if (stream === 'procedure' && Object.hasOwn(FIELD_NAMES, part)) return FIELD_NAMES[part as ContentField];
  return PART_WORDS[part] ?? part;
}

/** One side of a line, in lines of text; nothing where there is nothing. */
export function profileValueLines(
  { stream, part }: Pick<ProfileLine, 'stream' | 'part'>,
  value: unknown,
  names: ContentNames,
): readonly string[] {
  if (value === undefined) return [];
  if (part === WHOLE) return wholeLines(stream, value);
  if (part.startsWith('rules.')) return ruleLines(part.slice('rules.'.length), value);
  if (part.startsWith('units.')) return [(value as Unit).name];
  if (part.startsWith('supervises.')) return [SCOPE_WORDS[String(value)] ?? String(value)];
  if (part.startsWith('days.')) return [dayLine(value as DayChange)];
  if (stream === 'procedure' && Object.hasOwn(FIELD_NAMES, part))
    return linesOf(part as ContentField, { [part]: value } as unknown as Procedure, names);
  switch (part) {
    case 'timeline':
      return timelineLines(value as RegimeTimeline);
    case 'hosts': {
      const { portal, lookup, lookupAliases } = value as {
        portal: string;
        lookup: string;
        lookupAliases: string[];
      };
      return [`Cổng: ${portal}`, `Tra cứu: ${[lookup, ...lookupAliases].join(', ')}`];
    }
    case 'sms': {
      const { keyword, number } = value as { keyword: string; number: string };
      return [`${keyword} gửi ${number}`];
    }
    case 'territory':
      return [(value as { code: string }).code];
    case 'formedFrom':
      return (value as NonNullable<Agency['formedFrom']>).map(
        ({ name, part: isPart }) => `${name}${isPart ? ' (một phần)' : ''}`,
      );
    case 'parent':
      return [names.agency(String(value))];
    case 'staffed':
      return ['có'];
    case 'to':
      return [dateWords(String(value))];
    default:
      return [typeof value === 'string' ? value : JSON.stringify(value)];
  }
}

const SCOPE_WORDS: Readonly<Record<string, string>> = {
  procedures: 'Soạn và công bố thủ tục',
  reporting: 'Mở kỳ, trả lại và tổng hợp báo cáo',
};

function wholeLines(stream: ProfileStream, value: unknown): readonly string[] {
  if (stream === 'agency') {
    const { name, code } = value as Agency;
    return [`${name}, mã ${code}`];
  }
  const { name, field, decision } = value as Procedure;
  return [name, `Lĩnh vực ${field}`, decision];
}

function ruleLines(key: string, value: unknown): readonly string[] {
  if (key.startsWith('fields.')) return (value as FieldRules[]).flatMap(specialRulesLines);
  if (key === 'granularity') return [GRANULARITY_WORDS[value as Granularity]];
  if (key === 'evaluation') return evaluationLines(value as EvaluationRules);
  return [`${String(value)} ${RULE_UNITS[key] ?? 'ngày làm việc'}`];
}

function evaluationLines({ criteria }: EvaluationRules): readonly string[] {
  return SUBJECTS.flatMap((subject) =>
    criteria[subject].map(
      ({ code, most, fullFrom }) =>
        `${SUBJECT_WORDS[subject]}: ${CRITERION_WORDS[code]}, ${pointsWords(most)} điểm, đủ từ ${percentWords(fullFrom)}`,
    ),
  );
}

function timelineLines({ periods }: RegimeTimeline): readonly string[] {
  return periods.map(({ regime, from: { clock, forms, codes } }) => {
    const day = (date: string | null) => (date === null ? 'từ đầu' : `từ ${dateWords(date)}`);
    return `${regime}: tính hạn ${day(clock)}, biểu mẫu ${day(forms)}, mã số ${day(codes)}`;
  });
}

function dayLine({ name, kind, basis }: DayChange): string {
  return `${kind === 'make-up' ? 'làm việc' : 'nghỉ'}: ${name} (${basis})`;
}
