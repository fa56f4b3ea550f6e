import { MOST_SERVICES, type QueueSetting, settingProblems } from '../../domain/queue/queue-setting.ts';
import { textField } from '../../web/form-fields.ts';
import { settingSentence } from '../../words/vi/queue-words.ts';

export interface SettingTyped {
  /** As many rows as the form has; `id` empty: a new one. */
  services: readonly { id: string; name: string; letter: string }[];
  counters: string;
  /** One a line. */
  priorities: string;
}

export function typedOf({ services, counters, priorities }: QueueSetting): SettingTyped {
  return { services, counters: String(counters), priorities: priorities.join('\n') };
}

export function readSettingForm(body: unknown): SettingTyped {
  const rows = Array.from({ length: MOST_SERVICES }, (_, row) => ({
    id: textField(body, `id-${row}`),
    name: textField(body, `ten-${row}`),
    letter: textField(body, `chu-${row}`).toUpperCase(),
  }));
  return {
    services: rows.filter(({ name, letter }) => name !== '' || letter !== ''),
    counters: textField(body, 'soquay'),
    priorities: textField(body, 'uutien'),
  };
}

/** A new service is named by its letter, unless a service before had that id: tickets of today keep theirs. */
export function settingOf(typed: SettingTyped, before: QueueSetting): QueueSetting {
  const known = new Set(before.services.map(({ id }) => id));
  const taken = new Set(known);
  const services = typed.services.map(({ id, name, letter }) => {
    const kept = known.has(id) ? id : freshId(letter.toLowerCase(), taken);
    taken.add(kept);
    return { id: kept, name, letter };
  });
  const priorities = typed.priorities.split(/\s*\n\s*/).filter(Boolean);
  return { services, counters: /^\d{1,2}$/.test(typed.counters) ? Number(typed.counters) : 0, priorities };
}

function freshId(letter: string, taken: ReadonlySet<string>): string {
  let id = `dv-${letter}`;
  for (let number = 2; taken.has(id); number += 1) id = `dv-${letter}-${number}`;
  return id;
}

const MOST_PRIORITIES = 10;
const LONGEST_PRIORITY = 100;

export function formProblems(setting: QueueSetting): readonly { field: string; text: string }[] {
  const wrong = settingProblems(setting).map((problem) => ({
    field: fieldOf(problem.code, 'row' in problem ? problem.row : 0),
    text: settingSentence(problem),
  }));
  const { priorities } = setting;
  if (priorities.length > MOST_PRIORITIES || priorities.some(({ length }) => length > LONGEST_PRIORITY))
    wrong.push({ field: 'uutien', text: 'Ghi nhiều nhất 10 dòng, mỗi dòng nhiều nhất 100 ký tự' });
  return wrong;
}

function fieldOf(code: ReturnType<typeof settingProblems>[number]['code'], row: number): string {
  if (code === 'counters-out-of-range') return 'soquay';
  return code.startsWith('letter') ? `chu-${row}` : `ten-${row}`;
}
