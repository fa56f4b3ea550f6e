import type { FastifyInstance, FastifyRequest } from 'fastify';
import { qrCode } from '../../documents/barcode.ts';
import { printReceipt, receiptOf } from '../../documents/receipt.ts';
import { paths } from '../../web/paths.ts';
import { ratingAddress } from '../../web/rating-address.ts';
import { sendPdf } from '../../web/send-pdf.ts';
import { getSignedIn } from '../../web/signed-in.ts';
import { openDossier } from './found-dossier.ts';
import type { IntakeDeps } from './intake-deps.ts';
import { receiptFacts } from './receipt-facts.ts';
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
    const facts = found && (await receiptFacts(deps, found, isReprint(request)));
    if (!facts) return reply.callNotFound();
    return sendPdf(
      reply,
      `giay-tiep-nhan-${facts.state.code}.pdf`,
      printReceipt(deps.press(), receiptOf(facts)),
    );
  });
}

function isReprint({ query }: FastifyRequest): boolean {
  return (query as { lai?: unknown }).lai === '1';
}

function idOf({ params }: FastifyRequest): string {
  return (params as { id: string }).id;
}
