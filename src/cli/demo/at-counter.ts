import { FINDERS } from '../../domain/dossier/transition.ts';
import type { FeeMoment, Step } from '../../domain/procedure/procedure.ts';
import * as phrases from './beside-phrases.ts';
import type { Deed, DemoAct, DemoHand, DemoOfficer } from './demo-act.ts';
import type { Dice } from './dice.ts';
import type { Story } from './story.ts';

type Does = (by: DemoHand, act: DemoAct, minutes: number, applicantsTime?: boolean) => void;

/** What the people at the desk do about a dossier beside receiving it; `counter` is whoever received it. */
export function makeDesk(story: Story, counter: DemoOfficer, does: Does, dice: Dice) {
  const { unit } = counter;
  const head: DemoHand = { role: 'desk-head', unit };
  const clerk: DemoHand = { role: 'return-clerk', unit };

  return {
    guides(minutes: number): void {
      const text = dice.pick(phrases.GUIDANCE);
      does(counter, { type: 'guide', way: dice.happens(0.7) ? 'counter' : 'hotline', text }, minutes, true);
    },

    settlesFees(isDue: (moment: FeeMoment) => boolean, minutes: number, applicantsTime = false): void {
      for (const { code, amount, moment } of story.procedure.fees) {
        if (story.fees === 'open' || !isDue(moment)) continue;
        const means = dice.happens(0.7) ? 'cash' : 'transfer';
        if (story.fees === 'waived')
          does(head, { type: 'waive-fee', fee: code, ...phrases.WAIVER }, minutes, applicantsTime);
        else
          does(
            { role: 'cashier', unit },
            { type: 'collect-fee', fee: code, amount, means },
            minutes,
            applicantsTime,
          );
      }
    },

    /** Why a hand-over is written down only later; null: it is not. */
    whyLate(): string | null {
      return story.lateEntry === 'no' ? null : phrases.WRITTEN_LATE;
    },

    judgesLate(): void {
      if (story.lateEntry === 'no' || story.lateEntry === 'waiting') return;
      const reason = story.lateEntry === 'objected' ? phrases.LATE_OBJECTED : '';
      does(head, { type: 'judge-late-entry', verdict: story.lateEntry, reason }, 20);
    },

    /** The papers are with whoever is next, if that is somebody of this agency. */
    seesPapersElsewhere(next: Step | undefined): void {
      if (!next || next.agency !== undefined || !FINDERS.includes(next.role)) return;
      does({ role: next.role, unit: next.unit }, { type: 'report-papers', text: phrases.PAPERS_FIRST }, 15);
    },

    /** What the applicant handed in goes back, where nothing will come of it. */
    givesPapersBack(): void {
      if (story.papersBack !== 'later') return;
      does(
        clerk,
        { type: 'give-back-papers', papers: dice.pick(phrases.PAPERS_BACK) },
        dice.between(30, 900),
        true,
      );
    },

    tells(): void {
      const means = dice.happens(0.6) ? 'phone' : 'sms';
      if (story.notified) does(clerk, { type: 'notify', means }, dice.between(5, 60), true);
      if (story.reminded) does(clerk, { type: 'remind-collection', means }, dice.between(480, 1_400), true);
    },

    givesBack(): void {
      const { returnBy, delegate } = story.intake;
      const recipient = delegate ? 'delegate' : 'applicant';
      const receiptShown = returnBy.way === 'counter' && dice.happens(0.8);
      const returns = (minutes: number) =>
        does(clerk, { type: 'return', way: returnBy.way, recipient, receiptShown }, minutes, true);
      returns(dice.between(10, 2_000));
      if (story.undone) {
        does(
          head,
          { type: 'undo-return', reason: dice.pick(phrases.RETURN_UNDONE) },
          dice.between(5, 30),
          true,
        );
        returns(dice.between(60, 900));
      }
      if (story.lost)
        does(head, { type: 'record-loss', kind: 'lost', ...phrases.LOSS }, dice.between(5, 60), true);
    },
  };
}

/** In time order, with what passes before each. */
export function collectInto(deeds: Deed[]): Does {
  return (by, act, minutes, applicantsTime = false) => {
    deeds.push({ by, act, minutes, applicantsTime });
  };
}
