import type { FastifyInstance } from 'fastify';
import type { Press } from '../../documents/press.ts';
import type { SlipFacts } from '../../documents/slip.ts';
import type { RecordedEvent } from '../../domain/dossier/events.ts';
import { fold } from '../../domain/dossier/evolve.ts';
import type { Agency } from '../../domain/organisation/agency.ts';
import { headTitle } from '../../domain/organisation/head-title.ts';
import type { Keyring } from '../../store/keyring.ts';
import { lookUpToken } from '../../store/look-up-token.ts';
import type { OfficeBook } from '../../store/office/office-book.ts';
import { paths } from '../../web/paths.ts';
import { sendPdf } from '../../web/send-pdf.ts';
import { getSignedIn } from '../../web/signed-in.ts';
import { type CaseDeps, type CaseFile, openCase } from './queries.ts';
import { CONTROL_SLIP, readSlipAddress } from './slip-link.ts';
import { printControl } from './slips/control-slip.ts';
import { printEventSlip, printExtensionAsked } from './slips/event-slips.ts';
import type { PrintedSlip } from './slips/printed-slip.ts';
import { signedFor } from './slips/signed-for.ts';

export interface SlipDeps extends CaseDeps {
  office: OfficeBook;
  keyring: Keyring;
  press: () => Press;
  /** Where QR codes lead. */
  baseUrl: string;
  provinceName: string;
}

/** The forms of a dossier: each printed from the event that decided it, whenever it is asked for. */
export async function slipRoute(app: FastifyInstance, deps: SlipDeps): Promise<void> {
  app.get(paths.slip(':id', ':version'), async (request, reply) => {
    const { id = '', version = '' } = request.params as { id?: string; version?: string };
    const file = await openCase(deps, getSignedIn(request).identity, id);
    const slip = file && (await printed(deps, file, version));
    if (!slip) return reply.callNotFound();
    return sendPdf(reply, `${slip.name}-${file.state.code}.pdf`, slip.pdf);
  });
}

async function printed(deps: SlipDeps, file: CaseFile, address: string): Promise<PrintedSlip | undefined> {
  const whole = address === CONTROL_SLIP;
  const { version, toDesk } = readSlipAddress(address);
  const recorded = file.events.find((event) => whole || String(event.version) === version);
  const facts = recorded && factsOf(deps, file, recorded);
  if (!facts) return undefined;
  if (whole) return printControl(deps.press(), file, facts);
  const { agency, by } = await agenciesThen(deps, file, recorded);
  const { office } = deps;
  const titles = {
    of: (officer: string) => office.findOfficer(officer)?.title,
    ofHead: (id: string) => headTitle(office.officersOf(id)),
  };
  const source = {
    file,
    facts: { ...facts, agency, ...signedFor(recorded, titles) },
    recorded,
    by,
    titles,
  };
  return toDesk ? printExtensionAsked(deps.press(), source) : printEventSlip(deps.press(), source);
}

/** The receiving agency and the one that did it, as they were called then: one is renamed or merged, a paper is not. */
async function agenciesThen(
  { office }: SlipDeps,
  { events, agency: now }: CaseFile,
  { version, actor, recordedAt }: RecordedEvent,
): Promise<{ agency: Agency; by: Agency }> {
  const state = fold(events.slice(0, version));
  const agency = ('agency' in state && (await office.agencyAt(state.agency, recordedAt))) || now;
  const by = actor.kind === 'officer' ? await office.agencyAt(actor.agency, recordedAt) : undefined;
  return { agency, by: by ?? agency };
}

function factsOf(
  { office, keyring, baseUrl, provinceName, now }: SlipDeps,
  { state, agency, procedure, person, wording, names, formsAt }: CaseFile,
  { actor, occurredAt }: RecordedEvent,
): SlipFacts | undefined {
  const profile = office.profile();
  if (!profile) return undefined;
  const query = new URLSearchParams({ ma: state.code, t: lookUpToken(keyring, state.code) });
  return {
    ...{ state, agency, procedure, now: now(), province: provinceName, copy: false },
    officerName: actor.kind === 'officer' ? names.officer(actor.id) : '',
    regime: formsAt('clock' in state ? state.clock.receivedAt : occurredAt),
    lookUp: {
      host: profile.hosts.lookup,
      url: `${baseUrl}${paths.lookup}?${query}`,
      ...{ smsKeyword: profile.sms.keyword, smsNumber: profile.sms.number },
    },
    persons: person,
    wordings: wording,
  };
}
