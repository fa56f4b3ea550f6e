import { findPart, partsBefore } from '../../domain/procedure/parts.ts';
import type { Part, Step } from '../../domain/procedure/procedure.ts';
import { partMinutes } from '../../domain/procedure/steps.ts';
import * as phrases from './beside-phrases.ts';
import type { Deed, DemoHand, DemoOfficer } from './demo-act.ts';
import type { Dice } from './dice.ts';
import type { JourneyOffice } from './journey-office.ts';
import type { Story } from './story.ts';

interface Examination {
  story: Story;
  step: Step;
  /** Its working minutes, without those of the parts it waits for. */
  minutes: number;
  /** Those of the whole. */
  whole: number;
  desk: string;
}

/**
 * What happens beside an examination before it ends: others join in, something is looked at, others are asked, a new
 * date is told, money is owed. `stays`: the story ends in the midst of it.
 */
export function besideExamination(
  { story, step, minutes, whole, desk }: Examination,
  { officerOf, agencyOf }: JourneyOffice,
  dice: Dice,
): { deeds: readonly Deed[]; stays: boolean } {
  const { procedure, ending } = story;
  const { process } = procedure;
  const by: DemoOfficer = { role: step.role, unit: step.unit };
  const deeds: Deed[] = [];
  const does = (who: DemoHand, act: Deed['act'], share: number, applicantsTime = false) =>
    deeds.push({ by: who, act, minutes: Math.ceil(share * (applicantsTime ? 1 : minutes)), applicantsTime });

  if (story.shared) joins();
  if (story.verified) does(by, { type: 'verify', ...dice.pick(phrases.VERIFICATION) }, 0.3);
  if (sendsParts()) return { deeds, stays: true };
  if (asksOpinion()) return { deeds, stays: true };
  if (story.extended) {
    const reason = dice.pick(phrases.EXTENSION);
    const cause = dice.happens(0.5) ? 'co-ordination' : 'rules';
    does({ role: 'desk-head', unit: desk }, { type: 'extend', cause, reason, days: dice.between(2, 5) }, 0.1);
  }
  return { deeds, stays: owes() };

  function joins(): void {
    const sign = process.steps.find(({ work }) => work === 'sign');
    const head = process.steps.find(({ work, unit }) => work === 'approve' && unit === step.unit);
    const named = [
      ...(head ? [{ officer: officerOf(head.role, head.unit), as: 'co-ordinating' as const }] : []),
      ...(sign ? [{ officer: officerOf(sign.role, sign.unit), as: 'following' as const }] : []),
    ];
    does(by, { type: 'name-participants', participants: named }, 0.05);
  }

  /** Side by side or one after the other, as the process has it; true: somebody is still awaited. */
  function sendsParts(): boolean {
    const needed = step.needs ?? [];
    if (needed.length === 0) return false;
    const codes = [...new Set(needed.flatMap((code) => [...partsBefore(process, code), code]))];
    const parts = codes.flatMap((code) => findPart(process, code) ?? []);
    does(by, { type: 'send-parts', withPapers: parts.some(({ after }) => after.length > 0) }, 0.1);
    let passed = 0;
    const answers = parts
      .map((part) => ({ part, at: doneAfter(part, parts) }))
      .toSorted((one, other) => one.at - other.at);
    // Where the story stops here, the last one has not answered, and often nobody has.
    const waits = ending === 'parts-sent';
    const known = waits ? answers.slice(0, dice.happens(0.5) ? -1 : 0) : answers;
    for (const { part, at } of known) {
      const last = part === answers.at(-1)?.part;
      const refused = story.partRefused && last && !waits;
      const who = { role: part.role, unit: part.unit, agency: agencyOf(part.agency) };
      const text = dice.pick(refused ? phrases.PART_REFUSED : phrases.PART_DONE);
      const act = {
        type: 'answer-part',
        part: part.code,
        outcome: refused ? 'refused' : 'done',
        text,
      } as const;
      deeds.push({ by: who, act, minutes: Math.max(1, at - passed), applicantsTime: false });
      passed = at;
    }
    return waits;
  }

  /** Working minutes from when the first is sent. */
  function doneAfter(part: Part, parts: readonly Part[]): number {
    const before = parts.filter(({ code }) => part.after.includes(code));
    const begun = Math.max(0, ...before.map((one) => doneAfter(one, parts)));
    return begun + Math.ceil(partMinutes(process, part, whole) * 0.9);
  }

  /** True: the answer is not there yet. */
  function asksOpinion(): boolean {
    if (!story.opinion) return false;
    const { of, how } = story.opinion;
    const late = how === 'late' && ending !== 'opinion-asked';
    const within = late ? 5 : Math.max(30, Math.ceil(minutes * 0.8));
    does(by, { type: 'ask-opinion', of, question: dice.pick(phrases.QUESTION), within }, 0.1);
    if (ending === 'opinion-asked') return true;
    if (how === 'withdrawn') {
      does(by, { type: 'withdraw-opinion', reason: dice.pick(phrases.OPINION_NOT_NEEDED) }, 0.3);
      return false;
    }
    if (late) does('system', { type: 'remind-opinion' }, 0.25);
    const who: DemoHand = { role: 'specialist', ...of };
    does(who, { type: 'answer-opinion', answer: dice.pick(phrases.ANSWER) }, 0.3);
    return false;
  }

  /** True: it is not paid yet. */
  function owes(): boolean {
    if (!story.duty) return false;
    does(by, { type: 'require-payment', ...story.duty }, 0.2);
    if (ending === 'awaiting-payment') return true;
    does({ role: 'cashier', unit: desk }, { type: 'confirm-payment' }, dice.between(240, 1_900), true);
    return false;
  }
}
