import type { Rule } from './import-rule.ts';

export interface Plant {
  about: string;
  file: string;
  rule: Rule;
  line: number;
  /** Breaks the rule on that line. */
  bad: string;
  /** The clean twin: the nearest thing that is allowed. */
  good: string;
}
