import { agencyAdministration } from '../../domain/access/may-administer.ts';
import type { Instant } from '../../domain/calendar/local-time.ts';
import { isUuid } from '../../lib/uuid.ts';
import type { Database } from '../../store/ledger/database.ts';
import { readAgencyRecord, writeAgencies } from '../../store/office/agency-records.ts';
import { textField } from '../../web/form-fields.ts';
import type { SignedIn } from '../../web/signed-in.ts';

export const RULE_FIELDS = { command: 'lenh', version: 'phienban', kept: 'gioihan' } as const;

/** Whether the agency keeps officers to their fields, as its administrator sees it. */
export interface ReadingRule {
  kept: boolean;
  version: number;
  /** Made when the page was: sent twice, it is carried out once. */
  commandId: string;
}

interface RuleDeps {
  database: Database;
  newId: () => string;
  now: () => Instant;
}

/** Undefined: they look after no agency. */
export async function readingRule(
  { database, newId }: Pick<RuleDeps, 'database' | 'newId'>,
  { identity, agency, officer }: SignedIn,
): Promise<ReadingRule | undefined> {
  if (!agencyAdministration(officer.duties)) return undefined;
  const record = await readAgencyRecord(database, identity, agency.id);
  if (!record) return undefined;
  const { readsOwnFieldsOnly = false } = record.agency;
  return { kept: readsOwnFieldsOnly, version: record.version, commandId: newId() };
}

/** Sets it for the own agency, which no form names; false: somebody changed the agency meanwhile. */
export async function changeRule(deps: RuleDeps, signedIn: SignedIn, body: unknown): Promise<boolean> {
  const { database, newId, now } = deps;
  const { officer, agency, identity } = signedIn;
  const duty = agencyAdministration(officer.duties);
  const record = duty && (await readAgencyRecord(database, identity, agency.id));
  if (!duty || !record) return false;
  const typed = textField(body, RULE_FIELDS.command);
  const version = Number(textField(body, RULE_FIELDS.version));
  const readsOwnFieldsOnly = textField(body, RULE_FIELDS.kept) === 'co';
  const { role, unit } = duty;
  const written = await writeAgencies(
    database,
    [{ agency: { ...record.agency, readsOwnFieldsOnly }, version }],
    {
      ...{ commandId: isUuid(typed) ? typed : newId(), at: now() },
      actor: { kind: 'officer', id: officer.id, agency: agency.id, unit, role },
    },
  );
  return written.ok;
}
