import type { FastifyRequest } from 'fastify';
import type { ActedAs } from '../../domain/access/actor.ts';
import type { Officer } from '../../domain/organisation/agency.ts';
import {
  type OfficerRecord,
  readOfficerRecord,
  readPastVersions,
} from '../../store/office/officer-records.ts';
import { instantWords } from '../../words/vi/date-words.ts';
import type { AdministrationDeps } from './administration-deps.ts';
import { officerWords } from './duty-words.ts';
import { type Administering, administering, readsFor } from './whose.ts';

/** A person of an agency that whoever asks administers. */
export interface OpenedOfficer extends OfficerRecord {
  administering: Administering;
}

/** Undefined: there is no such person, or they are not this administrator's; both read the same. */
export async function openOfficer(
  { database, office }: AdministrationDeps,
  request: FastifyRequest,
): Promise<OpenedOfficer | undefined> {
  const { id = '' } = request.params as { id?: string };
  const agency = office.findOfficer(id)?.agency;
  const may = agency === undefined ? undefined : administering(request, office, agency);
  if (!may) return undefined;
  const record = await readOfficerRecord(database, readsFor(may), { agency: may.agency.id, id });
  return record && { ...record, administering: may };
}

/** The last changes of a person: when, by whom, and to what. */
export async function pastOf({ database, office }: AdministrationDeps, opened: OpenedOfficer) {
  const { officer, administering: may } = opened;
  const versions = await readPastVersions<Officer>(database, readsFor(may), {
    stream: 'officer',
    id: officer.id,
  });
  return versions.map(({ at, by, content }) => ({
    at: instantWords(at),
    by: writer(by, (id) => office.findOfficer(id)?.name ?? id),
    what: officerWords(content, may.agency),
  }));
}

function writer(by: ActedAs, nameOf: (id: string) => string): string {
  return by.kind === 'officer' ? nameOf(by.id) : 'hệ thống';
}
