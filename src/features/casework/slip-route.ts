import type { FastifyInstance } from 'fastify';
import type { Press } from '../../documents/press.ts';
import { printRefusalSlip, refusalSlipOf } from '../../documents/refusal-slip.ts';
import type { SlipFacts } from '../../documents/slip.ts';
import { printSupplementSlip, supplementSlipOf } from '../../documents/supplement-slip.ts';
import { localDateOf } from '../../domain/calendar/local-time.ts';
import type { RecordedEvent } from '../../domain/dossier/events.ts';
import { regimeAt } from '../../domain/regime/regime-timeline.ts';
import type { Keyring } from '../../store/keyring.ts';
import { lookUpToken } from '../../store/look-up-token.ts';
import type { OfficeBook } from '../../store/office/office-book.ts';
import { paths } from '../../web/paths.ts';
import { sendPdf } from '../../web/send-pdf.ts';
import { getSignedIn } from '../../web/signed-in.ts';
import { type CaseDeps, type CaseFile, openCase } from './queries.ts';

export interface SlipDeps extends CaseDeps {
  office: OfficeBook;
  keyring: Keyring;
  press: () => Press;
  /** Where QR codes lead. */
  baseUrl: string;
  provinceName: string;
}

/** Phiếu yêu cầu bổ sung, phiếu từ chối: printed from the event that decided it. */
export async function slipRoute(app: FastifyInstance, deps: SlipDeps): Promise<void> {
  app.get(paths.slip(':id', ':version'), async (request, reply) => {
    const { id = '', version = '' } = request.params as { id?: string; version?: string };
    const file = await openCase(deps, getSignedIn(request).identity, id);
    const recorded = file?.events.find((event) => String(event.version) === version);
    const facts = file && recorded && factsOf(deps, file, recorded);
    if (!facts) return reply.callNotFound();
    const slip = printed(deps.press(), facts, recorded);
    if (!slip) return reply.callNotFound();
    return sendPdf(reply, `${slip.name}-${facts.state.code}.pdf`, slip.pdf);
  });
}

function printed(press: Press, facts: SlipFacts, { event, occurredAt }: RecordedEvent) {
  switch (event.type) {
    case 'SupplementRequested': {
      const data = supplementSlipOf({ ...facts, request: event.data, requestedAt: occurredAt });
      return { name: 'phieu-bo-sung', pdf: printSupplementSlip(press, data) };
    }
    case 'DossierDeclined': {
      const data = refusalSlipOf({ ...facts, decline: event.data, declinedAt: occurredAt });
      return data && { name: 'phieu-tu-choi', pdf: printRefusalSlip(press, data) };
    }
    default:
      return undefined;
  }
}

function factsOf(
  { office, keyring, baseUrl, provinceName, now }: SlipDeps,
  { state, agency, procedure, person, wording, names }: CaseFile,
  { actor, occurredAt }: RecordedEvent,
): SlipFacts | undefined {
  const profile = office.profile();
  if (!profile) return undefined;
  const query = new URLSearchParams({ ma: state.code, t: lookUpToken(keyring, state.code) });
  return {
    ...{ state, agency, procedure, now: now(), province: provinceName, copy: false },
    officerName: actor.kind === 'officer' ? names.officer(actor.id) : '',
    regime: regimeAt(
      profile.timeline,
      'forms',
      localDateOf('clock' in state ? state.clock.receivedAt : occurredAt),
    ),
    lookUp: {
      host: profile.hosts.lookup,
      url: `${baseUrl}${paths.lookup}?${query}`,
      ...{ smsKeyword: profile.sms.keyword, smsNumber: profile.sms.number },
    },
    persons: person,
    wordings: wording,
  };
}
