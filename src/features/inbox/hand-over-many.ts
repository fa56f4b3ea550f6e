import { type CommandDesk, carryOut } from '../../store/dossiers/carry-out.ts';
import { officeNames } from '../../web/office-names.ts';
import type { SignedIn } from '../../web/signed-in.ts';
import { holderWords } from '../../words/vi/actor-words.ts';
import { refusalSentence } from '../../words/vi/refusal-sentence.ts';
import type { Picked } from './forms.ts';

/** What became of one row: to whom it went, or why it stayed. */
export type HandedOver = { id: string; to: string } | { id: string; refusal: string };

/**
 * Bàn giao nhiều hồ sơ (NĐ 61 Đ18): each row is a command of its own with an id of its own, so that one that is
 * refused holds nobody up, and the page sent twice moves nothing twice.
 */
export async function handOverMany(
  desk: CommandDesk,
  { actor, agency }: SignedIn,
  { picked, withPapers }: { picked: readonly Picked[]; withPapers: boolean },
): Promise<HandedOver[]> {
  const outcomes: HandedOver[] = [];
  for (const { dossier: id, version, commandId } of picked) {
    const outcome = await carryOut(desk, {
      ...{ commandId, actor, dossier: { id }, expectedVersion: version },
      compose: () => ({ type: 'hand-over', officer: null, withPapers, late: null }),
    });
    if (!outcome.ok) {
      outcomes.push({ id, refusal: refusalSentence(outcome.reason, officeNames(desk.office, agency.id)) });
      continue;
    }
    const { state } = outcome.value;
    const [leg] = 'legs' in state ? state.legs : [];
    const to = leg ? holderWords(leg, officeNames(desk.office, state.agency)) : '';
    outcomes.push({ id, to });
  }
  return outcomes;
}
