import type { RecordedEvent } from '../../domain/dossier/events.ts';
import type { WordingRef } from '../../domain/dossier/references.ts';
import { type FiledState, isFiled } from '../../domain/dossier/state.ts';
import { NATIONAL_STATUS } from '../../domain/dossier/status.ts';
import type { Agency } from '../../domain/organisation/agency.ts';
import type { Filing } from '../../store/connections/filings.ts';
import { readDossier } from '../../store/dossiers/read-dossier.ts';
import { OWNER } from '../../store/ledger/identity.ts';
import { lookUpToken } from '../../store/look-up-token.ts';
import { paths } from '../../web/paths.ts';
import type { FilingDeps } from './filing-deps.ts';
import type { StandingAnswer } from './shapes.ts';

type Words = (ref: WordingRef | null) => string;

/** Where a dossier stands, for the connection that brought it in; only to be asked with one that is its own. */
export async function readStanding(
  { database, keyring, office, baseUrl }: Pick<FilingDeps, 'database' | 'keyring' | 'office' | 'baseUrl'>,
  { dossierId, reference }: Pick<Filing, 'dossierId' | 'reference'>,
  /** That it was just filed at, and is no more. */
  filedAt: Agency | null = null,
): Promise<StandingAnswer> {
  const found = await readDossier(database, OWNER, dossierId);
  if (!found || !isFiled(found.dossier.state)) throw new Error('what was filed has no dossier');
  const { state, events } = found.dossier;
  const agency = office.findAgency(state.agency);
  const words: Words = (ref) => (ref === null ? '' : (found.wordings.get(ref.id) ?? '(nội dung đã xóa)'));
  const query = new URLSearchParams({ ma: state.code, t: lookUpToken(keyring, state.code) });
  return {
    ...{ reference, code: state.code, status: state.status, nationalStatus: NATIONAL_STATUS[state.status] },
    agency: { code: agency?.code ?? '', name: agency?.name ?? state.agency },
    succeeded: successionOf(office, events, filedAt),
    stage: state.status === 'awaiting-supplement' ? state.stage : null,
    receivedHereAt: state.submittedAt,
    answerBy: state.status === 'submitted' ? state.answerBy : null,
    acceptedAt: 'clock' in state ? state.clock.receivedAt : null,
    promisedAt: promiseOf(state),
    supplement: supplementOf(state, events, words),
    declined: state.status === 'declined' ? declinedOf(state.declinedAt, events, words) : null,
    lookUpUrl: `${baseUrl}${paths.lookup}?${query}`,
  };
}

/** The agency it was filed at was merged: which, and from which day on the other one answers. */
function successionOf(
  office: FilingDeps['office'],
  events: readonly RecordedEvent[],
  filedAt: Agency | null,
): StandingAnswer['succeeded'] {
  const taken = events.findLast(({ event }) => event.type === 'AgencySucceeded')?.event;
  const from = taken?.type === 'AgencySucceeded' ? office.findAgency(taken.data.from) : filedAt;
  if (!from?.succeededBy) return null;
  const { code, name, succeededBy } = from;
  return { code, name, since: succeededBy.from, decision: succeededBy.decision.number };
}

/** Only a date that stands: none while the time does not run, and none after an end without a result. */
function promiseOf(state: FiledState): string | null {
  switch (state.status) {
    case 'received':
    case 'in-progress':
    case 'resolved':
    case 'returned':
      return state.clock.due.promise;
    default:
      return null;
  }
}

/** In the words of the slip, which is for the applicant (NĐ 61 Đ17.2a: told by the way it was filed). */
function supplementOf(
  state: FiledState,
  events: readonly RecordedEvent[],
  words: Words,
): StandingAnswer['supplement'] {
  if (state.status !== 'awaiting-supplement') return null;
  const asking = events.findLast(({ event }) => event.type === 'SupplementRequested')?.event;
  if (asking?.type !== 'SupplementRequested') return null;
  return {
    ...{ askedAt: state.askedAt, expiresAt: state.expiresAt, reason: words(asking.data.reason) },
    items: asking.data.items.map(({ paper, wording }) => ({ paper, what: words(wording) })),
  };
}

function declinedOf(
  at: string,
  events: readonly RecordedEvent[],
  words: Words,
): NonNullable<StandingAnswer['declined']> {
  const declining = events.findLast(({ event }) => event.type === 'DossierDeclined')?.event;
  const reason =
    declining?.type === 'DossierDeclined'
      ? words(declining.data.reason)
      : 'Hết hạn bổ sung mà chưa nhận được giấy tờ bổ sung.';
  return { at, reason };
}
