import type { Calendar } from '../../domain/calendar/calendar.ts';
import { type Instant, localDateOf, localMinuteOf } from '../../domain/calendar/local-time.ts';
import type { Agency } from '../../domain/organisation/agency.ts';
import { agencyOf } from '../../domain/procedure/parts.ts';
import type { Procedure } from '../../domain/procedure/procedure.ts';
import { receivingAgencies } from '../../domain/procedure/receiving-agencies.ts';
import type { DemoAct, DemoHand } from './demo-act.ts';
import { type Dice, makeDice } from './dice.ts';
import { everydayOf } from './everyday.ts';
import { journeyOf } from './journey.ts';
import type { OfficerOf } from './journey-office.ts';
import { type Mood, nominalMinutes, timesOf } from './pace.ts';
import { makePeople } from './people.ts';
import { canEnd, ENDINGS, type Ending, isOver, type Story } from './story.ts';
import { makeTeller } from './tell-story.ts';
import { instantIn, workingLine } from './working-line.ts';

/** One thing somebody does, and when. */
export interface PlannedAct {
  /** Of which dossier of the plan. */
  dossier: number;
  agency: string;
  procedure: string;
  at: Instant;
  by: DemoHand;
  act: DemoAct;
}

export interface PlanOffice {
  profile: string;
  agencies: readonly Agency[];
  procedures: readonly Procedure[];
  calendarOf: (agency: Agency) => Calendar;
  officerOf: (agency: string, field: string) => OfficerOf;
}

/** Working minutes of one day. */
const SAME_DAY = 480;

/** The plan of all dossiers, in the order of time; the same for the same office on the same day at the same minute. */
export function planDossiers(office: PlanOffice, count: number, now: Instant): PlannedAct[] {
  const dice = makeDice(`${office.profile}/${localDateOf(now)}`);
  const tell = makeTeller(makePeople(office.agencies, dice), office.agencies, dice);
  const place = makePlaces(office);
  const planned: PlannedAct[] = [];
  for (const [dossier, ending] of endingsOf(count).entries()) {
    const found = place(ending);
    const line = found && workingLine(office.calendarOf(found.agency), now);
    // Beyond the calendar no date can be promised: then there is nothing to show.
    if (!found || !line) continue;
    const { agency, procedure } = found;
    const story = tell(agency, procedure, ending, dossier % 70 === 21);
    const deeds = journeyOf(
      story,
      {
        officerOf: office.officerOf(agency.id, procedure.field),
        agencyOf: (rule) => agencyOf(rule, agency, office.agencies)?.id ?? agency.id,
      },
      dice,
    );
    const times = timesOf(
      deeds,
      {
        ...{ procedure, limitCase: story.limitCase, ending, mood: moodOf(story, dice) },
        ...{ calendar: office.calendarOf(agency), line, last: line.numberOf(localMinuteOf(now)) - 1 },
      },
      dice,
    );
    for (const [index, { by, act }] of deeds.entries()) {
      const at = instantIn(line.minuteOf(times[index] ?? 0), dice.between(0, 59));
      planned.push({ dossier, agency: agency.id, procedure: procedure.id, at, by, act });
    }
  }
  return planned.toSorted((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
}

/** So many of each, at least one; most are over. */
function endingsOf(count: number): Ending[] {
  const endings = Object.entries(ENDINGS).flatMap(([ending, share]) =>
    Array<Ending>(Math.max(1, Math.round((share * count) / 100))).fill(ending as Ending),
  );
  const rest = Math.max(0, count - endings.length);
  return [...endings, ...Array<Ending>(rest).fill('returned')].slice(0, Math.max(count, 0));
}

/** Which desk takes the next one: shared out by demand, so that none is left without. */
function makePlaces({ procedures, agencies }: PlanOffice) {
  const places = procedures.flatMap((procedure) =>
    receivingAgencies(procedure, agencies).map((agency) => ({
      ...{ agency, procedure, given: 0 },
      demand: everydayOf(procedure.id).demand * (agency.id.startsWith('ubnd-x-') ? 0.5 : 1),
    })),
  );
  return (ending: Ending) => {
    // What is done the same day seldom lies about, and makes up for it among what is over.
    const atWork = !isOver(ending) && ending !== 'resolved' && ending !== 'received';
    const load = ({ procedure, given, demand }: (typeof places)[number]) =>
      (given + 1) / (demand * (atWork && nominalMinutes(procedure, null) <= SAME_DAY ? 0.3 : 1));
    const fitting = places.filter(({ procedure }) => canEnd(ending, procedure));
    const [first] = fitting.toSorted((one, other) => load(one) - load(other));
    if (first) first.given += 1;
    return first;
  };
}

function moodOf({ ending, extended }: Story, dice: Dice): Mood {
  const roll = dice.roll();
  // Nobody apologises for a delay without one in sight.
  if (extended) return roll < 0.5 ? 'near' : 'late';
  const late = ending === 'received' ? 0.05 : 0.09;
  if (roll < late) return 'late';
  return roll < late + 0.15 && ending !== 'received' ? 'near' : 'calm';
}
