import type { Agency } from '../../domain/organisation/agency.ts';
import { partsOf } from '../../domain/procedure/parts.ts';
import type { Channel, Procedure } from '../../domain/procedure/procedure.ts';
import type { PersonContent } from '../../store/dossiers/pen.ts';
import type { DemoIntake } from './demo-act.ts';
import type { Dice } from './dice.ts';
import { everydayOf } from './everyday.ts';
import { CORRECTION, DELEGATION_PAPER } from './office-phrases.ts';
import type { People } from './people.ts';
import { type Ending, isOver, type Story, takesDays } from './story.ts';
import { makeTurns } from './turns.ts';
import { whomToAsk } from './whom-to-ask.ts';

/** Nothing has been received yet, or never will be. */
const BEFORE_RECEIPT: readonly Ending[] = ['guided', 'submitted', 'declined', 'asked-at-intake'];

/** Makes up stories; now and then somebody comes a second time. */
export function makeTeller(people: People, agencies: readonly Agency[], dice: Dice) {
  const turn = makeTurns();
  const known = new Map<string, PersonContent[]>();

  return function tell(agency: Agency, procedure: Procedure, ending: Ending, secret: boolean): Story {
    const intake = intakeFor(agency, procedure, secret);
    const { applicant } = intake;
    const wrong = dice.happens(0.07) ? mistyped(applicant) : null;
    const asksTwice = ending === 'asked-again' || (ending === 'returned' && dice.happens(0.04));
    const beside = besideTheWork(agency, procedure, ending);
    const asksOnce = ending === 'asked' || dice.happens(0.12);
    return {
      ...{ ending, procedure, limitCase: caseOf(procedure) },
      intake: wrong ? { ...intake, applicant: wrong.typed } : intake,
      corrected: wrong && { applicant, reason: wrong.reason },
      unassigned: ending === 'examine-unassigned' || (ending !== 'examine' && dice.happens(0.25)),
      askedAtIntake: dice.happens(ending === 'declined' ? 0.4 : 0.05),
      takenBack: ending === 'taken-back' || dice.happens(0.03),
      sentBack: ending === 'sent-back' || (isFarAlong(ending) && dice.happens(0.09)),
      supplements: asksTwice ? 2 : asksOnce ? 1 : 0,
      noted: dice.happens(0.15),
      outcome: beside.partRefused || dice.happens(0.08) ? 'refused' : 'granted',
      ...atDesk(procedure, ending),
      ...beside,
    };
  };

  /** What the counter does before, after and instead. */
  function atDesk({ fees }: Procedure, ending: Ending) {
    const isReceived = !BEFORE_RECEIPT.includes(ending);
    const charged = isReceived && fees.length > 0;
    const isThere = ending === 'resolved' || ending === 'returned';
    return {
      guided: ending === 'guided' || (isReceived && ending !== 'served-at-once' && turn('guided', 30)),
      papersTaken: !turn('signed', 3) ? 'unsigned' : turn('missed', 6) ? 'missed' : 'signed',
      fees: charged && turn('waived', 12) ? 'waived' : charged && turn('collected', 2) ? 'collected' : 'open',
      notified: isThere && turn('notified', 4),
      reminded: isThere && turn('reminded', 8),
      undone: ending === 'returned' && turn('undone', 25),
      lost: ending === 'returned' && turn('lost', 25),
      lateEntry: lateEntryOf(ending),
      papersFirst:
        ending === 'received' ? turn('papers first', 3) : isHandedOver(ending) && turn('found', 40),
      papersBack: turn('papers back', 2) ? 'later' : dice.happens(0.5) ? 'at-once' : 'no',
    } as const;
  }

  /** What is over was looked at by a leader long ago. */
  function lateEntryOf(ending: Ending): Story['lateEntry'] {
    if (!isHandedOver(ending) || !turn('late entry', 14)) return 'no';
    if (turn('objected', 5)) return 'objected';
    return isOver(ending) || turn('approved', 3) ? 'approved' : 'waiting';
  }

  /** What happens beside the examination; of some length, where others are asked. */
  function besideTheWork(agency: Agency, procedure: Procedure, ending: Ending) {
    const duty = everydayOf(procedure.id).duty;
    const owes = duty && (ending === 'awaiting-payment' || isExamined(ending));
    const amount = dice.between(20, 900) * 100_000;
    const long = takesDays(procedure) && isExamined(ending);
    return {
      claimed: turn('claimed', 2),
      shared: long && turn('shared', 10),
      verified: long && turn('verified', 6),
      opinion:
        ending === 'opinion-asked' || (long && turn('opinion', 5))
          ? opinionFor(agency, procedure, ending)
          : null,
      // Where others say no there is nothing to pay for, and nothing is granted.
      partRefused: long && !owes && partsOf(procedure.process).length > 0 && turn('part refused', 5),
      extended: long && turn('extended', 9),
      duty: owes ? { duty, amount } : null,
    };
  }

  function opinionFor(agency: Agency, procedure: Procedure, ending: Ending): Story['opinion'] {
    const of = whomToAsk(agency, procedure, agencies, turn('elsewhere', 2));
    if (!of) return null;
    // Only of what was finished is it known that the answer came late.
    const mayBeLate = isOver(ending) || ending === 'resolved';
    const how = mayBeLate && turn('late', 2) ? 'late' : turn('withdrawn', 4) ? 'withdrawn' : 'in-time';
    return { of, how };
  }

  function intakeFor(agency: Agency, procedure: Procedure, secret: boolean): DemoIntake {
    const applicant = applicantAt(agency, procedure);
    const represents = applicant.kind === 'organisation' || dice.happens(0.08);
    const [surname] = applicant.name.split(' ');
    const child = people.name(dice.happens(0.5) ? 'male' : 'female', surname);
    const subject = everydayOf(procedure.id).subject?.(applicant.name, child) ?? null;
    const channel = channelOf(procedure, secret);
    const byPost = dice.happens(0.1);
    return {
      ...{ channel, applicant, subject, secret },
      owner: dice.happens(0.07) ? people.individual(agency) : null,
      delegate: represents ? { person: people.individual(agency), paper: dice.pick(DELEGATION_PAPER) } : null,
      sets: dice.happens(0.1) ? 2 : 1,
      returnBy: byPost ? { way: 'post', address: applicant.address } : { way: 'counter', address: null },
    };
  }

  function applicantAt(agency: Agency, { id }: Procedure): PersonContent {
    const here = known.get(agency.id) ?? [];
    known.set(agency.id, here);
    const [first, ...others] = here;
    const { organisations } = everydayOf(id);
    const trade = organisations && dice.happens(organisations.share) ? organisations.trade : null;
    if (first && !trade && dice.happens(0.12)) return dice.pick([first, ...others]);
    const applicant = trade ? people.organisation(agency, trade) : people.individual(agency);
    if (!trade) here.push(applicant);
    return applicant;
  }

  function channelOf({ channels }: Procedure, secret: boolean): Channel {
    const roll = dice.roll();
    // What is MẬT is brought in person: it never travels as a scan.
    if (secret || roll < 0.76) return 'counter';
    const wanted = roll < 0.92 ? 'online' : 'post';
    return channels.includes(wanted) ? wanted : 'counter';
  }

  function caseOf({ limits }: Procedure): string | null {
    const special = limits.find((limit) => limit.case !== null);
    return special && dice.happens(0.15) ? special.case : null;
  }

  /** As a tired clerk would type it. */
  function mistyped(person: PersonContent) {
    const { phone, address } = person;
    if (phone && dice.happens(0.5)) {
      const digit = (Number(phone.slice(-1)) + dice.between(1, 9)) % 10;
      return { typed: { ...person, phone: `${phone.slice(0, -1)}${digit}` }, reason: CORRECTION.phone };
    }
    const typed = { ...person, address: address?.replace(/\d+/, (number) => `${number}1`) ?? null };
    return { typed, reason: CORRECTION.address };
  }
}

function isHandedOver(ending: Ending): boolean {
  return ![...BEFORE_RECEIPT, 'received', 'served-at-once', 'taken-back'].includes(ending);
}

function isFarAlong(ending: Ending): boolean {
  return ending === 'issue' || ending === 'return' || ending === 'resolved' || ending === 'returned';
}

function isExamined(ending: Ending): boolean {
  return isFarAlong(ending) || ending === 'approve' || ending === 'sign';
}
