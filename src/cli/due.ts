import type { LimitUnit, Policy } from '../domain/calendar/limit.ts';
import { formatLocalMinute, parseLocalMinute } from '../domain/calendar/local-time.ts';
import { provinceCalendar } from '../domain/calendar/province-calendar.ts';
import { type DueDate, dueDate } from '../domain/due-date/due-date.ts';
import { type DueRefusal, defaultPolicy, POLICIES_OF } from '../domain/due-date/limit-rules.ts';
import { parseLimit } from '../domain/due-date/parse-limit.ts';
import { fail, ok, type Result } from '../lib/result.ts';
import { type CliCommand, EXIT, type Surroundings } from './command.ts';

/** Where in the line the fault is, and what to write instead. */
interface LineFault {
  path: string;
  advice: string;
}

export const dueCommand: CliCommand = {
  name: 'due',
  usage: 'due --stdin',
  summary: 'tính hạn trả kết quả và giải thích từng khoảng thời gian, mỗi dòng một đối tượng JSON',
  async run(args, around) {
    if (args.length !== 1 || args[0] !== '--stdin') {
      around.err('due: hãy gọi `due --stdin` và đưa vào mỗi dòng một đối tượng JSON');
      return EXIT.badInput;
    }
    let number = 0;
    for await (const line of linesOf(around.stdin)) {
      number++;
      if (line.trim() === '') continue;
      const answer = answerTo(line);
      if (!answer.ok) {
        around.err(`line ${number}: ${answer.reason.path}: ${answer.reason.advice}`);
        return EXIT.badInput;
      }
      around.out(answer.value);
    }
    return EXIT.done;
  },
};

/** One line in, one line out (`docs/contracts.md`, `due --stdin`). */
function answerTo(line: string): Result<string, LineFault> {
  const fields = fieldsOf(line);
  if (!fields.ok) return fields;
  const { at, limit: limitText, policy: policyText } = fields.value;

  const start = typeof at === 'string' ? parseLocalMinute(at) : undefined;
  if (start === undefined) {
    return fault('at', 'hãy viết giờ địa phương dạng YYYY-MM-DDTHH:MM, ví dụ 2026-11-23T09:30');
  }
  const limit = typeof limitText === 'string' ? parseLimit(limitText) : undefined;
  if (limit === undefined) {
    return fault(
      'limit',
      'hãy viết số và đơn vị liền nhau: 3wd (ngày làm việc), 30cd (ngày), 2mo (tháng), 8wh (giờ làm việc)',
    );
  }
  const policy = policyText === undefined ? defaultPolicy(limit.unit) : policyNamed(policyText);
  if (policy === undefined) {
    return fault('policy', `hãy bỏ trường này hoặc viết một trong: ${ALL_POLICIES.join(', ')}`);
  }
  const counted = dueDate(provinceCalendar, start, limit, policy);
  return counted.ok ? ok(printed(counted.value)) : fail(faultOf(counted.reason, limit.unit));
}

function fieldsOf(line: string): Result<Readonly<Record<string, unknown>>, LineFault> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    // Not JSON at all: the same advice as for JSON that is no object.
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return fault(
      'json',
      'hãy viết một đối tượng JSON, ví dụ {"at":"2026-11-23T09:30","limit":"3wd","policy":"HOUR_8"}',
    );
  }
  const unknown = Object.keys(value).find((name) => !['at', 'limit', 'policy'].includes(name));
  if (unknown !== undefined) {
    return fault(onOneLine(unknown), 'không có trường này; hãy bỏ đi, chỉ viết at, limit và policy');
  }
  return ok({ ...value });
}

/** A field name may hold anything, a line break too. */
function onOneLine(name: string): string {
  return /^[\p{L}\p{N}_.-]{1,60}$/u.test(name) ? name : JSON.stringify(name.slice(0, 60));
}

const ALL_POLICIES: readonly Policy[] = [...new Set(Object.values(POLICIES_OF).flat())];

function policyNamed(name: unknown): Policy | undefined {
  return ALL_POLICIES.find((policy) => policy === name);
}

function faultOf(refusal: DueRefusal, unit: LimitUnit): LineFault {
  const { from, to } = provinceCalendar;
  const faults: Record<DueRefusal, LineFault> = {
    'policy-not-for-unit': {
      path: 'policy',
      advice: `với đơn vị ${unit} hãy bỏ trường này hoặc viết: ${POLICIES_OF[unit].join(', ')}`,
    },
    'amount-not-positive': { path: 'limit', advice: 'hãy viết một số lớn hơn 0, ví dụ 1wd' },
    'amount-not-whole': {
      path: 'limit',
      advice: 'hãy viết số nguyên; một chữ số thập phân chỉ dùng được với wd theo HOUR_8, ví dụ 1.5wd',
    },
    'amount-too-fine': { path: 'limit', advice: 'hãy viết nhiều nhất một chữ số thập phân, ví dụ 1.5wd' },
    'same-day-is-one-day': { path: 'limit', advice: 'SAME_DAY chỉ đi với 1wd; hãy viết 1wd' },
    'beyond-calendar': {
      path: 'at',
      advice: `vượt ra ngoài bảng lịch; hãy viết ngày và thời hạn nằm trọn trong ${from} đến ${to}`,
    },
  };
  return faults[refusal];
}

function printed({ due, explanation }: DueDate): string {
  return JSON.stringify({
    due: formatLocalMinute(due),
    explanation: explanation.map(({ from, to, minutes, kind, name, basis }) => ({
      from: formatLocalMinute(from),
      to: formatLocalMinute(to),
      minutes,
      kind,
      name,
      basis,
    })),
  });
}

function fault(path: string, advice: string): { ok: false; reason: LineFault } {
  return fail({ path, advice });
}

/** Lines as they come, however the chunks cut them: within a line, within a letter; the BOM is dropped. */
async function* linesOf(stdin: Surroundings['stdin']): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  let atBeginning = true;
  for await (const chunk of stdin) {
    let text = typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
    if (atBeginning && text !== '') {
      text = text.replace(/^\uFEFF/, '');
      atBeginning = false;
    }
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  rest += decoder.decode();
  if (rest !== '') yield rest;
}
