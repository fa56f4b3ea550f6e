import { provinceCalendar } from '../../src/domain/calendar/province-calendar.ts';
import type { Command, IntakeForm } from '../../src/domain/dossier/commands.ts';
import type { DecisionContext } from '../../src/domain/dossier/context.ts';
import type { WordingRef } from '../../src/domain/dossier/references.ts';
import type { Procedure } from '../../src/domain/procedure/procedure.ts';
import type { RegimeId } from '../../src/domain/regime/regime.ts';
import { REGIMES } from '../../src/domain/regime/regimes.ts';
import { command } from './dossier-commands.ts';
import { actor, COMMUNE, DEPARTMENT, officersOf } from './dossier-office.ts';
import { anIntake, instant, words } from './dossier-parts.ts';
import {
  FIFTEEN_CALENDAR_DAYS,
  SAME_DAY,
  THREE_DAYS,
  WITH_PARTS,
  WORKING_HOURS,
} from './dossier-procedures.ts';

export { command } from './dossier-commands.ts';
export { anIntake, aPaper, file, instant, person, words } from './dossier-parts.ts';

/** Everything of a decision's context that stays the same from one act to the next. */
export type Setting = Omit<DecisionContext, 'now' | 'actor'>;

export function settingOf(
  content: Procedure,
  regime: RegimeId = 'R2018',
  facts: Partial<Setting> = {},
): Setting {
  const [agency, other] = content.level === 'commune' ? [COMMUNE, DEPARTMENT] : [DEPARTMENT, COMMUNE];
  return {
    regime: REGIMES[regime],
    procedure: { version: 1, content },
    agency,
    calendar: provinceCalendar,
    officers: officersOf(agency),
    others: [other],
    code: 'H33.1-261123-0001',
    receipt: '0000001/2026',
    ...facts,
  };
}

/** Named for their time limits; all under R2018. */
export const sameDay = settingOf(SAME_DAY);
export const threeDays = settingOf(THREE_DAYS);
export const calendarDays = settingOf(FIFTEEN_CALENDAR_DAYS);
export const workingHours = settingOf(WORKING_HOURS);
/** Two parts of the work are done at the commune office. */
export const withParts = settingOf(WITH_PARTS);

/** As R2025, but that a supplement lapses after two working days, as one decree has it after fifteen. */
export const lapsing = settingOf(THREE_DAYS, 'R2025', {
  regime: {
    ...REGIMES.R2025,
    supplement: { ...REGIMES.R2025.supplement, lapsesAfterWorkingDays: 2 },
  },
});

export function aContext(setting: Setting, by: string, at: string): DecisionContext {
  return { ...setting, actor: actor(by), now: instant(at) };
}

/** At the counter papers are recorded and the receipt is given in one breath. */
export function receiveAtCounter(facts: Partial<IntakeForm> = {}): Command {
  return command('receive', { intake: anIntake(facts) });
}

/** Recorded later than it happened, with a reason. */
export function lately(
  what: Command,
  occurredAt: string,
  reason: WordingRef | null = words('mat-dien'),
): Command {
  return { ...what, late: { occurredAt: instant(occurredAt), reason } };
}
