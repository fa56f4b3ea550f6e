import type { Agency, Level } from '../../domain/organisation/agency.ts';
import { LEVEL_WORDS } from '../../words/vi/catalogue-words.ts';
import { capitalise } from '../../words/vi/phrases.ts';
import { LEVELS } from './catalogue-query.ts';
import type { Entry } from './entry.ts';

/** Something to choose by, with how many procedures it leaves. */
export interface Choice<Value> {
  value: Value;
  text: string;
  count: number;
}

const byVietnamese = new Intl.Collator('vi', { numeric: true }).compare;

export function fieldChoices(entries: readonly Entry[]): Choice<string>[] {
  const groups = Map.groupBy(entries, ({ fieldKey }) => fieldKey);
  return [...groups]
    .map(([value, some]) => ({ value, text: some[0]?.procedure.field ?? value, count: some.length }))
    .toSorted((a, b) => byVietnamese(a.text, b.text));
}

export function levelChoices(entries: readonly Entry[]): Choice<Level>[] {
  const groups = Map.groupBy(entries, ({ procedure }) => procedure.level);
  return LEVELS.map((value) => ({
    ...{ value, text: capitalise(LEVEL_WORDS[value]), count: groups.get(value)?.length ?? 0 },
  })).filter(({ count }) => count > 0);
}

/** What there is to choose from. */
export interface Choices {
  fields: readonly Choice<string>[];
  levels: readonly Choice<Level>[];
  agencies: readonly AgencyChoice[];
}

export interface AgencyChoice extends Choice<string> {
  level: Level;
}

/** Those that take anything in. */
export function agencyChoices(entries: readonly Entry[]): AgencyChoice[] {
  // Procedures that the same agencies take in share one list of them: 2,000 procedures have some dozens.
  const lists = new Map<readonly Agency[], number>();
  for (const { agencies } of entries) lists.set(agencies, (lists.get(agencies) ?? 0) + 1);
  const counts = new Map<Agency, number>();
  for (const [agencies, count] of lists)
    for (const agency of agencies) counts.set(agency, (counts.get(agency) ?? 0) + count);
  return [...counts]
    .map(([{ id, name, level }, count]) => ({ value: id, text: name, count, level }))
    .toSorted((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) || byVietnamese(a.text, b.text));
}
