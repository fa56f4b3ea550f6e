/** What people come to a desk for (dịch vụ): each has a row of tickets of its own. */
export interface QueueService {
  /** Ours, stable: tickets keep it. */
  id: string;
  name: string;
  /** Before the number on a ticket. */
  letter: string;
}

/** How a desk takes people in turn: data of the agency. */
export interface QueueSetting {
  services: readonly QueueService[];
  /** Counters (quầy) are numbered from 1. */
  counters: number;
  /**
   * Who goes first, in the words of the rule that says so. No rule at hand names them, so none does until the agency
   * writes them down; then a ticket says that it goes first, and never why.
   */
  priorities: readonly string[];
}

export const DEFAULT_QUEUE: QueueSetting = {
  services: [
    { id: 'nhan', name: 'Nộp hồ sơ, hỏi thủ tục', letter: 'A' },
    { id: 'tra', name: 'Nhận kết quả', letter: 'B' },
  ],
  counters: 2,
  priorities: [],
};

export const MOST_SERVICES = 8;
export const MOST_COUNTERS = 99;

export type SettingProblem =
  | { code: 'no-service' }
  | { code: 'service-without-name' | 'letter-not-one' | 'letter-twice' | 'name-too-long'; row: number }
  | { code: 'counters-out-of-range' };

const LONGEST_NAME = 60;

/** What keeps a setting from being saved; `row` counts the services from 0. */
export function settingProblems({ services, counters }: QueueSetting): readonly SettingProblem[] {
  const problems: SettingProblem[] = services.length === 0 ? [{ code: 'no-service' }] : [];
  for (const [row, { name, letter }] of services.entries()) {
    if (name === '') problems.push({ code: 'service-without-name', row });
    if (name.length > LONGEST_NAME) problems.push({ code: 'name-too-long', row });
    if (!/^[A-Z]$/.test(letter)) problems.push({ code: 'letter-not-one', row });
    else if (services.findIndex((one) => one.letter === letter) < row)
      problems.push({ code: 'letter-twice', row });
  }
  if (!Number.isInteger(counters) || counters < 1 || counters > MOST_COUNTERS)
    problems.push({ code: 'counters-out-of-range' });
  return problems;
}

/** `A001`; more than 999 on a day simply have another digit. */
export function ticketLabel({ letter }: Pick<QueueService, 'letter'>, number: number): string {
  return `${letter}${String(number).padStart(3, '0')}`;
}
