import { carryOut } from '../../store/dossiers/carry-out.ts';
import { officeNames } from '../../web/office-names.ts';
import type { Picked } from '../../web/picked-dossiers.ts';
import type { SignedIn } from '../../web/signed-in.ts';
import { holderWords } from '../../words/vi/actor-words.ts';
import { refusalSentence } from '../../words/vi/refusal-sentence.ts';
import type { BulkAct, Typed } from './bulk-act.ts';
import type { BulkDeps } from './bulk-deps.ts';
import { type ChosenDossier, commandIdFor, isDone, openChosen } from './chosen-dossier.ts';
import { isPossible } from './is-possible.ts';

/** Which dossier it was, as far as a page shows it afterwards. */
type Named = Pick<ChosenDossier, 'id'> & { code: string };

/** What became of one: who has it now, or why it stayed. Plain values: it is kept for the page that tells of it. */
export type Outcome =
  | { dossier: Named; done: true; holder: string | null }
  /** `dossier` is null for one that is not theirs to see: nothing is said of it. */
  | { dossier: Named | null; done: false; refusal: string; mayTryAgain: boolean };

/**
 * Each dossier is a command of its own, in a transaction of its own, with an id of its own: one that is refused holds
 * nobody up, and the page sent twice does nothing twice.
 */
export async function doMany(
  deps: BulkDeps,
  signedIn: SignedIn,
  act: BulkAct,
  { chosen, unseen, typed }: { chosen: readonly ChosenDossier[]; unseen: readonly Picked[]; typed: Typed },
): Promise<readonly Outcome[]> {
  const { desk, office } = deps;
  const { actor, agency } = signedIn;
  const outcomes: Outcome[] = [];
  const compose = act.tell(typed);
  for (const one of chosen) {
    const dossier = { id: one.id, code: one.state.code };
    const alone = act.alone(one);
    if (alone !== null && !isDone(one, act.command)) {
      outcomes.push({ dossier, done: false, refusal: alone, mayTryAgain: false });
      continue;
    }
    const outcome = await carryOut(desk, {
      ...{ commandId: commandIdFor(one, act.command), actor, dossier: { id: one.id } },
      expectedVersion: one.seen.version,
      compose,
    });
    if (outcome.ok) {
      const { state } = outcome.value;
      const [leg] = 'legs' in state ? state.legs : [];
      const holder = leg ? holderWords(leg, one.names) : null;
      outcomes.push({ dossier, done: true, holder });
    } else {
      const refusal = refusalSentence(outcome.reason, one.names);
      const mayTryAgain = await isPossibleStill(deps, signedIn, act, dossier);
      outcomes.push({ dossier, done: false, refusal, mayTryAgain });
    }
  }
  // Refused like any other, so that inspectors learn of it; its form, if it has one, is not ours.
  for (const { dossier: id, seen } of unseen) {
    const expectedVersion = seen?.version ?? null;
    const outcome = await carryOut(desk, {
      ...{ commandId: desk.newId(), actor, dossier: { id }, expectedVersion, compose },
    });
    if (outcome.ok) throw new Error('a dossier that is not to be seen was changed');
    const refusal = refusalSentence(outcome.reason, officeNames(office, agency.id));
    outcomes.push({ dossier: null, done: false, refusal, mayTryAgain: false });
  }
  return outcomes;
}

/** Somebody was faster, or something was not said, and yet it can be done with the dossier as it is now. */
async function isPossibleStill(
  deps: BulkDeps,
  signedIn: SignedIn,
  act: BulkAct,
  { id }: Named,
): Promise<boolean> {
  const { chosen } = await openChosen(deps, signedIn, [{ dossier: id, seen: null }]);
  return chosen.some((now) => isPossible(now, act, signedIn.actor));
}
