import type { FastifyRequest } from 'fastify';
import {
  type Administrator,
  administers,
  agencyAdministration,
  systemAdministration,
} from '../../domain/access/may-administer.ts';
import type { Agency, Duty } from '../../domain/organisation/agency.ts';
import { isUuid } from '../../lib/uuid.ts';
import type { Identity } from '../../store/ledger/identity.ts';
import type { OfficeBook } from '../../store/office/office-book.ts';
import type { OfficeAct } from '../../store/office/office-log.ts';
import { textField } from '../../web/form-fields.ts';
import { getSignedIn } from '../../web/signed-in.ts';
import type { AdministrationDeps } from './administration-deps.ts';

export interface Administering {
  by: Administrator;
  agency: Agency;
  /** In which they do it, for the log. */
  duty: Duty;
}

/** Whoever is signed in, if they administer that agency; undefined: they do not, or there is none. */
export function administering(
  request: FastifyRequest,
  office: Pick<OfficeBook, 'findAgency'>,
  id: string,
): Administering | undefined {
  const { officer } = getSignedIn(request);
  const by = { id: officer.id, agency: officer.agency, duties: officer.duties };
  const agency = office.findAgency(id);
  const own = id === officer.agency ? agencyAdministration(officer.duties) : undefined;
  const duty = own ?? systemAdministration(officer.duties);
  return agency && duty && administers(by, id) ? { by, agency, duty } : undefined;
}

/** Reads for the agency that is looked after: who administers the system is of another one. */
export function readsFor({ agency }: Pick<Administering, 'agency'>): Identity {
  return { kind: 'officer', agencies: [agency.id] };
}

/** The agency a page is asked for: `co-quan` where it is named, else one's own. */
export function agencyAsked(request: FastifyRequest): string {
  const named = textField(request.query, 'co-quan') || textField(request.body, 'co-quan');
  return named || getSignedIn(request).agency.id;
}

/** The id of the command, made when the page was: sent twice, it is carried out once. */
export const COMMAND_FIELD = 'lenh';
/** The version that was seen; 0: there was none. */
export const VERSION_FIELD = 'phienban';

export function sentWith({ desk }: AdministrationDeps, body: unknown): { commandId: string; seen: number } {
  const typed = textField(body, COMMAND_FIELD);
  const version = textField(body, VERSION_FIELD);
  return {
    commandId: isUuid(typed) ? typed : desk.newId(),
    seen: /^\d{1,9}$/.test(version) ? Number(version) : 0,
  };
}

/** Who writes in the log of the office, and as what. */
export function actOf(
  { now }: AdministrationDeps,
  { by, duty }: Pick<Administering, 'by' | 'duty'>,
  commandId: string,
): OfficeAct {
  const { role, unit } = duty;
  return { commandId, at: now(), actor: { kind: 'officer', id: by.id, agency: by.agency, unit, role } };
}
