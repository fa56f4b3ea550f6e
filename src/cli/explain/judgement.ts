import type { ClockFacts } from '../../domain/dossier/state.ts';
import { judgedAt, type Timeliness, timelinessOf } from '../../domain/dossier/timeliness.ts';
import type { Granularity } from '../../domain/regime/local-rules.ts';
import { lateAccount } from '../../features/casework/late-account.ts';
import type { CaseFile } from '../../features/casework/queries.ts';
import { local } from './local.ts';

/** Early, on time or late, and on whose account. */
export interface Judgement {
  /** Against the base due, which is the law's. */
  timeliness: Timeliness;
  granularity: Granularity;
  /** As of when: its end; what it waits for the applicant since; or now. */
  at: string;
  /** Whether it has come to an end; until then it may become later. */
  final: boolean;
  /** Working minutes after the promise as it was before any extension, and who they are put down to: they sum to the whole. */
  late: { minutes: number; shares: { who: string; minutes: number }[] };
}

export function judgementOf(file: CaseFile, clock: ClockFacts): Judgement {
  const { calendar, granularity, now } = file;
  const shares = [...lateAccount(file)];
  return {
    timeliness: timelinessOf(clock, calendar, now, granularity),
    granularity,
    at: local(judgedAt(clock, now)),
    final: clock.endedAt !== null,
    late: { minutes: shares.reduce((sum, { minutes }) => sum + minutes, 0), shares },
  };
}
