import { ROLES } from '../../domain/access/roles.ts';
import type { ContentField } from '../../domain/procedure/draft/changed-fields.ts';
import type { Part, Process, Step } from '../../domain/procedure/procedure.ts';
import type { DraftContent } from '../../domain/procedure/procedure-draft.ts';
import { LEVEL_WORDS, paperCountWords } from './catalogue-words.ts';
import { durationWords, moneyWords } from './date-words.ts';
import { decimalText } from './decimal-text.ts';
import { FEE_MOMENT_WORDS, LIMIT_UNIT_WORDS, POLICY_WORDS } from './draft-words.ts';
import { capitalise } from './phrases.ts';
import { CHANNEL_WORDS, STEP_WORDS } from './procedure-words.ts';
import { specialRulesLines } from './special-rules-words.ts';

/** What agencies and units are called. */
export interface ContentNames {
  agency: (id: string) => string;
  unit: (code: string, agency: string | null) => string;
}

export const FIELD_NAMES: Readonly<Record<ContentField, string>> = {
  name: 'Tên thủ tục',
  nationalCode: 'Mã quốc gia',
  field: 'Lĩnh vực',
  level: 'Cấp giải quyết',
  agencies: 'Nơi nhận',
  channels: 'Cách nộp',
  limits: 'Thời hạn giải quyết',
  papers: 'Thành phần hồ sơ',
  fees: 'Phí, lệ phí',
  unpaidFeesHoldResult: 'Khi chưa nộp phí',
  results: 'Kết quả',
  electronicResult: 'Dạng kết quả',
  legalBasis: 'Căn cứ pháp lý',
  process: 'Quy trình nội bộ',
  rules: 'Quy định riêng',
};

/** A field as lines of text: so two versions of it can stand side by side. */
export function linesOf(field: ContentField, content: DraftContent, names: ContentNames): readonly string[] {
  switch (field) {
    case 'name':
    case 'field':
      return [content[field]];
    case 'nationalCode':
      return [content.nationalCode ?? 'không có'];
    case 'level':
      return [content.level ? capitalise(LEVEL_WORDS[content.level]) : 'chưa chọn'];
    case 'agencies':
      return content.agencies?.map(names.agency) ?? ['Mọi cơ quan của cấp có đủ phòng theo quy trình'];
    case 'channels':
      return content.channels.map((channel) => capitalise(CHANNEL_WORDS[channel]));
    case 'limits':
      return content.limits.map(limitLine);
    case 'papers':
      return content.papers.map(
        (paper) => `${paper.name}${paper.required ? '' : ' (nếu có)'}, ${paperCountWords(paper)}`,
      );
    case 'fees':
      return content.fees.length === 0 ? ['không thu'] : content.fees.map(feeLine);
    case 'unpaidFeesHoldResult':
      return [content.unpaidFeesHoldResult ? 'Chưa trả kết quả' : 'Vẫn trả kết quả, có ghi số còn thiếu'];
    case 'results':
      return content.results.map(({ name }) => name);
    case 'electronicResult':
      return [content.electronicResult ? 'Bản điện tử' : 'Bản giấy'];
    case 'legalBasis':
      return content.legalBasis.map(({ number, title }) => `${number} ${title}`);
    case 'process':
      return content.process ? processLines(content.process, names) : ['chưa có'];
    case 'rules':
      return content.rules ? specialRulesLines(content.rules) : ['không có'];
  }
}

function limitLine({ case: of, limit, policy }: DraftContent['limits'][number]): string {
  const time = limit ? `${decimalText(limit.amount)} ${LIMIT_UNIT_WORDS[limit.unit]}` : 'chưa ghi';
  return `${of === null ? '' : `${of}: `}${time}${policy ? `, ${POLICY_WORDS[policy]}` : ''}`;
}

function feeLine({ name, amount, moment, basis }: DraftContent['fees'][number]): string {
  const money = amount === null ? 'chưa ghi' : moneyWords(amount);
  return `${name}: ${money}, ${FEE_MOMENT_WORDS[moment]}${basis === '' ? '' : `, theo ${basis}`}`;
}

function processLines(process: Process, names: ContentNames): readonly string[] {
  return [
    `Phê duyệt: ${process.basis === '' ? 'chưa ghi quyết định' : process.basis}`,
    ...process.steps.map((step, index) => `Bước ${index + 1}. ${stepLine(step, process, names)}`),
    ...partLines(process, names).map((line) => `Phối hợp: ${line}`),
  ];
}

function stepLine(step: Step, process: Process, names: ContentNames): string {
  const { name, work, unit, role, budget, agency, sendBackTo, needs = [] } = step;
  const back = sendBackTo.map((code) => process.steps.find((one) => one.code === code)?.name ?? code);
  return [
    `${name === '' ? 'chưa có tên' : name} (${STEP_WORDS[work]})`,
    placeWords(agency, unit, names),
    ROLES[role],
    ...(budget > 0 ? [budgetWords(budget, process)] : []),
    ...(needs.length > 0 ? [`chờ: ${needs.map((code) => partName(code, process)).join('; ')}`] : []),
    ...(back.length > 0 ? [`được trả lại cho: ${back.join('; ')}`] : []),
  ].join(', ');
}

/** What other agencies do, each with its place in the order. */
export function partLines(process: Process, names: ContentNames): readonly string[] {
  return (process.parts ?? []).map((part: Part) =>
    [
      part.name === '' ? 'chưa có tên' : part.name,
      placeWords(part.agency, part.unit, names),
      ROLES[part.role],
      budgetWords(part.budget, process),
      part.after.length === 0
        ? 'chuyển đi ngay'
        : `sau khi xong: ${part.after.map((code) => partName(code, process)).join('; ')}`,
      ...(part.gives === undefined ? [] : [`gửi về: ${part.gives}`]),
    ].join(', '),
  );
}

function partName(code: string, { parts = [] }: Process): string {
  return parts.find((part) => part.code === code)?.name ?? code;
}

function placeWords(agency: Step['agency'], unit: string, names: ContentNames): string {
  if (unit === '') return 'chưa chọn nơi làm';
  const id = agency && 'id' in agency ? agency.id : null;
  const unitName = names.unit(unit, id);
  if (agency === undefined) return unitName;
  return `${unitName}, ${id === null ? 'cơ quan cấp trên của nơi nhận' : names.agency(id)}`;
}

function budgetWords(budget: number, { budgetUnit }: Process): string {
  return budgetUnit === 'minutes' ? `${durationWords(budget, 480)} làm việc` : `${budget} phần nghìn`;
}
