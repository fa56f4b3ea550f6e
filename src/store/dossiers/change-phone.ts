import { timingSafeEqual } from 'node:crypto';
import type { Refusal } from '../../domain/dossier/refusals.ts';
import { isFiled } from '../../domain/dossier/state.ts';
import { codeKey } from '../../domain/regime/dossier-code.ts';
import type { Result } from '../../lib/result.ts';
import type { Database } from '../ledger/database.ts';
import { OWNER } from '../ledger/identity.ts';
import { type CarriedOut, carryOut } from './carry-out.ts';
import type { CommandDesk } from './command-desk.ts';
import { readDossier } from './read-dossier.ts';

/**
 * Id of the dossier whose applicant gave this number, all of it: more than the four digits that open the rest (ruling
 * 20). Found or not, right or wrong: one query and one comparison.
 */
export async function proveByPhone(
  { database }: { database: Pick<Database, 'read'> },
  code: string,
  phone: string,
): Promise<string | undefined> {
  const [rows = []] = await database.read(OWNER, {
    name: 'phone_of_applicant',
    text: `select d.id, p.phone_key from dossier d
           join person p on p.id = d.applicant_id and p.version = d.applicant_version and p.dossier_id = d.id
           where d.code_key = $1 and not d.secret`,
    values: [codeKey(code)],
  });
  const { id, phone_key } = (rows[0] ?? {}) as { id?: string; phone_key?: string | null };
  return isSame(keyOf(phone), phone_key ?? '') ? id : undefined;
}

/** The applicant gives another number; only to be asked with an id that was proved. */
export async function changePhone(
  desk: CommandDesk,
  { commandId, dossierId, phone }: { commandId: string; dossierId: string; phone: string },
): Promise<Result<CarriedOut, Refusal>> {
  const file = await readDossier(desk.database, OWNER, dossierId);
  return carryOut(desk, {
    commandId,
    actor: { kind: 'applicant' },
    dossier: { id: dossierId },
    expectedVersion: null,
    compose: (pen, state) => {
      if (!isFiled(state)) throw new Error('a dossier that was proved has no applicant');
      const { applicant } = state;
      const content = file?.persons.get(`${applicant.id}/${applicant.version}`);
      const phoneProof = pen.phoneProof(phone);
      if (!content || !phoneProof) throw new Error('nobody is there whose phone could be changed');
      const changed = pen.personVersion(applicant, { ...content, phone });
      return { type: 'change-phone', applicant: changed, phoneProof, late: null };
    },
  });
}

/** As `phone_digits` of the database makes it. */
function keyOf(phone: string): string {
  return phone.replace(/\D/g, '').replace(/^(84|0)/, '');
}

/** Of equal length whatever is compared; what is empty is nobody's number. */
function isSame(given: string, stored: string): boolean {
  const [one, other] = [Buffer.alloc(32), Buffer.alloc(32)];
  one.write(given);
  other.write(stored);
  return timingSafeEqual(one, other) && stored !== '' && given === stored;
}
