import { fail, ok, type Result } from '../../lib/result.ts';
import { validateCalendar } from '../calendar/validate-calendar.ts';
import type { Agency } from '../organisation/agency.ts';
import { type OrganisationProblemCode, organisationProblems } from '../organisation/organisation-problems.ts';
import type { Problem } from '../organisation/problem.ts';
import type { Procedure } from '../procedure/procedure.ts';
import type { ProcedureProblemCode } from '../procedure/procedure-problem.ts';
import { procedureProblems } from '../procedure/validate-procedure.ts';
import { type LocalRulesProblemCode, localRulesProblems } from '../regime/local-rules-problems.ts';
import { type TimelineProblemCode, timelineProblems } from '../regime/regime-timeline.ts';
import { rulesDecided } from './adopted-profile.ts';
import {
  type FixedReason,
  type InstalledThing,
  type ProfileLine,
  type Thing,
  WHOLE,
} from './profile-line.ts';
import { withPart } from './with-part.ts';

/** What somebody chose to take, and how. */
export interface Taking {
  /** Keys of lines. */
  chosen: readonly string[];
  /** Why, or the decision it rests on. */
  reason: string;
  /** First day of changed local rules, `YYYY-MM-DD`. */
  rulesFrom: string;
}

/** What would be wrong with the office then. */
type OfficeProblem = Problem<
  OrganisationProblemCode | ProcedureProblemCode | LocalRulesProblemCode | TimelineProblemCode
>;

export type TakingRefusal =
  | { code: 'nothing-chosen' }
  | { code: 'reason-missing' }
  | { code: 'line-gone'; key: string }
  | { code: 'line-fixed'; line: ProfileLine; why: FixedReason }
  | { code: 'rules-day'; after: string }
  | { code: 'would-be-wrong'; thing: Pick<Thing, 'stream' | 'id'>; problem: OfficeProblem }
  | { code: 'calendar-wrong'; id: string };

/** A thing as it shall be, and the version it goes on from; 0: there was none. */
export type TakenThing = Thing & { version: number };

/** What is taken, and what the office is then. */
export interface Taken {
  lines: readonly ProfileLine[];
  things: readonly TakenThing[];
}

interface Around {
  lines: readonly ProfileLine[];
  offered: readonly Thing[];
  installed: readonly InstalledThing[];
  today: string;
}

/** The things that chosen lines change, each changed once; or the first reason why they cannot be. */
export function takeLines(taking: Taking, around: Around): Result<Taken, TakingRefusal> {
  const { lines: all, today } = around;
  const { chosen, reason, rulesFrom } = taking;
  if (chosen.length === 0) return fail({ code: 'nothing-chosen' });
  const gone = chosen.find((key) => !all.some((line) => line.key === key));
  if (gone !== undefined) return fail({ code: 'line-gone', key: gone });
  const lines = all.filter(({ key }) => chosen.includes(key));
  for (const line of lines) if (line.fixed) return fail({ code: 'line-fixed', line, why: line.fixed });
  if (reason.trim() === '') return fail({ code: 'reason-missing' });
  const last = lastDayOfRules(around);
  // A day that has begun has dossiers already, and each keeps the rules of its receipt.
  if (lines.some(isRule) && (rulesFrom <= today || rulesFrom < last))
    return fail({ code: 'rules-day', after: last > today ? last : today });
  const things = [...Map.groupBy(lines, ({ stream, id }) => `${stream}/${id}`).values()].flatMap((ofThing) =>
    changed(ofThing, around, rulesFrom),
  );
  const wrong = problemIn(things, around);
  return wrong ? fail(wrong) : ok({ lines, things });
}

export function isRule({ stream, part }: Pick<ProfileLine, 'stream' | 'part'>): boolean {
  return stream === 'profile' && part.startsWith('rules.');
}

/** Rules of a later day are decided already: what is taken now cannot hold before them. */
function lastDayOfRules({ installed }: Around): string {
  const [profile] = installed.flatMap((thing) => (thing.stream === 'profile' ? [thing.data] : []));
  return profile ? rulesDecided(profile).from : '';
}

function changed(lines: readonly ProfileLine[], around: Around, rulesFrom: string): TakenThing[] {
  const { offered, installed, today } = around;
  const isOurs = ({ stream, id }: Pick<Thing, 'stream' | 'id'>) =>
    stream === lines[0]?.stream && id === lines[0].id;
  const known = installed.find(isOurs);
  const whole = offered.find(isOurs);
  // In force from today on: what is written down late runs under what was in force then.
  const inForce = (thing: TakenThing): TakenThing =>
    thing.stream === 'procedure' ? { ...thing, data: { ...thing.data, validFrom: today } } : thing;
  if (lines.some(({ part }) => part === WHOLE)) return whole ? [inForce({ ...whole, version: 0 })] : [];
  if (!known) return [];
  const calendar = offered.find(({ stream }) => stream === 'calendar');
  const now: Thing = { stream: known.stream, id: known.id, data: known.data } as Thing;
  const after = lines.reduce(
    (thing, line) =>
      withPart(thing, line, {
        from: rulesFrom,
        offered: calendar?.stream === 'calendar' ? calendar.data : undefined,
      }),
    now,
  );
  return [inForce({ ...after, version: known.version })];
}

/** What was wrong before is not held against who takes something else. */
function problemIn(things: readonly TakenThing[], { installed }: Around): TakingRefusal | undefined {
  const agencies = (all: readonly Thing[]) =>
    all.flatMap((thing): Agency[] => (thing.stream === 'agency' ? [thing.data] : []));
  const merged = new Map([...agencies(installed), ...agencies(things)].map((agency) => [agency.id, agency]));
  const known = new Set(organisationProblems({ agencies: agencies(installed), officers: [] }).map(textOf));
  const [problem] = organisationProblems({ agencies: [...merged.values()], officers: [] }).filter(
    (one) => !known.has(textOf(one)),
  );
  const firstAgency = things.find(({ stream }) => stream === 'agency');
  if (problem && firstAgency) return { code: 'would-be-wrong', thing: firstAgency, problem };
  for (const thing of things) {
    const [found] = problemsOf(thing, things, installed);
    if (found) return { code: 'would-be-wrong', thing, problem: found };
    if (thing.stream === 'calendar' && validateCalendar(thing.data).length > 0)
      return { code: 'calendar-wrong', id: thing.id };
  }
  return undefined;
}

function problemsOf(
  thing: Thing,
  taken: readonly Thing[],
  installed: readonly Thing[],
): readonly OfficeProblem[] {
  if (thing.stream === 'procedure') return procedureProblems(thing.data);
  if (thing.stream !== 'profile') return [];
  const procedures = [...installed, ...taken].flatMap((one): Procedure[] =>
    one.stream === 'procedure' ? [one.data] : [],
  );
  const fields = procedures.map(({ field }) => field);
  return [
    ...localRulesProblems(rulesDecided(thing.data).rules, fields),
    ...timelineProblems(thing.data.timeline),
  ];
}

/** The place of an agency in the list says nothing. */
function textOf({ code, values }: Problem): string {
  return JSON.stringify([code, values]);
}
