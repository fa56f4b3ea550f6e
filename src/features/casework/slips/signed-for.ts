import { signatureLines } from '../../../documents/signature.ts';
import type { RecordedEvent, SigningCapacity } from '../../../domain/dossier/events.ts';

type TitleOf = (officer: string) => string | undefined;

/** What stands over the name of who signed, where they signed for another: so it stands in the event. */
export function signedFor(
  { actor, event }: Pick<RecordedEvent, 'actor' | 'event'>,
  titleOf: TitleOf,
): { signature?: readonly string[] } {
  // A leader signs for the agency; who signs what others did is not known before it is on paper.
  if (actor.kind !== 'officer' || actor.role !== 'signer') return {};
  const { onBehalfOf } = actor;
  const chosen: SigningCapacity = event.type === 'ResultSigned' ? event.data.capacity : null;
  const signature = signatureLines({
    capacity: onBehalfOf?.as ?? chosen,
    title: titleOf(actor.id),
    titleOfAbsent: onBehalfOf && titleOf(onBehalfOf.officer),
  });
  return signature ? { signature } : {};
}
