import { ROLES } from '../../domain/access/roles.ts';
import type { DraftProblem, MissingCode } from '../../domain/procedure/draft/draft-problems.ts';
import { POLICY_WORDS } from './draft-words.ts';
import { capitalise } from './phrases.ts';
import { problemSentence } from './problem-sentence.ts';
import { WORK_WORDS } from './procedure-words.ts';

const MISSING: Readonly<Record<MissingCode, string>> = {
  'level-missing': 'Chưa chọn cấp giải quyết',
  'limit-missing': 'Chưa ghi thời hạn hoặc chưa chọn đơn vị',
  'fee-amount-missing': 'Chưa ghi số tiền; nếu không thu thì ghi 0',
  'process-missing': 'Chưa có quy trình nội bộ',
};

/** What agencies and units are called. */
export interface PlaceNames {
  agency(id: string): string;
  unit(code: string, agency: string | null): string;
}

/** What keeps a draft from being published, in words of the office. */
export function draftProblemSentence(problem: DraftProblem, names: PlaceNames): string {
  const { code, path } = problem;
  if (isMissing(code)) return MISSING[code];
  if (code === 'text-empty') return emptyWords(path);
  if (code === 'unit-missing' && problem.values?.unit === '') return 'Chưa chọn nơi làm';
  const values = spoken(problem, names);
  return capitalise(problemSentence({ code, path: problem.path, values }));
}

const EMPTY: Readonly<Record<string, string>> = {
  name: 'Chưa ghi tên thủ tục',
  field: 'Chưa ghi lĩnh vực',
  'process/basis': 'Chưa ghi quyết định phê duyệt quy trình nội bộ',
};

/** In a list: the word for one of it, and what of it is empty where that is not its name. */
const EMPTY_ROWS: Readonly<Record<string, string>> = {
  papers: 'giấy tờ thứ',
  fees: 'khoản thu thứ',
  results: 'kết quả thứ',
  'process/steps': 'bước',
  'process/parts': 'phần việc phối hợp',
};

/** What is missing, and where: `/process/steps/2/name` is the name of the third step. */
function emptyWords(path: string): string {
  const [, list = '', index = '', last = ''] = /^\/(.+)\/(\d+)\/(\w+)$/.exec(path) ?? [];
  const place = Number(index) + 1;
  if (list === 'legalBasis') return `Chưa ghi số, ký hiệu của căn cứ pháp lý thứ ${place}`;
  const row = last === 'name' ? EMPTY_ROWS[list] : undefined;
  if (row !== undefined) return `Chưa ghi tên ${row} ${place}`;
  return EMPTY[path.slice(1)] ?? 'Phải có nội dung';
}

function isMissing(code: DraftProblem['code']): code is MissingCode {
  return Object.hasOwn(MISSING, code);
}

/** Codes of the values as people say them. */
function spoken({ code, values = {} }: DraftProblem, names: PlaceNames): Record<string, string | number> {
  const agency = typeof values.agency === 'string' ? values.agency : null;
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, wordOf(key, String(value)) ?? value]),
  );

  function wordOf(key: string, value: string): string | undefined {
    switch (key) {
      case 'agency':
        return names.agency(value);
      case 'unit':
        return code.startsWith('budget-') ? BUDGET_WORDS[value] : names.unit(value, agency);
      case 'role':
        return (ROLES as Readonly<Record<string, string>>)[value];
      case 'work':
      case 'before':
        return (WORK_WORDS as Readonly<Record<string, string>>)[value];
      case 'policy':
        return (POLICY_WORDS as Readonly<Record<string, string>>)[value];
      default:
        return undefined;
    }
  }
}

const BUDGET_WORDS: Readonly<Record<string, string>> = {
  minutes: 'phút làm việc',
  permille: 'phần nghìn',
};
