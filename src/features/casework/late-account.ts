import { latenessByCause } from '../../domain/dossier/lateness-by-cause.ts';
import { hasClock, type Spender } from '../../domain/dossier/time-spent.ts';
import type { CaseFile } from './queries.ts';
import { placeWords } from './step-agency.ts';

/** Part of a delay, and who it is put down to. */
export interface LateShare {
  who: string;
  minutes: number;
}

/** On whose account a dossier is late (ruling 17), in words; empty: it is not, or the clock stands still in time. */
export function lateAccount(file: CaseFile): readonly LateShare[] {
  const { state, procedure, calendar, now } = file;
  if (!hasClock(state)) return [];
  const { shares } = latenessByCause(state, procedure.process, calendar, now, file.outages);
  return shares.map(({ who, minutes }) => ({ who: spenderWords(who, file), minutes }));
}

function spenderWords(who: Spender, file: CaseFile): string {
  switch (who.kind) {
    case 'unit':
      return placeWords(who, file);
    case 'applicant':
      return 'người nộp hồ sơ';
    case 'system':
      return `sự cố hệ thống (${file.outages.map(({ minutesNumber }) => `biên bản ${minutesNumber}`).join(', ')})`;
  }
}
