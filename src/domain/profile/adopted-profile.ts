import type { OfficerRole } from '../access/roles.ts';
import { type LocalRules, USUAL_RULES } from '../regime/local-rules.ts';
import type { RegimeTimeline } from '../regime/regime-timeline.ts';

/** What a profile leaves in the log: the rest of it are agencies, officers, procedures and calendars of their own. */
export interface AdoptedProfile {
  id: string;
  name: string;
  provinceCode: string;
  timeline: RegimeTimeline;
  hosts: { portal: string; lookup: string; lookupAliases: readonly string[] };
  sms: { keyword: string; number: string };
  /** Roles whose accounts must have a second factor; absent as the rules are. */
  secondFactor?: { required: readonly OfficerRole[] };
  /** Those of the beginning. Absent in what was adopted before there were any. */
  rules?: LocalRules;
  /** What holds from a later day on, oldest first; absent: nothing was changed since. */
  laterRules?: readonly RulesFrom[];
}

/** Local rules from a day on: what was received before it stays under those of before. */
export interface RulesFrom {
  /** `YYYY-MM-DD` */
  from: string;
  rules: LocalRules;
}

/** The local rules of a day, `YYYY-MM-DD`: of receipt for what governs a dossier, else of today. */
export function rulesOn(
  { rules, laterRules = [] }: Pick<AdoptedProfile, 'rules' | 'laterRules'>,
  date: string,
): LocalRules {
  const later = laterRules.findLast(({ from }) => from <= date);
  return { ...USUAL_RULES, ...(later?.rules ?? rules) };
}

/** The rules that were decided last, whether they hold already or will. */
export function rulesDecided({ rules, laterRules }: Pick<AdoptedProfile, 'rules' | 'laterRules'>): RulesFrom {
  const { from, rules: last } = laterRules?.at(-1) ?? { from: '', rules };
  return { from, rules: { ...USUAL_RULES, ...last } };
}
