import { carryOut } from '../../store/dossiers/carry-out.ts';
import { officeNames } from '../../web/office-names.ts';
import type { Picked } from '../../web/picked-dossiers.ts';
import type { SignedIn } from '../../web/signed-in.ts';
import { holderWords } from '../../words/vi/actor-words.ts';
import { refusalSentence } from '../../words/vi/refusal-sentence.ts';
import type { BulkAct, Typed } from './bulk-act.ts';
import type { BulkDeps } from './bulk-deps.ts';
import { type ChosenDossier, commandIdFor, openChosen, refusalNow } from './chosen-dossier.ts';

/** What became of one: who has it now, or why it stayed. */
export type Outcome =
  | { dossier: ChosenDossier; done: true; holder: string | null }
  /** `dossier` is null for one that is not theirs to see: nothing is said of it. */
  | { dossier: ChosenDossier | null; done: false; refusal: string; mayTryAgain: boolean };

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
  for (const dossier of chosen) {
    const outcome = await carryOut(desk, {
      ...{ commandId: commandIdFor(dossier, act.command), actor, dossier: { id: dossier.id } },
      expectedVersion: dossier.seen.version,
      compose,
    });
    if (outcome.ok) {
      const { state } = outcome.value;
      const [leg] = 'legs' in state ? state.legs : [];
      const holder = leg ? holderWords(leg, dossier.names) : null;
      outcomes.push({ dossier, done: true, holder });
    } else {
      const refusal = refusalSentence(outcome.reason, dossier.names);
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
  { command }: BulkAct,
  { id }: ChosenDossier,
): Promise<boolean> {
  const { chosen } = await openChosen(deps, signedIn, [{ dossier: id, seen: null }]);
  return chosen.some((now) => refusalNow(now, command, signedIn.actor) === undefined);
}
