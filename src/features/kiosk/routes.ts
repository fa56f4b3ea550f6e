import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { localDateOf } from '../../domain/calendar/local-time.ts';
import type { Agency } from '../../domain/organisation/agency.ts';
import type { Procedure } from '../../domain/procedure/procedure.ts';
import { takesIn } from '../../domain/procedure/receiving-agencies.ts';
import { guardForms } from '../../web/csrf.ts';
import { textField } from '../../web/form-fields.ts';
import type { KioskDevice } from '../../web/kiosk-device.ts';
import type { KioskPage } from '../../web/kiosk-layout.tsx';
import { paths } from '../../web/paths.ts';
import { sendPage } from '../../web/send-page.ts';
import { codeLetters } from './code-letters.ts';
import type { KioskDeps } from './kiosk-deps.ts';
import { lookupRoutes } from './lookup-routes.ts';
import { pairingRoutes } from './pairing-routes.tsx';
import { fieldPage, fieldsPage, procedurePage } from './procedures-pages.tsx';
import { deskPage, startPage, unpairedPage } from './start-page.tsx';
import { ticketRoutes } from './ticket-routes.ts';
import { withoutNetworkRoutes } from './without-network.tsx';

/** Máy tra cứu at a desk (Điều 3.4): look up, read what a procedure takes, take a number. */
export async function kioskRoutes(app: FastifyInstance, deps: KioskDeps): Promise<void> {
  const { office, page, baseUrl } = deps;
  const send = (reply: FastifyReply, shown: KioskPage, status = 200) => sendPage(reply, page(shown), status);
  const turns = lookupRoutes(app, deps);
  withoutNetworkRoutes(app, deps);

  app.get(paths.kiosk, (request, reply) => {
    const form = { turn: turns.make(), letters: codeLetters(office.agencies()) };
    return send(reply, startPage({ agency: request.device?.agency ?? null, form }));
  });

  await app.register(async (guarded) => {
    await guardForms(guarded, { secure: baseUrl.startsWith('https:') });
    pairingRoutes(guarded, deps);
    ticketRoutes(guarded, deps, send);
  });

  atDesk(paths.kioskDesk, ({ agency }, _request, reply) => send(reply, deskPage(agency)));

  atDesk(paths.kioskProcedures, ({ agency }, request, reply) => {
    const here = proceduresOf(deps, agency);
    const field = textField(request.query, 'linhvuc');
    if (field === '') return send(reply, fieldsPage(agency.name, fieldsOf(here)));
    const own = here.filter((procedure) => procedure.field === field);
    return own.length === 0 ? reply.callNotFound() : send(reply, fieldPage(agency.name, field, own));
  });

  atDesk(`${paths.kioskProcedures}/:id`, ({ agency }, request, reply) => {
    const { id } = request.params as { id: string };
    const procedure = proceduresOf(deps, agency).find((one) => one.id === id);
    if (!procedure) return reply.callNotFound();
    return send(reply, procedurePage(agency.name, procedure, `${baseUrl}${paths.procedure(id)}`));
  });

  /** What a machine offers that belongs to a desk. */
  function atDesk(
    address: string,
    answer: (device: KioskDevice, request: FastifyRequest, reply: FastifyReply) => unknown,
  ): void {
    app.get(address, (request, reply) =>
      request.device ? answer(request.device, request, reply) : send(reply, unpairedPage(), 403),
    );
  }
}

const byVietnamese = new Intl.Collator('vi', { numeric: true }).compare;

/** In force today and taken in here, by name. */
function proceduresOf({ office, now }: KioskDeps, agency: Agency): readonly Procedure[] {
  const today = localDateOf(now());
  return office
    .procedures()
    .map(({ content }) => content)
    .filter((procedure) => procedure.validFrom <= today && takesIn(procedure, agency))
    .toSorted((a, b) => byVietnamese(a.name, b.name));
}

function fieldsOf(procedures: readonly Procedure[]): readonly { name: string; procedures: number }[] {
  return [...Map.groupBy(procedures, ({ field }) => field)]
    .map(([name, own]) => ({ name, procedures: own.length }))
    .toSorted((a, b) => byVietnamese(a.name, b.name));
}
