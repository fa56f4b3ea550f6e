import { signatureLines } from '../../../documents/signature.ts';
import type { RecordedEvent, SigningCapacity } from '../../../domain/dossier/events.ts';

/** Chức vụ; undefined: not written down. */
export interface Titles {
  of(officer: string): string | undefined;
  /** Of whoever heads an agency. */
  ofHead(agency: string): string | undefined;
}

/** What stands over the name of who signed, where they signed for another: so it stands in the event. */
export function signedFor(
  { actor, event }: Pick<RecordedEvent, 'actor' | 'event'>,
  titles: Titles,
): { signature?: readonly string[] } {
  // A leader signs for the agency; who signs what others did is not known before it is on paper.
  if (actor.kind !== 'officer' || actor.role !== 'signer') return {};
  const { onBehalfOf } = actor;
  const chosen: SigningCapacity = event.type === 'ResultSigned' ? event.data.capacity : null;
  const signature = signatureLines({
    capacity: onBehalfOf?.as ?? chosen,
    title: titles.of(actor.id),
    // By order or by authority one signs for the head (NĐ 30/2020 Đ13), whether or not that one is away.
    titleOfAbsent: onBehalfOf ? titles.of(onBehalfOf.officer) : titles.ofHead(actor.agency),
  });
  return signature ? { signature } : {};
}
