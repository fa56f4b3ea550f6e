import type { FastifyRequest } from 'fastify';
import type { ReportActor } from '../../domain/access/may-report.ts';
import { type Instant, localDateOf } from '../../domain/calendar/local-time.ts';
import type { Agency } from '../../domain/organisation/agency.ts';
import { answersFor } from '../../domain/organisation/succession.ts';
import type { ReportPeriod } from '../../domain/reporting/report-period.ts';
import { isUuid } from '../../lib/uuid.ts';
import type { Database } from '../../store/ledger/database.ts';
import type { OfficeBook } from '../../store/office/office-book.ts';
import { readPeriods } from '../../store/reporting/report-log.ts';
import { textField } from '../../web/form-fields.ts';
import { getSignedIn, type SignedIn } from '../../web/signed-in.ts';
import type { SendStaffPage } from '../../web/staff-page.ts';

export interface ReportingDeps {
  database: Database;
  office: OfficeBook;
  newId: () => string;
  now: () => Instant;
  send: SendStaffPage;
}

export const COMMAND_FIELD = 'lenh';

/** The id of a form's command; one that was damaged on the way is replaced. */
export function commandIdIn(body: unknown, newId: () => string): string {
  const sent = textField(body, COMMAND_FIELD);
  return isUuid(sent) ? sent : newId();
}

export function reportActor({ actor, agency }: SignedIn, { office, now }: ReportingDeps): ReportActor {
  const answering = answersFor(agency.id, office.agencies(), localDateOf(now()));
  return { actor, agency, answersFor: answering };
}

/** The period of an address, and whom it is shown to: those who are asked, and who oversee them. */
export async function periodIn(
  { database }: ReportingDeps,
  request: FastifyRequest,
): Promise<ReportPeriod | undefined> {
  const { period = '' } = request.params as { period?: string };
  const { identity } = getSignedIn(request);
  if (!isUuid(period)) return undefined;
  return (await readPeriods(database, identity)).find(({ id }) => id === period);
}

/** The agency of an address, if it was asked and its figures are open to who asks. */
export function agencyIn(
  { office }: ReportingDeps,
  request: FastifyRequest,
  { agencies }: ReportPeriod,
): Agency | undefined {
  const { agency = '' } = request.params as { agency?: string };
  const { identity } = getSignedIn(request);
  const seen = identity.kind === 'officer' ? identity.agencies : [];
  return agencies.includes(agency) && seen.includes(agency) ? office.findAgency(agency) : undefined;
}

export function officerName(office: OfficeBook, id: string): string {
  return office.findOfficer(id)?.name ?? id;
}
