import type { FastifyInstance, FastifyRequest } from 'fastify';
import { qrCode } from '../../documents/barcode.ts';
import { printReceipt, type ReceiptFacts, receiptOf } from '../../documents/receipt.ts';
import { receiptAsIssued } from '../../documents/receipt-as-issued.ts';
import { localDateOf } from '../../domain/calendar/local-time.ts';
import { regimeAt } from '../../domain/regime/regime-timeline.ts';
import { lookUpToken } from '../../store/look-up-token.ts';
import { paths } from '../../web/paths.ts';
import { ratingAddress } from '../../web/rating-address.ts';
import { sendPdf } from '../../web/send-pdf.ts';
import { getSignedIn } from '../../web/signed-in.ts';
import { type FoundDossier, openDossier } from './found-dossier.ts';
import type { IntakeDeps } from './intake-deps.ts';
import { takenPage } from './taken-page.tsx';
import { takenView } from './taken-view.ts';

/** Giấy tiếp nhận hồ sơ và hẹn trả kết quả, and the page that leads to it. */
export async function receiptRoutes(app: FastifyInstance, deps: IntakeDeps): Promise<void> {
  app.get(paths.taken(':id'), async (request, reply) => {
    const signedIn = getSignedIn(request);
    const found = await openDossier(deps, signedIn, idOf(request));
    if (!found) return reply.callNotFound();
    const { state } = found;
    const address = state.status === 'returned' ? ratingAddress(deps.keyring, state.code) : null;
    const rating = address && qrCode(`${deps.baseUrl}${address}`);
    return deps.send(request, reply, takenPage({ ...takenView(found, signedIn), rating }));
  });

  app.get(paths.receipt(':id'), async (request, reply) => {
    const found = await openDossier(deps, getSignedIn(request), idOf(request));
    const facts = found && (await factsOf(deps, found, isReprint(request)));
    if (!facts) return reply.callNotFound();
    return sendPdf(
      reply,
      `giay-tiep-nhan-${facts.state.code}.pdf`,
      printReceipt(deps.press(), receiptOf(facts)),
    );
  });
}

/** Undefined: nothing was received yet, so there is no receipt. */
async function factsOf(
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

function isReprint({ query }: FastifyRequest): boolean {
  return (query as { lai?: unknown }).lai === '1';
}

function idOf({ params }: FastifyRequest): string {
  return (params as { id: string }).id;
}
