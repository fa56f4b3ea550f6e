import type { Step } from '../../domain/procedure/procedure.ts';
import { firstStepOf, nextStep, ownMinutes } from '../../domain/procedure/steps.ts';
import { collectInto, makeDesk } from './at-counter.ts';
import { besideExamination } from './beside-examination.ts';
import * as besidePhrases from './beside-phrases.ts';
import type { Deed, DemoHand, DemoOfficer } from './demo-act.ts';
import type { Dice } from './dice.ts';
import type { JourneyOffice } from './journey-office.ts';
import * as phrases from './office-phrases.ts';
import { nominalMinutes } from './pace.ts';
import type { Story } from './story.ts';

const APPLICANTS_DAYS = { from: 120, to: 1_400 };

/** All that happens to a dossier, from the counter to where its story ends. */
export function journeyOf(story: Story, office: JourneyOffice, dice: Dice): Deed[] {
  const { officerOf } = office;
  const { process, papers } = story.procedure;
  const whole = nominalMinutes(story.procedure, story.limitCase);
  const counter = handOf(firstStepOf(process, 'intake'));
  const [first, ...others] = papers.filter(({ required }) => required);
  const asked = first && dice.pick([first, ...others]);
  const deeds: Deed[] = [];
  const does = collectInto(deeds);
  const desk = makeDesk(story, counter, does, dice);
  const asks = (by: DemoHand, what: phrases.Asking, minutes: number, applicantsTime = false) =>
    does(by, { type: 'request-supplement', paper: asked?.code ?? '', ...what }, minutes, applicantsTime);
  const brings = () => {
    const minutes = dice.between(APPLICANTS_DAYS.from, APPLICANTS_DAYS.to);
    does(counter, { type: 'provide-supplement', paper: asked?.code ?? '' }, minutes, true);
  };
  const takesTime = (step: Step) => Math.max(2, ownMinutes(process, step, whole));

  if (!isReceived()) return deeds;
  if (story.papersFirst) desk.seesPapersElsewhere(nextStep(process, firstStepOf(process, 'intake').code));
  if (story.ending === 'received') return deeds;
  walk();
  return deeds;

  /** Intake; false when it was not received. */
  function isReceived(): boolean {
    const { ending, intake, limitCase } = story;
    if (story.guided) desk.guides(0);
    if (ending === 'guided') {
      if (dice.happens(0.4)) desk.guides(dice.between(20, 200));
      return false;
    }
    if (ending === 'served-at-once') {
      const signer = firstStepOf(process, 'sign');
      const signedBy = officerOf(signer.role, signer.unit);
      does(counter, { type: 'serve-at-once', intake, limitCase, signedBy }, dice.between(5, 40), true);
      desk.settlesFees(() => true, 2, true);
      return false;
    }
    const atOnce = intake.channel === 'counter' && !story.askedAtIntake && ending !== 'declined';
    if (atOnce && ending !== 'submitted' && ending !== 'asked-at-intake') {
      does(counter, { type: 'receive', intake, limitCase }, story.guided ? dice.between(30, 900) : 0, true);
    } else {
      does(intake.channel === 'online' ? 'applicant' : counter, { type: 'submit', intake }, 0);
      if (ending === 'submitted') return false;
      if (ending === 'withdrawn' && intake.channel === 'online') {
        const reason = dice.pick(besidePhrases.WITHDRAWAL);
        does('applicant', { type: 'withdraw', reason, papersBack: null }, dice.between(20, 300), true);
        return false;
      }
      if (ending === 'asked-at-intake' || story.askedAtIntake) {
        asks(counter, dice.pick(phrases.ASKING), dice.between(20, 200), true);
        if (ending === 'asked-at-intake') return false;
        if (ending !== 'declined') brings();
      }
      if (ending === 'declined') {
        const declined = story.askedAtIntake ? phrases.DECLINE_AFTER_ASKING : phrases.DECLINE;
        const head: DemoHand = { ...counter, role: dice.happens(0.5) ? 'desk-head' : 'counter-clerk' };
        does(head, { type: 'decline', reason: dice.pick(declined) }, dice.between(60, 300), true);
        desk.givesPapersBack();
        return false;
      }
      does(counter, { type: 'receive', intake: null, limitCase }, dice.between(15, 150), true);
    }
    if (story.corrected) does(counter, { type: 'correct', ...story.corrected }, dice.between(2, 8));
    desk.settlesFees((moment) => moment === 'intake', 2);
    return true;
  }

  function walk(): void {
    let step: Step | undefined = firstStepOf(process, 'intake');
    let officer: string | null = null;
    let { sentBack, takenBack, supplements, noted } = story;
    let handedOver = false;
    let isFirstTime = true;
    const goesBackAt = sentBack ? dice.pick(['approve', 'sign', 'approve'] as const) : null;
    while (step) {
      const by = handOf(step);
      const following: Step | undefined = nextStep(process, step.code);
      let minutes = takesTime(step);
      // Who signed for the papers has looked at them.
      const takesPapers = handedOver && story.papersTaken !== 'unsigned';
      const looksFirst = () => {
        if (step?.work === 'intake' || takesPapers || !dice.happens(0.6)) return;
        does(by, { type: 'open' }, Math.ceil(minutes * 0.2));
        minutes = Math.ceil(minutes * 0.8);
      };
      if (endsAt(step, officer, sentBack, takenBack)) {
        if (!story.takenBack) looksFirst();
        return;
      }
      if (takesPapers) signsForPapers(by);
      handedOver = step.work === 'intake';
      switch (step.work) {
        case 'intake': {
          officer = receiver(following);
          const late = takenBack ? null : desk.whyLate();
          does(by, { type: 'hand-over', officer, late }, late === null ? minutes : Math.max(minutes, 45));
          if (late !== null) desk.judgesLate();
          if (takenBack) {
            takenBack = false;
            handedOver = false;
            does(by, { type: 'take-back', reason: dice.pick(phrases.TAKE_BACK) }, dice.between(2, 15));
            continue;
          }
          break;
        }
        case 'assign': {
          looksFirst();
          officer = officerAt(following);
          const instruction = dice.happens(0.4) ? dice.pick(phrases.INSTRUCTION) : null;
          does(by, { type: 'assign', officer, instruction }, minutes);
          break;
        }
        case 'examine': {
          if (officer === null && story.claimed) {
            does(by, { type: 'claim' }, Math.ceil(minutes * 0.1));
            officer = officerAt(step);
          }
          looksFirst();
          if (story.ending === 'withdrawn' || story.ending === 'stopped') {
            closes(story.ending, minutes);
            return;
          }
          if (supplements > 0 && story.supplements === supplements) {
            supplements = supplements === 2 ? 1 : 0;
            asks(by, dice.pick(phrases.ASKING), Math.ceil(minutes * 0.4));
            if (story.ending === 'asked') return;
            brings();
          }
          if (noted) {
            noted = false;
            does(by, { type: 'note', text: dice.pick(phrases.NOTE) }, Math.ceil(minutes * 0.2));
          }
          if (isFirstTime && (following?.work !== 'examine' || step.needs)) {
            isFirstTime = false;
            const beside = besideExamination(
              { story, step, minutes, whole, desk: counter.unit },
              office,
              dice,
            );
            deeds.push(...beside.deeds);
            if (beside.stays) return;
          }
          if (following?.work === 'examine') {
            officer = officerAt(following);
            does(by, { type: 'hand-over', officer, late: null }, minutes);
          } else {
            const { outcome } = story;
            const reason = outcome === 'refused' ? dice.pick(phrases.REFUSAL) : null;
            does(by, { type: 'propose-result', outcome, reason }, minutes);
          }
          break;
        }
        case 'approve':
        case 'sign': {
          looksFirst();
          if (supplements === 1 && story.supplements === 2 && step.work === 'approve') {
            supplements = 0;
            asks(by, dice.pick(phrases.ASKING_AGAIN), Math.ceil(minutes * 0.5));
            if (story.ending === 'asked-again') return;
            brings();
          }
          if (sentBack && step.work === goesBackAt) {
            sentBack = false;
            const back = process.steps.find(({ code }) => code === step?.sendBackTo.at(-1));
            if (!back) throw new Error(`${step.code} cannot be sent back`);
            does(by, { type: 'send-back', step: back.code, reason: dice.pick(phrases.SEND_BACK) }, minutes);
            step = back;
            continue;
          }
          if (step.work === 'approve') does(by, { type: 'approve' }, minutes);
          else signs(by, minutes);
          break;
        }
        case 'issue':
          looksFirst();
          does(by, { type: 'issue', electronic: story.procedure.electronicResult }, minutes);
          break;
        case 'return':
          if (!story.procedure.electronicResult) does(by, { type: 'take-in' }, dice.between(5, 25));
          desk.tells();
          if (story.ending !== 'returned') return;
          desk.settlesFees((moment) => moment !== 'intake', dice.between(10, 900), true);
          desk.givesBack();
          return;
      }
      step = following;
    }
  }

  function endsAt(step: Step, officer: string | null, sentBack: boolean, takenBack: boolean): boolean {
    switch (story.ending) {
      case 'examine':
        return step.work === 'examine' && officer !== null;
      case 'examine-unassigned':
        return step.work === 'examine' && officer === null;
      case 'sent-back':
        return story.sentBack && !sentBack;
      case 'taken-back':
        return story.takenBack && !takenBack;
      default:
        return step.work === story.ending;
    }
  }

  function receiver(following: Step | undefined): string | null {
    const known = following?.work === 'examine' && !story.unassigned;
    return known ? officerAt(following) : null;
  }

  function officerAt(step: Step | undefined): string {
    if (!step) throw new Error('nobody follows');
    return officerOf(step.role, step.unit);
  }

  function signs(by: DemoHand, minutes: number): void {
    const means = story.procedure.electronicResult ? 'digital' : 'paper';
    does(by, { type: 'sign', means, capacity: dice.happens(0.4) ? 'KT' : null }, minutes);
  }

  function signsForPapers(by: DemoHand): void {
    if (story.papersTaken === 'missed') {
      does(by, { type: 'accept-handover', missing: dice.pick(besidePhrases.MISSING) }, dice.between(2, 10));
    }
    does(by, { type: 'accept-handover', missing: null }, dice.between(2, 20));
  }

  /** Without a result: because the applicant wants so, or the agency has to. */
  function closes(ending: 'withdrawn' | 'stopped', minutes: number): void {
    const papersBack = story.papersBack === 'at-once' ? dice.pick(besidePhrases.PAPERS_BACK) : null;
    const { role, unit } = firstStepOf(process, 'sign');
    if (ending === 'withdrawn') {
      const reason = dice.pick(besidePhrases.WITHDRAWAL);
      does(counter, { type: 'withdraw', reason, papersBack }, Math.ceil(minutes * 0.5));
    } else {
      does({ role, unit }, { type: 'stop', reason: dice.pick(besidePhrases.STOP), papersBack }, minutes);
    }
    desk.givesPapersBack();
  }
}

function handOf({ role, unit }: Step): DemoOfficer {
  return { role, unit };
}
