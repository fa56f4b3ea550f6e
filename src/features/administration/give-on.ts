import type { FastifyRequest } from 'fastify';
import { carryOut } from '../../store/dossiers/carry-out.ts';
import { textField } from '../../web/form-fields.ts';
import { officeNames } from '../../web/office-names.ts';
import { getSignedIn } from '../../web/signed-in.ts';
import { refusalSentence } from '../../words/vi/refusal-sentence.ts';
import type { AdministrationDeps } from './administration-deps.ts';
import type { InHand } from './in-hand.ts';
import type { Problem } from './positions.ts';

/** Where a dossier shall go: `TO_UNIT`, or the id of an officer. */
export const GIVEN = (dossier: string) => `giao-${dossier}`;
export const TO_UNIT = 'phong';
export const REASON = 'lydogiao';

/** Whether it was said of every one of them to whom it goes. */
export function isDecided(body: unknown, held: readonly InHand[]): boolean {
  return held.every(({ id }) => textField(body, GIVEN(id)) !== '');
}

/** Each by a command of its own; what is refused is told, and stays where it is. */
export async function giveOn(
  { desk, office }: AdministrationDeps,
  request: FastifyRequest,
  held: readonly InHand[],
): Promise<readonly Problem[]> {
  const { actor, agency } = getSignedIn(request);
  const reason = textField(request.body, REASON);
  const problems: Problem[] = [];
  for (const { id, code } of held) {
    const to = textField(request.body, GIVEN(id));
    const given = await carryOut(desk, {
      ...{ commandId: desk.newId(), actor, dossier: { id }, expectedVersion: null },
      compose: (pen) => ({
        ...{ type: 'reassign', officer: to === TO_UNIT ? null : to, late: null },
        reason: pen.wording(reason),
      }),
    });
    if (given.ok) continue;
    const text = refusalSentence(given.reason, officeNames(office, agency.id)).replace(/\.$/, '');
    problems.push({ field: GIVEN(id), text: `${code}: ${text}` });
  }
  return problems;
}
