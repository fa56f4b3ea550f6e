import type { ReceiptFacts } from '../../documents/receipt.ts';
import { receiptAsIssued } from '../../documents/receipt-as-issued.ts';
import { localDateOf } from '../../domain/calendar/local-time.ts';
import { regimeAt } from '../../domain/regime/regime-timeline.ts';
import { lookUpToken } from '../../store/look-up-token.ts';
import { paths } from '../../web/paths.ts';
import type { FoundDossier } from './found-dossier.ts';
import type { IntakeDeps } from './intake-deps.ts';

/** What a receipt is printed from; undefined: nothing was received yet, so there is none. */
export async function receiptFacts(
  { office, keyring, baseUrl, provinceName, now }: IntakeDeps,
  { state, events, procedure, agency, persons, wordings }: FoundDossier,
  copy: boolean,
): Promise<ReceiptFacts | undefined> {
  const profile = office.profile();
  const issued = receiptAsIssued(events);
  const received = events.find(({ event }) => event.type === 'DossierReceived');
  if (!issued || !('clock' in state) || !received || !profile) return undefined;
  const officer = received.actor.kind === 'officer' ? office.findOfficer(received.actor.id) : undefined;
  // Printed again it is the same paper: under the name the office had, though it be renamed or merged since.
  const then = await office.agencyAt(issued.agency, received.recordedAt);
  const query = new URLSearchParams({ ma: state.code, t: lookUpToken(keyring, state.code) });
  return {
    ...{ state: issued, dueNow: state.clock.due.promise },
    ...{ agency: then ?? agency, procedure, copy, now: now(), province: provinceName },
    officerName: officer?.name ?? '',
    regime: regimeAt(profile.timeline, 'forms', localDateOf(state.clock.receivedAt)),
    lookUp: {
      host: profile.hosts.lookup,
      url: `${baseUrl}${paths.lookup}?${query}`,
      ...{ smsKeyword: profile.sms.keyword, smsNumber: profile.sms.number },
    },
    persons: ({ id, version }) => persons.get(`${id}/${version}`),
    wordings: ({ id }) => wordings.get(id),
  };
}
