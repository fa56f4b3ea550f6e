import { allowedActions } from '../../domain/dossier/allowed-actions.ts';
import { paths } from '../../web/paths.ts';
import type { SignedIn } from '../../web/signed-in.ts';
import { handOverWords } from '../../words/vi/hand-over-words.ts';
import type { FoundDossier } from './found-dossier.ts';
import type { TakenView } from './taken-page.tsx';

export function takenView(found: FoundDossier, { actor }: SignedIn): Omit<TakenView, 'rating'> {
  const { id, state, procedure, persons } = found;
  const { applicant } = state;
  const name = persons.get(`${applicant.id}/${applicant.version}`)?.name;
  return {
    ...{ id, state, procedureName: procedure.name, applicantName: name ?? '(thông tin đã xóa)' },
    promise: 'clock' in state && !isServedAtOnce(found) ? state.clock.due.promise : null,
    handOver:
      state.status === 'received' ? handOverWords({ ...state, receivedAt: state.clock.receivedAt }) : null,
    print: printOf(found),
    canCorrect: allowedActions(state, actor).includes('correct'),
  };
}

/** Trả ngay: nothing was promised, and no receipt given (NĐ 61 Đ17.4). */
function isServedAtOnce({ events }: FoundDossier): boolean {
  return events.some(({ event }) => event.type === 'ServedAtOnce');
}

/** The slip of what was last decided at the counter. */
function printOf(found: FoundDossier): TakenView['print'] {
  const { id, state, events } = found;
  if (isServedAtOnce(found)) return null;
  if ('clock' in state) return { text: 'In giấy tiếp nhận (PDF)', href: paths.receipt(id) };
  const last = events.findLast(
    ({ event }) => event.type === 'SupplementRequested' || event.type === 'DossierDeclined',
  );
  if (!last || (last.event.type === 'DossierDeclined' && state.regime === 'R2016')) return null;
  const text =
    last.event.type === 'DossierDeclined' ? 'In phiếu từ chối (PDF)' : 'In phiếu yêu cầu bổ sung (PDF)';
  return { text, href: paths.slip(id, last.version) };
}
