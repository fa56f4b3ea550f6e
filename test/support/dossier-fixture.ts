import { type Instant, instantOf, parseLocalMinute } from '../../src/domain/calendar/local-time.ts';
import { provinceCalendar } from '../../src/domain/calendar/province-calendar.ts';
import type { Command, CommandType, IntakeForm } from '../../src/domain/dossier/commands.ts';
import type { DecisionContext } from '../../src/domain/dossier/context.ts';
import type { PaperReceived } from '../../src/domain/dossier/events.ts';
import type { FileRef, PersonRef, WordingRef } from '../../src/domain/dossier/references.ts';
import type { Procedure } from '../../src/domain/procedure/procedure.ts';
import type { RegimeId } from '../../src/domain/regime/regime.ts';
import { REGIMES } from '../../src/domain/regime/regimes.ts';
import { actor, COMMUNE, DEPARTMENT, officersOf } from './dossier-office.ts';
import { FIFTEEN_CALENDAR_DAYS, SAME_DAY, THREE_DAYS, WORKING_HOURS } from './dossier-procedures.ts';

/** Everything of a decision's context that stays the same from one act to the next. */
export type Setting = Omit<DecisionContext, 'now' | 'actor'>;

export function settingOf(
  content: Procedure,
  regime: RegimeId = 'R2018',
  facts: Partial<Setting> = {},
): Setting {
  const agency = content.level === 'commune' ? COMMUNE : DEPARTMENT;
  return {
    regime: REGIMES[regime],
    procedure: { version: 1, content },
    agency,
    calendar: provinceCalendar,
    officers: officersOf(agency),
    code: 'H33.1-261123-0001',
    ...facts,
  };
}

/** Named for their time limits; all under R2018. */
export const sameDay = settingOf(SAME_DAY);
export const threeDays = settingOf(THREE_DAYS);
export const calendarDays = settingOf(FIFTEEN_CALENDAR_DAYS);
export const workingHours = settingOf(WORKING_HOURS);

/** `2026-11-23 09:30` on the wall of the office, seconds if they matter. */
export function instant(local: string): Instant {
  const [, text = '', seconds = '00'] = /^(.{16})(?::(\d\d))?$/.exec(local.replace(' ', 'T')) ?? [];
  const minute = parseLocalMinute(text);
  if (minute === undefined) throw new Error(`not a time on the wall: ${local}`);
  return instantOf(minute).replace(':00.000Z', `:${seconds}.000Z`);
}

export function aContext(setting: Setting, by: string, at: string): DecisionContext {
  return { ...setting, actor: actor(by), now: instant(at) };
}

export function words(id: string): WordingRef {
  return { id, digest: { key: 'k1', value: id } };
}

export function person(id: string): PersonRef {
  return { id, version: 1, digest: { key: 'k1', value: id } };
}

export function file(id: string): FileRef {
  return { id, sha256: '0'.repeat(64) };
}

/** One original of a paper, unless the test is about something else. */
export function aPaper(paper: string | null, facts: Partial<PaperReceived> = {}): PaperReceived {
  return { paper, name: null, originals: 1, certified: 0, copies: 0, files: [], ...facts };
}

/** Handed in at the counter by the applicant, with the one paper that is required. */
export function anIntake(facts: Partial<IntakeForm> = {}): IntakeForm {
  return {
    channel: 'counter',
    applicant: person('nguoi-nop'),
    owner: null,
    delegate: null,
    subject: null,
    papers: [aPaper('to-khai')],
    sets: 1,
    returnBy: { way: 'counter', address: null },
    post: null,
    secret: false,
    phoneProof: null,
    ...facts,
  };
}

type CommandOf<Type extends CommandType> = Extract<Command, { type: Type }>;

const DEFAULTS: { readonly [Type in CommandType]: CommandOf<Type> } = {
  submit: { type: 'submit', intake: anIntake(), late: null },
  receive: { type: 'receive', intake: null, limitCase: null, late: null },
  decline: { type: 'decline', reason: words('khong-thuoc-tham-quyen'), late: null },
  'request-supplement': {
    type: 'request-supplement',
    items: [{ paper: 'ban-sao', wording: words('ban-sao-moi') }],
    reason: words('ban-sao-mo'),
    late: null,
  },
  'provide-supplement': { type: 'provide-supplement', papers: [aPaper('ban-sao')], late: null },
  correct: {
    type: 'correct',
    changes: { subject: words('noi-dung-dung') },
    reason: words('go-nham'),
    late: null,
  },
  'hand-over': { type: 'hand-over', officer: null, withPapers: true, late: null },
  open: { type: 'open', late: null },
  'take-back': { type: 'take-back', reason: null, late: null },
  assign: { type: 'assign', officer: 'so/specialist', instruction: null, late: null },
  'send-back': { type: 'send-back', step: 'tham-tra', reason: words('tham-tra-lai'), late: null },
  'propose-result': { type: 'propose-result', outcome: 'granted', reason: null, files: [], late: null },
  approve: { type: 'approve', late: null },
  sign: { type: 'sign', means: 'paper', capacity: null, late: null },
  issue: { type: 'issue', number: '15/GXN', electronic: false, files: [], late: null },
  'take-in': { type: 'take-in', late: null },
  return: {
    ...{ type: 'return', way: 'counter', recipient: 'applicant', person: null },
    ...{ receiptShown: true, identityChecked: false, late: null },
  },
  note: { type: 'note', text: words('da-goi-dien'), late: null },
};

/** A command as it usually is; name only what the test is about. */
export function command<Type extends CommandType>(
  type: Type,
  facts: Partial<CommandOf<Type>> = {},
): CommandOf<Type> {
  return { ...DEFAULTS[type], ...facts };
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
