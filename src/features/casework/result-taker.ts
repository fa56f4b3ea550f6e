import type { DossierEvent } from '../../domain/dossier/events.ts';
import type { TimelineEntry } from '../../web/components/timeline.tsx';
import type { CaseFile } from './queries.ts';

/** Who took a result for the applicant, as they were written down at the desk (NĐ 61 Đ20). */
export function takerOf(
  { state, person }: Pick<CaseFile, 'state' | 'person'>,
  event: DossierEvent,
): readonly TimelineEntry['texts'][number][] {
  if (event.type !== 'ResultReturned' || event.data.recipient === 'applicant') return [];
  const ref = event.data.person ?? state.delegate?.person;
  const taker = ref && person(ref);
  if (!taker) return [];
  const number = taker.identityNumber === null ? '' : `, số giấy tờ ${taker.identityNumber}`;
  return [{ label: 'Người nhận thay', body: `${taker.name}${number}` }];
}
