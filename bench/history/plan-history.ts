import { type Dice, makeDice } from '../../src/cli/demo/dice.ts';
import { journeyOf } from '../../src/cli/demo/journey.ts';
import { makePeople } from '../../src/cli/demo/people.ts';
import type { PlannedAct } from '../../src/cli/demo/plan-dossiers.ts';
import { canEnd, ENDINGS, type Ending, isOver, onItsWay } from '../../src/cli/demo/story.ts';
import { makeTeller } from '../../src/cli/demo/tell-story.ts';
import { instantIn, workingLine } from '../../src/cli/demo/working-line.ts';
import { localMinuteOf } from '../../src/domain/calendar/local-time.ts';
import type { Agency } from '../../src/domain/organisation/agency.ts';
import { partsOf } from '../../src/domain/procedure/parts.ts';
import { takesIn } from '../../src/domain/procedure/receiving-agencies.ts';
import type { World } from '../world.ts';

/** What lies on the desks does not grow with the archive: a staff of some size has that much in hand. */
const IN_HAND = 2_400;
/** Share of it in the commune where the officers work whose inbox is measured: some 480 dossiers. */
const BUSY_SHARE = 0.2;
/** Working minutes within which what is in hand was handed in: ten days. */
const RECENT = 4_800;
/** So many are handed in on a working day, or more where the calendar would not reach back far enough. */
const DAILY = 250;
const MOST_DAYS = 2_000;

/** Not yet received, or waiting for somebody beside the house: no part of what is measured. */
const ASIDE: readonly string[] = ['guided', 'opinion-asked', 'parts-sent', 'awaiting-payment'];
const OPEN = Object.entries(ENDINGS).filter(
  ([ending]) => !isOver(ending as Ending) && !ASIDE.includes(ending),
) as [Ending, number][];

export type History = (from: number, to: number) => readonly PlannedAct[];

/**
 * The dossiers of a province by their numbers, the newest first: what is in hand, then what is over, further and
 * further back. They are told by the demo's own teller and are the same in every run.
 */
export function planHistory({ system, communes }: World, most: number): History {
  const { office, now } = system;
  const dice = makeDice('bench');
  const tell = makeTeller(makePeople(office.agencies(), dice), office.agencies(), dice);
  // The copies of the commune have no district of their own that would answer them.
  const procedures = office
    .procedures()
    .map(({ content }) => content)
    .filter(({ process }) => partsOf(process).length === 0);
  const offered = new Map(
    communes.map((agency) => [agency.id, procedures.filter((one) => takesIn(one, agency))]),
  );
  const [busy, ...others] = communes;
  const calendar = busy && office.calendarOf(busy);
  const line = calendar && workingLine(calendar, now());
  if (!busy || !line) throw new Error('the calendar does not reach this day');
  const last = line.numberOf(localMinuteOf(now())) - 1;
  const inHand = Math.min(IN_HAND, Math.floor(most / 4));
  const apart = 480 / Math.max(DAILY, most / MOST_DAYS);

  const one = (dossier: number): PlannedAct[] => {
    const isInHand = dossier < inHand;
    const agency =
      isInHand && dice.happens(BUSY_SHARE) ? busy : dice.pick([busy, ...others] as [Agency, ...Agency[]]);
    const wish = isInHand ? openEnding(dice) : dice.happens(0.92) ? 'returned' : 'declined';
    const here = offered.get(agency.id) ?? [];
    const able = here.filter((procedure) => canEnd(wish, procedure));
    const ending = able.length > 0 ? wish : 'examine';
    const [first, ...rest] = able.length > 0 ? able : here;
    if (!first) throw new Error(`${agency.id} takes nothing in`);
    const procedure = dice.pick([first, ...rest]);
    const officerOf = (role: string, unit: string) => {
      const found = office
        .officersOf(agency.id)
        .find(({ duties }) => duties.some((duty) => duty.role === role && duty.unit === unit));
      if (!found) throw new Error(`nobody is ${role} in ${unit} of ${agency.id}`);
      return found.id;
    };
    const story = onItsWay(tell(agency, procedure, ending, dossier % 70 === 21));
    const deeds = journeyOf(story, { officerOf, agencyOf: () => agency.id }, dice);
    // Until when, and how fast: it must all have happened by now.
    const until = last - (isInHand ? dice.between(1, 240) : Math.floor(RECENT + (dossier - inHand) * apart));
    const wanted = deeds.reduce((sum, { minutes }) => sum + minutes, 0);
    const pace = isInHand ? Math.min(1, dice.between(60, RECENT) / Math.max(1, wanted)) : 0.7;
    const passed: number[] = [];
    for (const { minutes } of deeds) {
      passed.push((passed.at(-1) ?? 0) + Math.max(1, Math.round(minutes * pace)));
    }
    const whole = passed.at(-1) ?? 0;
    return deeds.map(({ by, act }, index) => {
      const minute = line.minuteOf(Math.max(1, until - whole + (passed[index] ?? 0)));
      const at = instantIn(minute, dice.between(0, 59));
      return { dossier, agency: agency.id, procedure: procedure.id, at, by, act };
    });
  };

  return (from, to) => Array.from({ length: to - from }, (_, n) => one(from + n)).flat();
}

function openEnding(dice: Dice): Ending {
  let left = dice.roll() * OPEN.reduce((sum, [, share]) => sum + share, 0);
  for (const [ending, share] of OPEN) {
    left -= share;
    if (left < 0) return ending;
  }
  return 'examine';
}
