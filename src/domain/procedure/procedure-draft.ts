import type { Limit, Policy } from '../calendar/limit.ts';
import type { Instant } from '../calendar/local-time.ts';
import type { Level } from '../organisation/agency.ts';
import type { DoubtCode } from './imported-procedure.ts';
import type { Fee, Procedure, Process } from './procedure.ts';

/** A time limit on its way: what nobody wrote down yet is null. */
export interface DraftLimit {
  case: string | null;
  limit: Limit | null;
  policy: Policy | null;
}

export type DraftFee = Omit<Fee, 'amount'> & { amount: number | null };

/** A procedure on its way: a decision and a first day come with its publishing. */
export type DraftContent = Omit<
  Procedure,
  'id' | 'level' | 'limits' | 'fees' | 'process' | 'decision' | 'validFrom'
> & {
  level: Level | null;
  limits: readonly DraftLimit[];
  fees: readonly DraftFee[];
  process: Process | null;
};

/** A doubt of the source that somebody decided. */
export interface SettledDoubt {
  code: DoubtCode;
  path: string;
  /** How, in words: what it was decided by. */
  answer: string;
  by: string;
  at: Instant;
}

/** An entry of the catalogue as officers work it (bản soạn); one for each id. */
export interface ProcedureDraft {
  /** Id of the procedure that it will be. */
  id: string;
  /** The imported record that it began with, and which version of it was looked at. */
  source: { sourceId: string; version: number } | null;
  /** The published version that it goes on from; null: the procedure is new. */
  base: number | null;
  content: DraftContent;
  settled: readonly SettledDoubt[];
  state: { is: 'open' } | { is: 'published'; version: number } | { is: 'dropped'; reason: string };
  /** Who saved it last. */
  by: string;
  at: Instant;
}

/** A draft is worked in sections; doubts and problems belong to one by their path. */
export const DRAFT_SECTIONS = ['general', 'limits', 'papers', 'fees', 'results', 'process'] as const;

export type DraftSection = (typeof DRAFT_SECTIONS)[number];

const SECTION_OF: Readonly<Record<string, DraftSection>> = {
  limits: 'limits',
  papers: 'papers',
  paperGroups: 'papers',
  paperNotes: 'papers',
  fees: 'fees',
  results: 'results',
  legalBasis: 'results',
  process: 'process',
};

/** `/limits/0/policy` to `limits`. */
export function sectionOf(path: string): DraftSection {
  return SECTION_OF[path.split('/')[1] ?? ''] ?? 'general';
}
